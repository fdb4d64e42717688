/// Reads the lines of one entry.
struct EntryReader {
  struct LabelLine {
    var line: Int
    var indent: Int
    var label: String
    var rest: String
    var kind: FieldKind?
    var undamaged: String?
  }

  private let lines: [RegisterLine]
  /// From the heading to the last line with text before the rule that closes the entry.
  let content: Range<Int>
  let fields: [RegisterField]
  let endpoints: [RegisterEndpoint]

  /// `range` begins at the heading.
  init(lines: [RegisterLine], range: Range<Int>) {
    self.lines = lines
    let labels = Self.labels(in: lines, (range.lowerBound + 1)..<range.upperBound)
    let content = Self.content(lines, range, firstField: labels.first?.line)
    let starts = labels.filter { content.contains($0.line) }
    let fields = Self.fields(lines, starts, end: content.upperBound)
    self.content = content
    self.fields = fields
    endpoints = Self.endpoints(lines, content, fields)
  }

  /// The labelled lines at the margin of the entry's list.
  static func labels(in lines: [RegisterLine], _ range: Range<Int>) -> [LabelLine] {
    var labels: [LabelLine] = []
    for index in range {
      let line = lines[index]
      if line.isOpaque || line.isBlank { continue }
      if let heading = line.heading {
        guard let known = FieldLabels.recognise(heading.text) else { continue }
        labels.append(
          LabelLine(
            line: index, indent: 0, label: heading.text, rest: "", kind: known.kind,
            undamaged: known.undamaged))
        continue
      }
      guard let found = labelled(line) else { continue }
      labels.append(
        LabelLine(
          line: index, indent: line.indent, label: found.text.label, rest: found.text.rest,
          kind: found.known?.kind, undamaged: found.known?.undamaged))
    }
    let margin = labels.filter { $0.kind != nil }.map(\.indent).min() ?? 0
    return labels.filter { $0.indent <= margin + 1 }
  }

  /// A labelled list item, bold line or row of a table.
  private static func labelled(
    _ line: RegisterLine
  ) -> (text: LabelledText, known: FieldLabels.Recognised?)? {
    if let cells = line.cells {
      let label = cells[0].filter { !"*_".contains($0) }.trimmed
      let bare = label.hasSuffix(":") ? String(label.dropLast()) : label
      guard let known = FieldLabels.recognise(bare) else { return nil }
      let rest = cells.dropFirst().joined(separator: " | ")
      return (LabelledText(label: bare, rest: rest, isBold: true), known)
    }
    let isItem = line.item != nil
    guard let text = LabelledText(line.item ?? line.text.trimmed) else { return nil }
    let known = FieldLabels.recognise(text.label)
    // Plain text with a colon is a field only where its label is known, and it is an item.
    guard isItem ? known != nil || text.isBold : known != nil && text.isBold else { return nil }
    return (text, known)
  }

  private static func content(
    _ lines: [RegisterLine], _ range: Range<Int>, firstField: Int?
  ) -> Range<Int> {
    var end = range.upperBound
    if let rule = range.dropFirst().first(where: { index in
      lines[index].isBreak && index > (firstField ?? range.lowerBound)
    }) {
      end = rule
    }
    while end > range.lowerBound + 1, lines[end - 1].isBlank { end -= 1 }
    return range.lowerBound..<end
  }

  private static func fields(
    _ lines: [RegisterLine], _ starts: [LabelLine], end: Int
  ) -> [RegisterField] {
    starts.enumerated().map { index, start in
      var stop = index + 1 < starts.count ? starts[index + 1].line : end
      while stop > start.line + 1, lines[stop - 1].isBlank { stop -= 1 }
      var items = [RegisterItem(line: start.line, indent: start.indent, text: start.rest)]
      for line in (start.line + 1)..<max(stop, start.line + 1) {
        let text = lines[line].text.trimmed
        if let item = lines[line].item {
          items.append(RegisterItem(line: line, indent: lines[line].indent, text: item))
        } else if !text.isEmpty {
          let joint = items[items.count - 1].text.isEmpty ? "" : " "
          items[items.count - 1].text += joint + text
        }
      }
      return RegisterField(
        kind: start.kind, label: start.label, undamagedLabel: start.undamaged,
        lines: start.line..<stop, items: items)
    }
  }

