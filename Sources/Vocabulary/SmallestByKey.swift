/// The `capacity` entries with the smallest keys, exact for those it holds; a cap that is mergeable.
///
/// A key among the smallest of a union is among the smallest of every part that has it, so what is held is complete:
/// cutting the input anywhere gives the same result. Entries that fall out are told by `dropped`.
public struct SmallestByKey<Key: Comparable & Hashable & Sendable, Value: Mergeable & Sendable>:
  Sendable
{
  public private(set) var entries: [Key: Value] = [:]
  public let capacity: Int
  /// The cap was reached at least once: what is held is a sample.
  public private(set) var isSample = false
  private var largest: Key?

  public init(capacity: Int) { self.capacity = capacity }

  /// Whether `key` would be kept now; false means `update` would change nothing.
  public func admits(_ key: Key) -> Bool {
    guard entries.count >= capacity, let largest else { return true }
    return key <= largest
  }

  public mutating func update(_ key: Key, _ change: (inout Value) -> Void) {
    guard admits(key) else {
      isSample = true
      return
    }
    change(&entries[key, default: .neutral])
    if largest.map({ key > $0 }) ?? true { largest = key }
    if entries.count > capacity { dropLargest() }
  }

  private mutating func dropLargest() {
    guard let key = largest else { return }
    entries[key] = nil
    largest = entries.keys.max()
    isSample = true
  }

  /// Sorted by key.
  public var sorted: [(key: Key, value: Value)] {
    entries.sorted { $0.key < $1.key }
  }

  public mutating func merge(_ other: Self) {
    for (key, value) in other.entries { update(key) { $0.merge(value) } }
    isSample = isSample || other.isSample
  }

  /// Rebuilds what was encoded.
  public init(capacity: Int, entries: [Key: Value], isSample: Bool) {
    self.capacity = capacity
    self.entries = entries
    self.isSample = isSample
    largest = entries.keys.max()
  }
}

extension SmallestByKey: Equatable where Value: Equatable {
  public static func == (a: Self, b: Self) -> Bool {
    a.entries == b.entries && a.isSample == b.isSample
  }
}

/// A sum.
public struct Count: Mergeable, Equatable, Sendable {
  public var value: Int
  public init(_ value: Int) { self.value = value }
  public static var neutral: Count { Count(0) }
  public mutating func merge(_ other: Count) { value += other.value }
}

/// Presence alone.
public struct Present: Mergeable, Equatable, Sendable {
  public init() {}
  public static var neutral: Present { Present() }
  public mutating func merge(_ other: Present) {}
}
