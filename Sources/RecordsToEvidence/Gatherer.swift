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
  private let context: GatheringContext
  private var reader: ExchangeReader
  /// The day that records are of now; it stands by itself: every record is added to it.
  private var today = HotDay(tally: DayTally(day: .unknown), lastUse: 0)
  private var isEmpty = true
  private var others: [HotDay] = []
  private var packed = PackedEvidence()
  private var count = 0
  private var times = (first: Instant(nanoseconds: .max), last: Instant(nanoseconds: .min))

  private struct HotDay {
    var tally: DayTally
    /// The number of the record that last changed to or from this day.
    var lastUse: Int
  }

  private static let mostDays = 2
  private let patience: Int

  /// A day is packed when none of `patience` records was of it: logs are written in the order of time, give or take a long
  /// request; where days come in turns, all are kept as they are.
  public init(source: String, settings: GatheringSettings, patience: Int = 25_000) {
    context = GatheringContext(settings: settings, source: source)
    reader = ExchangeReader(settings)
    self.patience = patience
  }

  /// Adds every record of the batch.
  public mutating func gather(_ batch: borrowing RecordBatch) {
    // SAFETY: the raw spans live as long as the borrowed arrays they are taken from.
    let lines = unsafe batch.lines.span.bytes
    let unwrapped = unsafe batch.unwrapped.span.bytes
    let shorts = batch.shorts.span
    for i in shorts.indices {
      var exchange = Exchange()
      reader.read(shorts[i], batch.form, lines, &exchange)
      add(exchange, RecordPlace(index: i, isShort: true), of: batch)
    }
    let records = batch.records.span
    for i in records.indices {
      var exchange = Exchange()
      reader.read(records[i], records[i].isUnwrapped ? unwrapped : lines, &exchange)
      add(exchange, RecordPlace(index: i, isShort: false), of: batch)
    }
  }

  @inline(__always)
  private mutating func add(
    _ exchange: borrowing Exchange, _ place: RecordPlace, of batch: borrowing RecordBatch
  ) {
    count += 1
    let day = exchange.day
    if day != today.tally.day || isEmpty { select(day) }
    if exchange.hasTime {
      times = (min(times.first, exchange.time), max(times.last, exchange.time))
    }
    today.tally.add(exchange, reader.keys, place, of: batch, context)
  }

  /// Of all records that have a time; nil when none has.
  public var firstTime: Instant? { times.first <= times.last ? times.first : nil }
  public var lastTime: Instant? { times.first <= times.last ? times.last : nil }

  /// What has been gathered, by day; empties the gatherer.
  public mutating func take() -> PackedEvidence {
    if !isEmpty { others.append(today) }
    for day in others { packed.add(day.tally.frozen(), on: day.tally.day) }
    (others, isEmpty) = ([], true)
    defer { packed = PackedEvidence() }
    return packed
  }

  private mutating func select(_ day: Day) {
    today.lastUse = count
    var next = HotDay(tally: DayTally(day: day), lastUse: count)
    if let i = others.firstIndex(where: { $0.tally.day == day }) { next = others.remove(at: i) }
    swap(&next, &today)
    if !isEmpty { others.append(next) }
    isEmpty = false
    packDaysOfLongAgo()
  }

  private mutating func packDaysOfLongAgo() {
    while others.count >= Self.mostDays,
      let oldest = others.indices.min(by: { others[$0].lastUse < others[$1].lastUse }),
      count - others[oldest].lastUse > patience
    {
      let day = others.remove(at: oldest)
      packed.add(day.tally.frozen(), on: day.tally.day)
    }
  }
}
