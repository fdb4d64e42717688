import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Store

private struct Killed: Error {}

@Suite struct TransactionTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private let rows = [EvidenceRow(part: "endpoint", key: "GET /a", value: [1, 2, 3])]

  @Test func `a transaction that throws leaves what was there before`() throws {
    let store = try Store(path: scratch.database, started: noon)
    let id = try store.transaction { try $0.store(sourceRow("a.log")) }
    let before = try store.contents()
    #expect(throws: Killed.self) {
      try store.transaction { tx in
        var row = sourceRow("a.log")
        row.id = id
        row.position.byteOffset = 2000
        try tx.store(row)
        try tx.replaceEvidence(of: id, on: today, with: rows)
        throw Killed()
      }
    }
    #expect(try store.contents() == before)
  }

  @Test func `a process that dies within a transaction leaves what was there before it`() throws {
    let store = try Store(path: scratch.database, started: noon)
    let id = try store.transaction { try $0.store(sourceRow("a.log")) }
    let before = try store.contents()
    let copy = scratch.path("copy.db")
    try store.transaction { tx in
      // Enough to spill out of the cache into the log before the commit.
      let many = (0..<20_000).map {
        EvidenceRow(part: "endpoint", key: "GET /\($0)", value: [UInt8](repeating: 7, count: 500))
      }
      try tx.replaceEvidence(of: id, on: today, with: many)
      for suffix in ["", "-wal", ".key"] {
        try FileManager.default.copyItem(
          atPath: scratch.database + suffix, toPath: copy + suffix)
      }
    }
    let survivor = try Store(path: copy, started: noon)
    #expect(try survivor.contents() == before)
    #expect(try survivor.problems() == [])
    #expect(try store.contents().count == before.count + 20_000)
  }

  @Test func `readers see the state before while a transaction is going on`() throws {
    let store = try Store(path: scratch.database, started: noon)
    try store.transaction { tx in
      try tx.store(sourceRow("a.log"))
      let reader = try Store(readingFrom: scratch.database)
      #expect(try reader.read { try $0.sources() }.isEmpty)
    }
    let reader = try Store(readingFrom: scratch.database)
    #expect(try reader.read { try $0.sources() }.count == 1)
  }

  @Test func `a reader can store nothing`() throws {
    let store = try Store(path: scratch.database, started: noon)
    let reader = try Store(readingFrom: scratch.database)
    #expect(throws: StoreError.notWritable(path: scratch.database)) {
      try reader.transaction { try $0.set("a", to: "b") }
    }
    #expect(throws: StoreError.self) { try store.read { try $0.set("a", to: "b") } }
  }

  @Test func `a decision is stored during a run and waits for its transaction`() throws {
    let store = try Store(path: scratch.database, started: noon)
    _ = try store.transaction {
      try $0.conclude(StoredConclusion(findings: [finding("GW-A")], asOf: noon))
    }
    let person = try Store(decidingIn: scratch.database)
    let decision = DecisionRow(finding: "GW-A", decision: .rejected, who: "ayse", at: noon)
    try person.transaction { try $0.decide(decision) }
    #expect(try store.read { try $0.decision(on: "GW-A") } == decision)

    let impatient = Store(
      path: scratch.database, queue: try Opening.forDeciding(scratch.database, busySeconds: 0))
    try store.transaction { tx in
      try tx.set("a", to: "b")
      #expect(throws: StoreError.busy(path: scratch.database, seconds: Store.busySeconds)) {
        try impatient.transaction { try $0.set("c", to: "d") }
      }
    }
  }

  @Test func `a full disk is told and the database stays whole`() throws {
    let store = try Store(path: scratch.database, started: noon)
    let id = try store.transaction { try $0.store(sourceRow("a.log")) }
    let before = try store.contents()
    let pages = try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA page_count") } ?? 0
    try store.execute("PRAGMA max_page_count = \(pages + 2)")
    let large = (0..<100).map {
      EvidenceRow(part: "endpoint", key: "\($0)", value: [UInt8](repeating: 1, count: 2000))
    }
    let full = StoreError.full(path: scratch.database)
    #expect(throws: full) {
      try store.transaction { try $0.replaceEvidence(of: id, on: today, with: large) }
    }
    #expect(full.exitCode == 73)
    #expect(try store.contents() == before)
    #expect(try store.problems() == [])
  }
}
