import Foundation
import Testing
import Vocabulary

@testable import EvidenceToFindings
@testable import Pipeline
@testable import Store

/// Where rotation cuts a log says nothing of what its lines are.
@Suite struct `Logs that were cut` {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  private func scan(_ database: String) throws {
    let run = try bench.gapwatch(
      "scan", "--db", database, "--as-of", "2026-01-07", "--quiet", bench.path("logs"))
    #expect(run.code == 0, "\(run.notes)")
  }

  private func rows(_ sql: String, _ database: String) throws -> String {
    let script =
      "import sqlite3,sys; print(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchall())"
    return try Workbench.run(
      "/usr/bin/env", ["python3", "-c", script, database, sql], in: bench.folder
    ).text.trimmingCharacters(in: .newlines)
  }

  private func lay(_ files: [(name: String, text: String)]) throws {
    let logs = bench.folder.appending(path: "logs")
    try? FileManager.default.removeItem(at: logs)
    try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
    for (name, text) in files { try bench.write("logs/" + name, text) }
  }

  /// Apache writes no size as `-`, nginx as `0`; else their lines are alike.
  private func requests(_ range: Range<Int>, notModified: Bool) -> String {
    range.map { i in
      let isWhole = !notModified || i % 4 > 0
      return "203.0.113.\(i % 5 + 1) - - [05/Jan/2026:10:\(10 + i / 60):\(10 + i % 50) +0000] "
        + "\"GET /api/x\(i % 3) HTTP/1.1\" \(isWhole ? "200 120" : "304 -") \"-\" \"Mozilla/5.0\"\n"
    }.joined()
  }

