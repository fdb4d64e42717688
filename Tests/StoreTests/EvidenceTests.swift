import Foundation
import Testing
import Vocabulary

@testable import Store

/// The same on every machine: a linear congruential generator.
private struct Dice {
  var state: UInt64
  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }
}

@Suite struct EvidenceTests {
  let store: Store

  init() throws { store = try Store.inMemory() }

  private func row(_ key: String, _ value: UInt8, part: String = "endpoint") -> EvidenceRow {
    EvidenceRow(part: part, key: key, value: [value])
  }

  @Test func `a day's rows are replaced, other days and sources are left alone`() throws {
    try store.transaction { tx in
      let a = try tx.store(sourceRow("a.log", seed: 1))
      let b = try tx.store(sourceRow("b.log", seed: 2))
      let tomorrow = Day(number: today.number + 1)
      for (source, day) in [(a, today), (a, tomorrow), (b, today)] {
        try tx.replaceEvidence(of: source, on: day, with: [row("x", 1), row("y", 2)])
      }
      try tx.replaceEvidence(of: a, on: today, with: [row("y", 3), row("z", 4)])
      #expect(try tx.evidence(of: a, on: today) == [row("y", 3), row("z", 4)])
      #expect(try tx.evidence(of: a, on: tomorrow) == [row("x", 1), row("y", 2)])
      #expect(try tx.evidence(of: b, on: today) == [row("x", 1), row("y", 2)])
      #expect(try tx.days(of: a) == [today, tomorrow])
      try tx.deleteEvidence(of: a)
      #expect(try tx.days(of: a) == [])
      #expect(try tx.days(of: b) == [today])
    }
  }

