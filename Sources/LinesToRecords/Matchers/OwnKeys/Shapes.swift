internal import JSONBytes
internal import Vocabulary

/// What a value can be by its shape.
enum Shapes {
  /// Of RFC 9110, RFC 5789 and RFC 4918; words that are much else, too (`COPY`, `SEARCH`), are not among them.
  static func isMethod(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    packed(bytes, from, to).map { methods.contains($0) } ?? false
  }

  /// Methods that need a word beside them.
  static func isRareMethod(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    packed(bytes, from, to).map { rareMethods.contains($0) } ?? false
  }

  private static let methods = [
    "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT", "PROPFIND",
    "MKCOL",
  ].map { packed($0) }
  private static let rareMethods = [
    "COPY", "MOVE", "LOCK", "UNLOCK", "REPORT", "SEARCH", "PURGE", "QUERY", "BAN", "LINK", "UNLINK",
  ].map { packed($0) }

  private static func packed(_ word: String) -> UInt64 {
    word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Three to eight letters as one number.
  private static func packed(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> UInt64? {
    guard 3...8 ~= to &- from, 65...90 ~= bytes[from] else { return nil }
    var word: UInt64 = 0
    for i in from..<to { word = word << 8 | UInt64(bytes[i]) }
    return word
  }

  /// A method stands behind `mark`: `"GET"`, `=GET`, `"GET /`.
  static func holdsMethod(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, after mark: UInt8
  ) -> Bool {
    var i = from
    while true {
      i = bytes.firstCapital(after: mark, from: i, to: to)
      if i >= to { return false }
      var end = i
      while end < to, end &- i < 9, 65...90 ~= bytes[end] { end &+= 1 }
      if isMethod(bytes, i, end) || isRareMethod(bytes, i, end) { return true }
    }
  }

  static func isURL(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    bytes.hasPrefix("https://", at: from, to: to) || bytes.hasPrefix("http://", at: from, to: to)
  }

  /// `GET /path HTTP/1.1`; `isSaid`: without a version, too.
  static func isRequestLine(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, isSaid: Bool
  ) -> Bool {
    let limit = min(to, from &+ 9)
    let space = bytes.firstIndex(of: 0x20, from: from, to: limit)
    guard space < limit, space &+ 1 < to,
      isMethod(bytes, from, space) || isRareMethod(bytes, from, space)
    else { return false }
    if isSaid, bytes[space &+ 1] == UInt8(ascii: "/") { return true }
    var last = to
    while last > space, bytes[last &- 1] != 0x20 { last &-= 1 }
    return bytes.hasPrefix("HTTP/", at: last, to: to)
  }

  /// `HTTP/1.1`.
  static func isVersion(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    to &- from <= 8 && bytes.hasPrefix("HTTP/", at: from, to: to)
  }

  /// `200`, `200 OK`; nil for what is no number of three digits.
  static func statusNumber(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Int64? {
    guard to &- from >= 3, let value = Numbers.digits(bytes, from, from &+ 3) else { return nil }
    if to &- from == 3 { return value }
    guard to &- from <= 40, to &- from > 4, bytes[from &+ 3] == 0x20,
      65...90 ~= bytes[from &+ 4] & 0xdf
    else { return nil }
    return value
  }

  /// The codes that servers send (RFC 9110 §15 and customary ones).
  static let codes: Set<Int64> = [
    101, 200, 201, 202, 203, 204, 206, 207, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404,
    405, 406, 408, 409, 410, 411, 412, 413, 414, 415, 416, 418, 419, 421, 422, 423, 424, 425, 426,
    428, 429, 431, 444, 451, 499, 500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 521, 522, 523,
    524,
  ]

  /// Of a client, perhaps with its port, or several of which it is the first.
  static func isAddress(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    guard to &- from >= 3, to &- from <= 256 else { return false }
    let first = bytes[from]
    guard 48...58 ~= first || 97...102 ~= first | 0x20 || first == UInt8(ascii: "[") else {
      return false
    }
    let end = bytes.firstIndex(of: UInt8(ascii: ","), from: from, to: to)
    if CommonLogMatcher.isAddress(bytes, (from, end)) { return true }
    var port = end
    while port > from, 48...57 ~= bytes[port &- 1] { port &-= 1 }
    guard port < end, port &- from > 2, bytes[port &- 1] == UInt8(ascii: ":") else { return false }
    return CommonLogMatcher.isAddress(bytes, (from, port &- 1))
  }

  /// `panel.example.com`, `localhost:8080`: letters and points, no slash.
  static func isHost(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    CapturedFields.field(bytes, from, to) == .serverAddress
      || bytes.hasPrefix("localhost", at: from, to: to)
  }

  /// `a=1&b`, `?a`.
  static func isQuery(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    if bytes.firstIndex(of: 0x20, from: from, to: to) < to { return false }
    return bytes[from] == UInt8(ascii: "?")
      || bytes.firstIndex(of: UInt8(ascii: "="), from: from &+ 1, to: to) < to
  }

  // MARK: - Durations

  /// In nanoseconds; `unit` is what the key says. A fraction without one is in seconds, a whole number says nothing.
  static func duration(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, unit: Int64?
  ) -> Int64? {
    guard from < to, to &- from <= 32 else { return nil }
    if bytes.hasPrefix("PT", at: from, to: to) { return period(bytes, from &+ 2, to) }
    guard 48...57 ~= bytes[from] else { return nil }
    if let clock = clock(bytes, from, to) { return clock }
    if let unit { return Numbers.duration(bytes, from, to, unit: unit) }
    if Numbers.digits(bytes, from, to) != nil { return nil }
    return Numbers.duration(bytes, from, to, unit: 1_000_000_000)
  }

  /// ISO 8601's `PT1M0.482S`, behind the letters.
  private static func period(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int64? {
    var total: Int64 = 0
    var i = from
    while i < to {
      let start = i
      while i < to, 48...57 ~= bytes[i] || bytes[i] == UInt8(ascii: ".") { i &+= 1 }
      guard i < to else { return nil }
      let unit: Int64
      switch bytes[i] {
      case UInt8(ascii: "H"): unit = 3_600_000_000_000
      case UInt8(ascii: "M"): unit = 60_000_000_000
      case UInt8(ascii: "S"): unit = 1_000_000_000
      default: return nil
      }
      guard let part = Numbers.scaled(bytes, start, i, unit: unit), part >= 0 else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(part)
      if overflow { return nil }
      total = sum
      i &+= 1
    }
    return from < to ? total : nil
  }

  /// .NET's `00:00:00.0743210`.
  private static func clock(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int64? {
    guard let seconds = TimeReader.clock(bytes, from, to) else { return nil }
    var i = from &+ 8
    var part: Int64 = 0
    if i < to {
      guard bytes[i] == UInt8(ascii: ".") else { return nil }
      i &+= 1
      (part, _) = TimeReader.fraction(bytes, &i, to)
    }
    return i == to ? seconds &* 1_000_000_000 &+ part : nil
  }
}
