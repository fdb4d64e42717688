internal import BytesToLines
internal import Definitions
internal import Foundation
public import Vocabulary

/// `gapwatch parsers add`: definitions from a server's configuration.
public struct DefinitionMaker {
  /// What was done.
  public struct Outcome: Sendable {
    /// A sentence a file or format, in order.
    public var notes: [String] = []
    public var complaints: [Complaint] = []
    public var written = 0
    /// A file of this name holds something else.
    public var isRefused = false
    /// A file could not be written.
    public var isUnwritable = false
  }

  private let folder: String
  private let replaces: Bool

  /// `folder` nil: the site's own. `replaces`: files that hold something else are written over.
  public init(_ site: Site, folder: String?, replaces: Bool) {
    self.folder = folder ?? site.configuration.parsers
    self.replaces = replaces
  }

  /// Reads the configurations and writes a file for each format that a log is written in.
  public func run(nginx: [String], apache: [String]) throws -> Outcome {
    var outcome = Outcome()
    var names: Set<String> = []
    for path in nginx {
      let formats = try NginxConfiguration.read(path, DiskFiles())
      add(formats, of: path, server: "nginx", &names, &outcome)
    }
    for path in apache {
      let formats = try ApacheConfiguration.read(path, DiskFiles())
      add(formats, of: path, server: "Apache", &names, &outcome)
    }
    return outcome
  }

  private func add(
    _ formats: ServerFormats, of path: String, server: String, _ names: inout Set<String>,
    _ outcome: inout Outcome
  ) {
    outcome.complaints += formats.warnings
    for format in formats.used {
      let name = Self.name(of: format, taken: &names)
      outcome.complaints += Self.missing(in: format)
      do {
        write(try DefinitionText(name: name, format: format).yaml(), name, format, &outcome)
      } catch let error as Complaints {
        outcome.complaints += error.list
      } catch {
        continue
      }
    }
    for name in formats.builtIn.sorted() {
      outcome.notes.append("\(path): \(server)'s own format '\(name)' is known already")
    }
    for format in formats.unused {
      outcome.notes.append("\(path): no log is written in '\(format.name)'; left out")
    }
    if formats.used.isEmpty, formats.builtIn.isEmpty {
      outcome.complaints.append(
        Complaint(
          "no log is written in a format of its own", path: path,
          note: server == "nginx"
            ? "a format is 'log_format NAME …' that an 'access_log PATH NAME' uses"
            : "a format is 'LogFormat \"…\" NAME' that a 'CustomLog PATH NAME' uses"))
    }
  }

  private static func name(of format: ServerFormat, taken: inout Set<String>) -> String {
    let letters = format.name.lowercased().map { character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    }
    let slug = String(letters).split(separator: "-").joined(separator: "-")
    let base = "site-" + (slug.isEmpty ? format.server.rawValue : slug)
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(base)-\(number)"
      number += 1
    }
    return name
  }

  /// Without these nothing can be concluded, or less.
  private static func missing(in format: ServerFormat) -> [Complaint] {
    let words =
      format.server == .nginx
      ? ["\"$request\"", "$status", "$body_bytes_sent"] : ["\\\"%r\\\"", "%>s", "%b"]
    let has = [format.hasRequest, format.hasStatus, format.hasSize]
    let without = ["what was asked for", "how it was answered", "how large an answer was"]
    return has.indices.filter { !has[$0] }.map { i in
      Complaint(
        "\(format.name.isEmpty ? "the format" : "the format '\(format.name)'") does not say \(without[i])",
        path: format.place.path,
        line: format.place.line, severity: .warning, help: "add \(words[i]) to it")
    }
  }

  private func write(
    _ text: String, _ name: String, _ format: ServerFormat, _ outcome: inout Outcome
  ) {
    let path = "\(folder)/\(name).yaml"
    let origin = "\(format.place.path):\(format.place.line ?? 1)"
    let files = FileManager.default
    if let there = files.contents(atPath: path) {
      if there == Data(text.utf8) {
        outcome.notes.append("\(path): unchanged")
        outcome.written += 1
        return
      }
      guard replaces else {
        outcome.isRefused = true
        outcome.complaints.append(
          Complaint(
            "holds another definition; left as it is", path: path,
            help: "name another folder with --parsers, or replace it with --replace"))
        return
      }
    }
    do {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
      outcome.notes.append("\(path): written, from \(origin)")
      outcome.written += 1
    } catch {
      outcome.isUnwritable = true
      outcome.complaints.append(
        Complaint("cannot write", path: path, help: "name another folder with --parsers"))
    }
  }
}

/// Files as they lie on this machine.
private struct DiskFiles: ConfigurationFiles {
  func text(of path: String) -> String? {
    // Nil for a folder, too.
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  func paths(matching pattern: String) -> [String] { PathPatterns.paths(matching: pattern) }
}
