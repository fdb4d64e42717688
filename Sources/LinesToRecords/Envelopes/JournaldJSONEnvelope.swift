internal import JSONBytes
internal import Vocabulary

/// `journalctl -o json`: one object a line; `MESSAGE` is a string, or an array of bytes where it is not UTF-8.
///
/// Docker's `journald` driver marks the parts of a long line but the last.
///
/// Source: https://systemd.io/JOURNAL_EXPORT_FORMATS/#journal-json-format;
/// https://docs.docker.com/engine/logging/drivers/journald/
enum JournaldJSONEnvelope {
  static func open(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Wrapping? {
    var message: Wrapping?
    var source: ReadTime?
    var received: ReadTime?
    var isJournal = false
    var isPartial = false
    var container: UInt64?
    var i = from &+ 1
    while i < to {
      i = JSONBytes.skipSpace(bytes, i, to)
      guard i < to, bytes[i] == 0x22, let key = JSONBytes.string(bytes, at: i, to: to) else {
        return nil
      }
      i = JSONBytes.skipSpace(bytes, key.end &+ 1, to)
      guard i < to, bytes[i] == UInt8(ascii: ":") else { return nil }
      i = JSONBytes.skipSpace(bytes, i &+ 1, to)
      guard i < to, let end = JSONBytes.skipValue(bytes, i, to) else { return nil }
      if bytes.hasPrefix("MESSAGE", at: key.start, to: key.end), key.end &- key.start == 7 {
        message = content(bytes, i, end)
      } else if bytes.hasPrefix("__REALTIME_TIMESTAMP", at: key.start, to: key.end) {
        received = time(bytes, i, end)
        isJournal = true
      } else if bytes.hasPrefix("_SOURCE_REALTIME_TIMESTAMP", at: key.start, to: key.end) {
        source = time(bytes, i, end)
        isJournal = true
      } else if bytes.hasPrefix("__CURSOR", at: key.start, to: key.end) {
        isJournal = true
      } else if bytes.hasPrefix("CONTAINER_PARTIAL_MESSAGE", at: key.start, to: key.end) {
        isPartial = bytes.hasPrefix("\"true\"", at: i, to: end)
      } else if bytes.hasPrefix("CONTAINER_ID\"", at: key.start, to: to) {
        container = hash(bytes, i, end)
      }
      i = JSONBytes.skipSpace(bytes, end, to)
      guard i < to else { return nil }
      if bytes[i] == UInt8(ascii: "}") { break }
      guard bytes[i] == UInt8(ascii: ",") else { return nil }
      i &+= 1
    }
    guard isJournal, var wrapping = message else { return nil }
    wrapping.time = source ?? received
    wrapping.isPartial = isPartial
    wrapping.container = container
    return wrapping
  }

  private static func content(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Wrapping? {
    var wrapping = Wrapping(envelope: .journaldJSON, from: from, to: to)
    if bytes[from] == UInt8(ascii: "[") {
      wrapping.content = .numbers
      return wrapping
    }
    guard bytes[from] == 0x22, let text = JSONBytes.string(bytes, at: from, to: to) else {
      return nil
    }
    wrapping.from = text.start
    wrapping.to = text.end
    wrapping.content = text.hasEscapes ? .escaped : .slice
    return wrapping
  }

  /// FNV-1a.
  private static func hash(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in from..<to { hash = (hash ^ UInt64(bytes[i])) &* 0x100_0000_01B3 }
    return hash
  }

  /// Microseconds since 1970, in quotes.
  private static func time(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> ReadTime? {
    let isQuoted = bytes[from] == 0x22
    guard
      let micros = Numbers.digits(bytes, isQuoted ? from &+ 1 : from, isQuoted ? to &- 1 : to),
      micros < 9_000_000_000_000_000
    else { return nil }
    return ReadTime(instant: Instant(nanoseconds: micros &* 1000), precision: 6)
  }
}
