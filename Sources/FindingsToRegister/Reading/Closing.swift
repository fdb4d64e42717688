/// What is closed in a register: a whole part, or an entry that says so in its heading.
enum Closing {
  // Folded: lower case, without Turkish letters.
  private static let words = [
    "closed", "resolved", "fixed", "done", "archive", "archived", "retired", "completed", "kapali",
    "kapatildi", "kapatilan", "kapatilanlar", "kapanan", "kapananlar", "kapanmis", "cozuldu",
    "cozulen", "cozulenler", "arsiv", "arsivlenen", "giderildi", "giderilen", "tamamlanan",
    "tamamlandi", "duzeltildi", "duzeltilen",
  ]

  static func isTold(in heading: String) -> Bool {
    if heading.contains("~~") || heading.contains("✅") { return true }
    let folded = FieldLabels.folded(heading)
    return folded.split { !$0.isLetter }.contains { words.contains(String($0)) }
  }

  /// An entry tells of its problem in its heading too (`is never closed`): only marks at its ends
  /// count, as `[closed] …` and `… (closed 2025-11-02)`.
  static func isTold(inEntry heading: String) -> Bool {
    if heading.hasPrefix("~~") || heading.hasSuffix("~~") || heading.contains("✅") { return true }
    var ends: [Substring] = []
    if let close = heading.firstIndex(of: "]"), heading.hasPrefix("[") {
      ends.append(heading[..<close])
    }
    if heading.hasSuffix(")"), let open = heading.lastIndex(of: "(") {
      ends.append(heading[open...])
    }
    if heading.hasSuffix("]"), let open = heading.lastIndex(of: "[") {
      ends.append(heading[open...])
    }
    return ends.contains { isTold(in: String($0)) }
  }
}

extension Register {
  /// The entry is there to be remembered only.
  public func isClosed(_ entry: Int) -> Bool {
    let status = entries[entry].fields.first {
      ["durum", "durumu", "status", "state"].contains(FieldLabels.folded($0.label))
    }
    return Closing.isTold(inEntry: entries[entry].heading)
      || (status.map { Closing.isTold(in: String($0.text.prefix(60))) } ?? false)
      || isClosed(section: entries[entry].section)
  }

  /// The part, or one that it belongs to, is.
  func isClosed(section index: Int) -> Bool {
    guard let line = sections[index].line else { return false }
    return sections.contains { section in
      section.line != nil && section.lines.contains(line) && section.level <= sections[index].level
        && section.level > 1 && Closing.isTold(in: section.title)
    }
  }
}
