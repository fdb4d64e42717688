import FindingsToRegister
import Phrases
import Testing
import Vocabulary

struct DrafterTests {
  private func drafts(
    _ findings: [Finding], _ language: Language, _ settings: DraftSettings = DraftSettings()
  ) throws -> [Draft] {
    let register = Register(try Golden.bytes("registers/register.restored.tr.md"))
    var settings = settings
    settings.language = language
    return try Drafter(settings).draft(findings, for: register)
  }

  @Test(arguments: Language.allCases)
  func `drafts over all kinds read as the golden file`(language: Language) throws {
    let drafts = try drafts(
      Findings.everyKind + [Findings.maintenance, Findings.devices], language)
    let text = drafts.map(\.markdown).joined(separator: "\n\n---\n\n") + "\n"
    try Golden.expect(text, in: "registers/drafts.\(language.rawValue).md")
  }

  @Test func `a draft reads back with the eight fields in order and the same members`() throws {
    for language in Language.allCases {
      for finding in Findings.everyKind {
        let draft = try #require(try drafts([finding], language).first)
        let entry = try #require(Register(Array(draft.markdown.utf8)).entries.first)
        #expect(entry.fields.compactMap(\.kind) == FieldKind.allCases)
        #expect(entry.mark == DraftMark(id: finding.id, digest: draft.digest))
        #expect(entry.number?.text == draft.number)
        let paths = Set(entry.endpoints.flatMap(\.paths))
        for member in finding.members {
          let path = member.path.hasSuffix("/") ? String(member.path.dropLast()) : member.path
          #expect(paths.contains(path), "\(path) in \(draft.markdown)")
        }
      }
    }
  }

  @Test func `numbers go on from the highest and are not given out again`() throws {
    let three = try drafts(Findings.register, .turkish)
    #expect(three.map(\.number) == ["1.4", "1.5", "1.6"])
    var settings = DraftSettings()
    settings.usedNumbers = ["1.7"]
    #expect(try drafts([Findings.flags], .turkish, settings).map(\.number) == ["1.8"])
    let text = """
      ## 2. Gaps
      Retired: 2.9 (fixed), 1.5 seconds are too slow
      ### 2.3. A → B
      - **Symptom:** x
      - **Impact:** y
      """
    let register = Register(Array(text.utf8))
    let draft = try Drafter().draft([Findings.usage], for: register)
    #expect(draft.map(\.number) == ["2.10"])
    #expect(draft[0].markdown.hasPrefix("### 2.10. Reports → Usage → "))
    #expect(draft[0].language == .english)
    let numbered = Register(Array("## GAP-007: A → B\n- Symptom: x\n- Impact: y\n".utf8))
    #expect(try Drafter().draft([Findings.usage], for: numbered).map(\.number) == ["GAP-008"])
    let bare = Register(Array("## A → B\n- **Symptom:** x\n- **Impact:** y\n".utf8))
    let unnumbered = try Drafter().draft([Findings.usage], for: bare)[0].markdown
    #expect(unnumbered.hasPrefix("## Reports → Usage → The UI"))
    #expect(try Drafter().draft([Findings.usage], for: nil).map(\.number) == ["1.1"])
  }

  @Test(arguments: Language.allCases, [1, 3, 9, 60])
  func `a draft is never longer than 25 lines and 1,800 characters`(
    language: Language, count: Int
  ) throws {
    for kind in GapKind.allCases {
      for length in count == 60 && kind == .safeStub ? [8, 4000] : [8, 400] {
        let finding = Self.long(kind, members: count, length: length)
        let draft = try #require(try drafts([finding], language).first?.markdown)
        #expect(draft.split(separator: "\n", omittingEmptySubsequences: false).count <= 25)
        #expect(draft.unicodeScalars.count <= 1800, "\(kind) \(count) \(length)")
        if count == 60, length >= 400 { #expect(draft.contains("+")) }
      }
    }
  }

  private static func long(_ kind: GapKind, members: Int, length: Int) -> Finding {
    // Every character of it takes more room when it is made inert.
    let part = String(repeating: "*<`\u{202E}", count: length / 4)
    let path = { (index: Int) in "/api/v1/\(part)/\(index)\(part)" }
    var finding = Findings.single(
      kind, "AAAAAAAA", "GET \(path(0))", page: "/admin/" + part,
      actual: Fact(.actualStatus, ["status": 404, "percent": 100]))
    finding.members = (0..<members).map { Member(method: "GET", path: path($0), kind: kind) }
    let word = FactValue.text(part)
    finding.counterEvidence = [
      Fact(.siblingWorks, ["endpoint": word, "good": 1, "requests": 2]),
      Fact(.inContract, ["operation": word]), Fact(.oneClientOnly),
    ]
    finding.evidence = [
      Fact(.exceptionBeside, ["type": word, "count": 4]),
      Fact(.boundOnGood, ["good": 0, "observations": 31, "upper": .number(9.7)]),
    ]
    finding.impactFacts = [Fact(.impactSecurity, ["area": word])]
    finding.owner = part
    finding.samples = Array(repeating: Findings.sample("GET \(path(0))", 404, .max), count: 4)
    return finding
  }

  @Test func `sixty members are told by the first ones and a count`() throws {
    var finding = Findings.logCategories
    finding.members = (0..<60).map {
      Member(method: "GET", path: "/api/v1/logs/kind\($0)", kind: .emptyList)
    }
    let draft = try #require(try drafts([finding], .turkish).first?.markdown)
    #expect(draft.contains("`GET /api/v1/logs/<category>` (kind0/kind1/"))
    #expect(draft.contains("tane daha)"))
  }

  @Test func `a template of one's own is used and a broken one is told with its line`() throws {
    var settings = DraftSettings()
    settings.templates[.turkish] = "{{marks}} {{number}} {{heading}}\n\nSebep: {{cause}}\n"
    let draft = try #require(try drafts([Findings.usage], .turkish, settings).first?.markdown)
    #expect(draft.hasPrefix("### 1.4 Reports → Usage → API yerine"))
    #expect(
      draft.contains("Sebep: Yol backend'de tanımlı değil; proxy isteği SPA'nın `index.html`"))
    settings.templates[.turkish] = "a\n{{#b}}\n"
    #expect(throws: Complaint.self) { try drafts([Findings.usage], .turkish, settings) }
  }

  @Test func `menus and documents come from the page by rule and by configuration`() {
    var pages = PageNames()
    #expect(pages.menu(of: "/admin/system/logs") == ["System", "Logs"])
    #expect(pages.menu(of: "/admin/system/admin-users/?x=1") == ["System", "Admin Users"])
    #expect(pages.menu(of: "/admin") == ["Admin"])
    #expect(pages.menu(of: "/settings/api-keys") == ["Settings", "API Keys"])
    #expect(
      pages.document(of: "/admin/system/logs", in: .turkish)
        == "/docs/new/tr/admin/system/logs.md")
    #expect(pages.document(of: "/users/{id}/", in: .english) == "/docs/new/en/users.md")
    pages.modules["/admin/system/logs"] = "Sistem → Günlükler"
    pages.documents[.turkish] = "docs/{language}{page}.mdx"
    #expect(pages.menu(of: "/admin/system/logs") == ["Sistem", "Günlükler"])
    #expect(pages.document(of: "/a/{page}", in: .turkish) == "docs/tr/a.mdx")
  }
}
