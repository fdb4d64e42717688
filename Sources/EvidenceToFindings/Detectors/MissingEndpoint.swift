internal import Vocabulary

/// Always 404 or 410.
///
/// Needs: status; a client. Cannot see: a 404 that the UI expects, except by the sizes of unknown routes; routes that nobody asks
/// for. Takes for granted that a 401 comes before routing and says nothing.
enum MissingEndpoint: Detector {
  static let kind = GapKind.missingEndpoint
  static let rule = AlwaysStatus(
    kind: kind, bad: { $0 == 404 || $0 == 410 },
    neutral: { $0 == 401 || $0 == 403 || 502...504 ~= $0 }, isOfServers: \.isWrite,
    expected: Fact(.expectedSuccess))

  static func conclude(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    guard var verdict = rule.conclude(endpoint, panorama),
      !hasSuccessor(endpoint, panorama) || !panorama.rules.hold(.successor),
      panorama.clients.knowsAgents || !panorama.hasID(endpoint)
        || !panorama.rules.hold(.knownNeighbours)
        || panorama.hasAnsweringNeighbour(endpoint)
    else { return nil }
    if verdict.state == .looksFixed { return verdict }
    if isMadeUp(endpoint), panorama.rules.hold(.madeUpIDs) { return nil }
    if isOccasional(endpoint, panorama) || isUnwritten(endpoint, panorama) { return nil }
    let weight = panorama.sizes.notFound.weight(of: endpoint)
    // Whatever pages send something to is no page.
    let isSent =
      panorama.at(endpoint.path).contains {
        $0.isWrite && panorama.isAskedByPages($0)
      } && panorama.isAskedByPages(endpoint)
    if !panorama.isCalled(endpoint), !isSent, !isDocumentOfItem(endpoint, weight) { return nil }
    switch weight {
    case .unknownRoute(_, let paths) where paths < 3 && isOptional(endpoint, panorama):
      // The others may be what somebody has not bought, too.
      verdict.state = .suspected
      verdict.strength = 0.6
    case .unknownRoute(let size, let paths):
      verdict.evidence.append(
        Fact(.unknownRouteSize, ["size": .int(Int(size)), "paths": .int(paths)]))
    case .handler where panorama.rules.hold(.unknownRoutes):
      // A handler answered: an object that is not there, or a permission that hides it.
      if areReadBeside(endpoint, panorama) {
        verdict.strength = 0.85
        break
      }
      guard !panorama.hasID(endpoint), verdict.tally.badClients >= 3 else { return nil }
      if isUnknownProcedure(endpoint, panorama) { break }
      verdict.state = .suspected
      verdict.strength = 0.6
    case .handler, .unknown:
      if panorama.hasID(endpoint), panorama.rules.hold(.fewRowsMissing) {
        guard isEveryRowMissing(endpoint, panorama) || isLost(endpoint, verdict, panorama) else {
          return nil
        }
        verdict.strength = 0.85
      } else if isOneRow(endpoint) || isOptional(endpoint, panorama),
        panorama.rules.hold(.fewRowsMissing)
      {
        verdict.state = .suspected
        verdict.strength = 0.6
      }
    }
    let good = endpoint.requests(with: 200...299)
    if panorama.hasID(endpoint), 1...3 ~= good, !isLost(endpoint, verdict, panorama) {
      // Some have it, and most have not.
      verdict.state = .suspected
      verdict.strength = 0.6
    }
    weighContract(&verdict, panorama)
    if !panorama.clients.knowsAgents, isOfDeadPrefix(endpoint, panorama) {
      // Nobody says who asks, and nothing that pages ask for lies there.
      verdict.state = .suspected
      verdict.strength = 0.6
    }
    let wasThere = verdict.counterEvidence.contains { $0.name == .lastGood }
    verdict.doubt(
      unless: panorama.tellsPeople || wasThere
        || ["PUT", "PATCH", "DELETE"].contains(endpoint.method)
        || isRouteOfPages(endpoint, weight, verdict.tally, panorama))
    return verdict
  }

  /// `GET /me/drafts/{form}`, which is written under the same path, and deleted there or beside it: one that is not there, where the backend tells a
  /// wrong method (405) from a path that it does not know.
  private static func isUnwritten(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    guard endpoint.method == "GET" else { return false }
    func isDone(_ method: String, _ endpoints: [Endpoint]) -> Bool {
      endpoints.contains { $0.method == method && $0.requests(with: 200...299) >= 1 }
    }
    let own = panorama.at(endpoint.path)
    let beside = panorama.hasOwnParent(endpoint) ? panorama.siblings(of: endpoint) : []
    return isDone("PUT", own) && isDone("DELETE", own + beside)
      && panorama.endpoints.contains { other in
        // Whoever asked. The server of the files refuses all but reads.
        other.days(with: 405...405) >= 1
          && (other.method == "GET" || other.isWrite && panorama.api.contains(other.path))
      }
  }

