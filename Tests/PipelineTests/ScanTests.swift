import Foundation
import Testing
import Vocabulary

@testable import Pipeline

/// Every line exactly once, whatever happens to the files.
@Suite struct `Scanning again` {
  private static let asOf = Instant(rfc3339: "2026-01-12T00:00:00Z")

  private func scan(_ bench: Workbench, _ paths: String...) throws -> RunSummary {
    var settings = RunSettings()
    settings.paths = paths.map(bench.path)
    settings.asOf = Self.asOf
    let report = try Nightly(settings, database: bench.path("a.db"))
      .run(now: Instant(rfc3339: "2026-01-12T01:00:00Z") ?? Instant(seconds: 0))
    try Nightly.noteTold(report, database: bench.path("a.db"))
    return report.summary
  }

  /// Lines and records of all sources in the database.
  private func stored(_ bench: Workbench) throws -> (lines: Int, sources: Int, findings: [Finding])
  {
    let reader = try FindingReader(database: bench.path("a.db"))
    let report = try reader.report(asOf: Self.asOf ?? Instant(seconds: 0))
    return (report.summary.lines, report.summary.sources.count, report.findings)
  }

  @Test func `the second scan adds nothing, prints nothing and exits 0`() throws {
    let bench = try Workbench()
    let night = Workbench.sample("nights/panel/nginx-combined")
    let first = try bench.gapwatch("scan", "--db", "a.db", "--as-of", "2026-01-13", night)
    #expect(first.code == 0)
    #expect(first.text.contains("GW-"))
    let before = try bench.gapwatch("findings", "--db", "a.db", "--format", "json").output
    let second = try bench.gapwatch("scan", "--db", "a.db", "--as-of", "2026-01-13", night)
    #expect(second.code == 0)
    #expect(second.output.isEmpty)
    #expect(second.notes.isEmpty, "\(second.notes)")
    #expect(try bench.gapwatch("findings", "--db", "a.db", "--format", "json").output == before)
    let check = try Workbench.run(
      "/usr/bin/env",
      [
        "python3", "-c",
        "import sqlite3; print(sqlite3.connect('a.db').execute('pragma integrity_check').fetchall())",
      ],
      in: bench.folder)
    #expect(check.text == "[('ok',)]\n")
  }

  @Test func `a file that has grown is gone on with, an unfinished line waits`() throws {
    let bench = try Workbench()
    let all = Lines.combined(120)
    let half = all.utf8.count / 2
    try bench.write("access.log", Array(all.utf8.prefix(half)))
    let first = try scan(bench, "access.log")
    try bench.write("access.log", all)
    let second = try scan(bench, "access.log")
    #expect(first.lines + second.lines == 120)
    #expect(first.lines > 0 && second.lines > 0)
    #expect(try stored(bench).sources == 1)
    try expectSame(as: all, bench)
  }

  @Test func `renamed, gzipped and moved is the same log`() throws {
    let bench = try Workbench()
    let all = Lines.combined(120)
    try bench.write("access.log", Lines.combined(100))
    #expect(try scan(bench, "access.log").lines == 100)
    // It went on for a while before it was rotated.
    try bench.write("access.log.1", all)
    try FileManager.default.removeItem(atPath: bench.path("access.log"))
    #expect(try scan(bench, "access.log.1").lines == 20)
    try bench.gzip("access.log.1", as: "access.log.2.gz")
    try FileManager.default.removeItem(atPath: bench.path("access.log.1"))
    try bench.write("access.log.1", Lines.combined(50, from: 120))
    try bench.write("access.log", Lines.combined(50, from: 170))
    #expect(try scan(bench, "access.log", "access.log.1", "access.log.2.gz").lines == 100)
    #expect(try stored(bench).lines == 220)
    try expectSame(as: Lines.combined(220), bench)
  }

