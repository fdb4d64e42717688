import FindingsToRegister
import Testing
import Vocabulary

struct LinterTests {
  private func lint(_ text: String) -> [String] {
    Linter(Register(Array(text.utf8)), path: "r.md").lint().map(\.description)
  }

  @Test(arguments: ["registers/register.restored.tr.md", "registers/register.en.md"])
  func `a sound register has no complaint`(file: String) throws {
    let register = Register(try Golden.bytes(file))
    #expect(Linter(register, path: file).lint() == [])
  }

  @Test func `drafts have no complaint`() throws {
    for language in ["tr", "en"] {
      let register = Register(try Golden.bytes("registers/drafts.\(language).md"))
      #expect(Linter(register, path: "drafts").lint() == [])
    }
  }

  @Test func `the damage of the register as received is told line by line`() throws {
    let register = Register(try Golden.bytes("registers/register.as-received.tr.md"))
    let complaints = Linter(register, path: "register.md").lint()
    try Golden.expect(
      complaints.map(\.description).joined(separator: "\n") + "\n",
      in: "registers/register.as-received.lint.txt")
    let lines = Set(complaints.compactMap(\.line))
    // **Nas kullan · (kal · endpointleri · Do (fix sonras)
    #expect(lines.isSuperset(of: [8, 31, 39, 51, 65]), "\(lines.sorted())")
  }

  @Test func `ordinary Turkish is not taken for damage`() {
    let text = """
      ## 1) A
      ### 1.1 X
      - **Belirti:** Yanıt 4 s sonra gelir, 10 g sürer; b) şıkkı ve c) şıkkı; a. b. c. Gerek yok, 412'si boş.
      - **Etki:** Yarın 98'inde bozuk (3.5 s). O da olur. `d?ner` ve https://x.example/a?b=c&d=e kod.
      - **Sorumlu:** Ops ekibi
      - **Doğrulama:** `GET /api/v1/x` 2xx döner.
      """
    #expect(lint(text) == [])
  }

  @Test func `missing fields, double numbers and lost marks have a place`() {
    let text = """
      ## 1) A
      ### 1.1 X
      - **Symptom:** y
      - **Impact:** z
      ### 1.1 Y
      - **Symptom:** `GET /x` is **bold
      - **Impact:** z (a
      - **Resolution owner:**
      - **Verification:** ok
      """
    let complaints = lint(text)
    #expect(
      complaints.contains(
        "r.md:2:1: error: the entry has no owner\n  help: add the field 'Resolution owner'"))
    #expect(complaints.contains { $0.hasPrefix("r.md:2:1: error: the entry has no verification") })
    #expect(complaints.contains { $0.hasPrefix("r.md:2:1: error: the entry names no endpoint") })
    #expect(
      complaints.contains(
        "r.md:5:1: error: the number 1.1 is given twice\n  note: first in line 2"))
    #expect(complaints.contains { $0.hasPrefix("r.md:6:28: warning: '**' is opened") })
    #expect(complaints.contains { $0.hasPrefix("r.md:7:17: warning: '(' is opened") })
    #expect(complaints.contains { $0.hasPrefix("r.md:8:1: error: the entry has no owner") })
    #expect(complaints.count == 7)
  }

  @Test(arguments: [
    "Last reviewed: 2026-01-04", "**Son gözden geçirme:** 04.01.2026",
    "Son gözden geçirme: 4 Ocak 2026",
    "Review: January 4, 2026", "| Last review | 4 Jan 2026 |", "**Son gden geirme:** 2026-01-04  ",
  ])
  func `a review date is read as people write it`(line: String) {
    let text = "# R\n\n\(line)\n\n## 1) A\n"
    let linter = Linter(Register(Array(text.utf8)), path: "r.md")
    func told(_ day: String) -> Bool {
      var finding = Findings.usage
      finding.firstSeen = Instant(rfc3339: day)
      return linter.lint(against: [], [finding]).contains { $0.problem.contains("is older than") }
    }
    #expect(told("2026-01-05"))
    #expect(!told("2026-01-03"))
  }

  @Test func `an endpoint that never occurs is told with the nearest that does`() throws {
    let text = """
      **Last review:** 2026-01-04
      ### 1.1 X
      - **Symptom:** `GET /api/v1/logs/<category>` (cron/helth) and `POST /api/v1/flags/{id}/toggle`
      - **Impact:** z
      - **Owner:** x
      - **Verification:** y
      """
    let observed = ["cron", "health", "db"].map {
      ObservedEndpoint(method: "GET", path: "/api/v1/logs/\($0)", requests: 3)
    }
    let flags = ObservedEndpoint(method: "POST", path: "/api/v1/flags/{n}/toggle", requests: 1)
    let linter = Linter(Register(Array(text.utf8)), path: "r.md")
    let complaints = linter.lint(against: observed + [flags], [Findings.usage])
    #expect(complaints.map(\.line) == [1, 3])
    #expect(complaints[1].help == "the nearest that does is '/api/v1/logs/health'")
    #expect(complaints[1].column == 52)
    #expect(linter.lint(against: [], []).isEmpty)
  }
}
