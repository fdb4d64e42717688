internal import Vocabulary

/// A read that is blind: one constant answer for many ids, or for many parameters.
///
/// Needs: sizes of content, or bodies; several ids or queries. Cannot see: answers that differ but weigh the same; so a dozen of them
/// are asked for, and fewer where a read with the same parameters differs with nearly each. A constant answer without parameters is
/// no gap (an enumeration, a version).
enum SafeStub: Detector {
  static let kind = GapKind.safeStub
  static let floorOfTargets = 12
  /// Where a sibling under the same ids differs nearly as often as it is asked.
  private static let floorBesideVarying = 8
  /// Where that sibling takes the same parameters.
  private static let floorBesideSameQuery = 5
  /// Where it does so on each of several days, too: a choice of spans has few.
  static let floorOfSpans = 3
  private static let daysOfSpans = 4

  static func conclude(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    guard endpoint.method == "GET", panorama.api.contains(endpoint.path),
      !endpoint.isSingle || !panorama.rules.hold(.singleEndpoints)
    else { return nil }
    if let verdict = blindToQueries(endpoint, panorama) { return verdict }
    if let verdict = standingFigures(endpoint, panorama) { return verdict }
    let targets = targets(endpoint)
    guard targets >= floorOfSpans, !isJob(endpoint, panorama), !isCheck(endpoint),
      let size = constantSize(endpoint, panorama), !hasSeveralContents(endpoint),
      !knowsIDs(endpoint) || !panorama.rules.hold(.rowsMissingElsewhere)
    else { return nil }
    let tally = Tally(endpoint) { key, _ in
      200...203 ~= key.status ? .bad : .neutral
    }
    guard !tally.bad.isEmpty, !isForFew(endpoint, tally) else { return nil }
    var verdict = Verdict(
      kind: kind, endpoint: endpoint, tally: tally, state: .open, strength: 0.85,
      expected: Fact(.expectedOwnAnswers), actual: Fact(.actualConstant, ["size": .int(Int(size))]))
    verdict.evidence = [
      Fact(.sameForEveryID, ["ids": .int(targets), "size": .int(Int(size))])
    ]
    let controls = varyingSiblings(endpoint, panorama)
    let control =
      targets >= floorOfTargets
      ? controls.first
      : controls.first { targets >= floor(beside: $0, endpoint, panorama) }
    guard let control else { return nil }
    verdict.counterEvidence = [Siblings.works(control)]
    return verdict
  }

  /// Ids or queries that were asked for.
  static func targets(_ endpoint: Endpoint) -> Int {
    let isByID =
      Paths.parent(of: endpoint.path).contains("{")
      || Paths.isPlaceholder(Paths.lastSegment(of: endpoint.path))
    if !isByID { return endpoint.distinctQueries }
    // Of two that vary independently, each new one of either is one more.
    return endpoint.distinctPaths + max(0, endpoint.distinctQueries - 1)
  }

  /// A yes or no with its name weighs no more.
  private static let smallestObject: Int64 = 24
  /// `{"date":"2026-01-01","holiday":false}`, and a little more.
  private static let smallestDay: Int64 = 56
  /// `{"score":0}`
  private static let smallestFigure: Int64 = 10

  /// `/members/verify`: most of what is checked is right.
  private static func isCheck(_ endpoint: Endpoint) -> Bool {
    endpoint.lastWords.contains { PathWords.checks.contains($0) }
  }

  /// Some ids are 404, or have nothing (204), as what has changed since a moment mostly has: it looks for them.
  static func knowsIDs(_ endpoint: Endpoint) -> Bool {
    if endpoint.requests(with: 204...204) >= 2 { return true }
    let missing = endpoint.outcomes.filter { [204, 404, 410].contains($0.key.status) }
    return endpoint.isTemplate && missing.map(\.outcome.count).reduce(0, +) >= 2
  }

  /// Most who ask are refused; what a few see alike is too little.
  static func isForFew(_ endpoint: Endpoint, _ tally: Tally) -> Bool {
    let refused = endpoint.observations.flatMap(\.outcomes)
      .filter { $0.key.status == 401 || $0.key.status == 403 }
    return refused.reduce(0) { $0 + $1.outcome.count } > tally.badRequests
  }

  /// An item that nobody finds in a list, or whose collection answers "accepted": the state of something that runs.
  static func isJob(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    guard Paths.isPlaceholder(Paths.lastSegment(of: endpoint.path)), !isOfDays(endpoint) else {
      return false
    }
    let collection = panorama.at(endpoint.parent)
    let isListed = collection.contains { parent in
      parent.method == "GET" && parent.outcomes.contains { 200..<300 ~= $0.key.status }
    }
    return !isListed || collection.contains { $0.outcomes.contains { $0.key.status == 202 } }
  }

