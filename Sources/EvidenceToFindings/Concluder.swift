public import Vocabulary

/// Concludes findings from merged evidence; a pure function of its arguments.
public struct Concluder: Sendable {
  private let settings: ConclusionSettings

  public init(settings: ConclusionSettings = ConclusionSettings()) { self.settings = settings }

  /// What was found, most important first (impact, confidence, id), and what could not be seen.
  ///
  /// `known` are the findings of earlier runs, oldest first: ids are inherited, states compared, what is no longer seen is
  /// told as `silent` or `looks-fixed`. Days after `asOf` are left out.
  public func conclude(
    _ streams: consuming [StreamEvidence], known: [Finding] = [], asOf: Instant
  ) -> Conclusion {
    let notObservable = Observability.gaps(in: streams)
    let panorama = Panorama(streams: streams, settings: settings, until: asOf.day)
    let verdicts = panorama.endpoints.compactMap { endpoint -> Verdict? in
      guard !endpoint.observations.isEmpty else { return nil }
      for detector in detectors {
        if let verdict = detector.conclude(endpoint, panorama) { return verdict }
      }
      return nil
    }
    let builder = FindingBuilder(panorama: panorama)
    var taken: Set<String> = []
    var findings: [Finding] = []
    for group in Grouping.groups(of: verdicts, panorama) {
      let id = identify(group, known, &taken)
      if let finding = builder.finding(of: group, id: id) { findings.append(finding) }
    }
    let history = HistoryOfStates(known: known, panorama: panorama)
    findings = history.carried(into: findings)
    return Conclusion(
      findings: findings.sorted(by: Self.isMoreImportant),
      notObservable: notObservable)
  }

  /// Every endpoint that was asked for until `asOf`, sorted by path and method; those that `isWanted` (method and path) with
  /// what people met there day by day.
  public func observe(
    _ streams: [StreamEvidence], asOf: Instant, isWanted: (String, String) -> Bool
  ) -> [ObservedEndpoint] {
    Panorama(streams: streams, settings: settings, until: asOf.day)
      .observed { isWanted($0.method, $0.path) }
  }

  private var detectors: [any Detector.Type] {
    DetectorCatalog.all.filter { !settings.withoutDetectors.contains($0.kind) }
  }

  /// The oldest known finding that shares a member lends its id; else the id follows from the cause.
  private func identify(_ group: Group, _ known: [Finding], _ taken: inout Set<String>) -> String {
    let members = Set(group.verdicts.map { "\($0.endpoint.method) \($0.endpoint.path)" })
    for finding in known where !taken.contains(finding.id) {
      if finding.members.contains(where: { members.contains("\($0.method) \($0.path)") }) {
        taken.insert(finding.id)
        return finding.id
      }
    }
    let reserved = Set(known.map(\.id))
    var attempt = 0
    while true {
      let id = Identity.id(
        kind: group.primary.kind, anchor: group.anchor, host: group.primary.endpoint.host,
        attempt: attempt)
      if !reserved.contains(id), taken.insert(id).inserted { return id }
      attempt += 1
    }
  }

  private static func isMoreImportant(_ a: Finding, _ b: Finding) -> Bool {
    if a.impact != b.impact { return a.impact < b.impact }
    if a.confidence != b.confidence { return a.confidence > b.confidence }
    return a.id < b.id
  }
}

/// What one run concluded.
public struct Conclusion: Sendable {
  public var findings: [Finding]
  public var notObservable: [NotObservable]
}
