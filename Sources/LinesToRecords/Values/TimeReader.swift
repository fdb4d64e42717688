internal import JSONBytes
internal import Vocabulary

/// A time as it was read.
struct ReadTime {
  var instant: Instant
  /// Digits after the second.
  var precision: UInt8
  /// It was logged without its zone.
  var isNaive = false
}

/// Reads times in every form the formats use. Remembers the last date: lines come in order.
struct TimeReader: Sendable {
  /// For times without a zone.
  var zone: ZoneRules
  /// For dates without a year: the year is chosen so that they lie at most a day after this.
  var reference: Instant?

  /// The date at the start of the last time of each form, as bytes, and its day.
  private var clfDate: (UInt64, UInt64) = (0, 0)
  private var clfDays = 0
  private var clfMinute = CommonLogMinute()
  private var isoDate: (UInt64, UInt64) = (0, 0)
  private var isoDays = 0

  init(zone: ZoneRules, reference: Instant?) {
    self.zone = zone
    self.reference = reference
  }

  /// Reads the whole of `from..<to`; nil when it is no time.
  mutating func read(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> ReadTime? {
    guard from < to, to <= bytes.count else { return nil }
    let first = bytes[from]
    let length = to &- from
    if length >= 17, 48...57 ~= first {
      if bytes[from &+ 2] == UInt8(ascii: "/"), bytes[from &+ 6] == UInt8(ascii: "/") {
        return commonLog(bytes, from, to)
      }
      if bytes[from &+ 2] == UInt8(ascii: "/"), bytes[from &+ 5] == UInt8(ascii: "/") {
        return numeric(bytes, from, to)
      }
      let mark = bytes[from &+ 4]
      if mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") { return iso(bytes, from, to) }
    }
    if 48...57 ~= first, let epoch = epoch(bytes, from, to) { return epoch }
    return WordyTime.read(bytes, from, to, zone: zone, reference: reference)
  }

  /// `10/Oct/2000:13:55:36 -0700`, `… UTC`, with a fraction, without a zone.
  @inline(__always)
  private mutating func commonLog(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int)
    -> ReadTime?
  {
    if let instant = clfMinute.instant(bytes, from, to) {
      return ReadTime(instant: instant, precision: 0)
    }
    guard let time = commonLogAnew(bytes, from, to) else { return nil }
    clfMinute.remember(bytes, from, to, time)
    return time
  }

  /// The 26 bytes of a `10/Oct/2000:13:55:36 -0700`; nil for a time of parts of a second, or none.
  @inline(__always)
  mutating func commonLogSecond(_ bytes: borrowing Span<UInt8>, _ from: Int) -> Instant? {
    if let instant = clfMinute.instant(bytes, from, from &+ 26) { return instant }
    guard let time = read(bytes, from, from &+ 26), time.precision == 0 else { return nil }
    return time.instant
  }

  private mutating func commonLogAnew(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> ReadTime? {
    guard to &- from >= 20, from &+ 12 <= bytes.count else { return nil }
    let date = (bytes.word(at: from), UInt64(bytes.halfWord(at: from &+ 8)))
    if date != clfDate {
      guard let day = Numbers.digits(bytes, from, from &+ 2),
        let month = Self.month(bytes, from &+ 3),
        let year = Numbers.digits(bytes, from &+ 7, from &+ 11),
        bytes[from &+ 11] == UInt8(ascii: ":") || bytes[from &+ 11] == 0x20, 1...31 ~= day
      else { return nil }
      clfDays = Civil.days(year: Int(year), month: month, day: Int(day))
      clfDate = date
    }
    guard let seconds = Self.clock(bytes, from &+ 12, to) else { return nil }
    return finish(bytes, from &+ 20, to, wall: Int64(clfDays) &* 86_400 &+ seconds)
  }

  /// `2026-01-03T10:00:00.123Z`, with a space, with slashes, a comma before the fraction.
  @inline(__always)
  private mutating func iso(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> ReadTime? {
    guard to &- from >= 19, from &+ 12 <= bytes.count else { return nil }
    let date = (bytes.word(at: from), UInt64(bytes.halfWord(at: from &+ 8) & 0xffff))
    if date != isoDate {
      guard let year = Numbers.digits(bytes, from, from &+ 4),
        let month = Numbers.digits(bytes, from &+ 5, from &+ 7),
        let day = Numbers.digits(bytes, from &+ 8, from &+ 10),
        bytes[from &+ 7] == bytes[from &+ 4], 1...12 ~= month, 1...31 ~= day
      else { return nil }
      isoDays = Civil.days(year: Int(year), month: Int(month), day: Int(day))
      isoDate = date
    }
    switch bytes[from &+ 10] {
    case UInt8(ascii: "T"), UInt8(ascii: " "), UInt8(ascii: "_"), UInt8(ascii: "t"),
      UInt8(ascii: ":"):
      break
    default: return nil
    }
    guard let seconds = Self.clock(bytes, from &+ 11, to) else { return nil }
    return finish(bytes, from &+ 19, to, wall: Int64(isoDays) &* 86_400 &+ seconds)
  }

  /// Proxmox's `03/01/2026:10:00:00 +0000`, the day first as in common logs; else the month, as in `01/03/2026 10:00:00`, unless
  /// it can be none.
  private func numeric(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> ReadTime? {
    guard to &- from >= 19, let first = Numbers.digits(bytes, from, from &+ 2),
      let second = Numbers.digits(bytes, from &+ 3, from &+ 5),
      let year = Numbers.digits(bytes, from &+ 6, from &+ 10),
      bytes[from &+ 10] == UInt8(ascii: ":") || bytes[from &+ 10] == 0x20,
      let seconds = Self.clock(bytes, from &+ 11, to)
    else { return nil }
    let isDayFirst = first > 12 || second <= 12 && bytes[from &+ 10] == UInt8(ascii: ":")
    let (month, day) = isDayFirst ? (second, first) : (first, second)
    guard 1...12 ~= month, 1...31 ~= day else { return nil }
    let days = Civil.days(year: Int(year), month: Int(month), day: Int(day))
    return finish(bytes, from &+ 19, to, wall: Int64(days) &* 86_400 &+ seconds)
  }

  /// Fraction and zone after the seconds.
  @inline(__always)
  private func finish(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, wall: Int64)
    -> ReadTime?
  {
    var i = from
    var fraction: Int64 = 0
    var precision = 0
    if i < to, bytes[i] == UInt8(ascii: ".") || bytes[i] == UInt8(ascii: ",") {
      i &+= 1
      (fraction, precision) = Self.fraction(bytes, &i, to)
    }
    guard let offset = zoneOffset(bytes, i, to, wall: wall) else { return nil }
    var time = Self.time(wall: wall &- offset, fraction: fraction, precision: precision)
    time?.isNaive = i == to
    return time
  }

  /// Nanoseconds; digits past the ninth are read past.
  static func fraction(_ bytes: borrowing Span<UInt8>, _ i: inout Int, _ to: Int) -> (Int64, Int) {
    var value: Int64 = 0
    var digits = 0
    while i < to, 48...57 ~= bytes[i] {
      if digits < 9 {
        value = value &* 10 &+ Int64(bytes[i] &- 48)
        digits &+= 1
      }
      i &+= 1
    }
    for _ in digits..<9 { value = value &* 10 }
    return (value, digits)
  }

  static func time(wall: Int64, fraction: Int64, precision: Int) -> ReadTime? {
    // Years 1678 to 2262 fit in an Instant.
    guard abs(wall) < 9_200_000_000 else { return nil }
    return ReadTime(
      instant: Instant(nanoseconds: wall &* 1_000_000_000 &+ fraction),
      precision: UInt8(truncatingIfNeeded: precision))
  }

  /// Seconds east of UTC of what stands in `from..<to`: nothing, `Z`, ` UTC`, `+0300`, ` +03:00`, `+03`.
  @inline(__always)
  func zoneOffset(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, wall: Int64) -> Int64? {
    var i = from
    while i < to, bytes[i] == 0x20 { i &+= 1 }
    if i == to { return zone.offset(wallSeconds: wall) }
    let sign = bytes[i]
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return namedZone(bytes, i, to, wall: wall)
    }
    i &+= 1
    guard i &+ 2 <= to, let hours = Numbers.digits(bytes, i, i &+ 2), hours <= 18 else {
      return nil
    }
    i &+= 2
    if i < to, bytes[i] == UInt8(ascii: ":") { i &+= 1 }
    var minutes: Int64 = 0
    if i < to {
      guard i &+ 2 == to, let read = Numbers.digits(bytes, i, to), read < 60 else { return nil }
      minutes = read
    }
    let offset = hours &* 3600 &+ minutes &* 60
    return sign == UInt8(ascii: "-") ? -offset : offset
  }

  private func namedZone(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, wall: Int64)
    -> Int64?
  {
    let length = to &- from
    if length == 1, bytes[from] == UInt8(ascii: "Z") || bytes[from] == UInt8(ascii: "z") {
      return 0
    }
    if length == 3,
      bytes.hasPrefix("UTC", at: from, to: to) || bytes.hasPrefix("GMT", at: from, to: to)
    {
      return 0
    }
    // Another abbreviation does not say which zone it is; the run's zone is the best guess.
    guard 2...5 ~= length else { return nil }
    for i in from..<to where !(65...90 ~= bytes[i]) { return nil }
    return zone.offset(wallSeconds: wall)
  }

  /// Seconds of the day in `HH:MM:SS`.
  @inline(__always)
  static func clock(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int64? {
    guard from &+ 8 <= to else { return nil }
    let word = bytes.word(at: from)
    // Digits have the high nibble 3; the colons stand at bytes 2 and 5.
    guard word & 0x00_00_ff_00_00_ff_00_00 == 0x00_00_3a_00_00_3a_00_00 else { return nil }
    let digits = word ^ 0x30_30_3a_30_30_3a_30_30
    guard digits & 0xf0f0_f0f0_f0f0_f0f0 == 0 else { return nil }
    func pair(_ shift: UInt64) -> Int64 {
      Int64(digits >> shift & 0xf) &* 10 &+ Int64(digits >> (shift &+ 8) & 0xf)
    }
    let (hours, minutes, seconds) = (pair(0), pair(24), pair(48))
    guard hours < 24, minutes < 60, seconds <= 60 else { return nil }
    return hours &* 3600 &+ minutes &* 60 &+ seconds
  }

  /// Seconds, milli-, micro- or nanoseconds since 1970, told by magnitude; a fraction; an exponent.
  private func epoch(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> ReadTime? {
    var point = from
    while point < to, 48...57 ~= bytes[point] { point &+= 1 }
    let unit: Int64
    let unitDigits: Int
    switch point &- from {
    case 9...11: (unit, unitDigits) = (1_000_000_000, 0)
    case 12...14: (unit, unitDigits) = (1_000_000, 3)
    case 15...17: (unit, unitDigits) = (1_000, 6)
    case 18...19: (unit, unitDigits) = (1, 9)
    case 1 where point < to: (unit, unitDigits) = (1_000_000_000, 0)
    default: return nil
    }
    guard let value = Numbers.scaled(bytes, from, to, unit: unit), value > 100_000_000_000_000_000
    else { return nil }
    let digits = point < to ? max(0, to &- point &- 1) : 0
    return ReadTime(
      instant: Instant(nanoseconds: value), precision: UInt8(min(9, digits + unitDigits)))
  }

  private static let monthNames = Array("janfebmaraprmayjunjulaugsepoctnovdec".utf8)

  /// 1…12 for the three letters at `from`.
  static func month(_ bytes: borrowing Span<UInt8>, _ from: Int) -> Int? {
    guard from &+ 3 <= bytes.count else { return nil }
    for month in 0..<12 {
      let name = month * 3
      if bytes[from] | 0x20 == monthNames[name], bytes[from &+ 1] | 0x20 == monthNames[name + 1],
        bytes[from &+ 2] | 0x20 == monthNames[name + 2]
      {
        return month + 1
      }
    }
    return nil
  }
}
