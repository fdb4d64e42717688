/// Places of keys that are hashes already: no hashing again, which is most of what a dictionary costs.
struct HashIndex {
  /// In the order in which they came.
  private(set) var keys: [UInt64] = []
  /// Places by a key's bits, linear probing; -1 free. At most half are taken.
  private var slots = [Int32](repeating: -1, count: 64)

  /// Where the key stands; nil where it is not known.
  func find(_ key: UInt64) -> Int? {
    let place = slots[slot(of: key)]
    return place < 0 ? nil : Int(place)
  }

  /// Where the key stands, now or from now on.
  mutating func place(of key: UInt64) -> Int {
    let slot = slot(of: key)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(truncatingIfNeeded: keys.count)
    keys.append(key)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  private func slot(of key: UInt64) -> Int {
    // Spread once more: what a cap keeps are the smallest.
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (place, key) in keys.enumerated() {
      slots[slot(of: key)] = Int32(truncatingIfNeeded: place)
    }
  }
}
