internal import JSONBytes

/// Lines of `key=value`, however the pairs are set apart.
extension Leaves {
  /// The pairs in `from..<to`: between spaces, commas, semicolons, tabs or bars, whichever stands behind the first. Words
  /// before them are read past; a time among them is kept. False where there are fewer than three pairs.
  mutating func takePairs(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    begin()
    var pairs = 0
    var mark: UInt8?
    var i = from
    while i < to {
      if Self.isSpace(bytes[i]) || Self.isMark(bytes[i]) {
        i &+= 1
        continue
      }
      var end = i
      while end < to, Self.isKeyByte(bytes[end]) { end &+= 1 }
      guard end < to, bytes[end] == UInt8(ascii: "="), end > i else {
        i = word(bytes, i, to, isFirst: pairs == 0)
        continue
      }
      let value = value(bytes, end &+ 1, to, mark)
      add(bytes, key: i..<end, value.from, value.to, value.kind)
      pairs &+= 1
      if mark == nil, value.next < to { mark = bytes[value.next] }
      i = value.next
    }
    return pairs >= 3
  }

  /// Past what is no pair: a flag, or a word before the first.
  private mutating func word(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, isFirst: Bool
  ) -> Int {
    var end = from
    while end < to, !Self.isSpace(bytes[end]), bytes[end] != UInt8(ascii: "|") { end &+= 1 }
    if isFirst, end &- from >= 19, 48...57 ~= bytes[from] {
      add(bytes, from, end, .text, .moment, KeyTables.root)
    }
    return max(end, from &+ 1)
  }

  private struct Value {
    var from: Int
    var to: Int
    var kind: Leaf.Kind
    /// Where it goes on behind it.
    var next: Int
  }

  private func value(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ mark: UInt8?
  ) -> Value {
    if from < to, bytes[from] == 0x22, let text = JSONBytes.string(bytes, at: from, to: to) {
      return Value(
        from: text.start, to: text.end, kind: text.hasEscapes ? .escapedText : .text,
        next: text.end &+ 1)
    }
    if from < to, bytes[from] == UInt8(ascii: "["), let end = Self.bracketEnd(bytes, from, to) {
      return Value(from: from, to: end, kind: .text, next: end)
    }
    let next = Self.end(bytes, from, to, mark)
    var end = next
    while end > from, Self.isSpace(bytes[end &- 1]) { end &-= 1 }
    return Value(from: from, to: end, kind: .text, next: next)
  }

  /// Behind `[11/Oct/2025:12:13:14 +0200]`.
  private static func bracketEnd(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Int? {
    let limit = min(to, from &+ 48)
    let close = bytes.firstIndex(of: UInt8(ascii: "]"), from: from, to: limit)
    guard close < limit, close &+ 1 == to || isSpace(bytes[close &+ 1]) || isMark(bytes[close &+ 1])
    else { return nil }
    return close &+ 1
  }

  /// Where a value without quotes ends: at `mark`, or, of the first pair, at any that another key follows.
  private static func end(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ mark: UInt8?
  ) -> Int {
    var i = from
    while i < to {
      let byte = bytes[i]
      switch mark {
      case 9?, UInt8(ascii: "|")?: if byte == mark { return i }
      case nil:
        if isSpace(byte) || (isMark(byte) && i &+ 1 < to && mayBegin(bytes, i &+ 1, to)) {
          return i
        }
      default:
        if isSpace(byte) || (byte == mark && (i &+ 1 == to || mayBegin(bytes, i &+ 1, to))) {
          return i
        }
      }
      i &+= 1
    }
    return to
  }

  /// A space, or another key. Of a key's bytes none is a mark: the line is still gone over once.
  private static func mayBegin(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Bool {
    var i = from
    while i < to, isKeyByte(bytes[i]) { i &+= 1 }
    return i < to && (i == from ? isSpace(bytes[i]) : bytes[i] == UInt8(ascii: "="))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 9 }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|")
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "@"), UInt8(ascii: ":"):
      true
    default: byte >= 0x80
    }
  }
}
