internal import Vocabulary

/// A text format that no definition knows, as the lines themselves show it: plain patterns, the most usual first.
public struct OwnFormat: Sendable, Codable, Equatable {
  /// In the language of `pattern:` in a definition.
  public internal(set) var patterns: [String]

  /// Fewer lines show too little.
  static let fewest = 12
  private static let mostPatterns = 4

  /// Some answers' sizes are told.
  var tellsSize: Bool {
    patterns.contains { $0.contains("{size}") || $0.contains("{message-size}") }
  }

  /// Of what several files of one log show; few lines may not tell which number is the size.
  static func mostUsual(of formats: [OwnFormat]) -> OwnFormat? {
    func rank(_ format: OwnFormat, _ count: Int) -> (Int, Int, String) {
      (format.tellsSize ? 1 : 0, count, format.patterns.joined(separator: "\n"))
    }
    return Dictionary(grouping: formats, by: \.patterns).values
      .max { rank($0[0], $0.count) < rank($1[0], $1.count) }?.first
  }

  /// With what else another file's lines are read by: the format may have changed.
  func joined(with other: OwnFormat?) -> OwnFormat {
    var format = self
    var shapes = Set(patterns.map(Self.shape))
    for pattern in other?.patterns ?? [] where shapes.insert(Self.shape(of: pattern)).inserted {
      format.patterns.append(pattern)
    }
    return format
  }

  /// The text between the fields: patterns of one shape read the same lines.
  private static func shape(of pattern: String) -> String {
    var isField = false
    return String(
      pattern.filter { character in
        if character == "{" { isField = true }
        defer { if character == "}" { isField = false } }
        return !isField || character == "{"
      })
  }

  /// Reads the format off lines that ask for something; nil where they do not show it.
  init?(_ lines: [[UInt8]]) {
    patterns = []
    var left = lines
    var former: ColumnRoles?
    while patterns.count < Self.mostPatterns, left.count >= Self.fewest,
      left.count * 20 >= lines.count
    {
      guard let pattern = Self.pattern(of: left, &former), let matcher = OwnMatcher([pattern])
      else { break }
      let rest = left.filter { !matcher.fits($0) }
      if rest.count * 10 > left.count * 9 { break }
      patterns.append(pattern)
      left = rest
    }
    guard !patterns.isEmpty, left.count * 2 < lines.count else { return nil }
  }

  private static func pattern(of lines: [[UInt8]], _ former: inout ColumnRoles?) -> String? {
    let cutters = LineCutter.candidates(for: lines)
    for cutter in cutters {
      let cut = lines.map { LineTokens($0, cutter) }
      if let table = TokenTable(cut), table.rows.count * 10 >= lines.count,
        var roles = ColumnRoles(table)
      {
        if let former { roles.takeNumbers(of: former) }
        former = former ?? roles
        return PatternText.write(roles)
      }
    }
    return nil
  }
}
