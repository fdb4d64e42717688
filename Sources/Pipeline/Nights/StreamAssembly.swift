internal import BytesToLines
internal import EvidenceBytes
internal import EvidenceToFindings
internal import LinesToRecords
internal import Store
internal import Vocabulary

/// Adds up sources to streams: one stream a rotation set, unless the configuration names one. Evidence stays encoded.
struct StreamAssembly {
  /// One day of one source, as it was gathered or stored.
  private enum Part {
    case gathered(PackedEvidence)
    case stored(EvidenceDay, Transaction)

    func evidence(on day: Day) throws -> DayEvidence {
      switch self {
      case .gathered(let evidence): try evidence.evidence(on: day)
      case .stored(let stored, let transaction):
        try EvidenceRows.packed(transaction.evidence(of: stored), on: day).evidence()
      }
    }

    func traffic(on day: Day) throws -> Traffic {
      switch self {
      case .gathered(let evidence): try evidence.traffic(on: day)
      case .stored(let stored, let transaction):
        try EvidenceRows.packed(transaction.evidence(of: stored), on: day).decodedTraffic()
      }
    }
  }

  private var days: [String: [Day: [Part]]] = [:]
  /// Records by parser.
  private var parsers: [String: [String: Int]] = [:]

  init() {}

  /// All that a database holds; read while the transaction lasts.
  init(stored transaction: Transaction) throws {
    for source in try transaction.sources() {
      parsers[Self.name(source.stream), default: [:]][source.parser, default: 0] +=
        source.tally.records
    }
    for day in try transaction.evidenceDays() {
      days[Self.name(day.stream), default: [:]][day.day, default: []]
        .append(.stored(day, transaction))
    }
  }

  mutating func add(_ harvest: Harvest, of stream: StreamKey) {
    let name = Self.name(stream)
    for day in harvest.evidence.days {
      days[name, default: [:]][day, default: []].append(.gathered(harvest.evidence))
    }
    parsers[name, default: [:]].merge(harvest.tally.byParser, uniquingKeysWith: +)
  }

  private static func name(_ stream: StreamKey) -> String {
    stream.host.isEmpty ? stream.name : stream.host + ":" + stream.name
  }

  var streams: [StreamEvidence] {
    days.map { name, days in
      let parser = (parsers[name] ?? [:]).max { ($0.value, $1.key) < ($1.value, $0.key) }
      return StreamEvidence(name: name, parser: parser?.key ?? "", days: days.keys.sorted()) {
        day in
        var parts = (days[day] ?? [])[...]
        guard var sum = try parts.popFirst()?.evidence(on: day) else { return .neutral }
        for part in parts { sum.merge(try part.evidence(on: day)) }
        return sum
      }
    }.sorted { $0.name < $1.name }
  }

  /// The end of the last day that holds at least 1 % of the exchanges; a stray line of 2099 moves nothing.
  func lastFullDay() throws -> Instant {
    var byDay: [Day: Int] = [:]
    for parts in days.values {
      for (day, parts) in parts where day != .unknown {
        for part in parts {
          let traffic = try part.traffic(on: day)
          byDay[day, default: 0] += traffic.exchanges + traffic.messages
        }
      }
    }
    let all = byDay.values.reduce(0, +)
    let last = byDay.filter { $0.value * 100 >= all }.keys.max() ?? Day(number: 0)
    return Instant(nanoseconds: last.start.nanoseconds + 86_400_000_000_000 - 1)
  }
}
