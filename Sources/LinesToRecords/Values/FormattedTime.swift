internal import JSONBytes
internal import Vocabulary

extension TimeReader {
  /// Reads a time of an exact form at `from`; answers where it ends. Nil when it does not stand there.
  func read(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, as format: TimeFormat
  ) -> (time: ReadTime, end: Int)? {
    var reading = FormattedTime()
    var i = from
    for part in format.parts {
      guard reading.take(part, bytes, &i, to, self) else { return nil }
    }
    guard let time = reading.time(self) else { return nil }
    return (time, i)
  }
}

/// What a `TimeFormat` has read so far.
private struct FormattedTime {
  private var year: Int?
  private var month = 1
  private var day = 1
  private var seconds: Int64 = 0
  private var fraction: Int64 = 0
  private var precision = 0
  private var offset: Int64?
  private var isAfternoon = false
  private var epoch: Int64?

  mutating func take(
    _ part: TimeFormat.Part, _ bytes: borrowing Span<UInt8>, _ i: inout Int, _ to: Int,
    _ reader: TimeReader
  ) -> Bool {
    switch part {
    case .literal(let byte):
      guard i < to, bytes[i] == byte else { return false }
      i &+= 1
      return true
    case .fraction(let digits): return takeFraction(bytes, &i, to, digits)
    case .epoch(let unit): return takeEpoch(bytes, &i, to, unit)
    case .monthName, .meridiem, .zone, .zoneName, .dayName:
      return takeWord(part, bytes, &i, to, reader)
    default:
      guard let number = Self.number(bytes, &i, to, part == .year ? 4 : 2) else { return false }
      take(part, number)
      return true
    }
  }

  private mutating func take(_ part: TimeFormat.Part, _ number: Int64) {
    switch part {
    case .year: year = Int(number)
    case .shortYear: year = Int(number) + 2000
    case .month: month = Int(number)
    case .day: day = Int(number)
    case .hour: seconds &+= number &* 3600
    case .hour12: seconds &+= number % 12 &* 3600
    case .minute: seconds &+= number &* 60
    default: seconds &+= number
    }
  }

  /// Up to `digits` digits, a leading space allowed (`%e`).
  private static func number(
    _ bytes: borrowing Span<UInt8>, _ i: inout Int, _ to: Int, _ digits: Int
  ) -> Int64? {
    if i < to, bytes[i] == 0x20 { i &+= 1 }
    let start = i
    while i < to, i &- start < digits, 48...57 ~= bytes[i] { i &+= 1 }
    return Numbers.digits(bytes, start, i)
  }

  private mutating func takeFraction(
    _ bytes: borrowing Span<UInt8>, _ i: inout Int, _ to: Int, _ digits: Int
  ) -> Bool {
    let end = min(to, i &+ digits)
    (fraction, precision) = TimeReader.fraction(bytes, &i, end)
    return precision > 0
  }

  private mutating func takeEpoch(
    _ bytes: borrowing Span<UInt8>, _ i: inout Int, _ to: Int, _ unit: Int64
  ) -> Bool {
    let start = i
    while i < to, 48...57 ~= bytes[i] { i &+= 1 }
    epoch = Numbers.scaled(bytes, start, i, unit: unit)
    precision = unit == 1_000_000_000 ? 0 : unit == 1_000_000 ? 3 : 6
    return epoch != nil
  }

  private mutating func takeWord(
    _ part: TimeFormat.Part, _ bytes: borrowing Span<UInt8>, _ i: inout Int, _ to: Int,
    _ reader: TimeReader
  ) -> Bool {
    let start = i
    if part == .zone, i < to, bytes[i] == UInt8(ascii: "+") || bytes[i] == UInt8(ascii: "-") {
      i &+= 1
    }
    while i < to, isWordByte(bytes[i]) || (part == .zone && bytes[i] == UInt8(ascii: ":")) {
      i &+= 1
    }
    guard i > start else { return false }
    switch part {
    case .monthName:
      guard let month = TimeReader.month(bytes, start) else { return false }
      self.month = month
    case .meridiem: isAfternoon = bytes[start] | 0x20 == UInt8(ascii: "p")
    case .zone, .zoneName:
      offset = reader.zoneOffset(bytes, start, i, wall: wall)
      return offset != nil
    default: break
    }
    return true
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte
  }

  private var wall: Int64 {
    Int64(Civil.days(year: year ?? 1970, month: month, day: day)) &* 86_400 &+ seconds
      &+ (isAfternoon ? 43_200 : 0)
  }

  func time(_ reader: TimeReader) -> ReadTime? {
    if let epoch {
      let instant = Instant(nanoseconds: epoch &+ fraction)
      return ReadTime(instant: instant, precision: UInt8(precision))
    }
    guard 1...12 ~= month, 1...31 ~= day else { return nil }
    var whole = self
    if year == nil {
      guard let year = WordyTime.guessYear(month, day, reader.reference) else { return nil }
      whole.year = year
    }
    let wall = whole.wall
    let east = offset ?? reader.zone.offset(wallSeconds: wall)
    return TimeReader.time(wall: wall &- east, fraction: fraction, precision: precision)
  }
}
