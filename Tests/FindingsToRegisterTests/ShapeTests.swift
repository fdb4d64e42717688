import FindingsToRegister
import Foundation
import Phrases
import Testing
import Vocabulary

/// Registers of many hands in samples/registers/shapes: known gaps are known, the others drafted in
/// the register's own shape.
struct ShapeTests {
  struct Case: CustomTestStringConvertible {
    var file: String
    /// Of logs, admin tabs and flags; "" where an unnumbered entry holds it, nil where none does.
    var known: [String?]
    var drafted: [String]
    /// How the first draft begins, and a line of it.
    var heading = ""
    var line = ""
    var language = Language.english

    var testDescription: String { file }
  }

  static let cases = [
    Case(
      file: "gap-ids.md", known: ["GAP-007", "GAP-008", nil], drafted: ["GAP-009"],
      heading: "### GAP-009: System → Feature Flags → ", line: "* **Observed**: `POST"),
    Case(
      file: "plain-items.tr.md", known: ["3.7", nil, "3.8"], drafted: ["3.9"],
      heading: "### 3.9. System → Admin Users → ", line: "- Semptom: Arayüzün",
      language: .turkish),
    Case(
      file: "heading-fields.tr.md", known: ["Açık 12", "Açık 13", nil], drafted: ["Açık 14"],
      heading: "### Açık 14) System → ", line: "- **Belirti:** `POST", language: .turkish),
    Case(file: "table.md", known: ["1.1", "1.2", nil], drafted: ["1.3"]),
    Case(
      file: "plain.md", known: ["A.1", nil, "A.2"], drafted: ["A.3"],
      heading: "## A.3 System → Admin Users"),
    Case(
      file: "bold-headings.md", known: ["1.1", nil, "1.2"], drafted: ["1.3"],
      heading: "**1.3 System → Admin Users → ", line: "- **Doğrulama:** ", language: .turkish),
    Case(
      file: "question-marks.tr.md", known: ["1.1", "1.2", nil], drafted: ["1.3"],
      line: "- **Doğrulama (fix sonrası):** ", language: .turkish),
    Case(
      file: "dash.md", known: ["1.1", nil, "1.2"], drafted: ["1.3"],
      line: "- **Resolution owner** — Backend"),
    Case(file: "nested.md", known: ["1.1", "1.2", nil], drafted: ["1.5"], heading: "### 1.5 "),
    Case(file: "frontmatter.md", known: ["1.1", "1.2", "1.3"], drafted: [], language: .turkish),
    Case(
      file: "two-modules.md", known: ["1.1", nil, nil], drafted: ["1.6", "1.7"],
      heading: "### 1.6 System → Admin Users"),
    Case(
      file: "unnumbered.md", known: ["", nil, ""], drafted: [""],
      heading: "## System → Admin Users",
      line: "* **Sorumlu**: Backend", language: .turkish),
    Case(
      file: "tabs.md", known: ["1.1", nil, nil], drafted: ["1.2", "1.3"], heading: "### 1.2 ",
      line: "- **Symptom:** 5 endpoints"),
  ]

  @Test(arguments: cases)
  func `known gaps are known, others drafted beside them`(shape: Case) throws {
    let bytes = try Golden.bytes("registers/shapes/\(shape.file)")
    for variant in [bytes, RegisterTests.withCRLF(bytes), [0xEF, 0xBB, 0xBF] + bytes] {
      let register = Register(variant)
      #expect(register.rendered == variant)
      #expect(register.language == shape.language)
      let plan = try RegisterPlan(Findings.register, register: register)
      let known = Findings.register.map { finding in
        plan.matches.first { $0.findingID == finding.id }.map { $0.number ?? "" }
      }
      #expect(known == shape.known)
      #expect(plan.drafts.map(\.number) == shape.drafted)
      let first = plan.drafts.first?.markdown ?? ""
      #expect(first.hasPrefix(shape.heading), "\(first)")
      #expect(first.contains("\n" + shape.line) || first.hasPrefix(shape.line), "\(first)")
      let edited = plan.editor.edited
      #expect(RoundTripTests.isInsertion(into: variant, edited))
      let again = Register(edited)
      #expect(again.entries.count == register.entries.count + shape.drafted.count)
      let rest = try RegisterPlan(Findings.register, register: again)
      #expect(rest.drafts.isEmpty)
      #expect(rest.extensions.isEmpty)
      if plan.editor.isEmpty { continue }
      #expect(
        try MatcherTests.applied(plan.editor.patch(path: "docs/gap register.md"), variant) == edited
      )
    }
  }

  @Test func `a register of another encoding, damage or normal form keeps its known gaps`() throws {
    let text = String(
      decoding: try Golden.bytes("registers/register.restored.tr.md"), as: UTF8.self)
    let ascii = Dictionary(zip("çğıöşüÇĞİÖŞÜ", "cgiosuCGIOSU")) { first, _ in first }
    let misread = String(
      decoding: Array(text.utf8).flatMap { Array(String(UnicodeScalar($0)).utf8) }, as: UTF8.self)
    let latin5 = text.unicodeScalars.map { scalar -> UInt8 in
      let own: [Unicode.Scalar: UInt8] = [
        "ğ": 0xF0, "ı": 0xFD, "ş": 0xFE, "Ğ": 0xD0, "İ": 0xDD, "Ş": 0xDE,
      ]
      return scalar.value < 0x100 ? UInt8(scalar.value) : own[scalar] ?? UInt8(ascii: "?")
    }
    let texts = [
      Array(text.decomposedStringWithCanonicalMapping.utf8), Array(misread.utf8), latin5,
      Array(String(text.map { ascii[$0] ?? $0 }).utf8),
      Array(text.filter { !"çğıöşüÇĞİÖŞÜ".contains($0) }.utf8),
      Array(String(text.map { ascii[$0] == nil ? $0 : "?" }).utf8),
    ]
    for (index, bytes) in texts.enumerated() {
      let register = Register(bytes)
      let plan = try RegisterPlan(Findings.register, register: register)
      #expect(plan.matches.map(\.number) == ["1.1", "1.2", "1.3"], "variant \(index)")
      #expect(plan.editor.isEmpty, "variant \(index)")
      let missing = Linter(register, path: "r.md").lint().filter { $0.severity == .error }
      #expect(missing.isEmpty, "variant \(index): \(missing)")
    }
  }

  @Test func `closed parts are neither drafted into nor complained about`() throws {
    let text = """
      # R
      ## Open
      ### 1.1 A
      - **Symptom:** `GET /a/b`
      - **Impact:** x
      - **Owner:** x
      - **Verification:** x
      ### 1.2 B (closed 2025-01-01)
      - **Symptom:** x
      - **Impact:** x
      ### 1.8 E
      - **Symptom:** x
      - **Impact:** x
      - **Status:** fixed in March
      ### ~~1.9 F~~
      - **Symptom:** x
      - **Impact:** x
      ## Kapatılanlar
      ### 1.3 C
      - **Symptom:** x
      - **Impact:** x
      ### 1.4 D
      - **Symptom:** x
      - **Impact:** x
      """
    let register = Register(Array(text.utf8))
    #expect(Linter(register, path: "r.md").lint().isEmpty)
    let plan = try RegisterPlan([Findings.usage], register: register)
    #expect(plan.drafts.map(\.number) == ["1.10"])
    let edited = String(decoding: plan.editor.edited, as: UTF8.self)
    let draft = try #require(edited.firstRange(of: "### 1.10"))
    let closed = try #require(edited.firstRange(of: "## Kapatılanlar"))
    #expect(draft.lowerBound < closed.lowerBound)
  }
}
