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

  @inline(__always)
  mutating func number() throws(EvidenceBytesError) -> UInt64 {
    // Most numbers are small.
    guard i < bytes.count, bytes[i] < 0x80 else { return try longNumber() }
    i &+= 1
    return UInt64(bytes[i &- 1])
  }

  private mutating func longNumber() throws(EvidenceBytesError) -> UInt64 {
    guard bytes.count - i >= 8 else { return try lastNumber() }
    // SAFETY: i + 8 ≤ count, checked above; every bit pattern is a UInt64.
    let word = UInt64(
      littleEndian: unsafe bytes.span.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: i, as: UInt64.self))
    let ends = ~word & 0x8080_8080_8080_8080
    if ends == 0 { return try lastNumber() }
    i &+= ends.trailingZeroBitCount >> 3 &+ 1
    // Up to the first byte that is the last of a number; then seven bits of each byte move together, two, four and eight at once.
    var number = word & (ends ^ (ends &- 1)) & 0x7f7f_7f7f_7f7f_7f7f
    number = number & 0x007f_007f_007f_007f | (number & 0x7f00_7f00_7f00_7f00) >> 1
    number = number & 0x0000_3fff_0000_3fff | (number & 0x3fff_0000_3fff_0000) >> 2
    return number & 0x0fff_ffff | (number & 0x0fff_ffff_0000_0000) >> 4
  }

  /// The same byte by byte: near the end, and for what takes more than eight bytes.
  private mutating func lastNumber() throws(EvidenceBytesError) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
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
    // SAFETY: i + 8 ≤ count, checked above; every bit pattern is a UInt64.
    let hash = unsafe bytes.span.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: i, as: UInt64.self)
    i &+= 8
    return UInt64(littleEndian: hash)
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
    let scale: Int64
    switch unit {
    case 0: scale = 1_000_000_000
    case 1: scale = 1_000_000
    case 2: scale = 1000
    case 3: scale = 1
    case 4: return Instant(nanoseconds: .max)
    case 5: return Instant(nanoseconds: .min)
    default: throw .malformed
    }
    return Instant(nanoseconds: base.nanoseconds &+ (try signed()) &* scale)
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
    var last: K?
    for _ in 0..<count {
      let entryKey = try key(&self)
      if let last, last >= entryKey { throw .malformed }
      entries.append((entryKey, try value(&self)))
      last = entryKey
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
