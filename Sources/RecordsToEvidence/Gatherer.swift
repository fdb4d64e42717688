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
  private var days: [HotDay] = []
  private var current = 0
  private var packed = PackedEvidence()
  private var count = 0
  private var times = (first: Instant(nanoseconds: .max), last: Instant(nanoseconds: .min))

  private struct HotDay {
    var tally: DayTally
    /// The number of the record that last changed to this day.
    var lastUse: Int
  }

  private static let mostDays = 2
  private let patience: Int

  /// A day is packed when none of `patience` records was of it: logs are written in the order of time, give or take a long
  /// request; where days come in turns, all are kept as they are.
  public init(source: String, settings: GatheringSettings, patience: Int = 50_000) {
    context = GatheringContext(settings: settings, source: source)
    self.patience = patience
  }

  /// Adds every record of the batch, which an `ExchangeReader` has read.
  public mutating func gather(_ read: borrowing ReadBatch) {
    let exchanges = read.exchanges.span
    let all = read.batch.records.count
    var start = 0
    while start < all {
      let day = exchanges[start].day
      var end = start
      while end < all, exchanges[end].day == day {
        if exchanges[end].hasTime { noteTime(exchanges[end].time) }
        end += 1
      }
      count += 1
      if current >= days.count || days[current].tally.day != day { select(day) }
      days[current].tally.add(start..<end, of: read, context)
      count += end - start - 1
      start = end
    }
  }

  /// Of all records that have a time; nil when none has.
  public var firstTime: Instant? { times.first <= times.last ? times.first : nil }
  public var lastTime: Instant? { times.first <= times.last ? times.last : nil }

  /// What has been gathered, by day; empties the gatherer.
  public mutating func take() -> PackedEvidence {
    for day in days { packed.add(day.tally.frozen(), on: day.tally.day) }
    days = []
    current = 0
    defer { packed = PackedEvidence() }
    return packed
  }

  private mutating func noteTime(_ time: Instant) {
    times = (min(times.first, time), max(times.last, time))
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
      count - days[oldest].lastUse > patience
    {
      let day = days.remove(at: oldest)
      packed.add(day.tally.frozen(), on: day.tally.day)
    }
  }
}
