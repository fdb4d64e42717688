/// Open addressing from well-mixed 64-bit keys to small numbers; no removal, rebuilt when pruned.
struct HashIndex {
  private var keys: [UInt64]
  private var places: [Int32]
  private(set) var count = 0

  init() {
    keys = Array(repeating: 0, count: 64)
    places = Array(repeating: -1, count: 64)
  }

  func place(of key: UInt64) -> Int? {
    let mask = keys.count &- 1
    var i = Int(truncatingIfNeeded: key) & mask
    while places[i] >= 0 {
      if keys[i] == key { return Int(places[i]) }
      i = (i &+ 1) & mask
    }
    return nil
  }

  /// `key` must not be in it.
  mutating func insert(_ key: UInt64, place: Int) {
    if (count + 1) * 2 > keys.count { grow() }
    put(key, Int32(truncatingIfNeeded: place))
    count += 1
  }

  private mutating func put(_ key: UInt64, _ place: Int32) {
    let mask = keys.count &- 1
    var i = Int(truncatingIfNeeded: key) & mask
    while places[i] >= 0 { i = (i &+ 1) & mask }
    keys[i] = key
    places[i] = place
  }

  private mutating func grow() {
    let (oldKeys, oldPlaces) = (keys, places)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    places = Array(repeating: -1, count: oldKeys.count * 2)
    for i in oldKeys.indices where oldPlaces[i] >= 0 { put(oldKeys[i], oldPlaces[i]) }
  }
}
