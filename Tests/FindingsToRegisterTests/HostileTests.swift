import FindingsToRegister
import Phrases
import Testing
import Vocabulary

struct HostileTests {
  static let texts = [
    "`rm -rf /`", "``` ```", "\u{1B}[2J\u{1B}]0;x\u{7}", "<script>alert(1)</script>", "]()",
    "[x](javascript:alert(1))", "\n\n## 9.9 Fake\n- **Belirti:** x", "--> <!-- gapwatch: GW-X",
    "$(id)", "'; rm -rf ~; '", "{{cause}}{{/x}}", "{days}[[a||b]]", "\u{202E}gnp.exe", "**x**",
    "| a | b |", "\u{0}\u{9B}31m", "%0A# x", "~~~", "\u{FEFF}`\u{301}`", "\\`", "a//../b",
  ]

  @Test(arguments: texts, Language.allCases)
  func `what a log holds stays text in a draft`(text: String, language: Language) throws {
    var finding = Findings.single(
      .failingEndpoint, "AAAAAAAA", "GET /x", page: "/admin/" + text,
      actual: Fact(.actualStatus, ["status": 500, "percent": 100]))
    finding.members = [
      Member(method: "GET", path: "/api/" + text, kind: .failingEndpoint),
      Member(method: text, path: "/api/b", kind: .failingEndpoint),
    ]
    finding.endpoint = "/api/" + text
    finding.owner = text
    finding.samples = [Findings.sample("GET /api/" + text, 500, 3)]
    finding.samples[0].source = "/var/log/" + text
    finding.evidence = [Fact(.exceptionBeside, ["type": .text(text), "count": 2])]
    finding.counterEvidence = [
      Fact(.siblingWorks, ["endpoint": .text(text), "good": 1, "requests": 2])
    ]
    finding.impactFacts = [Fact(.impactSecurity, ["area": .text(text)])]
    let draft = try #require(
      try Drafter(DraftSettings(language: language)).draft([finding], for: nil).first)

    let markdown = draft.markdown
    #expect(
      markdown.unicodeScalars.allSatisfy {
        ($0.value >= 0x20 || $0 == "\n") && !(0x7F...0x9F ~= $0.value) && $0.value != 0x202E
      })
    let register = Register(Array(markdown.utf8))
    #expect(register.entries.count == 1)
    let entry = try #require(register.entries.first)
    #expect(entry.fields.map(\.kind) == FieldKind.allCases.map { $0 })
    #expect(entry.mark?.id == finding.id)
    #expect(Self.outsideCode(markdown).contains("<script") == false)
    #expect(Self.outsideCode(markdown).contains("](") == false)
    // The one comment is ours.
    #expect(Self.outsideCode(markdown).split(separator: "<!--").count == 2)
  }

  /// Takes code spans out as CommonMark does: a run of backticks up to the next run of that length.
  private static func outsideCode(_ text: String) -> String {
    var outside = ""
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.first {
      let run = rest.prefix { $0 == "`" }.count
      if run == 0 {
        if scalar == "\\", rest.count > 1 {
          rest = rest.dropFirst(2)
          continue
        }
        outside.unicodeScalars.append(scalar)
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(run)
      var place = rest.startIndex
      while place < rest.endIndex {
        let length = rest[place...].prefix { $0 == "`" }.count
        if length == run { break }
        place += max(1, length)
      }
      if place < rest.endIndex { rest = rest[(place + run)...] }
    }
    return outside
  }
}
