public import Vocabulary

/// Concludes findings from merged evidence; a pure function of its arguments.
public struct Concluder: Sendable {
  private let settings: ConclusionSettings

  public init(settings: ConclusionSettings = ConclusionSettings()) { self.settings = settings }

  /// What was found, most important first (impact, confidence, id), and what could not be seen.
  ///
  /// `known` are the findings of earlier runs, oldest first: ids are inherited, states compared, what is no longer seen is
  /// told as `silent` or `looks-fixed`; `keptSince` is the oldest day whose evidence has not expired. Days after `asOf` are left out. Throws what reading a day's evidence throws.
  public func conclude(
    _ streams: [StreamEvidence], known: [Finding] = [], keptSince: Day? = nil, asOf: Instant
  ) throws -> Conclusion {
    let groups = try OverlapGroup.groups(of: streams, Rules(without: settings.withoutRules))
    let panorama = try Panorama(groups, settings, until: asOf.day)
    let verdicts = try OtherLogs(groups, beside: panorama, until: asOf.day).verdicts(verdicts)
    let builder = FindingBuilder(panorama: panorama)
    var ids = IDGiver(known: known, panorama: panorama)
    var findings: [Finding] = []
    for group in Grouping.groups(of: verdicts, panorama) {
      let id = ids.id(of: group)
      if let finding = builder.finding(of: group, id: id) { findings.append(finding) }
    }
    let history = HistoryOfStates(known: known, panorama: panorama, keptSince: keptSince)
    findings = history.carried(into: findings)
    return Conclusion(
      findings: findings.sorted(by: Self.isMoreImportant),
      notObservable: panorama.notObservable,
      answeredOperations: panorama.contract.answered)
  }

  /// Every endpoint that was asked for until `asOf`, sorted by path and method; those that `isWanted` (method and path) with
  /// what people met there day by day.
  public func observe(
    _ streams: [StreamEvidence], asOf: Instant, isWanted: (String, String) -> Bool
  ) throws -> [ObservedEndpoint] {
    try Panorama(streams: streams, settings: settings, until: asOf.day)
      .observed { isWanted($0.method, $0.path) }
  }

  private func verdicts(_ panorama: Panorama) -> [Verdict] {
    let verdicts = panorama.endpoints.compactMap { verdict(on: $0, panorama) }
    guard !verdicts.isEmpty, panorama.rules.hold(.episodes) else { return verdicts }
    var episodes = Episodes(panorama)
    return verdicts.compactMap { episodes.without($0) }
  }

  private func verdict(on endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    guard !endpoint.observations.isEmpty else { return nil }
    for detector in detectors {
      guard let verdict = detector.conclude(endpoint, panorama) else { continue }
      if verdict.state != .looksFixed || !endpoint.isWrite { return verdict }
      // A write that fails no more may be forgotten instead.
      let mended = endpoint.limited { $0 > verdict.tally.lastBad.day }
      return detectors.lazy.filter { $0.kind != verdict.kind }
        .compactMap { $0.conclude(mended, panorama) }
        .first { $0.state == .open } ?? verdict
    }
    return nil
  }

  private var detectors: [any Detector.Type] {
    DetectorCatalog.all.filter { !settings.withoutDetectors.contains($0.kind) }
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
  /// Endpoints with a good answer that are in the contract; 0 makes it another backend's.
  public var answeredOperations: Int
}
