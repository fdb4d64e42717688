internal import Phrases
internal import Vocabulary

extension Linter {
  /// What tells that text was lost on the way: letters, ends of lines, marks that never close.
  func damage() -> [Complaint] {
    Damage(register: register, path: path).complaints
  }
}

/// What is broken in a register's text.
struct Damage {
  let register: Register
  let path: String

  var complaints: [Complaint] {
    var found = labels + letters
    for (index, line) in register.lines.enumerated() where !line.isBlank {
      found += bytes(of: index)
      if line.isOpaque { continue }
      found += marks(in: index)
      found += gaps(in: index) + losses(in: index) + lostBeforeMark(in: index)
    }
    return found
  }

  func complaint(
    _ problem: String, _ line: Int, _ column: Int, note: String? = nil, help: String? = nil
  ) -> Complaint {
    Complaint(
      problem, path: path, line: line + 1, column: column, severity: .warning, note: note,
      help: help)
  }

  private var labels: [Complaint] {
    register.entries.flatMap(\.fields).compactMap { field in
      guard let whole = field.undamagedLabel else { return nil }
      return complaint(
        "the field's label has lost letters", field.lines.lowerBound, 1,
        help: "write '\(whole)'")
    }
  }

  /// Turkish of some length without one Turkish letter.
  private var letters: [Complaint] {
    guard register.language == .turkish, let first = register.entries.first else { return [] }
    let texts = register.entries.flatMap { $0.lines }.map { register.lines[$0].text }
    let letters = texts.reduce(0) { $0 + $1.count { $0.isLetter } }
    let isTurkish = texts.contains { $0.contains { "çğıöşüÇĞİÖŞÜ".contains($0) } }
    // What was read in the wrong encoding is told line by line.
    let isMisread = texts.contains { $0.contains("\u{FFFD}") || Misread.sign(in: $0) != nil }
    if isTurkish || isMisread || letters < 400 { return [] }
    return [
      complaint(
        "the Turkish text has no Turkish letters", first.lines.lowerBound, 1,
        help: "restore the file from a version that has them")
    ]
  }

  private func bytes(of index: Int) -> [Complaint] {
    let text = register.lines[index].text
    guard let place = text.unicodeScalars.firstIndex(of: "\u{FFFD}") else {
      if let column = Misread.sign(in: text) {
        return [
          complaint(
            "letters were read in the wrong encoding", index, column,
            help: "restore the line from an older version")
        ]
      }
      return []
    }
    let column = text.unicodeScalars.distance(from: text.startIndex, to: place) + 1
    return [complaint("bytes that are no UTF-8", index, column, help: "restore the letter")]
  }

  /// `**`, code and brackets that are opened and not closed in their item.
  private func marks(in index: Int) -> [Complaint] {
    let text = Array(register.lines[index].text)
    var open: [(mark: String, column: Int)] = []
    var place = 0
    while place < text.count {
      let character = text[place]
      if character == "\\" {
        place += 2
        continue
      }
      if character == "`" {
        let run = text[place...].prefix { $0 == "`" }.count
        guard let close = closing(text, from: place + run, run) else {
          return continues(index) ? [] : [unclosed("`", index, place)]
        }
        place = close
        continue
      }
      if character == "*", place + 1 < text.count, text[place + 1] == "*" {
        if open.last?.mark == "**" { open.removeLast() } else { open.append(("**", place)) }
        place += 2
        continue
      }
      if "([".contains(character) { open.append((String(character), place)) }
      if ")]".contains(character) {
        let wanted = character == ")" ? "(" : "["
        if let last = open.lastIndex(where: { $0.mark == wanted }) { open.remove(at: last) }
      }
      place += 1
    }
    return continues(index) ? [] : open.map { unclosed($0.mark, index, $0.column) }
  }

  private func closing(_ text: [Character], from start: Int, _ run: Int) -> Int? {
    var place = start
    while place < text.count {
      let length = text[place...].prefix { $0 == "`" }.count
      if length == run { return place + run }
      place += max(1, length)
    }
    return nil
  }

  /// The next line belongs to the same paragraph.
  private func continues(_ index: Int) -> Bool {
    guard index + 1 < register.lines.count, register.lines[index].heading == nil else {
      return false
    }
    let next = register.lines[index + 1]
    return !next.isBlank && !next.isOpaque && !next.isBreak && next.item == nil
      && next.heading == nil
  }

  private func unclosed(_ mark: String, _ index: Int, _ place: Int) -> Complaint {
    complaint("'\(mark)' is opened and not closed", index, place + 1, help: "complete the line")
  }

  /// Blanks where something stood, and lines that break off.
  private func gaps(in index: Int) -> [Complaint] {
    let text = register.lines[index].text
    let trimmed = text.trimmed
    var found: [Complaint] = []
    let characters = Array(text)
    let start = characters.firstIndex { $0 != " " && $0 != "\t" } ?? 0
    let isTable = trimmed.hasPrefix("|")
    if !isTable, let place = doubleBlank(characters, from: start) {
      found.append(
        complaint(
          "two blanks in a row: something may be lost between them", index, place + 1,
          help: "complete the line"))
    }
    let blanks = characters.reversed().prefix { $0 == " " }.count
    let isCut = blanks == 1 && !continues(index)
    let endsOpen = [",", " ve", " ile", " and", " or"].contains { trimmed.hasSuffix($0) }
    if isCut || (endsOpen && !continues(index)) {
      found.append(
        complaint(
          "the text ends in mid-line", index, characters.count - blanks + 1,
          help: "complete the line"))
    }
    return found
  }

  private func doubleBlank(_ text: [Character], from start: Int) -> Int? {
    var place = start
    var isCode = false
    // Behind a bullet two blanks are indentation.
    while place < text.count, "-*+0123456789.) ".contains(text[place]) { place += 1 }
    while place + 2 < text.count {
      if text[place] == "`" { isCode.toggle() }
      if !isCode, text[place] == " ", text[place + 1] == " ",
        text[place...].contains(where: { $0 != " " })
      {
        return place
      }
      place += 1
    }
    return nil
  }
}
