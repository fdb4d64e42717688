internal import JSONBytes
internal import Vocabulary

/// A date and a time of day that stand in two columns.
struct PendingDate {
  var day: Instant?
  var timeOfDay: Int64?
  var precision: UInt8 = 0
  /// A word stood as the method that can be none: neither method nor path are believed.
  var isGarbage = false

  /// Joins both; false when only the time of day is there.
  @inline(__always)
  func isComplete(into record: inout Record) -> Bool {
    if isGarbage {
      record[.path] = .absent
      record[.query] = .absent
    }
    guard let timeOfDay else { return true }
    guard let day else { return false }
    let instant = Instant(nanoseconds: day.nanoseconds &+ timeOfDay)
    record.set(ReadTime(instant: instant, precision: precision))
    return true
  }
}

/// Puts a captured value where its meaning says.
enum FieldReader {
  /// False when the value cannot be what the field says: then the pattern does not fit.
  @inline(__always)
  static func read(
    _ meaning: Meaning, _ field: Field, _ unit: Int64, _ bytes: borrowing Span<UInt8>,
    _ from: Int, _ to: Int, _ encoding: TextEncoding, _ times: inout TimeReader,
    _ pending: inout PendingDate, into record: inout Record
  ) -> Bool {
    switch meaning {
    case .ignore: return true
    case .text:
      if isAbsent(bytes, from, to) || !record[field].isAbsent { return true }
      if field == .serverAddress || field == .userName {
        switch name(field, bytes, from, to) {
        case .absent: return true
        case .wrong: return false
        case .there: break
        }
      }
      record[field] = Text(offset: from, length: to &- from, encoding: encoding)
      return true
    case .request:
      if !isAbsent(bytes, from, to) {
        // Colours (Werkzeug writes them inside the quotes) are taken off first.
        if bytes[from] == 0x1B { return false }
        RequestLine.split(bytes, from, to, encoding, into: &record)
      }
      return true
    case .status: return status(bytes, from, to, into: &record)
    case .size, .messageSize:
      guard let size = number(bytes, from, to) else { return false }
      if meaning == .size { record.bodySize = size } else { record.responseSize = size }
      return true
    case .time:
      if isAbsent(bytes, from, to) { return true }
      // Tomcat's objects keep the brackets of `%t`.
      let isBracketed = bytes[from] == UInt8(ascii: "[") && bytes[to &- 1] == UInt8(ascii: "]")
      guard
        let time = isBracketed
          ? times.read(bytes, from &+ 1, to &- 1) : times.read(bytes, from, to)
      else { return false }
      record.set(time)
      return true
    case .address: return address(field, bytes, from, to, into: &record)
    default:
      return readRare(
        meaning, field, unit, bytes, from, to, encoding, &times, &pending, into: &record)
    }
  }

  /// Empty, or `-`.
  @inline(__always)
  static func isAbsent(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    from >= to || (to &- from == 1 && bytes[from] == UInt8(ascii: "-"))
  }

  @inline(__always)
  private static func status(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, into record: inout Record
  ) -> Bool {
    if to &- from == 3, let value = Numbers.digits(bytes, from, to) {
      record.status = UInt16(truncatingIfNeeded: value)
      if value == 0 { record.isStatusZero = true }
      return true
    }
    if isAbsent(bytes, from, to) { return to > from }
    if to &- from == 1, bytes[from] == 48 {
      record.isStatusZero = true
      return true
    }
    return bytes.hasPrefix("-1", at: from, to: to)
  }

