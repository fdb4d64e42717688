internal import Vocabulary

/// The hot form of a client's `SmallestByKey<UInt64, Outcome>`. Most clients of an endpoint have one kind of answer: its numbers
/// stand inside, so that all clients of all endpoints fit into the processor's cache.
struct OutcomeTable {
  private static let capacity = 8
  private var code: UInt64 = 0
  /// Its count is 0 as long as the table is empty.
  private var outcome = Outcome()
  private var more: [(code: UInt64, outcome: Outcome)] = []
  private var isSample = false

  @inline(__always)
  mutating func add(_ code: UInt64, size: Int64, at time: Instant) {
    if code == self.code || outcome.count == 0 {
      self.code = code
      outcome.add(size: size, at: time)
    } else {
      addMore(code, size: size, at: time)
    }
  }

  private mutating func addMore(_ code: UInt64, size: Int64, at time: Instant) {
    if let i = more.firstIndex(where: { $0.code == code }) {
      more[i].outcome.add(size: size, at: time)
      return
    }
    var new = Outcome()
    new.add(size: size, at: time)
    if more.count < Self.capacity - 1 {
      more.append((code, new))
      return
    }
    isSample = true
    guard let i = more.indices.max(by: { more[$0].code < more[$1].code }) else { return }
    if self.code > more[i].code {
      if code < self.code { (self.code, outcome) = (code, new) }
    } else if code < more[i].code {
      more[i] = (code, new)
    }
  }

  func frozen() -> SmallestByKey<UInt64, Outcome> {
    var entries = more.map { (key: $0.code, value: $0.outcome) }
    if outcome.count > 0 { entries.append((code, outcome)) }
    entries.sort { $0.key < $1.key }
    return SmallestByKey(
      capacity: Self.capacity, entries: SortedEntries(sorted: entries), isSample: isSample)
  }
}
