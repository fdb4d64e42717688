internal import JSONBytes
internal import Vocabulary

/// Syslog lines: RFC 3164, RFC 5424, rsyslog's ISO times, and `journalctl`'s short output, which look alike.
///
/// The host is where the line was written, not the `Host` of a request.
enum SyslogEnvelope {
  static func open(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader
  ) -> Wrapping? {
    var i = from
    if bytes[from] == UInt8(ascii: "<") {
      let close = bytes.firstIndex(of: UInt8(ascii: ">"), from: from, to: min(to, from &+ 5))
      guard close &+ 1 < to, Numbers.digits(bytes, from &+ 1, close) != nil else { return nil }
      i = close &+ 1
      if bytes.hasPrefix("1 ", at: i, to: to) { return openRFC5424(bytes, i &+ 2, to, &times) }
      if 48...57 ~= bytes[i] { return openISO(bytes, i, to, &times) }
    }
    guard i &+ 16 < to, TimeReader.month(bytes, i) != nil, bytes[i &+ 3] == 0x20,
      bytes[i &+ 6] == 0x20
    else { return nil }
    // `Jan  2 15:04:05`, with a fraction (short-precise), or a year before the clock.
    var end = bytes.firstIndex(of: 0x20, from: i &+ 7, to: to)
    var clock = i &+ 7
    if end &- clock == 4 {
      clock = end &+ 1
      end = bytes.firstIndex(of: 0x20, from: clock, to: to)
    }
    // Without a reference the year is unknown: the line is still understood.
    guard end < to, TimeReader.clock(bytes, clock, to) != nil || times.read(bytes, i, end) != nil
    else { return nil }
    let time = times.read(bytes, i, end)
    return afterTime(bytes, end &+ 1, to, time)
  }

  /// RFC 6587 §3.4.1, octet counting: `141 <34>1 …`.
  static func openFrame(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader
  ) -> Wrapping? {
    let space = bytes.firstIndex(of: 0x20, from: from, to: min(to, from &+ 8))
    guard space &+ 8 < to, bytes[space] == 0x20, bytes[space &+ 1] == UInt8(ascii: "<"),
      Numbers.digits(bytes, from, space) != nil
    else { return nil }
    return open(bytes, space &+ 1, to, &times)
  }

