internal import JSONBytes
internal import Vocabulary

/// Lists of `{"name":"User-Agent","value":"curl"}`, as browsers write header fields and as OpenTelemetry writes attributes
/// (with `key`).
enum NamedValues {
  /// The first text that stands under `name` (lower case) in the array in `from..<to`.
  static func value(
    of name: [UInt8], in bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> JSONString? {
    var i = JSONBytes.skipSpace(bytes, from &+ 1, to)
    while i < to, bytes[i] == UInt8(ascii: "{") {
      guard let end = JSONBytes.skipValue(bytes, i, to) else { return nil }
      if let text = member(name, bytes, i, end) { return text }
      i = JSONBytes.skipSpace(bytes, end, to)
      guard i < to, bytes[i] == UInt8(ascii: ",") else { return nil }
      i = JSONBytes.skipSpace(bytes, i &+ 1, to)
    }
    return nil
  }

  /// The object's value, if it has that name.
  private static func member(
    _ name: [UInt8], _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> JSONString? {
    var value: JSONString?
    var isNamed = false
    var i = JSONBytes.skipSpace(bytes, from &+ 1, to)
    while i < to, bytes[i] == 0x22, let key = JSONBytes.string(bytes, at: i, to: to) {
      i = JSONBytes.skipSpace(bytes, key.end &+ 1, to)
      guard i < to, bytes[i] == UInt8(ascii: ":") else { return nil }
      i = JSONBytes.skipSpace(bytes, i &+ 1, to)
      guard i < to, let end = JSONBytes.skipValue(bytes, i, to) else { return nil }
      if bytes[i] == 0x22, let text = JSONBytes.string(bytes, at: i, to: to) {
        let isName =
          bytes.hasPrefix("name", at: key.start, to: key.end)
          || bytes.hasPrefix("key", at: key.start, to: key.end)
        if isName { isNamed = equals(name, bytes, text) }
        if bytes.hasPrefix("value", at: key.start, to: key.end) { value = text }
      }
      i = JSONBytes.skipSpace(bytes, end, to)
      guard i < to, bytes[i] == UInt8(ascii: ",") else { break }
      i = JSONBytes.skipSpace(bytes, i &+ 1, to)
    }
    return isNamed ? value : nil
  }

  /// In any case of letters (RFC 9110 §5.1).
  private static func equals(
    _ name: [UInt8], _ bytes: borrowing Span<UInt8>, _ text: JSONString
  ) -> Bool {
    guard text.end &- text.start == name.count else { return false }
    for (i, byte) in name.enumerated() {
      let other = bytes[text.start &+ i]
      if (65...90 ~= other ? other | 0x20 : other) != byte { return false }
    }
    return true
  }
}
