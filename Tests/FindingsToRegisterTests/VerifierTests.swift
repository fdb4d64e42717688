import FindingsToRegister
import Testing
import Vocabulary

struct VerifierTests {
  private func verdicts(
    _ findings: [Finding], _ observed: [ObservedEndpoint] = [], hidden: Set<GapKind> = []
  ) throws -> [Verdict] {
    let register = Register(try Golden.bytes("registers/register.restored.tr.md"))
    return Verifier(register).verify(findings, observed: observed, notObservable: hidden)
  }

  @Test func `the worst state of an entry's findings is its status`() throws {
    let cases: [(FindingState, EntryStatus)] = [
      (.open, .stillOpen), (.suspected, .stillOpen), (.looksFixed, .looksFixed),
      (.regressed, .regressed), (.silent, .silent),
    ]
    for (state, status) in cases {
      var finding = Findings.flags
      finding.state = state
      finding.counterEvidence = [
        Fact(.goodAgain, ["clients": 3, "since": "2026-03-04T00:00:00Z"])
      ]
      let verdict = try verdicts([finding])[2]
      #expect(verdict.status == status)
      #expect(verdict.findings == [finding.id])
      #expect(verdict.check == .persists)
      if state == .looksFixed { #expect(verdict.evidence.map(\.name) == [.goodAgain]) }
    }
    var fixed = Findings.logCategories
    fixed.state = .looksFixed
    var open = Findings.logCategories
    open.id = "GW-00000000"
    #expect(try verdicts([fixed, open])[0].status == .stillOpen)
  }

  @Test func `an entry without findings is judged by its traffic`() throws {
    func roles(_ requests: Int, good: Int, clients: Int) -> ObservedEndpoint {
      ObservedEndpoint(
        method: "GET", path: "/api/v1/admin/roles", requests: requests, good: good,
        goodClients: clients, lastSeen: Instant(seconds: 5))
    }
    #expect(try verdicts([]).map(\.status) == [.silent, .silent, .silent])
    #expect(try verdicts([], [roles(40, good: 40, clients: 3)])[1].status == .looksFixed)
    #expect(try verdicts([], [roles(40, good: 40, clients: 1)])[1].status == .stillOpen)
    #expect(try verdicts([], [roles(40, good: 39, clients: 3)])[1].status == .stillOpen)
    #expect(try verdicts([], [roles(3, good: 3, clients: 3)])[1].lastSeen == Instant(seconds: 5))
    let hidden = try verdicts([], hidden: [.emptyList, .missingEndpoint])
    #expect(hidden.map(\.status) == [.notObservable, .notObservable, .silent])
    #expect(hidden.map(\.check) == [.nonEmpty, .success, .persists])
  }
}
