internal import EvidenceToFindings
internal import Store
public import Vocabulary

/// `gapwatch explain`: why an endpoint has a finding, or none, from what is stored or from logs that are kept nowhere.
public struct Reasoning {
  private let explainer: Explainer
  private let findings: [Finding]

  /// From a database's evidence.
  public init(_ settings: RunSettings, database: String, asOf now: Instant) throws {
    let store = try Store(readingFrom: database)
    (explainer, findings) = try store.read { transaction in
      let explainer = try Explainer(
        try StreamAssembly(stored: transaction).streams, settings: settings.conclusion,
        asOf: settings.asOf ?? now)
      return (explainer, try transaction.findings(asOf: now).map(\.finding))
    }
  }

  /// From logs; their findings are concluded anew.
  public init(replaying settings: RunSettings) throws {
    let (streams, _) = try Replay(settings).gathered()
    let asOf = try settings.asOf ?? streams.lastFullDay()
    explainer = try Explainer(streams.streams, settings: settings.conclusion, asOf: asOf)
    findings = Judgement(settings.site).judged(
      try Concluder(settings: settings.conclusion).conclude(streams.streams, asOf: asOf).findings,
      asOf: asOf)
  }

  public func finding(_ id: String) -> Finding? { findings.first { $0.id == id } }

  /// Of every endpoint at a path or a template; empty when nobody asked for it.
  public func explain(method: String?, path: String) -> [Explanation] {
    explainer.explain(method: method, path: path).map { explanation in
      var explanation = explanation
      explanation.findings = findings.filter { finding in
        finding.members.contains {
          $0.name == EndpointName.of(explanation.method, explanation.path)
        }
      }.map(\.id)
      return explanation
    }
  }

  /// Of all members of a finding.
  public func explain(_ finding: Finding) -> [Explanation] {
    var told: Set<String> = []
    return finding.members.filter { told.insert("\($0.method) \($0.path)").inserted }
      .flatMap { explain(method: $0.method, path: $0.path) }
  }
}
