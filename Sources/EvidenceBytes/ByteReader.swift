internal import Vocabulary

/// Reads what `ByteWriter` wrote; every access is checked.
struct ByteReader {
  private let bytes: [UInt8]
  private var i = 0
  /// Of the next byte.
  var offset: Int { i }
  let base: Instant
  /// Texts that are likely to come: an equal one is given instead of one more copy.
  private let likely: [String]

  init(_ bytes: [UInt8], base: Instant, likely: [String] = []) {
    self.bytes = bytes
    self.base = base
    self.likely = likely
  }

  var isAtEnd: Bool { i == bytes.count }

  mutating func byte() throws(EvidenceBytesError) -> UInt8 {
    guard i < bytes.count else { throw .truncated }
    i += 1
    return bytes[i - 1]
  }

  mutating func number() throws(EvidenceBytesError) -> UInt64 {
    var number = UInt64(try byte())
    if number < 0x80 { return number }
    number &= 0x7f
    var shift: UInt64 = 7
    while true {
      let byte = try byte()
      guard shift < 64 else { throw .malformed }
      number |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  mutating func signed() throws(EvidenceBytesError) -> Int64 {
    let number = try number()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  mutating func int() throws(EvidenceBytesError) -> Int { Int(try signed()) }

  mutating func hash() throws(EvidenceBytesError) -> UInt64 {
    guard bytes.count - i >= 8 else { throw .truncated }
    var hash: UInt64 = 0
    for k in 0..<8 { hash |= UInt64(bytes[i + k]) << UInt64(8 * k) }
    i += 8
    return hash
  }

  mutating func text() throws(EvidenceBytesError) -> String {
    let text = try slice()
    for known in likely where known.utf8.count == text.count && known.utf8.elementsEqual(text) {
      return known
    }
    return String(decoding: text, as: UTF8.self)
  }

  mutating func blob() throws(EvidenceBytesError) -> [UInt8] { Array(try slice()) }

  private mutating func slice() throws(EvidenceBytesError) -> ArraySlice<UInt8> {
    let count = try number()
    guard count <= UInt64(bytes.count - i) else { throw .truncated }
    defer { i += Int(count) }
    return bytes[i..<i + Int(count)]
  }

  mutating func flag() throws(EvidenceBytesError) -> Bool { try byte() != 0 }

  mutating func time() throws(EvidenceBytesError) -> Instant {
    let unit = try number()
    if unit == 4 { return Instant(nanoseconds: .max) }
    if unit == 5 { return Instant(nanoseconds: .min) }
    guard unit < UInt64(ByteWriter.scales.count) else { throw .malformed }
    return Instant(nanoseconds: base.nanoseconds &+ (try signed()) &* ByteWriter.scales[Int(unit)])
  }

  mutating func table<K, V>(
    capacity: Int, key: (inout ByteReader) throws(EvidenceBytesError) -> K,
    value: (inout ByteReader) throws(EvidenceBytesError) -> V
  ) throws(EvidenceBytesError) -> SmallestByKey<K, V> {
    let (entries, isSample) = try entries(capacity: capacity, key: key, value: value)
    return SmallestByKey(
      capacity: capacity, entries: SortedEntries(sorted: entries), isSample: isSample)
  }

  /// A table's entries in the order of their keys, and whether they are a sample.
  mutating func entries<K: Comparable, V>(
    capacity: Int, key: (inout ByteReader) throws(EvidenceBytesError) -> K,
    value: (inout ByteReader) throws(EvidenceBytesError) -> V
  ) throws(EvidenceBytesError) -> ([(key: K, value: V)], isSample: Bool) {
    let isSample = try flag()
    let count = try number()
    guard count <= UInt64(capacity) else { throw .malformed }
    var entries: [(key: K, value: V)] = []
    entries.reserveCapacity(Int(count))
    for _ in 0..<count {
      let entryKey = try key(&self)
      if let last = entries.last, last.key >= entryKey { throw .malformed }
      entries.append((entryKey, try value(&self)))
    }
    return (entries, isSample)
  }
}

/// Why stored evidence cannot be read.
public enum EvidenceBytesError: Error, Sendable, Equatable {
  case truncated
  case malformed
  /// Written by another version of this program; holds that version.
  case version(UInt64)
}
