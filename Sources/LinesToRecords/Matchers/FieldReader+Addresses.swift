internal import JSONBytes
internal import Vocabulary

extension FieldReader {
  enum Name { case absent, wrong, there }

  /// Apache writes an empty user as `""`, Fastly an absent one as `"-"`; a host is no list.
  static func name(
    _ field: Field, _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Name {
    if field == .userName {
      if to &- from <= 3, bytes[from] == 0x22, bytes[to &- 1] == 0x22, to &- from > 1 {
        return to &- from == 2 || bytes[from &+ 1] == UInt8(ascii: "-") ? .absent : .there
      }
      return holdsDash(bytes, from, to) ? .wrong : .there
    }
    if bytes.firstIndex(of: UInt8(ascii: ","), from: from, to: to) < to { return .wrong }
    return beginsWithDate(bytes, from, to) ? .wrong : .there
  }

  /// `2026-01-03T10:00:00Z`: what a container engine or a logger put before the line.
  private static func beginsWithDate(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Bool {
    guard to &- from >= 10, bytes[from &+ 4] == UInt8(ascii: "-"),
      bytes[from &+ 7] == UInt8(ascii: "-")
    else { return false }
    return Numbers.digits(bytes, from, from &+ 4) != nil
      && Numbers.digits(bytes, from &+ 8, from &+ 10) != nil
      && (to &- from == 10 || bytes[from &+ 10] == UInt8(ascii: "T"))
  }

  /// A dash by itself stands between two fields: these words are another format's.
  private static func holdsDash(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Bool {
    var i = from
    while true {
      i = bytes.firstIndex(of: UInt8(ascii: "-"), from: i, to: to)
      if i >= to { return false }
      if i == from || bytes[i &- 1] == 0x20, i &+ 1 == to || bytes[i &+ 1] == 0x20 { return true }
      i &+= 1
    }
  }

  /// Without a port, without brackets; an IPv6 address without brackets is left whole.
  @inline(__always)
  static func address(
    _ field: Field, _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int,
    into record: inout Record
  ) -> Bool {
    if isAbsent(bytes, from, to) || !record[field].isAbsent { return true }
    let first = bytes[from]
    if first == UInt8(ascii: "[") {
      let end = bytes.firstIndex(of: UInt8(ascii: "]"), or: 0x20, from: from, to: to)
      // A number or a time in brackets is a logger's.
      guard end < to, bytes[end] == UInt8(ascii: "]"),
        end &+ 1 == to || bytes[end &+ 1] == UInt8(ascii: ":"),
        CommonLogMatcher.isAddress(bytes, (from &+ 1, end)) || isIPv6(bytes, from &+ 1, end)
      else { return false }
      record[field] = Text(offset: from &+ 1, length: end &- from &- 1)
      return true
    }
    var end = to
    var colons = 0
    var i = from
    while i < to {
      let byte = bytes[i]
      if byte == UInt8(ascii: ":") {
        colons &+= 1
        end = i
      } else if !isAddressByte(byte) {
        return false
      } else if byte == UInt8(ascii: ",") {
        if colons > 1, !isIPv6(bytes, from, i) { return false }
        record[field] = Text(offset: from, length: i &- from)
        return true
      }
      i &+= 1
    }
    if colons > 1 {
      guard isIPv6(bytes, from, to) else { return false }
    } else if colons == 1, end &+ 1 == to {
      // nginx leaves the port out where the client is another than who connected.
      guard
        bytes.hasPrefix("unix", at: from, to: to) || CommonLogMatcher.isAddress(bytes, (from, end))
      else { return false }
    } else if colons == 1 {
      // A port, or a socket's path; `INFO:root` is a logger's prefix.
      guard 48...57 ~= bytes[end &+ 1] || bytes[end &+ 1] == UInt8(ascii: "/") else { return false }
    } else if to &- from == 10, bytes[from &+ 4] == bytes[from &+ 7],
      bytes[from &+ 4] == UInt8(ascii: "-") || bytes[from &+ 4] == UInt8(ascii: "/"),
      Numbers.digits(bytes, from, from &+ 4) != nil
    {
      // A date in front of the line.
      return false
    }
    if colons != 1 || end == from { end = to }
    record[field] = Text(offset: from, length: end &- from)
    return true
  }

  /// Hexadecimal digits, colons and points, up to a zone identifier. Two colons apart make a time of day.
  private static func isIPv6(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    var colons = 0
    var isShort = false
    for i in from..<to {
      switch bytes[i] {
      case UInt8(ascii: ":"):
        colons &+= 1
        if i > from, bytes[i &- 1] == UInt8(ascii: ":") { isShort = true }
      case 48...57, 65...70, 97...102, UInt8(ascii: "."): continue
      case UInt8(ascii: "%"): return true
      default: return false
      }
    }
    return isShort || colons >= 6
  }

  /// Of host names, IPv4 and IPv6 addresses, zone identifiers and sockets' paths.
  @inline(__always)
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 0x25, 0x2A, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x5F: true
    default: byte >= 0x80
    }
  }

  /// With a port in any case: an IPv6 address may stand without brackets before it.
  static func addressAndPort(
    _ field: Field, _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int,
    into record: inout Record
  ) -> Bool {
    var end = to
    while end > from, 48...57 ~= bytes[end &- 1] { end &-= 1 }
    guard end > from &+ 1, end < to, bytes[end &- 1] == UInt8(ascii: ":") else {
      // A socket has neither.
      return isAbsent(bytes, from, to) || bytes.hasPrefix("unix:", at: from, to: to)
    }
    return address(field, bytes, from, end &- 1, into: &record)
  }

  static func host(
    _ field: Field, _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int,
    into record: inout Record
  ) -> Bool {
    var isName =
      bytes.hasPrefix("localhost", at: from, to: to) || bytes.hasPrefix("_", at: from, to: to)
    var hasLetter = false
    var colons = 0
    for i in from..<to {
      let byte = bytes[i]
      if byte == 0x20 || byte == UInt8(ascii: "@") { return false }
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") { isName = true }
      if byte == UInt8(ascii: ":") { colons += 1 }
      if byte >= UInt8(ascii: "A") { hasLetter = true }
    }
    // Two colons: an IPv6 address.
    isName = isName && hasLetter && colons < 2
    var end = to
    while end > from, 48...57 ~= bytes[end &- 1] { end &-= 1 }
    if end <= from || bytes[end &- 1] != UInt8(ascii: ":") { end = to &+ 1 }
    if isName { record[field] = Text(offset: from, length: end &- 1 &- from) }
    return isName
  }
}
