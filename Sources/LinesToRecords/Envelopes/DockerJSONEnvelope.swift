internal import JSONBytes
internal import Vocabulary

/// Docker's `json-file` driver: `{"log":"…\n","stream":"stdout","time":"…"}`.
///
/// A line longer than 16 KiB is split; every part but the last lacks the `\n`.
/// Source: https://docs.docker.com/engine/logging/drivers/json-file/
enum DockerJSONEnvelope {
  /// How long a part is that is not the last, in bytes.
  static let part = 16 << 10

  /// The same members in another order, as who reads Docker's files and passes them on writes them. Most other objects have another
  /// name among their first two, so that no more of them is read; one that names a request is its logger's own.
  static func openReordered(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader
  ) -> Wrapping? {
    var wrapping = Wrapping(envelope: .dockerJSON, from: from, to: from)
    var hasText = false
    var members = 0
    var i = from &+ 1
    while i < to {
      i = JSONBytes.skipSpace(bytes, i, to)
      guard i < to, bytes[i] == 0x22, let key = JSONBytes.string(bytes, at: i, to: to) else {
        return nil
      }
      let name = name(bytes, key.start, key.end)
      if name == .request || members < 2 && name == .other { return nil }
      i = JSONBytes.skipSpace(bytes, key.end &+ 1, to)
      guard i < to, bytes[i] == UInt8(ascii: ":") else { return nil }
      i = JSONBytes.skipSpace(bytes, i &+ 1, to)
      guard i < to, let end = JSONBytes.skipValue(bytes, i, to) else { return nil }
      switch name {
      case .log:
        guard bytes[i] == 0x22 else { return nil }
        wrapping.from = i &+ 1
        wrapping.to = end &- 1
        wrapping.content = .escaped
        hasText = true
      case .stream:
        guard bytes.hasPrefix("\"std", at: i, to: end) else { return nil }
        wrapping.stream = bytes.hasPrefix("stderr", at: i &+ 1, to: end) ? 2 : 1
      case .time: wrapping.time = times.read(bytes, i &+ 1, max(i &+ 1, end &- 1))
      case .tag: wrapping.isPartial = bytes.hasPrefix("\"P", at: i, to: end)
      case .date, .other, .request: break
      }
      members &+= 1
      i = JSONBytes.skipSpace(bytes, end, to)
      guard i < to else { return nil }
      if bytes[i] == UInt8(ascii: "}") { break }
      guard bytes[i] == UInt8(ascii: ",") else { return nil }
      i &+= 1
    }
    return hasText && wrapping.stream != 0 && wrapping.time != nil ? wrapping : nil
  }

  private enum Name { case log, stream, time, date, tag, request, other }

  private static func name(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Name {
    switch to &- from {
    case 3 where bytes.hasPrefix("log", at: from, to: to): .log
    case 4 where bytes.hasPrefix("time", at: from, to: to): .time
    case 4 where bytes.hasPrefix("date", at: from, to: to): .date
    case 6 where bytes.hasPrefix("stream", at: from, to: to): .stream
    // Of CRI's lines, as Fluent Bit reads them.
    case 6 where bytes.hasPrefix("logtag", at: from, to: to): .tag
    case 2 where bytes.hasPrefix("_p", at: from, to: to): .tag
    case 6 where bytes.hasPrefix("method", at: from, to: to): .request
    case 6 where bytes.hasPrefix("status", at: from, to: to): .request
    case 7 where bytes.hasPrefix("request", at: from, to: to): .request
    default: .other
    }
  }

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
