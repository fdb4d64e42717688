internal import Vocabulary

/// Remembers what was worked out of a text, by its hash.
struct TextMemo<Value: Sendable>: Sendable {
  private var index = HashIndex()
  private var values: [Value] = []
  private static var capacity: Int { 8192 }

  @inline(__always)
  mutating func value(_ hash: UInt64, _ work: () -> Value) -> Value {
    if let place = index.place(of: hash) { return values[place] }
    return add(hash, work())
  }

  private mutating func add(_ hash: UInt64, _ value: Value) -> Value {
    if values.count == Self.capacity {
      index = HashIndex()
      values = []
    }
    index.insert(hash, place: values.count)
    values.append(value)
    return value
  }
}
