internal import Vocabulary

/// Where a key stands in its query, and its hash, letter case of ASCII ignored.
struct QueryKey: Sendable {
  var hash: UInt64
  var start: UInt16
  var length: UInt16

  /// Lower-cased, at most 40 bytes of it.
  func text(in query: [UInt8]) -> String {
    let end = min(Int(start) + min(Int(length), 40), query.count)
    guard Int(start) < end else { return "" }
    return String(decoding: query[Int(start)..<end].map(QueryKeys.lower), as: UTF8.self)
  }
}

/// What the usual keys of queries do to the answer; values are looked at for page numbers only and never kept.
enum QueryKeys {
  /// More keys of one query are not kept; all of them are looked at.
  private static let most = 8

  /// Which series the query makes; appends its keys.
  static func read(_ query: RawSpan, into keys: inout [QueryKey]) -> QuerySeries {
    var series = QuerySeries.plain
    var start = 0
    var count = 0
    while start < query.byteCount {
      let (key, next) = key(query, start)
      if key.length > 0 {
        if count < most { keys.append(key) }
        count += 1
        let value = min(start + Int(key.length) + 1, next)..<next
        series = max(series, effect(of: key.hash, query.extracting(value)))
      }
      start = next + 1
    }
    return series
  }

  /// The key that begins at `start`, and where its pair ends.
  private static func key(_ query: RawSpan, _ start: Int) -> (QueryKey, next: Int) {
    var hash = offsetBasis
    var i = start
    var length = -1
    while i < query.byteCount, query.byte(i) != UInt8(ascii: "&") {
      if length < 0 {
        if query.byte(i) == UInt8(ascii: "=") {
          length = i - start
        } else {
          combine(query.byte(i), into: &hash)
        }
      }
      i += 1
    }
    if length < 0 { length = i - start }
    return (
      QueryKey(
        hash: hash, start: UInt16(clamping: start), length: UInt16(clamping: length)), i
    )
  }

  private enum Effect: Int { case none, page, offset, cursor, range }

  private static let effects: HashIndex = {
    var index = HashIndex()
    let neutral = QueryNames.sizes.union(QueryNames.forms).union(QueryNames.passing)
    for (names, effect) in [
      (neutral, Effect.none), (QueryNames.pages, .page), (QueryNames.offsets, .offset),
      (QueryNames.cursors, .cursor), (QueryNames.ranges, .range),
    ] {
      for name in names { index.insert(hash(of: name), place: effect.rawValue) }
    }
    return index
  }()

  private static let offsetBasis: UInt64 = 0xcbf2_9ce4_8422_2325

  /// FNV-1a: keys are short, and each byte is to be lower-cased anyway.
  @inline(__always)
  private static func combine(_ byte: UInt8, into hash: inout UInt64) {
    hash = (hash ^ UInt64(lower(byte))) &* 0x100_0000_01b3
  }

  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { 65...90 ~= byte ? byte + 32 : byte }

  private static func hash(of name: String) -> UInt64 {
    var hash = offsetBasis
    for byte in name.utf8 { combine(byte, into: &hash) }
    return hash
  }

  private static func effect(of key: UInt64, _ value: RawSpan) -> QuerySeries {
    if isEmpty(value) { return .plain }
    switch effects.place(of: key).flatMap(Effect.init) {
    case Effect.none?: return .plain
    case .page?: return number(value).map { $0 <= 1 ? .plain : .laterPage } ?? .filtered
    case .offset?: return number(value).map { $0 == 0 ? .plain : .laterPage } ?? .filtered
    case .cursor?: return .laterPage
    case .range?: return firstOfRange(value).map { $0 == 0 ? .plain : .laterPage } ?? .filtered
    case nil: return .filtered
    }
  }

  /// Nothing is chosen: no value, `{}`, `[]`, `all`.
  private static func isEmpty(_ value: RawSpan) -> Bool {
    value.byteCount == 0 || value.byteCount <= 6 && empty.contains { equals(value, $0) }
  }

  private static let empty: [StaticString] = ["{}", "[]", "%7b%7d", "%5b%5d", "all", "*"]

  /// `name`: in small letters.
  private static func equals(_ value: RawSpan, _ name: StaticString) -> Bool {
    guard value.byteCount == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { bytes in
      for i in 0..<value.byteCount {
        // SAFETY: both have as many bytes.
        guard lower(value.byte(i)) == (unsafe bytes[i]) else { return false }
      }
      return true
    }
  }

  /// `0` of `[0,24]`.
  private static func firstOfRange(_ value: RawSpan) -> Int? {
    let bracket = value.byte(0) == UInt8(ascii: "[") ? 1 : 3
    guard bracket == 1 || value.byteCount > 3 && equals(value.extracting(0..<3), "%5b") else {
      return nil
    }
    var end = bracket
    while end < value.byteCount, 48...57 ~= value.byte(end) { end += 1 }
    return number(value.extracting(bracket..<end))
  }

  private static func number(_ value: RawSpan) -> Int? {
    guard 1...9 ~= value.byteCount else { return nil }
    var number = 0
    for i in 0..<value.byteCount {
      guard case 48...57 = value.byte(i) else { return nil }
      number = number * 10 + Int(value.byte(i) - 48)
    }
    return number
  }
}
