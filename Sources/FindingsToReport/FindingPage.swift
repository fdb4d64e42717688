internal import Inert
public import Phrases
public import Vocabulary

/// One line of a finding's history, as it is shown.
public struct ReportedChange: Equatable, Sendable {
  public var at: Instant
  /// As `state` or `decision`.
  public var what: String
  public var old: String?
  public var new: String?
  public var who: String
  public var why: String?

  public init(at: Instant, what: String, old: String?, new: String?, who: String) {
    self.at = at
    self.what = what
    self.old = old
    self.new = new
    self.who = who
  }
}

/// A whole finding: what is known, what speaks against it, what is missing, and what happened to
/// it.
public struct FindingPage: Sendable {
  public var reported: ReportedFinding
  /// Oldest first.
  public var history: [ReportedChange]
  public var language: Language

  public init(
    _ reported: ReportedFinding, history: [ReportedChange] = [], language: Language
  ) {
    self.reported = reported
    self.history = history
    self.language = language
  }

  var finding: Finding { reported.finding }
  var phrases: Phrases { Phrases(language) }
  var words: ReportWords { ReportWords.of(language) }

  /// For a terminal, with a final newline; `width` in columns, nil does not limit.
  public func text(width: Int? = nil) -> String {
    var lines = [
      "\(finding.id)  \(finding.impact.rawValue)  \(phrases.name(finding.kind))",
      "\(finding.method) \(finding.endpoint)",
    ].flatMap { Self.wrapped($0, width, indent: 0, hanging: 2) }
    lines.append("")
    for (name, value) in fields {
      lines += Self.wrapped("\(name): \(value)", width, indent: 0, hanging: 2)
    }
    for section in sections where !section.texts.isEmpty {
      lines += [""] + Self.wrapped(section.title, width, indent: 0, hanging: 2)
      for text in section.texts { lines += Self.wrapped(text, width, indent: 2, hanging: 4) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func wrapped(
    _ text: String, _ width: Int?, indent: Int, hanging: Int
  ) -> [String] {
    let text = Inert.terminal(text)
    guard let width, width > 12 else {
      let lines = width.map { Columns.wrapped(text, $0) } ?? [text]
      return width == nil ? lines.map { String(repeating: " ", count: indent) + $0 } : lines
    }
    let lines = Columns.wrapped(text, width - hanging)
    return lines.enumerated().map { index, line in
      String(repeating: " ", count: index == 0 ? indent : hanging) + line
    }
  }

  /// Those that have a value, in order; not inert yet.
  private var fields: [(String, String)] {
    let told = { (fact: Fact) in phrases.text(fact, of: finding.kind) }
    let reasons = finding.impactFacts.map(told).joined(separator: ", ")
    let impact = finding.impact.rawValue + (reasons.isEmpty ? "" : ": \(reasons)")
    let all: [(String, String?)] = [
      (words.state, "\(phrases.name(finding.state)) (\(finding.state.rawValue))"),
      (words.decision, "\(phrases.name(finding.decision)) (\(finding.decision.rawValue))"),
      (words.expected, told(finding.expected)),
      (words.actual, told(finding.actual)),
      (words.confidence, twoDigits(finding.confidence)),
      (words.impact, impact),
      (words.page, finding.page),
      (words.module, reported.module),
      (words.host, finding.host),
      (words.requests, counts),
      (words.firstSeen, finding.firstSeen.map { phrases.moment($0) + " UTC" }),
      (words.lastSeen, finding.lastSeen.map { phrases.moment($0) + " UTC" }),
      (words.owner, finding.owner),
      (words.entry, entry),
      (phrases.label(.ticket), reported.ticketURL ?? reported.ticket),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }

  /// The entry's number and why it is this one.
  var entry: String? {
    let reasons = reported.entryReasons.prefix(3).joined(separator: "; ")
    return finding.registerEntry.map { $0 + (reasons.isEmpty ? "" : " (\(reasons))") }
  }

  var counts: String {
    let clients = (finding.clientsAreApproximate ? "≈" : "") + phrases.number(finding.clients)
    return "\(phrases.number(finding.requests)), \(words.failures) "
      + "\(phrases.number(finding.failures)), \(words.clients) \(clients), "
      + "\(words.days) \(phrases.number(finding.days))"
  }

  private var sections: [(title: String, texts: [String])] {
    let told = { (fact: Fact) in phrases.text(fact, of: finding.kind) }
    return [
      (
        "\(words.members) (\(finding.members.count))",
        finding.members.map { member in
          "\(member.method) \(member.path)  \(member.kind.rawValue)"
            + (member.operation.map { "  \($0)" } ?? "")
        }
      ),
      (words.evidence, finding.evidence.map(told)),
      (words.counterEvidence, finding.counterEvidence.map(told)),
      (words.missing, finding.missing.map(told)),
      (words.samples, finding.samples.map { place($0) + "  " + exchange($0) }),
      (words.history, history.map(line)),
    ]
  }

  func place(_ sample: Sample) -> String { "\(sample.source):\(sample.line)" }

  func exchange(_ sample: Sample) -> String {
    var text = "\(sample.request) → \(answer(sample))"
    if let time = sample.time { text = "\(time)  \(text)" }
    return text
  }

  func answer(_ sample: Sample) -> String {
    let size = sample.size.map { ", \(phrases.number(Int($0))) \(words.bytes)" } ?? ""
    return "\(sample.status)\(size)"
  }

  func line(_ change: ReportedChange) -> String {
    var text = "\(phrases.moment(change.at))  \(change.what)"
    switch (change.old, change.new) {
    case (let old?, let new?): text += ": \(old) → \(new)"
    case (nil, let value?), (let value?, nil): text += ": \(value)"
    case (nil, nil): break
    }
    text += " (\(change.who))"
    if let why = change.why { text += ": \(why)" }
    return text
  }
}
