internal import JSONBytes
internal import Vocabulary

/// Fluentd's and Fluent Bit's files: `time<TAB>tag<TAB>{"log":"…",…}`.
///
/// Source: https://docs.fluentd.org/formatter/out_file
enum FluentdEnvelope {
  static func open(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader
  ) -> Wrapping? {
    let end = bytes.firstIndex(of: 9, from: from, to: min(to, from &+ 40))
    guard end < min(to, from &+ 40) else { return nil }
    let tag = bytes.firstIndex(of: 9, from: end &+ 1, to: min(to, end &+ 256))
    guard tag &+ 2 < to, bytes[tag] == 9, bytes[tag &+ 1] == UInt8(ascii: "{"),
      bytes[to &- 1] == UInt8(ascii: "}"), let time = times.read(bytes, from, end)
    else { return nil }
    var wrapping = Wrapping(envelope: .fluentd, from: tag &+ 1, to: to)
    wrapping.time = time
    return wrapping
  }
}
