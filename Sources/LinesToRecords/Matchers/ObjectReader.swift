internal import JSONBytes
internal import Vocabulary

extension KeyValues {
  /// Nesting that is looked into; what is deeper is read past.
  private static let depthLimit = 6

  /// Reads the JSON object in `from..<to`; false when it is none, or is cut off.
  ///
  /// A dotted key (`"http.request.method"`) and a nested one (`{"http":{"request":{"method"`) are the same path.
  mutating func readObject(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ tables: borrowing KeyTables
  ) -> Bool {
    begin()
    return Self.readObject(bytes, from, to, tables, generation, &slots, &layout)
  }

  private static func readObject(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ tables: borrowing KeyTables,
    _ generation: UInt32, _ slots: inout [Slot], _ layout: inout KeyLayout
  ) -> Bool {
    guard from < to, bytes[from] == UInt8(ascii: "{") else { return false }
    var prefixes = InlineArray<8, UInt64>(repeating: KeyTables.root)
    var opened = InlineArray<8, Int>(repeating: -1)
    var starts = InlineArray<8, Int>(repeating: 0)
    var depth = 0
    var i = from &+ 1
    var values = slots.mutableSpan
    while true {
      i = JSONBytes.skipSpace(bytes, i, to)
      guard i < to else { return false }
      let byte = bytes[i]
      if byte == UInt8(ascii: "}") {
        i &+= 1
        if depth == 0 { break }
        if opened[depth] >= 0 {
          values[opened[depth]] = Self.slot(starts[depth], i, .object, generation)
        }
        depth &-= 1
        continue
      }
      if byte == UInt8(ascii: ",") {
        i &+= 1
        continue
      }
      guard byte == 0x22,
        let key = layout.key(bytes, i &+ 1, to, close: 0x22, prefix: prefixes[depth], tables)
      else { return false }
      let keyStart = i &+ 1
      i = key.end &+ 1
      if i < to, bytes[i] != UInt8(ascii: ":") { i = JSONBytes.skipSpace(bytes, i, to) }
      guard i < to, bytes[i] == UInt8(ascii: ":") else { return false }
      i = JSONBytes.skipSpace(bytes, i &+ 1, to)
      guard i < to else { return false }
      let path = key.path
      if bytes[i] == UInt8(ascii: "{"), path >= 0, tables.paths[path].isPrefix,
        depth < Self.depthLimit
      {
        var hash = prefixes[depth]
        for j in keyStart..<key.end { hash = KeyTables.fold(hash, bytes[j]) }
        depth &+= 1
        prefixes[depth] = KeyTables.fold(hash, UInt8(ascii: "."))
        opened[depth] = tables.paths[path].isRead ? path : -1
        starts[depth] = i
        i &+= 1
        continue
      }
      guard let end = Self.readValue(bytes, i, to, path, generation, &values) else { return false }
      i = end
    }
    layout.finish()
    return JSONBytes.skipSpace(bytes, i, to) == to
  }

  @inline(__always)
  private static func slot(_ start: Int, _ end: Int, _ kind: Kind, _ generation: UInt32) -> Slot {
    Slot(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
      generation: generation, kind: kind)
  }

  /// Reads past a value and notes where it stood, if its path is known.
  @inline(__always)
  private static func readValue(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ path: Int, _ generation: UInt32,
    _ values: inout MutableSpan<Slot>
  ) -> Int? {
    let byte = bytes[from]
    if byte == 0x22 {
      guard let text = JSONBytes.string(bytes, at: from, to: to) else { return nil }
      if path >= 0 {
        values[path] = slot(
          text.start, text.end, text.hasEscapes ? .escapedText : .text, generation)
      }
      return text.end &+ 1
    }
    guard let end = JSONBytes.skipValue(bytes, from, to) else { return nil }
    guard path >= 0 else { return end }
    switch byte {
    case UInt8(ascii: "{"): values[path] = slot(from, end, .object, generation)
    case UInt8(ascii: "["): values[path] = slot(from, end, .array, generation)
    default:
      let isNull = end == from || bytes.hasPrefix("null", at: from, to: end)
      values[path] = slot(from, end, isNull ? .null : .bare, generation)
    }
    return end
  }

