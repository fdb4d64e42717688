internal import Vocabulary

/// Always 5xx, over days.
///
/// Needs: status; a client; times. Cannot see: a failure that is answered with 200. An outage fails everything for an hour, not one
/// endpoint for days: the floor on days is one higher here.
enum FailingEndpoint: Detector {
  static let kind = GapKind.failingEndpoint
  static let rule = AlwaysStatus(
    kind: kind, bad: { 500..<600 ~= $0 && $0 != 501 },
    neutral: { $0 == 401 || $0 == 403 || $0 == 304 },
    isOfServers: { _ in true }, expected: Fact(.expectedSuccess))

  static func conclude(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    guard var verdict = rule.conclude(endpoint, panorama) else { return nil }
    if panorama.rules.hold(.failuresOfThreeDays), verdict.state != .regressed,
      verdict.tally.badDays <= panorama.settings.floors.days
    {
      return nil
    }
    if panorama.rules.hold(.proxysOwn), isProxysOwn(endpoint, panorama) { verdict.owner = "Ops" }
    let beside = notesBeside(endpoint, panorama).filter { $0.kind == .exception }
    if let first = beside.first {
      verdict.evidence.append(
        Fact(.exceptionBeside, ["type": .text(first.exceptionType), "count": .int(beside.count)]))
    }
    return verdict
  }

  private static func isProxysOwn(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    let bad = endpoint.outcomes.filter { 500..<600 ~= $0.key.status }
    return panorama.knowsUpstreams && bad.allSatisfy { $0.key.ownAnswer }
      || bad.allSatisfy { 502...504 ~= $0.key.status }
  }

  /// Messages within two seconds of a failing request of the endpoint.
  static func notesBeside(_ endpoint: Endpoint, _ panorama: Panorama) -> [MessageNote] {
    let times = endpoint.days.values.flatMap { day in
      day.evidence.trails.entries.values.flatMap(\.events).filter { $0.status >= 500 }.map(\.time)
    }.sorted()
    guard !times.isEmpty else { return [] }
    return panorama.notes.filter { note in
      let i = times.partitioningIndex { $0.nanoseconds >= note.time.nanoseconds - 2_000_000_000 }
      return i < times.count && times[i].nanoseconds <= note.time.nanoseconds + 2_000_000_000
    }.map(\.note)
  }
}
