internal import JSONBytes
internal import Vocabulary

/// The minute of the last `10/Oct/2000:13:55:36 -0700`: lines come in order, so that the next time mostly differs in its seconds.
struct CommonLogMinute: Sendable {
  private static let length = 26
  /// The text's bytes 0…7, 8…15, 16 and 17 (low), 20…25 (high).
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private var nanoseconds: Int64 = 0

  /// Nil for another minute or zone, or another form.
  @inline(__always)
  func instant(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Instant? {
    guard to &- from == Self.length, bytes.word(at: from) == words.0,
      bytes.word(at: from &+ 8) == words.1
    else { return nil }
    let seconds = bytes.word(at: from &+ 16)
    guard seconds & 0xffff == words.2, bytes.word(at: from &+ 18) >> 16 == words.3 else {
      return nil
    }
    let (tens, ones) = ((seconds >> 16 & 0xff) &- 48, (seconds >> 24 & 0xff) &- 48)
    guard tens <= 5, ones <= 9 else { return nil }
    return Instant(
      nanoseconds: nanoseconds &+ Int64(tens &* 10 &+ ones) &* 1_000_000_000)
  }

  /// `time` is what the text stands for.
  mutating func remember(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ time: ReadTime
  ) {
    guard to &- from == Self.length, time.precision == 0,
      let seconds = Numbers.digits(bytes, from &+ 18, from &+ 20), seconds < 60
    else { return }
    words = (
      bytes.word(at: from), bytes.word(at: from &+ 8), bytes.word(at: from &+ 16) & 0xffff,
      bytes.word(at: from &+ 18) >> 16
    )
    nanoseconds = time.instant.nanoseconds &- seconds &* 1_000_000_000
  }
}