  @Test(arguments: [false, true]) func `a few lines are read as the rest of their log`(
    _ nightByNight: Bool
  ) throws {
    let files = [
      (name: "access.log.1", text: requests(0..<200, notModified: true)),
      (name: "access.log", text: requests(200..<204, notModified: false)),
      (name: "other.log", text: requests(300..<304, notModified: false)),
    ]
    if nightByNight {
      try lay([("access.log", files[0].text)])
      try scan("a.db")
    }
    try lay(files)
    try scan("a.db")
    #expect(
      try rows("select parser from source order by path", "a.db")
        == "[('apache-combined',), ('apache-combined',), ('nginx-combined',)]")
  }

  /// A request and what the application says of it; messages before and after.
  private let lines = [
    "INFO:     203.0.113.1:1 - \"GET /api/a HTTP/1.1\" 200 OK",
    "2026-01-05 10:00:01,123 ERROR app: Exception on /api/x [GET]",
    "Traceback (most recent call last):",
    "  File \"app.py\", line 7, in get",
    "    raise NotImplementedError('later')",
    "NotImplementedError: later",
    "2026-01-05 10:00:01,124 INFO app: done",
    "INFO:     203.0.113.1:1 - \"GET /api/x HTTP/1.1\" 500 Internal Server Error",
  ]

  private func text(_ lines: some Sequence<String>) -> String {
    lines.map { $0 + "\n" }.joined()
  }

  /// How many messages there is evidence of.
  private func messages(_ database: String) throws -> Int {
    try Store(readingFrom: bench.path(database)).read { transaction in
      try StreamAssembly(stored: transaction).streams.reduce(0) { sum, stream in
        try stream.days.reduce(sum) { $0 + (try stream.evidence(on: $1).traffic.messages) }
      }
    }
  }

  private let sums =
    "select sum(lines), sum(records), sum(continuations), sum(other), sum(unparsed) from source"

  @Test func `a traceback stays whole`() throws {
    let before = Array(repeating: lines[0], count: 30)
    let after = Array(repeating: lines[7], count: 30)
    let all = before + lines + after
    try lay([("app.log", text(all))])
    try scan("whole.db")
    let whole = try rows(sums, "whole.db")
    #expect(whole == "[(68, 64, 4, 0, 0)]")
    for cut in 31...36 {
      let (first, second) = (text(all[..<cut]), text(all[cut...]))
      try lay([("app.log.1", first), ("app.log", second)])
      try scan("once-\(cut).db")
      #expect(try rows(sums, "once-\(cut).db") == whole, "cut before line \(cut)")
      #expect(try messages("once-\(cut).db") == 2)
      try lay([("app.log", first)])
      try scan("nights-\(cut).db")
      // What may go on waits.
      try lay([("app.log.1", first), ("app.log", second)])
      try scan("nights-\(cut).db")
      #expect(try rows(sums, "nights-\(cut).db") == whole, "night by night, before line \(cut)")
      #expect(try messages("nights-\(cut).db") == 2)
    }
  }

  @Test func `a request and its status may stand in two files`() throws {
    func exchange(_ id: Int) -> [String] {
      let start = "{\"time\":17676072\(10 + id)000,\"reqId\":\"r\(id)\","
      return [
        start + "\"req\":{\"method\":\"GET\",\"url\":\"/api/x\"},\"msg\":\"incoming request\"}",
        start + "\"res\":{\"statusCode\":200},\"responseTime\":1.5,\"msg\":\"request completed\"}",
      ]
    }
    let all = (0..<20).flatMap(exchange)
    let expected = "[(40, 40, 0, 0, 0)]"
    for cut in [20, 21] {
      let (first, second) = (text(all[..<cut]), text(all[cut...]))
      try lay([("app.log.1", first), ("app.log", second)])
      try scan("once-\(cut).db")
      #expect(try rows(sums, "once-\(cut).db") == expected)
      // A request that is still open is a message, and so is each request's line.
      #expect(try messages("once-\(cut).db") == 20, "cut before line \(cut)")
      try lay([("app.log", first)])
      try scan("nights-\(cut).db")
      try lay([("app.log.1", first), ("app.log", second)])
      try scan("nights-\(cut).db")
      #expect(try messages("nights-\(cut).db") == 20, "night by night, before line \(cut)")
    }
  }

  @Test func `what waited for a traceback is given when its log has been renamed`() throws {
    try lay([("app.log", text(lines[...1]))])
    try scan("a.db")
    #expect(try messages("a.db") == 0)
    let logs = bench.folder.appending(path: "logs")
    try FileManager.default.moveItem(
      at: logs.appending(path: "app.log"), to: logs.appending(path: "app.log.1"))
    try bench.write("logs/app.log", text([lines[0]]))
    try scan("a.db")
    #expect(try messages("a.db") == 1)
  }

  @Test func `what was handed on is given once`() throws {
    let (first, second) = (text(lines[...2]), text(lines[3...]))
    try lay([("app.log", first)])
    try scan("a.db")
    try lay([("app.log.1", first), ("app.log", second)])
    try scan("a.db")
    #expect(try messages("a.db") == 2)
    // Packed a night later, and the log emptied in place.
    try lay([("app.log", text([lines[0]])), ("app.log.1", second), ("first", first)])
    try bench.gzip("logs/first", as: "logs/app.log.2.gz")
    try FileManager.default.removeItem(at: bench.folder.appending(path: "logs/first"))
    try scan("a.db")
    try lay([("app.log", text([lines[3]]))])
    try scan("a.db")
    #expect(try messages("a.db") == 2)
  }

  @Test func `what a damaged file told is no witness`() throws {
    let pack = """
      import gzip,sys; data = gzip.compress(sys.stdin.buffer.read())
      open(sys.argv[1], 'wb').write(data[:len(data) - int(sys.argv[2])])
      """
    func put(_ text: String, cut: Int) throws {
      try bench.write("text", text)
      let script = "python3 -c \"$0\" logs/site.log.gz \(cut) < text"
      _ = try Workbench.run("/bin/sh", ["-c", script, pack], in: bench.folder)
    }
    try lay([])
    try put(requests(0..<200, notModified: true), cut: 6)
    _ = try bench.gapwatch(
      "scan", "--db", "a.db", "--as-of", "2026-01-07", "--quiet", bench.path("logs"))
    #expect(
      try rows("select state, parser from source", "a.db") == "[('damaged', 'apache-combined')]")
    try put(requests(300..<304, notModified: false), cut: 0)
    try scan("a.db")
    #expect(
      try rows("select state, parser from source", "a.db") == "[('closed', 'nginx-combined')]")
  }

  @Test func `what others told does not hold against a log's own lines`() throws {
    // nginx took Apache's place.
    let nginx = (0..<200).map { i in
      "203.0.113.\(i % 5 + 1) - - [06/Jan/2026:10:\(10 + i / 60):\(10 + i % 50) +0000] "
        + "\"GET /api/x\(i % 3) HTTP/1.1\" \(i % 4 > 0 ? "200 120" : "304 0") \"-\" \"Mozilla/5.0\"\n"
    }.joined()
    try lay([
      ("access.log.1", requests(0..<200, notModified: true)), ("access.log", nginx),
    ])
    try scan("a.db")
    #expect(
      try rows("select parser from source order by path", "a.db")
        == "[('nginx-combined',), ('apache-combined',)]")
  }
}
