import Foundation
import Testing
import Vocabulary

@testable import Pipeline

/// What stays in a database, what goes, and what comes from other hosts.
@Suite struct `Keeping evidence` {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  private func scan(_ bench: Workbench, _ arguments: String...) throws -> Workbench.Run {
    try Workbench.run(
      Workbench.program.path, ["scan", "--db", "a.db", "--as-of", "2026-01-12"] + arguments,
      in: bench.folder)
  }

  private func findings(_ bench: Workbench, _ database: String = "a.db") throws -> String {
    try bench.gapwatch(
      "findings", "--db", database, "--as-of", "2026-01-12", "--format", "json"
    ).text.components(separatedBy: "\"notObservable\"")[0]
  }

  private func rows(_ sql: String, _ database: String = "a.db") throws -> String {
    let script =
      "import sqlite3,sys; print(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchall())"
    return try Workbench.run(
      "/usr/bin/env", ["python3", "-c", script, database, sql], in: bench.folder
    )
    .text.trimmingCharacters(in: .newlines)
  }

  /// Both hosts' clients are hashed under it.
  private func shareKey(_ databases: String...) throws {
    for name in databases { try bench.write(name + ".key", [UInt8](repeating: 7, count: 32)) }
  }

  // MARK: Sources

  @Test func `a forgotten source gives nothing, is not read again, and comes back when asked for`()
    throws
  {
    try bench.write("a.log", Lines.combined(100))
    try bench.write("b.log", Lines.combined(100, from: 400))
    _ = try scan(bench, "a.log", "b.log")
    let both = try findings(bench)
    try bench.write("c.log", Lines.combined(100))
    _ = try bench.gapwatch("scan", "--db", "c.db", "--as-of", "2026-01-12", "c.log")
    let forgotten = try bench.gapwatch("forget", "--db", "a.db", "--as-of", "2026-01-12", "b.log")
    #expect(forgotten.code == 0, "\(forgotten.notes)")
    let first = try findings(bench).replacing("a.log", with: "c.log")
    #expect(first == (try findings(bench, "c.db")))
    #expect(first != both)
    #expect(try scan(bench, "a.log", "b.log").output.isEmpty)
    #expect(try rows("select count(*) from evidence") == "[(1,)]")
    let again = try bench.gapwatch("rescan", "--db", "a.db", "--as-of", "2026-01-12", "b.log")
    #expect(again.code == 0, "\(again.notes)")
    #expect(try findings(bench) == both)
  }

  @Test func `an unknown source is told with the nearest, exit code 1`() throws {
    try bench.write("access.log", Lines.combined(20))
    _ = try scan(bench, "access.log")
    let run = try bench.gapwatch("forget", "--db", "a.db", "acces.log")
    #expect(run.code == 1)
    #expect(run.notes.contains("acces.log: error: no source of this name"))
    #expect(run.notes.contains("access.log'"))
    #expect(try bench.gapwatch("forget", "--db", "none.db", "x").code == 66)
    #expect(!bench.exists("none.db"))
  }

