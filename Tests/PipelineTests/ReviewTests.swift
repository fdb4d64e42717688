import Foundation
import Testing

/// `review` on a pseudo-terminal.
@Suite struct `A review at a terminal` {
  private func review(
    _ bench: Workbench, _ answers: [String], editor: String = "true"
  ) throws -> Workbench.Run {
    let script = Workbench.repository.appending(path: "Tests/terminal.py").path
    return try Workbench.run(
      "/usr/bin/env",
      ["python3", script, bench.folder.path] + answers + [
        "--", Workbench.program.path, "review", "--db", "a.db", "--register", "register.md",
      ], in: bench.folder, environment: ["EDITOR": editor, "VISUAL": ""])
  }

  private func decisions(_ bench: Workbench) throws -> [String: String] {
    struct Document: Decodable {
      struct Finding: Decodable {
        var id: String
        var decision: String
      }
      var findings: [Finding]
    }
    let run = try bench.gapwatch("findings", "--db", "a.db", "--format", "json")
    let document = try JSONDecoder().decode(Document.self, from: Data(run.output))
    return Dictionary(uniqueKeysWithValues: document.findings.map { ($0.id, $0.decision) })
  }

  @Test func `accepts, rejects and snoozes what is shown, one by one`() throws {
    let bench = try `The deciding commands`.bench()
    let old = try bench.read("register.md")
    let run = try review(
      bench,
      [
        "[q]uit =x", "[q]uit =a", "[q]uit =r", "reason: =not a gap\\n", "[q]uit =s",
        "requests: =nonsense\\n", "[q]uit =s", "requests: =500\\n",
      ])
    #expect(run.code == 0, "\(run.text)\(run.notes)")
    #expect(run.text.contains("== 1/3 GW-1N93442Z"))
    #expect(run.text.contains("accepted; written as 1.1 into register.md"))
    #expect(run.text.contains("neither a date to come nor a number"))
    let decisions = try decisions(bench)
    #expect(
      decisions == [
        "GW-1N93442Z": "accepted", "GW-J1GH363E": "rejected", "GW-PY0WM9T2": "snoozed",
      ])
    #expect(isInsertion(into: old, try bench.read("register.md")))
    let again = try review(bench, [])
    #expect(again.text.contains("nothing waits for a decision"))
  }

  @Test func `a rewritten draft is what goes into the register`() throws {
    let bench = try `The deciding commands`.bench()
    try bench.write(
      "edit.sh", "#!/bin/sh\nsed -i -e 's/TODO/Yok/' -e '/gapwatch: GW/d' \"$1\"\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: bench.path("edit.sh"))
    let run = try review(bench, ["[q]uit =e", "[q]uit =q"], editor: bench.path("edit.sh"))
    #expect(run.code == 0, "\(run.text)\(run.notes)")
    let register = String(decoding: try bench.read("register.md"), as: UTF8.self)
    #expect(register.contains("`Yok`"))
    #expect(register.contains("<!-- gapwatch: GW-1N93442Z "))
    try bench.write("empty.sh", "#!/bin/sh\n: > \"$1\"\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: bench.path("empty.sh"))
    let before = try bench.read("register.md")
    let empty = try review(bench, ["[q]uit =e", "[q]uit =q"], editor: bench.path("empty.sh"))
    #expect(empty.text.contains("nothing was written"))
    #expect(try bench.read("register.md") == before)
  }

  @Test(arguments: ["[q]uit =q", "[q]uit =\\x03", "[q]uit =\\x04"])
  func `ends at once and leaves the rest undecided`(answer: String) throws {
    let bench = try `The deciding commands`.bench()
    let run = try review(bench, ["[q]uit =n", answer])
    #expect(run.code == 0, "\(run.text)\(run.notes)")
    #expect(run.text.contains("== 2/3 "))
    #expect(!run.text.contains("== 3/3 "))
    #expect(Set(try decisions(bench).values) == ["undecided"])
  }
}
