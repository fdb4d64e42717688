import Foundation
import Testing

/// Exit codes and messages of the contract, by the program itself.
@Suite struct `The commands` {
  private func bench() throws -> Workbench {
    let bench = try Workbench()
    try bench.write("access.log", Lines.combined(200))
    return bench
  }

  @Test func `wrong flags are 64`() throws {
    let bench = try bench()
    for arguments in [
      ["replay"], ["replay", "--nope", "access.log"], ["replay", "--jobs", "0", "access.log"],
      ["replay", "--timezone", "Nowhere", "access.log"],
      ["replay", "--parser", "nginx", "access.log"],
      ["replay", "--since", "2026-02-01", "--until", "2026-01-01", "access.log"],
      ["scan", "--db", "x.db"],
    ] {
      let run = try Workbench.run(Workbench.program.path, arguments, in: bench.folder)
      #expect(run.code == 64, "\(arguments): \(run.notes)")
      #expect(run.notes.hasPrefix("gapwatch: error: "), "\(arguments): \(run.notes)")
    }
    #expect(!bench.exists("x.db"))
  }

  @Test func `a bad configuration is 78, with its place`() throws {
    let bench = try bench()
    try bench.write("bad.yaml", "retention_days: 90\nsorces:\n  - path: x\n")
    let run = try bench.gapwatch("replay", "--config", "bad.yaml", "access.log")
    #expect(run.code == 78)
    #expect(run.notes.hasPrefix("bad.yaml:2:1: error: unknown key 'sorces'"), "\(run.notes)")
    let missing = try bench.gapwatch("scan", "--config", "no.yaml", "--db", "x.db", "access.log")
    #expect(missing.code == 78)
    #expect(!bench.exists("x.db"))
    try bench.write("zone.yaml", "sources:\n  - path: access.log\n    parser: ngnix-combined\n")
    let unknown = try bench.gapwatch("scan", "--config", "zone.yaml", "--db", "y.db")
    #expect(unknown.code == 78)
    #expect(unknown.notes.hasPrefix("zone.yaml: error: unknown parser"), "\(unknown.notes)")
  }

  @Test func `a database that another run holds is 75`() throws {
    let bench = try bench()
    #expect(try bench.gapwatch("scan", "--db", "a.db", "access.log").code == 0)
    let lock = try FileHandle(forUpdating: bench.folder.appending(path: "a.db.lock"))
    #expect(flock(lock.fileDescriptor, LOCK_EX | LOCK_NB) == 0)
    let run = try bench.gapwatch("scan", "--db", "a.db", "access.log")
    #expect(run.code == 75)
    #expect(run.notes.contains("error: another run holds the database"))
    #expect(try bench.gapwatch("findings", "--db", "a.db").code == 0)
    try lock.close()
  }

  @Test func `output that cannot be written is 73`() throws {
    let bench = try bench()
    let drafts = try bench.gapwatch("replay", "access.log", "--drafts", "no/such/folder.md")
    #expect(drafts.code == 73)
    #expect(drafts.notes.contains("no/such/folder.md: error: cannot write"))
    let full = try Workbench.run(
      "/bin/sh", ["-c", "'\(Workbench.program.path)' parse access.log > /dev/full"],
      in: bench.folder)
    #expect(full.code == 73)
    #expect(try bench.gapwatch("scan", "--db", "/proc/no/x.db", "access.log").code == 73)
  }

  @Test func `a closed pipe is a quiet 0`() throws {
    let bench = try bench()
    try bench.write("access.log", Lines.combined(20_000))
    let program = Workbench.program.path
    let line = "('\(program)' parse access.log; echo $? >&2) | head -1 >/dev/null"
    let run = try Workbench.run("/bin/sh", ["-c", line], in: bench.folder)
    #expect(run.notes == "0\n")
  }

  @Test func `a missing database is an error for whoever reads it`() throws {
    let bench = try bench()
    for arguments in [["findings"], ["show", "GW-00000000"], ["draft"]] {
      let run = try Workbench.run(
        Workbench.program.path, arguments + ["--db", "no/x.db"], in: bench.folder)
      #expect(run.code == 66, "\(arguments)")
      #expect(run.notes.contains("error: no database"))
      #expect(!bench.exists("no"))
    }
  }

  @Test func `a database folder that does not exist is made, for its owner alone`() throws {
    let bench = try bench()
    #expect(try bench.gapwatch("scan", "--db", "deep/er/a.db", "access.log").code == 0)
    for name in ["a.db", "a.db.key", "a.db.lock"] {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: bench.path("deep/er/" + name))
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test func `an unknown id is 1`() throws {
    let bench = try bench()
    #expect(try bench.gapwatch("scan", "--db", "a.db", "access.log").code == 0)
    let run = try bench.gapwatch("show", "GW-00000000", "--db", "a.db")
    #expect(run.code == 1)
    #expect(run.notes.hasPrefix("GW-00000000: error: "))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal leaves whole sources and says how far it came`(number: Int32) throws {
    let bench = try bench()
    try bench.write("large.log", Lines.combined(150_000))
    let process = Process()
    let notes = Pipe()
    process.executableURL = Workbench.program
    process.arguments = [
      "scan", "--as-of", "2026-01-10", "--db", "a.db", "--jobs", "1", "access.log", "large.log",
    ]
    process.currentDirectoryURL = bench.folder
    process.standardError = notes
    try process.run()
    Thread.sleep(forTimeInterval: 2)
    kill(process.processIdentifier, number)
    let told = String(
      decoding: notes.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 128 + number, "\(told)")
    #expect(told.contains("of 2 sources were read; they are stored"), "\(told)")
    let run = try bench.gapwatch("findings", "--db", "a.db", "--format", "json")
    #expect(!run.text.contains("large.log"))
  }
}
