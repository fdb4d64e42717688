/// Offsets from UTC over time, for times that are logged without a zone.
public struct ZoneRules: Sendable, Equatable {
  /// When each offset begins, in seconds since 1970; ascending.
  private var begins: [Int64] = []
  /// In seconds east of UTC; one more than `begins`: the first holds before all of them.
  private var offsets: [Int32]

  public static let utc = ZoneRules(secondsEast: 0)

  public init(secondsEast: Int32) { offsets = [secondsEast] }

  /// Reads `Z`, `UTC` or `±HH:MM`; nil for anything else.
  public init?(offset text: String) {
    if text == "Z" || text == "UTC" || text == "GMT" {
      self = .utc
      return
    }
    let digits = text.utf8.dropFirst().filter { $0 != UInt8(ascii: ":") }
    guard let sign = text.first, sign == "+" || sign == "-", digits.count == 4 || digits.count == 2,
      digits.allSatisfy({ 48...57 ~= $0 })
    else { return nil }
    let numbers = digits.map { Int32($0 - 48) }
    let hours = numbers[0] * 10 + numbers[1]
    let minutes = numbers.count == 4 ? numbers[2] * 10 + numbers[3] : 0
    guard hours <= 18, minutes < 60 else { return nil }
    offsets = [(hours * 3600 + minutes * 60) * (sign == "-" ? -1 : 1)]
  }

  /// Reads a compiled time zone file (RFC 8536), such as `/usr/share/zoneinfo/Europe/Istanbul`; nil when it is none.
  ///
  /// After the file's last change the last offset stays: the rule in its footer is not read.
  public init?(tzif bytes: [UInt8]) {
    guard var reader = TZifReader(bytes) else { return nil }
    guard let table = reader.table() else { return nil }
    begins = table.begins
    offsets = table.offsets
  }

  /// Seconds east of UTC for a wall-clock time given as if it were UTC. Of two (clocks set back) the first.
  public func offset(wallSeconds: Int64) -> Int64 {
    var low = 0
    var high = begins.count
    while low < high {
      let middle = (low + high) / 2
      // A change counts from the wall clock that was in force before it.
      if begins[middle] &+ Int64(max(offsets[middle], offsets[middle + 1])) <= wallSeconds {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return Int64(offsets[low])
  }
}

/// The 64-bit block of a TZif file (version 2 or later).
private struct TZifReader {
  private let bytes: [UInt8]
  private var i: Int

  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    i = 0
    guard bytes.count >= 88, bytes[0..<4].elementsEqual("TZif".utf8), bytes[4] >= 50 else {
      return nil
    }
    // Past the 32-bit block: its header's six counts say how long it is.
    let counts = (0..<6).map { Self.integer(bytes, at: 20 + $0 * 4, size: 4) }
    let length =
      counts[0] + counts[1] + counts[2] * 8 + counts[3] * 5 + counts[4] * 6 + counts[5]
    guard counts.allSatisfy({ 0...100_000 ~= $0 }), 44 + Int(length) + 44 <= bytes.count else {
      return nil
    }
    i = 44 + Int(length)
  }

  mutating func table() -> (begins: [Int64], offsets: [Int32])? {
    let changes = Int(Self.integer(bytes, at: i + 32, size: 4))
    let types = Int(Self.integer(bytes, at: i + 36, size: 4))
    let times = i + 44
    let indices = times + changes * 8
    let first = indices + changes
    guard 0...100_000 ~= changes, 1...256 ~= types, first + types * 6 <= bytes.count else {
      return nil
    }
    func offset(_ type: Int) -> Int32 {
      Int32(truncatingIfNeeded: Self.integer(bytes, at: first + type * 6, size: 4))
    }
    var begins: [Int64] = []
    var offsets = [offset(0)]
    for change in 0..<changes {
      let type = Int(bytes[indices + change])
      guard type < types else { return nil }
      begins.append(Self.integer(bytes, at: times + change * 8, size: 8))
      offsets.append(offset(type))
    }
    guard begins == begins.sorted() else { return nil }
    return (begins, offsets)
  }

  /// A signed big-endian integer.
  private static func integer(_ bytes: [UInt8], at offset: Int, size: Int) -> Int64 {
    guard offset >= 0, offset + size <= bytes.count else { return -1 }
    var value: Int64 = bytes[offset] >= 0x80 ? -1 : 0
    for byte in bytes[offset..<offset + size] { value = value << 8 | Int64(byte) }
    return value
  }
}
