internal import Vocabulary

/// The times in which an endpoint answered one way, one after another: works, breaks, works again.
struct Phases {
  struct Phase {
    var isBad: Bool
    var first: Instant
    var last: Instant
    var requests = 0
    var clients: Set<UInt64> = []
    var days: Set<Day> = []
  }

  private(set) var all: [Phase] = []

  /// Nil when good and bad answers stand among each other, or without times.
  init?(_ endpoint: Endpoint, _ judge: (OutcomeKey, Outcome) -> Answer) {
    var parts: [Phase] = []
    let observations = endpoint.observations
    var start = 0
    for (day, evidence) in endpoint.days {
      if day == .unknown { return nil }
      var good: Phase?
      for (code, outcome) in evidence.evidence.outcomes.entries
      where judge(OutcomeKey(code: code), outcome) == .good {
        Self.add(outcome, on: day, client: nil, isBad: false, to: &good)
      }
      var bad: Phase?
      while start < observations.count, observations[start].day < day { start += 1 }
      var end = start
      while end < observations.count, observations[end].day == day { end += 1 }
      for observation in observations[start..<end] {
        for (key, outcome) in observation.outcomes {
          switch judge(key, outcome) {
          case .bad: Self.add(outcome, on: day, client: observation.client, isBad: true, to: &bad)
          case .good: good?.clients.insert(observation.client)
          case .neutral: break
          }
        }
      }
      if let good, let bad, good.first < bad.last, bad.first < good.last { return nil }
      parts += [good, bad].compactMap { $0 }
    }
    for part in parts.sorted(by: { $0.first < $1.first }) { append(part) }
  }

  /// The phases, with those who got good answers by the names that the logs of bad ones have for them.
  func named(_ endpoint: Endpoint, _ clients: Clients) -> [Phase] {
    let bad = all.filter(\.isBad).reduce(into: Set<UInt64>()) { $0.formUnion($1.clients) }
    return all.map { phase in
      if phase.isBad { return phase }
      var named = phase
      named.clients = clients.named(phase.clients, at: endpoint, beside: bad)
      return named
    }
  }

  private static func add(
    _ outcome: Outcome, on day: Day, client: UInt64?, isBad: Bool, to phase: inout Phase?
  ) {
    var own = phase ?? Phase(isBad: isBad, first: outcome.first, last: outcome.last)
    own.first = min(own.first, outcome.first)
    own.last = max(own.last, outcome.last)
    own.requests += outcome.count
    own.days.insert(day)
    if let client { own.clients.insert(client) }
    phase = own
  }

  private mutating func append(_ part: Phase) {
    guard var last = all.last, last.isBad == part.isBad else {
      all.append(part)
      return
    }
    last.last = max(last.last, part.last)
    last.requests += part.requests
    last.clients.formUnion(part.clients)
    last.days.formUnion(part.days)
    all[all.count - 1] = last
  }
}

extension Phases.Phase {
  /// Somebody saw both; else they may be people of two roles. One person alone may have another browser now.
  func sharesClients(with other: Self) -> Bool {
    !clients.isDisjoint(with: other.clients) || clients.count == 1 && other.clients.count == 1
  }

  /// Long enough to be a gap of its own.
  func reaches(_ floors: Floors) -> Bool {
    let hours = (last.seconds - first.seconds) / 3600
    let needDays = clients.count < floors.clients ? floors.daysOfOneClient : floors.days
    return requests >= floors.requests && days.count >= needDays && hours >= floors.spanHours
  }
}
