import Vocabulary

@testable import FindingsToReport

let noon = Instant(seconds: 1_767_434_400)  // 2026-01-03T10:00:00Z

/// The register's first gap, as the contract shows it.
func logCategories() -> Finding {
  let names = [
    "api", "audit", "auth", "cron", "email", "jobs", "security", "system", "webhooks",
  ]
  var finding = Finding(
    id: "GW-7K3QX2MD", kind: .emptyList, method: "GET", endpoint: "/api/v1/logs/{category}",
    members: names.map {
      Member(method: "GET", path: "/api/v1/logs/\($0)", kind: .emptyList)
    }, state: .open, confidence: 0.97, impact: .p1, expected: Fact(.expectedList),
    actual: Fact(.actualEmptyList, ["size": 2, "body": "[]"]))
  finding.host = "panel.example.com"
  finding.page = "/admin/system/logs"
  finding.requests = 1412
  finding.failures = 1412
  finding.clients = 9
  finding.days = 6
  finding.firstSeen = noon
  finding.lastSeen = Instant(seconds: noon.seconds + 5 * 86_400)
  finding.impactFacts = [Fact(.impactRead), Fact(.impactClients, ["clients": 9])]
  finding.evidence = [
    Fact(.boundOnGood, ["good": 0, "observations": 54, "upper": .number(5.6)])
  ]
  finding.counterEvidence = [
    Fact(.siblingWorks, ["endpoint": "GET /api/v1/logs/events", "percent": .number(98)])
  ]
  finding.missing = [Fact(.needsDays, ["have": 1, "need": 2])]
  finding.samples = [
    Sample(
      source: "access.log.2.gz", line: 1042, time: noon, request: "GET /api/v1/logs/cron",
      status: 200, size: 2)
  ]
  finding.registerEntry = "1.1"
  return finding
}

/// Text that would act on a terminal, in Markdown, in HTML or in a shell.
let hostileText =
  "/\u{1b}[31m\u{9b}2J\u{202e}\0\r\n\t<script>`$(id)`|[x](http://e)\u{200b}\u{2028}ş漢字\"\\é"

/// The same on every machine: a linear congruential generator.
struct Dice {
  var state: UInt64
  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }

  mutating func fact() -> Fact {
    var values: [String: FactValue] = [:]
    for _ in 0..<roll(4) {
      let value: FactValue =
        switch roll(4) {
        case 0: .int(pick([0, -1, .max, .min, 42]))
        case 1: .number(pick([0.1, 5.6, 98, -0.0, 1e300, 0.000_001]))
        case 2: .text(pick(["", "12", "1.5", hostileText, "GET /a"]))
        default: .number(Double(roll(1000)) / 7)
        }
      values[pick(["size", "percent", "endpoint", "x\"\n", "ş"])] = value
    }
    return Fact(pick(FactName.allCases), values)
  }

  mutating func facts() -> [Fact] { (0..<roll(3)).map { _ in fact() } }

  mutating func finding() -> Finding {
    var finding = Finding(
      id: "GW-\(roll(1_000_000))", kind: pick(GapKind.allCases), method: pick(["GET", "PUT", "é"]),
      endpoint: pick(["/a/{b}", hostileText]), members: [], state: pick(FindingState.allCases),
      confidence: Double(roll(101)) / 100, impact: pick(Impact.allCases), expected: fact(),
      actual: fact())
    finding.members = (0..<roll(20)).map { index in
      Member(
        method: "GET", path: pick(["/a/\(index)", hostileText, "/漢字/\(index)"]),
        kind: pick(GapKind.allCases))
    }
    finding.host = pick([nil, "h", hostileText])
    finding.page = pick([nil, "/admin", hostileText])
    finding.decision = pick(Decision.allCases)
    finding.impactFacts = facts()
    finding.requests = pick([0, 7, .max])
    finding.failures = roll(1000)
    finding.clients = roll(100)
    finding.clientsAreApproximate = roll(2) == 0
    finding.days = roll(90)
    finding.firstSeen = pick([nil, noon, Instant(nanoseconds: -1_000_000)])
    finding.lastSeen = pick([nil, noon])
    finding.evidence = facts()
    finding.counterEvidence = facts()
    finding.missing = facts()
    finding.samples = (0..<roll(3)).map { index in
      Sample(
        source: pick(["a.log", hostileText]), line: Int64(index), time: pick([nil, noon]),
        request: "GET \(hostileText)", status: 200, size: pick([nil, 0, .max]))
    }
    finding.owner = pick(["Backend", hostileText])
    finding.registerEntry = pick([nil, "1.3"])
    return finding
  }
}
