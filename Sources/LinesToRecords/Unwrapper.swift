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

  /// Appends the inside of a JSON string, escapes undone.
  mutating func appendUnescaped(_ source: borrowing Span<UInt8>, _ range: Range<Int>) {
    // An escape is never shorter than what it stands for.
    reserve(range.count)
    var i = range.lowerBound
    while i < range.upperBound {
      let mark = source.firstIndex(of: 0x5C, from: i, to: range.upperBound)
      if mark > i {
        bytes.overwrite(at: used, with: source, i..<mark)
        used &+= mark &- i
      }
      i = mark
      if i < range.upperBound { i &+= appendEscape(source, i, range.upperBound) }
    }
  }

  /// Answers how many bytes the escape took.
  private mutating func appendEscape(_ source: borrowing Span<UInt8>, _ i: Int, _ to: Int) -> Int {
    guard i &+ 1 < to else {
      put(0x5C)
      return 1
    }
    switch source[i &+ 1] {
    case UInt8(ascii: "n"): put(10)
    case UInt8(ascii: "t"): put(9)
    case UInt8(ascii: "r"): put(13)
    case UInt8(ascii: "b"): put(8)
    case UInt8(ascii: "f"): put(12)
    case UInt8(ascii: "u"):
      var escape: [UInt8] = []
      for j in i..<min(to, i &+ 12) { escape.append(source[j]) }
      // A pair of surrogates takes both escapes.
      let isPair =
        escape.count == 12 && escape[6] == 0x5C && escape[7] == UInt8(ascii: "u")
        && escape[2] | 0x20 == UInt8(ascii: "d") && UInt8(ascii: "8")...UInt8(ascii: "b") ~= escape[3] | 0x20
      let length = min(isPair ? 12 : 6, escape.count)
      let decoded = TextDecoder.decode(escape[..<length], .json)
      for byte in decoded.prefix(length) { put(byte) }
      return length
    case let byte: put(byte)
    }
    return 2
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

  /// Forgets the text from `start` on.
  mutating func cut(to start: Int) { used = min(used, start) }
}
