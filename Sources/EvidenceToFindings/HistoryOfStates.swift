internal import Vocabulary

/// Compares what is concluded now with what was known: back again, fixed, or nobody asked.
struct HistoryOfStates {
  let known: [Finding]
  let panorama: Panorama

  func carried(into findings: [Finding]) -> [Finding] {
    var result = findings
    let byID = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    for i in result.indices {
      guard let earlier = byID[result[i].id] else { continue }
      let wasFixed = earlier.state == .looksFixed || earlier.state == .regressed
      if result[i].state == .open, wasFixed { result[i].state = .regressed }
      if let first = earlier.firstSeen, result[i].firstSeen.map({ first < $0 }) ?? true {
        result[i].firstSeen = first
      }
    }
    let present = Set(result.map(\.id))
    for finding in known where !present.contains(finding.id) { result.append(absent(finding)) }
    return result
  }

  /// A known finding that no verdict shows now: good answers since make it `looks-fixed`, silence proves nothing.
  private func absent(_ finding: Finding) -> Finding {
    var finding = finding
    let since = finding.lastSeen ?? Instant(nanoseconds: .min)
    var answered: Set<UInt64> = []
    var good = 0
    var first = Instant(nanoseconds: .max)
    for member in finding.members {
      for endpoint in panorama.at(member.path) where endpoint.method == member.method {
        for observation in endpoint.observations {
          for (key, outcome) in observation.outcomes
          where 200..<300 ~= key.status && outcome.last > since {
            good += outcome.count
            answered.insert(observation.client)
            first = min(first, max(outcome.first, since))
          }
        }
      }
    }
    guard good >= panorama.settings.floors.goodAnswers else {
      finding.state = finding.state == .suspected ? .suspected : .silent
      return finding
    }
    finding.state = .looksFixed
    let again = Fact(
      .goodAgain, ["clients": .int(answered.count), "since": .text(first.description)])
    finding.counterEvidence = [again] + finding.counterEvidence.filter { $0.name != .goodAgain }
    return finding
  }
}
