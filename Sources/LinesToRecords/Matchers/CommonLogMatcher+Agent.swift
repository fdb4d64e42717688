internal import JSONBytes
internal import Vocabulary

extension CommonLogMatcher {
  /// What stands behind the size: referer and agent, quoted or not; what follows is left alone.
  static func readReferer(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, into record: inout Record
  ) {
    guard from < to else { return }
    guard bytes[from] == 0x22 else {
      // Unquoted: a referer is one word, the agent all the rest.
      let end = wordEnd(bytes, from, to)
      guard end < to,
        FieldReader.isAbsent(bytes, from, end) || bytes.hasPrefix("http", at: from, to: end)
      else { return }
      set(.referer, bytes, from, end, .backslash, into: &record)
      let agent = skip(bytes, end, to)
      if agent < to, bytes[agent] == 0x22 {
        readAgent(bytes, agent, to, into: &record)
      } else {
        set(.userAgent, bytes, agent, to, .backslash, into: &record)
      }
      return
    }
    guard let first = JSONBytes.string(bytes, at: from, to: to), isClosed(first, bytes, to) else {
      return readUnescaped(bytes, from, to, into: &record)
    }
    let next = skip(bytes, first.end &+ 1, to)
    let isURL =
      first.start == first.end || FieldReader.isAbsent(bytes, first.start, first.end)
      || bytes.hasPrefix("http", at: first.start, to: first.end)
    if next < to, bytes[next] == 0x22 {
      set(.referer, bytes, first.start, first.end, .backslash, into: &record)
      readAgent(bytes, next, to, into: &record)
    } else {
      set(isURL ? .referer : .userAgent, bytes, first.start, first.end, .backslash, into: &record)
    }
  }

  /// The closing quote ends a word. Where it does not, the writer escapes nothing (Hypercorn, morgan).
  private static func isClosed(
    _ text: JSONString, _ bytes: borrowing Span<UInt8>, _ to: Int
  ) -> Bool {
    text.end &+ 1 >= to || bytes[text.end &+ 1] <= 0x20
  }

  /// Referer and agent that hold quotes as they came: three bytes part them, the line's last quote ends them.
  private static func readUnescaped(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, into record: inout Record
  ) {
    var middle = from &+ 1
    while middle < to, !bytes.hasPrefix("\" \"", at: middle, to: to) { middle &+= 1 }
    var end = to &- 1
    while end > middle &+ 2, bytes[end] != 0x22 { end &-= 1 }
    guard end > middle &+ 2 else { return }
    set(.referer, bytes, from &+ 1, middle, .plain, into: &record)
    set(.userAgent, bytes, middle &+ 3, end, .plain, into: &record)
  }

  private static func readAgent(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, into record: inout Record
  ) {
    guard let agent = JSONBytes.string(bytes, at: from, to: to) else { return }
    if isClosed(agent, bytes, to) {
      return set(.userAgent, bytes, agent.start, agent.end, .backslash, into: &record)
    }
    var end = to &- 1
    while end > from, bytes[end] != 0x22 { end &-= 1 }
    if end > from { set(.userAgent, bytes, from &+ 1, end, .plain, into: &record) }
  }

  private static func set(
    _ field: Field, _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int,
    _ encoding: TextEncoding, into record: inout Record
  ) {
    if FieldReader.isAbsent(bytes, from, to) { return }
    record[field] = Text(offset: from, length: to - from, encoding: encoding)
  }
}
