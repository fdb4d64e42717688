internal import JSONBytes
internal import Vocabulary

/// Columns of extended logs whose `#Fields` line is missing: a file that was cut, or passed on line by line.
///
/// Only two products' own orders, by the number of columns, and only where the columns hold what they should.
enum StandardColumns {
  private static let cloudFront = [
    "date", "time", "x-edge-location", "sc-bytes", "c-ip", "cs-method", "cs(Host)", "cs-uri-stem",
    "sc-status", "cs(Referer)", "cs(User-Agent)", "cs-uri-query", "cs(Cookie)",
    "x-edge-result-type", "x-edge-request-id", "x-host-header", "cs-protocol", "cs-bytes",
    "time-taken", "x-forwarded-for", "ssl-protocol", "ssl-cipher", "x-edge-response-result-type",
    "cs-protocol-version", "fle-status", "fle-encrypted-fields", "c-port", "time-to-first-byte",
    "x-edge-detailed-result-type", "sc-content-type", "sc-content-len", "sc-range-start",
    "sc-range-end",
  ]

  private static let iis = [
    "date", "time", "s-ip", "cs-method", "cs-uri-stem", "cs-uri-query", "s-port", "cs-username",
    "c-ip", "cs(User-Agent)", "cs(Referer)", "sc-status", "sc-substatus", "sc-win32-status",
    "time-taken",
  ]

  /// CloudFront has only ever added columns at the end.
  private static let byTabs: [Int: ColumnMatcher] = Dictionary(
    uniqueKeysWithValues: (12...cloudFront.count).compactMap { count in
      ColumnMatcher(fields: cloudFront.prefix(count).joined(separator: " ")).map { (count, $0) }
    })

  /// IIS 7 has no referer among its default columns.
  private static let bySpaces: [Int: ColumnMatcher] = [
    15: ColumnMatcher(fields: iis.joined(separator: " ")),
    14: ColumnMatcher(fields: iis.filter { $0 != "cs(Referer)" }.joined(separator: " ")),
  ].compactMapValues { $0 }

  /// Whether the line begins with a date and a time of day in two columns.
  static func beginsWithDate(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    guard from &+ 20 <= to, 48...57 ~= bytes[from], bytes[from &+ 4] == UInt8(ascii: "-"),
      bytes[from &+ 7] == UInt8(ascii: "-"), bytes[from &+ 10] == 9 || bytes[from &+ 10] == 0x20,
      bytes[from &+ 19] == bytes[from &+ 10]
    else { return false }
    return TimeReader.clock(bytes, from &+ 11, to) != nil
  }

  /// The columns that the line has by its product's usual order; nil when it is no such line.
  static func columns(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> ColumnMatcher? {
    guard beginsWithDate(bytes, from, to) else { return nil }
    let separator = bytes[from &+ 10]
    var count = 1
    // Where the third, fourth and fifth columns begin.
    var starts = InlineArray<6, Int>(repeating: to)
    for i in from..<to where bytes[i] == separator {
      if count < 6 { starts[count] = i &+ 1 }
      count += 1
    }
    guard starts[5] < to else { return nil }
    func isAddress(_ column: Int) -> Bool {
      CommonLogMatcher.isAddress(bytes, (starts[column], starts[column &+ 1] &- 1))
    }
    if separator == 9 {
      return isAddress(4) && 65...90 ~= bytes[starts[5]] ? byTabs[count] : nil
    }
    return isAddress(2) && 65...90 ~= bytes[starts[3]] && bytes[starts[4]] == UInt8(ascii: "/")
      ? bySpaces[count] : nil
  }
}

extension StandardColumns {
  /// Whether the line looks like columns that only a `#Fields` line could name: date, time, a method before a path,
  /// and a status somewhere after it.
  static func lacksFields(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    guard beginsWithDate(bytes, from, to) else { return false }
    let separator = bytes[from &+ 10]
    var i = from &+ 20
    var isMethod = false
    var hasPath = false
    while i < to {
      let end = bytes.firstIndex(of: separator, from: i, to: to)
      if hasPath, end &- i == 3, let status = Numbers.digits(bytes, i, end), 100...599 ~= status {
        return true
      }
      if isMethod, i < end, bytes[i] == UInt8(ascii: "/") { hasPath = true }
      isMethod = 3...16 ~= end &- i
      for j in i..<end where !(65...90 ~= bytes[j]) { isMethod = false }
      i = end &+ 1
    }
    return false
  }
}
