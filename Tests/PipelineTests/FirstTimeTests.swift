import Foundation
import Testing

@testable import Pipeline

/// When a finding was seen first.
@Suite struct `First times` {
  private func firstTime(_ bench: Workbench, _ database: String) throws -> String {
    let script =
      "import sqlite3,sys; print(sqlite3.connect(sys.argv[1])"
      + ".execute('select min(first_seen) from finding').fetchone()[0])"
    return try Workbench.run("/usr/bin/env", ["python3", "-c", script, database], in: bench.folder)
      .text.trimmingCharacters(in: .newlines)
  }

  @Test func `a first time goes with the log that told it`() throws {
    let bench = try Workbench()
    // The fifth of January; the sixth and the seventh.
    try bench.write("a.log", Lines.combined(300))
    try bench.write("b.log", Lines.combined(10_000, from: 5000))
    _ = try bench.gapwatch("scan", "--db", "b.db", "--as-of", "2026-01-31", "b.log")
    _ = try bench.gapwatch("scan", "--db", "a.db", "--as-of", "2026-01-31", "a.log", "b.log")
    let both = try firstTime(bench, "a.db")
    let forgotten = try bench.gapwatch("forget", "--db", "a.db", "--as-of", "2026-01-31", "a.log")
    #expect(forgotten.code == 0, "\(forgotten.notes)")
    #expect(try firstTime(bench, "a.db") == firstTime(bench, "b.db"))
    #expect(try firstTime(bench, "a.db") != both)
  }
}
