import BytesToLines
import Foundation
import Testing
import Vocabulary

@Suite struct FinderTests {
  let bench: Workbench
  let line = "203.0.113.9 - - [05/Jan/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 2\n"
  init() throws { bench = try Workbench() }

  private func find(_ paths: String...) -> SourceListing { SourceFinder(paths: paths).find() }

  private func names(_ listing: SourceListing) -> [String] {
    listing.sources.map { $0.path.replacingOccurrences(of: bench.folder.path + "/", with: "") }
  }

  @Test func `a folder is searched, sorted, a log's rotations oldest first`() throws {
    for name in [
      "access.log", "access.log.1", "access.log.10", "access.log.2", "b/error.log", "a/x.log",
      "a/c/y.log", ".hidden.log", ".git/z.log",
    ] { try bench.write(name + line, to: name) }
    let listing = find(bench.folder.path)
    #expect(
      names(listing) == [
        "access.log.10", "access.log.2", "access.log.1", "access.log", "a/x.log", "a/c/y.log",
        "b/error.log",
      ])
    #expect(Set(listing.sources.prefix(4).map(\.rotationSet)) == [bench.path("access.log")])
    #expect(listing.complaints.isEmpty && listing.skipped.isEmpty)
  }

  @Test func `what is no log in a folder is counted with its reason`() throws {
    try bench.write(line, to: "access.log")
    let document = "{\n  \"gaps\": []\n}\n"
    let cases: [(String, [UInt8], SkippedFile.Reason)] = [
      ("README.md", Array("# hello".utf8), .name), ("README", Array("hello".utf8), .name),
      ("conf.yaml", Array("a: b".utf8), .name), ("truth.json", Array(document.utf8), .document),
      ("list.json", Array("[1, 2]".utf8), .document), ("truth", Array(document.utf8), .document),
      ("config.v2.json", Array("{\"State\":{}}".utf8), .document),
      ("hosts", Array(line.utf8), .name),
      (
        "big.json", Array(("{\"a\":\"" + String(repeating: "x", count: 9000) + "\"}").utf8),
        .document
      ),
      ("run", Array("#!/bin/sh\nexit\n".utf8), .document), ("empty.log", [], .empty),
      ("a.cache", Array("SQLite format 3\0".utf8) + [4, 0, 1, 1], .binary),
      ("picture", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], .binary),
      ("archive", [0x50, 0x4B, 3, 4, 20, 0], .binary), ("wtmp", [7, 0, 0, 0, 1, 0], .binary),
      ("zeros", [UInt8](repeating: 0, count: 5000), .binary),
    ]
    for (name, bytes, _) in cases { try bench.write(bytes, to: name) }
    let listing = find(bench.folder.path)
    #expect(names(listing) == ["access.log"])
    #expect(listing.complaints.isEmpty)
    let reasons = Dictionary(uniqueKeysWithValues: listing.skipped.map { ($0.path, $0.reason) })
    for (name, _, reason) in cases { #expect(reasons[bench.path(name)] == reason, "\(name)") }
  }

  @Test func `what a folder's logs can look like`() throws {
    let cases: [String: String] = [
      "abc-json.log": "{\"log\":\"GET /\\n\",\"stream\":\"stdout\"}\n",
      "app.json": "{\"level\":\"info\",\"http\":{\"a\":[1]}}\n{\"level\":\"info\"}\n",
      "one.json": "{\"level\":\"info\"}\n", "iis.log": "#Software: IIS\n#Fields: date time\n",
      "bracket.log": "[2026-01-05 10:00:00] GET /\n", "bytes.log": "\u{1}\u{2}" + line + line,
      "escape.log": "\u{1B}[32mINFO\u{1B}[0m: GET /\n", "nul.log": line + "\0\0" + line,
      "S3-2026-01-05": line,
      "long.json": "{\"a\":\"" + String(repeating: "x", count: 9000) + "\"}\n",
      "ecs.json": "{\"log\":{\"level\":\"info\"},\"message\":\"GET /\"}\n",
    ]
    for (name, text) in cases { try bench.write(text, to: name) }
    let listing = find(bench.folder.path)
    #expect(Set(names(listing)) == Set(cases.keys))
    #expect(listing.sources.allSatisfy { $0.kind == .lines })
  }

  @Test func `a file that was named is read, and told when it is binary`() throws {
    let path = try bench.write(Array("SQLite format 3\0".utf8) + [4, 0, 1, 1], to: "a.db")
    let listing = find(path, try bench.write("# Register\n", to: "README.md"))
    #expect(names(listing) == ["a.db", "README.md"])
    #expect(
      listing.complaints.map(\.description) == ["\(path): error: a SQLite database, not a log"])
  }

  @Test func `each path that cannot be read is told, and the rest is read`() throws {
    let log = try bench.write(line, to: "access.log")
    let empty = try bench.write("", to: "empty.log")
    let folder = try bench.write("x", to: "docs/README.md").replacingOccurrences(
      of: "/README.md", with: "")
    let listing = find(bench.path("missing"), empty, folder, bench.path("*.nothing"), log)
    #expect(names(listing) == ["access.log"])
    #expect(
      listing.complaints.map(\.description) == [
        "\(bench.path("missing")): error: no such file or folder",
        "\(empty): warning: is empty",
        "\(folder): error: no logs in this folder\n  note: 1 file in it is no log",
        "\(bench.path("*.nothing")): error: no file matches",
      ])
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file without permission is told`() throws {
    let path = try bench.write(line, to: "access.log")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(find(path).complaints.map(\.problem) == ["permission denied"])
    #expect(find(bench.folder.path).complaints.map(\.problem) == ["permission denied"])
  }

  @Test func `loops of links end, a file reached twice is found once`() throws {
    let manager = FileManager.default
    let log = try bench.write(line, to: "a/access.log")
    try manager.createSymbolicLink(atPath: bench.path("a/loop"), withDestinationPath: "..")
    try manager.createSymbolicLink(atPath: bench.path("a/self"), withDestinationPath: "self")
    try manager.createSymbolicLink(atPath: bench.path("a/gone"), withDestinationPath: "nothing")
    try manager.createSymbolicLink(atPath: bench.path("b.log"), withDestinationPath: "a/access.log")
    try manager.linkItem(atPath: log, toPath: bench.path("c.log"))
    let listing = find(bench.folder.path, log, bench.folder.path)
    #expect(listing.sources.count == 1)
    #expect(listing.complaints.isEmpty)
    #expect(Set(listing.skipped.map(\.reason)) == [.missing])
  }

  @Test func `a quoted glob finds files, folders and depths`() throws {
    for name in ["x/a.log", "x/a.log.1", "x/y/z/b.log", "x/README.md", "w/c.log"] {
      try bench.write(name + line, to: name)
    }
    #expect(names(find(bench.path("x/*.log"))) == ["x/a.log"])
    #expect(names(find(bench.path("x/a.*"))) == ["x/a.log.1", "x/a.log"])
    #expect(names(find(bench.path("**/*.log"))) == ["w/c.log", "x/a.log", "x/y/z/b.log"])
    #expect(names(find(bench.path("[wx]"))) == ["w/c.log", "x/a.log.1", "x/a.log", "x/y/z/b.log"])
    try bench.write(line, to: "odd[1].log")
    #expect(names(find(bench.path("odd[1].log"))) == ["odd[1].log"])
  }

  @Test func `the user's spelling of a path is kept`() throws {
    try bench.write(line, to: "a/access.log")
    #expect(find(bench.folder.path + "/").sources.map(\.path) == [bench.path("a/access.log")])
    #expect(find("-", "-").sources.map(\.path) == ["-"])
  }

  @Test func `a name that is not UTF-8 is found and read`() throws {
    var path = Array(bench.path("").utf8CString)
    path.removeLast()
    path += [0x2F, CChar(bitPattern: 0xFF), 0x2E, 0x6C, 0]
    let file = unsafe fopen(path, "w")
    try #require(unsafe file != nil)
    unsafe fputs(line, file)
    unsafe fclose(file)
    let found = try #require(find(bench.folder.path).sources.first)
    var batch = LineBatch()
    #expect(try SourceReader(found).read(&batch))
    #expect(batch.count == 1)
  }
}
