internal import Vocabulary

/// Makes the finding of a group: numbers, facts, samples, owner.
struct FindingBuilder {
  let panorama: Panorama

  /// Nil when even the group together stays too far below the floors to be worth telling.
  func finding(of group: Group, id: String) -> Finding? {
    let tally = Tally(merging: group.verdicts.map(\.tally))
    let floors = panorama.settings.floors
    let primary = group.primary
    let missing =
      panorama.rules.hold(.floors)
      ? tally.missing(floors) + fewOfMany(tally) + fewOfAll(tally, primary.kind) : []
    guard missing.isEmpty || tally.isWorthSuspecting(floors), !isPerhapsAProgram(tally) else {
      return nil
    }
    let state = state(of: group, missing)
    if primary.kind == .alwaysForbidden, state == .suspected { return nil }
    let strength = group.verdicts.map(\.strength).max() ?? 0
    var finding = Finding(
      id: id, kind: primary.kind, method: primary.endpoint.method,
      endpoint: panorama.contract.named(primary.endpoint.method, endpoint(of: group)),
      members: members(of: group), state: state,
      confidence: Confidence.of(
        strength: strength, observations: tally.observations, state: state),
      impact: .p2, expected: primary.expected, actual: primary.actual)
    if primary.kind == .emptyList, finding.members.count > 1 {
      let noun = Paths.lastSegment(of: primary.endpoint.parent)
      finding.expected = Fact(.expectedList, ["noun": .text(String(noun))])
    }
    finding.host = primary.endpoint.host
    finding.page = page(of: group)
    (finding.impact, finding.impactFacts) =
      ImpactScore.of(group, tally, page: finding.page, panorama)
    addNumbers(&finding, tally, group)
    finding.evidence = evidence(of: group, tally) + promises(group)
    finding.evidence.append(
      Confidence.inputs(strength: strength, observations: tally.observations, state: state))
    finding.counterEvidence = counterEvidence(of: group, tally)
    finding.missing =
      state == .suspected ? missing + distinct(group.verdicts.flatMap(\.missing)) : []
    finding.samples = samples(of: group)
    finding.owner = primary.owner ?? "Backend"
    return finding
  }

  /// Two of many people on two days may have an old page open; a third day tells.
  private func fewOfMany(_ tally: Tally) -> [Fact] {
    guard panorama.rules.hold(.oldTabs), panorama.people >= 5, tally.badClients <= 2,
      tally.badDays == 2, panorama.days >= 5
    else { return [] }
    return [Fact(.needsDays, ["have": .int(2), "need": .int(3)])]
  }

  /// Where no user agent is logged, one address may be everybody's, and a scanner that comes by day after day reaches the floors.
  private func fewOfAll(_ tally: Tally, _ kind: GapKind) -> [Fact] {
    let need = panorama.settings.floors.requests * 2
    guard panorama.rules.hold(.everybodysAddress),
      kind == .missingEndpoint || kind == .methodNotAllowed, !panorama.clients.knowsAgents,
      tally.badClients == 1, panorama.people <= 2, tally.badRequests < need
    else { return [] }
    return [Fact(.needsRequests, ["have": .int(tally.badRequests), "need": .int(need)])]
  }

  /// Where no user agent is logged, one client that does little else may be a test or a probe.
  private func isPerhapsAProgram(_ tally: Tally) -> Bool {
    guard !panorama.clients.knowsAgents, tally.badClients == 1, let only = tally.bad.first else {
      return false
    }
    return panorama.clients.successes(of: only.client) < 10
  }

  /// The group's floors decide; a doubt that every verdict shares stays a doubt.
  private func state(of group: Group, _ missing: [Fact]) -> FindingState {
    if group.isFixed { return .looksFixed }
    if !missing.isEmpty { return .suspected }
    return [.open, .regressed].first { state in group.deciding.contains { $0.state == state } }
      ?? .suspected
  }

  private func members(of group: Group) -> [Member] {
    Array(Set(group.verdicts.map(member))).sorted()
  }

  /// A template that covers the members: siblings differ in one segment, else what they have in common.
  private func endpoint(of group: Group) -> String {
    let paths = Array(Set(group.verdicts.map(\.endpoint.path))).sorted()
    if paths.count == 1 { return paths[0] }
    let parents = Set(paths.map { Paths.parent(of: $0) })
    if parents.count == 1, let parent = parents.first,
      !group.verdicts.contains(where: { $0.cause != nil })
    {
      return (parent == "/" ? "" : parent) + "/{category}"
    }
    return group.verdicts.contains { $0.cause != nil } ? group.anchor : paths[0]
  }

