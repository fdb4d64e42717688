import BytesToLines
import Foundation
import Testing
import Vocabulary

@Suite struct LineTests {
  let bench: Workbench
  init() throws { bench = try Workbench() }

  @Test func `every chunk size gives the same lines, numbers and offsets`() throws {
    let text =
      "\u{FEFF}first\r\n\n\r\nä\0ö\n\0\0\0hole\n" + numbered(1...30) + "last without an end"
    let path = try bench.write(Array(text.utf8) + [0xFF, 0xC3, 10, 13], to: "a.log")
    let whole = try read(path)
    #expect(whole.texts.prefix(5) == ["first", "", "", "ä\0ö", "hole"])
    #expect(whole.lines[35] == Array("last without an end".utf8) + [0xFF, 0xC3])
    #expect(whole.lines.count == 37)
    #expect(whole.numbers == Array(1...37))
    for size in 1...1200 {
      var reading = try read(path, chunkSize: size)
      #expect(reading.offsets == whole.offsets)
      reading.largestBatch = whole.largestBatch
      #expect(reading == whole, "chunk size \(size)")
    }
  }

  @Test func `offsets point at the lines in the file`() throws {
    let text = numbered(1...50, end: "\r\n")
    let path = try bench.write(text, to: "a.log")
    let bytes = Array(text.utf8)
    let reading = try read(path, chunkSize: 100)
    for (line, offset) in zip(reading.lines, reading.offsets) {
      #expect(Array(bytes[Int(offset)..<Int(offset) + line.count]) == line)
    }
  }

  /// A format is told from many lines, and not from those that stand in what was read to look for gzip.
  @Test func `the first batch is a whole chunk, packed or not`() throws {
    let text = numbered(1...400)
    let plain = try bench.write(text, to: "a.log")
    let packed = try bench.write(try bench.gzipped(Array(text.utf8)), to: "b.log.gz")
    for path in [plain, packed] {
      #expect(try read(path, chunkSize: 1 << 16).largestBatch == text.utf8.count)
      #expect(try read(path, chunkSize: 4096).lines.count == 400)
    }
  }

  @Test func `a last line without a line feed is held while the source is open`() throws {
    let path = try bench.write("one\ntwo\nthr", to: "a.log")
    let open = try read(path, isClosed: false)
    #expect(open.texts == ["one", "two"])
    #expect(open.heldBytes == 3)
    #expect(open.position.byteOffset == 8)
    #expect(open.position.lineNumber == 3)
    let closed = try read(path)
    #expect(closed.texts == ["one", "two", "thr"])
    #expect(closed.heldBytes == 0)
    #expect(closed.position.byteOffset == 11)
  }

  @Test func `a line over the limit is skipped, counted, and not held`() throws {
    let long = String(repeating: "y", count: 50 << 20)
    let path = try bench.write("one\n" + long + "\nthree\n" + long + "\n", to: "a.log")
    let reading = try read(path)
    #expect(reading.texts == ["one", "three"])
    #expect(reading.numbers == [1, 3])
    #expect(reading.tooLong == [2, 4])
    #expect(reading.largestBatch <= 2 << 20)
    #expect(reading.position.lineNumber == 5)
    #expect(reading.position.byteOffset == Int64(4 + 6 + 2 * (long.utf8.count + 1)))
  }

  @Test func `the limit is exact at every chunk size`() throws {
    func line(_ count: Int) -> String { String(repeating: "z", count: count) }
    let lengths = [10, 31, 32, 33, 5, 64, 65, 300, 32, 33]
    let path = try bench.write(lengths.map { line($0) + "\n" }.joined() + line(40), to: "a.log")
    for size in 1...200 {
      let reading = try read(path, chunkSize: size, longestLine: 32)
      #expect(reading.lines.map(\.count) == [10, 31, 32, 5, 32], "chunk size \(size)")
      #expect(reading.numbers == [1, 2, 3, 5, 9])
      #expect(reading.tooLong == [4, 6, 7, 8, 10, 11])
      let open = try read(path, chunkSize: size, longestLine: 32, isClosed: false)
      #expect(open.tooLong == [4, 6, 7, 8, 10])
      #expect(open.heldBytes == 40)
    }
  }

  @Test func `the hole that copytruncate leaves costs no line, however long it is`() throws {
    let path = try bench.write("", to: "a.log")
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.seek(toOffset: 5 << 20)
    try handle.write(contentsOf: Data("first\nsecond\n".utf8))
    try handle.close()
    let reading = try read(path)
    #expect(reading.texts == ["first", "second"])
    #expect(reading.tooLong.isEmpty)
    #expect(reading.offsets.first == 5 << 20)
    #expect(SourceFinder(paths: [bench.folder.path]).find().sources.count == 1)
  }

  @Test func `a recycled batch keeps nothing of the one before`() throws {
    let reader = try SourceReader(try source(try bench.write("a\nb\n", to: "a.log")))
    var batch = LineBatch()
    batch.bytes = Array(repeating: 10, count: 1 << 19)
    batch.starts = [1, 2, 3]
    batch.ends = [4, 5, 6]
    batch.tooLong = [7]
    batch.lineNumbers = [8]
    #expect(reader.read(&batch))
    #expect(batch.bytes == Array("a\nb\n".utf8))
    #expect(batch.starts == [0, 2] && batch.ends == [1, 3])
    #expect(batch.tooLong.isEmpty && batch.lineNumbers == nil)
    #expect(!reader.read(&batch))
    #expect(batch.count == 0 && batch.bytes.isEmpty)
    #expect(!reader.read(&batch))
  }

  @Test func `UTF-16 is told, not read`() throws {
    let path = try bench.write([0xFF, 0xFE, 0x61, 0, 0x0A, 0], to: "a.log")
    let listing = SourceFinder(paths: [path]).find()
    #expect(listing.sources.isEmpty)
    #expect(listing.complaints.map(\.problem) == ["UTF-16 text is not supported"])
  }

  @Test func `a named pipe is read to its end`() throws {
    let path = bench.path("pipe")
    // SAFETY: the string is passed as a C string for the call only.
    let made = unsafe mkfifo(path, 0o600)
    try #require(made == 0)
    let text = numbered(1...5000)
    let writer = Thread {
      try? FileHandle(forWritingTo: URL(fileURLWithPath: path)).write(contentsOf: Data(text.utf8))
    }
    writer.start()
    let reading = try read(path)
    #expect(reading.lines.count == 5000)
    #expect(reading.texts.joined(separator: "\n") + "\n" == text)
  }
}