  /// Reads a logfmt line: `key=value key="quoted value" flag`; false when it has no pair.
  mutating func readLogfmt(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ tables: borrowing KeyTables
  ) -> Bool {
    begin()
    if Self.isLabelled(bytes, from, to) { return readLabelled(bytes, from, to, tables) }
    var pairs = 0
    var i = from
    while i < to {
      if bytes[i] <= 0x20 {
        i &+= 1
        continue
      }
      var end = i
      while end < to, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "="), bytes[end] != 0x22 {
        end &+= 1
      }
      if end == to || bytes[end] <= 0x20 {
        // A flag without a value; a line that begins with one is no logfmt.
        if pairs == 0 { return false }
        i = end
        continue
      }
      guard bytes[end] == UInt8(ascii: "="), end > i,
        let key = layout.key(
          bytes, i, to, close: UInt8(ascii: "="), prefix: KeyTables.root, tables)
      else { return false }
      pairs &+= 1
      guard let next = readPlainValue(bytes, key.end &+ 1, to, key.path) else { return false }
      i = next
    }
    layout.finish()
    return pairs >= 2
  }

  private mutating func readPlainValue(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ path: Int
  ) -> Int? {
    if from < to, bytes[from] == 0x22 {
      guard let text = JSONBytes.string(bytes, at: from, to: to) else { return nil }
      if path >= 0 {
        slots[path] = Self.slot(
          text.start, text.end, text.hasEscapes ? .escapedText : .text, generation)
      }
      return text.end &+ 1
    }
    if from < to, bytes[from] == UInt8(ascii: "'"), let quote = Self.closing(bytes, from, to) {
      if path >= 0 { slots[path] = Self.slot(from &+ 1, quote, .text, generation) }
      return quote &+ 1
    }
    let end = bytes.firstIndex(of: 0x20, from: from, to: to)
    if path >= 0 { slots[path] = Self.slot(from, end, end == from ? .null : .text, generation) }
    return end
  }

  /// Lograge's `error='…'`: up to an apostrophe before a space or the line's end.
  private static func closing(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Int? {
    let limit = min(to, from &+ 4096)
    var i = from &+ 1
    while true {
      i = bytes.firstIndex(of: UInt8(ascii: "'"), from: i, to: limit)
      if i >= limit { return nil }
      if i &+ 1 == to || bytes[i &+ 1] == 0x20 { return i }
      i &+= 1
    }
  }

  /// LTSV (http://ltsv.org): `label:value` between tabs.
  private static func isLabelled(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Bool {
    let limit = min(to, from &+ 256)
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: from, to: limit)
    guard colon > from, colon < limit, bytes.firstIndex(of: 9, from: colon, to: to) < to else {
      return false
    }
    for i in from..<colon where !(48...57 ~= bytes[i] || 97...122 ~= bytes[i] | 0x20) {
      if bytes[i] != UInt8(ascii: "_") && bytes[i] != UInt8(ascii: "-") { return false }
    }
    return true
  }

  private mutating func readLabelled(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ tables: borrowing KeyTables
  ) -> Bool {
    var pairs = 0
    var i = from
    while i < to {
      let end = bytes.firstIndex(of: 9, from: i, to: to)
      guard
        let key = layout.key(
          bytes, i, end, close: UInt8(ascii: ":"), prefix: KeyTables.root, tables)
      else { return false }
      let start = key.end &+ 1
      if key.path >= 0 {
        slots[key.path] = Self.slot(start, end, end == start ? .null : .text, generation)
      }
      pairs &+= 1
      i = end &+ 1
    }
    layout.finish()
    return pairs >= 3
  }
}