  /// Below an API, or a version of it, of which nothing ever answers.
  private static func isOfDeadPrefix(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    let prefix = APIPaths.prefix(of: endpoint)
    return !prefix.isEmpty && !panorama.livePrefixes.contains(prefix)
  }

  /// A route that the backend does not know, whoever asks: day by day, below a collection that answers, or beside what does. What
  /// scanners ask for lies elsewhere, or is asked for once or twice.
  private static func isRouteOfPages(
    _ endpoint: Endpoint, _ weight: NotFoundKnowledge.Weight, _ tally: Tally, _ panorama: Panorama
  ) -> Bool {
    if case .handler = weight { return false }
    guard tally.badRequests >= 10, tally.badDays >= 4 else { return false }
    func answers(_ other: Endpoint) -> Int {
      other.requests(with: 200...299) + other.requests(with: 304...304)
    }
    let collection = endpoint.nearestCollection
    guard !panorama.api.isRoot(collection), collection != "/" else { return false }
    if panorama.at(endpoint.parent).contains(where: { answers($0) >= tally.badRequests }) {
      return true
    }
    // Tabs of one page.
    return panorama.hasOwnParent(endpoint)
      && panorama.siblings(of: endpoint).contains {
        $0.method == "GET" && answers($0) * 2 >= tally.badRequests
      }
  }

  /// Hardly ever asked by pages that are opened all the time, where nothing beside it ever answered: no call of the pages' own, but
  /// of an extension, or of a script that is not theirs.
  private static func isOccasional(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    guard let first = endpoint.segments.first, !endpoint.pages.isEmpty else { return false }
    let views = endpoint.pages.keys.lazy.flatMap { panorama.at($0) }
      .filter { $0.method == "GET" }.flatMap(\.outcomes)
      .reduce(0) { $0 + (200..<400 ~= $1.key.status ? $1.outcome.count : 0) }
    return views >= endpoint.referred * 10
      && !panorama.endpoints.contains { other in
        Paths.isWithin(other.path, "/" + first)
          && other.outcomes.contains { 200..<400 ~= $0.key.status }
      }
  }

  /// `/orders/{id}/invoice.pdf` weighs what unknown routes do. Of other files, a server looks for one.
  private static func isDocumentOfItem(
    _ endpoint: Endpoint, _ weight: NotFoundKnowledge.Weight
  ) -> Bool {
    guard case .unknownRoute = weight else { return false }
    return endpoint.isWordOfItem
  }

  /// Procedures of one dispatcher: two siblings or more are always 404 with one weight, which no sibling that answers shows.
  private static func isUnknownProcedure(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    guard endpoint.method == "POST", let own = endpoint.sizes(404...404), !own.isEmpty else {
      return false
    }
    let siblings = panorama.siblings(of: endpoint).filter { $0.method == "POST" && !$0.isTemplate }
    func isAlike(_ other: Endpoint) -> Bool {
      guard let sizes = other.sizes(404...404) else { return false }
      return sizes.contains { !$0.value.isDisjoint(with: own[$0.key] ?? []) }
    }
    let working = siblings.filter { $0.outcomes.contains { 200..<300 ~= $0.key.status } }
    let missing = siblings.filter { sibling in
      !sibling.observations.isEmpty && sibling.outcomes.allSatisfy { $0.key.status == 404 }
    }
    return working.count >= 3 && !working.contains(where: isAlike)
      && missing.contains(where: isAlike)
  }

  /// Never an id twice, and one after the other within seconds: whoever asks makes them up, though its address and agent
  /// are those of people.
  private static func isMadeUp(_ endpoint: Endpoint) -> Bool {
    guard endpoint.isTemplate else { return false }
    let sketches = endpoint.days.values.map { Set($0.evidence.paths.entries.keys) }
    let all = sketches.map(\.count).reduce(0, +)
    guard all >= 24, sketches.reduce(into: Set<UInt64>(), { $0.formUnion($1) }).count == all else {
      return false
    }
    var (requests, seconds): (Int, Int64) = (0, 0)
    for outcome in endpoint.observations.flatMap(\.outcomes).map(\.outcome) {
      requests += outcome.count - 1
      seconds += outcome.last.seconds - outcome.first.seconds
    }
    return requests >= 12 && seconds < Int64(requests) * 10
  }

