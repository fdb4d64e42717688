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
  private(set) var keys: [UInt64] = []
  var values: [Value] = []
  let capacity: Int
  private var largest: UInt64 = 0
  /// Of the last key that was found or made.
  private(set) var lastIndex = 0
  /// Where keys with these low bits were last found: spares most scans.
  private var hints = InlineArray<32, UInt8>(repeating: 0)
  private(set) var isSample = false

  init(capacity: Int) { self.capacity = capacity }

  /// Where `key`'s value stands; makes it when the cap admits it; nil when it does not.
  @inline(__always)
  mutating func index(of key: UInt64) -> Int? {
    if lastIndex < keys.count, keys[lastIndex] == key { return lastIndex }
    if key > largest, keys.count == capacity {
      isSample = true
      return nil
    }
    return find(key)
  }

  private mutating func find(_ key: UInt64) -> Int {
    let hint = Int(key & 31)
    lastIndex = Int(hints[hint])
    if lastIndex < keys.count, keys[lastIndex] == key { return lastIndex }
    for i in keys.indices where keys[i] == key {
      hints[hint] = UInt8(truncatingIfNeeded: i)
      lastIndex = i
      return i
    }
    if keys.count == capacity {
      replaceLargest(with: key)
    } else {
      keys.append(key)
      values.append(.neutral)
      largest = max(largest, key)
      lastIndex = keys.count - 1
    }
    return lastIndex
  }

  private mutating func replaceLargest(with key: UInt64) {
    isSample = true
    guard let place = keys.firstIndex(of: largest) else { return }
    keys[place] = key
    values[place] = .neutral
    largest = keys.max() ?? key
    lastIndex = place
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
