internal import JSONBytes
internal import Vocabulary

/// Numbers, read from bytes. Out of range or anything but the number is nil, never a trap.
enum Numbers {
  /// Decimal digits alone, at most 18.
  @inline(__always)
  static func digits(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int64? {
    guard from < to, to &- from <= 18 else { return nil }
    var value: Int64 = 0
    var i = from
    while i < to {
      let digit = bytes[i] &- 48
      if digit > 9 { return nil }
      value = value &* 10 &+ Int64(digit)
      i &+= 1
    }
    return value
  }

  /// What stands for a size that is not known: `-1` of Java's servers, and the largest number there is, Apache's of a range
  /// without an end.
  static func isUnknownSize(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    switch to &- from {
    case 2: bytes.hasPrefix("-1", at: from, to: to)
    case 19:
      digits(bytes, from, from &+ 9) != nil && digits(bytes, from &+ 9, to) != nil
    default: false
    }
  }

  /// A decimal number times `unit`, rounded down: `0.012` with a unit of 10⁹ is 12,000,000. Takes exponents.
  static func scaled(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, unit: Int64) -> Int64?
  {
    var i = from
    var isNegative = false
    if i < to, bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: "+") {
      isNegative = bytes[i] == UInt8(ascii: "-")
      i &+= 1
    }
    let start = i
    var value: Int64 = 0
    while i < to, 48...57 ~= bytes[i] {
      guard value <= 922_337_203_685_477_579 else { return nil }
      value = value &* 10 &+ Int64(bytes[i] &- 48)
      i &+= 1
    }
    var hasDigits = i > start
    let (whole, isTooLarge) = value.multipliedReportingOverflow(by: unit)
    if isTooLarge { return nil }
    var result = whole
    if i < to, bytes[i] == UInt8(ascii: ".") {
      i &+= 1
      var scale = unit
      var rest: Int64 = 0
      while i < to, 48...57 ~= bytes[i] {
        hasDigits = true
        // Below a unit's tenth there is nothing to add: further digits are read past.
        if scale >= 10 {
          scale /= 10
          rest = rest &+ Int64(bytes[i] &- 48) &* scale
        }
        i &+= 1
      }
      result = result.addingReportingOverflow(rest).partialValue
    }
    guard hasDigits, result >= 0 else { return nil }
    if i < to, bytes[i] | 0x20 == UInt8(ascii: "e") {
      return exponential(bytes, from, to, unit: unit)
    }
    return i == to ? (isNegative ? -result : result) : nil
  }

  /// `1.2e-05`: rare, so the standard library may read it.
  private static func exponential(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, unit: Int64
  ) -> Int64? {
    guard to &- from <= 40 else { return nil }
    var text = ""
    for i in from..<to { text.unicodeScalars.append(Unicode.Scalar(bytes[i])) }
    guard let value = Double(text), value.isFinite, abs(value) * Double(unit) < 9e18 else {
      return nil
    }
    return Int64((value * Double(unit)).rounded())
  }

  /// A duration, perhaps with its own unit (`8ms`, `1.5s`, `12µs`, `1m2.5s`); else in `unit`.
  static func duration(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, unit: Int64)
    -> Int64?
  {
    guard from < to else { return nil }
    let last = bytes[to &- 1]
    if 48...57 ~= last { return scaled(bytes, from, to, unit: unit) }
    var total: Int64 = 0
    var i = from
    while i < to {
      let start = i
      while i < to, 48...57 ~= bytes[i] || bytes[i] == UInt8(ascii: ".") { i &+= 1 }
      let number = i
      while i < to, !(48...57 ~= bytes[i]) { i &+= 1 }
      guard let own = suffix(bytes, number, i), let part = scaled(bytes, start, number, unit: own)
      else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(part)
      if overflow { return nil }
      total = sum
    }
    return total
  }

  private static func suffix(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int64? {
    var start = from
    if start < to, bytes[start] == 0x20 { start &+= 1 }
    switch to &- start {
    case 1:
      switch UnicodeScalar(bytes[start]) {
      case "s": return 1_000_000_000
      case "m": return 60_000_000_000
      case "h": return 3_600_000_000_000
      default: return nil
      }
    case 2 where bytes[start &+ 1] == UInt8(ascii: "s"):
      switch UnicodeScalar(bytes[start]) {
      case "m": return 1_000_000
      case "u": return 1_000
      case "n": return 1
      default: return nil
      }
    case 3 where bytes[start] == 0xC2 || bytes[start] == 0xCE: return 1_000
    default: return bytes.hasPrefix("sec", at: start, to: to) ? 1_000_000_000 : nil
    }
  }
}
