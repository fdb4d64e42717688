/// The `capacity` entries with the smallest keys, exact for those it holds; a cap that is mergeable.
///
/// A key among the smallest of a union is among the smallest of every part that has it, so what is held is complete:
/// cutting the input anywhere gives the same result. Entries that fall out are told by `isSample`.
///
/// Entries lie in the order of their keys: merging two tables is one walk over both, and nothing is hashed.
public struct SmallestByKey<Key: Comparable & Hashable & Sendable, Value: Mergeable & Sendable>:
  Sendable
{
  public private(set) var entries = SortedEntries<Key, Value>()
  // Evidence holds many small tables: their own size counts.
  private let cap: UInt32
  public var capacity: Int { Int(cap) }
  /// The cap was reached at least once: what is held is a sample.
  public private(set) var isSample = false

  public init(capacity: Int) { cap = UInt32(clamping: capacity) }

  /// Adds to one entry. O(n) where the key is new: gathering has tables of its own.
  public mutating func update(_ key: Key, _ change: (inout Value) -> Void) {
    let place = entries.place(of: key)
    if place < entries.count, entries.elements[place].key == key {
      change(&entries.elements[place].value)
      return
    }
    guard place < capacity else {
      isSample = true
      return
    }
    var value = Value.neutral
    change(&value)
    entries.elements.insert((key, value), at: place)
    if entries.count > capacity {
      entries.elements.removeLast()
      isSample = true
    }
  }

  /// Adds one table to the other in one walk over both.
  public mutating func merge(_ other: Self) {
    isSample = isSample || other.isSample
    if other.entries.isEmpty { return }
    if entries.isEmpty {
      entries = other.entries
      return
    }
    let (mine, theirs) = (entries, other.entries)
    var merged: [(key: Key, value: Value)] = []
    merged.reserveCapacity(min(capacity, mine.count + theirs.count))
    var (i, j) = (0, 0)
    while merged.count < capacity, i < mine.count || j < theirs.count {
      if j == theirs.count || (i < mine.count && mine.key(at: i) < theirs.key(at: j)) {
        merged.append(mine[i])
        i += 1
      } else if i == mine.count || theirs.key(at: j) < mine.key(at: i) {
        merged.append(theirs[j])
        j += 1
      } else {
        merged.append((mine[i].key, mine[i].value.merging(theirs[j].value)))
        i += 1
        j += 1
      }
    }
    if i < mine.count || j < theirs.count { isSample = true }
    // Mostly both know the same keys: half of what was reserved would be held for nothing.
    let isHalfEmpty = merged.count * 2 <= merged.capacity
    entries = SortedEntries(sorted: isHalfEmpty ? merged.map { $0 } : merged)
  }

  /// Rebuilds what was encoded; `entries` in any order.
  public init(capacity: Int, entries: [Key: Value], isSample: Bool) {
    let sorted = entries.sorted { $0.key < $1.key }
    self.init(capacity: capacity, entries: SortedEntries(sorted: sorted), isSample: isSample)
  }

  /// `entries` holds at most `capacity`.
  public init(capacity: Int, entries: SortedEntries<Key, Value>, isSample: Bool) {
    cap = UInt32(clamping: capacity)
    self.entries = entries
    self.isSample = isSample
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