  /// `/polls/current`: there may be none.
  private static func isOneRow(_ endpoint: Endpoint) -> Bool {
    endpoint.method == "GET" && endpoint.lastWords.contains { PathWords.singles.contains($0) }
  }

  /// `/features/chat` beside `/features/export`, which answers: what somebody has not bought or switched on is not there.
  private static func isOptional(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    let words = PathWords.words(of: String(Paths.lastSegment(of: endpoint.parent)))
    guard endpoint.method == "GET", words.contains(where: { PathWords.options.contains($0) }) else {
      return false
    }
    return panorama.siblings(of: endpoint).contains { sibling in
      sibling.method == "GET" && sibling.outcomes.contains { 200..<300 ~= $0.key.status }
    }
  }

  /// Every one of several ids missing is a missing route; one or two are stale links.
  private static func isEveryRowMissing(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    let hasItem = panorama.at(endpoint.parent).contains { parent in
      parent.outcomes.contains { 200..<300 ~= $0.key.status }
    }
    // Rows that are read well are there.
    let isRead =
      endpoint.isWrite
      && panorama.at(endpoint.path).contains { other in
        other.method == "GET" && other.distinctPaths >= endpoint.distinctPaths
          && other.outcomes.contains { 200..<300 ~= $0.key.status }
          && other.outcomes.allSatisfy { $0.key.status != 404 && $0.key.status != 410 }
      }
    return endpoint.distinctPaths >= 5 || isRead
      || (!Paths.isPlaceholder(Paths.lastSegment(of: endpoint.path)) && hasItem)
  }

  /// A button on items: ten of them or more, with one weight, where as many of the collection are read beside it, and none is missing.
  /// What a handler looks up in vain has more than one weight.
  private static func areReadBeside(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    guard endpoint.method == "POST", endpoint.distinctPaths >= 10,
      endpoint.days(with: 404...404) >= 3,
      let sizes = endpoint.sizes(404...404), sizes.values.allSatisfy({ $0.count == 1 }),
      Paths.isPlaceholder(Paths.lastSegment(of: endpoint.parent))
    else { return false }
    return panorama.relatives(of: endpoint).contains { other in
      other.method == "GET" && other.distinctPaths >= endpoint.distinctPaths
        && other.outcomes.contains { 200..<300 ~= $0.key.status }
        && other.outcomes.allSatisfy { $0.key.status != 404 && $0.key.status != 410 }
    }
  }

  /// It worked until a day, and since then two ids or more that it had worked for are missing, while what stands beside it works on.
  private static func isLost(
    _ endpoint: Endpoint, _ verdict: Verdict, _ panorama: Panorama
  ) -> Bool {
    let since = verdict.tally.firstBad.day
    guard verdict.counterEvidence.contains(where: { $0.name == .lastGood }),
      !Paths.isPlaceholder(Paths.lastSegment(of: endpoint.path))
    else { return false }
    func ids(_ isWanted: (Day) -> Bool) -> Set<UInt64> {
      endpoint.days.reduce(into: []) { ids, day in
        if isWanted(day.key) { ids.formUnion(day.value.evidence.paths.entries.keys) }
      }
    }
    guard ids({ $0 < since }).intersection(ids { $0 > since }).count >= 2 else { return false }
    return panorama.siblings(of: endpoint).contains { sibling in
      sibling.method == "GET"
        && sibling.limited { $0 > since }.requests(with: 200...299) >= verdict.tally.badDays
        && sibling.outcomes.allSatisfy { $0.key.status != 404 }
    }
  }

  /// The same path under another version answers: an old bundle asks, not a gap of the backend.
  static func hasSuccessor(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    let segments = endpoint.path.split(separator: "/").map(String.init)
    guard let version = segments.firstIndex(where: { APIPaths.isVersion($0.lowercased()) }) else {
      return false
    }
    return panorama.endpoints.contains { other in
      let others = other.path.split(separator: "/").map(String.init)
      guard other.method == endpoint.method, others.count == segments.count,
        others[version] != segments[version], APIPaths.isVersion(others[version].lowercased())
      else { return false }
      return others[..<version] == segments[..<version]
        && others[(version + 1)...] == segments[(version + 1)...]
        && other.outcomes.contains { 200..<300 ~= $0.key.status }
    }
  }
}
