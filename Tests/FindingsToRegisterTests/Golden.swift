import Foundation
import Testing

/// Files under `samples/`, and what they should hold.
enum Golden {
  static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "samples")

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: samples.appending(path: path)))
  }

  /// Compares with the file; with `RECORD=1` in the environment writes it and fails.
  static func expect(
    _ text: String, in path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let url = samples.appending(path: path)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: url)
      Issue.record("recorded \(path)", sourceLocation: sourceLocation)
      return
    }
    let expected = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    #expect(text == expected, "differs from \(path)", sourceLocation: sourceLocation)
  }
}
