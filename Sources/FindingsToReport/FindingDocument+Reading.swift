internal import Foundation
internal import Vocabulary

extension FindingDocument {
  /// Reads what `json(_:)` or `ndjson(_:)` wrote, whatever its language. Throws `DocumentError`.
  public init(reading bytes: [UInt8]) throws {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated().filter { !$0.element.allSatisfy { $0 == 13 || $0 == 32 || $0 == 9 } }
    guard let first = lines.first else { throw DocumentError.empty }
    if (try? JSONDecoder().decode(WireIdentity.self, from: Data(first.element))) != nil {
      let findings = try lines.map { line in
        try Self.decode(WireFinding.self, Array(line.element), line: line.offset + 1)
      }
      self.init(findings: findings.map(\.reported))
      return
    }
    let wire = try Self.decode(WireDocument.self, bytes, line: nil)
    self.init(
      findings: wire.findings.map(\.reported),
      notObservable: (wire.notObservable ?? []).map(\.value),
      sources: (wire.sources ?? []).map(\.value))
    if let summary = wire.summary { self.summary = summary.value }
  }

  private static func decode<Wire: Decodable>(
    _ type: Wire.Type, _ bytes: [UInt8], line: Int?
  ) throws -> Wire {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      switch error {
      case .keyNotFound(let key, let context):
        throw DocumentError.missing(member: place(context.codingPath + [key]), line: line)
      case .typeMismatch(_, let context), .valueNotFound(_, let context):
        throw DocumentError.unreadable(member: place(context.codingPath), line: line)
      case .dataCorrupted(let context) where !context.codingPath.isEmpty:
        throw DocumentError.unreadable(member: place(context.codingPath), line: line)
      default: throw DocumentError.malformed(line: line)
      }
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    let text = path.reduce(into: "") { text, key in
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue
      }
    }
    return text.isEmpty ? "findings" : text
  }
}

private struct WireIdentity: Decodable {
  var id: String
}

private struct WireDocument: Decodable {
  var findings: [WireFinding]
  var notObservable: [WireNotObservable]?
  var sources: [WireSource]?
  var summary: WireSummary?
}

private struct WireFacts: Decodable {
  var expected: Fact
  var actual: Fact
  var evidence: [Fact]
  var counterEvidence: [Fact]
  var missing: [Fact]
  var impact: [Fact]
}

private struct WireFinding: Decodable {
  var id: String
  var kind: GapKind
  var method: String
  var endpoint: String
  var members: [Member]
  var host: String?
  var page: String?
  var module: String?
  var state: FindingState
  var decision: Decision
  var confidence: Double
  var impact: Impact
  var requests: Int
  var failures: Int
  var clients: Int
  var days: Int
  var firstSeen: Instant?
  var lastSeen: Instant?
  var samples: [Sample]
  var registerEntry: String?
  var owner: String
  var clientsAreApproximate: Bool
  var facts: WireFacts

  var reported: ReportedFinding {
    var finding = Finding(
      id: id, kind: kind, method: method, endpoint: endpoint, members: members, state: state,
      confidence: confidence, impact: impact, expected: facts.expected, actual: facts.actual)
    finding.host = host
    finding.page = page
    finding.decision = decision
    finding.impactFacts = facts.impact
    finding.requests = requests
    finding.failures = failures
    finding.clients = clients
    finding.clientsAreApproximate = clientsAreApproximate
    finding.days = days
    finding.firstSeen = firstSeen
    finding.lastSeen = lastSeen
    finding.evidence = facts.evidence
    finding.counterEvidence = facts.counterEvidence
    finding.missing = facts.missing
    finding.samples = samples
    finding.owner = owner
    finding.registerEntry = registerEntry
    return ReportedFinding(finding, module: module)
  }
}

private struct WireNotObservable: Decodable {
  var kind: GapKind
  var source: String
  var parser: String
  var cause: NotObservable.Reason

  var value: NotObservable {
    NotObservable(kind: kind, source: source, parser: parser, reason: cause)
  }
}

private struct WireSource: Decodable {
  var source: String
  var parser: String
  var envelope: String?
  var lines: Int
  var records: Int
  var continuations: Int
  var other: Int
  var unparsed: Int
  var bytes: Int64?
  var firstTime: Instant?
  var lastTime: Instant?

  var value: SourceSummary {
    var summary = SourceSummary(source: source, parser: parser)
    summary.envelope = envelope
    summary.lines = lines
    summary.records = records
    summary.continuations = continuations
    summary.other = other
    summary.unparsed = unparsed
    summary.bytes = bytes ?? 0
    summary.firstTime = firstTime
    summary.lastTime = lastTime
    return summary
  }
}

private struct WireSummary: Decodable {
  var lines: Int
  var records: Int
  var unparsed: Int
  var bytes: Int64
  var seconds: Double?

  var value: DocumentSummary {
    var summary = DocumentSummary()
    summary.lines = lines
    summary.records = records
    summary.unparsed = unparsed
    summary.bytes = bytes
    summary.seconds = seconds
    return summary
  }
}
