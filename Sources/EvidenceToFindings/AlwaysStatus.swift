internal import Vocabulary

/// The rule that the detectors of "always this status" share.
///
/// Methods that no page's script sends are left out: frameworks answer HEAD, OPTIONS and TRACE with 405 on routes that are whole, and
/// servers answer 501 to what they do not know (RFC 9110, 15.6.2).
struct AlwaysStatus {
  let kind: GapKind
  /// The statuses that are the gap.
  let bad: @Sendable (UInt16) -> Bool
  /// Statuses that neither show nor refute it.
  let neutral: @Sendable (UInt16) -> Bool
  /// No server answers so for a file of its own: below an API, `report.pdf` is made by a handler.
  var isOfHandlers = true
  /// No page is looked for in vain so: what a page that calls the API asks for beside it counts, wherever it lies.
  var isOfServers: @Sendable (Endpoint) -> Bool = { _ in false }
  let expected: Fact

  /// Never an answer of the endpoint itself: aborted, limited, unchanged paths of other layers.
  static func isNobody(_ status: UInt16) -> Bool {
    [0, 100, 101, 408, 429, 444, 499].contains(status)
  }

  func tally(_ endpoint: Endpoint, _ rules: Rules) -> Tally {
    Tally(endpoint, judge(endpoint, rules))
  }

  private func judge(_ endpoint: Endpoint, _ rules: Rules) -> (OutcomeKey, Outcome) -> Answer {
    let failures: ClosedRange<UInt16> = 500...599
    let areRare = areFew(failures, beside: endpoint)
    return { key, _ in
      if bad(key.status) { return .bad }
      let isNobody = Self.isNobody(key.status) && rules.hold(.nobodysAnswers)
      return neutral(key.status) || isNobody || areRare && failures.contains(key.status)
        ? .neutral : .good
    }
  }

  /// One to twenty, and none after the last that is bad: what fails before anything is looked for (a database that is away) tells
  /// nothing of what is there.
  private func areFew(_ failures: ClosedRange<UInt16>, beside endpoint: Endpoint) -> Bool {
    var (count, own) = (0, 0)
    var (lastFailure, last) = (Instant(nanoseconds: .min), Instant(nanoseconds: .min))
    for (key, outcome) in endpoint.outcomes {
      if bad(key.status) {
        own += outcome.count
        last = max(last, outcome.last)
      } else if failures.contains(key.status) {
        count += outcome.count
        lastFailure = max(lastFailure, outcome.last)
      }
    }
    return count * 20 <= own && lastFailure < last
  }

  /// Always bad; or bad, then good for good (`looks-fixed`).
  func conclude(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    guard endpoint.mayHave({ key, _ in bad(key.status) }),
      endpoint.isOfTheUI || !panorama.rules.hold(.verbsOfTheUI),
      panorama.isCalled(endpoint, orIsFile: isOfHandlers)
        || isOfServers(endpoint) && panorama.isAskedByPages(endpoint)
    else {
      return nil
    }
    let tally = tally(endpoint, panorama.rules)
    guard !tally.bad.isEmpty, isRefusedToFew(endpoint, tally),
      let state = state(endpoint, tally, panorama)
    else { return nil }
    var verdict = Verdict(
      kind: kind, endpoint: endpoint, tally: state.tally, state: state.name, strength: 0.97,
      expected: expected, actual: actual(endpoint, state.tally))
    if state.name == .looksFixed {
      verdict.evidence.append(Fact(.firstBad, ["time": .text(tally.firstBad.description)]))
      verdict.counterEvidence.append(
        Fact(
          .goodAgain,
          ["clients": .int(tally.goodClients), "since": .text(state.since.description)]))
    } else if state.lastGood > Instant(nanoseconds: .min) {
      verdict.counterEvidence.append(Fact(.lastGood, ["time": .text(state.lastGood.description)]))
      verdict.evidence.append(Fact(.firstBad, ["time": .text(state.since.description)]))
      if let restart = panorama.restart(between: state.lastGood, and: state.since) {
        verdict.evidence.append(Fact(.restartBetween, ["time": .text(restart.description)]))
      }
    }
    return verdict
  }

