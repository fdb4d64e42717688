internal import JSONBytes

/// What keys say, worked out once for each: a small table that forgets the older of two keys at one place.
struct KeyHintCache: Sendable {
  private var hashes = [UInt64](repeating: 0, count: size)
  private var hints = [KeyHints](repeating: [], count: size)

  private static let size = 2048
  /// Places that a key may stand at.
  private static let reach = 4

  /// Of the key in `from..<to` whose hash is `hash`, in an object of which `parent` is said.
  mutating func hints(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, hash: UInt64, parent: KeyHints
  ) -> KeyHints {
    let first = Int(truncatingIfNeeded: hash >> 40) & (Self.size &- 1)
    var free = first
    for step in 0..<Self.reach {
      let place = (first &+ step) & (Self.size &- 1)
      if hashes[place] == hash { return hints[place] }
      if hashes[place] == 0 {
        free = place
        break
      }
    }
    let found = KeyHints(key: bytes, from, to).within(parent)
    hashes[free] = hash
    hints[free] = found
    return found
  }

  /// Never 0: that is an empty place's.
  static func hash(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, in parent: UInt64
  ) -> UInt64 {
    var hash = parent ^ 0x9e37_79b9_7f4a_7c15
    var i = from
    while i &+ 8 <= to {
      hash = (hash ^ bytes.word(at: i)) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
      i &+= 8
    }
    while i < to {
      hash = (hash ^ UInt64(bytes[i])) &* 0x100_0000_01b3
      i &+= 1
    }
    hash = (hash ^ hash >> 29) &* 0xc4ce_b9fe_1a85_ec53
    return hash | 1
  }
}
