import BytesToLines
import Foundation
import Testing
import Vocabulary

@Suite struct ResumeTests {
  let bench: Workbench
  init() throws { bench = try Workbench() }

  private func resumption(_ path: String, _ position: Position) throws -> SourceReader.Resumption {
    try SourceReader(try source(path)).resume(at: position)
  }

  @Test func `a log that grows by any number of bytes gives every line once`() throws {
    let text = numbered(1...20)
    let bytes = Array(text.utf8)
    for step in [1, 2, 5, 17, 100] {
      let name = "grow-\(step).log"
      try bench.write([], to: name)
      var position = Position.start
      var lines: [String] = []
      for start in stride(from: 0, to: bytes.count, by: step) {
        let piece = bytes[start..<min(start + step, bytes.count)]
        try bench.append(String(decoding: piece, as: UTF8.self), to: name)
        let reading = try read(bench.path(name), isClosed: false, from: position)
        #expect(reading.numbers.first ?? position.lineNumber == position.lineNumber)
        lines += reading.texts
        position = reading.position
      }
      #expect(lines.joined(separator: "\n") + "\n" == text)
      #expect(position.byteOffset == Int64(bytes.count))
    }
  }

  @Test func `a position taken in a plain log holds in its gzip, and the other way round`() throws {
    let text = numbered(1...500)
    let half = String(text.prefix(text.count / 2))
    let position = try read(try bench.write(half, to: "access.log"), isClosed: false).position
    #expect(position.byteOffset > 4096)
    let packed = try bench.write(try bench.gzipped(Array(text.utf8)), to: "access.log.1.gz")
    let plain = try bench.write(text, to: "other name")
    let rest = try read(packed, from: position)
    #expect(rest.texts.first?.hasPrefix("\(position.lineNumber) ") == true)
    #expect(rest.texts == (try read(plain, from: position)).texts)
    #expect(rest.texts.count == 500 - Int(position.lineNumber) + 1)
    #expect(try resumption(plain, read(packed).position) == .resumed)
  }

  @Test func `a truncated log, and one that grew again, is noticed and read from its start`() throws
  {
    let path = try bench.write(numbered(1...500), to: "access.log")
    let position = try read(path).position
    try bench.write(numbered(600...650), to: "access.log")
    #expect(try resumption(path, position) == .shorter)
    try bench.write(numbered(600...1400), to: "access.log")
    #expect(try resumption(path, position) == .different)
    let reader = try SourceReader(try source(path))
    #expect(try reader.resume(at: position) == .different)
    var batch = LineBatch()
    #expect(reader.read(&batch))
    #expect(batch.firstLine == 1 && batch.byteOffset == 0)
    #expect(batch.bytes.starts(with: "600 ".utf8))
  }

  @Test func `a position in a damaged gzip file that no longer reaches it does not fit`() throws {
    let packed = try bench.gzipped(Array(numbered(1...500).utf8))
    let position = try read(try bench.write(packed, to: "a.gz")).position
    let cut = try bench.write(Array(packed[..<(packed.count / 2)]), to: "a.gz")
    #expect(try resumption(cut, position) == .shorter)
  }

  @Test func `nonsense positions do not fit`() throws {
    let path = try bench.write(numbered(1...50), to: "a.log")
    let hash = ContentHash(high: 1, low: 2)
    for (offset, length) in [(10, -1), (10, 11), (Int64.max, 256), (300, 257), (300, Int.max)] {
      let position = Position(
        byteOffset: Int64(offset), lineNumber: 3, tailHash: hash, tailLength: length)
      #expect(try resumption(path, position) != .resumed)
    }
  }

  @Test func `positions behind a skipped long line hold`() throws {
    let long = String(repeating: "y", count: 500)
    let path = try bench.write("a\n\(long)\nb\nc\n", to: "a.log")
    for size in [1, 50, 100] {
      let first = try read(path, chunkSize: size, longestLine: 99, isClosed: false)
      #expect(first.texts == ["a", "b", "c"])
      try bench.append("d\n", to: "a.log")
      #expect(try read(path, from: first.position).texts == ["d"])
      try bench.write("a\n\(long)\nb\nc\n", to: "a.log")
    }
  }

  @Test func `identity is of the content, not of the name or the packing`() throws {
    let text = numbered(1...500)
    let plain = try source(try bench.write(text, to: "access.log"))
    let packed = try source(try bench.write(try bench.gzipped(Array(text.utf8)), to: "x/moved"))
    #expect(plain.identity == packed.identity)
    #expect(plain.identity?.headLength == ContentIdentity.limit)
    let other = try source(try bench.write("0\n" + text, to: "other.log"))
    #expect(plain.identity != other.identity)
  }

  @Test func `an identity taken when the log was short still fits when it has grown`() throws {
    let text = Array(numbered(1...500).utf8)
    let whole = ContentHead(text)
    for length in [1, 2, 100, 4095, 4096] {
      let stored = ContentHead(Array(text[..<length])).identity
      #expect(whole.fits(stored))
      var other = text
      other[length - 1] ^= 1
      #expect(!ContentHead(other).fits(stored))
    }
    #expect(!ContentHead(Array(text[..<100])).fits(whole.identity))
    #expect(!whole.fits(ContentHead([]).identity))
  }
}
