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

  @inlinable
  static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return high ^ low
  }
}