  /// Its last segment is a date.
  private static func isOfDays(_ endpoint: Endpoint) -> Bool {
    Paths.lastSegment(of: endpoint.path) == "{date}"
  }

  /// How many ids or queries must weigh the same beside this one.
  private static func floor(
    beside control: Endpoint, _ endpoint: Endpoint, _ panorama: Panorama
  ) -> Int {
    let keys = endpoint.queryKeys
    let takesSame = !keys.isEmpty && control.queryKeys.isSuperset(of: keys)
    // Where nothing was found, an empty list says so at most. What weighs as something empty elsewhere may be noughts of several spans.
    let emptiness = EmptyList.emptiness(of: endpoint, panorama)
    let isEmpty =
      keys.isSubset(of: QueryWords.spans)
      ? emptiness?.isEmptyForSure == true : emptiness?.isProven == true
    let isBesideOne = isBesideOne(endpoint, control)
    if takesSame || isBesideOne, !isEmpty {
      // What is unchanged is the one answer, too.
      let isOften = endpoint.days(with: [200, 203, 304]) >= daysOfSpans
      let isTelling =
        isVaryingByDay(control, panorama) || takesSame && isVaryingBySpan(control, panorama)
      if isOften, isTelling {
        return floorOfSpans
      }
      let areSpans = isBesideOne && areTimes(keys) && areTimes(control.queryKeys)
      if takesSame || areSpans, isVarying(control, by: control.distinctQueries, panorama) {
        return floorBesideSameQuery
      }
    }
    return isVarying(control, by: control.distinctPaths, panorama)
      ? floorBesideVarying : floorOfTargets
  }

  /// At least half as many sizes as ids or queries, in one class, or a dozen and a tenth, where many weigh alike by chance; or more than are kept.
  private static func isVarying(
    _ endpoint: Endpoint, by targets: Int, _ panorama: Panorama
  ) -> Bool {
    guard let sizes = endpoint.contents(panorama.pairs.noise.framings) else { return true }
    return sizes.values.contains {
      $0.count >= 5 && $0.count * 2 >= targets
        || $0.count >= floorOfTargets && $0.count * 10 >= targets
    }
  }

  /// A span of time is asked for, whatever else is.
  private static func areTimes(_ keys: Set<String>) -> Bool {
    keys.isSubset(of: QueryWords.spans) && !keys.isDisjoint(with: QueryWords.times)
  }

  /// In one folder, `?weeks=` and `?months=` are parameters of one kind, and so are spans, however they are told.
  private static func isBesideOne(_ endpoint: Endpoint, _ control: Endpoint) -> Bool {
    let (own, others) = (endpoint.queryKeys, control.queryKeys)
    if own.isEmpty || others.isEmpty || endpoint.parent != control.parent { return false }
    return own.count == 1 && others.count == 1 || areTimes(own) && areTimes(others)
  }

  /// Nearly each of its queries has a size of its own: two sums may have as many digits.
  private static func isVaryingBySpan(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    guard let sizes = endpoint.contents(panorama.pairs.noise.framings) else { return true }
    return sizes.values.contains { $0.count >= 3 && $0.count * 4 >= endpoint.distinctQueries * 3 }
  }

  /// More sizes than queries: each day has its own.
  static func isVaryingByDay(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    guard let sizes = endpoint.contents(panorama.pairs.noise.framings) else { return true }
    return sizes.values.contains { $0.count >= 5 && $0.count >= endpoint.distinctQueries + 2 }
  }

  /// The smallest size of one content: the only one, or one of two where the encoding differs by client, of a few that mod_deflate makes
  /// of it, or of one for each client where headers are counted; nil else.
  static func constantSize(_ endpoint: Endpoint, _ panorama: Panorama) -> Int64? {
    let framings = panorama.pairs.noise.framings
    guard let sizes = endpoint.contents(framings), !sizes.isEmpty, !endpoint.hasUnsizedAnswers
    else { return nil }
    let isWritten = panorama.at(endpoint.path).contains {
      $0.method != "GET" && $0.method != "HEAD"
    }
    if !isWritten,
      endpoint.hasFormsOfOneContent(
        sizes, panorama.pairs.noise, besides: panorama.index(of: endpoint))
    {
      return smallest(of: sizes, endpoint)
    }
    if isOneForEach(endpoint, sizes, framings) { return smallest(of: sizes, endpoint) }
    for (_, own) in sizes {
      guard own.count <= 2, (own.max() ?? 0) - (own.min() ?? 0) <= 40 || own.count == 1 else {
        return nil
      }
      if own.count == 2, let low = own.min(), let high = own.max(), high - low < 5 { return nil }
    }
    if sizes.values.contains(where: { $0.count > 1 }), endpoint.differsForOneClient(framings) {
      return nil
    }
    // Encoding makes little content a little larger, and no more than that.
    let plain = sizes.filter { $0.key.encoding != 2 }.values.flatMap { $0 }
    let encoded = sizes.filter { $0.key.encoding == 2 }.values.flatMap { $0 }
    if let least = plain.min(), let most = encoded.max(), most > least + 40 { return nil }
    return smallest(of: sizes, endpoint)
  }

