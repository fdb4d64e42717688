internal import Inert
internal import Phrases
internal import Vocabulary

/// Writes the fields of one finding at one level of brevity; all of it Markdown and inert.
struct DraftWriter {
  let finding: Finding
  let phrases: Phrases
  let pages: PageNames
  let baseURL: String?
  let groups: [MemberGroup]
  var ticket: Ticket?
  var brevity: Brevity = Brevity.levels[0]

  init(_ finding: Finding, _ language: Language, pages: PageNames, baseURL: String?) {
    self.finding = finding
    self.pages = pages
    self.baseURL = baseURL
    phrases = Phrases(language)
    groups = MemberGroup.groups(of: Self.members(of: finding), endpoint: finding.endpoint)
  }

  var members: [Member] { Self.members(of: finding) }

  private static func members(of finding: Finding) -> [Member] {
    if !finding.members.isEmpty { return finding.members }
    return [Member(method: finding.method, path: finding.endpoint, kind: finding.kind)]
  }

  var language: Language { phrases.language }
  var markup: Markup {
    let brevity = brevity
    return Markup(
      code: { Inert.code(Self.shortenedRequest($0, brevity)) },
      strong: { "**\($0)**" }, text: { Inert.markdown(brevity.path($0)) })
  }

  private static func shortenedRequest(_ text: String, _ brevity: Brevity) -> String {
    // The method stays whole; the path behind it is cut.
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, words[0].count <= 8, words[0].allSatisfy(\.isUppercase) else {
      return brevity.path(text)
    }
    return words[0] + " " + brevity.path(words[1])
  }

  var isMany: Bool { finding.members.count > 1 }

  /// The member that shows the cause best.
  var primary: Member {
    let own = finding.members.filter { $0.kind == finding.kind }
    return own.first { $0.method == finding.method } ?? own.first ?? members[0]
  }

  var isWrite: Bool { !["GET", "HEAD", "OPTIONS"].contains(primary.method) }

  func values(marks: String, number: String, comment: String) -> [String: Any] {
    var values: [String: Any] = [
      "marks": marks, "comment": comment, "heading": heading,
      "sourcePage": sourcePage, "symptom": symptom, "cause": cause, "impact": impact,
      "workaround": workaround, "escalation": escalation, "owner": owner,
      "verification": verification,
    ]
    // Absent, not empty: a Mustache section takes any text for true.
    if !number.isEmpty { values["number"] = number }
    return values
  }

  // MARK: Fields

  var heading: String {
    let problem = phrases.text(
      isMany ? .headingMany : .headingOne, of: finding.kind, values, markup: markup)
    let menu = finding.page.map(pages.menu) ?? []
    let steps = menu.isEmpty ? ["`TODO`"] : menu.suffix(4).map { Inert.markdown(brevity.word($0)) }
    return (steps + [problem]).joined(separator: " → ")
  }

  var sourcePage: String {
    guard let page = finding.page else { return "`TODO` (\(phrases.label(.unknownPage)))" }
    return Inert.code(brevity.path(pages.document(of: page, in: language)))
  }

  var symptom: String {
    phrases.text(isMany ? .symptomMany : .symptomOne, of: finding.kind, values, markup: markup)
  }

  var cause: String { phrases.text(.cause, of: finding.kind, causeValues, markup: markup) }

  var impact: String {
    var text = "**\(finding.impact.rawValue).** "
    text += phrases.text(.effect, of: finding.kind, values, markup: markup)
    if let area = fact(.impactSecurity, in: finding.impactFacts)?.values["area"] {
      text += " " + phrases.label(.touchesSecurity, ["area": area], markup: markup)
    }
    return text
  }

  var workaround: String {
    let facts = finding.counterEvidence + finding.evidence
    guard let found = fact(.workaround, in: facts) ?? fact(.siblingWorks, in: facts) else {
      return "`TODO`"
    }
    let text = phrases.text(Fact(.workaround, found.values), of: finding.kind, markup: markup)
    return "`TODO` (\(phrases.label(.candidate)): \(text))"
  }

  var owner: String {
    finding.owner.isEmpty ? "`TODO`" : Inert.markdown(brevity.word(finding.owner))
  }

  var verification: String {
    phrases.text(
      isMany ? .verificationMany : .verificationOne, of: finding.kind, values, markup: markup)
  }

  func fact(_ name: FactName, in facts: [Fact]) -> Fact? { facts.first { $0.name == name } }
}

extension DraftWriter {
  // MARK: Values of the phrases

