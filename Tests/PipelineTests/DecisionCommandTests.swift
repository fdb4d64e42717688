import Foundation
import Testing

/// What a person decides, by the program itself, on three days of samples/repair.
@Suite struct `The deciding commands` {
  static let ids = ["GW-PY0WM9T2", "GW-J1GH363E", "GW-1N93442Z"]

  /// A database with three open findings, and a register that holds none of them.
  static func bench(register: String = "registers/empty.tr.md") throws -> Workbench {
    let bench = try Workbench()
    var text = ""
    for day in 1...3 {
      text += try String(
        contentsOfFile: Workbench.sample("repair/day-\(day).log"), encoding: .utf8)
    }
    try bench.write("access.log", text)
    let scan = try bench.gapwatch(
      "scan", "--db", "a.db", "--as-of", "2026-02-04T23:59:00Z", "access.log")
    try #require(scan.code == 0, "\(scan.notes)")
    try bench.write(
      "register.md", [UInt8](Data(contentsOf: URL(filePath: Workbench.sample(register)))))
    return bench
  }

  private func accept(_ bench: Workbench, _ arguments: String...) throws -> Workbench.Run {
    try Workbench.run(
      Workbench.program.path,
      ["accept", "--db", "a.db", "--register", "register.md"] + arguments, in: bench.folder)
  }

