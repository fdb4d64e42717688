internal import Vocabulary

/// What one answer says to one detector.
enum Answer { case good, bad, neutral }

/// What the people at the UI saw of an endpoint, as one detector sorts it.
struct Tally {
  var badRequests = 0
  var goodRequests = 0
  private(set) var bad: [(client: UInt64, day: Day)] = []
  var good: [(client: UInt64, day: Day)] = []
  var firstBad = Instant(nanoseconds: .max)
  var lastBad = Instant(nanoseconds: .min)
  var firstGood = Instant(nanoseconds: .max)
  var lastGood = Instant(nanoseconds: .min)

  /// Good answers count whoever got them; bad ones only where people at the UI did. What ended by `since` is left out.
  init(
    _ endpoint: Endpoint, since: Instant = Instant(nanoseconds: .min),
    _ judge: (OutcomeKey, Outcome) -> Answer
  ) {
    for observation in endpoint.observations {
      var isBad = false
      var isGood = false
      for (key, outcome) in observation.outcomes where outcome.last > since {
        switch judge(key, outcome) {
        case .bad:
          isBad = true
          badRequests += outcome.count
          if observation.day == .unknown { break }
          firstBad = min(firstBad, outcome.first)
          lastBad = max(lastBad, outcome.last)
        case .good: isGood = true
        case .neutral: break
        }
      }
      if isGood { good.append((observation.client, observation.day)) }
      if isBad { bad.append((observation.client, observation.day)) }
    }
    for (key, outcome) in endpoint.outcomes
    where outcome.last > since && judge(key, outcome) == .good {
      goodRequests += outcome.count
      firstGood = min(firstGood, outcome.first)
      lastGood = max(lastGood, outcome.last)
    }
    countBad()
  }

  /// Several endpoints as one.
  init(merging tallies: [Tally]) {
    if tallies.count == 1 {
      self = tallies[0]
      return
    }
    for tally in tallies {
      badRequests += tally.badRequests
      goodRequests += tally.goodRequests
      bad += tally.bad
      good += tally.good
      firstBad = min(firstBad, tally.firstBad)
      lastBad = max(lastBad, tally.lastBad)
      firstGood = min(firstGood, tally.firstGood)
      lastGood = max(lastGood, tally.lastGood)
    }
    countBad()
  }

  private(set) var badClients = 0
  private(set) var badDays = 0
  /// Distinct (client, day) pairs.
  private(set) var observations = 0
  var goodClients: Int { Set(good.map(\.client)).count }

  /// Counted once for each change: they are asked for again and again.
  private mutating func countBad() {
    let sorted = bad.sorted { ($0.client, $0.day) < ($1.client, $1.day) }
    var days: Set<Day> = []
    (badClients, observations) = (0, 0)
    for (i, one) in sorted.enumerated() {
      let isClient = i == 0 || sorted[i - 1].client != one.client
      if isClient { badClients += 1 }
      if isClient || sorted[i - 1].day != one.day {
        observations += 1
        days.insert(one.day)
      }
    }
    badDays = days.subtracting([.unknown]).count
  }

  /// Leaves out what is nobody's fault.
  mutating func removeBad(_ isAside: (UInt64, Day) -> Bool) {
    bad.removeAll { isAside($0.client, $0.day) }
    countBad()
  }

  /// How far apart the first and the last failure are.
  var spanHours: Int {
    lastBad > firstBad ? Int((lastBad.seconds - firstBad.seconds) / 3600) : 0
  }

  /// What the floors still miss; empty when they are reached.
  func missing(_ floors: Floors) -> [Fact] {
    var missing: [Fact] = []
    if badRequests < floors.requests {
      missing.append(
        Fact(.needsRequests, ["have": .int(badRequests), "need": .int(floors.requests)]))
    }
    if badClients < floors.clients, floors.daysOfOneClient == .max {
      missing.append(Fact(.needsClients, ["have": .int(badClients), "need": .int(floors.clients)]))
      return missing
    }
    let needDays = badClients < floors.clients ? floors.daysOfOneClient : floors.days
    let haveDays = badDays >= 2 && spanHours < floors.spanHours ? 1 : badDays
    if haveDays < needDays {
      missing.append(Fact(.needsDays, ["have": .int(haveDays), "need": .int(needDays)]))
    }
    if badClients >= floors.clients, observations < floors.observations {
      missing.append(
        Fact(.needsClients, ["have": .int(observations), "need": .int(floors.observations)]))
    }
    return missing
  }

  /// Half way to the floors: enough to tell somebody that something may be wrong.
  func isWorthSuspecting(_ floors: Floors) -> Bool {
    badRequests >= 3 && (badDays >= 2 || badClients >= 2) && badClients + badDays >= 4
  }

  /// Upper bound of the share of good answers at 95 %: the rule of three, in percent.
  var upperBoundPercent: Double {
    observations == 0 ? 100 : min(100, (3 / Double(observations) * 1000).rounded() / 10)
  }

  var bound: Fact {
    Fact(
      .boundOnGood,
      [
        "good": .int(0), "observations": .int(observations), "upper": .number(upperBoundPercent),
      ])
  }
}
