import LinesToRecords
import Testing
import Vocabulary

/// A request that is given in short says what its record would say.
@Suite struct `Short records` {
  private static let seeds = [
    #"203.0.113.9 - - [05/Jan/2026:10:00:00 +0000] "GET /api/v1/logs/cron HTTP/1.1" 200 2 "-" "Mozilla/5.0""#,
    #"2001:db8::1 - - [05/Jan/2026:10:00:01 +0000] "GET /a?page=2&limit=50 HTTP/2.0" 404 22 "https://a.example/b" "curl/8""#,
    #"198.51.100.7 - ayşe [05/Jan/2026:10:01:00 +0300] "PATCH /api/v1/users/12?x= HTTP/1.1" 200 1234567 "" """#,
    #"198.51.100.7 - - [05/Jan/2026:10:01:00 +0300] "POST /a/\x22b HTTP/1.0" 201 0 "https://a.example/?q=\"x" "Moz\\illa""#,
    #"10.0.0.1:80 - - [31/Dec/2025:23:59:59 -0130] "GET http://a.example/b? HTTP/1.1" 302 12345678 "-" "-""#,
    #"10.0.0.1, 10.0.0.2 - a b [31/Dec/2025:23:59:59 -0130] "OPTIONS * HTTP/1.1" 204 0 "-" "a""#,
  ].map { Array($0.utf8) }

  /// All records of the batch, in the order of their lines.
  private static func records(_ batch: RecordBatch) -> [Record] {
    (batch.shorts.map { $0.record(batch.form) } + batch.records).sorted { $0.line < $1.line }
  }

  @Test func `say what records of the same lines say, whatever is changed in them`() throws {
    var whole = LineParser(set: try Parsing.builtIn.get(), options: Parsing.options())
    // Which formats the source has is decided before any line is given in short.
    var clean = Parsing.lines((0..<2100).map { Self.seeds[$0 % 3] })
    var first = RecordBatch()
    whole.parse(&clean, into: &first)
    var short = whole
    short.givesShort = true
    var mutator = Mutator(seed: 7, seeds: Self.seeds, wraps: false)
    var shorts = 0
    for round in 0..<20 {
      let lines = Parsing.lines(
        (0..<300).map { $0 % 3 == 0 ? mutator.line() : Self.seeds[($0 + round) % 3] })
      var (first, second) = (lines, lines)
      var (expected, given) = (RecordBatch(), RecordBatch())
      whole.parse(&first, into: &expected)
      short.parse(&second, into: &given)
      shorts += given.shorts.count
      let records = Self.records(given)
      try #require(records.count == expected.records.count)
      for (a, b) in zip(records, Self.records(expected)) {
        #expect(
          a.line == b.line && a.whole == b.whole && a.kind == b.kind && a.parser == b.parser
            && a.sizeMeaning == b.sizeMeaning && a.timeIsStart == b.timeIsStart
            && a.status == b.status && a.time == b.time && a.hasTime == b.hasTime)
        let (values, others) = (given.attributes(of: a), expected.attributes(of: b))
        #expect(values.map(\.name) == others.map(\.name))
        #expect(values.map(\.value) == others.map(\.value))
      }
    }
    #expect(short.tally == whole.tally)
    #expect(shorts > 2000)
  }
}
