import BytesToLines
import Foundation
import Testing
import Vocabulary

/// A browser's recording (HAR), entry by entry.
@Suite struct RecordingTests {
  let bench: Workbench
  init() throws { bench = try Workbench() }

  private static func entry(_ number: Int, body: String = "[]") -> String {
    """
        {
          "_initiator": {"stack": {"callFrames": [{"url": "]}", "text": "\\"{"}]}},
          "startedDateTime": "2026-01-03T10:00:0\(number % 10)Z",
          "time": 1.5,
          "request": {"method": "GET", "url": "https://p.example.com/a/\(number)?q=\\"x\\\\", "headers": []},
          "cache": {},
          "response": {"status": 200, "content": {"size": 2, "text": "\(body)"}}
        }
    """
  }

  private static func recording(_ entries: [String], before: String = "") -> String {
    "\u{FEFF}{\r\n  \"log\": {\n\"version\": \"1.2\",\"pages\":[{\"title\":\"entries: [{\",\"entries\":[{}]}],\(before)"
      + "\"entries\": [\n\(entries.joined(separator: ",\n"))\n]\n,\"comment\":\"[\"}}\n"
  }

  private func objects(_ reading: Reading) throws -> [[String: Any]] {
    try reading.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
  }

  @Test func `every chunk size gives the same entries, each one line`() throws {
    let text = Self.recording((1...4).map { Self.entry($0) })
    let path = try bench.write(text, to: "a.har")
    let whole = try read(path)
    #expect(whole.numbers == [1, 2, 3, 4])
    #expect(whole.damage == nil)
    for object in try objects(whole) {
      #expect(Set(object.keys) == ["startedDateTime", "time", "request", "response"])
    }
    for size in 32...400 {
      let reading = try read(path, chunkSize: size)
      #expect(reading.lines == whole.lines && reading.numbers == whole.numbers, "\(size)")
      #expect(reading.damage == nil && reading.position == whole.position, "\(size)")
    }
  }

  @Test func `on one line or on many, the entries are the same`() throws {
    let text = Self.recording((1...4).map { Self.entry($0) })
    let one = text.replacingOccurrences(of: "\r", with: "").replacingOccurrences(
      of: "\n", with: " ")
    let many = try read(try bench.write(text, to: "a.har"))
    #expect(try read(try bench.write(one, to: "b.har")).lines == many.lines)
  }

  @Test func `a recording that is cut anywhere gives the entries before the cut, and is told`()
    throws
  {
    let bytes = Array(Self.recording((1...3).map { Self.entry($0) }).utf8)
    let whole = try read(try bench.write(bytes, to: "a.har"))
    var counts: Set<Int> = []
    for cut in stride(from: 40, to: bytes.count - 1, by: 3) {
      let reading = try read(try bench.write(Array(bytes[..<cut]), to: "cut.har"))
      #expect(reading.lines == Array(whole.lines.prefix(reading.lines.count)), "\(cut)")
      // The last brace is the document's; only white space follows it.
      #expect((reading.damage != nil) == (cut < bytes.count - 1), "\(cut)")
      counts.insert(reading.lines.count)
    }
    #expect(counts == [0, 1, 2, 3])
    let cut = try read(try bench.write(Array(bytes[..<(bytes.count / 2)]), to: "cut.har"))
    #expect(
      cut.damage?.hasSuffix("error: cut off in entry 2; the entry before that was read") == true)
  }

  @Test func `a long text is left out, a long entry is counted, neither is held`() throws {
    let long = String(repeating: "x", count: 700_000)
    let wide =
      "{\"request\":{\"headers\":[\(String(repeating: "{\"name\":\"a\",\"value\":\"b\"},", count: 60_000)){}]}}"
    let text = Self.recording([Self.entry(1, body: long), wide, Self.entry(3)])
    let reading = try read(try bench.write(text, to: "a.har"))
    #expect(reading.numbers == [1, 3] && reading.tooLong == [2])
    #expect(reading.largestBatch < 64 << 10)
    let response = try #require(try objects(reading)[0]["response"] as? [String: Any])
    #expect((response["content"] as? [String: Any])?["text"] as? String == "")
  }

  @Test func `read to its end there is nothing new; one that grew is another`() throws {
    let path = try bench.write(Self.recording([Self.entry(1)]), to: "a.har")
    let end = try read(path).position
    let again = try read(path, from: end)
    #expect(again.lines.isEmpty && again.damage == nil)
    try bench.append("more", to: "a.har")
    #expect(try SourceReader(try source(path)).resume(at: end) == .different)
  }
}
