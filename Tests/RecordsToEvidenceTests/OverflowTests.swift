import EvidenceBytes
import RecordsToEvidence
import Testing
import Vocabulary

@Suite struct `What does not fit a table` {
  @Test func `is counted under its first segment, letters kept`() throws {
    let settings = GatheringSettings(clientKey: 7, trustedProxies: try TrustedProxies([]))
    let lines = (0..<3 * DayEvidence.tableCap).map { number in
      var line = RecordMaker.Line()
      line.path = "/ölçüm-ışığı/w" + String(number, radix: 2).map { $0 == "0" ? "a" : "b" }
      (line.status, line.referer) = (404, nil)
      return line
    }
    var gatherer = Gatherer(source: "access.log", settings: settings)
    gatherer.gather(RecordMaker.read(lines, settings))
    let day = try #require(try gatherer.take().evidence().days.values.first)
    #expect(day.traffic.notFoundByPrefix.entries.keys.map(\.text) == ["/ölçüm-ışığı"])
    #expect(day[.unreferredNotFound].isSample)
  }
}
