import GRDB
import Testing
import Vocabulary

@testable import Store

@Suite struct RunTests {
  @Test func `runs are told latest first`() throws {
    let store = try Store.inMemory()
    var runs: [RunRow] = []
    for day in 0..<3 as Range<Int64> {
      var run = RunRow(started: days(day), finished: days(day + 1), asOf: days(day))
      run.exitCode = 2
      run.lines = 10 + Int(day)
      run.opened = 1
      runs.append(run)
    }
    try store.transaction { tx in for run in runs { try tx.append(run) } }
    #expect(try store.read { try $0.runs(limit: 2) } == [runs[2], runs[1]])
  }

  @Test func `the volatile columns that are listed exist`() throws {
    let store = try Store.inMemory()
    try store.queue.read { db in
      for listed in [Volatile.rowIDColumns, Volatile.clockColumns] {
        for (table, columns) in listed {
          let real = try db.columns(in: table).map(\.name)
          #expect(Set(columns).isSubset(of: real), "\(table)")
        }
      }
      for table in Volatile.perRunTables { #expect(try db.tableExists(table)) }
    }
  }

  @Test(arguments: [
    StoreError.missing(path: "a.db"), .older(path: "a.db", version: 1, known: 2),
    .newer(path: "a.db", version: 3, known: 2), .foreign(path: "a.db"),
    .damaged(path: "a.db", problem: "malformed"), .held(path: "a.db", by: nil),
    .busy(path: "a.db", seconds: 10), .full(path: "a.db"), .notWritable(path: "a.db"),
    .notReadable(path: "a.db"), .clientKeyMissing(path: "a.db"), .clientKeyChanged(path: "a.db"),
    .clientKeyMalformed(path: "a.db"), .sqlite(path: "a.db", code: 1, message: "odd"),
  ])
  func `every error has a place, words and an exit code`(error: StoreError) {
    let words = error.complaint.description
    #expect(words.hasPrefix("a.db: error: "))
    #expect(!words.contains("unknown database error"))
    #expect([66, 73, 75, 78].contains(error.exitCode))
  }
}
