internal import Inert
public import Phrases
public import Vocabulary

/// Findings as rows for a terminal; no line is wider than `width`.
///
/// Where all columns do not fit, the endpoint gets a line of its own below shorter titles; where
/// that does not fit either, each finding becomes a block of lines.
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
    let rows = findings.sorted { $0.isBefore($1) }.map { FindingCells($0, language) }
    let lines =
      wide(rows) ?? compact(rows, gap: 2) ?? compact(rows, gap: 1) ?? rows.flatMap(block)
    return lines.map { Columns.withoutTrailingSpaces($0) + "\n" }.joined()
  }

  private var words: ReportWords { ReportWords.of(language) }

  /// Below this the endpoint is better off on a line of its own.
  private static let narrowestEndpoint = 24

  /// All columns; nil when they do not fit.
  private func wide(_ rows: [FindingCells]) -> [String]? {
    let columns = FindingColumn.allCases
    let titles = columns.map { $0.title(words) }
    let texts = rows.map { row in
      columns.map { $0 == .state ? row.appended(to: $0) : row[$0] }
    }
    var widths = Self.widths([titles] + texts)
    let endpoint = FindingColumn.endpoint.rawValue
    if let width {
      let left = width - (Self.total(widths) - widths[endpoint])
      if left < min(widths[endpoint], Self.narrowestEndpoint) { return nil }
      widths[endpoint] = min(left, widths[endpoint])
    }
    let indent = Self.total(Array(widths[..<endpoint])) + 2
    var lines = [line(columns, titles, widths, .title)]
    for (row, var texts) in zip(rows, texts) {
      let parts = Columns.wrapped(texts[endpoint], widths[endpoint])
      texts[endpoint] = parts[0]
      lines.append(line(columns, texts, widths, row.style))
      lines += parts.dropFirst().map { Self.spaces(indent) + $0 }
      lines += memberLines(row, indent: widths[0] + 2)
    }
    return lines
  }

  /// The endpoint below the other columns; nil when these do not fit.
  private func compact(_ rows: [FindingCells], gap: Int) -> [String]? {
    let columns = FindingColumn.allCases.filter { $0 != .endpoint }
    let titles = columns.map { $0.shortTitle(words) }
    let texts = rows.map { row in columns.map { row[$0] } }
    let widths = Self.widths([titles] + texts)
    if let width, Self.total(widths, gap) > width { return nil }
    var lines = [line(columns, titles, widths, .title, gap)]
    for (row, texts) in zip(rows, texts) {
      lines.append(line(columns, texts, widths, row.style, gap))
      lines += below(row.appended(to: .endpoint), indent: 2)
      lines += memberLines(row, indent: 4)
    }
    return lines
  }

  /// One finding as lines of its own, for narrow terminals.
  private func block(_ row: FindingCells) -> [String] {
    let width = max(1, width ?? 80)
    let indent = width > 12 ? 2 : 0
    let head = "\(row[.id]) \(row[.impact]) \(row.appended(to: .state))"
    var lines = Columns.wrapped(head, width)
    lines[0] = styled(lines[0], row.style)
    let counts = [FindingColumn.members, .requests, .clients, .days]
      .map { "\(row[$0]) \($0.title(words))" }
    let texts = [
      row[.kind], row[.endpoint], "\(words.confidence) \(row[.confidence])",
      counts.joined(separator: ", "),
    ]
    return lines + texts.flatMap { below($0, indent: indent) }
      + memberLines(row, indent: indent * 2)
  }

  /// Members in full: wrapped, never cut. A single one is the endpoint itself.
  private func memberLines(_ row: FindingCells, indent: Int) -> [String] {
    if row.members.count < 2 { return [] }
    var texts = Array(row.members.prefix(memberLimit))
    if texts.count < row.members.count {
      let rest = Phrases(language).number(row.members.count - texts.count)
      texts.append("+\(rest) \(words.more)")
    }
    return texts.flatMap { below($0, indent: indent) }
  }

  private func below(_ text: String, indent: Int) -> [String] {
    guard let width else { return [Self.spaces(indent) + text] }
    return Columns.wrapped(text, width - indent).map { Self.spaces(indent) + $0 }
  }

  private func line(
    _ columns: [FindingColumn], _ texts: [String], _ widths: [Int], _ style: CellStyle,
    _ gap: Int = 2
  ) -> String {
    columns.indices.map { index in
      let column = columns[index]
      let text = Columns.padded(texts[index], widths[index], isNumber: column.isNumber)
      return style == .title || column == .impact ? styled(text, style) : text
    }.joined(separator: Self.spaces(gap))
  }

  private static func widths(_ rows: [[String]]) -> [Int] {
    guard let first = rows.first else { return [] }
    return first.indices.map { column in
      rows.map { Columns.width($0[column]) }.max() ?? 0
    }
  }

  private static func total(_ widths: [Int], _ gap: Int = 2) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private func styled(_ text: String, _ style: CellStyle) -> String {
    isColored && !style.sequence.isEmpty ? "\u{1b}[\(style.sequence)m\(text)\u{1b}[0m" : text
  }
}
