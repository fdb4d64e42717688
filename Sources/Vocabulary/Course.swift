/// What the days of one endpoint tell, one after the other: broken, repaired, broken again.
public struct Course: Hashable, Sendable {
  /// Days in a row that say the same; days that say nothing are passed over.
  public struct Streak: Hashable, Sendable {
    public var isGood: Bool
    public var answers: Int
    public var clients: Set<UInt64>
    public var first: Instant
    public var last: Instant
  }

  public var streaks: [Streak] = []

  public var last: Streak? { streaks.last }

  /// `kinds` are the gaps that it was told for; empty: not known. `wantsContent`: an empty list is
  /// no good answer.
  public init(of endpoint: ObservedEndpoint, kinds: Set<GapKind>, wantsContent: Bool) {
    for day in endpoint.days {
      let isGood = day.isGood(endpoint.isWrite, kinds, wantsContent: wantsContent)
      guard let isGood else { continue }
      let streak = day.streak(isGood)
      if var last = streaks.last, last.isGood == isGood {
        last.answers += streak.answers
        last.clients.formUnion(streak.clients)
        last.last = max(last.last, streak.last)
        streaks[streaks.count - 1] = last
      } else {
        streaks.append(streak)
      }
    }
  }
}

extension ObservedDay {
  /// Nil: the day says nothing.
  fileprivate func isGood(
    _ isWrite: Bool, _ kinds: Set<GapKind>, wantsContent: Bool
  ) -> Bool? {
    if let byStatus = isGoodByStatus, !byStatus { return false }
    if good == 0 { return gap == .lostRedirect ? false : nil }
    let isAboutData = kinds.isEmpty || !kinds.isDisjoint(with: Self.data)
    if isWrite, kinds.contains(.nonPersistingWrite) {
      // What a write answers says nothing; only what is read afterwards does.
      if changed > 0 { return true }
      return unchanged > 0 ? false : nil
    }
    if isEmpty, wantsContent || (isAboutData && kinds.contains(.emptyList)) { return false }
    if kinds.contains(.safeStub), !kinds.contains(.nonPersistingWrite), !isWrite, sizes == 1 {
      // One answer to one question says nothing, one to several is the stub's.
      return targets > 1 ? false : nil
    }
    switch gap {
    case nil: return true
    case .safeStub: return !kinds.contains(.safeStub)
    case .emptyList, .nonPersistingWrite: return !isAboutData
    default: return false
    }
  }

  private static let data: Set<GapKind> = [.emptyList, .nonPersistingWrite, .safeStub]

  private var isGoodByStatus: Bool? {
    if refused == 0 { return good > 0 ? true : nil }
    if good == 0 { return false }
    let isRepaired = zip(firstGood, lastRefused).map { $0 > $1 } ?? false
    if isRepaired { return true }
    // Broken in the course of the day; one late failure is none.
    if refusedSince >= 3 { return false }
    return refused <= good
  }

  private func zip(_ a: Instant?, _ b: Instant?) -> (Instant, Instant)? {
    guard let a, let b else { return nil }
    return (a, b)
  }

  fileprivate func streak(_ isGood: Bool) -> Course.Streak {
    let isRefused = !isGood && refused > 0
    let first = isRefused ? firstRefused : firstGood
    let last = isRefused ? lastRefused : lastGood
    return Course.Streak(
      isGood: isGood, answers: isRefused ? refused : good,
      clients: isRefused ? refusedClients : goodClients, first: first ?? day.start,
      last: last ?? day.start)
  }
}
