internal import Foundation
internal import LinesToRecords
import Testing
internal import Vocabulary

struct FuzzTests {
  /// A fixed sequence: the same lines in every run.
  private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ state >> 33) &* 0xff51_afd7_ed55_8ccd
    }
  }

  private static func mutated(_ line: [UInt8], _ random: inout Random) -> [UInt8] {
    var line = line
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let i = line.isEmpty ? 0 : Int.random(in: 0..<line.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: line = Array(line.prefix(i))
      case 1: line.insert(UInt8.random(in: 0...255, using: &random), at: i)
      case 2 where !line.isEmpty: line.remove(at: i)
      case 3 where !line.isEmpty: line[i] = [0x22, 0x5C, 0x5B, 0x20, 0x7B, 0x0, 0xFF, 0x2D][i % 8]
      case 4: line += line.suffix(i)
      default: line.insert(contentsOf: Array("99999999999999999999".utf8), at: i)
      }
    }
    return line
  }

  @Test func `mutated lines never crash, and every line is counted once`() throws {
    var random = Random(state: 42)
    var seeds = try Parsing.definitions.get().flatMap(\.samples).map { Array($0.line.utf8) }
    seeds += [
      #"{"log":"INFO: 1.2.3.4:5 - \"GET / HTTP/1.1\" 200 OK\n","stream":"stdout","time":"2026-01-03T10:00:00Z"}"#,
      "2026-01-03T10:00:00.5Z stdout P part", "<34>1 2026-01-03T10:00:00Z h a 7 - [x y=\"z\"] hi",
      #"{"__CURSOR":"1","MESSAGE":[72,105],"_SOURCE_REALTIME_TIMESTAMP":"1767434400000001"}"#,
      "#Fields: date time cs-method cs-uri-stem sc-status", "Traceback (most recent call last):",
    ].map { Array($0.utf8) }
    var parser = LineParser(set: try Parsing.builtIn.get(), options: Parsing.options())
    var batch = RecordBatch()
    let rounds = Int(ProcessInfo.processInfo.environment["FUZZ_ROUNDS"] ?? "") ?? 10
    for _ in 0..<rounds {
      var lines = Parsing.lines(
        (0..<200).map { _ in
          Self.mutated(seeds[Int.random(in: 0..<seeds.count, using: &random)], &random)
        })
      batch.removeAll()
      parser.parse(&lines, into: &batch)
      for record in batch.records { _ = batch.attributes(of: record) }
    }
    parser.finish(into: &batch)
    let tally = parser.tally
    #expect(tally.lines == rounds * 200)
    #expect(tally.lines == tally.records + tally.continuations + tally.other + tally.unparsed)
  }
}
