internal import Inert
internal import Phrases
internal import Vocabulary

extension DraftWriter {
  /// The lines of the escalation package, most needed first.
  var escalation: [String] {
    var lines = [
      EndpointList.text(groups, count: members.count, phrases, brevity),
      line(
        .expectedVersusActual,
        phrases.text(finding.expected, of: finding.kind, markup: markup) + " vs "
          + phrases.text(actual, of: finding.kind, markup: markup)),
    ]
    if let ticket { lines.append(line(.ticket, ticket.markdown)) }
    if brevity.tellsCertainty, let contract { lines.append(line(.contract, contract)) }
    let keywords = Keywords.of(groups).prefix(brevity.keywords)
    if !keywords.isEmpty {
      lines.append(
        line(.keywords, keywords.map { Inert.code(brevity.path($0)) }.joined(separator: ", ")))
    }
    if let first = finding.firstSeen, let last = finding.lastSeen {
      let span = "\(phrases.moment(first)) / \(phrases.moment(last)) (UTC)"
      lines.append(line(.firstAndLast, span))
    }
    let samples = finding.samples.prefix(brevity.samples).map(sample)
    if !samples.isEmpty { lines.append(line(.sample, samples.joined(separator: "; "))) }
    if brevity.counterFacts > 0 { lines.append(line(.counterEvidence, counter)) }
    if brevity.tellsCertainty, let bound = fact(.boundOnGood, in: finding.evidence) {
      lines.append(line(.certainty, phrases.text(bound, of: finding.kind, markup: markup)))
    }
    if brevity.tellsRepeat, let curl { lines.append(line(.repeatIt, Inert.code(curl))) }
    return lines
  }

  private func line(_ label: Label, _ text: String) -> String {
    "\(phrases.label(label)): \(text)"
  }

  /// Which operations of the OpenAPI contract it is, or that it has none; nil where no contract was read.
  private var contract: String? {
    let promised = fact(.inContract, in: finding.evidence)
    var operations: [String] = []
    if case .text(let operation)? = promised?.values["operation"] { operations = [operation] }
    for member in members {
      if let operation = member.operation, !operations.contains(operation) {
        operations.append(operation)
      }
    }
    var texts = operations.prefix(brevity.keywords).map { Inert.code(brevity.path($0)) }
    let more = operations.count - texts.count
    if more > 0 { texts.append(phrases.label(.more, ["count": .int(more)])) }
    if texts.isEmpty, promised != nil { texts.append(phrases.label(.promised)) }
    if let missing = fact(.notInContract, in: finding.evidence) {
      texts.append(phrases.label(.unpromised, missing.values))
    }
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  private func sample(_ sample: Sample) -> String {
    let file = sample.source.split(separator: "/").last.map(String.init) ?? sample.source
    var text = Inert.code("\(brevity.path(file)):\(sample.line)")
    text += " " + markup.code(sample.request) + " → \(sample.status)"
    if let size = sample.size {
      text += ", " + phrases.label(.bytes, ["size": .int(Int(clamping: size))])
    }
    return text
  }

  private var counter: String {
    let facts = finding.counterEvidence.filter { $0.name != .workaround }
    if facts.isEmpty { return phrases.text(Fact(.noCounterEvidence)) }
    var texts = facts.prefix(brevity.counterFacts).map {
      phrases.text($0, of: finding.kind, markup: markup)
    }
    let more = facts.count - texts.count
    if more > 0 { texts.append(phrases.label(.more, ["count": .int(more)])) }
    return texts.joined(separator: "; ")
  }

  /// The request as a command, without anything that identifies a person; nil when its path is cut.
  private var curl: String? {
    let path = primary.path
    guard brevity.path(path) == path else { return nil }
    var words = ["curl", "-gsi", "-H", "\"$AUTH\""]
    if primary.method != "GET" {
      words += ["-X", Inert.shellQuoted(EndpointList.method(primary.method))]
    }
    if let baseURL {
      words.append(Inert.shellQuoted(baseURL + path))
    } else {
      words.append("\"$BASE\"" + Inert.shellQuoted(path))
    }
    return words.joined(separator: " ")
  }
}
