internal import JSONBytes
internal import Vocabulary

/// Splits request lines and targets into a record's fields.
enum RequestLine {
  /// `METHOD target HTTP/version`: the target may hold spaces, the version may be missing (HTTP/0.9). Anything else,
  /// such as TLS bytes, gives no method and no path.
  @inline(__always)
  static func split(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ encoding: TextEncoding,
    into record: inout Record
  ) {
    let methodEnd = methodEnd(bytes, from, to)
    guard methodEnd > from, methodEnd &- from <= 24, methodEnd < to, bytes[methodEnd] == 0x20,
      bytes[from] > UInt8(ascii: "-")
    else { return }
    let targetStart = methodEnd &+ 1
    var targetEnd = to
    var hasVersion = false
    // ` HTTP/1.1`: nine bytes, nearly always.
    if to &- 9 >= methodEnd, bytes[to &- 9] == 0x20, isHTTP(bytes, to &- 8, to) {
      targetEnd = to &- 9
      hasVersion = true
      record[.protocolVersion] = Text(offset: to &- 3, length: 3)
    } else {
      guard let end = lastWord(bytes, targetStart, to, into: &record) else { return }
      hasVersion = end != to
      targetEnd = end
    }
    // Tomcat's HTTP/0.9: `GET / ` with the space before a version that is not there.
    if !hasVersion, targetEnd > targetStart, bytes[targetEnd &- 1] == 0x20 { targetEnd &-= 1 }
    guard targetEnd > targetStart else { return }
    if !hasVersion && !looksLikeTarget(bytes, from, methodEnd, targetStart) { return }
    record[.method] = Text(offset: from, length: methodEnd &- from)
    if FieldReader.isAbsent(bytes, targetStart, targetEnd) { return }
    target(bytes, targetStart, targetEnd, encoding, into: &record)
  }

  @inline(__always)
  private static func methodEnd(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int {
    // `GET `: most requests are one.
    if from &+ 4 <= to, bytes.halfWord(at: from) == 0x2054_4547 { return from &+ 3 }
    var i = from
    while i < to, isMethodByte(bytes[i]) { i &+= 1 }
    return i
  }

  /// Path, query and, of an absolute URL, the host.
  @inline(__always)
  static func target(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ encoding: TextEncoding,
    into record: inout Record
  ) {
    guard from < to else { return }
    // Squid's words where a request had no target.
    if bytes[from] == UInt8(ascii: "e"), bytes.hasPrefix("error:", at: from, to: to) { return }
    var start = from
    if bytes[from] != UInt8(ascii: "/") { start = authorityEnd(bytes, from, to, into: &record) }
    if start >= to {
      // `http://host`: RFC 9110 §4.2.3, an empty path is `/`; it stands in no byte, so the last slash stands for it.
      record[.path] = Text(offset: slash(bytes, from, to), length: 1)
      return
    }
    let mark = bytes.firstIndex(of: UInt8(ascii: "?"), from: start, to: to)
    if mark == start, start > from {
      record[.path] = Text(offset: slash(bytes, from, to), length: 1)
    } else if mark > start {
      record[.path] = Text(offset: start, length: mark &- start, encoding: encoding)
    }
    if mark &+ 1 < to {
      record[.query] = Text(offset: mark &+ 1, length: to &- mark &- 1, encoding: encoding)
    }
  }

  /// After `scheme://host:port`; sets the host unless the log gives it elsewhere.
  private static func authorityEnd(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, into record: inout Record
  ) -> Int {
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: from, to: min(to, from &+ 12))
    guard colon > from, bytes.hasPrefix("://", at: colon, to: to) else { return from }
    let start = colon &+ 3
    var end = start
    while end < to, bytes[end] != UInt8(ascii: "/"), bytes[end] != UInt8(ascii: "?"),
      bytes[end] != UInt8(ascii: "*")
    { end &+= 1 }
    var host = end
    var i = end
    while i > start, 48...57 ~= bytes[i &- 1] { i &-= 1 }
    if i > start, bytes[i &- 1] == UInt8(ascii: ":") { host = i &- 1 }
    if record[.serverAddress].isAbsent, host > start {
      record[.serverAddress] = Text(offset: start, length: host &- start)
    }
    return end
  }

  /// The second slash of `://`, which `authorityEnd` has seen.
  private static func slash(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int {
    min(bytes.firstIndex(of: UInt8(ascii: "/"), from: from, to: to), to &- 1)
  }

  /// Where the target ends when the line does not end in a plain version; nil for another protocol's line.
  private static func lastWord(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, into record: inout Record
  ) -> Int? {
    var i = to
    while i > from, bytes[i &- 1] != 0x20 { i &-= 1 }
    guard i > from else { return to }
    let length = to &- i
    if length >= 4, bytes[i] | 0x20 == UInt8(ascii: "h"), bytes[i &+ 1] | 0x20 == UInt8(ascii: "t"),
      bytes[i &+ 2] | 0x20 == UInt8(ascii: "t"), bytes[i &+ 3] | 0x20 == UInt8(ascii: "p")
    {
      if length > 5, bytes[i &+ 4] == UInt8(ascii: "/"), length <= 12 {
        record[.protocolVersion] = Text(offset: i &+ 5, length: length &- 5)
      }
      return i &- 1
    }
    // Hypercorn writes the version alone.
    if length <= 3, 49...51 ~= bytes[i], length == 1 || (length == 3 && bytes[i &+ 1] == 0x2E) {
      record[.protocolVersion] = Text(offset: i, length: length)
      return i &- 1
    }
    // `RTSP/1.0`, `SIP/2.0`: another protocol on this port.
    let slash = bytes.firstIndex(of: UInt8(ascii: "/"), from: i, to: to)
    if slash > i, slash &+ 1 < to, 48...57 ~= bytes[slash &+ 1], slash &- i <= 5,
      65...90 ~= bytes[i], 65...90 ~= bytes[slash &- 1]
    {
      return nil
    }
    return to
  }

  @inline(__always)
  private static func isHTTP(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    // "HTTP/" as five bytes of a little-endian word, then digit, point, digit.
    let word = bytes.word(at: from)
    return word & 0xff_ffff_ffff == 0x2f_5054_5448 && word >> 48 & 0xff == 0x2e
  }

  @inline(__always)
  static func isMethodByte(_ byte: UInt8) -> Bool {
    65...90 ~= byte || 97...122 ~= byte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// Without a version only an upper-case method and a target that can be one are believed.
  private static func looksLikeTarget(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ methodEnd: Int, _ target: Int
  ) -> Bool {
    guard methodEnd &- from >= 3 else { return false }
    for i in from..<methodEnd where 97...122 ~= bytes[i] { return false }
    let first = bytes[target]
    return first == UInt8(ascii: "/") || first == UInt8(ascii: "*")
      || bytes.hasPrefix("http", at: target, to: bytes.count)
  }
}
