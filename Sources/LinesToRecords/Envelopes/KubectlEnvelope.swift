internal import JSONBytes
internal import Vocabulary

/// `kubectl logs --prefix --timestamps`: `[pod/name/container] 2026-01-03T10:00:00.123456789Z text`.
enum KubectlEnvelope {
  static func openPrefix(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader
  ) -> Wrapping? {
    guard bytes.hasPrefix("[pod/", at: from, to: to) else { return nil }
    let close = bytes.firstIndex(of: UInt8(ascii: "]"), from: from, to: min(to, from &+ 400))
    guard close &+ 1 < to, bytes[close &+ 1] == 0x20 else { return nil }
    var wrapping = Wrapping(envelope: .kubectl, from: close &+ 2, to: to)
    if let inner = openTime(bytes, close &+ 2, to, &times) { wrapping = inner }
    return wrapping
  }

  /// A time to the nanosecond, then the line: `--timestamps` of kubectl, docker and compose.
  static func openTime(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader
  ) -> Wrapping? {
    guard from &+ 20 < to, 48...57 ~= bytes[from], bytes[from &+ 10] == UInt8(ascii: "T") else {
      return nil
    }
    let end = bytes.firstIndex(of: 0x20, from: from, to: min(to, from &+ 40))
    guard end < to, end &- from <= 36, let time = times.read(bytes, from, end) else { return nil }
    var wrapping = Wrapping(envelope: .kubectl, from: end &+ 1, to: to)
    wrapping.time = time
    return wrapping
  }
}
