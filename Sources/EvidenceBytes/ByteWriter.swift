internal import Vocabulary

/// Appends numbers as LEB128 and texts with their length; deterministic.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []
  /// Times are written as distances from here.
  let base: Instant

  mutating func put(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func put(_ number: Int) { put(signed: Int64(number)) }

  mutating func put(signed number: Int64) {
    put(UInt64(bitPattern: number << 1 ^ number >> 63))
  }

  /// Eight bytes: for hashes, which do not get shorter.
  mutating func put(hash: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: hash >> UInt64(shift)))
    }
  }

  mutating func put(_ text: String) {
    put(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func put(blob: [UInt8]) {
    put(UInt64(blob.count))
    bytes.append(contentsOf: blob)
  }

  mutating func put(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// In the coarsest of seconds, milliseconds, microseconds and nanoseconds that is exact.
  mutating func put(_ time: Instant) {
    if time.nanoseconds == .max || time.nanoseconds == .min {
      put(UInt64(time.nanoseconds == .max ? 4 : 5))
      return
    }
    let distance = time.nanoseconds &- base.nanoseconds
    for (unit, scale) in Self.scales.enumerated() where distance % scale == 0 {
      put(UInt64(unit))
      put(signed: distance / scale)
      return
    }
  }

  private static let scales: [Int64] = [1_000_000_000, 1_000_000, 1000, 1]

  /// Sorted by key, so that equal tables are equal bytes.
  mutating func put<K, V>(
    _ table: SmallestByKey<K, V>, key: (inout ByteWriter, K) -> Void,
    value: (inout ByteWriter, V) -> Void
  ) {
    put(table.isSample)
    put(UInt64(table.entries.count))
    for (entryKey, entryValue) in table.entries {
      key(&self, entryKey)
      value(&self, entryValue)
    }
  }
}
