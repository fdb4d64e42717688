import Inert
import Phrases
import Testing
import Vocabulary

@testable import FindingsToReport

@Suite struct FindingTableTests {
  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private func joined(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test func `a wide terminal has a row for each finding and its members below`() {
    var finding = logCategories()
    finding.members = Array(finding.members.prefix(2))
    #expect(
      FindingTable(.english, width: 140).text([finding]) == """
        id           impact  kind        endpoint                     members  state       \
        confidence  requests  clients  days
        GW-7K3QX2MD  P1      empty-list  GET /api/v1/logs/{category}        2  open (1.1)  \
              0.97     1,412        9     6
                     GET /api/v1/logs/api
                     GET /api/v1/logs/audit

        """)
  }

  @Test func `eighty columns have a row for each finding and its endpoint below`() {
    var finding = logCategories()
    finding.members = Array(finding.members.prefix(2))
    finding.decision = .accepted
    #expect(
      FindingTable(.english, width: 80).text([finding]) == """
        id           imp  kind        mem  state  conf    req  cl  days
        GW-7K3QX2MD  P1   empty-list    2  open   0.97  1,412   9     6
          GET /api/v1/logs/{category} (accepted 1.1)
            GET /api/v1/logs/api
            GET /api/v1/logs/audit

        """)
  }

  @Test func `eighty columns are enough for every kind and state`() {
    for kind in GapKind.allCases {
      for state in FindingState.allCases {
        var finding = logCategories()
        finding.kind = kind
        finding.state = state
        finding.decision = .accepted
        finding.requests = 100_000
        finding.clientsAreApproximate = true
        finding.clients = 120
        for language in Language.allCases {
          let text = FindingTable(language, width: 80).text([finding])
          #expect(text.hasPrefix(ReportWords.of(language).id + " "), "a title line")
        }
      }
    }
  }

  @Test func `thirty columns hold a block for each finding`() {
    var finding = logCategories()
    finding.members = Array(finding.members.prefix(2))
    finding.clientsAreApproximate = true
    #expect(
      FindingTable(.english, width: 30).text([finding]) == """
        GW-7K3QX2MD P1 open (1.1)
          empty-list
          GET /api/v1/logs/{category}
          confidence 0.97
          2 members, 1,412 requests,
          ≈9 clients, 6 days
            GET /api/v1/logs/api
            GET /api/v1/logs/audit

        """)
  }

  @Test func `no line is wider than the terminal, and no member is cut`() {
    var dice = Dice(state: 3)
    for width in Array(2...40) + [60, 79, 80, 100, 120, 160] {
      let findings = (0..<3).map { _ in dice.finding() }
      for language in Language.allCases {
        var table = FindingTable(language, width: width)
        table.memberLimit = 20
        let text = table.text(findings)
        for line in lines(text) { #expect(Inert.columns(of: line) <= width, "\(width): \(line)") }
        for finding in findings where finding.members.count > 1 {
          for member in finding.members {
            #expect(joined(text).contains(joined(Inert.terminal(member.path))))
          }
        }
      }
    }
  }

  @Test func `an endpoint too long for its column is wrapped, not cut`() {
    var finding = logCategories()
    finding.endpoint = "/api/v1/" + String(repeating: "segment/", count: 12) + "{id}"
    let text = FindingTable(.english, width: 120).text([finding])
    #expect(text.hasPrefix("id "))
    #expect(lines(text).allSatisfy { Inert.columns(of: $0) <= 120 })
    let column = lines(text)[1...].filter { $0.contains("segment") || $0.contains("{id}") }
    #expect(column.count > 2)
  }

  @Test func `wide characters keep the columns in line`() throws {
    var wide = logCategories()
    wide.endpoint = "/ログ/漢字/{id}"
    wide.id = "GW-WIDE"
    wide.members = []
    var plain = logCategories()
    plain.members = []
    let rows = lines(FindingTable(.english, width: 160).text([wide, plain]))
    let starts = try rows.map { row in
      let word = row.contains("state") ? "state" : "open"
      let range = try #require(row.firstRange(of: word))
      return Inert.columns(of: String(row[..<range.lowerBound]))
    }
    #expect(Set(starts).count == 1)
  }

  @Test func `hostile text stays on its line and does nothing`() {
    var finding = logCategories()
    finding.endpoint = hostileText
    finding.members = [
      Member(method: "GET\u{1b}]0;x\u{7}", path: hostileText, kind: .emptyList),
      Member(method: "GET", path: "/b", kind: .safeStub),
    ]
    let text = FindingTable(.english).text([finding])
    #expect(lines(text).count == 4)
    #expect(text.contains("GET /b (safe-stub)"))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7f })
    #expect(!text.contains("\u{202e}") && !text.contains("\u{9b}"))
  }

  @Test func `colour comes only when asked for, and moves nothing`() {
    var table = FindingTable(.english, width: 120)
    let plain = table.text([logCategories()])
    #expect(!plain.contains("\u{1b}"))
    table.isColored = true
    let colored = table.text([logCategories()])
    #expect(colored.contains("\u{1b}[33mP1    \u{1b}[0m"))
    #expect(colored.replacing(/\x1b\[[0-9;]*m/, with: "") == plain)
  }

  @Test func `of many members the first are listed and the rest counted`() {
    var finding = logCategories()
    finding.members = (0..<1300).map { Member(method: "GET", path: "/x/\($0)", kind: .emptyList) }
    let text = lines(FindingTable(.turkish).text([finding]))
    #expect(text.count == 2 + 13)
    #expect(text.last?.hasSuffix("+1.288 tane daha") == true)
  }

  @Test func `what wants attention is open, regressed or looks fixed, and not decided against`() {
    var wanting = 0
    for state in FindingState.allCases {
      for decision in Decision.allCases {
        var finding = logCategories()
        finding.state = state
        finding.decision = decision
        if FindingTable.wantsAttention(finding) { wanting += 1 }
      }
    }
    #expect(wanting == 6)
    #expect(FindingTable.wantsAttention(logCategories()))
  }

  @Test func `nothing found is nothing printed`() {
    #expect(FindingTable(.english, width: 80).text([]) == "")
  }
}