  @Test func `a changed configuration is told once, and a rescan reads under it`() throws {
    try bench.write("app.log", Lines.combined(60))
    try bench.write("plain.yaml", "sources:\n  - path: app.log\n")
    try bench.write("zone.yaml", "timezone: Europe/Istanbul\nsources:\n  - path: app.log\n")
    _ = try scan(bench, "--config", "plain.yaml")
    let told = try scan(bench, "--config", "zone.yaml")
    #expect(
      told.notes.contains("app.log: warning: was read under another configuration"), "\(told.notes)"
    )
    #expect(told.notes.contains("gapwatch rescan"))
    #expect(try scan(bench, "--config", "zone.yaml").notes.isEmpty)
    _ = try bench.gapwatch(
      "rescan", "--db", "a.db", "--as-of", "2026-01-12", "--config", "zone.yaml", "app.log")
    #expect(try rows("select lines, records from source") == "[(60, 60)]")
    #expect(try scan(bench, "--config", "zone.yaml").notes.isEmpty)
  }

  @Test func `a rescan of a part of what was read is refused`() throws {
    try bench.write("access.log", Lines.combined(200))
    _ = try scan(bench, "access.log")
    try bench.write("access.log", Lines.combined(100))
    let run = try bench.gapwatch("rescan", "--db", "a.db", "access.log")
    #expect(run.code == 2)
    #expect(run.notes.contains("holds only the beginning of what was read"), "\(run.notes)")
    #expect(try rows("select lines from source") == "[(200,)]")
  }

  @Test func `a copy is known by its bytes without the log that it was copied from`() throws {
    try bench.write("access.log", Lines.combined(200))
    _ = try scan(bench, "access.log")
    try FileManager.default.removeItem(atPath: bench.path("access.log"))
    try bench.write("backup.log", Lines.combined(90))
    _ = try scan(bench, "backup.log")
    #expect(
      try rows("select path, state, lines from source order by id")
        == "[('access.log', 'open', 200), ('backup.log', 'copy', 0)]")
    try bench.write("backup.log", Lines.combined(250))
    _ = try scan(bench, "backup.log")
    #expect(try rows("select sum(lines) from source") == "[(250,)]")
  }

  @Test func `logs that begin alike without times are told as a tie`() throws {
    let line = "INFO:     10.0.0.7:5000 - \"GET /api/v1/health HTTP/1.1\" 200 OK\n"
    try bench.write("a.log", String(repeating: line, count: 120))
    try bench.write("b.log", String(repeating: line, count: 90))
    let run = try scan(bench, "a.log", "b.log")
    #expect(
      run.notes.contains("b.log: warning: begins with the same lines as a.log, without times"),
      "\(run.notes)")
  }

  @Test func `a damaged file whose first bytes were wrong is replaced by the mended one`() throws {
    try bench.write("access.log", Lines.combined(60))
    try bench.gzip("access.log", as: "old.log.gz")
    let whole = try bench.read("old.log.gz")
    for at in [3, 12, 40, whole.count / 2, whole.count - 6] {
      let bench = try Workbench()
      var bytes = whole
      bytes[at] ^= 0x10
      try bench.write("old.log.gz", bytes)
      #expect(try scan(bench, "old.log.gz").code != 0, "\(at)")
      #expect(try scan(bench, "old.log.gz").notes.isEmpty, "\(at)")
      try bench.write("old.log.gz", whole)
      #expect(try scan(bench, "old.log.gz").code == 0, "\(at)")
      let reader = try FindingReader(database: bench.path("a.db"))
      let summary = try reader.report(asOf: Instant(seconds: 0)).summary
      #expect(summary.sources.map(\.records) == [60], "\(at)")
    }
  }

  @Test func `a log that carries its date while it is written loses no line`() throws {
    let all = Array(Lines.combined(60).utf8)
    for name in ["access.2026-01-05.log", "localhost_access_log.2026-01-05.txt", "access.log.1"] {
      let bench = try Workbench()
      for end in Array(stride(from: 700, to: all.count, by: 1111)) + [all.count] {
        try bench.write(name, Array(all[..<end]))
        _ = try scan(bench, name)
      }
      let reader = try FindingReader(database: bench.path("a.db"))
      let summary = try reader.report(asOf: Instant(seconds: 0)).summary
      #expect(summary.sources.map { [$0.lines, $0.records] } == [[60, 60]], "\(name)")
    }
  }

  // MARK: Years

  @Test func `a log that has gone is added up with the others, and shows the same`() throws {
    try bench.write("access.log.1", Lines.combined(200))
    try bench.write("access.log", Lines.combined(50, from: 200))
    _ = try scan(bench, "access.log", "access.log.1")
    try FileManager.default.removeItem(atPath: bench.path("access.log.1"))
    let before = try findings(bench)
    _ = try bench.gapwatch("scan", "--db", "a.db", "--as-of", "2026-02-03", "access.log")
    #expect(try rows("select state from source order by state") == "[('folded',), ('open',)]")
    #expect(try rows("select count(*) from folded_evidence") != "[(0,)]")
    _ = try scan(bench, "access.log")
    #expect(try findings(bench) == before)
    try bench.write("access.log.1", Lines.combined(200))
    _ = try scan(bench, "access.log.1")
    #expect(try findings(bench) == before)
    let refused = try bench.gapwatch("rescan", "--db", "a.db", "access.log.1")
    #expect(refused.code == 2 && refused.notes.contains("has been added up"), "\(refused.notes)")
  }

  @Test func `a database of the first schema goes on as if this program had begun it`() throws {
    let files = FileManager.default
    for name in ["schema-1.db", "schema-1.db.key"] {
      try files.copyItem(
        atPath: Workbench.sample("databases/" + name),
        toPath: bench.path(name.replacing("schema-1", with: "a")))
    }
    try bench.write("b.db.key", try bench.read("a.db.key"))
    #expect(try rows("pragma user_version") == "[(1,)]")
    try bench.write("access.log", Lines.combined(160))
    _ = try scan(bench, "access.log")
    _ = try bench.gapwatch("scan", "--db", "b.db", "--as-of", "2026-01-12", "access.log")
    #expect(try rows("select lines, records from source") == "[(160, 160)]")
    #expect(try findings(bench) == (try findings(bench, "b.db")))
    #expect(try findings(bench).contains("GW-"))
  }

  // MARK: Hosts

  @Test func `merged hosts show what one scan over both shows, and twice is once`() throws {
    try shareKey("a.db", "b.db", "one.db")
    for (host, start) in [("a", 0), ("b", 300)] {
      try bench.write("\(host).log", Lines.combined(200, from: start))
      _ = try bench.gapwatch(
        "scan", "--db", "\(host).db", "--as-of", "2026-01-12", "\(host).log")
    }
    _ = try bench.gapwatch("scan", "--db", "one.db", "--as-of", "2026-01-12", "a.log", "b.log")
    func merge(_ databases: String...) throws -> Workbench.Run {
      try Workbench.run(
        Workbench.program.path, ["merge"] + databases + ["--db", "c.db", "--as-of", "2026-01-12"],
        in: bench.folder)
    }
    let merged = try merge("a.db", "b.db")
    #expect(merged.code == 0, "\(merged.notes)")
    let all = try findings(bench, "c.db")
    #expect(all == (try findings(bench, "one.db")))
    let tables = try rows("select count(*), sum(lines) from source", "c.db")
    let runs = try rows("select count(*) from run", "c.db")
    #expect(try merge("a.db").notes.contains("0 sources"))
    #expect(try findings(bench, "c.db") == all)
    #expect(try rows("select count(*), sum(lines) from source", "c.db") == tables)
    #expect(try rows("select count(*) from run", "c.db") == runs)
    // The host went on: its longer evidence replaces the former.
    try bench.write("a.log", Lines.combined(260))
    _ = try bench.gapwatch("scan", "--db", "a.db", "--as-of", "2026-01-12", "a.log")
    _ = try bench.gapwatch("scan", "--db", "one.db", "--as-of", "2026-01-12", "a.log")
    #expect(try merge("a.db", "b.db").notes.contains("1 source is new or longer"))
    #expect(try findings(bench, "c.db") == (try findings(bench, "one.db")))
  }

  @Test func `a merge that died behind its evidence is concluded by the next one`() throws {
    try shareKey("a.db")
    try bench.write("a.log", Lines.combined(200))
    _ = try scan(bench, "a.log")
    _ = try bench.gapwatch("merge", "a.db", "--db", "c.db", "--as-of", "2026-01-12")
    let whole = try findings(bench, "c.db")
    let script = """
      import sqlite3
      db = sqlite3.connect('c.db')
      for sql in ('DELETE FROM member', 'DELETE FROM finding',
                  "UPDATE setting SET value = 'yes' WHERE name = 'merge-to-conclude'"):
          assert db.execute(sql).rowcount > 0
      db.commit()
      """
    let died = try Workbench.run("/usr/bin/env", ["python3", "-c", script], in: bench.folder)
    #expect(died.code == 0, "\(died.notes)")
    #expect(try findings(bench, "c.db") != whole)
    _ = try bench.gapwatch("merge", "a.db", "--db", "c.db", "--as-of", "2026-01-12")
    #expect(try findings(bench, "c.db") == whole)
  }

  @Test func `a decision of one host holds where its evidence is merged`() throws {
    try shareKey("a.db")
    try bench.write("a.log", Lines.combined(200))
    _ = try scan(bench, "a.log")
    let id = try rows("select min(id) from finding").components(separatedBy: "'")[1]
    _ = try bench.gapwatch("reject", id, "--reason", "meant so", "--db", "a.db")
    _ = try bench.gapwatch("merge", "a.db", "--db", "c.db", "--as-of", "2026-01-12")
    #expect(
      try rows("select finding_id, decision, reason from decision", "c.db")
        == "[('\(id)', 'rejected', 'meant so')]")
  }

  @Test func `hosts that hash clients under different keys are refused`() throws {
    for host in ["a", "b"] {
      try bench.write("\(host).log", Lines.combined(20))
      _ = try bench.gapwatch("scan", "--db", "\(host).db", "\(host).log")
    }
    let run = try bench.gapwatch("merge", "a.db", "b.db", "--db", "c.db")
    #expect(run.code == 78)
    #expect(
      run.notes.contains("b.db: error: was gathered under another client key than a.db"),
      "\(run.notes)")
    #expect(!bench.exists("c.db"))
  }

  // MARK: Doctor

  @Test func `doctor tells formats, damage and what cannot be seen, and makes nothing`() throws {
    try bench.write("access.log", Lines.combined(50))
    try bench.write("app.log", "INFO:     10.0.0.7:5000 - \"GET /api/v1/health HTTP/1.1\" 200 OK\n")
    let well = try bench.gapwatch("doctor", "--db", "a.db", "access.log", "app.log")
    #expect(well.code == 0, "\(well.text)\(well.notes)")
    #expect(
      well.text.contains("access.log: nginx-combined, 50 lines looked at, all understood"),
      "\(well.text)")
    #expect(well.text.contains("not observable: app.log"), "\(well.text)")
    #expect(!bench.exists("a.db"))
    _ = try scan(bench, "access.log")
    try bench.write("broken.log.gz", [1, 2, 3, 0, 0, 0, 1, 2])
    let ill = try bench.gapwatch("doctor", "--db", "a.db", "access.log", "broken.log.gz")
    #expect(ill.code == 2)
    #expect(ill.text.contains("schema 2") && ill.text.contains("last run"), "\(ill.text)")
    #expect(ill.text.contains("broken.log.gz: error: named .gz"), "\(ill.text)")
  }
}
