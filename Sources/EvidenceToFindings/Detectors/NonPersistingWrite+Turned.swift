internal import Foundation
internal import Vocabulary

/// Writes that were kept until some day, and are forgotten since, or the other way round: a release between them.
extension NonPersistingWrite {
  /// Writes of whole days before and after one on which it turned.
  static func turned(
    _ endpoint: Endpoint, _ result: WritePairs.Result, _ panorama: Panorama
  ) -> Verdict? {
    guard result.changed >= fewestKept, result.unchanged >= panorama.settings.floors.pairs else {
      return nil
    }
    return forgottenSince(endpoint, result, panorama) ?? keptSince(endpoint, result, panorama)
  }

  private static func forgottenSince(
    _ endpoint: Endpoint, _ result: WritePairs.Result, _ panorama: Panorama
  ) -> Verdict? {
    guard let last = result.timesChanged.map(\.time).max() else { return nil }
    let lastKept = Instant(nanoseconds: last)
    let before = result.times.count { $0.time <= last }
    let after = result.times.filter { $0.time > last }
    guard isTurn(kept: result.changed, forgotten: before, then: after.count),
      // Others may have other rows, and save them as they were.
      !Set(after.map(\.client)).isDisjoint(with: result.timesChanged.map(\.client)),
      let first = after.map(\.time).min()
    else { return nil }
    let late = endpoint.limited { $0 > lastKept.day }
    guard let own = pairs(late, panorama), own.changed == 0,
      var verdict = verdict(on: late, own, panorama), verdict.state == .open,
      // One sitting repeats itself.
      verdict.tally.observations >= fewestSittings
    else { return nil }
    verdict.strength = min(verdict.strength, 0.85)
    verdict.counterEvidence.append(Fact(.lastGood, ["time": .text(lastKept.description)]))
    verdict.evidence.append(
      Fact(.firstBad, ["time": .text(Instant(nanoseconds: first).description)]))
    if let restart = panorama.restart(between: lastKept, and: Instant(nanoseconds: first)) {
      verdict.evidence.append(Fact(.restartBetween, ["time": .text(restart.description)]))
    }
    return verdict
  }

  private static func keptSince(
    _ endpoint: Endpoint, _ result: WritePairs.Result, _ panorama: Panorama
  ) -> Verdict? {
    guard let first = result.timesChanged.map(\.time).min() else { return nil }
    let firstKept = Instant(nanoseconds: first)
    let before = result.times.count { $0.time < first }
    guard
      isTurn(kept: result.changed, forgotten: result.unchanged - before, then: before)
    else { return nil }
    let early = endpoint.limited { $0 < firstKept.day }
    let clients = Set(result.timesChanged.map(\.client))
    guard let own = pairs(early, panorama), own.changed == 0,
      var verdict = verdict(on: early, own, panorama), verdict.state == .open,
      verdict.tally.observations >= fewestSittings
    else { return nil }
    verdict.state = .looksFixed
    verdict.counterEvidence.append(
      Fact(
        .goodAgain,
        ["clients": .int(clients.count), "since": .text(firstKept.description)]))
    return verdict
  }

  /// Where so many of the writes that are kept show, hardly ever so many in a row show nothing: once in ten thousand.
  private static func isTurn(kept: Int, forgotten: Int, then row: Int) -> Bool {
    // At least two more than were seen: few writes say little of how many show.
    let share = Double(forgotten + 2) / Double(kept + forgotten + 3)
    return pow(share, Double(row)) < 0.0001
  }

  private static let fewestKept = 3
  /// Days of a client.
  private static let fewestSittings = 4
}
