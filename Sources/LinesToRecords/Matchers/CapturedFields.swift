internal import JSONBytes
internal import Vocabulary

/// Fields that were logged without their names: a referer is a URL, an agent begins as agents do, a host is a host.
enum CapturedFields {
  /// Reads `a|b|c} {d`; what looks like none of them is left out.
  static func read(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ encoding: TextEncoding,
    into record: inout Record
  ) {
    var start = from
    for i in from...to {
      let isEnd =
        i == to || bytes[i] == UInt8(ascii: "|") || bytes[i] == UInt8(ascii: "}")
        || bytes[i] == UInt8(ascii: "{")
      guard isEnd else { continue }
      if i > start, let field = field(bytes, start, i), record[field].isAbsent {
        record[field] = Text(offset: start, length: i &- start, encoding: encoding)
      }
      start = i &+ 1
    }
  }

  /// What such a value is; nil where it looks like none of them.
  static func field(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Field? {
    let isURL =
      bytes.hasPrefix("https://", at: from, to: to) || bytes.hasPrefix("http://", at: from, to: to)
    if isURL { return .referer }
    if isAgent(bytes, from, to) { return .userAgent }
    return isHost(bytes, from, to) ? .serverAddress : nil
  }

  /// A product and its version (RFC 9110 §10.1.5): `Mozilla/5.0 (…`, `curl/8.5.0`.
  private static func isAgent(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    var i = from
    while i < to, isWord(bytes[i]) { i += 1 }
    return i > from + 1 && i + 1 < to && bytes[i] == UInt8(ascii: "/") && 48...57 ~= bytes[i + 1]
      && !(48...57 ~= bytes[from])
  }

  /// Letters and points, perhaps with a port.
  private static func isHost(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    var (letters, points) = (0, 0)
    for i in from..<to {
      if bytes[i] == UInt8(ascii: ".") { points += 1 }
      if 97...122 ~= bytes[i] | 0x20 { letters += 1 }
      guard isWord(bytes[i]) || bytes[i] == UInt8(ascii: ".") || bytes[i] == UInt8(ascii: ":")
      else { return false }
    }
    return points > 0 && letters > 1
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    48...57 ~= byte || 97...122 ~= byte | 0x20 || byte == UInt8(ascii: "-")
  }
}
