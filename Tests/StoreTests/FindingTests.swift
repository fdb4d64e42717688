import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Store

@Suite struct FindingTests {
  let store: Store

  init() throws { store = try Store.inMemory() }

  @discardableResult
  private func conclude(
    _ findings: [Finding], on day: Int64 = 0, _ change: (inout StoredConclusion) -> Void = { _ in }
  ) throws -> ConclusionChanges {
    var conclusion = StoredConclusion(findings: findings, asOf: days(day))
    change(&conclusion)
    return try store.transaction { try $0.conclude(conclusion) }
  }

  private func history(_ id: String) throws -> [String] {
    try store.read { try $0.history(of: id) }.map {
      "\($0.what.rawValue) \($0.old ?? "-") \($0.new ?? "-") \($0.who)"
    }
  }

  @Test func `a finding comes back as it was concluded`() throws {
    let concluded = finding("GW-A")
    try conclude([concluded])
    let stored = try store.read { try $0.finding("GW-A", asOf: noon) }
    #expect(stored.finding == concluded)
    #expect(stored.created == noon)
    #expect(stored.isConcluded)
  }

  @Test func `history is written on change only`() throws {
    #expect(try conclude([finding("GW-A", state: .suspected)]).created == ["GW-A"])
    let first = try history("GW-A")
    #expect(
      first == [
        "created - empty-list gapwatch", "state - suspected gapwatch",
        #"members - ["GET /api/v1/logs/cron empty-list"] gapwatch"#,
      ])
    var more = finding("GW-A", state: .suspected)
    more.requests += 100
    more.lastSeen = days(9)
    #expect(try conclude([more], on: 1).isEmpty)
    #expect(try history("GW-A") == first)
    #expect(try store.read { try $0.finding("GW-A", asOf: noon) }.finding.requests == 140)

    let changes = try conclude([finding("GW-A", ["/a", "/b"], kind: .safeStub)], on: 2)
    #expect(changes.opened == ["GW-A"])
    #expect(changes.membersChanged == ["GW-A"])
    #expect(
      try history("GW-A").dropFirst(3).map { $0.split(separator: " ")[0] }
        == ["kind", "state", "members"])
  }

  @Test func `open counts as new once`() throws {
    #expect(try conclude([finding("GW-A")]).opened == ["GW-A"])
    #expect(try conclude([finding("GW-A", state: .looksFixed)], on: 1).opened == [])
    let again = try conclude([finding("GW-A")], on: 2)
    #expect(again.opened == [])
    #expect(
      again.stateChanged == [StateChange(finding: "GW-A", old: .looksFixed, new: .open)])
  }

  @Test func `history cannot be changed, deleted or replaced`() throws {
    try conclude([finding("GW-A")])
    let before = try store.contents()
    for sql in [
      "UPDATE history SET new = 'x'", "DELETE FROM history",
      "INSERT OR REPLACE INTO history VALUES (1, 'GW-A', 0, 'state', NULL, NULL, 'x', NULL)",
    ] {
      #expect(throws: DatabaseError.self, "\(sql)") { try store.execute(sql) }
    }
    #expect(try store.contents() == before)
  }

  @Test func `a finding no longer concluded stays with its decision, and comes back`() throws {
    try conclude([finding("GW-A"), finding("GW-B", ["/b"])])
    try decide("GW-A", .accepted)
    #expect(try conclude([finding("GW-B", ["/b"])], on: 1).withdrawn == ["GW-A"])
    #expect(try conclude([finding("GW-B", ["/b"])], on: 2).isEmpty)
    let stored = try store.read { try $0.finding("GW-A", asOf: days(2)) }
    #expect(!stored.isConcluded)
    #expect(stored.finding.decision == .accepted)
    try conclude([finding("GW-A"), finding("GW-B", ["/b"])], on: 3)
    #expect(try store.read { try $0.finding("GW-A", asOf: days(3)) }.isConcluded)
    #expect(
      try history("GW-A").map { $0.split(separator: " ")[0] }
        == ["created", "state", "members", "decision", "withdrawn", "returned"])
  }

  @Test func `an absorbed finding names its heir and is out of the way`() throws {
    try conclude([finding("GW-A", ["/a"]), finding("GW-B", ["/b"])])
    let changes = try conclude([finding("GW-A", ["/a", "/b"])], on: 1) {
      $0.absorbed = ["GW-B": "GW-A"]
    }
    #expect(changes.withdrawn == [])
    #expect(try store.read { try $0.findings(asOf: noon) }.map(\.finding.id) == ["GW-A"])
    #expect(try store.read { try $0.finding("GW-B", asOf: noon) }.absorbedBy == "GW-A")
    #expect(try history("GW-B").last == "absorbed - GW-A gapwatch")
    #expect(try conclude([finding("GW-A", ["/a", "/b"])], on: 2).isEmpty)
  }

  @Test func `first seen outlives the evidence, and only that`() throws {
    try conclude([finding("GW-A")])
    var later = finding("GW-A")
    later.firstSeen = days(5)
    try conclude([later], on: 5)
    #expect(try store.read { try $0.finding("GW-A", asOf: noon) }.finding.firstSeen == days(5))
    try conclude([finding("GW-A")], on: 6)
    // The day of the former first request is still at hand, and shows no such request any more.
    try conclude([later], on: 7) { $0.evidenceSince = noon.day }
    #expect(try store.read { try $0.finding("GW-A", asOf: noon) }.finding.firstSeen == days(5))
    try conclude([finding("GW-A")], on: 8)
    try conclude([later], on: 95) { $0.evidenceSince = days(5).day }
    #expect(
      try store.read { try $0.finding("GW-A", asOf: noon) }.finding.firstSeen
        == finding("GW-A").firstSeen)
  }

  @Test func `findings come most important first`() throws {
    var minor = finding("GW-A", ["/a"])
    minor.impact = .p2
    var sure = finding("GW-C", ["/c"])
    sure.confidence = 0.99
    try conclude([minor, finding("GW-B", ["/b"]), sure, finding("GW-D", ["/d"])])
    #expect(
      try store.read { try $0.findings(asOf: noon) }.map(\.finding.id)
        == ["GW-C", "GW-B", "GW-D", "GW-A"])
  }

  @Test func `hostile paths and numbers are stored`() throws {
    var hostile = finding("GW-A", ["/a\0b", "/a\0c", "/'; DROP TABLE finding; --", "/\u{202e}x"])
    hostile.actual = Fact(.actualStatus, ["percent": .number(.infinity)])
    try conclude([hostile])
    let stored = try store.read { try $0.finding("GW-A", asOf: noon) }.finding
    #expect(Set(stored.members) == Set(hostile.members))
    #expect(try conclude([hostile], on: 1).isEmpty)
  }

  @Test func `what cannot be observed is that of the last conclusion`() throws {
    let a = NotObservable(kind: .emptyList, source: "a.log", parser: "p", reason: .noSize)
    let b = NotObservable(kind: .safeStub, source: "b.log", parser: "p", reason: .noClient)
    try conclude([]) { $0.notObservable = [b, a, a] }
    #expect(try store.read { try $0.notObservable() } == [a, b])
    try conclude([]) { $0.notObservable = [b] }
    #expect(try store.read { try $0.notObservable() } == [b])
  }

  private func decide(_ id: String, _ decision: Decision) throws {
    let row = DecisionRow(finding: id, decision: decision, who: "ayse", at: noon)
    try store.transaction { try $0.decide(row) }
  }
}
