internal import JSONBytes
internal import Vocabulary

/// The values of one object or logfmt line: where each known path's value stands.
///
/// Objects of one source have the same keys in the same order: the keys of the last one are compared first, hashed only
/// where they differ.
struct KeyValues: Sendable {
  enum Kind: UInt8, Sendable { case text, escapedText, bare, null, object, array }

  struct Slot: Sendable {
    var start = 0
    var end = 0
    var kind = Kind.null
    /// Set when it equals the line's generation.
    var generation: UInt32 = 0
  }

  private struct Key: Sendable {
    var start: Int
    var length: Int
    var path: Int
  }

  private(set) var slots: [Slot]
  private(set) var generation: UInt32 = 0
  /// A key stood where the last line had another.
  private(set) var hasNewLayout = false
  private var keys: [Key] = []
  private var keyBytes: [UInt8] = []
  private var keyCount = 0
  private var lastKeyCount = 0

  init(pathCount: Int) { slots = Array(repeating: Slot(), count: pathCount) }

  @inline(__always)
  func has(_ path: Int) -> Bool { slots[path].generation == generation }

  mutating func begin() {
    generation &+= 1
    hasNewLayout = false
    lastKeyCount = keyCount
    keyCount = 0
  }

  mutating func finish() {
    if keyCount != lastKeyCount { hasNewLayout = true }
  }

  @inline(__always)
  mutating func set(_ path: Int, _ start: Int, _ end: Int, _ kind: Kind) {
    slots[path] = Slot(start: start, end: end, kind: kind, generation: generation)
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
      if from &+ key.length <= to,
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
    hasNewLayout = true
    var hash = prefix
    var i = from
    while i < to, bytes[i] != close {
      if bytes[i] == 0x5C { i &+= 1 }
      if i < to { hash = KeyTables.fold(hash, bytes[i]) }
      i &+= 1
    }
    guard i < to else { return nil }
    let path = tables.index(of: hash)
    remember(bytes, from, i &+ 1, path)
    return (path, i)
  }

  /// Keeps a key for the next line. Keys that change all the time are not kept: the memory has an end.
  private mutating func remember(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ path: Int
  ) {
    let position = keyCount &- 1
    guard position < 256, to &- from <= 128 else { return }
    if keyBytes.count > 65_536 {
      keyBytes.removeAll(keepingCapacity: true)
      keys.removeAll(keepingCapacity: true)
    }
    guard position <= keys.count else { return }
    let key = Key(start: keyBytes.count, length: to &- from, path: path)
    for i in from..<to { keyBytes.append(bytes[i]) }
    if position == keys.count { keys.append(key) } else { keys[position] = key }
  }
}
