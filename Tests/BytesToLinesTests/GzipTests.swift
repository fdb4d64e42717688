import BytesToLines
import Foundation
import Testing
import Vocabulary

@Suite struct GzipTests {
  let bench: Workbench
  let text = numbered(1...40)
  init() throws { bench = try Workbench() }

  private var lines: [String] { text.split(separator: "\n").map(String.init) }

  @Test func `a gzip file gives the lines of the plain one at every chunk size`() throws {
    let packed = try bench.write(try bench.gzipped(Array(text.utf8)), to: "a.log")
    let plain = try bench.write(text, to: "b.log")
    for size in [1, 2, 3, 7, 64, 1000, 1 << 18] {
      #expect(try read(packed, chunkSize: size) == read(plain, chunkSize: size))
    }
  }

  @Test func `members, also empty ones, follow each other`() throws {
    let member = try bench.gzipped(Array(text.utf8))
    let empty = try bench.gzipped([])
    let path = try bench.write(member + empty + member + empty, to: "a.gz")
    for size in [1, 13, 1 << 18] {
      let reading = try read(path, chunkSize: size)
      #expect(reading.texts == lines + lines)
      #expect(reading.damage == nil && reading.warning == nil)
    }
  }

  @Test func `a line may run from one member into the next`() throws {
    let path = try bench.write(
      try bench.gzipped(Array("one\ntw".utf8)) + bench.gzipped(Array("o\nthree".utf8)), to: "a.gz")
    #expect(try read(path).texts == ["one", "two", "three"])
  }

  @Test func `zeros behind a member are padding, other bytes are told`() throws {
    let member = try bench.gzipped(Array(text.utf8))
    let padded = try read(
      try bench.write(member + [UInt8](repeating: 0, count: 70_000), to: "a.gz"))
    #expect(padded.texts == lines)
    #expect(padded.damage == nil && padded.warning == nil)
    for tail: [UInt8] in [[0x41], [0, 0, 0x41, 0x42], [0x1F, 0x41]] {
      let path = try bench.write(member + tail, to: "b.gz")
      let reading = try read(path)
      #expect(reading.texts == lines)
      #expect(reading.damage == nil)
      #expect(
        reading.warning == "\(path): warning: bytes behind the end of the compressed data, "
          + "from byte \(member.count + tail.prefix { $0 == 0 }.count), were not read")
    }
  }

  @Test func `a file cut at any byte gives the lines before that and is told`() throws {
    let member = try bench.gzipped(Array(text.utf8))
    for count in 0..<member.count {
      let path = try bench.write(Array(member[..<count]), to: "cut.log.gz")
      let listing = SourceFinder(paths: [path]).find()
      #expect(listing.complaints.isEmpty)
      if count == 0 {
        let source = try #require(listing.sources.first)
        #expect(try SourceReader(source).damage?.problem == "cut off after 0 bytes")
        continue
      }
      let reading = try read(path, chunkSize: 50)
      #expect(lines.starts(with: reading.texts))
      let damage = try #require(reading.damage)
      #expect(damage.hasPrefix("\(path): error: cut off after \(count) bytes; "), "\(damage)")
      if reading.texts.count > 1 {
        #expect(damage.hasSuffix("the \(reading.texts.count) lines before that were read"))
      }
    }
  }

  @Test func `a second member cut at any byte is told`() throws {
    let member = try bench.gzipped(Array(text.utf8))
    for count in 1..<member.count {
      let path = try bench.write(member + member[..<count], to: "cut.gz")
      let reading = try read(path)
      #expect((lines + lines).starts(with: reading.texts) && reading.texts.count >= 40)
      #expect(reading.damage?.contains("cut off after \(member.count + count) bytes") == true)
    }
  }

  @Test func `a flipped bit is told, wherever the format checks it`() throws {
    let member = try bench.gzipped(Array(text.utf8))
    for index in member.indices {
      for bit in 0..<8 {
        var bytes = member
        bytes[index] ^= 1 << UInt8(bit)
        try bench.write(bytes, to: "flipped.log.gz")
        let listing = SourceFinder(paths: [bench.folder.path]).find()
        guard let found = listing.sources.first else {
          #expect(!listing.complaints.isEmpty, "byte \(index), bit \(bit)")
          continue
        }
        let reading = try read(found.path)
        // The header's time, extra flags and system, its text flag, and the bits that fill up the
        // last byte of the data are under no check (RFC 1952 §2.3.1) and change no line.
        let isHeader = 4...9 ~= index || (index == 3 && bit == 0)
        if reading.damage == nil {
          #expect(isHeader || index == member.count - 9, "byte \(index), bit \(bit)")
          #expect(reading.texts == lines)
        } else {
          #expect(!isHeader, "byte \(index), bit \(bit)")
        }
      }
    }
  }

  @Test func `what is packed otherwise is told with the way out`() throws {
    let magics: [(String, [UInt8], String)] = [
      ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz -dc"),
      ("zstd", [0x28, 0xB5, 0x2F, 0xFD], "zstd -dc"),
      ("bzip2", Array("BZh91AY&SY".utf8), "bzip2 -dc"),
    ]
    for (name, magic, command) in magics {
      let path = try bench.write(magic + [1, 2, 3, 4], to: "logs/access.log.\(name)")
      for searched in [path, bench.path("logs")] {
        let listing = SourceFinder(paths: [searched]).find()
        #expect(listing.sources.isEmpty)
        let complaint = try #require(listing.complaints.first)
        #expect(complaint.problem == "\(name) is not supported; decompress into a pipe")
        #expect(complaint.help?.contains(command) == true)
      }
      try FileManager.default.removeItem(atPath: path)
    }
  }
}
