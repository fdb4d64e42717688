internal import FindingsToRegister
internal import FindingsToReport
public import Phrases
public import Vocabulary

/// Turns findings into what is printed: table, JSON, NDJSON, one finding's page.
public struct Presentation: Sendable {
  private let language: Language
  private let width: Int?
  private let isColored: Bool
  private let pages: PageNames

  /// `width` in columns; nil does not limit.
  public init(_ site: Site, language: Language, width: Int?, isColored: Bool) {
    pages = site.pages
    self.language = language
    self.width = width
    self.isColored = isColored
  }

  /// The findings that want attention, or all; with a final newline, empty without findings.
  public func table(_ findings: [Finding], all: Bool) -> String {
    var table = FindingTable(language, width: width)
    table.isColored = isColored
    return table.text(all ? findings : findings.filter(FindingTable.wantsAttention))
  }

  /// How many findings the table would show.
  public static func wanting(_ findings: [Finding]) -> Int {
    findings.filter(FindingTable.wantsAttention).count
  }

  /// One JSON document, or one finding a line.
  public func json(_ report: Report, lines: Bool) -> String {
    let document = FindingDocument(
      findings: report.findings.map(reported), notObservable: report.notObservable,
      sources: report.summary.sources)
    return lines ? document.ndjson(language) : document.json(language)
  }

  /// One whole finding as text, as Markdown (an issue's body) or as JSON.
  ///
  /// `drafting` tells of its entry in the register, why it is that one, and of its ticket.
  public func page(
    _ finding: Finding, history: [FindingChange], form: PageForm, _ drafting: Drafting? = nil
  ) -> String {
    let reported = reported(finding, drafting)
    if form == .json { return FindingDocument(findings: [reported]).ndjson(language) }
    let changes = history.map { change in
      var reported = ReportedChange(
        at: change.at, what: change.what, old: change.old, new: change.new, who: change.who)
      reported.why = change.why
      return reported
    }
    let page = FindingPage(reported, history: changes, language: language)
    return form == .markdown ? page.markdown() : page.text(width: width)
  }

  /// Complaints as one JSON document, or one a line.
  public static func json(_ complaints: [Complaint], lines: Bool) -> String {
    lines ? ComplaintDocument.ndjson(complaints) : ComplaintDocument.json(complaints)
  }

  /// What `explain` says of endpoints.
  public func explanations(_ explanations: [Explanation]) -> String {
    ExplanationPage(explanations, language: language).text()
  }

  /// What could not be seen, one line a source and reason.
  public func notObservable(_ gaps: [NotObservable]) -> [String] {
    let phrases = Phrases(language)
    var kinds: [NotObservable: [GapKind]] = [:]
    var order: [NotObservable] = []
    for gap in gaps {
      var place = gap
      place.kind = .emptyList
      if kinds[place] == nil { order.append(place) }
      kinds[place, default: []].append(gap.kind)
    }
    return order.map { place in
      let names = (kinds[place] ?? []).map(\.rawValue).joined(separator: ", ")
      return "\(place.source): \(names): \(phrases.reason(place.reason, parser: place.parser))"
        + "\n  help: \(phrases.remedy(place.reason, parser: place.parser))"
    }
  }

  private func reported(_ finding: Finding) -> ReportedFinding { reported(finding, nil) }

  private func reported(_ finding: Finding, _ drafting: Drafting?) -> ReportedFinding {
    var reported = ReportedFinding(
      finding, module: finding.page.map { pages.menu(of: $0).joined(separator: " → ") })
    reported.entryReasons = drafting?.reasons(for: finding, language) ?? []
    let ticket = drafting?.ticket(of: finding)
    reported.ticket = ticket?.number
    reported.ticketURL = ticket?.url
    return reported
  }
}

public enum PageForm: Sendable { case text, markdown, json }

/// One line of a finding's history.
public struct FindingChange: Sendable {
  public var at: Instant
  public var what: String
  public var old: String?
  public var new: String?
  public var who: String
  public var why: String?
}
