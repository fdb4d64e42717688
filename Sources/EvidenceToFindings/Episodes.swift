internal import Vocabulary

/// Times when what otherwise works failed, too: outages, deploys, maintenance, a read-only day. What happens then is
/// nobody's gap.
///
/// An answer is looked at beside the nearest ones of endpoints that work at other times: its own relatives, and all that are
/// read, or written, as it is. Where most of them failed the same way, it belongs to an episode.
struct Episodes {
  /// One answer of an endpoint that works at other times.
  private struct Point {
    var time: Int64
    var size: Int64
    var endpoint: Int32
    var status: UInt16
    var content: ContentShape
  }

  private let panorama: Panorama
  /// Places of endpoints that work at other times.
  private var working: [Int] = []
  /// Their answers in time; made when somebody failed as a verdict's endpoint does, which is rare.
  private var points: [Point] = []
  /// By endpoint: its last good answer, and its largest; 0 and -1 where there is none.
  private var lastGood: [Int64]
  private var largest: [Int64]
  /// When endpoints that work at other times failed in one way, ascending; what verdicts have asked for so far.
  private var failures: [Sameness: [Int64]] = [:]

  /// Good answers of one endpoint and day that are looked at: those of the windows with the smallest hashes, which are the
  /// same windows at every endpoint. All failures are.
  private static let mostGood = 64

  /// So many neighbours are asked, and none farther away than this.
  private static let mostNeighbours = 5
  private static let reach: Int64 = 6 * 3600 * 1_000_000_000

  init(_ panorama: Panorama) {
    self.panorama = panorama
    lastGood = Array(repeating: 0, count: panorama.endpoints.count)
    largest = Array(repeating: -1, count: panorama.endpoints.count)
    working = panorama.endpoints.indices.filter { index in
      let endpoint = panorama.endpoints[index]
      return endpoint.isOfTheUI && !endpoint.isSingle && panorama.api.contains(endpoint.path)
        && works(endpoint, index)
    }
  }

  /// Whether it works for people more often than not.
  private mutating func works(_ endpoint: Endpoint, _ index: Int) -> Bool {
    var (good, bad, notModified) = (0, 0, 0)
    for observation in endpoint.observations {
      for (key, outcome) in observation.outcomes where outcome.first.nanoseconds > 0 {
        if Self.isGood(key) {
          good += outcome.count
          if key.status == 304 { notModified += outcome.count }
          lastGood[index] = max(lastGood[index], outcome.last.nanoseconds)
          largest[index] = max(largest[index], outcome.largest)
        } else if !AlwaysStatus.isNobody(key.status) {
          bad += outcome.count
        }
      }
    }
    // What has only ever been a page, or that it was not modified, has never worked.
    return good >= 3 && good * 2 >= bad && (good > notModified || bad == 0)
  }

  /// A page in place of an answer is no good one.
  private static func isGood(_ key: OutcomeKey) -> Bool {
    200..<300 ~= key.status && key.content != .html || key.status == 304
  }

  /// The answers of an endpoint, one by one as far as they are known.
  private mutating func add(_ endpoint: Endpoint, _ index: Int) {
    for observation in endpoint.observations {
      for (key, outcome) in observation.outcomes
      where outcome.first.nanoseconds > 0 && !Self.isGood(key)
        && !AlwaysStatus.isNobody(key.status) && !(500..<600 ~= key.status)
      {
        // Trails know no 4xx; the first and the last of a day are known.
        let (first, last) = (outcome.first.nanoseconds, outcome.last.nanoseconds)
        for time in first == last ? [first] : [first, last] {
          points.append(
            Point(
              time: time, size: outcome.largest, endpoint: Int32(index), status: key.status,
              content: key.content))
        }
      }
    }
    for day in endpoint.days.values {
      var left = Self.mostGood
      for trail in day.evidence.trails.entries.values where panorama.clients.isPerson(trail.client)
      {
        for event in trail.events
        where 200..<300 ~= event.status || event.status == 304 || 500..<600 ~= event.status {
          if event.status < 500 {
            left -= 1
            if left < 0 { continue }
          }
          // An answer to a query may be small for its filter.
          points.append(
            Point(
              time: event.time.nanoseconds, size: event.query == 0 ? event.size : -1,
              endpoint: Int32(index), status: event.status, content: event.content))
        }
      }
    }
  }

