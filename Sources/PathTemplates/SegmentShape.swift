/// What a path segment looks like, from its bytes alone.
public enum SegmentShape: UInt8, Sendable, CaseIterable {
  /// A word: kept as it is.
  case word
  /// Digits only.
  case number
  /// RFC 9562, with or without braces.
  case uuid
  /// 26 characters of Crockford's base 32.
  case ulid
  /// Eight or more hexadecimal digits, some of them letters and some numbers.
  case hex
  /// `2026-01-05`, also with a time; `2026-01`.
  case date
  case email
  /// Letters, a separator and digits: `ORD-1042`, `user_17`; groups of capitals and digits: `34-TST-002`.
  case code
  /// Long and mixed: base64, JWT, session keys; or longer than any word.
  case token

  /// What stands in the path's shape for it; empty for a word.
  public var placeholder: String {
    switch self {
    case .word: ""
    case .number: "{n}"
    case .uuid: "{uuid}"
    case .ulid: "{ulid}"
    case .hex: "{hex}"
    case .date: "{date}"
    case .email: "{email}"
    case .code: "{code}"
    case .token: "{token}"
    }
  }

  /// Longer segments are tokens, whatever they hold.
  public static let longestWord = 64

  /// Looks at the segment's bytes once; linear, no allocation.
  @inlinable
  public init(_ segment: RawSpan) {
    var counts = SegmentCounts()
    counts.count(segment)
    self = counts.isPlainWord ? .word : counts.shape(of: segment)
  }
}

/// How many bytes of which class a segment has.
@usableFromInline
struct SegmentCounts {
  @usableFromInline var length = 0
  @usableFromInline var digits = 0
  @usableFromInline var hexLetters = 0
  @usableFromInline var upper = 0
  @usableFromInline var lower = 0
  @usableFromInline var separators = 0
  @usableFromInline var at = 0
  /// Percent-escapes; each counts as one in `length`.
  @usableFromInline var escapes = 0

  @inlinable
  init() {}

  @inlinable
  mutating func count(_ segment: RawSpan) {
    let count = segment.byteCount
    var i = 0
    while i < count {
      // SAFETY: i < byteCount; UInt8 has no invalid bit pattern.
      let byte = unsafe segment.unsafeLoad(fromUncheckedByteOffset: i, as: UInt8.self)
      i &+= 1
      length &+= 1
      switch byte {
      case 37:
        // A percent-escape stands for a letter of another alphabet, not for digits.
        i &+= 2
        escapes &+= 1
      case 48...57: digits &+= 1
      case 97...102:
        lower &+= 1
        hexLetters &+= 1
      case 103...122: lower &+= 1
      case 65...70:
        upper &+= 1
        hexLetters &+= 1
      case 71...90: upper &+= 1
      case 45, 95: separators &+= 1
      case 64: at &+= 1
      default: break
      }
    }
  }

  @inlinable
  var isPlainWord: Bool { digits == 0 && at == 0 && length <= SegmentShape.longestWord }

  @usableFromInline
  func shape(of segment: RawSpan) -> SegmentShape {
    if digits == length { return .number }
    if escapes > 0 { return length > SegmentShape.longestWord ? .token : at == 1 ? .email : .word }
    // A name in a network of many servers, too: `@bo`.
    if at == 1, length > 1 { return .email }
    if isUUID(segment) { return .uuid }
    if isDate(segment) { return .date }
    if length == 26, separators == 0, lower == 0 || upper == 0, digits >= 2,
      digits + upper + lower == length, byte(segment, 0) <= UInt8(ascii: "7")
    {
      return .ulid
    }
    if length >= 8, digits + hexLetters == length, digits > 0 { return .hex }
    if length > SegmentShape.longestWord { return .token }
    if isCode(segment) { return .code }
    return isToken(segment) ? .token : .word
  }

  /// Words with a number in them (`oauth2`, `export-v2`, `s3-backups-2026-weekly`) are no tokens: a token is long and
  /// mixes digits with both cases, or has neither case change nor separator to be read by.
  private func isToken(_ segment: RawSpan) -> Bool {
    let letters = upper + lower
    if length >= 16, digits >= 2, upper >= 2, lower >= 2, separators <= 2 { return true }
    guard length >= 20, separators == 0, letters + digits == length else { return false }
    return digits >= 4 || digits == 3 && areApart(segment)
  }

  /// No two digits stand side by side: drawn, as in a cuid, and no year or number.
  private func areApart(_ segment: RawSpan) -> Bool {
    (1..<length).allSatisfy { i in
      !(48...57 ~= byte(segment, i - 1) && 48...57 ~= byte(segment, i))
    }
  }

  private func isUUID(_ segment: RawSpan) -> Bool {
    guard length == 36, digits + hexLetters == 32, separators == 4 else { return false }
    return [8, 13, 18, 23].allSatisfy { byte(segment, $0) == 45 }
  }

  private func isDate(_ segment: RawSpan) -> Bool {
    if length == 7, digits == 6, byte(segment, 4) == 45 {
      let century = (byte(segment, 0), byte(segment, 1))
      return century == (50, 48) || century == (49, 57)
    }
    guard length >= 10, digits >= 8, byte(segment, 4) == 45, byte(segment, 7) == 45 else {
      return false
    }
    let places = [0, 1, 2, 3, 5, 6, 8, 9]
    return places.allSatisfy { 48...57 ~= byte(segment, $0) } && upper + lower <= 2
  }

  /// `ORD-1042`, `user_17`, `rule-4`: letters, a separator, digits; or `34-TST-002`: groups of capitals and digits.
  private func isCode(_ segment: RawSpan) -> Bool {
    guard separators >= 1, digits + separators + upper + lower == length else { return false }
    if lower == 0, digits >= 3, upper >= 1 { return true }
    guard digits >= 1, 2...12 ~= upper + lower else { return false }
    var i = 0
    while i < length, isLetter(byte(segment, i)) { i += 1 }
    guard i == upper + lower, i < length else { return false }
    let separator = byte(segment, i)
    return separator == 45 || separator == 95
  }

  private func isLetter(_ byte: UInt8) -> Bool { 65...90 ~= byte || 97...122 ~= byte }

  private func byte(_ segment: RawSpan, _ index: Int) -> UInt8 {
    segment.unsafeLoad(fromByteOffset: index)
  }
}

extension RawSpan {
  /// The byte at a checked offset.
  fileprivate func unsafeLoad(fromByteOffset index: Int) -> UInt8 {
    // SAFETY: `unsafeLoad(fromByteOffset:as:)` traps outside the span; UInt8 has no invalid bit pattern.
    unsafe unsafeLoad(fromByteOffset: index, as: UInt8.self)
  }
}
