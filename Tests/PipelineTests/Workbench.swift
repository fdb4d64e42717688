import Foundation
import Phrases
import Testing
import Vocabulary

@testable import Pipeline

/// A folder that goes with the test, and the built program.
final class Workbench {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "pipeline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func sample(_ path: String) -> String {
    repository.appending(path: "samples/" + path).path
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: folder.appending(path: name))
    return path(name)
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  func read(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// `gzip -c`.
  func gzip(_ name: String, as packed: String) throws {
    try write(packed, try Self.run("/usr/bin/env", ["gzip", "-nc", path(name)], in: folder).output)
  }

  /// What a program did.
  struct Run {
    var code: Int32
    var output: [UInt8]
    var notes: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The program beside the test bundle.
  static let program: URL = {
    let here = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let beside = here.appending(path: "gapwatch")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : repository.appending(path: ".build/debug/gapwatch")
  }()

  /// Runs gapwatch in the folder. A run of more than five minutes is ended.
  func gapwatch(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
    try Self.run(Self.program.path, arguments, in: folder, environment: environment)
  }

  static func run(
    _ program: String, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    let (output, notes) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(["HOME": folder.path, "STATE_DIRECTORY": ""]) { $1 }.merging(environment) { $1 }
    process.standardOutput = output
    process.standardError = notes
    try process.run()
    let overdue = DispatchWorkItem { [process] in kill(process.processIdentifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + 300, execute: overdue)
    let collected = Collected()
    let reading = DispatchGroup()
    reading.enter()
    DispatchQueue.global().async {
      collected.notes = notes.fileHandleForReading.readDataToEndOfFile()
      reading.leave()
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    reading.wait()
    process.waitUntilExit()
    overdue.cancel()
    return Run(
      code: process.terminationStatus, output: [UInt8](data),
      notes: String(decoding: collected.notes, as: UTF8.self))
  }

  // SAFETY: unchecked because the group orders its one writer before its one reader.
  private final class Collected: @unchecked Sendable { var notes = Data() }
}

/// Lines as nginx writes them.
enum Lines {
  /// `count` requests of a few users, ten seconds apart, from 2026-01-05T08:00:00Z on.
  static func combined(_ count: Int, from first: Int = 0) -> String {
    (first..<first + count).map(combinedLine).joined()
  }

  static func combinedLine(_ number: Int) -> String {
    let second = 8 * 3600 + number % 5000 * 10
    let clock = clock(second % 86400)
    let path = ["logs/cron", "logs/events", "admin/roles", "users/\(number % 97)"][number % 4]
    let (status, size) = [(200, 2), (200, 800 + number % 50), (404, 22), (200, 90)][number % 4]
    return "203.0.113.\(number % 7 + 1) - - [0\(5 + number / 5000 % 4)/Jan/2026:\(clock) +0000] "
      + "\"GET /api/v1/\(path) HTTP/1.1\" \(status) \(size) "
      + "\"https://panel.example.com/admin/system/logs\" \"Mozilla/5.0 (X11) v\(number % 3)\"\n"
  }

  /// `09:05:00` of a second since midnight.
  static func clock(_ second: Int) -> String {
    [second / 3600, second / 60 % 60, second % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// An application's error with its traceback, of several lines.
  static func traceback(_ number: Int) -> String {
    """
    2026-01-05 09:00:\(number % 50 + 10),123 ERROR app: request \(number) failed
    Traceback (most recent call last):
      File "/app/main.py", line \(number % 90 + 1), in handler
        raise ValueError(text)
    ValueError: no such thing

    """
  }
}

/// A replay inside the test's process, as JSON.
func replayed(
  _ paths: [String], jobs: Int = 2, site: Site = Site(), span: TimeSpan = TimeSpan()
) throws -> (report: Report, json: String) {
  var settings = RunSettings(site)
  settings.paths = paths
  settings.jobs = jobs
  settings.span = span
  let report = try Replay(settings).run()
  let presentation = Presentation(site, language: .english, width: nil, isColored: false)
  return (report, presentation.json(report, lines: false))
}
