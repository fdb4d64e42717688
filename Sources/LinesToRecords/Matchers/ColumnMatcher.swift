internal import JSONBytes
internal import Vocabulary

/// Lines whose columns a `#Fields` line names: IIS, CloudFront and other W3C extended logs.
///
/// Source: https://www.w3.org/TR/WD-logfile
struct ColumnMatcher: Sendable {
  private struct Column: Sendable {
    var meaning: Meaning
    var field: Field
    var encoding: TextEncoding
  }

  private var columns: [Column] = []
  /// An error log (`HTTPERR`) or an FTP server's with the same syntax: its lines are no exchanges.
  private(set) var isOtherLog = false
  /// A status, or a method and a target: no column is mandatory.
  private var isOfRequests = false
  /// The day of lines that have only a time of day, in seconds since 1970.
  var date: Int64?

  /// The columns of a `#Fields:` line's text; nil when it names none.
  init?(fields: String) {
    for name in fields.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      let column = Self.column(String(name).lowercased())
      columns.append(column)
      if ["s-reason", "x-session", "x-fullpath"].contains(name) { isOtherLog = true }
    }
    if columns.isEmpty { return nil }
    let meanings = Set(columns.map(\.meaning))
    isOfRequests = meanings.contains(.status) || meanings.isSuperset(of: [.method, .target])
    // CloudFront: `cs(Host)` is the distribution's own name.
    if fields.lowercased().contains("x-host-header") {
      for (i, name) in fields.lowercased().split(whereSeparator: { $0 == " " || $0 == "\t" })
        .enumerated()
      where name == "cs(host)" {
        columns[i].meaning = .ignore
      }
    }
  }

  /// The text after `#Fields:`, or nil when the line is another directive.
  static func fields(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> String? {
    guard bytes.hasPrefix("#Fields:", at: from, to: to), to - from <= 8192 else { return nil }
    var text: [UInt8] = []
    for i in from + 8..<to { text.append(bytes[i]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The day of a `#Date: 2026-01-03 10:00:00` or `#Date: 03-Jan-2026 10:00:00` line; nil when the line is another directive.
  static func date(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int64? {
    guard bytes.hasPrefix("#Date:", at: from, to: to) else { return nil }
    let start = CommonLogMatcher.skip(bytes, from &+ 6, to)
    var times = TimeReader(zone: .utc, reference: nil)
    guard
      let read = times.read(bytes, start, min(to, start &+ 19))
        ?? times.read(bytes, start, min(to, start &+ 11), as: draftDate)?.time
    else { return nil }
    return read.instant.seconds - (read.instant.seconds % 86_400 + 86_400) % 86_400
  }

  /// `12-Jan-1996`, as in the draft's own examples.
  private static let draftDate = TimeFormat(parts: [
    .day, .literal(UInt8(ascii: "-")), .monthName, .literal(UInt8(ascii: "-")), .year,
  ])

  /// Matches when there are exactly as many columns as names.
  func match(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader,
    into record: inout Record
  ) -> Bool {
    let tab = bytes.firstIndex(of: 9, from: from, to: to) < to
    let separator: UInt8 = tab ? 9 : 0x20
    var pending = PendingDate()
    pending.day = date.map { Instant(seconds: $0) }
    var i = from
    for (index, column) in columns.enumerated() {
      guard i <= to else { return false }
      var end = bytes.firstIndex(of: separator, from: i, to: to)
      var (start, stop) = (i, end)
      if let quote = Self.closingQuote(bytes, i, to, separator) {
        (start, stop, end) = (i &+ 1, quote, quote &+ 1)
      }
      if (end == to) != (index == columns.count - 1) { return false }
      guard read(column, tab, bytes, start, stop, &times, &pending, into: &record) else {
        return false
      }
      i = end &+ 1
    }
    return pending.isComplete(into: &record) && (isOfRequests || isOtherLog)
  }

  /// The end of a string in quotes, which may hold separators (WD-logfile, "Entries").
  private static func closingQuote(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ separator: UInt8
  ) -> Int? {
    guard from < to, bytes[from] == 0x22 else { return nil }
    var i = from &+ 1
    while true {
      i = bytes.firstIndex(of: 0x22, from: i, to: to)
      if i >= to { return nil }
      if i &+ 1 == to || bytes[i &+ 1] == separator { return i }
      i &+= 1
    }
  }

  private func read(
    _ column: Column, _ tab: Bool, _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int,
    _ times: inout TimeReader, _ pending: inout PendingDate, into record: inout Record
  ) -> Bool {
    let encoding: TextEncoding = tab && column.encoding == .plus ? .percent : column.encoding
    var unit: Int64 = 1_000_000
    if column.meaning == .duration, bytes.firstIndex(of: UInt8(ascii: "."), from: from, to: to) < to
    {
      // IIS counts whole milliseconds, CloudFront writes seconds with a fraction.
      unit = 1_000_000_000
    }
    return FieldReader.read(
      column.meaning, column.field, unit, bytes, from, to, encoding, &times, &pending,
      into: &record)
  }

  private static func column(_ name: String) -> Column {
    func column(
      _ meaning: Meaning, _ field: Field = .message, _ encoding: TextEncoding = .plain
    ) -> Column {
      Column(meaning: meaning, field: field, encoding: encoding)
    }
    switch name {
    case "date": return column(.date)
    case "time": return column(.timeOfDay)
    case "timestamp": return column(.time)
    case "c-ip": return column(.address, .clientAddress)
    case "cs-username": return column(.text, .userName)
    // ISA and TMG, https://learn.microsoft.com/previous-versions/tn-archive/bb794763(v=technet.10).
    case "cs-method", "s-operation": return column(.method, .method)
    case "cs-uri-stem", "cs-uri", "cs-uri-path": return column(.target, .path)
    case "cs-uri-query": return column(.query, .query)
    case "sc-status": return column(.status)
    case "sc-bytes", "bytes": return column(.messageSize)
    case "time-taken": return column(.duration)
    case "cs(user-agent)": return column(.text, .userAgent, .plus)
    case "cs(referer)", "cs(referrer)": return column(.text, .referer)
    case "cs-host", "cs(host)", "x-host-header": return column(.text, .serverAddress)
    case "x-forwarded-for", "cs(x-forwarded-for)": return column(.text, .forwardedFor, .plus)
    case "cs-version", "cs-protocol-version": return column(.version, .protocolVersion)
    case "x-edge-request-id": return column(.text, .requestID)
    case "x-edge-result-type": return column(.text, .cacheStatus)
    case "sc-content-type": return column(.text, .contentType)
    default: return column(.ignore)
    }
  }
}
