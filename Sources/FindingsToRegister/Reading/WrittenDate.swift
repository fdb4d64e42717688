internal import Vocabulary

/// Dates as people write them: `2026-01-04`, `04.01.2026`, `4 Ocak 2026`, `January 4, 2026`.
enum WrittenDate {
  /// The first one in a text; days before months where both are numbers.
  static func first(in text: String) -> Instant? {
    let words = FieldLabels.folded(text).split { " ,;*()`|".contains($0) }.map(String.init)
    for (index, word) in words.enumerated() {
      if let date = numeric(word) { return date }
      guard let month = month(word), index > 0 || index + 1 < words.count else { continue }
      let before = index > 0 ? number(words[index - 1]) : nil
      let after = index + 1 < words.count ? number(words[index + 1]) : nil
      let behind = index + 2 < words.count ? number(words[index + 2]) : nil
      // `4 Ocak 2026`, `January 4 2026`.
      if let day = before, let year = after, year > 99 { return date(year, month, day) }
      if let day = after, let year = behind, year > 99 { return date(year, month, day) }
    }
    return nil
  }

  private static func numeric(_ word: String) -> Instant? {
    let trimmed = word.filter { $0.isNumber || "-./".contains($0) }
    let parts = trimmed.split { "-./".contains($0) }.compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    if parts[0] > 999 { return date(parts[0], parts[1], parts[2]) }
    return parts[2] > 999 ? date(parts[2], parts[1], parts[0]) : nil
  }

  private static func number(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    return digits.count == word.count || word.hasSuffix(".") || digits.count < 3 ? Int(digits) : nil
  }

  private static func month(_ word: String) -> Int? {
    let names = [
      ["oca", "jan"], ["sub", "ubat", "feb"], ["mar"], ["nis", "apr"], ["may"], ["haz", "jun"],
      ["tem", "jul"], ["agu", "austos", "aug"], ["eyl", "sep"], ["eki", "oct"], ["kas", "nov"],
      ["ara", "dec"],
    ]
    let whole: Set<String> = [
      "ocak", "subat", "ubat", "mart", "nisan", "mayis", "mays", "haziran", "temmuz", "agustos",
      "austos", "eylul", "eyll", "ekim", "kasim", "kasm", "aralik", "aralk", "january", "february",
      "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
      "dec",
    ]
    let bare = word.filter(\.isLetter)
    guard whole.contains(bare) else { return nil }
    return names.firstIndex { $0.contains { bare.hasPrefix($0) } }.map { $0 + 1 }
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> Instant? {
    guard 1678...2261 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
    return Instant(seconds: Int64(Civil.days(year: year, month: month, day: day)) * 86_400)
  }
}
