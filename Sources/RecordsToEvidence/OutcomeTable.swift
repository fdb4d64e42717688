internal import Vocabulary

/// The hot form of a client's `SmallestByKey<UInt64, Outcome>`: no memory of its own beside its client's.
struct OutcomeTable {
  private static let capacity = 8
  private var codes = InlineArray<8, UInt64>(repeating: 0)
  private var outcomes = InlineArray<8, Outcome>(repeating: Outcome())
  private var count = 0
  private var isSample = false

  mutating func add(_ code: UInt64, size: Int64, at time: Instant) {
    for i in 0..<count where codes[i] == code {
      outcomes[i].add(size: size, at: time)
      return
    }
    var place = count
    if count == Self.capacity {
      isSample = true
      place = largest
      guard code < codes[place] else { return }
      outcomes[place] = Outcome()
    } else {
      count += 1
    }
    codes[place] = code
    outcomes[place].add(size: size, at: time)
  }

  private var largest: Int {
    var place = 0
    for i in 1..<Self.capacity where codes[i] > codes[place] { place = i }
    return place
  }

  func frozen() -> SmallestByKey<UInt64, Outcome> {
    var entries = (0..<count).map { (key: codes[$0], value: outcomes[$0]) }
    entries.sort { $0.key < $1.key }
    return SmallestByKey(
      capacity: Self.capacity, entries: SortedEntries(sorted: entries), isSample: isSample)
  }
}