  /// The verdict without what happened in episodes; nil when nothing is left of it, or too little.
  mutating func without(_ verdict: Verdict) -> Verdict? {
    guard verdict.state == .open || verdict.state == .suspected,
      let sameness = Sameness(of: verdict)
    else { return verdict }
    let failures = failures(sameness)
    if failures.isEmpty { return verdict }
    let own = panorama.index(of: verdict.endpoint) ?? -1
    let relatives = Set(panorama.relatives(of: verdict.endpoint).compactMap(panorama.index))
    let isWrite = verdict.endpoint.isWrite
    func isEpisode(_ time: Int64) -> Bool {
      // Most failures have no other near them.
      let i = failures.partitioningIndex { $0 >= time - Self.reach }
      guard i < failures.count, failures[i] <= time + Self.reach else { return false }
      return self.isEpisode(at: time, sameness) {
        $0 != own && relatives.contains($0) && lastGood[$0] > time
      }
        || self.isEpisode(at: time, sameness) {
          $0 != own && panorama.endpoints[$0].isWrite == isWrite
        } || self.isEpisode(at: time, sameness) { $0 != own }
    }
    var aside: [ClientObservation] = []
    for observation in verdict.endpoint.observations {
      let times = observation.outcomes.filter { sameness.isBad($0.key) && $0.outcome.count > 0 }
        .flatMap { [$0.outcome.first.nanoseconds, $0.outcome.last.nanoseconds] }
      if !times.isEmpty, times.allSatisfy({ $0 > 0 && isEpisode($0) }) {
        aside.append(observation)
      }
    }
    return aside.isEmpty ? verdict : verdict.leaving(aside, sameness, panorama.settings.floors)
  }

  /// When anybody failed the same way.
  private mutating func failures(_ sameness: Sameness) -> [Int64] {
    if let known = failures[sameness] { return known }
    var times: [Int64] = []
    if working.contains(where: { mayFail($0, sameness) }) {
      makePoints()
      for point in points {
        let largest = largest[Int(point.endpoint)]
        if sameness.isSame(point.status, point.size, point.content, largest) == true {
          times.append(point.time)
        }
      }
    }
    failures[sameness] = times
    return times
  }

  /// No answer of it is smaller, so no is sure.
  private func mayFail(_ index: Int, _ sameness: Sameness) -> Bool {
    panorama.endpoints[index].outcomes.contains { key, outcome in
      let smallest = outcome.largest < 0 ? -1 : outcome.smallest
      return sameness.isSame(key.status, smallest, key.content, largest[index]) == true
    }
  }

  private mutating func makePoints() {
    if !points.isEmpty { return }
    for index in working { add(panorama.endpoints[index], index) }
    points.sort {
      ($0.time, $0.endpoint, $0.status, $0.size) < ($1.time, $1.endpoint, $1.status, $1.size)
    }
  }

  /// `/members/{id}/orders`: whether it is empty depends on the member, and not on the hour.
  private func isOfItems(_ index: Int) -> Bool {
    let endpoint = panorama.endpoints[index]
    return endpoint.isWordOfItem && endpoint.distinctPaths >= 5
  }

  /// Whether most of the nearest answers of some endpoints failed the same way.
  private func isEpisode(
    at time: Int64, _ sameness: Sameness, of isNeighbour: (Int) -> Bool
  ) -> Bool {
    var after = points.partitioningIndex { $0.time >= time }
    var before = after - 1
    var (same, other) = (0, 0)
    while same + other < Self.mostNeighbours {
      let back = before >= 0 ? time - points[before].time : .max
      let forth = after < points.count ? points[after].time - time : .max
      guard min(back, forth) <= Self.reach else { break }
      let point = points[back <= forth ? before : after]
      if back <= forth { before -= 1 } else { after += 1 }
      let endpoint = Int(point.endpoint)
      guard isNeighbour(endpoint), !sameness.isOfLists || !isOfItems(endpoint),
        let isSame = sameness.isSame(
          point.status, point.size, point.content, largest[endpoint])
      else { continue }
      if isSame { same += 1 } else { other += 1 }
    }
    return same > other
  }
}

