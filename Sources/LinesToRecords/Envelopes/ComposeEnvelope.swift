internal import JSONBytes
internal import Vocabulary

/// `docker compose logs`: `service-1  | text`; colours have been taken off before.
enum ComposeEnvelope {
  /// `isSure`: only where the name ends as the containers of a service do (`web-1`, `shop_web_1`), or is padded to a column, which
  /// no format looks like.
  static func open(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, isSure: Bool = false
  ) -> Wrapping? {
    var i = from
    while i < to, isNameByte(bytes[i]), i &- from < 128 { i &+= 1 }
    guard i > from, i < to, bytes[i] == 0x20 else { return nil }
    let end = i
    while i < to, bytes[i] == 0x20 { i &+= 1 }
    guard i < to, bytes[i] == UInt8(ascii: "|"), i &+ 1 == to || bytes[i &+ 1] == 0x20 else {
      return nil
    }
    if isSure, i &- end < 2, !isNumbered(bytes, from, end) { return nil }
    return Wrapping(envelope: .compose, from: min(i &+ 2, to), to: to)
  }

  private static func isNumbered(_ bytes: borrowing Span<UInt8>, _ from: Int, _ end: Int) -> Bool {
    var start = end
    while start > from, 48...57 ~= bytes[start &- 1] { start &-= 1 }
    guard start < end, start > from else { return false }
    return bytes[start &- 1] == UInt8(ascii: "-") || bytes[start &- 1] == UInt8(ascii: "_")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }
}
