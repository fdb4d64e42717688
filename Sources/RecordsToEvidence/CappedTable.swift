internal import Vocabulary

/// What a tally is before anything was added.
protocol StartsNeutral {
  static var neutral: Self { get }
}

extension Count: StartsNeutral {}
extension Present: StartsNeutral {}
extension Outcome: StartsNeutral {}

/// The hot form of `SmallestByKey<UInt64, Value>`: two flat arrays, scanned; for capacities up to 96.
struct CappedTable<Value: StartsNeutral & Sendable> {
  // Most keys are the last one's or above the limit: those are told without a look at the arrays.
  /// The largest key once the cap is reached; larger ones are not admitted.
  private var limit = UInt64.max
  /// The key that was found or made last, and where it stands; -1 none yet.
  private var lastKey: UInt64 = 0
  private(set) var lastIndex = -1
  private(set) var isSample = false
  private(set) var keys: [UInt64] = []
  var values: [Value] = []
  let capacity: Int
  /// Where keys with these low bits were last found: spares most scans.
  private var hints = InlineArray<32, UInt8>(repeating: 0)

  init(capacity: Int) { self.capacity = capacity }

  /// Where `key`'s value stands; makes it when the cap admits it; nil when it does not.
  @inline(__always)
  mutating func index(of key: UInt64) -> Int? {
    if key == lastKey, lastIndex >= 0 { return lastIndex }
    if key > limit {
      isSample = true
      return nil
    }
    lastIndex = find(key)
    lastKey = key
    return lastIndex
  }

  private mutating func find(_ key: UInt64) -> Int {
    let hint = Int(key & 31)
    let guess = Int(hints[hint])
    if guess < keys.count, keys[guess] == key { return guess }
    for i in keys.indices where keys[i] == key {
      hints[hint] = UInt8(truncatingIfNeeded: i)
      return i
    }
    if keys.count == capacity { return replaceLargest(with: key) }
    keys.append(key)
    values.append(.neutral)
    if keys.count == capacity { limit = keys.max() ?? key }
    return keys.count - 1
  }

  private mutating func replaceLargest(with key: UInt64) -> Int {
    isSample = true
    var place = 0
    var next = key
    for i in keys.indices {
      let other = keys[i]
      if other == limit { place = i } else if other > next { next = other }
    }
    keys[place] = key
    values[place] = .neutral
    limit = next
    return place
  }

  /// The same entries under other keys or values, which must keep the order.
  func frozen<K: Comparable & Hashable & Sendable, V>(
    _ transform: (UInt64, Value) -> (key: K, value: V)
  ) -> SmallestByKey<K, V> {
    var order = Array(keys.indices)
    order.sort { keys[$0] < keys[$1] }
    return SmallestByKey(
      capacity: capacity,
      entries: SortedEntries(sorted: order.map { transform(keys[$0], values[$0]) }),
      isSample: isSample)
  }
}

extension CappedTable where Value: Mergeable {
  func frozen() -> SmallestByKey<UInt64, Value> {
    frozen { key, value in (key, value) }
  }
}

/// Counts of texts by their hash; the text is built once.
struct TextCounts {
  private var table: CappedTable<Labelled>

  struct Labelled: StartsNeutral {
    var count = 0
    var text = ""
    static var neutral: Labelled { Labelled() }
  }

  init(capacity: Int) { table = CappedTable(capacity: capacity) }

  /// Counts one; `text` is called when the hash is new.
  mutating func add(_ hash: UInt64, _ text: () -> String) {
    if isNew(hash) { name(text()) }
  }

  /// Counts one; answers whether `name` is to be told next.
  @inline(__always)
  mutating func isNew(_ hash: UInt64) -> Bool {
    guard let i = table.index(of: hash) else { return false }
    table.values[i].count += 1
    return table.values[i].count == 1
  }

  /// The text of the hash that was counted last.
  mutating func name(_ text: String) { table.values[table.lastIndex].text = text }

  func frozen() -> SmallestByKey<HashedText, Count> {
    table.frozen { (HashedText(hash: $0, text: $1.text), Count($1.count)) }
  }
}
