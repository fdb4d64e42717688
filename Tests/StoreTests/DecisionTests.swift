import Testing
import Vocabulary

@testable import Store

@Suite struct DecisionTests {
  let store: Store

  init() throws {
    store = try Store.inMemory()
    try run(on: 0)
  }

  @discardableResult
  private func run(on day: Int64, counting counts: [String: Int] = [:]) throws -> [String] {
    var conclusion = StoredConclusion(findings: [finding("GW-A")], asOf: days(day))
    conclusion.requestsSinceSnooze = counts
    return try store.transaction { try $0.conclude(conclusion) }.snoozeEnded
  }

  private func decide(
    _ decision: Decision, at day: Int64 = 0, _ change: (inout DecisionRow) -> Void = { _ in }
  ) throws {
    var row = DecisionRow(finding: "GW-A", decision: decision, who: "ayse", at: days(day))
    change(&row)
    try store.transaction { try $0.decide(row) }
  }

  private func holding(on day: Int64) throws -> Decision {
    try store.read { try $0.finding("GW-A", asOf: days(day)) }.finding.decision
  }

  private func decisions() throws -> [HistoryEntry] {
    try store.read { try $0.history(of: "GW-A") }.filter { $0.what == .decision }
  }

  @Test(arguments: [Decision.accepted, .rejected])
  func `a decision survives reruns`(decision: Decision) throws {
    try decide(decision) { $0.reason = "by design" }
    for day in 1...3 as ClosedRange<Int64> { try run(on: day) }
    #expect(try holding(on: 3) == decision)
    #expect(try decisions().count == 1)
    #expect(try decisions().first?.why == "by design")
    #expect(try decisions().first?.who == "ayse")
  }

  @Test func `the same decision twice is one line of history`() throws {
    try decide(.rejected) { $0.reason = "by design" }
    try decide(.rejected, at: 1) { $0.reason = "by design" }
    #expect(try decisions().count == 1)
    try decide(.rejected, at: 2) { $0.reason = "another" }
    try decide(.undecided, at: 3)
    #expect(try decisions().map(\.new) == ["rejected", "rejected", "undecided"])
    #expect(try holding(on: 3) == .undecided)
  }

  @Test func `a snooze ends with its date and speaks up once`() throws {
    try decide(.snoozed) { $0.until = days(5) }
    #expect(try run(on: 4) == [])
    #expect(try holding(on: 4) == .snoozed)
    #expect(try holding(on: 5) == .undecided, "readers know before the next run does")
    #expect(try run(on: 5) == ["GW-A"])
    #expect(try run(on: 6) == [])
    #expect(try holding(on: 6) == .undecided)
    #expect(
      try decisions().map(\.new)
        == ["snoozed until 2026-01-06T12:00:00.000Z", "undecided"])
    #expect(try decisions().last?.who == HistoryEntry.program)
  }

  @Test func `a snooze ends with its count, which never runs backwards`() throws {
    try decide(.snoozed) { $0.requests = 50 }
    #expect(try store.read { try $0.snoozes() }.map(\.finding) == ["GW-A"])
    #expect(try run(on: 1, counting: ["GW-A": 49]) == [])
    #expect(try run(on: 2, counting: ["GW-A": 10]) == [])
    #expect(try store.read { try $0.decision(on: "GW-A") }?.requestsSince == 49)
    #expect(try run(on: 3, counting: ["GW-A": 50]) == ["GW-A"])
    #expect(try store.read { try $0.snoozes() } == [])
  }

  @Test func `a new snooze counts from zero`() throws {
    try decide(.snoozed) { $0.requests = 50 }
    try run(on: 1, counting: ["GW-A": 49])
    try decide(.snoozed, at: 1) { $0.requests = 60 }
    #expect(try store.read { try $0.decision(on: "GW-A") }?.requestsSince == 0)
  }

  @Test func `an unknown finding cannot be decided`() throws {
    let row = DecisionRow(finding: "GW-NONE", decision: .rejected, who: "ayse", at: noon)
    let unknown = StoreError.unknownFinding(id: "GW-NONE")
    #expect(throws: unknown) { try store.transaction { try $0.decide(row) } }
    #expect(throws: unknown) { try store.read { try $0.finding("GW-NONE", asOf: noon) } }
    #expect(unknown.exitCode == 1)
  }
}
