internal import JSONBytes
internal import Vocabulary

/// The values of one object or logfmt line: where each known path's value stands.
struct KeyValues: Sendable {
  enum Kind: UInt8, Sendable { case text, escapedText, bare, null, object, array }

  struct Slot: Sendable {
    var start: UInt32 = 0
    var end: UInt32 = 0
    /// Set when it equals the line's generation.
    var generation: UInt32 = 0
    var kind = Kind.null
  }

  var slots: [Slot]
  var generation: UInt32 = 0
  var layout = KeyLayout()

  init(pathCount: Int) { slots = Array(repeating: Slot(), count: pathCount) }

  @inline(__always)
  func has(_ path: Int) -> Bool { slots[path].generation == generation }

  mutating func begin() {
    generation &+= 1
    layout.begin()
  }
}

/// The keys of the last object, in order.
///
/// Objects of one source have the same keys in the same order: the last one's are compared first, and hashed only where
/// they differ.
struct KeyLayout: Sendable {
  /// A key stood where the last line had another.
  private(set) var isNew = false

  private struct Key: Sendable {
    var start: Int
    var length: Int
    var path: Int
    /// Of what it stands in.
    var prefix: UInt64
  }

  private var keys: [Key] = []
  private var keyBytes: [UInt8] = []
  private var keyCount = 0
  private var lastKeyCount = 0

  init() {}

  mutating func begin() {
    isNew = false
    lastKeyCount = keyCount
    keyCount = 0
  }

  mutating func finish() {
    if keyCount != lastKeyCount { isNew = true }
  }

  /// The path of the key that begins at `from` (after its quote, if any) under `prefix`, and where the key ends.
  /// `close` is the byte after the key. Nil when it does not come.
  @inline(__always)
  mutating func key(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, close: UInt8, prefix: UInt64,
    _ tables: borrowing KeyTables
  ) -> (path: Int, end: Int)? {
    let position = keyCount
    keyCount &+= 1
    if position < keys.count {
      let key = keys[position]
      if key.prefix == prefix, from &+ key.length <= to,
        bytes.equals(at: from, keyBytes.span, at: key.start, length: key.length)
      {
        return (key.path, from &+ key.length &- 1)
      }
    }
    return newKey(bytes, from, to, close: close, prefix: prefix, tables)
  }

  private mutating func newKey(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, close: UInt8, prefix: UInt64,
    _ tables: borrowing KeyTables
  ) -> (path: Int, end: Int)? {
    isNew = true
    var hash = prefix
    var i = from
    while i < to, bytes[i] != close {
      if bytes[i] == 0x5C { i &+= 1 }
      if i < to { hash = KeyTables.fold(hash, bytes[i]) }
      i &+= 1
    }
    guard i < to else { return nil }
    let path = tables.index(of: hash)
    remember(bytes, from, i &+ 1, path, prefix)
    return (path, i)
  }

  /// Keeps a key for the next line. Keys that change all the time are not kept: the memory has an end.
  private mutating func remember(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ path: Int, _ prefix: UInt64
  ) {
    let position = keyCount &- 1
    guard position < 256, to &- from <= 128 else { return }
    if keyBytes.count > 65_536 {
      keyBytes.removeAll(keepingCapacity: true)
      keys.removeAll(keepingCapacity: true)
    }
    guard position <= keys.count else { return }
    let key = Key(start: keyBytes.count, length: to &- from, path: path, prefix: prefix)
    for i in from..<to { keyBytes.append(bytes[i]) }
    if position == keys.count { keys.append(key) } else { keys[position] = key }
  }
}
