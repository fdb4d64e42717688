internal import JSONBytes
internal import Vocabulary

/// A value of a line, and what its key says of it.
struct Leaf: Sendable {
  enum Kind: UInt8, Sendable { case text, escapedText, number }

  var hints: KeyHints
  /// Of the key and all it stands in.
  var hash: UInt64
  var start: UInt32
  var end: UInt32
  var kind: Kind

  var from: Int { Int(start) }
  var to: Int { Int(end) }
  var text: Text {
    Text(offset: from, length: to &- from, encoding: kind == .escapedText ? .json : .plain)
  }
}

/// The values of one object or of one line of `key=value`, without those that are absent: null, `""`, `-`.
///
/// One is used for all lines, so that its arrays are not made anew.
struct Leaves: Sendable {
  private(set) var all: [Leaf] = []
  private var cache = KeyHintCache()

  /// What comes after that many is not looked at.
  private static let limit = 96
  /// Nesting that is looked into.
  private static let depthLimit = 4

  init() { all.reserveCapacity(Self.limit) }

  /// The object in `from..<to`; false where it is cut off.
  mutating func takeObject(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    all.removeAll(keepingCapacity: true)
    return object(bytes, from, to, KeyTables.root, [], depth: 1) != nil
  }

  /// Its end, or nil where it is cut off.
  private mutating func object(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ parent: UInt64, _ hints: KeyHints,
    depth: Int
  ) -> Int? {
    var i = from &+ 1
    while true {
      i = JSONBytes.skipSpace(bytes, i, to)
      guard i < to else { return nil }
      if bytes[i] == UInt8(ascii: "}") { return i &+ 1 }
      if bytes[i] == UInt8(ascii: ",") {
        i &+= 1
        continue
      }
      guard bytes[i] == 0x22, let key = JSONBytes.string(bytes, at: i, to: to) else { return nil }
      i = JSONBytes.skipSpace(bytes, key.end &+ 1, to)
      guard i < to, bytes[i] == UInt8(ascii: ":") else { return nil }
      i = JSONBytes.skipSpace(bytes, i &+ 1, to)
      guard i < to else { return nil }
      if all.count >= Self.limit {
        guard let end = JSONBytes.skipValue(bytes, i, to), end > i else { return nil }
        i = end
        continue
      }
      let hash = KeyHintCache.hash(bytes, key.start, key.end, in: parent)
      let said = cache.hints(bytes, key.start, key.end, hash: hash, parent: hints)
      switch bytes[i] {
      case 0x22:
        guard let text = JSONBytes.string(bytes, at: i, to: to) else { return nil }
        add(bytes, text, said, hash)
        i = text.end &+ 1
      case UInt8(ascii: "{") where depth < Self.depthLimit:
        guard let end = object(bytes, i, to, hash, said, depth: depth &+ 1) else { return nil }
        i = end
      default:
        guard let end = JSONBytes.skipValue(bytes, i, to), end > i else { return nil }
        if bytes[i] == UInt8(ascii: "[") {
          list(bytes, i, end, hash, said)
        } else if 48...57 ~= bytes[i] {
          add(bytes, i, end, .number, said, hash)
        }
        i = end
      }
    }
  }

  /// A header's values: the first. Objects of two texts are names and their values.
  private mutating func list(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ hash: UInt64, _ hints: KeyHints
  ) {
    var i = JSONBytes.skipSpace(bytes, from &+ 1, to)
    guard i < to else { return }
    if bytes[i] == 0x22, let text = JSONBytes.string(bytes, at: i, to: to) {
      return add(bytes, text, hints, hash)
    }
    while i < to, all.count < Self.limit, bytes[i] == UInt8(ascii: "{"),
      let end = JSONBytes.skipValue(bytes, i, to)
    {
      if let (name, value) = Self.nameAndValue(bytes, i, end) {
        let own = KeyHintCache.hash(bytes, name.start, name.end, in: hash)
        let said = cache.hints(bytes, name.start, name.end, hash: own, parent: hints)
        add(bytes, value, said, own)
      }
      i = JSONBytes.skipSpace(bytes, end, to)
      if i < to, bytes[i] == UInt8(ascii: ",") { i = JSONBytes.skipSpace(bytes, i &+ 1, to) }
    }
  }

  /// `{"name":"User-Agent","value":"curl/8.5.0"}`, whatever the keys are.
  private static func nameAndValue(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> (JSONString, JSONString)? {
    var texts = InlineArray<4, JSONString>(
      repeating: JSONString(start: 0, end: 0, hasEscapes: false))
    var i = from &+ 1
    for place in 0..<4 {
      i = JSONBytes.skipSpace(bytes, i, to)
      guard i < to, bytes[i] == 0x22, let text = JSONBytes.string(bytes, at: i, to: to) else {
        return nil
      }
      texts[place] = text
      i = JSONBytes.skipSpace(bytes, text.end &+ 1, to)
      let mark: UInt8 = place == 3 ? 0x7D : place == 1 ? 0x2C : 0x3A
      guard i < to, bytes[i] == mark else { return nil }
      i &+= 1
    }
    return (texts[1], texts[3])
  }

  // MARK: - Adding

  mutating func begin() { all.removeAll(keepingCapacity: true) }

  /// The value of the key in `key`.
  mutating func add(
    _ bytes: borrowing Span<UInt8>, key: Range<Int>, _ from: Int, _ to: Int, _ kind: Leaf.Kind
  ) {
    if all.count >= Self.limit { return }
    let hash = KeyHintCache.hash(bytes, key.lowerBound, key.upperBound, in: KeyTables.root)
    let hints = cache.hints(bytes, key.lowerBound, key.upperBound, hash: hash, parent: [])
    add(bytes, from, to, kind, hints, hash)
  }

  private mutating func add(
    _ bytes: borrowing Span<UInt8>, _ text: JSONString, _ hints: KeyHints, _ hash: UInt64
  ) {
    add(bytes, text.start, text.end, text.hasEscapes ? .escapedText : .text, hints, hash)
  }

  mutating func add(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ kind: Leaf.Kind, _ hints: KeyHints,
    _ hash: UInt64
  ) {
    guard all.count < Self.limit, !FieldReader.isAbsent(bytes, from, to) else { return }
    all.append(
      Leaf(
        hints: hints, hash: hash, start: UInt32(truncatingIfNeeded: from),
        end: UInt32(truncatingIfNeeded: to), kind: kind))
  }
}