  @Test func `accept writes the entry and nothing else, and keeps the mode`() throws {
    let bench = try Self.bench()
    let old = try bench.read("register.md")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: bench.path("register.md"))
    let dry = try accept(bench, Self.ids[0], "--dry-run")
    #expect(dry.code == 0)
    #expect(try bench.read("register.md") == old)
    let run = try accept(bench, Self.ids[0], "--reason", "seen by hand", "--ticket", "PANEL-7")
    #expect(run.code == 0, "\(run.notes)")
    #expect(run.text == "\(Self.ids[0]): accepted; written as 1.1 into register.md\n")
    let new = try bench.read("register.md")
    #expect(isInsertion(into: old, new))
    let mode = try FileManager.default.attributesOfItem(atPath: bench.path("register.md"))
    #expect(mode[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder.path).count == 5)
    let show = try bench.gapwatch("show", Self.ids[0], "--db", "a.db", "--register", "register.md")
    #expect(show.text.contains("undecided → accepted"))
    #expect(show.text.contains("): seen by hand"))
    #expect(show.text.contains("Ticket: PANEL-7"))
    // Known now, and recognised by the register alone.
    let draft = try bench.gapwatch("draft", "--db", "a.db", "--register", "register.md")
    #expect(!draft.text.contains(Self.ids[0]))
    let again = try accept(bench, Self.ids[0])
    #expect(again.text == "\(Self.ids[0]): accepted; already 1.1 in register.md\n")
    #expect(try bench.read("register.md") == new)
  }

  @Test func `the patch of a dry run is what accept writes`() throws {
    let bench = try Self.bench()
    let dry = try accept(bench, Self.ids[1], Self.ids[0], "--dry-run")
    try bench.write("x.patch", dry.output)
    try bench.write("docs.md", try bench.read("register.md"))
    let apply = try Workbench.run(
      "/usr/bin/env", ["git", "apply", "x.patch"], in: bench.folder)
    #expect(apply.code == 0, "\(apply.notes)")
    let patched = try bench.read("register.md")
    try bench.write("register.md", try bench.read("docs.md"))
    #expect(try accept(bench, Self.ids[1], Self.ids[0]).code == 0)
    #expect(try bench.read("register.md") == patched)
    let numbers = String(decoding: patched, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("### ") }.map { $0.prefix(7) }
    #expect(numbers == ["### 1.1", "### 1.2"])
  }

  @Test func `a number is not given twice, even when its entry is gone`() throws {
    let bench = try Self.bench()
    let empty = try bench.read("register.md")
    #expect(try accept(bench, Self.ids[0], "--quiet").text.isEmpty)
    try bench.write("register.md", empty)
    #expect(try accept(bench, Self.ids[1]).text.contains("written as 1.2"))
  }

  @Test func `what cannot be written is 73 and decides nothing`() throws {
    let bench = try Self.bench()
    let old = try bench.read("register.md")
    try FileManager.default.createDirectory(
      at: bench.folder.appending(path: "locked"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: bench.path("register.md"), toPath: bench.path("locked/register.md"))
    // Even root cannot write there.
    let blocked = bench.path("locked/.register.md.gapwatch")
    try FileManager.default.createDirectory(atPath: blocked, withIntermediateDirectories: true)
    let run = try bench.gapwatch(
      "accept", Self.ids[0], "--db", "a.db", "--register", "locked/register.md")
    #expect(run.code == 73)
    #expect(run.notes.hasPrefix("locked/register.md: error: cannot write beside the register"))
    #expect(try bench.read("locked/register.md") == old)
    let list = try bench.gapwatch("findings", "--db", "a.db", "--format", "json")
    #expect(!list.text.contains("\"decision\":\"accepted\""))
    let missing = try bench.gapwatch(
      "accept", Self.ids[0], "--db", "a.db", "--register", "none.md")
    #expect(missing.code == 66)
  }

  @Test func `wrong usage is 64, an unknown id 1, a missing database 66`() throws {
    let bench = try Self.bench()
    for arguments in [
      ["accept", "--db", "a.db", "--register", "register.md"],
      ["accept", Self.ids[0], "--db", "a.db"],
      ["accept", Self.ids[0], "--db", "a.db", "--register", "register.md", "--ticket", "a b(1)"],
      ["reject", Self.ids[0], "--db", "a.db"], ["reject", Self.ids[0], "--reason", " "],
      ["snooze", Self.ids[0], "--db", "a.db"],
      ["snooze", Self.ids[0], "--db", "a.db", "--until", "2020-01-01"],
      ["snooze", Self.ids[0], "--db", "a.db", "--requests", "0"],
      ["snooze", Self.ids[0], "--db", "a.db", "--until", "2200-01-01", "--requests", "1"],
      ["review", "--db", "a.db", "--register", "register.md"], ["verify", "--db", "a.db"],
      ["lint"], ["draft", "--patch", "--db", "a.db"],
    ] {
      let run = try Workbench.run(Workbench.program.path, arguments, in: bench.folder)
      #expect(run.code == 64, "\(arguments): \(run.code) \(run.notes)")
      #expect(run.notes.contains("error: "), "\(arguments): \(run.notes)")
    }
    let old = try bench.read("register.md")
    for arguments in [
      ["accept", Self.ids[0], "GW-00000000", "--register", "register.md"],
      ["reject", Self.ids[0], "GW-00000000", "--reason", "x"],
      ["snooze", "GW-00000000", "--requests", "3"],
    ] {
      let run = try Workbench.run(
        Workbench.program.path, arguments + ["--db", "a.db"], in: bench.folder)
      #expect(run.code == 1, "\(arguments): \(run.notes)")
      #expect(run.notes.contains("error: no finding of this id"), "\(run.notes)")
      let none = try Workbench.run(
        Workbench.program.path, arguments + ["--db", "no.db"], in: bench.folder)
      #expect(none.code == 66, "\(arguments)")
    }
    // All or nothing.
    #expect(try bench.read("register.md") == old)
    let list = try bench.gapwatch("findings", "--db", "a.db", "--format", "json")
    #expect(!list.text.contains("\"decision\":\"rejected\""))
  }

  @Test func `what is rejected or snoozed is not told, until its time is over`() throws {
    let bench = try Self.bench()
    #expect(
      try bench.gapwatch("reject", Self.ids[0], "--db", "a.db", "--reason", "no gap").code == 0)
    #expect(
      try bench.gapwatch("snooze", Self.ids[1], "--db", "a.db", "--until", "2200-12-31").code == 0)
    #expect(
      try bench.gapwatch("snooze", Self.ids[2], "--db", "a.db", "--requests", "9999").code == 0)
    let table = try bench.gapwatch("findings", "--db", "a.db")
    #expect(table.text.isEmpty)
    let drafts = try bench.gapwatch("draft", "--db", "a.db", "--register", "register.md")
    #expect(drafts.text.isEmpty)
    #expect(drafts.notes == "nothing to draft\n")
    let show = try bench.gapwatch("show", Self.ids[0], "--db", "a.db")
    #expect(show.text.contains("undecided → rejected"))
    // A later night: the rejection holds, the snooze speaks up.
    let later = try bench.gapwatch(
      "scan", "--db", "a.db", "--as-of", "2201-01-01", "access.log")
    #expect(later.notes.contains("warning: the snooze of \(Self.ids[1]) has ended"))
    #expect(later.text.contains(Self.ids[1]))
    #expect(!later.text.contains(Self.ids[0]))
  }

  @Test func `a snooze of requests counts those that come after it`() throws {
    let bench = try Self.bench()
    // Decided at the time of the run's clock; the requests are later still.
    #expect(
      try bench.gapwatch("snooze", Self.ids[0], "--db", "a.db", "--requests", "40").code == 0)
    let lines = try String(
      contentsOfFile: Workbench.sample("repair/day-6.log"), encoding: .utf8)
    try bench.write("later.log", lines.replacingOccurrences(of: "07/Feb/2026", with: "07/Feb/2199"))
    let scan = try bench.gapwatch(
      "scan", "--db", "a.db", "--as-of", "2199-02-07T23:59:00Z", "later.log")
    #expect(scan.notes.contains("the snooze of \(Self.ids[0]) has ended"), "\(scan.notes)")
  }

  @Test func `a reviewer without the logs accepts from another host's findings`() throws {
    let bench = try Self.bench()
    let json = try bench.gapwatch("findings", "--db", "a.db", "--format", "json")
    try bench.write("host.json", json.output)
    let run = try bench.gapwatch(
      "accept", Self.ids[2], "--findings", "host.json", "--register", "register.md")
    #expect(run.text.contains("written as 1.1"), "\(run.notes)")
    // The host takes note of what came back with the register.
    let noted = try accept(bench, Self.ids[2])
    #expect(noted.text.contains("already 1.1"))
    let patch = try bench.gapwatch(
      "draft", "--findings", "host.json", "--register", "register.md", "--patch")
    #expect(patch.text.contains("+### 1.2 ") && patch.text.contains("+### 1.3 "))
    #expect(!patch.text.contains("+<!-- gapwatch: \(Self.ids[2])"))
  }
}

/// Whether `bytes` can be had from `edited` by leaving something out.
func isInsertion(into bytes: [UInt8], _ edited: [UInt8]) -> Bool {
  var place = 0
  for byte in edited where place < bytes.count && byte == bytes[place] { place += 1 }
  return place == bytes.count
}
