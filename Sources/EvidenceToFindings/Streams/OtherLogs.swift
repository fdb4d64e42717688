internal import Vocabulary

/// Each of several logs of the same requests by itself: one may show by its sizes what another, that tells more of who asked, does not.
struct OtherLogs {
  private struct Look {
    let panorama: Panorama
    /// The definition of the log that is looked at by itself; nil where several are.
    let parser: String?
  }

  private let looks: [Look]
  /// All logs, of which the best tell who asks.
  private let together: Panorama

  /// Throws what reading a day's evidence throws.
  init(_ groups: [OverlapGroup], beside together: Panorama, until lastDay: Day) throws {
    self.together = together
    let most = groups.map(\.count).max() ?? 1
    looks = try (most > 1 ? 0..<most : 0..<0).map { rank in
      Look(
        panorama: try Panorama(groups.map { $0.alone(rank) }, together.settings, until: lastDay),
        parser: groups.count == 1 ? groups[0].parser(rank) : nil)
    }
  }

  /// What sizes show, messages beside a request, or who else got in. How often a status was met, the best log tells.
  private static let kinds: Set<GapKind> = [
    .nonPersistingWrite, .safeStub, .htmlFallback, .notImplemented, .missingEndpoint,
    .alwaysForbidden,
  ]

  /// Those on all logs together, without what one log refutes, and with what one log by itself is sure of.
  func verdicts(_ conclude: (Panorama) -> [Verdict]) -> [Verdict] {
    let verdicts = conclude(together)
    if looks.isEmpty { return verdicts }
    var all = verdicts.filter { !isRefuted($0) }
    for look in looks {
      for verdict in conclude(look.panorama) where isSure(verdict) {
        let place = all.firstIndex {
          $0.endpoint.path == verdict.endpoint.path
            && $0.endpoint.method == verdict.endpoint.method
        }
        if let place, all[place].state != .suspected { continue }
        let told = telling(verdict, of: look)
        if let place { all[place] = told } else { all.append(told) }
      }
    }
    return all
  }

  /// What the detector says of an endpoint on all logs together and on each by itself.
  func verdict(of detector: any Detector.Type, on endpoint: Endpoint) -> Verdict? {
    let verdict = detector.conclude(endpoint, together).flatMap { isRefuted($0) ? nil : $0 }
    if let verdict, verdict.state != .suspected { return verdict }
    for look in looks {
      let own = look.panorama.at(endpoint.path).first { $0.method == endpoint.method }
      guard let verdict = own.flatMap({ detector.conclude($0, look.panorama) }), isSure(verdict)
      else { continue }
      return telling(verdict, of: look)
    }
    return verdict
  }

  private func isSure(_ verdict: Verdict) -> Bool {
    guard verdict.state == .open, Self.kinds.contains(verdict.kind) else { return false }
    if verdict.kind == .missingEndpoint {
      // What a 404 weighs tells of a route that never was; one that was there may have lost its row, and another log may tell so.
      return !verdict.counterEvidence.contains { $0.name == .lastGood }
        && together.at(verdict.endpoint.path).contains {
          $0.method == verdict.endpoint.method && !$0.observations.isEmpty
        }
    }
    return !isRefuted(verdict)
  }

  private func telling(_ verdict: Verdict, of look: Look) -> Verdict {
    guard let parser = look.parser else { return verdict }
    var verdict = verdict
    verdict.evidence.append(Fact(.shownByOneLog, ["parser": .text(parser)]))
    return verdict
  }

  /// What was written is read there after, or a while later.
  private func isRefuted(_ verdict: Verdict) -> Bool {
    verdict.kind == .nonPersistingWrite
      && looks.contains { look in
        look.panorama.at(verdict.endpoint.path)
          .first { $0.method == verdict.endpoint.method }
          .flatMap { NonPersistingWrite.pairs($0, look.panorama) }
          .map(Self.isKept) ?? false
      }
  }

  /// Mostly (two of three); or at times, where what is compared is not sizes: compressed, what others do or a time of day weighs a byte more or less.
  private static func isKept(_ result: WritePairs.Result) -> Bool {
    result.changed >= max(2, result.unchanged * 2)
      || result.areSure && result.changed >= 2 && result.changed * 10 > result.unchanged
      || result.late >= max(2, result.unchanged / 2)
  }
}
