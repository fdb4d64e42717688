internal import Inert
internal import Phrases
internal import Vocabulary

/// How a cell stands out.
enum CellStyle {
  case plain, title, urgent, important

  /// The parameters of an SGR sequence.
  var sequence: String {
    switch self {
    case .plain: ""
    case .title: "1"
    case .urgent: "1;31"
    case .important: "33"
    }
  }
}

/// A finding's cells, inert, in the order of the columns.
struct FindingCells {
  var cells: [String]
  var members: [String] = []
  var style = CellStyle.plain
  var isTitle = false
  /// The titles as words, for where there are no columns.
  var plainTitles: [String] = []

  // Columns that others ask for.
  static let impact = 1
  static let kind = 2
  static let endpoint = 3
  static let state = 4
  /// Confidence; the columns from here on are numbers.
  static let firstNumber = 5

  init(_ finding: Finding, _ language: Language) {
    let phrases = Phrases(language)
    let approximately = finding.clientsAreApproximate ? "≈" : ""
    cells = [
      finding.id, finding.impact.rawValue, finding.kind.rawValue,
      "\(finding.method) \(finding.endpoint)", Self.state(finding),
      twoDigits(finding.confidence), phrases.number(finding.members.count),
      phrases.number(finding.requests), approximately + phrases.number(finding.clients),
      phrases.number(finding.days),
    ].map(Inert.terminal)
    members = finding.members.map { member in
      let kind = member.kind == finding.kind ? "" : " (\(member.kind.rawValue))"
      return Inert.terminal("\(member.method) \(member.path)\(kind)")
    }
    switch finding.impact {
    case .p0: style = .urgent
    case .p1: style = .important
    case .p2: style = .plain
    }
  }

  private init(titles: [String]) {
    plainTitles = titles
    cells = titles
    isTitle = true
  }

  static func titles(_ language: Language) -> FindingCells {
    let words = ReportWords.of(language)
    return FindingCells(titles: [
      words.id, words.impact, words.kind, words.endpoint, words.state, words.confidence,
      words.members, words.requests, words.clients, words.days,
    ])
  }

  /// The raw words, which are the same everywhere; a decision and an entry where there are some.
  private static func state(_ finding: Finding) -> String {
    var notes: [String] = []
    if finding.decision != .undecided { notes.append(finding.decision.rawValue) }
    if let entry = finding.registerEntry { notes.append(entry) }
    let state = finding.state.rawValue
    return notes.isEmpty ? state : "\(state) (\(notes.joined(separator: " ")))"
  }
}

/// As `0.97`, whatever the language: it is no measurement, but a score.
func twoDigits(_ number: Double) -> String {
  guard number.isFinite, number.magnitude < 1000 else { return "?" }
  let hundredths = Int((number * 100).rounded())
  let fraction = String(hundredths.magnitude % 100)
  return "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100)."
    + String(repeating: "0", count: 2 - fraction.count) + fraction
}
