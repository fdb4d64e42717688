/// Pairs in the order of their keys, no key twice; read like a dictionary, found by halving.
public struct SortedEntries<Key: Comparable & Sendable, Value: Sendable>: Sendable {
  // Evidence holds many small tables: eight bytes each.
  @usableFromInline var elements: [(key: Key, value: Value)] = []

  @inlinable
  public init() {}

  /// `elements` must be in ascending order of keys, no key twice.
  @inlinable
  public init(sorted elements: [(key: Key, value: Value)]) { self.elements = elements }

  // Nothing is copied for keys and values. No key paths: those of tuples are followed at run time.
  @inlinable
  public var keys: LazyMapCollection<[(key: Key, value: Value)], Key> {
    elements.lazy.map { $0.key }
  }

  @inlinable
  public var values: LazyMapCollection<[(key: Key, value: Value)], Value> {
    elements.lazy.map { $0.value }
  }

  /// The key at a position, without its value.
  @inlinable
  public func key(at position: Int) -> Key { elements.span[position].key }

  /// Every pair where it stands: nothing is copied.
  @inlinable @inline(__always)
  public func forEachEntry(_ body: (Key, borrowing Value) throws -> Void) rethrows {
    let span = elements.span
    for i in span.indices { try body(span[i].key, span[i].value) }
  }

  /// Nil where there is no such key. O(log n).
  @inlinable
  public subscript(key key: Key) -> Value? {
    let place = place(of: key)
    guard place < elements.count, self.key(at: place) == key else { return nil }
    return self[place].value
  }

  /// The same keys with other values.
  @inlinable
  public func mapValues<V>(_ transform: (Value) throws -> V) rethrows -> SortedEntries<Key, V> {
    SortedEntries<Key, V>(sorted: try elements.map { ($0.key, try transform($0.value)) })
  }

  /// The entries that `isKept`.
  @inlinable
  public func keeping(_ isKept: (Key) -> Bool) -> SortedEntries {
    SortedEntries(sorted: elements.filter { isKept($0.key) })
  }

  /// Where the key stands, or would be put.
  @inlinable
  func place(of key: Key) -> Int {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if self.key(at: middle) < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SortedEntries: RandomAccessCollection {
  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { elements.count }
  // Those of collections measure distances between indices, which costs where code is not specialised.
  @inlinable public var count: Int { elements.count }
  @inlinable public var isEmpty: Bool { elements.isEmpty }
  @inlinable public subscript(position: Int) -> (key: Key, value: Value) {
    elements[position]
  }
}

extension SortedEntries: Equatable where Value: Equatable {
  public static func == (a: Self, b: Self) -> Bool {
    a.elements.elementsEqual(b.elements) { $0.key == $1.key && $0.value == $1.value }
  }
}