  /// `tag[pid]: text`, where nothing wrote time and host before it.
  static func openTag(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Wrapping? {
    let end = bytes.firstIndex(of: 0x20, from: from, to: min(to, from &+ 64))
    guard end &- from > 4, end &+ 1 < to, bytes[end] == 0x20,
      bytes[end &- 1] == UInt8(ascii: ":"), bytes[end &- 2] == UInt8(ascii: "]"),
      65...90 ~= bytes[from] & 0xdf
    else { return nil }
    let open = bytes.firstIndex(of: UInt8(ascii: "["), from: from, to: end)
    guard open < end, Numbers.digits(bytes, open &+ 1, end &- 2) != nil,
      isTag(bytes, from, open)
    else { return nil }
    return wrapping(skip(bytes, end, to), to, nil)
  }

  /// `2015-08-26T02:09:48+02:00 host tag[1]: text`, or without a tag before `{`.
  static func openISO(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader
  ) -> Wrapping? {
    guard from &+ 20 < to, 48...57 ~= bytes[from], bytes[from &+ 4] == UInt8(ascii: "-"),
      bytes[from &+ 10] == UInt8(ascii: "T")
    else { return nil }
    let end = bytes.firstIndex(of: 0x20, from: from, to: to)
    guard end < to, let time = times.read(bytes, from, end) else { return nil }
    return afterTime(bytes, end &+ 1, to, time, needsHost: true)
  }

  /// `host tag[pid]: text`.
  private static func afterTime(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ time: ReadTime?,
    needsHost: Bool = false
  ) -> Wrapping? {
    let hostEnd = bytes.firstIndex(of: 0x20, from: from, to: to)
    guard hostEnd < to, hostEnd > from, bytes[from] != UInt8(ascii: "["), bytes[from] != 0x22,
      bytes[from] != UInt8(ascii: "{")
    else { return nil }
    var tag = skip(bytes, hostEnd, to)
    guard tag < to else { return nil }
    if let next = severityEnd(bytes, tag, to) { tag = skip(bytes, next, to) }
    guard tag < to else { return nil }
    if bytes[tag] == UInt8(ascii: "{") { return wrapping(tag, to, time) }
    let tagEnd = bytes.firstIndex(of: 0x20, from: tag, to: min(to, tag &+ 96))
    if tagEnd > tag, bytes[tagEnd &- 1] == UInt8(ascii: ":"),
      bytes[hostEnd &- 1] != UInt8(ascii: ":"), isTag(bytes, tag, tagEnd &- 1)
    {
      return wrapping(skip(bytes, tagEnd, to), to, time)
    }
    // The tag may stand in the host's place (BusyBox, Docker's syslog driver); after an ISO time only with its number or
    // name in brackets (Heroku).
    if !needsHost || (hostEnd &- from > 3 && bytes[hostEnd &- 2] == UInt8(ascii: "]")),
      bytes[hostEnd &- 1] == UInt8(ascii: ":"), isTag(bytes, from, hostEnd &- 1)
    {
      return wrapping(tag, to, time)
    }
    return nil
  }

  /// BusyBox and some relays write `local0.info` before the tag.
  private static func severityEnd(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Int? {
    let end = bytes.firstIndex(of: 0x20, from: from, to: min(to, from &+ 20))
    let point = bytes.firstIndex(of: UInt8(ascii: "."), from: from, to: end)
    guard end < to, point > from, point < end else { return nil }
    for severity: StaticString in [
      ".debug", ".info", ".notice", ".warn", ".err", ".crit", ".alert", ".emerg",
    ] where bytes.hasPrefix(severity, at: point, to: end) {
      return end
    }
    return nil
  }

  private static func isTag(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    guard from < to else { return false }
    for i in from..<to {
      switch bytes[i] {
      case 0x22, UInt8(ascii: "="), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: ";"):
        return false
      default: continue
      }
    }
    let first = bytes[from] & 0xdf
    return 65...90 ~= first || bytes[from] == UInt8(ascii: "(") || bytes[from] == UInt8(ascii: "_")
  }

  /// After `<PRI>1 `: `time host app procid msgid [structured data] text`.
  private static func openRFC5424(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader
  ) -> Wrapping? {
    var i = from
    var time: ReadTime?
    for word in 0..<5 {
      let end = bytes.firstIndex(of: 0x20, from: i, to: to)
      guard end < to else { return nil }
      if word == 0, !FieldReader.isAbsent(bytes, i, end) {
        time = times.read(bytes, i, end)
        if time == nil { return nil }
      }
      i = end &+ 1
    }
    if bytes.hasPrefix("-", at: i, to: to) {
      i &+= 1
    } else {
      while i < to, bytes[i] == UInt8(ascii: "[") {
        guard let end = structuredEnd(bytes, i, to) else { return nil }
        i = end
      }
    }
    i = skip(bytes, i, to)
    // RFC 5424 §6.4: a byte order mark says that the text is UTF-8.
    if bytes.hasPrefix("\u{FEFF}", at: i, to: to) { i &+= 3 }
    return wrapping(i, to, time)
  }

  private static func structuredEnd(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int?
  {
    var i = from
    while i < to {
      if bytes[i] == 0x22 {
        guard let text = JSONBytes.string(bytes, at: i, to: to) else { return nil }
        i = text.end
      } else if bytes[i] == UInt8(ascii: "]") {
        return i &+ 1
      }
      i &+= 1
    }
    return nil
  }

  private static func skip(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int {
    var i = from
    while i < to, bytes[i] == 0x20 { i &+= 1 }
    return i
  }

  private static func wrapping(_ from: Int, _ to: Int, _ time: ReadTime?) -> Wrapping {
    var wrapping = Wrapping(envelope: .syslog, from: from, to: to)
    wrapping.time = time
    return wrapping
  }
}