  /// A role that may not ask sees nothing of what the others meet; where it is many, that is what is met.
  private func isRefusedToFew(_ endpoint: Endpoint, _ tally: Tally) -> Bool {
    if bad(403) || endpoint.requests(with: 403...403) * 3 <= tally.badRequests { return true }
    // Two or more who may ask never meet the refusal.
    let refused = endpoint.observations.filter { $0.outcomes.contains { $0.key.status == 403 } }
    let failed = Set(tally.bad.map(\.client))
    return failed.count >= 2 && failed.isDisjoint(with: refused.map(\.client))
  }

  /// What the answers say together.
  private struct State {
    var name: FindingState
    /// Of the time that counts.
    var tally: Tally
    /// Good again, or bad, since.
    var since = Instant(nanoseconds: .min)
    var lastGood = Instant(nanoseconds: .min)
  }

  private func state(_ endpoint: Endpoint, _ tally: Tally, _ panorama: Panorama) -> State? {
    if tally.goodRequests == 0 || !panorama.rules.hold(.onceGoodRefutes) {
      return State(name: .open, tally: tally)
    }
    let floors = panorama.settings.floors
    guard
      let phases = Phases(endpoint, judge(endpoint, panorama.rules))?.named(
        endpoint, panorama.clients),
      let last = phases.last,
      let broken = phases.last(where: { $0.isBad }), phases.count <= 5
    else { return nil }
    if !last.isBad {
      let isRepaired =
        broken.reaches(floors) && last.requests >= floors.goodAnswers
        && (last.clients.count >= min(2, broken.clients.count) || last.days.count >= 2)
        && broken.sharesClients(with: last)
      return isRepaired ? State(name: .looksFixed, tally: tally, since: last.first) : nil
    }
    // Worked, and then broke for all who still ask: a few who ask on have an old page open.
    let good = phases[phases.count - 2]
    guard last.reaches(floors), last.clients.count * 2 >= good.clients.count,
      good.sharesClients(with: last)
    else { return nil }
    if isOldTab(last, since: good, panorama) { return nil }
    let wasGap = phases.dropLast().contains { $0.isBad && $0.reaches(floors) }
    let own = Tally(endpoint, since: good.last, judge(endpoint, panorama.rules))
    let isLeft = isLeft(last, since: good, panorama)
    return State(
      name: isLeft ? .suspected : wasGap ? .regressed : .open, tally: own, since: last.first,
      lastGood: good.last)
  }

  /// As many as ask on do not ask any more, though they work on elsewhere: those who do may have an old page.
  private func isLeft(_ last: Phases.Phase, since good: Phases.Phase, _ panorama: Panorama)
    -> Bool
  {
    guard panorama.rules.hold(.oldTabs) else { return false }
    let active = Set(othersWork(last, good, panorama).map(\.client))
    return active.count >= last.clients.count
  }

  /// One of two asks on; the other works on elsewhere, and does not ask any more: its page is another one since.
  private func isOldTab(_ last: Phases.Phase, since good: Phases.Phase, _ panorama: Panorama)
    -> Bool
  {
    guard panorama.rules.hold(.oldTabs), last.clients.count == 1, good.clients.count == 2 else {
      return false
    }
    return Set(othersWork(last, good, panorama).map(\.day)).count >= 2
  }

  /// What those who do not ask any more did elsewhere, on the days after.
  private func othersWork(
    _ last: Phases.Phase, _ good: Phases.Phase, _ panorama: Panorama
  ) -> some Sequence<ClientObservation> {
    let others = good.clients.subtracting(last.clients)
    let start = last.first.day
    return panorama.endpoints.lazy.flatMap(\.observations)
      .filter { $0.day > start && others.contains($0.client) }
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
