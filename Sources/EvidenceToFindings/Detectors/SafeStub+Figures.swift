internal import Vocabulary

/// Figures that stand still.
extension SafeStub {
  /// What is worked out from what happens, by its name, and weighs the same for all ids or spans on every day, while what stands beside
  /// it changes: of one that has neither, logs tell nothing.
  static func standingFigures(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    guard let floor = smallest(endpoint), targets(endpoint) >= floorOfSpans,
      endpoint.days(with: [200, 203, 304]) >= daysOfFigures,
      let size = constantSize(endpoint, panorama),
      size - panorama.headers(of: endpoint) >= floor,
      !hasSeveralContents(endpoint), !isJob(endpoint, panorama), !knowsIDs(endpoint)
    else { return nil }
    let tally = Tally(endpoint) { key, _ in 200...203 ~= key.status ? .bad : .neutral }
    guard tally.badRequests >= manyFigures, !isForFew(endpoint, tally) else { return nil }
    let control = panorama.siblings(of: endpoint).first { sibling in
      sibling.method == "GET" && sibling.parent == endpoint.parent
        && isVaryingByDay(sibling, panorama)
    }
    guard let control else { return nil }
    var verdict = Verdict(
      kind: kind, endpoint: endpoint, tally: tally, state: .open, strength: 0.7,
      expected: Fact(.expectedOwnAnswers), actual: Fact(.actualConstant, ["size": .int(Int(size))]))
    verdict.counterEvidence = [Siblings.works(control)]
    return verdict
  }

  /// What it weighs at least, in bytes, if its figures would show when they change: those that only grow keep their length for long.
  private static func smallest(_ endpoint: Endpoint) -> Int64? {
    if endpoint.lastWords.contains(where: PathWords.forecasts.contains) { return 40 }
    return endpoint.lastWords.contains(where: PathWords.figures.contains) ? 96 : nil
  }

  private static let daysOfFigures = 5
  private static let manyFigures = 20
}
