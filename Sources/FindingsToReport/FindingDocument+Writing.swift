public import Phrases
internal import Vocabulary

extension FindingDocument {
  /// One JSON document with a final newline; a line for each finding and source.
  public func json(_ language: Language) -> String {
    let phrases = Phrases(language)
    let parts = [
      "\"findings\":" + Self.lines(findings.map { $0.json(phrases).text }),
      "\"notObservable\":" + Self.lines(notObservable.map { $0.json(phrases).text }),
      "\"sources\":" + Self.lines(sources.map(\.json.text)),
      "\"summary\":" + summary.json.text,
    ]
    return "{" + parts.joined(separator: ",\n ") + "}\n"
  }

  /// One finding a line, each with a final newline.
  public func ndjson(_ language: Language) -> String {
    let phrases = Phrases(language)
    return findings.map { $0.json(phrases).text + "\n" }.joined()
  }

  private static func lines(_ elements: [String]) -> String {
    elements.isEmpty ? "[]" : "[\n  " + elements.joined(separator: ",\n  ") + "]"
  }
}

extension ReportedFinding {
  /// CONTRACT's members in its order, then what was added to them since.
  fileprivate func json(_ phrases: Phrases) -> JSONTree {
    let told = { (fact: Fact) in phrases.text(fact, of: finding.kind) }
    let reason = finding.impactFacts.map(told).joined(separator: ", ")
    return .object([
      ("id", .string(finding.id)),
      ("kind", .string(finding.kind.rawValue)),
      ("method", .string(finding.method)),
      ("endpoint", .string(finding.endpoint)),
      ("members", .array(finding.members.map(\.json))),
      ("host", finding.host.map(JSONTree.string)),
      ("page", finding.page.map(JSONTree.string)),
      ("module", module.map(JSONTree.string)),
      ("state", .string(finding.state.rawValue)),
      ("decision", .string(finding.decision.rawValue)),
      ("confidence", .number(finding.confidence)),
      ("impact", .string(finding.impact.rawValue)),
      ("impactReason", .string(reason)),
      ("requests", .int(Int64(finding.requests))),
      ("failures", .int(Int64(finding.failures))),
      ("clients", .int(Int64(finding.clients))),
      ("days", .int(Int64(finding.days))),
      ("firstSeen", finding.firstSeen.map { .string($0.description) }),
      ("lastSeen", finding.lastSeen.map { .string($0.description) }),
      ("expected", .string(told(finding.expected))),
      ("actual", .string(told(finding.actual))),
      ("evidence", .strings(finding.evidence.map(told))),
      ("counterEvidence", .strings(finding.counterEvidence.map(told))),
      ("samples", .array(finding.samples.map(\.json))),
      ("registerEntry", finding.registerEntry.map(JSONTree.string)),
      ("registerReasons", entryReasons.isEmpty ? nil : .strings(entryReasons)),
      ("ticket", ticket.map(JSONTree.string)),
      ("ticketURL", ticketURL.map(JSONTree.string)),
      ("missing", .strings(finding.missing.map(told))),
      ("owner", .string(finding.owner)),
      ("clientsAreApproximate", .bool(finding.clientsAreApproximate)),
      ("facts", finding.facts),
    ])
  }
}

extension Finding {
  /// What the texts are made of, for whoever wants them in another language.
  fileprivate var facts: JSONTree {
    .object([
      ("expected", expected.json),
      ("actual", actual.json),
      ("evidence", .array(evidence.map(\.json))),
      ("counterEvidence", .array(counterEvidence.map(\.json))),
      ("missing", .array(missing.map(\.json))),
      ("impact", .array(impactFacts.map(\.json))),
    ])
  }
}

extension Fact {
  fileprivate var json: JSONTree {
    let members = values.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value.json) }
    return .object([
      ("name", .string(name.rawValue)),
      ("values", .object(members.map { ($0.name, $0.value) })),
    ])
  }
}

extension FactValue {
  fileprivate var json: JSONTree {
    switch self {
    case .int(let int): .int(Int64(int))
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    }
  }
}

extension Member {
  fileprivate var json: JSONTree {
    .object([
      ("method", .string(method)), ("path", .string(path)), ("kind", .string(kind.rawValue)),
      ("operationId", operation.map(JSONTree.string)),
    ])
  }
}

extension Sample {
  fileprivate var json: JSONTree {
    .object([
      ("source", .string(source)), ("line", .int(line)),
      ("time", time.map { .string($0.description) }), ("request", .string(request)),
      ("status", .int(Int64(status))), ("size", size.map(JSONTree.int)),
    ])
  }
}

extension NotObservable {
  fileprivate func json(_ phrases: Phrases) -> JSONTree {
    .object([
      ("kind", .string(kind.rawValue)), ("source", .string(source)),
      ("reason", .string(phrases.reason(reason, parser: parser))),
      ("remedy", .string(phrases.remedy(reason, parser: parser))),
      ("parser", .string(parser)), ("cause", .string(reason.rawValue)),
    ])
  }
}

extension SourceSummary {
  fileprivate var json: JSONTree {
    .object([
      ("source", .string(source)), ("parser", .string(parser)),
      ("envelope", envelope.map(JSONTree.string)), ("lines", .int(Int64(lines))),
      ("records", .int(Int64(records))), ("continuations", .int(Int64(continuations))),
      ("other", .int(Int64(other))), ("unparsed", .int(Int64(unparsed))),
      ("firstTime", firstTime.map { .string($0.description) }),
      ("lastTime", lastTime.map { .string($0.description) }),
      ("bytes", .int(bytes)),
    ])
  }
}

extension DocumentSummary {
  fileprivate var json: JSONTree {
    .object([
      ("lines", .int(Int64(lines))), ("records", .int(Int64(records))),
      ("unparsed", .int(Int64(unparsed))), ("bytes", .int(bytes)),
      ("seconds", seconds.map(JSONTree.number)),
    ])
  }
}
