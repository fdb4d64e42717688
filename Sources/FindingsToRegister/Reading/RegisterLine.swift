/// One line of a register: where its bytes stand and what they say.
struct RegisterLine {
  /// Without the line break.
  var range: Range<Int>
  /// Where the next line begins.
  var next: Int
  /// Bytes that are not UTF-8 are replaced here, and only here; a byte order mark is left out.
  var text: String
  /// Inside a code fence or a comment of several lines, or a mark of either.
  var isOpaque = false

  /// Of an entry that begins with a bold line, below every heading.
  static let boldLevel = 7

  /// In columns; a tab goes to the next multiple of four.
  var indent: Int {
    var columns = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: " "): columns += 1
      case UInt8(ascii: "\t"): columns += 4 - columns % 4
      default: return columns
      }
    }
    return columns
  }

  var isBlank: Bool { text.utf8.allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 } }

  /// `---`, `***` or `___` (CommonMark §4.1).
  var isBreak: Bool {
    if isOpaque || indent > 3 { return false }
    let marks = text.filter { $0 != " " && $0 != "\t" && $0 != "\r" }
    guard let first = marks.first, marks.count >= 3, "-*_".contains(first) else { return false }
    return marks.allSatisfy { $0 == first }
  }

  /// Level and text of a `#` heading.
  var heading: (level: Int, text: String)? {
    if isOpaque || indent > 3 { return nil }
    let trimmed = text.trimmed
    let level = trimmed.prefix { $0 == "#" }.count
    let rest = trimmed.dropFirst(level)
    guard 1...6 ~= level, rest.isEmpty || rest.first == " " || rest.first == "\t" else {
      return nil
    }
    var title = String(rest).trimmed
    let withoutTail = String(title.reversed().drop { $0 == "#" }.reversed())
    if withoutTail.isEmpty || withoutTail.hasSuffix(" ") { title = withoutTail.trimmed }
    return (level, title)
  }

  /// Text of a list item, without its bullet.
  var item: String? {
    if isOpaque || isBreak { return nil }
    let trimmed = text.trimmed
    let digits = trimmed.prefix { $0.isASCII && $0.isNumber }
    let mark = digits.isEmpty ? 1 : digits.count + 1
    guard let bullet = trimmed.dropFirst(mark - 1).first,
      digits.isEmpty ? "-*+•".contains(bullet) : (".)".contains(bullet) && digits.count < 10)
    else { return nil }
    let rest = trimmed.dropFirst(mark)
    guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
    let text = String(rest).trimmed
    for box in ["[ ] ", "[x] ", "[X] "] where text.hasPrefix(box) {
      return String(text.dropFirst(box.count)).trimmed
    }
    return text
  }

  /// The cells of a table's row; code and escaped bars do not part them.
  var cells: [String]? {
    let trimmed = text.trimmed
    if isOpaque || !trimmed.hasPrefix("|") { return nil }
    var cells: [String] = [""]
    var isCode = false
    var isEscaped = false
    for character in trimmed.dropFirst() {
      if character == "`" { isCode.toggle() }
      if character == "|", !isCode, !isEscaped {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\"
    }
    if cells.last?.trimmed.isEmpty ?? false { cells.removeLast() }
    return cells.count > 1 ? cells.map { $0.trimmed } : nil
  }
}

extension RegisterLine {
  /// Cuts a register into lines; their ranges and breaks cover all bytes.
  static func lines(of bytes: [UInt8]) -> [RegisterLine] {
    var lines: [RegisterLine] = []
    var start = 0
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    while start < bytes.count {
      let feed = bytes[start...].firstIndex(of: 10) ?? bytes.count
      let next = min(feed + 1, bytes.count)
      let end = feed < bytes.count && feed > start && bytes[feed - 1] == 13 ? feed - 1 : feed
      let first = start == 0 && bytes.starts(with: mark) ? 3 : start
      let text = String(decoding: bytes[max(first, start)..<max(end, first)], as: UTF8.self)
      lines.append(RegisterLine(range: start..<max(end, start), next: next, text: text))
      start = next
    }
    markOpaque(&lines)
    return lines
  }

  private static func markOpaque(_ lines: inout [RegisterLine]) {
    var fence: (mark: Character, count: Int, indent: Int)?
    var isInComment = false
    for index in lines.indices {
      let text = lines[index].text.trimmed
      if let open = fence {
        // A list item ends, and its fence with it, where text stands at the margin again.
        let isOutside = open.indent >= 2 && lines[index].indent == 0 && !text.isEmpty
        if !isOutside {
          lines[index].isOpaque = true
          let run = text.prefix { $0 == open.mark }.count
          if run >= open.count, text.dropFirst(run).allSatisfy({ $0 == " " }) { fence = nil }
          continue
        }
        fence = nil
      }
      if isInComment {
        lines[index].isOpaque = true
        if text.contains("-->") { isInComment = false }
        continue
      }
      let unlisted = lines[index].item ?? text
      if let first = unlisted.first, first == "`" || first == "~" {
        let run = unlisted.prefix { $0 == first }.count
        if run >= 3, first == "~" || !unlisted.dropFirst(run).contains("`") {
          fence = (first, run, lines[index].indent + (unlisted == text ? 0 : 2))
          lines[index].isOpaque = true
        }
      } else if text.hasPrefix("<!--"), !text.contains("-->") {
        isInComment = true
        lines[index].isOpaque = true
      }
    }
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  var trimmed: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[first...last])
  }
}
