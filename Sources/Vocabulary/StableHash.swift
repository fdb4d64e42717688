/// A 64-bit hash that is the same in every run and on every machine (the standard `Hasher` is not).
///
/// Two multiplications per eight bytes, in the manner of wyhash; not for secrets unless `seed` is one.
public struct StableHash: Sendable {
  @usableFromInline var state: UInt64

  @inlinable
  public init(seed: UInt64 = 0) { state = seed ^ 0xa076_1d64_78bd_642f }

  @inlinable
  public mutating func combine(_ word: UInt64) {
    state = Self.mix(state ^ word, 0xe703_7ed1_a0b4_28db)
  }

  /// Combines the bytes and their count.
  @inlinable
  public mutating func combine(_ bytes: RawSpan) {
    var i = 0
    let count = bytes.byteCount
    while i &+ 8 <= count {
      // SAFETY: i + 8 ≤ byteCount; UInt64 is valid for every bit pattern.
      combine(
        unsafe UInt64(
          littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self)))
      i &+= 8
    }
    var tail: UInt64 = 0
    while i < count {
      // SAFETY: i < byteCount.
      tail = tail << 8 | UInt64(unsafe bytes.unsafeLoad(fromUncheckedByteOffset: i, as: UInt8.self))
      i &+= 1
    }
    combine(tail ^ UInt64(truncatingIfNeeded: count) << 56)
  }

  @inlinable
  public mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { unsafe combine($0.span.bytes) }
  }

  @inlinable
  public var value: UInt64 { Self.mix(state, 0x8ebc_6af0_9c88_c6e3) }

  @inlinable @inline(__always)
  static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return high ^ low
  }

  /// Hashes one piece of bytes, 16 of them a multiplication: for the line loop. Another value than `combine` gives.
  @inlinable
  public static func of(_ bytes: RawSpan, seed: UInt64 = 0) -> UInt64 {
    let count = bytes.byteCount
    var state = seed ^ 0xa076_1d64_78bd_642f
    var a: UInt64
    var b: UInt64
    if count > 16 {
      var i = 0
      if count > 48 {
        var other = state
        while i &+ 32 < count {
          state = mix(bytes.word(i) ^ 0xe703_7ed1_a0b4_28db, bytes.word(i &+ 8) ^ state)
          other = mix(bytes.word(i &+ 16) ^ 0x8ebc_6af0_9c88_c6e3, bytes.word(i &+ 24) ^ other)
          i &+= 32
        }
        state ^= other
      }
      while i &+ 16 < count {
        state = mix(bytes.word(i) ^ 0xe703_7ed1_a0b4_28db, bytes.word(i &+ 8) ^ state)
        i &+= 16
      }
      a = bytes.word(count &- 16)
      b = bytes.word(count &- 8)
    } else if count >= 8 {
      a = bytes.word(0)
      b = bytes.word(count &- 8)
    } else if count >= 4 {
      a = bytes.halfWord(0)
      b = bytes.halfWord(count &- 4)
    } else if count > 0 {
      a = bytes.single(0) << 16 | bytes.single(count >> 1) << 8 | bytes.single(count &- 1)
      b = 0
    } else {
      (a, b) = (0, 0)
    }
    return mix(
      0xe703_7ed1_a0b4_28db ^ UInt64(truncatingIfNeeded: count),
      mix(a ^ 0xe703_7ed1_a0b4_28db, b ^ state))
  }

  /// Hashes a long text in four strands: for what is remembered within a run. Another value than `of` gives.
  @inlinable @inline(__always)
  public static func ofLong(_ bytes: RawSpan) -> UInt64 {
    let count = bytes.byteCount
    if count < 64 { return of(bytes) }
    var a: UInt64 = 0xa076_1d64_78bd_642f
    var b: UInt64 = 0xe703_7ed1_a0b4_28db
    var c: UInt64 = 0x8ebc_6af0_9c88_c6e3
    var d: UInt64 = 0x5899_65cc_7537_4cc3
    var i = 0
    while true {
      a = mix(bytes.word(i) ^ a, bytes.word(i &+ 8) ^ 0xa076_1d64_78bd_642f)
      b = mix(bytes.word(i &+ 16) ^ b, bytes.word(i &+ 24) ^ 0xe703_7ed1_a0b4_28db)
      c = mix(bytes.word(i &+ 32) ^ c, bytes.word(i &+ 40) ^ 0x8ebc_6af0_9c88_c6e3)
      d = mix(bytes.word(i &+ 48) ^ d, bytes.word(i &+ 56) ^ 0x5899_65cc_7537_4cc3)
      if i &+ 64 >= count { break }
      // The last 64 bytes may overlap those before them.
      i = min(i &+ 64, count &- 64)
    }
    return mix(mix(a ^ UInt64(truncatingIfNeeded: count), b ^ c), d ^ 0xe703_7ed1_a0b4_28db)
  }

  /// Mixes two hashes into one.
  @inlinable
  public static func of(_ a: UInt64, _ b: UInt64) -> UInt64 {
    mix(a ^ 0xa076_1d64_78bd_642f, b ^ 0xe703_7ed1_a0b4_28db)
  }
}

extension RawSpan {
  /// Eight bytes; the caller has compared `offset + 8` with `byteCount`.
  @inlinable @inline(__always)
  func word(_ offset: Int) -> UInt64 {
    // SAFETY: internal; every caller stays inside; every bit pattern is a UInt64.
    UInt64(
      littleEndian: unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  @inlinable @inline(__always)
  func halfWord(_ offset: Int) -> UInt64 {
    // SAFETY: internal; every caller stays inside; every bit pattern is a UInt32.
    UInt64(
      UInt32(
        littleEndian: unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self)))
  }

  @inlinable @inline(__always)
  func single(_ offset: Int) -> UInt64 {
    // SAFETY: internal; every caller stays inside.
    UInt64(unsafe unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self))
  }
}
