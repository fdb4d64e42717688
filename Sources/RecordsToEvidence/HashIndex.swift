/// Open addressing from well-mixed 64-bit keys to small numbers; no removal, rebuilt when pruned.
struct HashIndex {
  /// A key and what it leads to; a place of -1 is free.
  private struct Entry {
    var key: UInt64 = 0
    var place: Int32 = -1
  }

  private var entries = Array(repeating: Entry(), count: 64)
  private(set) var count = 0

  init() {}

  func place(of key: UInt64) -> Int? {
    let mask = entries.count &- 1
    var i = Int(truncatingIfNeeded: key) & mask
    while entries[i].place >= 0 {
      if entries[i].key == key { return Int(entries[i].place) }
      i = (i &+ 1) & mask
    }
    return nil
  }

  /// `key` must not be in it.
  mutating func insert(_ key: UInt64, place: Int) {
    if (count + 1) * 2 > entries.count { grow() }
    put(Entry(key: key, place: Int32(truncatingIfNeeded: place)))
    count += 1
  }

  private mutating func put(_ entry: Entry) {
    let mask = entries.count &- 1
    var i = Int(truncatingIfNeeded: entry.key) & mask
    while entries[i].place >= 0 { i = (i &+ 1) & mask }
    entries[i] = entry
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(), count: old.count * 2)
    for entry in old where entry.place >= 0 { put(entry) }
  }
}
