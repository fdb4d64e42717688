internal import JSONBytes
internal import Vocabulary

/// `docker compose logs`: `service-1  | text`; colours have been taken off before.
enum ComposeEnvelope {
  static func open(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Wrapping? {
    var i = from
    while i < to, isNameByte(bytes[i]), i &- from < 128 { i &+= 1 }
    guard i > from, i < to, bytes[i] == 0x20 else { return nil }
    while i < to, bytes[i] == 0x20 { i &+= 1 }
    guard i < to, bytes[i] == UInt8(ascii: "|"), i &+ 1 == to || bytes[i &+ 1] == 0x20 else {
      return nil
    }
    return Wrapping(envelope: .compose, from: min(i &+ 2, to), to: to)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }
}
