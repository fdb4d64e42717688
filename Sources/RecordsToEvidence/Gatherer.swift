public import Vocabulary
internal import PathTemplates

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

/// Adds up the evidence of one source, or of one part of it; masks on the way.
///
/// Cost: one look-up of the endpoint a record; memory grows with days × endpoints under the caps, not with records.
public struct Gatherer {
  private let settings: GatheringSettings
  /// The source's path as samples tell it.
  private let source: String
  private var days: [DayTally] = []
  private var current = 0
  /// Of all records that have a time.
  public private(set) var firstTime: Instant?
  public private(set) var lastTime: Instant?

  public init(source: String, settings: GatheringSettings) {
    self.source = source
    self.settings = settings
  }

  /// Adds every record of the batch.
  public mutating func gather(_ batch: borrowing RecordBatch) {
    for i in batch.records.indices {
      gather(batch.records[i], lines: batch.lines, unwrapped: batch.unwrapped)
    }
  }

  /// What has been gathered, by day; empties the gatherer.
  public mutating func take() -> Evidence {
    var evidence = Evidence()
    for day in days { evidence.days[day.day] = day.frozen() }
    days = []
    current = 0
    return evidence
  }

  private mutating func gather(_ record: Record, lines: [UInt8], unwrapped: [UInt8]) {
    let day = record.hasTime ? record.time.day : .unknown
    if record.hasTime { noteTime(record.time) }
    selectDay(day)
    // SAFETY: the raw span lives as long as the borrowed array it is taken from.
    let buffer = record.isUnwrapped ? unsafe unwrapped.span.bytes : unsafe lines.span.bytes
    switch record.kind {
    case .message: days[current].addMessage(record, buffer, source)
    case .exchange: days[current].addExchange(record, buffer, settings, source)
    }
  }

  private mutating func noteTime(_ time: Instant) {
    if firstTime.map({ time < $0 }) ?? true { firstTime = time }
    if lastTime.map({ time > $0 }) ?? true { lastTime = time }
  }

  private mutating func selectDay(_ day: Day) {
    if current < days.count, days[current].day == day { return }
    if let i = days.firstIndex(where: { $0.day == day }) {
      current = i
    } else {
      days.append(DayTally(day: day))
      current = days.count - 1
    }
  }
}
