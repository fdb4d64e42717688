import FindingsToRegister
import Phrases
import Testing
import Vocabulary

struct RegisterTests {
  static let files = [
    "registers/register.restored.tr.md", "registers/register.as-received.tr.md",
    "registers/register.en.md",
  ]

  @Test(arguments: files)
  func `the register's entries are read whole`(file: String) throws {
    let register = Register(try Golden.bytes(file))
    #expect(register.language == (file.contains(".en.") ? .english : .turkish))
    #expect(register.entries.map { $0.number?.text } == ["1.1", "1.2", "1.3"])
    for entry in register.entries {
      #expect(entry.fields.compactMap(\.kind) == FieldKind.allCases)
      #expect(entry.section == register.entries[0].section)
    }
    let (logs, admin, flags) = (register.entries[0], register.entries[1], register.entries[2])
    let family = try #require(logs.endpoints.first { $0.path == "/api/v1/logs/<category>" })
    #expect(family.methods == ["GET"])
    #expect(family.names.count == 9)
    #expect(family.paths.contains("/api/v1/logs/archive"))
    #expect(logs.keywords == ["logs/<category>"])
    #expect(logs.sourcePage?.hasSuffix("/admin/system/logs.md") == true)
    #expect(admin.tabs == ["roles", "teams", "sessions", "invites", "security"])
    #expect(admin.endpoints.map(\.path).contains("/api/v1/admin/sessions"))
    #expect(admin.keywords == ["admin/roles", "admin/sessions", "admin/invites"])
    #expect(
      flags.endpoints.map { $0.methods.joined() + $0.path }.suffix(3)
        == ["GET/api/v1/flags", "POST/api/v1/flags", "POST/api/v1/flags/{id}/toggle"])
    let damaged = register.entries.flatMap(\.fields).filter { $0.undamagedLabel != nil }
    #expect(damaged.count == (file.contains("as-received") ? 3 : 0))
  }

  @Test(arguments: files)
  func `a register that was read is rendered as it was`(file: String) throws {
    let bytes = try Golden.bytes(file)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let variants = [bytes, Self.withCRLF(bytes), mark + bytes, Array(bytes.dropLast())]
    for variant in variants {
      let register = Register(variant)
      #expect(register.rendered == variant)
      #expect(register.entries.count == 3)
      #expect(register.entries[2].fields.count == 8)
    }
  }

  static func withCRLF(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }
  }

  @Test func `headings and fields inside fences and comments are none`() {
    let text = """
      ## 1) A
      ### 1.1 X
      - **Belirti:** y
        ```
        ### 1.2 not an entry
        - **Etki:** no field
        GET /api/v1/fenced
        ```
      - **Etki:** z
      <!--
      ### 1.3 not either
      - **Etki:** x
      -->
      ### 1.4 Y
      - **Belirti:** y
      - **Etki:** z
      """
    let register = Register(Array(text.utf8))
    #expect(register.entries.compactMap { $0.number?.text } == ["1.1", "1.4"])
    #expect(register.entries[0].fields.map(\.label) == ["Belirti", "Etki"])
    #expect(register.entries[0].endpoints.map(\.path) == ["/api/v1/fenced"])
  }

  @Test func `endpoints are found in every spelling`() {
    let text = """
      ### 1.1 X
      - **Belirti:** `GET|POST /a/:id/b`, PUT /c/{x}/d?y=1, https://host.example:8443/api/e.
      - **Etki:** `DELETE /f/*` ve (/g/h/) ama `backend/app/x.py`, /docs/k.md, 200/404, a/b değil
      - **Escalation paketi:**
        - `GET /list/<kind>`:
          - one
          - `two`
          - three, four
        - GET /braces/{kind} (x, y and z …)
        - GET /prose/{kind} (see the ticket)
      """
    let entry = Register(Array(text.utf8)).entries[0]
    #expect(
      entry.endpoints.map { "\($0.methods.joined(separator: "|")) \($0.path)" } == [
        "GET|POST /a/:id/b", "PUT /c/{x}/d", " /api/e", "DELETE /f/*", " /g/h",
        "GET /list/<kind>", "GET /braces/{kind}", "GET /prose/{kind}",
      ])
    #expect(entry.endpoints[5].names == ["one", "two", "three", "four"])
    #expect(entry.endpoints[6].names == ["x", "y", "z"])
    #expect(entry.endpoints[6].listIsOpen)
    #expect(entry.endpoints[7].names.isEmpty)
  }

  @Test func `other spellings of labels, numbers and lists are understood`() {
    let text = """
      # Register

      ## GAP-007 — Reports
      * __Symptom:__ a
      * Impact: b
      * **Ticket**: OPS-1
      * **Owner**: Ops

      Part B
      ------

      ### B.3) Users
      1. **Symptom**: the Roles, Teams and Sessions tabs are empty
      2. **Impact:** d
      #### Verification
      `GET /x` answers
      """
    let register = Register(Array(text.utf8))
    #expect(register.entries.map { $0.number?.text } == ["GAP-007", "B.3"])
    #expect(register.entries[0].fields.map(\.label) == ["Symptom", "Impact", "Ticket", "Owner"])
    #expect(register.entries[0].fields[2].kind == nil)
    #expect(register.entries[1].number?.suffix == ")")
    #expect(register.entries[1].tabs == ["roles", "teams", "sessions"])
    #expect(register.entries[1][.verification]?.text == "`GET /x` answers")
    #expect(register.sections.map(\.title).contains("Part B"))
  }
}
