import Testing
import Vocabulary

@testable import LinesToRecords

@Suite struct `The line loop's short way` {
  /// Whoever adds a definition that could read such lines first makes reading them twice as slow, and nothing else shows it.
  @Test func `is open to combined lines with the built-in definitions`() throws {
    let line =
      "203.0.113.9 - - [05/Jan/2026:10:00:00 +0000] \"GET /api/v1/logs/cron HTTP/1.1\" 200 2 \"-\" \"Mozilla/5.0\""
    var parser = LineParser(set: try Parsing.builtIn.get(), options: Parsing.options())
    var lines = Parsing.lines(Array(repeating: Array(line.utf8), count: 20))
    var batch = RecordBatch()
    parser.parse(&lines, into: &batch)
    #expect(batch.records.count == 20)
    #expect(parser.leader >= 0)
  }
}
