internal import Phrases

/// Reads the bytes of a register into its model.
struct RegisterReader {
  private let bytes: [UInt8]
  private let lines: [RegisterLine]
  private let headings: [Heading]

  struct Heading {
    var line: Int
    var level: Int
    var text: String
    var isEntry = false
  }

  static func read(_ bytes: [UInt8]) -> Register { RegisterReader(bytes).register() }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = RegisterLine.lines(of: bytes)
    headings = Self.headings(in: lines)
  }

  private func register() -> Register {
    var sections = [
      RegisterSection(
        number: nil, title: "", level: 0, line: nil, lines: 0..<lines.count, entries: [])
    ]
    var entries: [RegisterEntry] = []
    var open = [0]
    for (index, heading) in headings.enumerated() {
      if heading.isEntry {
        while let last = open.last, sections[last].level >= heading.level { open.removeLast() }
        let section = open.last ?? 0
        sections[section].entries.append(entries.count)
        entries.append(entry(at: index, section: section))
        continue
      }
      let isInside = entries.last.map { $0.lines.contains(heading.line) } ?? false
      if isInside { continue }
      while let last = open.last, sections[last].level >= heading.level { open.removeLast() }
      let read = EntryNumber.read(heading.text)
      open.append(sections.count)
      sections.append(
        RegisterSection(
          number: read?.number, title: read?.rest ?? heading.text, level: heading.level,
          line: heading.line, lines: heading.line..<end(of: index), entries: []))
    }
    return Register(
      bytes: bytes, language: language(of: entries), sections: sections, entries: entries,
      retired: RetiredNumbers.find(in: lines, outside: entries), blocks: blocks(entries),
      lines: lines)
  }

  /// The line after the last one under a heading.
  private func end(of index: Int) -> Int {
    let own = headings[index]
    let next = headings[(index + 1)...].first { $0.level <= own.level || $0.isEntry && own.isEntry }
    return next?.line ?? lines.count
  }

  private func blocks(_ entries: [RegisterEntry]) -> [Range<Int>] {
    var cuts = Set(headings.map { lines[$0.line].range.lowerBound })
    for entry in entries { cuts.insert(lines[entry.lines.upperBound - 1].next) }
    cuts.formUnion([0, bytes.count])
    let sorted = cuts.sorted()
    return zip(sorted, sorted.dropFirst()).map { $0..<$1 }
  }

  private func language(of entries: [RegisterEntry]) -> Language {
    var turkish = 0
    var english = 0
    for field in entries.flatMap(\.fields) {
      switch FieldLabels.recognise(field.label)?.language {
      case .turkish: turkish += 1
      case .english: english += 1
      case nil: break
      }
    }
    return english > turkish ? .english : .turkish
  }

  private static func headings(in lines: [RegisterLine]) -> [Heading] {
    var headings: [Heading] = []
    for (index, line) in lines.enumerated() {
      guard let heading = line.heading ?? underlined(lines, index) ?? bold(lines, index)
      else { continue }
      // `#### Belirti` is a field, not a part.
      if FieldLabels.recognise(heading.text) != nil { continue }
      headings.append(Heading(line: index, level: heading.level, text: heading.text))
    }
    for index in headings.indices {
      let start = headings[index].line + 1
      let end = index + 1 < headings.count ? headings[index + 1].line : lines.count
      let fields = EntryReader.labels(in: lines, start..<end).filter { $0.kind != nil }.count
      let number = EntryNumber.read(headings[index].text)?.number
      let isNumbered = number.map { $0.parts.count > 1 && headings[index].level > 2 } ?? false
      let isBold = headings[index].level == RegisterLine.boldLevel
      headings[index].isEntry = isBold ? fields > 0 : fields > 1 || isNumbered
    }
    headings.removeAll { $0.level == RegisterLine.boldLevel && !$0.isEntry }
    return headings
  }

  /// A heading that is underlined with `===` or `---` (CommonMark §4.3).
  private static func underlined(
    _ lines: [RegisterLine], _ index: Int
  ) -> (level: Int, text: String)? {
    guard index + 1 < lines.count, !lines[index].isOpaque, !lines[index].isBlank,
      lines[index].indent < 4, lines[index].item == nil, !lines[index].isBreak,
      index == 0 || lines[index - 1].isBlank
    else { return nil }
    let text = lines[index].text.trimmed
    let rule = lines[index + 1].text.trimmed
    guard let first = text.first, !">|<#".contains(first), let mark = rule.first,
      rule.count >= 3, "=-".contains(mark), rule.allSatisfy({ $0 == mark }),
      lines[index + 1].indent < 4
    else { return nil }
    return (mark == "=" ? 1 : 2, text)
  }

  /// `**1.4 …**` on a line of its own: how entries begin where headings are thought too large.
  private static func bold(_ lines: [RegisterLine], _ index: Int) -> (level: Int, text: String)? {
    let text = lines[index].text.trimmed
    guard !lines[index].isOpaque, text.hasPrefix("**"), text.hasSuffix("**"), text.count > 6,
      index == 0 || lines[index - 1].isBlank || lines[index - 1].isBreak
    else { return nil }
    let inner = String(text.dropFirst(2).dropLast(2))
    guard !inner.contains("**"), let number = EntryNumber.read(inner)?.number,
      number.parts.count > 1 || !number.prefix.isEmpty
    else { return nil }
    return (RegisterLine.boldLevel, inner)
  }

  private func entry(at index: Int, section: Int) -> RegisterEntry {
    let heading = headings[index]
    let reader = EntryReader(lines: lines, range: heading.line..<end(of: index))
    let read = EntryNumber.read(heading.text)
    let content = reader.content
    let last = lines[content.upperBound - 1]
    return RegisterEntry(
      number: read?.number, heading: read?.rest ?? heading.text, level: heading.level,
      section: section, lines: content,
      bytes: lines[heading.line].range.lowerBound..<last.range.upperBound,
      fields: reader.fields, endpoints: reader.endpoints, keywords: reader.keywords,
      sourcePage: reader.sourcePage, tabs: reader.tabs, mark: reader.mark)
  }
}

/// Numbers that the text around the entries calls closed: `~~1.5~~`, `1.5 kapatıldı`, `retired:
/// 1.5`.
enum RetiredNumbers {
  private static let words = [
    "kapat", "kapan", "emekli", "arşiv", "arsiv", "kaldır", "silindi", "çözüld", "retired",
    "closed", "removed", "archived", "resolved", "~~",
  ]

  static func find(in lines: [RegisterLine], outside entries: [RegisterEntry]) -> [EntryNumber] {
    var found: [EntryNumber] = []
    for (index, line) in lines.enumerated() {
      let isHeading = line.heading != nil
      if !isHeading, entries.contains(where: { $0.lines.contains(index) }) { continue }
      let lowered = line.text.lowercased()
      guard words.contains(where: { lowered.contains($0) }) else { continue }
      for word in line.text.split(whereSeparator: { " ,;()~*`'’".contains($0) }) {
        guard let read = EntryNumber.read(String(word)), read.number.parts.count > 1,
          read.rest.isEmpty
        else { continue }
        found.append(read.number)
      }
    }
    return found
  }
}