  /// -1 when absent; nil when it is no number.
  @inline(__always)
  private static func number(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int64? {
    if let value = Numbers.digits(bytes, from, to) { return value }
    if isAbsent(bytes, from, to) || Numbers.isUnknownSize(bytes, from, to) { return -1 }
    // HAProxy's `+`: logged before the answer was complete.
    return bytes[from] == UInt8(ascii: "+") ? Numbers.digits(bytes, from &+ 1, to) : nil
  }

  private static func readRare(
    _ meaning: Meaning, _ field: Field, _ unit: Int64, _ bytes: borrowing Span<UInt8>,
    _ from: Int, _ to: Int, _ encoding: TextEncoding, _ times: inout TimeReader,
    _ pending: inout PendingDate, into record: inout Record
  ) -> Bool {
    let isAbsent = isAbsent(bytes, from, to)
    switch meaning {
    case .firstHop:
      let end = bytes.firstIndex(of: UInt8(ascii: ","), from: from, to: to)
      if !isAbsent { record[field] = Text(offset: from, length: end &- from, encoding: encoding) }
      if !isAbsent {
        record[.forwardedFor] = Text(offset: from, length: to &- from, encoding: encoding)
      }
      return true
    case .addressAndPort: return addressAndPort(field, bytes, from, to, into: &record)
    case .host: return host(field, bytes, from, to, into: &record)
    case .target:
      if !isAbsent, record[.path].isAbsent {
        RequestLine.target(bytes, from, to, encoding, into: &record)
      }
      return true
    case .hostAndTarget:
      if !isAbsent { hostAndTarget(bytes, from, to, encoding, into: &record) }
      return true
    case .method: return method(bytes, from, to, &pending, into: &record)
    case .verb:
      guard 3...24 ~= to &- from else { return false }
      for i in from..<to where !(65...90 ~= bytes[i] || bytes[i] == UInt8(ascii: "-")) {
        return false
      }
      record[.method] = Text(offset: from, length: to &- from)
      return true
    case .query:
      let start = from < to && bytes[from] == UInt8(ascii: "?") ? from &+ 1 : from
      if !isAbsent, start < to {
        record[.query] = Text(offset: start, length: to &- start, encoding: encoding)
      }
      return true
    case .version: return version(bytes, from, to, into: &record)
    case .duration, .wholeDuration, .fractionalDuration:
      if isAbsent { return true }
      if meaning != .duration,
        (Numbers.digits(bytes, from, to) == nil) == (meaning == .wholeDuration)
      {
        return false
      }
      var unit = unit
      if unit == FieldNames.automatic {
        let point = bytes.firstIndex(of: UInt8(ascii: "."), from: from, to: to)
        unit = point < to ? 1_000_000_000 : 1_000_000
      }
      guard let duration = Numbers.duration(bytes, from, to, unit: unit) else { return false }
      if duration >= 0 { record.durationNanoseconds = duration }
      return true
    case .digits: return Numbers.digits(bytes, from, to) != nil
    case .level: return level(bytes, from, to, into: &record)
    case .date, .timeOfDay: return half(meaning, bytes, from, to, &times, &pending)
    case .bodyEncoding:
      if bytes.hasPrefix("base64", at: from, to: to) { decodeBody(bytes, &record) }
      return true
    case .captures:
      CapturedFields.read(bytes, from, to, encoding, into: &record)
      return true
    case .cacheAndStatus: return cacheAndStatus(bytes, from, to, into: &record)
    default: return true
    }
  }

  private static func hostAndTarget(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ encoding: TextEncoding,
    into record: inout Record
  ) {
    let slash = bytes.firstIndex(of: UInt8(ascii: "/"), from: from, to: to)
    if slash > from, bytes.hasPrefix("://", at: slash &- 1, to: to) {
      return RequestLine.target(bytes, from, to, encoding, into: &record)
    }
    var end = slash
    while end > from, 48...57 ~= bytes[end &- 1] { end &-= 1 }
    end = end > from && bytes[end &- 1] == UInt8(ascii: ":") ? end &- 1 : slash
    if end > from, record[.serverAddress].isAbsent {
      record[.serverAddress] = Text(offset: from, length: end &- from)
    }
    RequestLine.target(bytes, slash, to, encoding, into: &record)
  }

  private static func method(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ pending: inout PendingDate,
    into record: inout Record
  ) -> Bool {
    if isAbsent(bytes, from, to) { return true }
    // Java's `null` stands for a request line that was refused.
    pending.isGarbage = bytes.hasPrefix("null", at: from, to: to) || to &- from > 24
    for i in from..<to where !RequestLine.isMethodByte(bytes[i]) { pending.isGarbage = true }
    if pending.isGarbage { return true }
    record[.method] = Text(offset: from, length: to &- from)
    return true
  }

  private static func version(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, into record: inout Record
  ) -> Bool {
    if isAbsent(bytes, from, to) { return true }
    let slash = bytes.firstIndex(of: UInt8(ascii: "/"), from: from, to: to)
    let start = slash < to ? slash &+ 1 : from
    guard start < to, 48...57 ~= bytes[start] || bytes[start] | 0x20 == UInt8(ascii: "h") else {
      return slash < to || (to &- from <= 8 && 65...90 ~= bytes[from] & 0xdf)
    }
    // Browsers write ALPN's names: `h2`, `h3`.
    if to &- start == 2, !(48...57 ~= bytes[start]), 48...57 ~= bytes[start &+ 1] {
      record[.protocolVersion] = Text(offset: start &+ 1, length: 1)
    }
    if 48...57 ~= bytes[start] {
      for i in start..<to where !(48...57 ~= bytes[i] || bytes[i] == UInt8(ascii: ".")) {
        return false
      }
      record[.protocolVersion] = Text(offset: start, length: to &- start)
    }
    return true
  }

  private static func half(
    _ meaning: Meaning, _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int,
    _ times: inout TimeReader, _ pending: inout PendingDate
  ) -> Bool {
    if meaning == .date {
      guard to &- from == 10, let year = Numbers.digits(bytes, from, from &+ 4),
        let month = Numbers.digits(bytes, from &+ 5, from &+ 7), 1...12 ~= month,
        let day = Numbers.digits(bytes, from &+ 8, to), 1...31 ~= day, 1678...2261 ~= year
      else { return false }
      let days = Civil.days(year: Int(year), month: Int(month), day: Int(day))
      pending.day = Instant(seconds: Int64(days) &* 86_400)
      return true
    }
    guard let seconds = TimeReader.clock(bytes, from, to) else { return false }
    var fraction: Int64 = 0
    var digits = 0
    var i = from &+ 8
    if i < to {
      i &+= 1
      (fraction, digits) = TimeReader.fraction(bytes, &i, to)
    }
    pending.timeOfDay = seconds &* 1_000_000_000 &+ fraction
    pending.precision = UInt8(digits)
    return i == to
  }

  /// A word of up to nine letters, perhaps in brackets or followed by a colon by the pattern.
  private static func level(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, into record: inout Record
  ) -> Bool {
    guard 1...9 ~= to &- from else { return false }
    for i in from..<to where !(65...90 ~= bytes[i] & 0xdf) { return false }
    record[.level] = Text(offset: from, length: to &- from)
    return true
  }

  /// A text's bytes are decoded where they are looked at; an image's are left out.
  private static func decodeBody(_ bytes: borrowing Span<UInt8>, _ record: inout Record) {
    let body = record[.responseBody]
    let type = record[.contentType].range
    guard !body.isAbsent else { return }
    for name: StaticString in [
      "text/", "application/json", "application/problem", "application/vnd", "application/xml",
      "application/javascript", "application/x-ndjson",
    ] where bytes.hasPrefix(name, at: type.lowerBound, to: type.upperBound) {
      record[.responseBody] = Text(
        offset: Int(body.offset), length: body.length, encoding: .base64)
      return
    }
    record[.responseBody] = .absent
  }

  private static func cacheAndStatus(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, into record: inout Record
  ) -> Bool {
    let slash = bytes.firstIndex(of: UInt8(ascii: "/"), from: from, to: to)
    guard slash < to, status(bytes, slash &+ 1, to, into: &record) else { return false }
    record[.cacheStatus] = Text(offset: from, length: slash &- from)
    return true
  }
}