  @Test func `copytruncate loses and doubles nothing`() throws {
    let bench = try Workbench()
    try bench.write("access.log", Lines.combined(80))
    _ = try scan(bench, "access.log")
    try bench.write("access.log.1", Lines.combined(90))
    try bench.write("access.log", Lines.combined(30, from: 90))
    #expect(try scan(bench, "access.log", "access.log.1").lines == 40)
    try expectSame(as: Lines.combined(120), bench)
  }

  @Test func `two copies of one log count once, in one run and in the next`() throws {
    let bench = try Workbench()
    try bench.write("a.log", Lines.combined(60))
    try bench.write("b.log", Lines.combined(90))
    try bench.write("c.log", Lines.combined(90))
    _ = try scan(bench, "a.log", "b.log", "c.log")
    #expect(try stored(bench).lines == 90)
    #expect(try scan(bench, "c.log", "b.log", "a.log").lines == 0)
    #expect(try stored(bench).lines == 90)
  }

  @Test func `logs that begin alike and go on apart are two`() throws {
    let bench = try Workbench()
    let start = Lines.combined(60)
    try bench.write("a.log", start + Lines.combined(10, from: 60))
    try bench.write("b.log", start + Lines.combined(20, from: 400))
    #expect(try scan(bench, "a.log").lines == 70)
    #expect(try scan(bench, "b.log").lines == 80)
    #expect(try stored(bench).sources == 2)
    #expect(try scan(bench, "a.log", "b.log").lines == 0)
  }

  @Test func `a damaged file is told once and replaced when it changes`() throws {
    let bench = try Workbench()
    try bench.write("access.log", Lines.combined(200))
    try bench.gzip("access.log", as: "access.log.1.gz")
    let whole = try bench.read("access.log.1.gz")
    try bench.write("access.log.1.gz", Array(whole.prefix(whole.count * 2 / 3)))
    let first = try scan(bench, "access.log.1.gz")
    #expect(first.isIncomplete && first.lines > 0)
    let second = try scan(bench, "access.log.1.gz")
    #expect(!second.isIncomplete && second.complaints.isEmpty)
    try bench.write("access.log.1.gz", whole)
    #expect(try scan(bench, "access.log.1.gz").isIncomplete == false)
    #expect(try stored(bench).lines == 200)
    try expectSame(as: Lines.combined(200), bench)
  }

  @Test func `a traceback that is cut by the night is one message`() throws {
    let all = Lines.combined(40) + Lines.traceback(1) + Lines.combined(40, from: 40)
    let bytes = Array(all.utf8)
    let whole = try Workbench()
    try whole.write("app.log", all)
    let undisturbed = try scan(whole, "app.log").sources
    for end in stride(from: Lines.combined(40).utf8.count, to: bytes.count, by: 61) {
      let bench = try Workbench()
      try bench.write("app.log", Array(bytes[..<end]))
      _ = try scan(bench, "app.log")
      try bench.write("app.log", bytes)
      _ = try scan(bench, "app.log")
      let report = try FindingReader(database: bench.path("a.db")).report(asOf: Instant(seconds: 0))
      #expect(
        report.summary.sources.map(counts) == undisturbed.map(counts), "cut at \(end)")
    }
  }

  private func counts(_ source: SourceSummary) -> [Int] {
    [source.lines, source.records, source.continuations, source.other, source.unparsed]
  }

  /// The database concludes what one read of everything concludes.
  private func expectSame(as text: String, _ bench: Workbench) throws {
    let other = try Workbench()
    try other.write("access.log", text)
    _ = try scan(other, "access.log")
    let (a, b) = (try stored(bench), try stored(other))
    #expect(a.lines == b.lines)
    #expect(a.findings.map(plain) == b.findings.map(plain))
    #expect(!a.findings.isEmpty)
  }

  private func plain(_ finding: Finding) -> Finding {
    var finding = finding
    finding.samples = finding.samples.map { sample in
      var sample = sample
      (sample.source, sample.line) = ("", 0)
      return sample
    }
    return finding
  }
}
