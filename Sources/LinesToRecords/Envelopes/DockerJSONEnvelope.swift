internal import JSONBytes
internal import Vocabulary

/// Docker's `json-file` driver: `{"log":"…\n","stream":"stdout","time":"…"}`.
///
/// A line longer than 16 KiB is split; every part but the last lacks the `\n`.
/// Source: https://docs.docker.com/engine/logging/drivers/json-file/
enum DockerJSONEnvelope {
  static func open(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader
  ) -> Wrapping? {
    guard bytes.hasPrefix("{\"log\":\"", at: from, to: to),
      let log = JSONBytes.string(bytes, at: from &+ 7, to: to)
    else { return nil }
    var wrapping = Wrapping(envelope: .dockerJSON, from: log.start, to: log.end)
    wrapping.content = log.hasEscapes ? .escaped : .slice
    wrapping.isPartial = true
    if log.end &- log.start >= 2, bytes[log.end &- 1] == UInt8(ascii: "n"),
      bytes[log.end &- 2] == 0x5C, isEscape(bytes, log.end &- 2, log.start)
    {
      wrapping.to = log.end &- 2
      wrapping.isPartial = false
      // A carriage return before it belongs to the line's end too.
      if wrapping.to &- log.start >= 2, bytes[wrapping.to &- 1] == UInt8(ascii: "r"),
        bytes[wrapping.to &- 2] == 0x5C, isEscape(bytes, wrapping.to &- 2, log.start)
      {
        wrapping.to &-= 2
      }
    }
    guard readRest(bytes, log.end &+ 1, to, &times, into: &wrapping) else { return nil }
    return wrapping
  }

  /// Whether the backslash at `i` begins an escape, and is not the second of a pair.
  private static func isEscape(_ bytes: borrowing Span<UInt8>, _ i: Int, _ from: Int) -> Bool {
    var start = i
    while start > from, bytes[start &- 1] == 0x5C { start &-= 1 }
    return (i &- start) & 1 == 0
  }

  /// `,"stream":"…"`, `,"time":"…"`, `,"attrs":{…}` in any order.
  private static func readRest(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader,
    into wrapping: inout Wrapping
  ) -> Bool {
    var i = from
    var isKnown = false
    while i < to, bytes[i] == UInt8(ascii: ","), i &+ 1 < to, bytes[i &+ 1] == 0x22 {
      guard let key = JSONBytes.string(bytes, at: i &+ 1, to: to), key.end &+ 2 < to,
        bytes[key.end &+ 1] == UInt8(ascii: ":"),
        let end = JSONBytes.skipValue(bytes, key.end &+ 2, to)
      else { return false }
      let value = key.end &+ 3
      if bytes.hasPrefix("stream", at: key.start, to: key.end) {
        wrapping.stream = bytes.hasPrefix("stderr", at: value, to: end) ? 2 : 1
        isKnown = true
      } else if bytes.hasPrefix("time", at: key.start, to: key.end) {
        wrapping.time = times.read(bytes, value, max(value, end &- 1))
        isKnown = true
      }
      i = end
    }
    return isKnown && i < to && bytes[i] == UInt8(ascii: "}")
  }
}
