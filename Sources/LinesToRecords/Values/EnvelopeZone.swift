internal import Vocabulary

extension Record {
  private static let halfHour: Int64 = 1_800_000_000_000
  private static let second: Int64 = 1_000_000_000

  /// Corrects a time that was logged without its zone (HAProxy, many applications) by the envelope's, which has one: both
  /// are of one moment, so they lie whole half hours apart, 14 hours at most, but for some seconds.
  mutating func takeZone(of envelope: ReadTime) {
    if envelope.isNaive { return }
    let own = time.nanoseconds &+ (timeIsStart ? max(0, durationNanoseconds) : 0)
    let apart = envelope.instant.nanoseconds &- own
    guard abs(apart) > Self.halfHour - 10 * Self.second, abs(apart) <= 29 * Self.halfHour else {
      return
    }
    let halves = (apart + (apart > 0 ? Self.halfHour / 2 : -Self.halfHour / 2)) / Self.halfHour
    guard abs(apart - halves * Self.halfHour) <= 10 * Self.second else { return }
    time = Instant(nanoseconds: time.nanoseconds &+ halves * Self.halfHour)
  }
}
