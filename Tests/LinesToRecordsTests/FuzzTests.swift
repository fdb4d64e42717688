internal import Foundation
internal import Glibc
internal import LinesToRecords
import Testing
internal import Vocabulary

/// Mutated lines: nothing may crash, no line may be lost. `make fuzz` takes more than a million.
struct FuzzTests {
  private static func seeds() throws -> [[UInt8]] {
    var seeds = try Parsing.definitions.get().flatMap(\.samples).map { Array($0.line.utf8) }
    let file = Parsing.package.appending(path: "samples/lines/lines.jsonl")
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      if let text = object?["line"] as? String { seeds.append(Array(text.utf8)) }
    }
    seeds += [
      "Traceback (most recent call last):", "  File \"a.py\", line 3, in b", "ValueError: x", "",
      "#Fields: date time cs-method cs-uri-stem sc-status", "2026-01-03 10:00:00 GET /a 200",
      #"{"__CURSOR":"1","MESSAGE":[72,105],"_SOURCE_REALTIME_TIMESTAMP":"1767434400000001"}"#,
    ].map { Array($0.utf8) }
    return seeds
  }

  /// Parses batches of mutated lines and reads every value of every record.
  private func fuzz(_ parser: inout LineParser, _ mutator: inout Mutator, lines: Int) {
    var batch = RecordBatch()
    var left = lines
    while left > 0 {
      let count = min(left, 200)
      left -= count
      var input = Parsing.lines((0..<count).map { _ in mutator.line() })
      batch.removeAll()
      parser.parse(&input, into: &batch)
      for record in batch.records { _ = batch.attributes(of: record) }
    }
    batch.removeAll()
    parser.finish(into: &batch)
    for record in batch.records { _ = batch.attributes(of: record) }
    let tally = parser.tally
    #expect(tally.lines == lines)
    #expect(tally.lines == tally.records + tally.continuations + tally.other + tally.unparsed)
  }

  @Test func `lines of all formats in all envelopes`() throws {
    var mutator = Mutator(seed: Mutator.seed, seeds: try Self.seeds())
    var parser = LineParser(set: try Parsing.builtIn.get(), options: Parsing.options())
    fuzz(&parser, &mutator, lines: Mutator.lineCount)
  }

  @Test func `each definition by itself, on its own lines`() throws {
    let definitions = try Parsing.definitions.get()
    let all = try Self.seeds()
    for (number, definition) in definitions.enumerated() {
      let own = definition.samples.map { Array($0.line.utf8) }
      let others = (0..<own.count).map { all[($0 * 31 + number * 7) % all.count] }
      var mutator = Mutator(seed: Mutator.seed &+ UInt64(number), seeds: own + own + own + others)
      var parser = LineParser(
        set: try Parsing.builtIn.get(), options: Parsing.options(definition.name))
      var batch = RecordBatch()
      var before = Parsing.lines(definition.samples.flatMap(\.before).map { Array($0.utf8) })
      parser.parse(&before, into: &batch)
      let told = parser.tally.lines
      var fresh = LineParser(
        set: try Parsing.builtIn.get(), options: Parsing.options(definition.name),
        state: told > 0 ? parser.state : nil)
      fuzz(&fresh, &mutator, lines: max(50, Mutator.lineCount / definitions.count))
    }
  }

  /// One run's records and sums.
  private struct Outcome: Equatable {
    var records: [String] = []
    var counts: [Int] = []
    var failures: [FailureReason: LineTally.Failures] = [:]
  }

  private static func text(_ record: Parsed) -> String {
    let values = record.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return "\(record.line) \(record.kind) \(record.parser) \(record.envelope) \(values)"
  }

  private static func line(_ text: String) -> Int {
    text.split(separator: " ", maxSplits: 1).first.flatMap { Int($0) } ?? 0
  }

  /// Parses lines that are cut apart at these places, the state handed on.
  private func parse(_ lines: [[UInt8]], cutAt cuts: [Int], from state: ParseState) throws
    -> Outcome
  {
    var outcome = Outcome()
    var tally = LineTally()
    var state = state
    var start = 0
    for cut in cuts + [lines.count] {
      var parser = LineParser(
        set: try Parsing.builtIn.get(), options: Parsing.options(), state: state)
      var batch = RecordBatch()
      var input = Parsing.lines(Array(lines[start..<cut]))
      input.firstLine = Int64(start + 1)
      parser.parse(&input, into: &batch)
      outcome.records += Parsing.parsed(batch).map(Self.text)
      if cut == lines.count {
        batch.removeAll()
        parser.finish(into: &batch)
        outcome.records += Parsing.parsed(batch).map(Self.text)
      }
      state = parser.state
      tally.merge(parser.tally)
      start = cut
    }
    // A message that was held for its traceback comes behind later lines of other streams; its line tells where it stands.
    outcome.records.sort { Self.line($0) < Self.line($1) }
    outcome.counts = [tally.lines, tally.records, tally.continuations, tally.other, tally.unparsed]
    outcome.failures = tally.failures
    return outcome
  }

  @Test func `cutting a nasty mix anywhere changes no record and no count`() throws {
    var mutator = Mutator(seed: Mutator.seed, seeds: try Self.seeds())
    let lines = (0..<2_200).map { _ in mutator.line() }
    var detecting = LineParser(set: try Parsing.builtIn.get(), options: Parsing.options())
    detecting.detect(Parsing.lines(lines))
    let whole = try parse(lines, cutAt: [], from: detecting.state)
    #expect(whole.counts[0] == 2_200 && whole.counts[0] == whole.counts[1...].reduce(0, +))
    for round in 1...4 {
      let cuts = Set((0..<round * 40).map { _ in mutator.below(lines.count) }).sorted()
      let parts = try parse(lines, cutAt: cuts, from: detecting.state)
      #expect(parts.counts == whole.counts)
      #expect(parts.failures == whole.failures)
      for (a, b) in zip(parts.records, whole.records) where a != b {
        Issue.record("\(a)\n\(b)")
        break
      }
      #expect(parts.records.count == whole.records.count)
    }
  }

  /// Texts that a careless scan reads again and again.
  private static let traps: [(String, String)] = [
    ("\"", ""), ("\" ", ""), ("\\", ""), ("\\\"", ""), ("[", ""), ("[]", ""), ("{", ""),
    ("{\"", ""),
    ("{\"a\":", ""), ("[{\"name\":\"a\"},", "{\"x\":"), ("a=", ""), ("a=\"", ""), ("a=b ", "a=b "),
    (" - ", "1.2.3.4"), ("- ", "1.2.3.4 "), ("[03/Jan/2026:10:00:00 +0000] ", ""), ("GET ", ""),
    (" HTTP/1.1", "1.2.3.4 - - [03/Jan/2026:10:00:00 +0000] \"GET "),
    ("\" \"", "1.2.3.4 - - [03/Jan/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 5 \""),
    ("HTTP/1 ", "1.2.3.4 - - [03/Jan/2026:10:00:00 +0000] "), ("1, ", ""), (" : ", ""), (":", ""),
    ("::", ""), ("\u{1B}[", ""), ("2026-01-03T10:00:00Z ", ""), ("INFO ", ""), ("\t", "2026-01-03"),
    ("x", "<34>1 - - - - - ["), ("\\u00e7", "{\"log\":\""), ("200 ", ""), ("|", "a | "), ("ç", ""),
    ("\" 200 ", "1.2.3.4 - - [03/Jan/2026:10:00:00 +0000] \"GET / HTTP"), ("[pod/", ""),
    ("]", "[pod/"), ("a,", "x=GET y=200 z=1,"), ("a=b,", "x=GET,y=200,z="),
    ("a=\"", "x=GET y=200 z=1 "),
    ("a=[", "x=GET y=200 z=1 "), ("a|b=", "x=GET|y=200|z="), ("=G", "x=GET y=200 "),
    ("\"G", "{\"x\":\"GET\",\"msg\":\""),
    ("\"aB\":1,", "{\"x\":\"GET\",\"y\":200,"), ("{\"a\":", "{\"x\":\"GET\",\"y\":200,\"z\":"),
    ("{\"a\":\"b\",\"c\":\"d\"},", "{\"x\":\"GET\",\"y\":200,\"z\":["),
    ("aB", "{\"x\":\"GET\",\"y\":200,\""),
  ]

  /// Of this thread alone: other tests and programs run beside it.
  private static func processorSeconds() -> Double {
    var time = timespec()
    // SAFETY: the call fills the structure and keeps nothing.
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test func `a line of sixteen times the length takes about sixteen times as long`() throws {
    let set = try Parsing.builtIn.get()
    func seconds(_ trap: (String, String), _ length: Int) -> Double {
      let unit = Array(trap.0.utf8)
      let line =
        Array(trap.1.utf8) + Array(repeating: unit, count: length / unit.count).joined()
      var best = Double.infinity
      for _ in 0..<3 {
        var parser = LineParser(set: set, options: Parsing.options())
        var batch = RecordBatch()
        var lines = Parsing.lines([line])
        let start = Self.processorSeconds()
        parser.parse(&lines, into: &batch)
        best = min(best, Self.processorSeconds() - start)
      }
      return best
    }
    for trap in Self.traps {
      let (short, long) = (seconds(trap, 2 << 10), seconds(trap, 32 << 10))
      // Quadratic work would take 256 times as long. A millisecond of noise is forgiven.
      #expect(long < short * 64 + 0.001, "\(trap): \(short) s, then \(long) s")
    }
  }
}
