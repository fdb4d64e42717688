internal import Vocabulary

/// Compares what is concluded now with what was known: back again, fixed, broken again, or nobody asked.
struct HistoryOfStates {
  let known: [Finding]
  let panorama: Panorama
  /// The oldest day whose evidence has not expired; nil: nothing has.
  let keptSince: Day?

  func carried(into findings: [Finding]) -> [Finding] {
    var result = findings
    let byID = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    for i in result.indices {
      guard let earlier = byID[result[i].id] else { continue }
      let wasFixed = earlier.state == .looksFixed || earlier.state == .regressed
      if result[i].state == .open, wasFixed { result[i].state = .regressed }
      if let first = earlier.firstSeen, result[i].firstSeen.map({ first < $0 }) ?? true,
        isStillTrue(first.day, of: result[i])
      {
        result[i].firstSeen = first
      }
    }
    let present = Set(result.map(\.id))
    let absent = known.filter { !present.contains($0.id) }
    if absent.isEmpty { return result }
    let days = days(of: absent)
    return result
      + absent.filter { !isBaseless($0, days) }.map { carried($0, standing(of: $0, days)) }
  }

  /// The day has expired, or somebody met a member on it: what has been taken back since was no first time.
  private func isStillTrue(_ day: Day, of finding: Finding) -> Bool {
    guard let keptSince, day >= keptSince else { return true }
    return days(of: [finding]).values.contains { $0.contains { $0.day == day } }
  }

  /// All the days that it was seen on are still there, and nobody asked: what showed it has been taken back, as wrong bytes
  /// of a damaged file or a forgotten log.
  private func isBaseless(_ finding: Finding, _ days: [String: [ObservedDay]]) -> Bool {
    guard finding.decision == .undecided, let seen = finding.firstSeen?.day,
      let first = panorama.firstDay, seen >= first
    else { return false }
    return finding.members.allSatisfy { days[Self.key($0.method, $0.path)]?.isEmpty ?? true }
  }

  /// What people met, day by day, at the members of these findings; by method and path.
  private func days(of findings: [Finding]) -> [String: [ObservedDay]] {
    let wanted = Set(findings.flatMap(\.members).map { Self.key($0.method, $0.path) })
    let observed = panorama.observed { wanted.contains(Self.key($0.method, $0.path)) }
    return Dictionary(
      observed.filter { !$0.days.isEmpty }.map { (Self.key($0.method, $0.path), $0.days) },
      uniquingKeysWith: { a, b in (a + b).sorted { $0.day < $1.day } })
  }

  private static func key(_ method: String, _ path: String) -> String {
    EndpointName.of(method, String(Paths.trimmed(path)))
  }

  private func standing(of finding: Finding, _ days: [String: [ObservedDay]]) -> Standing {
    let courses = finding.members.map { member in
      let endpoint = ObservedEndpoint(
        method: member.method, path: member.path, requests: 0,
        days: days[Self.key(member.method, member.path)] ?? [])
      return Course(
        of: endpoint, kinds: [member.kind], wantsContent: member.kind == .emptyList)
    }
    return Standing(of: courses, enough: panorama.settings.floors.goodAnswers)
  }

  /// A known finding that no verdict shows now: good answers since make it `looks-fixed`, failures after those `regressed`;
  /// silence proves nothing.
  private func carried(_ finding: Finding, _ standing: Standing) -> Finding {
    var finding = finding
    let told: Set<FactName> = [.goodAgain, .lastGood, .firstBad]
    var facts: [Fact] = []
    switch standing.what {
    case .repaired:
      finding.state = .looksFixed
      facts = [
        Fact(
          .goodAgain,
          [
            "clients": .int(standing.clients), "good": .int(standing.answers),
            "since": .text(standing.since?.description ?? ""),
          ])
      ]
    case .brokenAgain:
      finding.state = .regressed
      if let last = standing.lastGood {
        facts.append(Fact(.lastGood, ["time": .text(last.description)]))
      }
      if let since = standing.since {
        facts.append(Fact(.firstBad, ["time": .text(since.description)]))
      }
      finding.lastSeen = standing.lastBad ?? finding.lastSeen
    case .broken:
      // Answers of both kinds refute "always", but what was known has not ended.
      let isEnough = standing.answers >= panorama.settings.floors.goodAnswers
      if isEnough, finding.state == .looksFixed || finding.state == .silent {
        finding.state = .open
      }
      finding.lastSeen = standing.lastBad ?? finding.lastSeen
      return finding
    case .perhapsRepaired: return finding
    case .unasked:
      finding.state = finding.state == .suspected ? .suspected : .silent
      return finding
    }
    finding.counterEvidence = facts + finding.counterEvidence.filter { !told.contains($0.name) }
    return finding
  }
}
