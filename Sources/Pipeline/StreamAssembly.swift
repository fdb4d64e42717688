internal import BytesToLines
internal import EvidenceBytes
internal import EvidenceToFindings
internal import LinesToRecords
internal import Store
internal import Vocabulary

/// Adds up sources to streams: one stream a rotation set, unless the configuration names one.
struct StreamAssembly {
  private var days: [String: [Day: DayEvidence]] = [:]
  private var parsers: [String: [String: Int]] = [:]

  init() {}

  /// All that a database holds.
  init(stored transaction: Transaction) throws {
    let parsers = Dictionary(
      try transaction.sources().map { ($0.stream, $0.parser) }, uniquingKeysWith: { a, _ in a })
    var assembly = StreamAssembly()
    try transaction.forEachEvidenceDay { day in
      assembly.add(
        try EvidenceRows.packed(day.rows, on: day.day).evidence(), on: day.day, of: day.stream,
        parser: parsers[day.stream] ?? "")
    }
    self = assembly
  }

  mutating func add(_ harvest: Harvest, of stream: StreamKey) throws {
    let name = Self.name(stream)
    for day in harvest.evidence.days {
      days[name, default: [:]][day, default: .neutral].merge(try harvest.evidence.evidence(on: day))
    }
    parsers[name, default: [:]].merge(harvest.tally.byParser, uniquingKeysWith: +)
  }

  mutating func add(_ evidence: DayEvidence, on day: Day, of stream: StreamKey, parser: String) {
    let name = Self.name(stream)
    days[name, default: [:]][day, default: .neutral].merge(evidence)
    parsers[name, default: [:]][parser, default: 0] += evidence.traffic.exchanges
  }

  private static func name(_ stream: StreamKey) -> String {
    stream.host.isEmpty ? stream.name : stream.host + ":" + stream.name
  }

  var streams: [StreamEvidence] {
    days.map { name, days in
      let parser = (parsers[name] ?? [:]).max { ($0.value, $1.key) < ($1.value, $0.key) }
      return StreamEvidence(name: name, parser: parser?.key ?? "", days: days)
    }.sorted { $0.name < $1.name }
  }

  /// The end of the last day that holds at least 1 % of the exchanges; a stray line of 2099 moves nothing.
  var lastFullDay: Instant {
    var byDay: [Day: Int] = [:]
    for evidence in days.values {
      for (day, dayEvidence) in evidence where day != .unknown {
        byDay[day, default: 0] += dayEvidence.traffic.exchanges + dayEvidence.traffic.messages
      }
    }
    let all = byDay.values.reduce(0, +)
    let last = byDay.filter { $0.value * 100 >= all }.keys.max() ?? Day(number: 0)
    return Instant(nanoseconds: last.start.nanoseconds + 86_400_000_000_000 - 1)
  }
}
