internal import Vocabulary

/// What a tally is before anything was added.
protocol StartsNeutral {
  static var neutral: Self { get }
}

extension Count: StartsNeutral {}
extension Present: StartsNeutral {}
extension Outcome: StartsNeutral {}

/// The hot form of `SmallestByKey<UInt64, Value>`, for capacities up to 256.
struct CappedTable<Value: StartsNeutral & Sendable> {
  // Most keys are the last one's or above the limit: those are told without a look at the arrays.
  /// The largest key once the cap is reached; larger ones are not admitted.
  private var limit = UInt64.max
  /// The key that was found or made last, and where its value stands; -1 none yet.
  private var lastKey: UInt64 = 0
  private(set) var lastIndex = -1
  private(set) var isSample = false
  /// Ascending.
  private var keys: [UInt64] = []
  /// Where the value of each key stands: values stay where they are.
  private var places: [UInt8] = []
  var values: [Value] = []
  private let capacity: Int
  /// Where keys of these hashes were last found among the keys: spares most searches.
  private var hints = InlineArray<64, UInt8>(repeating: 0)

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
    // Keys are made of several fields: no bits of them differ in every table.
    let hint = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 58)
    let guess = Int(hints[hint])
    if guess < keys.count, keys[guess] == key { return Int(places[guess]) }
    var low = 0
    var count = keys.count
    while count > 0 {
      let half = (count &+ 1) >> 1
      low &+= keys[low &+ half &- 1] < key ? half : 0
      count &-= half
    }
    hints[hint] = UInt8(truncatingIfNeeded: low)
    if low < keys.count, keys[low] == key { return Int(places[low]) }
    return insert(key, at: low)
  }

  /// Makes a value for a key that the cap admits; it stands in for the largest one's once the cap is reached.
  private mutating func insert(_ key: UInt64, at rank: Int) -> Int {
    var place = values.count
    if place < capacity {
      keys.append(key)
      places.append(0)
      values.append(.neutral)
    } else {
      isSample = true
      place = Int(places[capacity - 1])
      values[place] = .neutral
    }
    let last = keys.count - 1
    keys.shift(from: rank, to: last)
    places.shift(from: rank, to: last)
    keys[rank] = key
    places[rank] = UInt8(truncatingIfNeeded: place)
    if keys.count == capacity { limit = keys[last] }
    return place
  }

  /// The same entries under other keys or values, which must keep the order.
  func frozen<K: Comparable & Hashable & Sendable, V>(
    _ transform: (UInt64, Value) -> (key: K, value: V)
  ) -> SmallestByKey<K, V> {
    SmallestByKey(
      capacity: capacity,
      entries: SortedEntries(
        sorted: keys.indices.map { transform(keys[$0], values[Int(places[$0])]) }),
      isSample: isSample)
  }
}

extension Array where Element: BitwiseCopyable {
  /// Moves the elements of `from..<to` one place up, over that of `to`.
  fileprivate mutating func shift(from: Int, to: Int) {
    precondition(from >= 0 && from <= to && to < count)
    // SAFETY: both ranges lie inside, checked above; `update` allows them to overlap.
    unsafe withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      unsafe (base + from + 1).update(from: base + from, count: to - from)
    }
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
