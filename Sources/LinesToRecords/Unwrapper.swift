internal import JSONBytes
internal import Vocabulary

/// The texts that came out of envelopes, one after the other in one buffer.
struct Unwrapper: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var used = 0

  /// Takes over a buffer whose bytes are all in use.
  mutating func begin(_ buffer: inout [UInt8]) {
    swap(&bytes, &buffer)
    used = bytes.count
  }

  /// Gives the buffer back, cut to what is in use.
  mutating func end(_ buffer: inout [UInt8]) {
    bytes.removeLast(bytes.count - used)
    swap(&bytes, &buffer)
    used = 0
  }

  private mutating func reserve(_ count: Int) {
    let missing = used &+ count &- bytes.count
    if missing > 0 { bytes.append(contentsOf: repeatElement(0, count: max(missing, 1 << 16))) }
  }

  mutating func append(_ source: borrowing Span<UInt8>, _ range: Range<Int>) {
    reserve(range.count)
    bytes.overwrite(at: used, with: source, range)
    used &+= range.count
  }

  mutating func append(_ text: [UInt8]) { append(text.span, 0..<text.count) }

  /// Appends the inside of a JSON string that begins at `from`, escapes undone, up to its closing quote or `to`.
  /// Answers where it ended, and whether a colour code came out.
  mutating func appendUnescaped(
    _ source: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> (end: Int, hasColours: Bool) {
    // An escape is never shorter than what it stands for; eight bytes more are written at once.
    reserve(to &- from &+ 8)
    var i = from
    var hasColours = false
    while true {
      let (read, written) = bytes.unescape(source, from: i, to: to, at: used)
      used = written
      i = read
      guard i < to, source[i] == 0x5C else { return (i, hasColours) }
      let before = used
      i &+= appendUnicode(source, i, to)
      if used > before, bytes[before] == 0x1B { hasColours = true }
    }
  }

  /// A `\u` escape, or a backslash that ends the text; answers how many bytes it took.
  private mutating func appendUnicode(_ source: borrowing Span<UInt8>, _ i: Int, _ to: Int) -> Int {
    var escape: [UInt8] = []
    for j in i..<min(to, i &+ 12) { escape.append(source[j]) }
    // A pair of surrogates takes both escapes.
    let isPair =
      escape.count == 12 && escape[6] == 0x5C && escape[7] == UInt8(ascii: "u")
      && escape[2] | 0x20 == UInt8(ascii: "d") && 0x38...0x62 ~= escape[3] | 0x20
    let length = min(isPair ? 12 : 6, escape.count)
    let decoded = TextDecoder.decode(escape[..<length], .json)
    // A broken escape may decode to more than its own bytes have room for.
    for byte in decoded.prefix(length) { put(byte) }
    return length
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    bytes[used] = byte
    used &+= 1
  }

  /// Appends the bytes of a JSON array of numbers; false when one is none.
  mutating func appendNumbers(_ source: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    reserve(range.count)
    var value: UInt16?
    for i in range {
      let byte = source[i]
      if 48...57 ~= byte {
        value = (value ?? 0) * 10 + UInt16(byte - 48)
        if value ?? 0 > 255 { return false }
      } else if let read = value {
        put(UInt8(truncatingIfNeeded: read))
        value = nil
      }
    }
    return true
  }

  func hasColours(from start: Int) -> Bool {
    bytes.span.firstIndex(of: 0x1B, from: start, to: used) < used
  }

  /// Takes colour codes (`ESC [ … m`) out of the text from `start` on.
  mutating func removeColours(from start: Int) {
    var write = start
    var read = start
    while read < used {
      if bytes[read] == 0x1B, read &+ 1 < used, bytes[read &+ 1] == UInt8(ascii: "[") {
        read &+= 2
        while read < used, !(64...126 ~= bytes[read]) { read &+= 1 }
        read &+= 1
        continue
      }
      bytes[write] = bytes[read]
      write &+= 1
      read &+= 1
    }
    used = write
  }

  /// The last byte of the text from `start` on.
  func last(from start: Int) -> UInt8? { used > start ? bytes[used &- 1] : nil }

  /// Forgets the text from `start` on.
  mutating func cut(to start: Int) { used = min(used, start) }
}