  private static func endpoints(
    _ lines: [RegisterLine], _ content: Range<Int>, _ fields: [RegisterField]
  ) -> [RegisterEndpoint] {
    var found: [RegisterEndpoint] = []
    if let heading = lines[content.lowerBound].heading {
      found += EndpointScanner.endpoints(in: heading.text, line: content.lowerBound)
    }
    let firstField = fields.first?.lines.lowerBound ?? content.upperBound
    for index in content.dropFirst() where index < firstField && !lines[index].isOpaque {
      found += EndpointScanner.endpoints(in: lines[index].text, line: index)
    }
    for field in fields where field.kind != .sourcePage {
      for (index, item) in field.items.enumerated() {
        var here = EndpointScanner.endpoints(in: item.text, line: item.line)
        if let last = here.last, last.hasPlaceholder, last.names.isEmpty {
          let (names, isOpen) = namesBelow(field.items[(index + 1)...], item.indent)
          here[here.count - 1].names = names
          here[here.count - 1].listIsOpen = isOpen
        }
        found += here
      }
    }
    return found
  }

  /// A nested list of single words below an endpoint spells out its placeholder.
  private static func namesBelow(
    _ items: ArraySlice<RegisterItem>, _ indent: Int
  ) -> (names: [String], isOpen: Bool) {
    var names: [String] = []
    var isOpen = false
    for item in items {
      guard item.indent > indent else { break }
      let read = EndpointScanner.names(in: item.text)
      if read.names.isEmpty, !read.isOpen { return ([], false) }
      names += read.names
      isOpen = isOpen || read.isOpen
    }
    return (names, isOpen)
  }
}

extension EntryReader {
  private func field(_ kind: FieldKind) -> RegisterField? { fields.first { $0.kind == kind } }

  var sourcePage: String? {
    guard let text = field(.sourcePage)?.text, !text.isEmpty else { return nil }
    if let code = Self.code(in: text).first { return code }
    // `[logs.md](/docs/…)`.
    if let open = text.firstRange(of: "](") {
      return String(text[open.upperBound...].prefix { $0 != ")" })
    }
    return text.split(separator: " ").first.map(String.init)
  }

  var keywords: [String] {
    var found: [String] = []
    for item in fields.flatMap(\.items) {
      guard let labelled = LabelledText(item.text) else { continue }
      let label = FieldLabels.folded(labelled.label)
      guard label.hasPrefix("anahtar kelime") || label.hasPrefix("keyword") else { continue }
      let code = Self.code(in: labelled.rest)
      found +=
        code.isEmpty
        ? labelled.rest.split(whereSeparator: { ",;".contains($0) }).map { $0.trimmed } : code
    }
    return found.filter { !$0.isEmpty && $0 != "…" }
  }

  /// Slash lists, and comma lists before *sekme* or *tab*, under *symptom* and in the heading.
  var tabs: [String] {
    var text = field(.symptom)?.text ?? ""
    if let heading = lines[content.lowerBound].heading { text += "\n" + heading.text }
    var found: [String] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || "`(),;".contains($0) }) {
      let names = word.split(separator: "/", omittingEmptySubsequences: false)
      guard names.count > 1, names.allSatisfy(Self.isTabName) else { continue }
      found += names.map { String($0) }
    }
    found += Self.listed(in: text)
    var seen = Set<String>()
    return found.map { $0.lowercased() }.filter { seen.insert($0).inserted }
  }

  private static func listed(in text: String) -> [String] {
    var found: [String] = []
    var names: [String] = []
    let spaced = text.split { $0 == "," || $0 == "`" || $0 == "*" || $0 == "\"" }
      .joined(separator: " ")
    for word in spaced.split(whereSeparator: { $0.isWhitespace }) {
      let lowered = word.lowercased()
      if ["ve", "and", "&", "or", "veya"].contains(lowered) { continue }
      if lowered.hasPrefix("sekme") || lowered.hasPrefix("tab") {
        if names.count > 1 { found += names }
        names = []
      } else if isTabName(word), word.first?.isUppercase == true {
        names.append(String(word))
      } else {
        names = []
      }
    }
    return found
  }

  private static func isTabName(_ word: Substring) -> Bool {
    guard let first = word.first, first.isLetter, word.count > 1 else { return false }
    return word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  var mark: DraftMark? {
    content.lazy.filter { lines[$0].text.contains("gapwatch:") }
      .compactMap { DraftMark(lines[$0].text) }.first
  }

  /// The code spans of a text.
  static func code(in text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "`") {
      let fence = rest[open...].prefix { $0 == "`" }
      let inner = rest[fence.endIndex...]
      guard let close = inner.firstRange(of: String(fence)) else { break }
      found.append(inner[..<close.lowerBound].trimmed)
      rest = inner[close.upperBound...]
    }
    return found
  }
}
