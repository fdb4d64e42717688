import EvidenceBytes
import Foundation
import Testing
import Vocabulary

@testable import BytesToLines
@testable import LinesToRecords
@testable import Pipeline
@testable import RecordsToEvidence

/// A file that is dealt out to threads gives what one thread gives.
@Suite struct `Dealing out lines` {
  private func harvest(_ path: String, threads: Int, isClosed: Bool = true) throws -> Harvest {
    let harvester = Harvester(
      parsers: try ParserCatalog.load(folders: []),
      gathering: GatheringSettings(
        clientKey: 1, trustedProxies: try TrustedProxies(TrustedProxies.defaultBlocks)),
      span: TimeSpan(), watch: nil)
    let source = try #require(SourceFinder(paths: [path]).find().sources.first)
    let open = OpenDeals(readers: 1)
    for _ in 1..<threads { Thread { open.help() }.start() }
    defer { open.leave() }
    return harvester.harvest(
      HarvestTask(source: source, parsing: ParsingOptions(), ending: isClosed ? .closed : .growing),
      open)
  }

  /// Where two pieces of evidence differ, by day and part.
  private static func differences(_ a: Evidence, _ b: Evidence) -> [String] {
    var places = a.days.keys == b.days.keys ? [] : ["days"]
    for (day, one) in a.days {
      guard let other = b.days[day] else { continue }
      if one.traffic != other.traffic { places.append("\(day) traffic") }
      for table in EndpointTable.allCases where plain(one[table]) != plain(other[table]) {
        places.append("\(day) \(table)")
      }
    }
    return places.sorted()
  }

  /// Whether there were more samples than are kept is not told by the gatherer, but by merging.
  private static func plain(
    _ table: SmallestByKey<HashedKey, EndpointDay>
  ) -> SmallestByKey<HashedKey, EndpointDay> {
    let entries = table.entries.mapValues { endpoint in
      var endpoint = endpoint
      endpoint.samples = SmallestByKey(
        capacity: endpoint.samples.capacity, entries: endpoint.samples.entries, isSample: false)
      return endpoint
    }
    return SmallestByKey(capacity: table.capacity, entries: entries, isSample: table.isSample)
  }

  private func expectEqual(_ text: String, isClosed: Bool = true) throws {
    let bench = try Workbench()
    let path = try bench.write("mixed.log", text)
    let alone = try harvest(path, threads: 1, isClosed: isClosed)
    #expect(alone.tally.lines > 2000)
    for threads in [2, 7] {
      let dealt = try harvest(path, threads: threads, isClosed: isClosed)
      #expect(dealt.tally == alone.tally, "\(threads) threads")
      #expect(
        try Self.differences(dealt.evidence.evidence(), alone.evidence.evidence()) == [],
        "\(threads) threads")
      #expect(dealt.position == alone.position)
      #expect(dealt.parseState?.isClean == alone.parseState?.isClean)
      #expect(dealt.firstTime == alone.firstTime && dealt.lastTime == alone.lastTime)
    }
  }

  /// Tracebacks everywhere, so that some stand across every batch's border.
  private func mixed(_ count: Int, offset: Int) -> String {
    var text = String(repeating: "#\n", count: offset)
    for number in 0..<count {
      text += Lines.combinedLine(number)
      if number % 3 == 0 { text += Lines.traceback(number) }
      if number % 50 == 0 { text += "  an indented line\n\n7 is no request\n  nor is this\n" }
    }
    return text
  }

  @Test(arguments: [0, 31, 64]) func `tracebacks between requests`(offset: Int) throws {
    try expectEqual(mixed(9000, offset: offset))
  }

  @Test func `a file that goes on tomorrow keeps its last message`() throws {
    try expectEqual(mixed(9000, offset: 1) + Lines.traceback(5), isClosed: false)
  }

  @Test func `envelopes and columns that come late are read in order`() throws {
    let plain = Lines.combined(9000)
    let part = #"{"log":"half a line ","stream":"stdout","time":"2026-01-05T10:00:00Z"}"# + "\n"
    let rest = #"{"log":"and its end\n","stream":"stdout","time":"2026-01-05T10:00:01Z"}"# + "\n"
    let late = (0..<6000).map { part + Lines.combinedLine($0) + rest }.joined()
    try expectEqual(plain + late)
    let columns = "#Fields: date time cs-method cs-uri-stem sc-status\n"
    let rows = (0..<9000).map { "2026-01-05 10:00:0\($0 % 10) GET /api/v1/things/\($0 % 7) 404\n" }
    try expectEqual(plain + columns + rows.joined())
  }

  @Test func `only a request by itself may be cut before`() throws {
    let parsers = try ParserCatalog.load(folders: [])
    var cut = LineCut(parsers: parsers, options: ParsingOptions(), state: ParseState())
    func isAllowed(_ line: String) -> Bool {
      var batch = LineBatch()
      batch.bytes = Array((line + "\n").utf8)
      (batch.starts, batch.ends) = ([0], [UInt32(line.utf8.count)])
      return cut.isAllowed(before: batch)
    }
    #expect(isAllowed(String(Lines.combinedLine(1).dropLast())))
    #expect(!isAllowed("Traceback (most recent call last):"))
    #expect(!isAllowed("  File \"/app/main.py\", line 3"))
    #expect(!isAllowed("ValueError: 12"))
    #expect(!isAllowed("12 errors were found"))
    #expect(!isAllowed("2026-01-05 09:00:00,123 ERROR app: failed"))
    #expect(!isAllowed(#"{"log":"x\n","stream":"stdout","time":"2026-01-05T10:00:00Z"}"#))
    #expect(!isAllowed(""))
    let isNothingAllowed = cut.isAllowed(before: LineBatch())
    #expect(!isNothingAllowed)
  }
}
