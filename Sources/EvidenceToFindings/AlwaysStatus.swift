internal import Vocabulary

/// The rule that the detectors of "always this status" share.
struct AlwaysStatus {
  let kind: GapKind
  /// The statuses that are the gap.
  let bad: @Sendable (UInt16) -> Bool
  /// Statuses that neither show nor refute it.
  let neutral: @Sendable (UInt16) -> Bool
  let expected: Fact

  /// Never an answer of the endpoint itself: aborted, limited, unchanged paths of other layers.
  static func isNobody(_ status: UInt16) -> Bool {
    [0, 100, 101, 408, 429, 444, 499].contains(status)
  }

  func tally(_ endpoint: Endpoint, _ rules: Rules) -> Tally {
    Tally(endpoint) { key, _ in
      if bad(key.status) { return .bad }
      let isNobody = Self.isNobody(key.status) && rules.hold(.nobodysAnswers)
      return neutral(key.status) || isNobody ? .neutral : .good
    }
  }

  /// Always bad; or bad, then good for good (`looks-fixed`).
  func conclude(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    guard panorama.api.contains(endpoint.path) else { return nil }
    let tally = tally(endpoint, panorama.rules)
    guard !tally.bad.isEmpty, let state = state(tally, panorama) else { return nil }
    var verdict = Verdict(
      kind: kind, endpoint: endpoint, tally: tally, state: state, strength: 0.97,
      expected: expected, actual: actual(endpoint, tally))
    if state == .looksFixed {
      verdict.evidence.append(Fact(.firstBad, ["time": .text(tally.firstBad.description)]))
      verdict.counterEvidence.append(
        Fact(
          .goodAgain,
          ["clients": .int(tally.goodClients), "since": .text(tally.firstGood.description)]))
    }
    return verdict
  }

  private func state(_ tally: Tally, _ panorama: Panorama) -> FindingState? {
    let floors = panorama.settings.floors
    if tally.goodRequests == 0 || !panorama.rules.hold(.onceGoodRefutes) { return .open }
    let isRepaired =
      tally.missing(floors).isEmpty && tally.firstGood > tally.lastBad
      && tally.goodRequests >= floors.goodAnswers
      && tally.goodClients >= min(2, tally.badClients)
    return isRepaired ? .looksFixed : nil
  }

  /// The status most requests got.
  private func actual(_ endpoint: Endpoint, _ tally: Tally) -> Fact {
    var counts: [UInt16: Int] = [:]
    for observation in endpoint.observations {
      for (key, outcome) in observation.outcomes where bad(key.status) {
        counts[key.status, default: 0] += outcome.count
      }
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    let all = tally.badRequests + tally.goodRequests
    let percent = all == 0 ? 0 : Double(tally.badRequests * 1000 / all) / 10
    return Fact(.actualStatus, ["status": .int(Int(most)), "percent": .number(percent)])
  }
}
