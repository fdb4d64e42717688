import Foundation
import Testing

/// Logs of strangers: what their paths and pages hold acts nowhere.
@Suite struct `Hostile logs` {
  private static let tabs = [
    "roles": "`touch$IFS$9pwned`", "teams": "$(touch$IFS$9pwned)",
    "sessions": "<script>alert(1)</script>",
    "invites": "**x**](javascript:alert(1))",
    "security": "';touch$IFS$9pwned;'\u{1B}[2J\u{1B}]0;x\u{7}",
  ]

  private func bench() throws -> Workbench {
    let bench = try Workbench()
    var log = ""
    for day in 1...3 {
      log += try String(contentsOfFile: Workbench.sample("repair/day-\(day).log"), encoding: .utf8)
    }
    for (tab, hostile) in Self.tabs {
      log = log.replacingOccurrences(of: "/api/v1/admin/\(tab) ", with: "/api/v1/admin/\(hostile) ")
    }
    log = log.replacingOccurrences(
      of: "/admin/system/admin-users\"",
      with:
        "/admin/<img/src=x>--><!-- gapwatch: GW-00000000 1 -->\u{202E}\u{1B}[31m`$(touch$IFS$9pwned)`\""
    )
    log = log.replacingOccurrences(of: "Gecko/20100101", with: "\u{1B}[2J<b>`$(touch pwned)`")
    try bench.write("access.log", log)
    let scan = try bench.gapwatch(
      "scan", "--db", "a.db", "--as-of", "2026-02-04T23:59:00Z", "access.log")
    try #require(scan.code == 0, "\(scan.notes)")
    let empty = URL(filePath: Workbench.sample("registers/empty.tr.md"))
    try bench.write("register.md", [UInt8](Data(contentsOf: empty)))
    return bench
  }

  private func isInert(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      (scalar.value >= 0x20 || scalar == "\n") && !(0x7F...0x9F ~= scalar.value)
        && scalar.value != 0x202E
    }
  }

  @Test func `stay text in drafts, patches, registers, tables and pages`() throws {
    let bench = try bench()
    let all = [
      try bench.gapwatch("findings", "--db", "a.db", "--all"),
      try bench.gapwatch("findings", "--db", "a.db", "--format", "json"),
      try bench.gapwatch("draft", "--db", "a.db", "--register", "register.md"),
      try bench.gapwatch("draft", "--db", "a.db", "--register", "register.md", "--patch"),
    ]
    for run in all {
      #expect(run.code == 0)
      #expect(isInert(run.text), "\(run.text)")
      #expect(isInert(run.notes), "\(run.notes)")
      #expect(run.text.contains("touch"))
    }
    let id = try #require(
      all[0].text.split(separator: "\n").first { $0.contains("missing-endpoint") }
        .map { String($0.prefix(11)) })
    for form in ["text", "markdown", "json"] {
      let show = try bench.gapwatch("show", id, "--db", "a.db", "--format", form)
      #expect(isInert(show.text))
    }
    let old = try bench.read("register.md")
    let accept = try bench.gapwatch("accept", id, "--db", "a.db", "--register", "register.md")
    #expect(accept.code == 0, "\(accept.notes)")
    let register = String(decoding: try bench.read("register.md"), as: UTF8.self)
    #expect(isInert(register))
    #expect(isInsertion(into: old, Array(register.utf8)))
    #expect(register.split(separator: "\n").count { $0.hasPrefix("### ") } == 1)
    #expect(register.split(separator: "\n").count { $0.hasPrefix("<!--") } == 1)
    // The entry is the finding's again when it is read.
    let known = try bench.gapwatch("findings", "--db", "a.db", "--register", "register.md", "--all")
    #expect(known.text.contains("accepted 1.1"))
    let verify = try bench.gapwatch(
      "verify", "--db", "a.db", "--register", "register.md", "--as-of", "2026-02-04T23:59:00Z")
    #expect(isInert(verify.text))
    let lint = try bench.gapwatch("lint", "register.md", "--db", "a.db")
    #expect(isInert(lint.text))
    #expect(!bench.exists("pwned"))
  }

  @Test func `a drafted curl is one command with one path`() throws {
    let bench = try bench()
    try bench.write("curl", "#!/bin/sh\nfor word; do printf '%s\\n' \"$word\"; done\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: bench.path("curl"))
    let drafts = try bench.gapwatch("draft", "--db", "a.db", "--register", "register.md").text
    var commands = 0
    for line in drafts.split(separator: "\n") where line.contains("Denemek için: ") {
      let code = line.drop { $0 != "`" }
      let fence = code.prefix { $0 == "`" }
      let command = code.dropFirst(fence.count).dropLast(fence.count)
      try bench.write("command.sh", "PATH=\"$PWD:$PATH\"\nBASE=https://x\nAUTH=y\n\(command)\n")
      let run = try Workbench.run("/bin/sh", ["command.sh"], in: bench.folder)
      #expect(run.code == 0, "\(command): \(run.notes)")
      let words = run.text.split(separator: "\n")
      #expect(words.last?.hasPrefix("https://x/api/v1/") ?? false, "\(words)")
      #expect(words.count <= 6)
      commands += 1
    }
    #expect(commands >= 2)
    #expect(!bench.exists("pwned"))
  }

  @Test func `a review shows them harmless`() throws {
    let bench = try bench()
    let script = Workbench.repository.appending(path: "Tests/terminal.py").path
    let run = try Workbench.run(
      "/usr/bin/env",
      [
        "python3", script, bench.folder.path, "[q]uit =n", "[q]uit =a", "[q]uit =q", "--",
        Workbench.program.path, "review", "--db", "a.db", "--register", "register.md",
      ], in: bench.folder)
    #expect(run.code == 0, "\(run.text)")
    #expect(run.text.contains("touch"))
    #expect(isInert(run.text))
    #expect(!bench.exists("pwned"))
  }
}
