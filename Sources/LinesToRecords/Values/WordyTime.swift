internal import JSONBytes
internal import Vocabulary

/// Times with a month's name at no fixed place: syslog, ctime, RFC 1123, Apache's error log.
///
/// `Jan  2 15:04:05`, `Fri Sep 09 10:42:29.902022 2011`, `Sun, 06 Nov 1994 08:49:37 GMT`, `06 Nov 1994 08:49:37 +0100`.
enum WordyTime {
  static func read(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, zone: ZoneRules, reference: Instant?
  ) -> ReadTime? {
    guard to &- from <= 48 else { return nil }
    var parts = Parts()
    var i = from
    while i < to {
      if bytes[i] == 0x20 || bytes[i] == UInt8(ascii: ",") {
        i &+= 1
        continue
      }
      var end = i
      while end < to, bytes[end] != 0x20, bytes[end] != UInt8(ascii: ",") || end == i { end &+= 1 }
      guard parts.take(bytes, i, end) else { return nil }
      i = end
    }
    guard let month = parts.month, let day = parts.day, let seconds = parts.seconds else {
      return nil
    }
    guard let year = parts.year ?? guessYear(month, day, reference) else { return nil }
    let wall = Int64(Civil.days(year: year, month: month, day: day)) &* 86_400 &+ seconds
    let offset = parts.offset ?? zone.offset(wallSeconds: wall)
    var time = TimeReader.time(
      wall: wall &- offset, fraction: parts.fraction, precision: parts.precision)
    time?.isNaive = parts.offset == nil
    return time
  }

  /// The latest year in which the date lies no more than a day after the reference.
  static func guessYear(_ month: Int, _ day: Int, _ reference: Instant?) -> Int? {
    guard let reference else { return nil }
    let limit = Int(reference.day.number) + 1
    let year = Civil.date(days: limit).year
    return Civil.days(year: year, month: month, day: day) <= limit ? year : year - 1
  }

  private struct Parts {
    var month: Int?
    var day: Int?
    var year: Int?
    var seconds: Int64?
    var fraction: Int64 = 0
    var precision = 0
    var offset: Int64?

    /// Takes one word; false when it has no place in a time.
    mutating func take(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
      let length = to &- from
      if let clock = TimeReader.clock(bytes, from, to), seconds == nil {
        seconds = clock
        guard length > 8 else { return true }
        var i = from &+ 9
        guard bytes[from &+ 8] == UInt8(ascii: ".") else { return false }
        (fraction, precision) = TimeReader.fraction(bytes, &i, to)
        return i == to
      }
      if let number = Numbers.digits(bytes, from, to) {
        if length == 4, year == nil {
          year = Int(number)
        } else if length <= 2, day == nil, 1...31 ~= number {
          day = Int(number)
        } else {
          return false
        }
        return true
      }
      return takeWord(bytes, from, to)
    }

    private mutating func takeWord(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
      let length = to &- from
      if bytes[from] == UInt8(ascii: "+") || bytes[from] == UInt8(ascii: "-"), length == 5,
        let digits = Numbers.digits(bytes, from &+ 1, to), digits < 2400
      {
        let seconds = digits / 100 &* 3600 &+ digits % 100 &* 60
        offset = bytes[from] == UInt8(ascii: "-") ? -seconds : seconds
        return true
      }
      if bytes.hasPrefix("UTC", at: from, to: to) || bytes.hasPrefix("GMT", at: from, to: to) {
        offset = 0
        return length == 3
      }
      guard length == 3 else { return false }
      if month == nil, let read = TimeReader.month(bytes, from) {
        month = read
        return true
      }
      return isDayName(bytes, from)
    }

    private func isDayName(_ bytes: borrowing Span<UInt8>, _ from: Int) -> Bool {
      for name: StaticString in ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
      where bytes.hasPrefix(name, at: from, to: from &+ 3) {
        return true
      }
      return false
    }
  }
}
