/// An entry's number as its register writes it: `1.4`, `1.4)`, `GAP-007`, `A.3`.
public struct EntryNumber: Hashable, Sendable {
  /// `GAP-`, `A.` or empty.
  public var prefix: String
  public var parts: [Int]
  /// Between the parts: `.` or `-`.
  public var separator: String
  /// After them: `.`, `)`, `:` or empty.
  public var suffix: String
  /// Digits of the last part, for `007`.
  var width: Int

  public init(parts: [Int], prefix: String = "", separator: String = ".", suffix: String = "") {
    self.prefix = prefix
    self.parts = parts
    self.separator = separator
    self.suffix = suffix
    width = 1
  }

  /// Without what stands behind it: `1.4`.
  public var text: String {
    var texts = parts.map(String.init)
    if let last = texts.popLast() {
      texts.append(String(repeating: "0", count: max(0, width - last.count)) + last)
    }
    return prefix + texts.joined(separator: separator)
  }

  /// The same with another last part.
  func with(last: Int) -> EntryNumber {
    var number = self
    if !number.parts.isEmpty { number.parts[number.parts.count - 1] = last }
    return number
  }

  /// All but the last part agree.
  func isSibling(of other: EntryNumber) -> Bool {
    prefix.lowercased() == other.prefix.lowercased() && parts.count == other.parts.count
      && parts.dropLast() == other.parts.dropLast()
  }

  /// Reads the number at the start of a heading; answers it and the rest of the heading.
  static func read(_ heading: String) -> (number: EntryNumber, rest: String)? {
    let marks: (Character) -> Bool = { "~*_[#§".contains($0) || $0 == " " }
    let text = Array(heading.drop(while: marks))
    var index = 0
    while index < text.count, text[index].isLetter, index <= 12 { index += 1 }
    let letters = index
    if letters > 0, index < text.count, "-_. ".contains(text[index]) { index += 1 }
    let usesBlank = letters > 0 && index > letters && text[index - 1] == " "
    let prefix = String(text[..<index])
    guard let (parts, separator, width, end) = digits(text, from: index) else { return nil }
    index = end
    var suffix = ""
    while index < text.count, ".):]".contains(text[index]) {
      suffix.append(text[index])
      index += 1
    }
    if suffix.hasSuffix("]"), index < text.count, text[index] == "(",
      let close = text[index...].firstIndex(of: ")")
    {
      // `[1.4](#anchor)`.
      index = close + 1
      suffix.removeLast()
    }
    guard index == text.count || text[index] == " " || "~*_".contains(text[index]) else {
      return nil
    }
    // "Users 2 of 3" is no number; "Gap 2:" is.
    if usesBlank, suffix.isEmpty { return nil }
    var number = EntryNumber(parts: parts, prefix: prefix, separator: separator, suffix: suffix)
    number.width = width
    return (number, String(text[index...]).trimmed)
  }

  private static func digits(
    _ text: [Character], from start: Int
  ) -> (parts: [Int], separator: String, width: Int, end: Int)? {
    var parts: [Int] = []
    var separator = "."
    var width = 1
    var index = start
    while true {
      let from = index
      while index < text.count, text[index].isASCII, text[index].isNumber { index += 1 }
      guard index > from, index - from <= 9, let part = Int(String(text[from..<index])) else {
        // A separator without a number behind it is not ours.
        return parts.isEmpty ? nil : (parts, separator, width, index - 1)
      }
      parts.append(part)
      width = index - from
      guard index < text.count, ".-".contains(text[index]), parts.count < 6 else { break }
      if parts.count == 1, index + 1 < text.count, text[index + 1].isNumber {
        separator = String(text[index])
      }
      index += 1
    }
    return (parts, separator, width, index)
  }
}