  @Test func `keys that differ in bytes only, or behind a NUL, stay apart`() throws {
    let keys = ["GET /a", "GET /a\0b", "GET /a\0c", "GET /\u{e9}", "GET /e\u{301}", "", "\0"]
    try store.transaction { tx in
      let id = try tx.store(sourceRow("a.log"))
      let rows = keys.enumerated().map { row($0.element, UInt8($0.offset)) }
      try tx.replaceEvidence(of: id, on: today, with: rows)
      let stored = try tx.evidence(of: id, on: today)
      #expect(Set(stored.map { [UInt8]($0.key.utf8) }) == Set(keys.map { [UInt8]($0.utf8) }))
      // The accent's other spelling must not keep a row that is gone.
      try tx.replaceEvidence(of: id, on: today, with: [row("GET /\u{e9}", 9)])
      #expect(
        try tx.evidence(of: id, on: today).map { [UInt8]($0.key.utf8) }
          == [[UInt8]("GET /\u{e9}".utf8)])
    }
  }

  @Test func `all evidence comes by stream, source and day`() throws {
    try store.transaction { tx in
      var app = sourceRow("app.log", seed: 1)
      app.stream = StreamKey(role: "app", name: "app.log")
      let edge = try tx.store(sourceRow("access.log", seed: 2))
      let late = try tx.store(app)
      for day in [3, 1, 2] as [Int32] {
        try tx.replaceEvidence(of: edge, on: Day(number: day), with: [row("e", 1)])
        try tx.replaceEvidence(of: late, on: Day(number: day), with: [row("a", 1)])
      }
      var seen: [String] = []
      for day in try tx.evidenceDays() {
        #expect(try tx.evidence(of: day) == [row(day.source == edge ? "e" : "a", 1)])
        seen.append("\(day.stream.role) \(day.source == edge) \(day.day.number)")
      }
      #expect(
        seen == [
          "app false 1", "app false 2", "app false 3", "edge true 1", "edge true 2",
          "edge true 3",
        ])
    }
  }

  @Test func `retention takes days and gives their space back`() throws {
    let scratch = try Scratch()
    let store = try Store(path: scratch.database, started: noon)
    try store.transaction { tx in
      let id = try tx.store(sourceRow("a.log"))
      for day in 0..<50 as Range<Int32> {
        let rows = (0..<50).map {
          EvidenceRow(part: "endpoint", key: "\($0)", value: [UInt8](repeating: 1, count: 1000))
        }
        try tx.replaceEvidence(of: id, on: Day(number: day), with: rows)
      }
    }
    try store.reclaim()
    let before = try store.space().database
    #expect(try store.transaction { try $0.deleteDays(before: Day(number: 40)) } == 2000)
    try store.reclaim()
    let after = try store.space()
    #expect(after.database < before / 3)
    #expect(after.reclaimable == 0)
    #expect(try store.read { try $0.evidenceDays() }.map(\.day).min() == Day(number: 40))
    #expect(try store.read { try $0.sources() }.count == 1)
    #expect(after.leftOnDevice ?? 0 > 0)
  }

  @Test func `the order in which sources were stored does not show`() throws {
    var dice = Dice(state: 7)
    for _ in 0..<20 {
      let names = (0..<6).map { "s\($0).log" }
      let evidence = names.map { _ in
        (0..<dice.roll(20)).map { _ in
          (Int32(dice.roll(4)), row("k\(dice.roll(9))", UInt8(dice.roll(256))))
        }
      }
      func contents(_ order: [Int]) throws -> [String] {
        let store = try Store.inMemory()
        for index in order {
          try store.transaction { tx in
            let id = try tx.store(sourceRow(names[index], seed: UInt64(index)))
            for (day, rows) in Dictionary(grouping: evidence[index], by: \.0) {
              let unique = Dictionary(rows.map { ($0.1.key, $0.1) }) { first, _ in first }
              try tx.replaceEvidence(
                of: id, on: Day(number: day), with: Array(unique.values))
            }
          }
        }
        return try store.contents()
      }
      let straight = Array(names.indices)
      let shuffled = straight.sorted { _, _ in dice.roll(2) == 0 }
      #expect(try contents(straight) == contents(shuffled))
    }
  }

  @Test func `a closed source is folded into its stream and leaves a tombstone`() throws {
    try store.transaction { tx in
      var a = sourceRow("a.log", seed: 1)
      a.state = .closed
      let first = try tx.store(a)
      let second = try tx.store(sourceRow("b.log", seed: 2))
      a.head = ContentMark(length: 64, high: 3, low: 3)
      let third = try tx.store(a)
      for id in [first, second, third] {
        try tx.replaceEvidence(of: id, on: today, with: [row("x", 1)])
      }
      func add(_ day: Day, _ folded: [EvidenceRow], _ source: [EvidenceRow]) -> [EvidenceRow] {
        [row("x", (folded.first?.value[0] ?? 0) + source[0].value[0])]
      }
      #expect(try tx.fold(first, merge: add))
      #expect(try tx.fold(third, merge: add))
      #expect(try !tx.fold(second, merge: add), "it is still open")
      #expect(try !tx.fold(first, merge: add), "it counts once")
      #expect(try tx.foldedEvidence(of: a.stream, on: today) == [row("x", 2)])
      #expect(try tx.source(third)?.state == .folded)
      let days = try tx.evidenceDays()
      #expect(days.map(\.source) == [nil, second])
      #expect(try tx.evidence(of: days[0]) == [row("x", 2)])
    }
  }

  @Test func `a source keeps every field, and one id while it changes`() throws {
    try store.transaction { tx in
      var row = sourceRow("a.log")
      row.id = try tx.store(row)
      row.path = "logs/a.log.1.gz"
      row.envelope = "cri"
      row.state = .damaged
      row.position.tail = ContentMark(length: 32, high: 5, low: 6)
      row.tally.continuations = 3
      row.tally.other = 4
      row.tally.bytes = .max
      row.lastTime = days(2)
      row.damageTold = true
      row.fileStamp = [9]
      row.configurationHash = [8, 7]
      row.evidenceVersion = 3
      row.foundAt = noon
      #expect(try tx.store(row) == row.id)
      #expect(try tx.sources() == [row])
      #expect(row.summary.bytes == .max)
      try tx.removeSource(row.id ?? 0)
      #expect(try tx.sources() == [])
    }
  }
}
