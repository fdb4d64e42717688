internal import Vocabulary

/// Reads a query's keys; values are looked at for page numbers only and never kept.
enum QueryKeys {
  /// Keys that do not choose what the answer holds.
  private static let neutral: Set<String> = [
    "_", "t", "ts", "v", "cb", "nocache", "timestamp", "limit", "size", "page_size", "pagesize",
    "per_page", "perpage", "pagelen", "rows", "count", "sort", "sort_by", "sortby", "order",
    "orderby", "order_by",
    "direction", "dir", "desc", "asc", "lang", "locale", "hl", "tz", "timezone", "format",
    "include", "fields", "expand", "embed", "pretty", "api-version", "api_version", "version",
  ]
  private static let pages: Set<String> = [
    "page", "p", "pg", "pagenumber", "page_number", "pageno",
  ]
  private static let offsets: Set<String> = ["offset", "skip", "start", "startindex", "from_row"]
  private static let cursors: Set<String> = [
    "cursor", "after", "page_token", "pagetoken", "next", "continuation", "before",
  ]

  /// Which series the query makes; `each` hears every key once, lower-cased, at most 40 bytes long.
  static func series(of query: RawSpan, each: (String) -> Void) -> QuerySeries {
    var series = QuerySeries.plain
    var start = 0
    let end = query.byteCount
    while start < end {
      var i = start
      var equals = -1
      while i < end, query.byte(i) != UInt8(ascii: "&") {
        if equals < 0, query.byte(i) == UInt8(ascii: "=") { equals = i }
        i += 1
      }
      let keyEnd = equals < 0 ? i : equals
      if keyEnd > start {
        let key = lowercased(query.extracting(start..<keyEnd))
        each(key)
        let value = query.extracting(min(keyEnd + 1, i)..<i)
        series = max(series, effect(of: key, value))
      }
      start = i + 1
    }
    return series
  }

  private static func effect(of key: String, _ value: RawSpan) -> QuerySeries {
    if neutral.contains(key) || value.byteCount == 0 { return .plain }
    if pages.contains(key) { return number(value).map { $0 <= 1 ? .plain : .laterPage } ?? .plain }
    if offsets.contains(key) {
      return number(value).map { $0 == 0 ? .plain : .laterPage } ?? .filtered
    }
    if cursors.contains(key) { return .laterPage }
    return .filtered
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

  private static func lowercased(_ key: RawSpan) -> String {
    var bytes: [UInt8] = []
    for i in 0..<min(key.byteCount, 40) {
      let byte = key.byte(i)
      bytes.append(65...90 ~= byte ? byte + 32 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension RawSpan {
  /// The byte at a checked offset.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    // SAFETY: `unsafeLoad(fromByteOffset:as:)` traps outside the span; UInt8 has no invalid bit pattern.
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// Whether the bytes stand in it, letter case of ASCII ignored; `text` is lower case.
  func contains(_ text: StaticString) -> Bool {
    // SAFETY: a StaticString's start and count describe its constant bytes.
    let needle = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard byteCount >= needle.count else { return false }
    for start in 0...(byteCount - needle.count) {
      var i = 0
      while i < needle.count, lower(start + i) == (unsafe needle[i]) { i += 1 }
      if i == needle.count { return true }
    }
    return false
  }

  private func lower(_ offset: Int) -> UInt8 {
    let byte = byte(offset)
    return 65...90 ~= byte ? byte + 32 : byte
  }
}
