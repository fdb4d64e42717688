import Foundation
import Testing

/// `accept` killed at random moments; `KILLS` says how often, `make kill` asks for 200.
@Suite struct `A killed accept` {
  private static let count =
    ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) } ?? 15

  @Test func `leaves the old register or the new one, whole`() throws {
    let bench = try `The deciding commands`.bench()
    let old = try bench.read("register.md")
    let database = try ["a.db", "a.db-wal", "a.db-shm"].filter(bench.exists)
      .map { ($0, try bench.read($0)) }
    let start = Date()
    let whole = try accept(bench)
    whole.waitUntilExit()
    let seconds = Date().timeIntervalSince(start)
    let new = try bench.read("register.md")
    #expect(new != old && isInsertion(into: old, new))
    var random = SystemRandomNumberGenerator()
    var counts = (old: 0, new: 0)
    for _ in 0..<Self.count {
      for name in ["a.db-wal", "a.db-shm"] {
        try? FileManager.default.removeItem(atPath: bench.path(name))
      }
      for (name, bytes) in database { try bench.write(name, bytes) }
      try bench.write("register.md", old)
      let process = try accept(bench)
      Thread.sleep(forTimeInterval: Double.random(in: 0...(seconds * 1.1), using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let left = try bench.read("register.md")
      #expect(left == old || left == new, "\(left.count) bytes")
      if left == new { counts.new += 1 } else { counts.old += 1 }
      // Whatever it was, the next one brings it to its end.
      if left == new { #expect(try bench.gapwatch("findings", "--db", "a.db").code == 0) }
    }
    let last = try accept(bench)
    last.waitUntilExit()
    #expect(last.terminationStatus == 0)
    #expect(try bench.read("register.md") == new)
    let files = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path)
    #expect(!files.contains { $0.hasSuffix(".gapwatch") }, "\(files)")
    FileHandle.standardError.write(
      Data("\(Self.count) kills: \(counts.old) old, \(counts.new) new registers\n".utf8))
  }

  private func accept(_ bench: Workbench) throws -> Process {
    let process = Process()
    process.executableURL = Workbench.program
    process.arguments = [
      "accept", `The deciding commands`.ids[0], "--db", "a.db", "--register", "register.md",
    ]
    process.currentDirectoryURL = bench.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}