  /// Where headers are counted, each client's cookie makes its answers as long as it is itself, and nothing else does.
  private static func isOneForEach(
    _ endpoint: Endpoint, _ sizes: [SizeClass: Set<Int64>], _ framings: Framings
  ) -> Bool {
    let isNear = sizes.allSatisfy { sizeClass, own in
      sizeClass.meaning == .message && (own.max() ?? 0) - (own.min() ?? 0) <= mostOfCookies
    }
    guard isNear, !endpoint.differsForOneClient(framings) else { return false }
    // Who asks for one thing alone shows nothing.
    var asked: [UInt64: Set<[UInt64]>] = [:]
    for trail in endpoint.days.values.flatMap(\.evidence.trails.entries.values) {
      for event in trail.events where event.status == 200 {
        asked[trail.client, default: []].insert([event.path, event.query])
      }
    }
    let several = asked.values.count { $0.count >= floorOfSpans }
    return several >= 1 && several * 2 >= asked.count
  }

  /// A session's id is of one length; what else a cookie holds of whose it is, a name or a number, differs by no more.
  private static let mostOfCookies: Int64 = 24

  /// The smallest, where it may be an object that says something.
  private static func smallest(of sizes: [SizeClass: Set<Int64>], _ endpoint: Endpoint) -> Int64? {
    let shapes = Set(endpoint.outcomes.map(\.key.content))
    guard shapes.isDisjoint(with: [.html, .nothing]) else { return nil }
    let smallest = sizes.values.compactMap { $0.min() }.min() ?? 0
    // `{"paid":true}` is the same for most rows; figures are not.
    let isFigure = endpoint.lastWords.contains { PathWords.figures.contains($0) }
    let floor =
      isOfDays(endpoint) ? smallestDay : isFigure ? smallestFigure : smallestObject
    return smallest > floor ? smallest : nil
  }

  /// Of one size, and of several fingerprints or entity tags.
  static func hasSeveralContents(_ endpoint: Endpoint) -> Bool {
    var known: [SizeClass: UInt64] = [:]
    for trail in endpoint.days.values.flatMap(\.evidence.trails.entries.values) {
      for event in trail.events where event.status == 200 && event.answer != 0 {
        if let first = known[event.sizeClass], first != event.answer { return true }
        known[event.sizeClass] = event.answer
      }
    }
    return false
  }

  /// Its parameters name things, and are neither words to look for nor times.
  private static func asksByID(_ keys: Set<String>) -> Bool {
    !keys.isEmpty && keys.allSatisfy { !QueryWords.filters.contains($0) }
  }

  static func isInOneAPI(_ endpoint: Endpoint, _ other: Endpoint) -> Bool {
    APIPaths.prefix(of: endpoint) == APIPaths.prefix(of: other)
  }

  private static func isOnPage(of endpoint: Endpoint, _ other: Endpoint) -> Bool {
    guard let page = endpoint.topPage, page != "/" else { return false }
    return page == other.topPage
  }

  /// Reads of the same kind beside it whose answers do differ: without one, sameness proves nothing.
  private static func varyingSiblings(_ endpoint: Endpoint, _ panorama: Panorama) -> [Endpoint] {
    let keys = endpoint.queryKeys
    let near =
      panorama.siblings(of: endpoint) + panorama.at(endpoint.parent)
      + panorama.endpoints.filter { other in
        other.path != endpoint.path && panorama.api.contains(other.path)
          && (other.parent == Paths.parent(of: endpoint.parent) && other.isTemplate
            || !keys.isDisjoint(with: other.queryKeys)
            || areTimes(keys) && areTimes(other.queryKeys) && isInOneAPI(endpoint, other)
            || other.isTemplate && asksByID(keys) && isInOneAPI(endpoint, other)
            || isOfDays(other) && isOfDays(endpoint)
              && Paths.parent(of: other.parent) == Paths.parent(of: endpoint.parent)
            || other.isTemplate && isOnPage(of: endpoint, other))
      }
    return near.filter { sibling in
      guard sibling.method == "GET" else { return false }
      let targets = max(sibling.distinctPaths, sibling.distinctQueries)
      guard let sizes = sibling.contents(panorama.pairs.noise.framings) else { return targets >= 3 }
      // Two parameters that show five sizes change by day.
      return sizes.values.contains { $0.count >= (targets >= 3 ? 3 : 5) } && targets >= 2
    }
  }
}
