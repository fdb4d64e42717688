import Foundation
import Pipeline
import Testing
import Vocabulary

/// The shipped logs and what must be found in them.
enum Samples {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "samples")

  static func path(_ name: String) -> String { folder.appending(path: name).path }

  /// What `replay` finds in these files and folders of `samples`.
  static func replay(_ names: [String], jobs: Int = 2) throws -> Report {
    var settings = RunSettings()
    settings.paths = names.map(path)
    settings.jobs = jobs
    return try Replay(settings).run()
  }

  static func decoded<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: name)))
  }

  /// A path with every placeholder alike and no trailing slash.
  static func normal(_ path: String) -> String {
    let segments = path.split(separator: "/").map { $0.hasPrefix("{") ? "{}" : String($0) }
    return "/" + segments.joined(separator: "/")
  }
}

/// One endpoint of a gap, as truth files name it.
struct Expected: Decodable, Hashable {
  var method: String
  var path: String
  var kind: String

  var normal: Expected { Expected(method: method, path: Samples.normal(path), kind: kind) }

  init(method: String, path: String, kind: String) {
    self.method = method
    self.path = path
    self.kind = kind
  }

  init(_ member: Member) {
    self.init(
      method: member.method, path: Samples.normal(member.path), kind: member.kind.rawValue)
  }
}
