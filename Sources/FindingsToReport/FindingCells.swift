internal import Inert
internal import Phrases
internal import Vocabulary

/// The columns of the table, in order.
enum FindingColumn: Int, CaseIterable {
  case id, impact, kind, endpoint, members, state, confidence, requests, clients, days

  var isNumber: Bool {
    switch self {
    case .members, .confidence, .requests, .clients, .days: true
    case .id, .impact, .kind, .endpoint, .state: false
    }
  }

  func title(_ words: ReportWords) -> String {
    switch self {
    case .id: words.id
    case .impact: words.impact
    case .kind: words.kind
    case .endpoint: words.endpoint
    case .members: words.members
    case .state: words.state
    case .confidence: words.confidence
    case .requests: words.requests
    case .clients: words.clients
    case .days: words.days
    }
  }

  func shortTitle(_ words: ReportWords) -> String {
    switch self {
    case .impact: words.shortImpact
    case .members: words.shortMembers
    case .confidence: words.shortConfidence
    case .requests: words.shortRequests
    case .clients: words.shortClients
    case .id, .kind, .endpoint, .state, .days: title(words)
    }
  }
}

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

/// What the table tells of a finding, inert.
struct FindingCells {
  private var cells: [FindingColumn: String] = [:]
  var members: [String] = []
  /// The decision and the register's entry, where there are some.
  var notes: String
  var style: CellStyle

  subscript(column: FindingColumn) -> String { cells[column] ?? "" }

  init(_ finding: Finding, _ language: Language) {
    let phrases = Phrases(language)
    let approximately = finding.clientsAreApproximate ? "≈" : ""
    cells = [
      .id: finding.id,
      .impact: finding.impact.rawValue,
      .kind: finding.kind.rawValue,
      .endpoint: "\(finding.method) \(finding.endpoint)",
      .members: phrases.number(finding.members.count),
      .state: finding.state.rawValue,
      .confidence: twoDigits(finding.confidence),
      .requests: phrases.number(finding.requests),
      .clients: approximately + phrases.number(finding.clients),
      .days: phrases.number(finding.days),
    ].mapValues { Inert.terminal($0) }
    members = finding.members.map { member in
      let kind = member.kind == finding.kind ? "" : " (\(member.kind.rawValue))"
      return Inert.terminal("\(member.method) \(member.path)\(kind)")
    }
    let decision = finding.decision == .undecided ? nil : finding.decision.rawValue
    notes = Inert.terminal(
      [decision, finding.registerEntry].compactMap { $0 }
        .joined(separator: " "))
    switch finding.impact {
    case .p0: style = .urgent
    case .p1: style = .important
    case .p2: style = .plain
    }
  }

  func appended(to column: FindingColumn) -> String {
    notes.isEmpty ? self[column] : "\(self[column]) (\(notes))"
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
