import EvidenceBytes
import RecordsToEvidence
import Testing
import Vocabulary

@Suite struct `Evidence adds up` {
  private func gather(
    _ lines: some Sequence<RecordMaker.Line>, patience: Int = 50_000
  ) throws -> Evidence {
    let settings = try settings()
    var gatherer = Gatherer(source: "access.log", settings: settings, patience: patience)
    gatherer.gather(RecordMaker.read(lines, settings))
    return try gatherer.take().evidence()
  }

  private func settings() throws -> GatheringSettings {
    GatheringSettings(
      clientKey: 7, trustedProxies: try TrustedProxies(TrustedProxies.defaultBlocks))
  }

  /// Random requests, more endpoints, clients, pages, sizes and trails than the caps hold.
  private func lines(_ count: Int, seed: UInt64) -> [RecordMaker.Line] {
    var random = Seeded(state: seed)
    let statuses: [UInt16] = [200, 200, 200, 201, 304, 404, 500]
    return (0..<count).map { _ in
      var line = RecordMaker.Line()
      line.method = ["GET", "GET", "POST"][Int.random(in: 0..<3, using: &random)]
      let busy = Bool.random(using: &random)
      line.path = "/api/v1/e\(Int.random(in: 0..<(busy ? 3 : 40), using: &random))/"
      if Int.random(in: 0..<4, using: &random) == 0 {
        line.path += "\(Int.random(in: 0..<200, using: &random))"
      }
      line.query =
        Bool.random(using: &random) ? nil : "q=\(Int.random(in: 0..<90, using: &random))&page=2"
      line.status = statuses[Int.random(in: 0..<statuses.count, using: &random)]
      line.size = Int64.random(in: 0..<90, using: &random)
      line.seconds += Int64.random(in: 0..<(3 * 86_400), using: &random)
      line.address = "203.0.113.\(Int.random(in: 0..<160, using: &random))"
      line.referer =
        Bool.random(using: &random)
        ? nil : "https://panel.example.com/admin/p\(Int.random(in: 0..<30, using: &random))"
      line.responseBody = Bool.random(using: &random) ? nil : "[\(line.size)]"
      return line
    }
  }

  /// Stores and reads back, as a night does.
  private func stored(_ evidence: Evidence) throws -> Evidence {
    var copy = Evidence()
    for (day, dayEvidence) in evidence.days {
      var dayCopy = DayEvidence()
      dayCopy.traffic = try Traffic(bytes: dayEvidence.traffic.encoded(day: day), day: day)
      for table in EndpointTable.allCases {
        var entries: [HashedKey: EndpointDay] = [:]
        for (key, endpoint) in dayEvidence[table].entries {
          entries[key] = try EndpointDay(bytes: endpoint.encoded(day: day), day: day)
        }
        dayCopy[table] = SmallestByKey(
          capacity: DayEvidence.tableCap, entries: entries, isSample: dayEvidence[table].isSample)
      }
      copy.days[day] = dayCopy
    }
    return copy
  }

  @Test(arguments: 1...9)
  func `cutting the records anywhere and adding the parts in any order changes nothing`(
    parts: Int
  ) throws {
    var random = Seeded(state: UInt64(parts))
    let lines = lines(6000, seed: 11)
    let whole = try gather(lines)
    var dealt: [[RecordMaker.Line]] = Array(repeating: [], count: parts)
    for line in lines { dealt[Int.random(in: 0..<parts, using: &random)].append(line) }
    var sum = Evidence.neutral
    for part in dealt.shuffled(using: &random) { sum.merge(try stored(try gather(part))) }
    #expect(withoutPlaces(try stored(sum)) == withoutPlaces(whole))
  }

  @Test func `merging is associative and commutative, and the neutral value changes nothing`()
    throws
  {
    let a = try gather(lines(3000, seed: 1))
    let b = try gather(lines(3000, seed: 2))
    let c = try gather(lines(3000, seed: 3))
    #expect(a.merging(b).merging(c) == a.merging(b.merging(c)))
    #expect(a.merging(b) == b.merging(a))
    #expect(a.merging(.neutral) == a)
    #expect(Evidence.neutral.merging(a) == a)
  }

  @Test func `days that are packed and come again give what days at hand give`() throws {
    let lines = lines(4000, seed: 17)
    #expect(try gather(lines, patience: 0) == gather(lines))
    let packed = PackedEvidence(try gather(lines))
    #expect(try packed.evidence() == gather(lines))
  }

  @Test func `what is encoded is decoded to the same`() throws {
    let evidence = try gather(lines(6000, seed: 5))
    #expect(try stored(evidence) == evidence)
  }

  /// Line numbers of samples are those of the part's own lines.
  private func withoutPlaces(_ evidence: Evidence) -> Evidence {
    var evidence = evidence
    for (day, dayEvidence) in evidence.days {
      for table in EndpointTable.allCases {
        var entries: [HashedKey: EndpointDay] = [:]
        for (key, endpoint) in dayEvidence[table].entries {
          var endpoint = endpoint
          endpoint.samples = SmallestByKey(
            capacity: endpoint.samples.capacity,
            entries: endpoint.samples.entries.mapValues {
              var sample = $0
              sample.line = 0
              return sample
            }, isSample: false)
          entries[key] = endpoint
        }
        evidence.days[day]?[table] = SmallestByKey(
          capacity: DayEvidence.tableCap, entries: entries, isSample: dayEvidence[table].isSample)
      }
    }
    return evidence
  }
}
