internal import JSONBytes
internal import Vocabulary

/// What runs several commands in one terminal and names each: concurrently's `[name] text`, Turborepo's `name:task: text`.
///
/// Source: https://github.com/open-cli-tools/concurrently#prefix; https://turborepo.com/docs/reference/run
enum TaskRunnerEnvelope {
  static func open(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Wrapping? {
    let end = bytes.firstIndex(of: 0x20, from: from, to: min(to, from &+ 64))
    guard end < min(to, from &+ 64), end &- from > 2, end &+ 1 < to,
      MessageMatcher.level(bytes, from, end) == nil
    else { return nil }
    if bytes[from] == UInt8(ascii: "["), bytes[end &- 1] == UInt8(ascii: "]") {
      guard isName(bytes, from &+ 1, end &- 1) else { return nil }
    } else {
      let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: from, to: end)
      guard colon &+ 1 < end &- 1, bytes[end &- 1] == UInt8(ascii: ":"),
        isName(bytes, from, colon), isName(bytes, colon &+ 1, end &- 1)
      else { return nil }
    }
    return Wrapping(
      envelope: .taskRunner, from: CommonLogMatcher.skip(bytes, end, to), to: to)
  }

  private static func isName(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    guard from < to else { return false }
    for i in from..<to {
      switch bytes[i] {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "#"):
        continue
      default: return false
      }
    }
    return true
  }
}
