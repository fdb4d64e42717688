/// A `strftime` form with Apache's fractions, compiled.
struct TimeFormat: Sendable, Hashable {
  enum Part: Sendable, Hashable {
    case literal(UInt8)
    case year, shortYear, month, monthName, day, hour, hour12, minute, second, zone, zoneName,
      dayName
    case meridiem
    /// This many digits.
    case fraction(Int)
    /// A count since 1970; nanoseconds in one.
    case epoch(Int64)
  }

  var parts: [Part]

  /// Reads a `strftime` string; answers the conversion it does not know.
  static func compile(_ text: String) -> Result<TimeFormat, UnknownConversion> {
    var parts: [Part] = []
    var characters = Array(text.utf8)[...]
    while let byte = characters.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        parts.append(.literal(byte))
        continue
      }
      var code = characters.popFirst() ?? 0
      // `%3f`: that many digits of the fraction.
      var digits = 6
      if 49...57 ~= code {
        digits = Int(code) - 48
        code = characters.popFirst() ?? 0
      }
      guard let conversion = conversion(code, digits: digits) else {
        return .failure(UnknownConversion(code: String(decoding: [code], as: UTF8.self)))
      }
      parts += conversion
    }
    return .success(TimeFormat(parts: parts))
  }

  struct UnknownConversion: Error { var code: String }
  static let known = "%Y %y %m %d %e %b %H %I %p %M %S %f %z %Z %a %T %F %D %s"

  private static func conversion(_ code: UInt8, digits: Int) -> [Part]? {
    func literal(_ text: String) -> [Part] { text.utf8.map { .literal($0) } }
    switch UnicodeScalar(code) {
    case "Y": return [.year]
    case "y": return [.shortYear]
    case "m": return [.month]
    case "d", "e": return [.day]
    case "b", "h", "B": return [.monthName]
    case "H", "k": return [.hour]
    case "I", "l": return [.hour12]
    case "p": return [.meridiem]
    case "M": return [.minute]
    case "S": return [.second]
    case "f": return [.fraction(digits)]
    case "L", "N": return [.fraction(digits == 6 ? (code == UInt8(ascii: "L") ? 3 : 9) : digits)]
    case "z": return [.zone]
    case "Z": return [.zoneName]
    case "a", "A": return [.dayName]
    case "s": return [.epoch(1_000_000_000)]
    case "T": return [.hour] + literal(":") + [.minute] + literal(":") + [.second]
    case "R": return [.hour] + literal(":") + [.minute]
    case "F": return [.year] + literal("-") + [.month] + literal("-") + [.day]
    case "D": return [.month] + literal("/") + [.day] + literal("/") + [.shortYear]
    case "%": return literal("%")
    case "n", "t": return literal(" ")
    default: return nil
    }
  }
}
