public import Glibc

/// Search and comparison eight bytes at a time (Mycroft's zero-byte-in-word test).
///
/// All of the module's unsafe loads stand in this file.
extension Span where Element == UInt8 {
  /// Eight bytes as a little-endian word; `offset + 8` must not pass the end.
  @inlinable @inline(__always)
  public func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset &+ 8 <= count)
    // SAFETY: checked on the line above; every bit pattern is a UInt64.
    return unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// Four bytes as a little-endian word; `offset + 4` must not pass the end.
  @inlinable @inline(__always)
  public func halfWord(at offset: Int) -> UInt32 {
    precondition(offset >= 0 && offset &+ 4 <= count)
    // SAFETY: checked on the line above; every bit pattern is a UInt32.
    return unsafe UInt32(
      littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self))
  }

  /// The byte at `offset`, which the caller has shown to lie inside.
  @inlinable @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    // SAFETY: internal; every caller stays below `to`, which `checked` has compared with `count`.
    unsafe bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
  }

  @inlinable @inline(__always)
  func load(_ offset: Int) -> UInt64 {
    // SAFETY: internal; every caller has compared offset + 8 with `count`.
    unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// The first place of `byte` in `from..<to`, or `to`.
  @inlinable @inline(__always)
  public func firstIndex(of byte: UInt8, from: Int, to: Int) -> Int {
    precondition(from >= 0 && to <= count)
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    var i = from
    while i &+ 8 <= count, i < to {
      let found = zeroBytes(load(i) ^ pattern)
      if found != 0 { return Swift.min(i &+ found.trailingZeroBitCount >> 3, to) }
      i &+= 8
    }
    while i < to, self.byte(i) != byte { i &+= 1 }
    return Swift.min(i, Swift.max(from, to))
  }

  /// As `firstIndex(of:from:to:)`, for places that lie far: the C library looks at 32 bytes and more at once.
  @inlinable @inline(__always)
  public func distantIndex(of byte: UInt8, from: Int, to: Int) -> Int {
    guard from >= 0, from < to, to <= count else { return to }
    return unsafe withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        // SAFETY: from < to ≤ count, checked above; memchr looks at to - from bytes and answers one of them.
        let hit = unsafe memchr(base + from, CInt(byte), to &- from)
      else { return to }
      return unsafe UnsafeRawPointer(hit) - base
    }
  }

  /// The first place of either byte in `from..<to`, or `to`.
  @inlinable @inline(__always)
  public func firstIndex(of a: UInt8, or b: UInt8, from: Int, to: Int) -> Int {
    precondition(from >= 0 && to <= count)
    let first = UInt64(a) &* 0x0101_0101_0101_0101
    let second = UInt64(b) &* 0x0101_0101_0101_0101
    var i = from
    while i &+ 8 <= count, i < to {
      let word = load(i)
      let found = zeroBytes(word ^ first) | zeroBytes(word ^ second)
      if found != 0 { return Swift.min(i &+ found.trailingZeroBitCount >> 3, to) }
      i &+= 8
    }
    while i < to, self.byte(i) != a, self.byte(i) != b { i &+= 1 }
    return Swift.min(i, Swift.max(from, to))
  }

  /// The first capital letter that stands right after `mark` in `from..<to`, or `to`.
  @inlinable @inline(__always)
  public func firstCapital(after mark: UInt8, from: Int, to: Int) -> Int {
    precondition(from >= 0 && to <= count)
    let pattern = UInt64(mark) &* 0x0101_0101_0101_0101
    var i = from
    // Seven steps of eight bytes: the last one's successor is seen with the next.
    while i &+ 8 <= to {
      let word = load(i)
      let low = word & 0x7F7F_7F7F_7F7F_7F7F
      let capitals =
        (low &+ 0x3F3F_3F3F_3F3F_3F3F) & ~(low &+ 0x2525_2525_2525_2525) & ~word
        & 0x8080_8080_8080_8080
      if zeroBytes(word ^ pattern) << 8 & capitals != 0 { break }
      i &+= 7
    }
    while i &+ 1 < to, byte(i) != mark || !(65...90 ~= byte(i &+ 1)) { i &+= 1 }
    return i &+ 1 < to ? i &+ 1 : to
  }

  /// Where a request's target in quotes ends: its closing quote and the first question mark before it, `to` where there is none,
  /// and whether a backslash stands before the quote.
  @inlinable @inline(__always)
  public func target(from: Int, to: Int) -> (quote: Int, mark: Int, hasEscape: Bool) {
    precondition(from >= 0 && to <= count)
    var mark = to
    var escapes: UInt64 = 0
    var i = from
    while i &+ 8 <= count, i < to {
      let word = load(i)
      let quotes = zeroBytes(word ^ 0x2222_2222_2222_2222)
      let marks = zeroBytes(word ^ 0x3F3F_3F3F_3F3F_3F3F)
      let slashes = zeroBytes(word ^ 0x5C5C_5C5C_5C5C_5C5C)
      if mark == to, marks != 0 { mark = i &+ marks.trailingZeroBitCount >> 3 }
      if quotes != 0 {
        // What stands behind the quote is another's.
        escapes |= slashes & (quotes & (0 &- quotes) &- 1)
        return (Swift.min(i &+ quotes.trailingZeroBitCount >> 3, to), mark, escapes != 0)
      }
      escapes |= slashes
      i &+= 8
    }
    return (to, mark, true)
  }

  /// Where the first space stands in `from..<to`; nil where there is none, or `a` or `b` stand before it.
  @inlinable @inline(__always)
  public func wordEnd(from: Int, to: Int, without a: UInt8, _ b: UInt8) -> Int? {
    precondition(from >= 0 && to <= count)
    let first = UInt64(a) &* 0x0101_0101_0101_0101
    let second = UInt64(b) &* 0x0101_0101_0101_0101
    var i = from
    while i &+ 8 <= count, i < to {
      let word = load(i)
      let spaces = zeroBytes(word ^ 0x2020_2020_2020_2020)
      let others = zeroBytes(word ^ first) | zeroBytes(word ^ second)
      if spaces != 0 {
        // What stands behind the space is another's.
        let isAlone = others & ((spaces & (0 &- spaces)) &- 1) == 0
        let end = i &+ spaces.trailingZeroBitCount >> 3
        return isAlone && end < to ? end : nil
      }
      if others != 0 { return nil }
      i &+= 8
    }
    return nil
  }

  /// The decimal digits at `offset`, eight at most, and their number; `offset + 8` must not pass the end.
  @inlinable @inline(__always)
  public func decimal(at offset: Int) -> (value: UInt64, digits: Int) {
    let word = self.word(at: offset) ^ 0x3030_3030_3030_3030
    // The high bit of each byte that is no digit.
    let others =
      (word | ((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080
    let digits = others == 0 ? 8 : others.trailingZeroBitCount >> 3
    if digits == 0 { return (0, 0) }
    // Leading zeros in front, then pairs, fours and eight at once.
    var value = word << UInt64((8 &- digits) &* 8)
    value = (value &* 10 &+ value >> 8) & 0x00FF_00FF_00FF_00FF
    value = (value &* 100 &+ value >> 16) & 0x0000_FFFF_0000_FFFF
    value = (value &* 10_000 &+ value >> 32) & 0xFFFF_FFFF
    return (value, digits)
  }

  /// Whether `self[offset..<offset + length]` equals `other[start..<start + length]`; false when either is too short.
  @inlinable @inline(__always)
  public func equals(at offset: Int, _ other: borrowing Span<UInt8>, at start: Int, length: Int)
    -> Bool
  {
    guard offset >= 0, start >= 0, length >= 0, offset <= count &- length,
      start <= other.count &- length
    else { return false }
    var i = 0
    while i &+ 8 <= length {
      if load(offset &+ i) != other.load(start &+ i) { return false }
      i &+= 8
    }
    while i < length {
      if byte(offset &+ i) != other.byte(start &+ i) { return false }
      i &+= 1
    }
    return true
  }

  /// Whether the bytes at `offset` begin with `text` before `to`.
  @inlinable @inline(__always)
  public func hasPrefix(_ text: StaticString, at offset: Int, to: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset >= 0, offset &+ length <= to, to <= count else { return false }
    for i in 0..<length {
      // SAFETY: i < utf8CodeUnitCount; offset + i < to ≤ count.
      if unsafe byte(offset &+ i) != text.utf8Start[i] { return false }
    }
    return true
  }
}

/// Sets the high bit of each zero byte; only the lowest set bit is exact.
@inlinable @inline(__always)
func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}

extension Array where Element == UInt8 {
  /// Overwrites `self[offset...]` with `source[range]`; the array must be long enough.
  @inlinable
  public mutating func overwrite(
    at offset: Int, with source: borrowing Span<UInt8>, _ range: Range<Int>
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= source.count)
    precondition(offset >= 0 && offset &+ range.count <= count)
    unsafe withUnsafeMutableBytes { target in
      unsafe source.withUnsafeBytes { bytes in
        guard let to = target.baseAddress, let from = bytes.baseAddress else { return }
        // SAFETY: both ranges were compared with the buffers' counts above.
        unsafe (to + offset).copyMemory(from: from + range.lowerBound, byteCount: range.count)
      }
    }
  }

  /// Copies the inside of a JSON string that begins at `from`, escapes undone, to `self[offset...]`.
  ///
  /// Stops at the closing quote, before `\u`, or at `to`; answers where it stopped in both. The array must have room for
  /// `to - from + 8` bytes from `offset` on. Eight bytes are copied at a time, so that bytes after the text are spoilt.
  @inlinable
  public mutating func unescape(
    _ source: borrowing Span<UInt8>, from: Int, to: Int, at offset: Int
  ) -> (read: Int, written: Int) {
    precondition(from >= 0 && from <= to && to <= source.count)
    precondition(offset >= 0 && offset &+ (to &- from) &+ 8 <= count)
    return unsafe withUnsafeMutableBytes { target in
      var i = from
      var write = offset
      while i < to {
        if i &+ 8 <= source.count {
          let word = source.load(i)
          // SAFETY: write - offset ≤ i - from < to - from, and 8 bytes more are there (checked above).
          unsafe target.storeBytes(of: word.littleEndian, toByteOffset: write, as: UInt64.self)
          let found =
            zeroBytes(word ^ 0x2222_2222_2222_2222) | zeroBytes(word ^ 0x5C5C_5C5C_5C5C_5C5C)
          let run = Swift.min(found == 0 ? 8 : found.trailingZeroBitCount >> 3, to &- i)
          i &+= run
          write &+= run
          if found == 0 || i >= to { continue }
        }
        let byte = source.byte(i)
        if byte == 0x22 { break }
        if byte != 0x5C {
          // SAFETY: as above.
          unsafe target[write] = byte
          i &+= 1
          write &+= 1
          continue
        }
        guard i &+ 1 < to, source.byte(i &+ 1) != 0x75 else { break }
        // SAFETY: as above; an escape is longer than what it stands for.
        unsafe target[write] = unescaped(source.byte(i &+ 1))
        i &+= 2
        write &+= 1
      }
      return (i, write)
    }
  }
}

/// What a backslash and this byte stand for.
@inlinable @inline(__always)
func unescaped(_ byte: UInt8) -> UInt8 {
  switch byte {
  case 0x6E: 10
  case 0x74: 9
  case 0x72: 13
  case 0x62: 8
  case 0x66: 12
  default: byte
  }
}
