/// A moment, in nanoseconds since 1970-01-01T00:00:00Z (years 1678 to 2262).
public struct Instant: Hashable, Comparable, Sendable {
  public var nanoseconds: Int64

  @inlinable
  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  @inlinable
  public init(seconds: Int64) { nanoseconds = seconds &* 1_000_000_000 }

  @inlinable
  public static func < (a: Instant, b: Instant) -> Bool { a.nanoseconds < b.nanoseconds }

  /// Whole seconds since 1970, rounded towards the past.
  @inlinable
  public var seconds: Int64 {
    nanoseconds / 1_000_000_000 - (nanoseconds % 1_000_000_000 < 0 ? 1 : 0)
  }

  /// The UTC day it falls on.
  @inlinable
  public var day: Day {
    let s = seconds
    return Day(number: Int32(truncatingIfNeeded: s >= 0 ? s / 86_400 : (s - 86_399) / 86_400))
  }
}

/// A UTC day, counted from 1970-01-01 = 0.
public struct Day: Hashable, Comparable, Sendable {
  public var number: Int32

  @inlinable
  public init(number: Int32) { self.number = number }

  @inlinable
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// Of records whose log tells no time.
  public static var unknown: Day { Day(number: .min) }

  public var start: Instant { Instant(seconds: Int64(number) * 86_400) }
}

/// Proleptic Gregorian dates without a calendar library (Howard Hinnant's `days_from_civil`).
public enum Civil {
  /// Days since 1970-01-01. `month` 1…12; `day` may lie outside the month and carries over.
  @inlinable
  public static func days(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The inverse of `days(year:month:day:)`.
  public static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    let month = m < 10 ? m + 3 : m - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * m + 2) / 5 + 1)
  }
}

extension Instant: CustomStringConvertible, Codable {
  /// RFC 3339 in UTC, as many fractional digits as `digits` says (0…9).
  public func formatted(fractionDigits digits: Int) -> String {
    let whole = seconds
    let dayNumber = Int(day.number)
    let (year, month, dayOfMonth) = Civil.date(days: dayNumber)
    let s = Int(whole) - dayNumber * 86_400
    var text = "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))T"
    text += "\(padded(s / 3600, 2)):\(padded(s / 60 % 60, 2)):\(padded(s % 60, 2))"
    if digits > 0 {
      let fraction = padded(Int(nanoseconds &- whole &* 1_000_000_000), 9)
      text += "." + fraction.prefix(digits)
    }
    return text + "Z"
  }

  /// RFC 3339 in UTC with milliseconds.
  public var description: String { formatted(fractionDigits: 3) }

  /// Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM[:SS[.fraction]](Z|±HH:MM)?`; nil for anything else.
  public init?(rfc3339 text: String) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for i in range {
        guard case 48...57 = bytes[i] else { return nil }
        value = value * 10 + Int(bytes[i] - 48)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      bytes[4] == 45, bytes[7] == 45, 1...12 ~= month, 1...31 ~= day
    else { return nil }
    var seconds = Civil.days(year: year, month: month, day: day) * 86_400
    var fraction = 0
    if bytes.count > 10 {
      guard bytes[10] == 84 || bytes[10] == 32, let hour = number(11..<13),
        let minute = number(14..<16), bytes[13] == 58, hour < 24, minute < 60
      else { return nil }
      seconds += hour * 3600 + minute * 60
      var i = 16
      if i < bytes.count, bytes[i] == 58 {
        guard let second = number(17..<19), second <= 60 else { return nil }
        seconds += second
        i = 19
      }
      if i < bytes.count, bytes[i] == 46 {
        i += 1
        var scale = 100_000_000
        while i < bytes.count, case 48...57 = bytes[i] {
          fraction += Int(bytes[i] - 48) * scale
          scale /= 10
          i += 1
        }
      }
      if i < bytes.count {
        if bytes[i] == 90 {
          i += 1
        } else if bytes[i] == 43 || bytes[i] == 45, let h = number(i + 1..<i + 3),
          let m = number(i + 4..<i + 6)
        {
          seconds -= (bytes[i] == 43 ? 1 : -1) * (h * 3600 + m * 60)
          i += 6
        }
        guard i == bytes.count else { return nil }
      }
    }
    // A year beyond 1678…2262 is no moment that can be told.
    let (whole, isTooFar) = Int64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isBeyond) = whole.addingReportingOverflow(Int64(fraction))
    if isTooFar || isBeyond { return nil }
    nanoseconds = sum
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let instant = Instant(rfc3339: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no RFC 3339 time")
    }
    self = instant
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String { String(start.formatted(fractionDigits: 0).prefix(10)) }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
