import Inert
import Phrases
import Testing
import Vocabulary

@testable import FindingsToReport

@Suite struct FindingPageTests {
  private let history = [
    ReportedChange(at: noon, what: "created", old: nil, new: "empty-list", who: "gapwatch"),
    ReportedChange(at: noon, what: "decision", old: "undecided", new: "rejected", who: "ayse"),
  ]

  private func page(_ finding: Finding, _ language: Language = .english) -> FindingPage {
    var history = history
    history[1].why = "by *design*"
    return FindingPage(
      ReportedFinding(finding, module: "System → Logs"), history: history, language: language)
  }

  @Test func `the page tells all that is known of a finding`() {
    var finding = logCategories()
    finding.members = Array(finding.members.prefix(1))
    #expect(
      page(finding).text() == """
        GW-7K3QX2MD  P1  empty list
        GET /api/v1/logs/{category}

        state: open (open)
        decision: undecided (undecided)
        expected: a list with items
        actual: [] (2 bytes) every time
        confidence: 0.97
        impact: P1: a read, 9 users
        page: /admin/system/logs
        module: System → Logs
        host: panel.example.com
        requests: 1,412, failures 1,412, clients 9, days 6
        first seen: 2026-01-03 10:00 UTC
        last seen: 2026-01-08 10:00 UTC
        owner: Backend
        register entry: 1.1

        members (1)
          GET /api/v1/logs/api  empty-list

        evidence
          0 of 54 client-days with a non-empty answer: at most 5.6 % at 95 %

        counter-evidence
          GET /api/v1/logs/events non-empty in 98 % of the same sessions

        missing
          needs at least 2 days, has 1

        samples
          access.log.2.gz:1042  2026-01-03T10:00:00.000Z  GET /api/v1/logs/cron → 200, 2 bytes

        history
          2026-01-03 10:00  created: empty-list (gapwatch)
          2026-01-03 10:00  decision: undecided → rejected (ayse): by *design*

        """)
  }

  @Test func `the page fits the terminal at any width`() {
    var dice = Dice(state: 9)
    for width in Array(2...34) + [60, 100] {
      let text = page(dice.finding(), .turkish).text(width: width)
      for line in text.split(separator: "\n") {
        #expect(Inert.columns(of: String(line)) <= width, "\(width): \(line)")
      }
    }
  }

  @Test func `an issue body has a heading, the facts and the history`() {
    var finding = logCategories()
    finding.members = Array(finding.members.prefix(1))
    let body = page(finding).markdown()
    #expect(body.hasPrefix("## empty list: `GET /api/v1/logs/{category}`\n\n- `GW-7K3QX2MD` · P1"))
    #expect(body.contains("- `GET /api/v1/logs/api` empty-list\n"))
    #expect(body.contains("- **Expected vs actual:** a list with items vs `[]` (2 bytes) every"))
    #expect(body.contains("### counter-evidence\n\n- `GET /api/v1/logs/events` non-empty in 98 %"))
    #expect(body.contains("undecided → rejected (ayse): by \\*design\\*"))
    #expect(body.hasSuffix("\n") && !body.hasSuffix("\n\n"))
  }

  @Test func `hostile text does nothing in either form`() {
    var finding = logCategories()
    finding.endpoint = hostileText
    finding.page = hostileText
    finding.host = hostileText
    finding.owner = hostileText
    finding.counterEvidence = [Fact(.siblingWorks, ["endpoint": .text(hostileText)])]
    finding.samples[0].source = hostileText
    finding.samples[0].request = hostileText
    finding.samples[0].size = .max
    let page = page(finding)
    for text in [page.text(), page.text(width: 40), page.markdown()] {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
      #expect(!text.contains("\u{202e}") && !text.contains("\u{9b}"))
    }
    // Outside of code spans nothing of it may act.
    let outside = page.markdown().replacing(/(`+)[^`].*?[^`]\1/, with: "")
    #expect(!outside.contains("<script>"))
    #expect(!outside.contains("x](http"))
  }

  @Test func `numbers at the edge of their range are told`() {
    var finding = logCategories()
    finding.confidence = .nan
    finding.requests = .min
    finding.firstSeen = Instant(nanoseconds: .min)
    finding.lastSeen = Instant(nanoseconds: .max)
    #expect(page(finding).text().contains("confidence: ?"))
    #expect(FindingTable(.english).text([finding]).contains("?"))
  }
}
