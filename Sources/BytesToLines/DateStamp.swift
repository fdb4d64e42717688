/// A time as it stands in rotated files' names, read from the front of some bytes.
///
/// `20260105`, `2026010513`, `20260105131415`, `20260105-131415`, `20260105T1314Z`, `2026-01-05`,
/// `2026-01-05-13`, `2026-01-05_13-14-15`, `2026-01-05T13-14-15.818`, `2026-01-05T13:14:15`;
/// seconds since 1970 (ten digits).
struct DateStamp: Equatable {
  /// `YYYYMMDDhhmmss`.
  let digits: Int64
  /// In bytes.
  let length: Int

  init?(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes.prefix(32))
    let run = bytes.prefix { 48...57 ~= $0 }.count
    var parts: [Int] = []
    var at = 0
    if run == 4 {
      guard let date = Self.separatedDate(bytes) else { return nil }
      parts = date
      at = 10
    } else if run == 8 || run == 10 || run == 12 || run == 14 {
      parts =
        [Self.number(bytes, 0, 4)]
        + stride(from: 4, to: run, by: 2).map {
          Self.number(bytes, $0, 2)
        }
      at = run
    }
    if run == 10, !Self.isTime(parts) {
      digits = Int64(Self.number(bytes, 0, 10))
      guard 946_684_800..<4_102_444_800 ~= digits else { return nil }
      length = 10
      return
    }
    guard at > 0, Self.isTime(parts) else { return nil }
    if parts.count == 3 { at = Self.clock(bytes, at, into: &parts) }
    let padded = parts + Array(repeating: 0, count: max(0, 6 - parts.count))
    digits = padded.dropFirst().prefix(5).reduce(Int64(padded[0])) { $0 * 100 + Int64($1) }
    length = at
  }

  private static func separatedDate(_ bytes: [UInt8]) -> [Int]? {
    guard bytes.count >= 10, bytes[4] == bytes[7], [45, 46, 95].contains(bytes[4]),
      isNumber(bytes, 5, 2), isNumber(bytes, 8, 2), bytes.count == 10 || !isNumber(bytes, 10, 1)
    else { return nil }
    return [number(bytes, 0, 4), number(bytes, 5, 2), number(bytes, 8, 2)]
  }

  /// Appends hour, minute and second where they follow; answers where they end.
  private static func clock(_ bytes: [UInt8], _ start: Int, into parts: inout [Int]) -> Int {
    guard start < bytes.count, [45, 46, 95, 84, 116, 32].contains(bytes[start]) else {
      return start
    }
    var at = start + 1
    let run = bytes[at...].prefix { 48...57 ~= $0 }.count
    var found: [Int] = []
    if run == 2 {
      while found.count < 3, isNumber(bytes, at, 2) {
        found.append(number(bytes, at, 2))
        at += 2
        let goesOn = at < bytes.count && [45, 58, 95].contains(bytes[at])
        if found.count == 3 || !goesOn || !isNumber(bytes, at + 1, 2) { break }
        at += 1
      }
    } else if run == 4 || run == 6 {
      found = stride(from: 0, to: run, by: 2).map { number(bytes, at + $0, 2) }
      at += run
    }
    guard !found.isEmpty, isTime(parts + found) else { return start }
    parts += found
    if found.count == 3 { at = fraction(bytes, at) }
    if at < bytes.count, bytes[at] == 90 { at += 1 }
    return at
  }

  /// Behind `.818`, if it is there.
  private static func fraction(_ bytes: [UInt8], _ start: Int) -> Int {
    guard start < bytes.count, bytes[start] == 46 else { return start }
    let run = bytes[(start + 1)...].prefix { 48...57 ~= $0 }.count
    return run == 3 || run == 6 || run == 9 ? start + 1 + run : start
  }

  private static func isTime(_ parts: [Int]) -> Bool {
    guard parts.count >= 3, 1990...2199 ~= parts[0], 1...12 ~= parts[1], 1...31 ~= parts[2]
    else { return false }
    return zip(parts.dropFirst(3), [23, 59, 60]).allSatisfy { 0...$1 ~= $0 }
  }

  private static func isNumber(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Bool {
    start + count <= bytes.count && bytes[start..<start + count].allSatisfy { 48...57 ~= $0 }
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<start + count].reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
