public import EvidenceBytes
public import Vocabulary

/// How records are gathered; the same for all hosts whose evidence is to be merged.
public struct GatheringSettings: Sendable {
  /// Secret; seeds every hash. Fixed in `replay`.
  public var clientKey: UInt64
  public var trustedProxies: TrustedProxies
  /// Endpoints are told apart by host too.
  public var separatesHosts: Bool

  public init(clientKey: UInt64, trustedProxies: TrustedProxies, separatesHosts: Bool = false) {
    self.clientKey = clientKey
    self.trustedProxies = trustedProxies
    self.separatesHosts = separatesHosts
  }
}

/// Adds up the evidence of one source; masks on the way.
///
/// Cost: one look-up of the endpoint a record. Days that no record has asked for lately are kept encoded, so that memory grows
/// with the days' endpoints under their caps, not with records.
public struct Gatherer {
  /// The source's path as samples tell it.
  private let source: String
  private var known: KnownTexts
  private var days: [HotDay] = []
  private var current = 0
  private var packed = PackedEvidence()
  private var count = 0
  /// Of all records that have a time.
  public private(set) var firstTime: Instant?
  public private(set) var lastTime: Instant?

  private struct HotDay {
    var tally: DayTally
    /// The number of the record that last changed to this day.
    var lastUse: Int
  }

  /// Logs are written in the order of time, give or take a long request; where days come in turns, all are kept.
  private static let patience = 50_000
  private static let mostDays = 2

  public init(source: String, settings: GatheringSettings) {
    self.source = source
    known = KnownTexts(settings)
  }

  /// Adds every record of the batch.
  public mutating func gather(_ batch: borrowing RecordBatch) {
    // SAFETY: the raw spans live as long as the borrowed arrays they are taken from.
    let lines = unsafe batch.lines.span.bytes
    let unwrapped = unsafe batch.unwrapped.span.bytes
    let records = batch.records.span
    for i in records.indices {
      gather(records[i], records[i].isUnwrapped ? unwrapped : lines)
    }
  }

  /// What has been gathered, by day; empties the gatherer.
  public mutating func take() -> PackedEvidence {
    for day in days { packed.add(day.tally.frozen(), on: day.tally.day) }
    days = []
    current = 0
    defer { packed = PackedEvidence() }
    return packed
  }

  private mutating func gather(_ record: Record, _ buffer: RawSpan) {
    count += 1
    if record.hasTime { noteTime(record.time) }
    let day = record.hasTime ? record.time.day : .unknown
    if current >= days.count || days[current].tally.day != day { select(day) }
    switch record.kind {
    case .message: days[current].tally.addMessage(record, buffer, source)
    case .exchange:
      let exchange = Exchange(record, buffer, &known)
      days[current].tally.add(exchange, record, buffer, known, source: source)
    }
  }

  private mutating func noteTime(_ time: Instant) {
    if firstTime.map({ time < $0 }) ?? true { firstTime = time }
    if lastTime.map({ time > $0 }) ?? true { lastTime = time }
  }

  private mutating func select(_ day: Day) {
    if current < days.count { days[current].lastUse = count }
    if let i = days.firstIndex(where: { $0.tally.day == day }) {
      current = i
      return
    }
    packDaysOfLongAgo()
    days.append(HotDay(tally: DayTally(day: day), lastUse: count))
    current = days.count - 1
  }

  private mutating func packDaysOfLongAgo() {
    while days.count >= Self.mostDays,
      let oldest = days.indices.min(by: { days[$0].lastUse < days[$1].lastUse }),
      count - days[oldest].lastUse > Self.patience
    {
      let day = days.remove(at: oldest)
      packed.add(day.tally.frozen(), on: day.tally.day)
    }
  }
}
