internal import Foundation
internal import Vocabulary

/// Writes that were kept until some moment, and are forgotten since, or the other way round: a release between them.
extension NonPersistingWrite {
  /// Only those count who were seen to change something: what others save may be as it was.
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
    let own = times(of: result).filter { $0 > last }
    guard let first = own.min(),
      isTurn(
        kept: result.changed, forgotten: result.times.count { $0.time <= last }, then: own.count),
      var verdict = verdict(
        on: endpoint.limited { $0 > lastKept.day }, of: result, panorama)
    else { return nil }
    let firstForgotten = Instant(nanoseconds: first)
    verdict.counterEvidence.append(Fact(.lastGood, ["time": .text(lastKept.description)]))
    verdict.evidence.append(Fact(.firstBad, ["time": .text(firstForgotten.description)]))
    if let restart = panorama.restart(between: lastKept, and: firstForgotten) {
      verdict.evidence.append(Fact(.restartBetween, ["time": .text(restart.description)]))
    }
    return verdict
  }

  private static func keptSince(
    _ endpoint: Endpoint, _ result: WritePairs.Result, _ panorama: Panorama
  ) -> Verdict? {
    guard let first = result.timesChanged.map(\.time).min() else { return nil }
    let firstKept = Instant(nanoseconds: first)
    let own = times(of: result).count { $0 < first }
    guard
      isTurn(kept: result.changed, forgotten: result.times.count { $0.time >= first }, then: own),
      var verdict = verdict(
        on: endpoint.limited { $0 < firstKept.day }, of: result, panorama)
    else { return nil }
    verdict.state = .looksFixed
    verdict.counterEvidence.append(
      Fact(
        .goodAgain,
        [
          "clients": .int(Set(result.timesChanged.map(\.client)).count),
          "since": .text(firstKept.description),
        ]))
    return verdict
  }

  /// On the whole days of the side that forgets, where that tells by itself that something was sent.
  private static func verdict(
    on side: Endpoint, of result: WritePairs.Result, _ panorama: Panorama
  ) -> Verdict? {
    guard let own = pairs(side, panorama), own.changed == 0,
      own.clients.isSubset(of: result.timesChanged.map(\.client)),
      var verdict = verdict(on: side, own, panorama), verdict.state == .open,
      // One sitting repeats itself.
      verdict.tally.observations >= fewestSittings
    else { return nil }
    // A form is saved as it was, or in as many letters, and the next row may move in where one is deleted.
    guard own.hasBodies || own.areSure || own.readsAreEmpty || echoes(side, own) else { return nil }
    verdict.strength = min(verdict.strength, 0.85)
    return verdict
  }

  /// When something was forgotten that was written by those who were seen to change something, in nanoseconds.
  private static func times(of result: WritePairs.Result) -> [Int64] {
    let clients = Set(result.timesChanged.map(\.client))
    return result.times.filter { clients.contains($0.client) }.map(\.time)
  }

  /// Where so many of the writes that are kept show, hardly ever so many in a row show nothing: once in ten thousand.
  private static func isTurn(kept: Int, forgotten: Int, then row: Int) -> Bool {
    // At least two more than were seen: few writes say little of how many show.
    let share = Double(forgotten + 2) / Double(kept + forgotten + 3)
    return pow(share, Double(row)) < 0.0001
  }

  private static let fewestKept = 4
  /// Days of a client.
  private static let fewestSittings = 4
}
