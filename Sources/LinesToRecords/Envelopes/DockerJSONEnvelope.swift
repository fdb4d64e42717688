internal import JSONBytes
internal import Vocabulary

/// Docker's `json-file` driver: `{"log":"…\n","stream":"stdout","time":"…"}`.
///
/// A line longer than 16 KiB is split; every part but the last lacks the `\n`.
/// Source: https://docs.docker.com/engine/logging/drivers/json-file/
enum DockerJSONEnvelope {
  /// `,"stream":"…"`, `,"time":"…"`, `,"attrs":{…}` in any order.
  static func readRest(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader,
    into wrapping: inout Wrapping
  ) -> Bool {
    var i = JSONBytes.skipSpace(bytes, from, to)
    var isKnown = false
    while i < to, bytes[i] == UInt8(ascii: ",") {
      i = JSONBytes.skipSpace(bytes, i &+ 1, to)
      guard i < to, bytes[i] == 0x22, let key = JSONBytes.string(bytes, at: i, to: to) else {
        return false
      }
      i = JSONBytes.skipSpace(bytes, key.end &+ 1, to)
      guard i < to, bytes[i] == UInt8(ascii: ":") else { return false }
      i = JSONBytes.skipSpace(bytes, i &+ 1, to)
      guard i < to, let end = JSONBytes.skipValue(bytes, i, to) else { return false }
      let value = i &+ 1
      if bytes.hasPrefix("stream", at: key.start, to: key.end) {
        wrapping.stream = bytes.hasPrefix("stderr", at: value, to: end) ? 2 : 1
        isKnown = true
      } else if bytes.hasPrefix("time", at: key.start, to: key.end) {
        wrapping.time = times.read(bytes, value, max(value, end &- 1))
        isKnown = true
      }
      i = JSONBytes.skipSpace(bytes, end, to)
    }
    return isKnown && i < to && bytes[i] == UInt8(ascii: "}")
  }
}