  private func page(of group: Group) -> String? {
    var pages: [String: Int] = [:]
    for verdict in group.verdicts {
      for (page, count) in verdict.endpoint.pages where !panorama.api.contains(page) {
        pages[page, default: 0] += count
      }
    }
    return pages.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func addNumbers(_ finding: inout Finding, _ tally: Tally, _ group: Group) {
    finding.failures = tally.badRequests
    finding.requests = tally.badRequests + tally.goodRequests
    finding.clients = tally.badClients
    finding.clientsAreApproximate = group.verdicts.contains { verdict in
      verdict.endpoint.days.values.contains { $0.evidence.clients.isSample }
    }
    finding.days = tally.badDays
    let isTimed = tally.badDays > 0
    finding.firstSeen = isTimed ? tally.firstBad : nil
    finding.lastSeen = isTimed ? tally.lastBad : nil
  }

  private func evidence(of group: Group, _ tally: Tally) -> [Fact] {
    let numbers = Fact(
      .seen,
      [
        "requests": .int(tally.badRequests + tally.goodRequests),
        "failures": .int(tally.badRequests),
        "clients": .int(tally.badClients), "days": .int(tally.badDays),
      ])
    let bound = group.isFixed ? [] : [tally.bound]
    return [numbers] + bound
      + distinct(group.verdicts.sorted { $0.member < $1.member }.flatMap(\.evidence)).prefix(8)
  }

  private func counterEvidence(of group: Group, _ tally: Tally) -> [Fact] {
    var facts = Array(distinct(group.verdicts.flatMap(\.counterEvidence)).prefix(3))
    if facts.isEmpty, let sibling = workingSibling(of: group) {
      facts.append(Siblings.works(sibling))
    }
    if tally.badClients == 1 { facts.append(Fact(.oneClientOnly)) }
    let strangers = group.verdicts.map(\.endpoint.strangerRequests).reduce(0, +)
    if strangers > 0 { facts.append(Fact(.strangersAside, ["requests": .int(strangers)])) }
    return facts.isEmpty ? [Fact(.noCounterEvidence)] : facts
  }

  /// The neighbour that most often answers the same people well: a workaround, and a control.
  private func workingSibling(of group: Group) -> Endpoint? {
    let members = Set(group.verdicts.map { "\($0.endpoint.method) \($0.endpoint.path)" })
    let primary = group.primary.endpoint
    return panorama.siblings(of: primary)
      .filter {
        !members.contains("\($0.method) \($0.path)") && $0.method == "GET"
          && panorama.api.contains($0.path)
      }
      .map { ($0, Siblings.counts($0)) }
      .filter { $0.1.good > 0 && $0.1.good * 10 >= $0.1.requests * 8 }
      .max { ($0.1.good, $1.0.path) < ($1.1.good, $0.0.path) }?.0
  }

  private func samples(of group: Group) -> [Sample] {
    var samples: [Sample] = []
    for verdict in group.verdicts.sorted(by: { $0.member < $1.member }) {
      var statuses: Set<UInt16> = []
      for observation in verdict.endpoint.observations {
        for code in observation.entries.keys { statuses.insert(OutcomeKey.status(ofCode: code)) }
      }
      let own = verdict.endpoint.days.values.flatMap { $0.evidence.samples.entries }
        .filter { statuses.contains($0.value.status) && isBad($0.value.status, verdict.kind) }
        .min { $0.key < $1.key }
      guard let own else { continue }
      let isTimed = own.key.time.nanoseconds != 0
      samples.append(
        Sample(
          source: own.value.source, line: own.value.line, time: isTimed ? own.key.time : nil,
          request: "\(verdict.endpoint.method) \(named(verdict.endpoint))",
          status: Int(own.value.status), size: own.value.size >= 0 ? own.value.size : nil))
    }
    return Array(samples.prefix(4))
  }

  private func isBad(_ status: UInt16, _ kind: GapKind) -> Bool {
    switch kind {
    case .emptyList, .nonPersistingWrite, .safeStub, .htmlFallback: 200..<300 ~= status
    case .missingEndpoint: status == 404 || status == 410
    case .methodNotAllowed: status == 405
    case .notImplemented, .failingEndpoint: status >= 500
    case .alwaysForbidden: status == 401 || status == 403
    case .lostRedirect: 300..<400 ~= status
    }
  }

  private func distinct(_ facts: [Fact]) -> [Fact] {
    var seen: Set<Fact> = []
    return facts.filter { seen.insert($0).inserted }
  }
}
