import Foundation
import Testing

/// What the configuration says of registers: a twin, templates, tickets; and what logs may hold.
@Suite struct `Registers as configured` {
  private static let flags = "GW-1N93442Z"

  private func bench() throws -> Workbench {
    let bench = try `The deciding commands`.bench(register: "registers/register.restored.tr.md")
    let english = URL(filePath: Workbench.sample("registers/register.en.md"))
    try bench.write("register.en.md", [UInt8](Data(contentsOf: english)))
    for name in ["register.md", "register.en.md"] {
      // Without entry 1.3.
      let text = String(decoding: try bench.read(name), as: UTF8.self)
      let start = try #require(text.range(of: "### 1.3 "))
      let end = try #require(text.range(of: "## 2)"))
      try bench.write(name, text[..<start.lowerBound] + String(text[end.lowerBound...]))
    }
    try bench.write(
      "gapwatch.yaml",
      """
      database: a.db
      register:
        path: register.md
        twin: register.en.md
      ticket_url: https://tickets.example.com/browse/{ticket}
      """)
    return bench
  }

  private func text(_ bench: Workbench, _ name: String) throws -> String {
    String(decoding: try bench.read(name), as: UTF8.self)
  }

  @Test func `one accept drafts for both languages, under one number`() throws {
    let bench = try bench()
    // The twin has had one more.
    let english = try text(bench, "register.en.md")
    try bench.write("register.en.md", english + "\n1.3 was retired.\n")
    let old = try (bench.read("register.md"), bench.read("register.en.md"))
    let patch = try bench.gapwatch("draft", "--config", "gapwatch.yaml", "--patch")
    #expect(patch.text.contains("+++ b/register.md") && patch.text.contains("+++ b/register.en.md"))
    let run = try bench.gapwatch(
      "accept", Self.flags, "--config", "gapwatch.yaml", "--ticket", "PANEL-7")
    #expect(
      run.text
        == "\(Self.flags): accepted; written as 1.4 into register.md; written as 1.4 into register.en.md\n"
    )
    let turkish = try text(bench, "register.md")
    #expect(turkish.contains("### 1.4 System → Feature Flags → `flags` kaydediliyor"))
    #expect(
      try text(bench, "register.en.md").contains("### 1.4 System → Feature Flags → `flags` seems"))
    #expect(
      turkish.contains("Ticket: [PANEL-7](https://tickets.example.com/browse/PANEL-7)"))
    #expect(isInsertion(into: old.0, try bench.read("register.md")))
    #expect(isInsertion(into: old.1, try bench.read("register.en.md")))
    let show = try bench.gapwatch(
      "show", Self.flags, "--config", "gapwatch.yaml", "--format", "markdown")
    #expect(show.text.contains("[PANEL-7](https://tickets.example.com/browse/PANEL-7)"))
    let verify = try bench.gapwatch(
      "verify", "--config", "gapwatch.yaml", "--as-of", "2026-02-04T23:59:00Z", "--format", "json")
    #expect(verify.text.contains("\"url\":\"https://tickets.example.com/browse/PANEL-7\""))
    // A half-done accept is finished by the next: the twin alone gets the entry.
    try bench.write("register.en.md", old.1)
    let again = try bench.gapwatch("accept", Self.flags, "--config", "gapwatch.yaml")
    #expect(again.text.contains("already 1.4 in register.md; written as "))
    #expect(try text(bench, "register.md") == turkish)
  }

  @Test func `new members of a known entry are one line, by accept`() throws {
    let bench = try bench()
    let short = try text(bench, "register.md")
      .replacingOccurrences(of: "(cron/health/deployments/", with: "(")
    try bench.write("register.md", short)
    let draft = try bench.gapwatch(
      "draft", "--db", "a.db", "--register", "register.md", "GW-PY0WM9T2", "--patch")
    let added = draft.text.split(separator: "\n").filter {
      $0.hasPrefix("+") && !$0.hasPrefix("+++")
    }
    #expect(added == ["+  - Yeni: `GET /api/v1/logs/<name>` (cron/deployments/health)"])
    let run = try bench.gapwatch(
      "accept", "GW-PY0WM9T2", "--db", "a.db", "--register", "register.md")
    #expect(run.text == "GW-PY0WM9T2: accepted; new members added to 1.1 in register.md\n")
    let lines = try text(bench, "register.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.filter { $0 != added[0].dropFirst() }.joined(separator: "\n") == short)
  }

  @Test func `what is allowed for a time speaks up when that is over`() throws {
    let bench = try bench()
    let allow = "allow:\n  - pattern: /api/v1/logs/*\n    reason: by design\n    expires: "
    try bench.write("allow.yaml", allow + "2026-03-01\n")
    let held = try bench.gapwatch(
      "findings", "--db", "a.db", "--config", "allow.yaml", "--as-of", "2026-02-05")
    #expect(!held.text.contains("/api/v1/logs/"))
    try bench.write("allow.yaml", allow + "2026-02-03\n")
    let over = try bench.gapwatch(
      "scan", "--db", "a.db", "--config", "allow.yaml", "--as-of", "2026-02-05", "access.log")
    #expect(over.notes.contains("is told again since 2026-02-03"), "\(over.notes)")
    #expect(over.notes.contains("by design"))
  }

  @Test func `a template of one's own is used, and told with its place when it is none`() throws {
    let bench = try bench()
    let configuration = try text(bench, "gapwatch.yaml")
    try bench.write("gapwatch.yaml", configuration + "\ntemplates:\n  tr: entry.mustache\n")
    try bench.write(
      "entry.mustache", "{{marks}} {{number}} {{heading}}\n{{comment}}\n\nSebep: {{cause}}\n")
    let draft = try bench.gapwatch("draft", "--config", "gapwatch.yaml")
    #expect(draft.code == 0, "\(draft.notes)")
    #expect(draft.text.contains("\n\nSebep: Yazma isteği stub"))
    let template = try bench.gapwatch("draft", "--config", "gapwatch.yaml", "--template")
    #expect(template.text.contains("Sebep: {{cause}}"))
    let builtIn = try bench.gapwatch("draft", "--template", "--language", "en")
    #expect(builtIn.text.contains("- **Symptom:** {{symptom}}"))
    try bench.write("entry.mustache", "x\n{{#a}}\n")
    let broken = try bench.gapwatch("draft", "--config", "gapwatch.yaml")
    #expect(broken.code == 78)
    #expect(broken.notes.hasPrefix("entry.mustache:"), "\(broken.notes)")
    try FileManager.default.removeItem(atPath: bench.path("entry.mustache"))
    let missing = try bench.gapwatch("draft", "--config", "gapwatch.yaml")
    #expect(missing.code == 78)
    #expect(missing.notes.hasPrefix("entry.mustache: error: the template cannot be read"))
  }

  @Test func `lint tells complaints with places, as text and as JSON, and the logs' too`() throws {
    let bench = try bench()
    #expect(try bench.gapwatch("lint", "register.md").code == 0)
    let damaged = Workbench.sample("registers/register.as-received.tr.md")
    let run = try bench.gapwatch("lint", damaged)
    #expect(run.code == 1)
    #expect(
      run.text.contains("as-received.tr.md:31:1: warning: the field's label has lost letters"))
    let json = try bench.gapwatch("lint", damaged, "--format", "json")
    struct Document: Decodable {
      struct Complaint: Decodable {
        var path: String
        var line: Int
        var column: Int
        var severity: String
        var problem: String
      }
      var complaints: [Complaint]
    }
    let document = try JSONDecoder().decode(Document.self, from: Data(json.output))
    #expect(
      document.complaints.count == run.text.split(separator: "\n").count { $0.hasPrefix("/") })
    let register = try text(bench, "register.md")
    try bench.write("register.md", register.replacingOccurrences(of: "(cron/", with: "(crom/"))
    let against = try bench.gapwatch(
      "lint", "register.md", "--db", "a.db", "--as-of", "2026-02-04T23:59:00Z")
    #expect(against.code == 1)
    #expect(against.text.contains("warning: the endpoint never occurs in the traffic"))
    #expect(against.text.contains("help: the nearest that does is '/api/v1/logs/cron'"))
    #expect(against.text.contains("register.md:3:1: warning: the review is older than "))
    #expect(try bench.gapwatch("lint", "none.md").code == 66)
    #expect(try bench.gapwatch("lint", "register.md", "--db", "none.db").code == 66)
  }

  @Test func `what is met by now is told by lint with the entry's own line`() throws {
    let bench = try bench()
    var log = ""
    for day in 1...5 {
      log += try String(contentsOfFile: Workbench.sample("repair/day-\(day).log"), encoding: .utf8)
    }
    try bench.write("b.log", log)
    let time = "2026-02-06T23:59:00Z"
    #expect(try bench.gapwatch("scan", "--db", "b.db", "--as-of", time, "b.log").code == 0)
    let run = try bench.gapwatch("lint", "register.md", "--db", "b.db", "--as-of", time)
    #expect(
      run.text.contains(
        "register.md:28:1: warning: what the entry expects is what the traffic shows"))
    let verify = try bench.gapwatch(
      "verify", "--register", "register.md", "--db", "b.db", "--as-of", time)
    #expect(verify.text.contains("→ 2026-02-05 "), "\(verify.text)")
  }
}
