internal import Inert
public import Phrases
public import Vocabulary

/// Findings as rows for a terminal; no line is wider than `width`.
///
/// Where the columns do not fit, each finding becomes a block of lines.
public struct FindingTable: Sendable {
  public var language: Language
  /// In columns; nil does not limit.
  public var width: Int?
  /// With ANSI sequences (ECMA-48 SGR); plain without.
  public var isColored = false
  /// Up to so many members are listed below their finding; of more, the first ones and a count.
  public var memberLimit = 12

  public init(_ language: Language, width: Int? = nil) {
    self.language = language
    self.width = width
  }

  /// Whether the finding is in the table without `--all`: undecided or accepted, and open,
  /// regressed or looks-fixed.
  public static func wantsAttention(_ finding: Finding) -> Bool {
    switch (finding.state, finding.decision) {
    case (.open, .undecided), (.open, .accepted), (.regressed, .undecided),
      (.regressed, .accepted), (.looksFixed, .undecided), (.looksFixed, .accepted):
      true
    default: false
    }
  }

  /// Most important first, with a final newline; empty without findings.
  public func text(_ findings: [Finding]) -> String {
    if findings.isEmpty { return "" }
    let sorted = findings.sorted { $0.isBefore($1) }
    let rows = sorted.map { FindingCells($0, language) }
    let lines = grid(rows) ?? rows.flatMap(block)
    return lines.map { Columns.withoutTrailingSpaces($0) + "\n" }.joined()
  }

  /// Nil when the endpoints' column would get narrower than its longest word deserves.
  private func grid(_ rows: [FindingCells]) -> [String]? {
    let titles = FindingCells.titles(language)
    var widths = titles.cells.indices.map { column in
      ([titles] + rows).map { Columns.width($0.cells[column]) }.max() ?? 0
    }
    let gaps = 2 * (widths.count - 1)
    if let width {
      let others = widths.reduce(0, +) - widths[FindingCells.endpoint] + gaps
      let left = width - others
      if left < min(widths[FindingCells.endpoint], Self.narrowestEndpoint) { return nil }
      widths[FindingCells.endpoint] = min(left, widths[FindingCells.endpoint])
    }
    var lines = [line(titles, widths) { styled($0, .title) }]
    for row in rows {
      lines += gridLines(row, widths)
      lines += memberLines(row, indent: widths[0] + 2)
    }
    return lines
  }

  private static let narrowestEndpoint = 24

  private func gridLines(_ row: FindingCells, _ widths: [Int]) -> [String] {
    let parts = Columns.wrapped(row.cells[FindingCells.endpoint], widths[FindingCells.endpoint])
    var first = row
    first.cells[FindingCells.endpoint] = parts[0]
    let indent = widths[..<FindingCells.endpoint].reduce(0) { $0 + $1 + 2 }
    let rest = parts.dropFirst().map { String(repeating: " ", count: indent) + $0 }
    return [line(first, widths) { styled($0, row.style) }] + rest
  }

  private func line(
    _ row: FindingCells, _ widths: [Int], _ style: (String) -> String
  ) -> String {
    row.cells.indices.map { column in
      let isNumber = column >= FindingCells.firstNumber
      let text = Columns.padded(row.cells[column], widths[column], isNumber: isNumber)
      return column == FindingCells.impact || row.isTitle ? style(text) : text
    }.joined(separator: "  ")
  }

  /// Members in full: wrapped, never cut.
  private func memberLines(_ row: FindingCells, indent: Int) -> [String] {
    if row.members.count < 2 { return [] }
    let shown = row.members.count <= memberLimit ? row.members : Array(
      row.members.prefix(memberLimit))
    var texts = shown
    if shown.count < row.members.count {
      let count = Phrases(language).number(row.members.count - shown.count)
      texts.append("+\(count) \(ReportWords.of(language).more)")
    }
    let space = String(repeating: " ", count: indent)
    return texts.flatMap { text in
      guard let width else { return [space + text] }
      return Columns.wrapped(text, width - indent).map { space + $0 }
    }
  }

  /// One finding as lines of its own, for narrow terminals.
  private func block(_ row: FindingCells) -> [String] {
    let width = max(1, width ?? 80)
    let words = ReportWords.of(language)
    let numbers = FindingCells.firstNumber + 1
    let heads = zip(FindingCells.titles(language).plainTitles, row.cells)
    let counts = heads.dropFirst(numbers).map { "\($1) \($0)" }
    let head = [row.cells[0], row.cells[FindingCells.impact], row.cells[FindingCells.state]]
    var lines = Columns.wrapped(head.joined(separator: " "), width)
    lines[0] = styled(lines[0], row.style)
    let indent = width > 12 ? 2 : 0
    let space = String(repeating: " ", count: indent)
    let texts = [
      row.cells[FindingCells.kind], row.cells[FindingCells.endpoint],
      "\(words.confidence) \(row.cells[FindingCells.firstNumber])",
      counts.joined(separator: ", "),
    ]
    for text in texts {
      lines += Columns.wrapped(text, width - indent).map { space + $0 }
    }
    return lines + memberLines(row, indent: indent * 2)
  }

  private func styled(_ text: String, _ style: CellStyle) -> String {
    isColored && !style.sequence.isEmpty ? "\u{1b}[\(style.sequence)m\(text)\u{1b}[0m" : text
  }
}
