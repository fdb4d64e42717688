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
  /// The day that records are of now; it stands by itself: every record is added to it.
  private var today = HotDay(tally: DayTally(day: .unknown), lastUse: 0)
  private var isEmpty = true
  private var others: [HotDay] = []
  private var waiting = WaitingExchanges()
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
    self.patience = patience
  }

  /// Adds every record of the batch, which an `ExchangeReader` has read.
  public mutating func gather(_ read: borrowing ReadBatch) {
    let seen = read.seen.span
    let all = read.count
    var start = 0
    while start < all {
      let day = seen[start].day
      var (first, last) = times
      var end = start
      while end < all, seen[end].day == day {
        if seen[end].exchange.hasTime {
          first = min(first, seen[end].exchange.time)
          last = max(last, seen[end].exchange.time)
        }
        end += 1
      }
      times = (first, last)
      count += 1
      select(day)
      today.tally.add(start..<end, of: read, &waiting, context)
      count += end - start - 1
      start = end
    }
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
    if day == today.tally.day, !isEmpty { return }
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
