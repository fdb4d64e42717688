internal import Vocabulary

extension EmptyList {
  /// Empty on all days up to one, full on all days since: it looks fixed.
  static func mended(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    guard endpoint.method == "GET", panorama.api.contains(endpoint.path) else { return nil }
    let days = Array(endpoint.days.keys)
    func largest(_ day: Day) -> Int64 {
      guard let entries = endpoint.days[key: day]?.evidence.outcomes.entries else { return -1 }
      var largest: Int64 = -1
      for (code, outcome) in entries
      where 200...203 ~= OutcomeKey(code: code).status {
        largest = max(largest, outcome.largest)
      }
      for (code, _) in entries
      where OutcomeKey(code: code).status == 204 {
        largest = max(largest, 0)
      }
      return largest
    }
    guard let first = days.first, largest(first) >= 0 else { return nil }
    let full = largest(first) * 2 + SizeKnowledge.smallestItem
    guard let cut = days.first(where: { largest($0) >= full }) else { return nil }
    let since = days.filter { $0 >= cut && largest($0) >= 0 }
    // Many rows at once are no first row that somebody made.
    let isSudden = since.allSatisfy {
      largest($0) >= largest(first) + SizeKnowledge.smallestItem * 10
    }
    guard days.count - since.count >= (isSudden ? 3 : 4), since.allSatisfy({ largest($0) >= full })
    else {
      return nil
    }
    // The first row that anybody made is what fills it.
    let made = panorama.at(endpoint.path).filter { $0.method == "POST" }
      .compactMap { $0.firstDay(with: 200...299) }.min()
    let lastEmpty = days.last { $0 < cut && largest($0) >= 0 } ?? cut
    if let made, lastEmpty...cut ~= made { return nil }
    let early = endpoint.limited { $0 < cut }
    let late = endpoint.observations.filter { $0.day >= cut }
    guard late.map(\.requests).reduce(0, +) >= panorama.settings.floors.goodAnswers,
      var verdict = verdict(on: early, panorama), let emptiness = emptiness(of: early, panorama)
    else { return nil }
    judgeContext(&verdict, emptiness, panorama)
    guard verdict.state == .open, verdict.tally.missing(panorama.settings.floors).isEmpty else {
      return nil
    }
    verdict.state = .looksFixed
    verdict.counterEvidence.append(
      Fact(
        .goodAgain,
        [
          "clients": .int(Set(late.map(\.client)).count),
          "since": .text(cut.start.description),
        ]))
    return verdict
  }
}