  var values: [String: FactValue] {
    var values: [String: FactValue] = [
      "request": .text("\(primary.method) \(primary.path)"), "method": .text(primary.method),
      "thing": .text(thing), "count": .int(finding.members.count),
      "requests": .int(finding.requests), "failures": .int(finding.failures),
      "clients": .int(finding.clients), "days": .int(finding.days),
    ]
    for key in ["size", "body"] { values[key] = finding.actual.values[key] }
    if let status { values["status"] = .text(StatusText.of(status)) }
    if let ids = fact(.sameForEveryID, in: finding.evidence)?.values["ids"] { values["ids"] = ids }
    if let told = actual.values["writes"] { values["writes"] = told }
    if let told = actual.values["unchanged"] { values["unchanged"] = told }
    values["writes"] = values["writes"] ?? .int(finding.requests)
    values["unchanged"] = values["unchanged"] ?? .int(finding.failures)
    let reads = finding.evidence.filter { $0.name == .readsAfterWrites }
    for key in ["clients", "days"] where finding.kind == .nonPersistingWrite {
      if let most = reads.compactMap({ Self.int($0.values[key]) }).max() {
        values[key] = .int(most)
      }
    }
    if finding.failures >= finding.requests { values["always"] = 1 }
    if finding.clientsAreApproximate { values["approximate"] = 1 }
    if isMany { values["many"] = 1 }
    let more = finding.members.count { $0.kind == .nonPersistingWrite } - 1
    if more > 0 { values["more"] = .int(more) }
    if isWrite { values["write"] = 1 }
    if finding.kind != .emptyList, finding.members.contains(where: { $0.kind == .emptyList }) {
      values["listEmpty"] = 1
    }
    return values
  }

  /// What was seen; of several forgotten writes together.
  var actual: Fact {
    let reads = finding.evidence.filter { $0.name == .readsAfterWrites }
    guard finding.actual.name == .actualUnchanged, !reads.isEmpty else { return finding.actual }
    let sum = { (key: String) in reads.reduce(0) { $0 + (Self.int($1.values[key]) ?? 0) } }
    return Fact(
      .actualUnchanged, ["unchanged": .int(sum("unchanged")), "writes": .int(sum("writes"))])
  }

  private static func int(_ value: FactValue?) -> Int? {
    if case .int(let int)? = value { int } else { nil }
  }

  private var causeValues: [String: FactValue] {
    var values = values
    values["size"] = nil
    let isMissing = finding.kind == .missingEndpoint
    let sized: FactName = isMissing ? .unknownRouteSize : .writesAnswerConstant
    if let size = fact(sized, in: finding.evidence)?.values["size"] { values["size"] = size }
    if let exception = fact(.exceptionBeside, in: finding.evidence) {
      values["type"] = exception.values["type"]
      values["times"] = exception.values["count"]
    }
    if fact(.sameAsIndexPage, in: finding.evidence) != nil { values["indexPage"] = 1 }
    if fact(.noUpstream, in: finding.evidence) != nil { values["noUpstream"] = 1 }
    if fact(.siblingWorks, in: finding.counterEvidence) != nil { values["sibling"] = 1 }
    return values
  }

  /// What the symptom's status line says; of a write the answer it gets.
  private var status: Int? {
    if case .int(let status)? = finding.actual.values["status"] { return status }
    let start = primary.method + " "
    return finding.samples.first { $0.request.hasPrefix(start) }?.status
      ?? (finding.kind == .nonPersistingWrite ? nil : finding.samples.first?.status)
  }

  /// The last word that names something: `flags` of what does not persist under `/api/v1/flags`,
  /// `backups/{id}/restore` of an action, `devices` of a list.
  private var thing: String {
    let keepsState = finding.kind == .nonPersistingWrite
    let path = isMany && keepsState ? finding.endpoint : primary.path
    let words = path.split(separator: "/").map(String.init)
    guard let last = words.lastIndex(where: { !RegisterEndpoint.isPlaceholder($0) }) else {
      return path
    }
    guard isWrite, last > 1, RegisterEndpoint.isPlaceholder(words[last - 1]),
      let owner = words[..<last].lastIndex(where: { !RegisterEndpoint.isPlaceholder($0) })
    else { return words[last] }
    return keepsState ? words[owner] : words[owner...last].joined(separator: "/")
  }
}

/// Reason phrases (RFC 9110 §15), for the codes that findings are about.
enum StatusText {
  static func of(_ status: Int) -> String {
    names[status].map { "\(status) \($0)" } ?? String(status)
  }

  private static let names = [
    200: "OK", 201: "Created", 202: "Accepted", 204: "No Content", 301: "Moved Permanently",
    302: "Found", 303: "See Other", 307: "Temporary Redirect", 308: "Permanent Redirect",
    400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 410: "Gone", 422: "Unprocessable Content",
    429: "Too Many Requests", 500: "Internal Server Error", 501: "Not Implemented",
    502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
  ]
}
