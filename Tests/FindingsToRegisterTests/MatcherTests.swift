import FindingsToRegister
import Foundation
import Phrases
import Testing
import Vocabulary

struct MatcherTests {
  @Test(arguments: RegisterTests.files)
  func `the register's own gaps are recognised and not drafted again`(file: String) throws {
    let register = Register(try Golden.bytes(file))
    let plan = try RegisterPlan(Findings.register, register: register)
    #expect(plan.matches.map(\.number) == ["1.1", "1.2", "1.3"])
    #expect(plan.matches.map(\.findingID) == Findings.register.map(\.id))
    #expect(plan.drafts.isEmpty)
    #expect(plan.matches.allSatisfy { $0.new.isEmpty && !$0.reasons.isEmpty }, "\(plan.matches)")
    #expect(plan.editor.isEmpty)
  }

  @Test(arguments: RegisterTests.files, [0, 1, 2])
  func `a deleted entry is drafted again in its section and shape`(
    file: String, index: Int
  ) throws {
    let whole = Register(try Golden.bytes(file))
    let gone = whole.entries[index]
    let next = index < 2 ? whole.entries[index + 1].bytes.lowerBound : nil
    let end = try #require(
      next
        ?? whole.blocks.map(\.lowerBound).first { bound in
          whole.bytes[bound...].starts(with: Array("## 2)".utf8))
        })
    var bytes = whole.bytes
    bytes.removeSubrange(gone.bytes.lowerBound..<end)
    for variant in [bytes, RegisterTests.withCRLF(bytes)] {
      let register = Register(variant)
      let plan = try RegisterPlan(Findings.register, register: register)
      #expect(plan.drafts.map(\.findingID) == [Findings.register[index].id])
      #expect(plan.drafts.first?.number == (index == 2 ? "1.3" : "1.4"))
      let edited = Register(plan.editor.edited)
      #expect(edited.entries.count == 3)
      #expect(edited.entries[2].section == edited.entries[0].section)
      #expect(edited.entries[2].fields.compactMap(\.kind) == FieldKind.allCases)
      #expect(DraftDigest.isUntouched(edited.entries[2], in: edited))
      #expect(RoundTripTests.isInsertion(into: variant, edited.bytes))
      let again = try RegisterPlan(Findings.register, register: edited)
      #expect(again.drafts.isEmpty)
      #expect(again.extensions.isEmpty)
      #expect(
        try Self.applied(plan.editor.patch(path: "docs/gap register.md"), variant)
          == edited.bytes)
    }
  }

  /// What `git apply` makes of a patch.
  static func applied(_ patch: [UInt8], _ bytes: [UInt8]) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let docs = folder.appending(path: "docs")
    try FileManager.default.createDirectory(at: docs, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = docs.appending(path: "gap register.md")
    try Data(bytes).write(to: file)
    try Data(patch).write(to: folder.appending(path: "x.patch"))
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-c", "core.autocrlf=false", "apply", "x.patch"]
    git.currentDirectoryURL = folder
    try git.run()
    git.waitUntilExit()
    #expect(git.terminationStatus == 0)
    return Array(try Data(contentsOf: file))
  }

  @Test func `patches apply wherever the register ends`() throws {
    let texts = [
      "", "x", "x\n", "## 1) A\n### 1.1 B\n- **Etki:** x\n- **Belirti:** y",
      "## 1) A\n### 1.1 B\n- **Etki:** x\n- **Belirti:** y\n\n---",
      "## 1) A\n\n### 1.1 B\n- **Etki:** x\n- **Belirti:** y\n---\n## 2) C\nx\n",
      "## 1) A\r\n### 1.1 B\r\n- **Etki:** x\r\n- **Belirti:** y\r\n\r\n## 2) C",
      "## 1) A\n\n## 2) C\n",
    ]
    for text in texts {
      let bytes = Array(text.utf8)
      let register = Register(bytes)
      let plan = try RegisterPlan([Findings.usage, Findings.audit], register: register)
      let edited = plan.editor.edited
      #expect(try Self.applied(plan.editor.patch(path: "docs/gap register.md"), bytes) == edited)
      let read = Register(edited)
      #expect(read.entries.count == register.entries.count + 2, "\(text)")
      #expect(read.entries.suffix(2).map(\.mark?.id) == [Findings.usage.id, Findings.audit.id])
      #expect(read.entries.suffix(2).allSatisfy { DraftDigest.isUntouched($0, in: read) })
    }
  }

  @Test(arguments: RegisterTests.files)
  func `a new member of a known entry is one inserted line`(file: String) throws {
    let bytes = try Golden.bytes(file)
    var finding = Findings.logCategories
    finding.members += [
      Member(method: "GET", path: "/api/v1/logs/audit", kind: .emptyList),
      Member(method: "GET", path: "/api/v1/logs/backup", kind: .emptyList),
    ]
    let plan = try RegisterPlan([finding], register: Register(bytes))
    #expect(plan.drafts.isEmpty)
    #expect(plan.extensions.map(\.number) == ["1.1"])
    #expect(
      plan.extensions.first?.new.map(\.path) == ["/api/v1/logs/audit", "/api/v1/logs/backup"])
    let edited = plan.editor.edited
    let lines = String(decoding: edited, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let old = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == old.count + 1)
    let place = try #require(lines.firstIndex { $0.contains("logs/audit") })
    #expect(lines[place].hasPrefix("  - "))
    #expect(lines[place - 1].contains("logs/<category>"))
    #expect(lines[..<place] + lines[(place + 1)...] == old[...])
    #expect(try RegisterPlan([finding], register: Register(edited)).extensions.isEmpty)
  }

  @Test func `what only looks alike is drafted`() throws {
    let register = Register(try Golden.bytes(RegisterTests.files[0]))
    var export = Findings.single(
      .failingEndpoint, "AAAAAAAA", "POST /api/v1/logs-export", page: "/admin/system/logs",
      actual: Fact(.actualStatus, ["status": 500, "percent": 100]))
    #expect(Matcher(register).match(export) == nil)
    export.members[0].path = "/api/v1/logs/cron/purge"
    #expect(Matcher(register).match(export) == nil)
    // Another method on the same path is another gap.
    export.members[0] = Member(method: "DELETE", path: "/api/v1/logs/cron", kind: .failingEndpoint)
    #expect(Matcher(register).match(export) == nil)
    // A category that fails is no empty list.
    export.members[0] = Member(method: "GET", path: "/api/v1/logs/audit", kind: .failingEndpoint)
    #expect(Matcher(register).match(export) == nil)
    let users = Findings.single(
      .nonPersistingWrite, "BBBBBBBB", "POST /api/v1/admin/users", page: "/admin/users",
      actual: Fact(.actualUnchanged, ["unchanged": 4, "writes": 4]))
    #expect(Matcher(register).match(users) == nil)
    for finding in [Findings.usage, Findings.audit, Findings.devices] {
      #expect(Matcher(register).match(finding) == nil)
    }
  }

  @Test func `entries are found by id, tab, keyword and neighbourhood`() throws {
    let text = """
      ## 1) A
      ### 1.1 Users
      <!-- gapwatch: GW-4TB8KQ2X 000000000000 -->
      - **Symptom:** moved to another path
      - **Impact:** x
      ### 1.2 Billing
      - **Source page:** `/docs/new/en/admin/billing.md`
      - **Symptom:** Invoices/Refunds tabs answer 404
      - **Impact:** x
      ### 1.3 Loose
      - **Source page:** `/docs/new/en/admin/profile.md`
      - **Symptom:** redirected
      - **Escalation package:**
        - Keywords: `avatar`
      ### 1.4 Neighbours
      - **Source page:** `/docs/new/en/admin/search.md`
      - **Symptom:** 404: `/v1/search/users`, `/v1/search/teams`
      - **Impact:** x
      """
    let register = Register(Array(text.utf8))
    let matcher = Matcher(register)
    #expect(matcher.match(Findings.usage)?.reasons.first == .mark(id: "GW-4TB8KQ2X"))
    func missing(_ path: String, _ page: String) -> Finding {
      Findings.single(
        .missingEndpoint, "AAAAAAAA", "GET " + path, page: page,
        actual: Fact(.actualStatus, ["status": 404, "percent": 100]))
    }
    let tab = try #require(matcher.match(missing("/api/billing/refunds", "/admin/billing")))
    #expect(tab.number == "1.2")
    #expect(tab.reasons.first == .tab(member: "GET /api/billing/refunds", tab: "refunds"))
    #expect(matcher.match(missing("/api/billing/refunds", "/admin/other")) == nil)
    var avatar = Findings.avatar
    #expect(matcher.match(avatar) == nil)
    avatar.page = "/admin/profile"
    #expect(matcher.match(avatar)?.number == "1.3")
    let neighbour = try #require(matcher.match(missing("/v1/search/roles", "/admin/search")))
    #expect(neighbour.number == "1.4")
    #expect(neighbour.new.count == 1)
    #expect(matcher.match(missing("/v1/search/roles", "/admin/else")) == nil)
    #expect(matcher.match(missing("/v1/search/users/", "/admin/else"))?.number == "1.4")
    for phrases in Language.allCases.map(Phrases.init) {
      #expect(tab.reasons.allSatisfy { $0.text(phrases).count > 10 })
    }
  }

  @Test func `only open and undecided findings are drafted`() throws {
    for state in FindingState.allCases {
      for decision in Decision.allCases {
        var finding = Findings.usage
        finding.state = state
        finding.decision = decision
        let plan = try RegisterPlan([finding], register: nil)
        #expect(plan.drafts.count == (state == .open && decision == .undecided ? 1 : 0))
      }
    }
  }

  @Test func `a draft that a person has edited is theirs`() throws {
    let draft = try #require(try Drafter().draft([Findings.usage], for: nil).first)
    func isUntouched(_ text: String) -> Bool {
      let register = Register(Array(text.utf8))
      return register.entries.first.map { DraftDigest.isUntouched($0, in: register) } ?? false
    }
    #expect(isUntouched(draft.markdown))
    let broken = draft.markdown.replacingOccurrences(of: "\n", with: "  \r\n")
    #expect(isUntouched("## 1) A\r\n" + broken + "\r\n\r\n---\r\n"))
    #expect(isUntouched(draft.markdown.replacingOccurrences(of: "### 1.1 ", with: "### 1.7 ")))
    #expect(!isUntouched(draft.markdown.replacingOccurrences(of: "TODO", with: "Yok")))
  }
}