/// What failing the same way is, for one verdict.
struct Sameness: Hashable {
  private let kind: GapKind
  /// Of an empty list.
  private let size: Int64
  /// The log says of HTML that it is HTML: of all else, then, that it is none.
  private let knowsHTML: Bool

  /// nil for kinds that no episode makes.
  init?(of verdict: Verdict) {
    kind = verdict.kind
    guard ![.nonPersistingWrite, .safeStub, .notImplemented].contains(kind) else { return nil }
    size =
      kind != .emptyList
      ? -1
      : verdict.endpoint.outcomes.filter { 200..<300 ~= $0.key.status }
        .map(\.outcome.largest).max() ?? -1
    knowsHTML =
      kind == .htmlFallback && verdict.endpoint.outcomes.contains { $0.key.content == .html }
  }

  var isOfLists: Bool { kind == .emptyList }

  func isBad(_ key: OutcomeKey) -> Bool {
    if kind == .htmlFallback { return key.content == .html && key.status == 200 }
    return kind == .emptyList ? 200..<300 ~= key.status : isBad(key.status)
  }

  private func isBad(_ status: UInt16) -> Bool {
    switch kind {
    case .missingEndpoint: MissingEndpoint.rule.bad(status)
    case .methodNotAllowed: MethodNotAllowed.rule.bad(status)
    case .failingEndpoint: FailingEndpoint.rule.bad(status)
    case .alwaysForbidden: AlwaysForbidden.rule.bad(status)
    case .lostRedirect: LostRedirect.rule.bad(status)
    default: false
    }
  }

  /// Whether a neighbour's answer is as bad; nil when it says nothing. `largest` is what the neighbour answers at its best.
  func isSame(
    _ status: UInt16, _ answer: Int64, _ content: ContentShape, _ largest: Int64
  ) -> Bool? {
    switch kind {
    case .emptyList:
      // Only what is full at other times can be empty for once.
      guard 200..<204 ~= status, answer >= 0, largest >= size * 3 + SizeKnowledge.smallestItem
      else { return nil }
      return answer <= size + 16
    case .htmlFallback:
      // An error's page is no UI's page.
      guard 200..<300 ~= status, knowsHTML || content != .unknown else { return nil }
      return content == .html
    default:
      return isBad(status)
    }
  }
}

extension Verdict {
  /// Without some observations; nil when what is left is no gap.
  fileprivate func leaving(
    _ aside: [ClientObservation], _ sameness: Sameness, _ floors: Floors
  ) -> Verdict? {
    struct Pair: Hashable {
      let client: UInt64
      let day: Day
    }
    let pairs = Set(aside.map { Pair(client: $0.client, day: $0.day) })
    var rest = self
    rest.tally.removeBad { pairs.contains(Pair(client: $0, day: $1)) }
    if rest.tally.bad.isEmpty { return nil }
    let counts = aside.flatMap(\.outcomes).filter { sameness.isBad($0.key) }.map(\.outcome.count)
    let requests = counts.reduce(0, +)
    rest.tally.badRequests = max(0, rest.tally.badRequests - requests)
    let times = endpoint.observations
      .filter { !pairs.contains(Pair(client: $0.client, day: $0.day)) }
      .flatMap(\.outcomes).filter { sameness.isBad($0.key) }.map(\.outcome)
    rest.tally.firstBad = max(rest.tally.firstBad, times.map(\.first).min() ?? rest.tally.firstBad)
    rest.tally.lastBad = min(rest.tally.lastBad, times.map(\.last).max() ?? rest.tally.lastBad)
    if kind == .failingEndpoint, rest.tally.badDays <= floors.days { return nil }
    rest.counterEvidence.append(Fact(.episodesAside, ["requests": .int(requests)]))
    return rest
  }
}
