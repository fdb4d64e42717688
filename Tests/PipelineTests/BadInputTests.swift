import Foundation
import Testing
import Vocabulary

@testable import Pipeline

/// Whatever lies in a log folder: told once, with its place; the rest is read.
@Suite struct `Bad input` {
  private func replay(
    _ bench: Workbench, _ name: String, besideGood: Bool = true
  ) throws -> Workbench.Run {
    try bench.write("good.log", Lines.combined(40, from: 900))
    return besideGood
      ? try bench.gapwatch("replay", "--format", "json", name, "good.log")
      : try bench.gapwatch("replay", "--format", "json", name)
  }

  /// The exit code beside a good log and alone, and the message.
  private func expect(
    _ bench: Workbench, _ name: String, codes: (beside: Int32, alone: Int32), _ message: String
  ) throws {
    let beside = try replay(bench, name)
    #expect(beside.code == codes.beside, "\(beside.notes)")
    #expect(beside.notes.contains(message), "\(beside.notes)")
    #expect(beside.text.contains("\"source\":\"good.log\""))
    let alone = try replay(bench, name, besideGood: false)
    #expect(alone.code == codes.alone, "\(alone.notes)")
    #expect(alone.notes.contains(message), "\(alone.notes)")
  }

  @Test func `a missing path is told and the rest is read`() throws {
    try expect(
      Workbench(), "missing.log", codes: (2, 66), "missing.log: error: no such file or folder")
  }

  @Test func `a folder without logs is told`() throws {
    let bench = try Workbench()
    try FileManager.default.createDirectory(
      at: bench.folder.appending(path: "docs"), withIntermediateDirectories: true)
    try bench.write("docs/readme.md", "# nothing\n")
    try expect(bench, "docs", codes: (2, 66), "docs: error: no logs in this folder")
  }

  @Test func `an unreadable file is told`() throws {
    let bench = try Workbench()
    try bench.write("secret.log", Lines.combined(3))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: bench.path("secret.log"))
    // Root reads everything.
    if getuid() == 0 { return }
    try expect(bench, "secret.log", codes: (2, 66), "secret.log: error: permission denied")
  }

  @Test func `an empty file is no error`() throws {
    let bench = try Workbench()
    try bench.write("empty.log", "")
    try expect(bench, "empty.log", codes: (0, 0), "empty.log: warning: is empty")
  }

  @Test func `a gzip file of no bytes is cut off`() throws {
    let bench = try Workbench()
    try bench.write("empty.log.gz", "")
    try expect(
      bench, "empty.log.gz", codes: (2, 66), "empty.log.gz: error: cut off after 0 bytes")
  }

  @Test func `a gzip file that is cut anywhere gives what was readable`() throws {
    let bench = try Workbench()
    try bench.write("whole.log", Lines.combined(60))
    try bench.gzip("whole.log", as: "whole.gz")
    let bytes = try bench.read("whole.gz")
    for end in [1, 2, 9, 10, 11, 17, 18, bytes.count / 2, bytes.count - 8, bytes.count - 1] {
      try bench.write("cut.gz", Array(bytes[..<end]))
      let run = try bench.gapwatch("replay", "--format", "json", "cut.gz")
      #expect(run.code == 2, "cut at \(end): \(run.notes)")
      #expect(run.notes.contains("cut.gz: error: cut off after"), "cut at \(end): \(run.notes)")
    }
  }

  @Test func `a program is no log`() throws {
    let bench = try Workbench()
    try bench.write(
      "tool.log", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + [UInt8](repeating: 0, count: 4000))
    try expect(bench, "tool.log", codes: (2, 2), "not a log")
  }

  @Test func `bytes of any kind end`() throws {
    let bench = try Workbench()
    var state: UInt64 = 7
    let noise = (0..<60_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    try bench.write("noise.log", noise)
    let run = try replay(bench, "noise.log")
    #expect(run.code == 2)
    #expect(run.text.contains("\"source\":\"good.log\""))
  }

  @Test func `a line of 50 MB is one line that was not understood`() throws {
    let bench = try Workbench()
    let long = [UInt8](repeating: 0x61, count: 50 << 20)
    try bench.write(
      "long.log",
      Array(Lines.combined(30).utf8) + long + Array(("\n" + Lines.combined(30, from: 30)).utf8))
    let run = try replay(bench, "long.log")
    #expect(run.code == 0, "\(run.notes)")
    #expect(run.text.contains("\"lines\":61,\"records\":60"), "\(run.text)")
    #expect(run.text.contains("\"unparsed\":1"))
  }

  @Test func `invalid UTF-8 and NUL bytes are lines that were not understood`() throws {
    let bench = try Workbench()
    let bad: [UInt8] = [0xFF, 0xFE, 0xC3, 0x28, 10, 0x6E, 0, 0x6C, 10]
    try bench.write(
      "utf.log", Array(Lines.combined(30).utf8) + bad + Array(Lines.combined(9, from: 30).utf8))
    let run = try replay(bench, "utf.log")
    #expect(run.code == 0, "\(run.notes)")
    #expect(run.text.contains("\"lines\":41,\"records\":39"), "\(run.text)")
  }

  @Test func `a carriage return before the line feed changes nothing`() throws {
    let bench = try Workbench()
    try bench.write("crlf.log", Lines.combined(50).replacing("\n", with: "\r\n"))
    #expect(try replay(bench, "crlf.log").text.contains("\"lines\":50,\"records\":50"))
  }

  @Test func `a line of the year 2099 does not move the last day`() throws {
    let bench = try Workbench()
    let future = Lines.combinedLine(3).replacing("2026", with: "2099")
    try bench.write("plain.log", Lines.combined(400))
    try bench.write("future.log", Lines.combined(400) + future)
    let plain = try replayed([bench.path("plain.log")])
    let moved = try replayed([bench.path("future.log")])
    #expect(moved.report.asOf == plain.report.asOf)
    #expect(moved.report.findings.map(\.id) == plain.report.findings.map(\.id))
    #expect(moved.report.summary.records == 401)
  }
}
