public import Vocabulary

/// Says of an endpoint what is known, and of each kind of gap why it is one or none.
public struct Explainer: Sendable {
  // Boxed, so that what others know of its layout does not change with the panorama's.
  private let box: Box
  private var panorama: Panorama { box.panorama }

  private final class Box: Sendable {
    let panorama: Panorama
    let others: OtherLogs

    init(_ panorama: Panorama, _ others: OtherLogs) {
      self.panorama = panorama
      self.others = others
    }
  }

  /// Looks at the same evidence as `Concluder.conclude`.
  public init(_ streams: [StreamEvidence], settings: ConclusionSettings, asOf: Instant) throws {
    let groups = try OverlapGroup.groups(of: streams, Rules(without: settings.withoutRules))
    let panorama = try Panorama(groups, settings, until: asOf.day)
    box = Box(panorama, try OtherLogs(groups, beside: panorama, until: asOf.day))
  }

  /// Of all endpoints at a concrete path or a template; `method` nil: of every method. Empty when nobody asked for it.
  public func explain(method: String?, path: String) -> [Explanation] {
    let wanted = panorama.template(of: path)
    return panorama.endpoints
      .filter { endpoint in
        (method.map { $0 == endpoint.method } ?? true)
          && [path, wanted].contains { Paths.alike($0, endpoint.path) }
      }
      .map(explanation)
  }

  private func explanation(_ endpoint: Endpoint) -> Explanation {
    Explanation(
      method: endpoint.method, path: panorama.contract.named(endpoint.method, endpoint.path),
      about: about(endpoint), parts: parts(endpoint))
  }

  private func about(_ endpoint: Endpoint) -> [Fact] {
    var facts = [
      Fact(
        .countedAs, ["template": .text(panorama.contract.named(endpoint.method, endpoint.path))]),
      Fact(panorama.isCalled(endpoint, orIsFile: true) ? .partOfTheAPI : .notOfTheAPI),
    ]
    switch panorama.contract.standing(of: endpoint) {
    case .promised(let operation): facts.append(operation.fact)
    case .unpromised: facts.append(Fact(.notInContract))
    case .unclear: break
    }
    let people = Set(endpoint.observations.map(\.client))
    if people.isEmpty {
      facts.append(Fact(.askedByNobody))
    } else {
      facts.append(
        Fact(
          .askedByPeople,
          [
            "requests": .int(endpoint.observations.map(\.requests).reduce(0, +)),
            "clients": .int(people.count),
            "days": .int(Set(endpoint.observations.map(\.day)).count),
          ]))
    }
    if endpoint.strangerRequests > 0 {
      facts.append(Fact(.strangersAside, ["requests": .int(endpoint.strangerRequests)]))
    }
    return facts + answers(endpoint)
  }

  private func answers(_ endpoint: Endpoint) -> [Fact] {
    var byStatus: [UInt16: Outcome] = [:]
    for (key, outcome) in endpoint.outcomes {
      byStatus[key.status, default: .neutral].merge(outcome)
    }
    return byStatus.sorted { $0.key < $1.key }.map { status, outcome in
      var values: [String: FactValue] = ["status": .int(Int(status)), "count": .int(outcome.count)]
      if outcome.largest >= 0 {
        values["low"] = .int(Int(outcome.smallest))
        values["high"] = .int(Int(outcome.largest))
      }
      return Fact(.answered, values)
    }
  }

  private func parts(_ endpoint: Endpoint) -> [Explanation.Part] {
    if endpoint.observations.isEmpty { return [] }
    var told: GapKind?
    return DetectorCatalog.all.map { detector in
      if let told {
        let fact = Fact(.toldAs, ["other": .text(told.rawValue)])
        return Explanation.Part(kind: detector.kind, state: nil, facts: [fact])
      }
      guard let verdict = box.others.verdict(of: detector, on: endpoint) else {
        let facts = detector.doubts(endpoint, panorama)
        return Explanation.Part(
          kind: detector.kind, state: nil, facts: facts.isEmpty ? [Fact(.ruledOut)] : facts)
      }
      told = detector.kind
      return part(of: verdict)
    }
  }

  private func part(of verdict: Verdict) -> Explanation.Part {
    let floors = panorama.settings.floors
    var missing = verdict.tally.missing(floors) + verdict.missing
    if !verdict.tally.isWorthSuspecting(floors) { missing.append(Fact(.tooLittle)) }
    var state = verdict.state
    if state == .open, !missing.isEmpty { state = .suspected }
    let n = verdict.tally.observations
    return Explanation.Part(
      kind: verdict.kind, state: state,
      facts: [verdict.actual, verdict.tally.bound] + verdict.evidence + verdict.counterEvidence
        + [Confidence.inputs(strength: verdict.strength, observations: n, state: state)] + missing)
  }
}
