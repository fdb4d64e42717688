internal import Vocabulary

/// A list that is empty for everybody on every day, where data is expected.
///
/// Needs: sizes of content, or bodies. Cannot see: a list that is honestly empty for everybody; so it is `open` only where something
/// speaks for data: a full sibling of the same group, two more empty siblings, or many ids that all answer alike.
enum EmptyList: Detector {
  static let kind = GapKind.emptyList

  static func conclude(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    guard var verdict = verdict(on: endpoint, panorama),
      let emptiness = emptiness(of: endpoint, panorama)
    else { return mended(endpoint, panorama) ?? lightForAll(endpoint, panorama) }
    if panorama.rules.hold(.contextOfLists) { judgeContext(&verdict, emptiness, panorama) }
    // A short constant answer alone is no list: only what stands beside it can make it one.
    if verdict.state == .suspected, !emptiness.isEmptyForSure { return nil }
    return verdict
  }

  /// Always empty, whatever stands beside it.
  static func verdict(on endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    guard endpoint.method == "GET" || !panorama.rules.hold(.readsOnly),
      panorama.api.contains(endpoint.path), !isProbe(endpoint, panorama),
      !endpoint.isSingle || !panorama.rules.hold(.singleEndpoints),
      let emptiness = emptiness(of: endpoint, panorama)
    else { return nil }
    // What weighs little under each span is a sum of nothing as well.
    let isTab = emptiness.isArray && isTabWithSpans(endpoint, panorama)
    let tally = tally(endpoint, panorama, countsFiltered: isTab)
    guard !tally.bad.isEmpty, tally.goodRequests == 0,
      // What is mostly asked before signing in asks who it is.
      endpoint.requests(with: 401...401) <= tally.badRequests * 2
    else { return nil }
    var verdict = Verdict(
      kind: kind, endpoint: endpoint, tally: tally, state: .open, strength: emptiness.strength,
      expected: Fact(.expectedList, ["noun": .text(String(Paths.lastSegment(of: endpoint.path)))]),
      actual: actual(endpoint, emptiness))
    verdict.evidence = [emptiness.fact]
    return verdict
  }

  /// Why the answers count as empty.
  enum Reason {
    case content
    case noContent
    case sizes(SizeKnowledge.Emptiness)

    var strength: Double {
      switch self {
      case .content, .noContent: 0.98
      case .sizes(.array): 0.95
      case .sizes(.control): 0.92
      case .sizes(.constant): 0.85
      }
    }

    var isEmptyForSure: Bool {
      switch self {
      case .content, .noContent, .sizes(.array): true
      case .sizes: false
      }
    }

    var isArray: Bool {
      switch self {
      case .content, .sizes(.array): true
      case .noContent, .sizes: false
      }
    }

    /// Content, `[]`, or the weight of a list that is empty at times.
    var isProven: Bool { isEmptyForSure || hasControl }

    var hasControl: Bool {
      if case .sizes(.control) = self { return true }
      return false
    }

    var fact: Fact {
      switch self {
      case .content, .noContent: Fact(.emptyFromContent)
      case .sizes(.array(let size)): Fact(.emptySizeFromTable, ["size": .int(Int(size))])
      case .sizes(.control(let size, let control)):
        Fact(.emptySizeFromControl, ["size": .int(Int(size)), "control": .text(control)])
      case .sizes(.constant(let size)): Fact(.actualConstant, ["size": .int(Int(size))])
      }
    }
  }

  /// Whether every answer of the endpoint, whoever got it, was empty; nil when one was not, or sizes cannot tell.
  static func emptiness(of endpoint: Endpoint, _ panorama: Panorama) -> Reason? {
    let answers = endpoint.outcomes.filter { isAnswer($0.key, panorama) }
    guard !answers.isEmpty else { return nil }
    let shapes = Set(answers.map(\.key.content))
    if !shapes.isDisjoint(with: [.list, .object, .html, .other, .emptyObject]) { return nil }
    if answers.allSatisfy({ isWithoutContent($0.key, $0.outcome) }) {
      return isYesOrNo(endpoint, panorama) ? nil : .noContent
    }
    // Who asks is one: `/me` weighs alike for all whose names are as long.
    let last = Paths.lastSegment(of: endpoint.path)
    let isItem = Paths.isPlaceholder(last) || APIPaths.isPersonal(last)
    if shapes.contains(.emptyList) { return areAllAsSmall(answers) ? .content : nil }
    if isItem || isProbe(endpoint, panorama) { return nil }
    let isObject =
      endpoint.lastWords.last.map {
        PathWords.objects.contains($0) || PathWords.reasons.contains($0)
      } ?? false
    if let sizes = judgedSizes(of: endpoint, panorama),
      let emptiness = panorama.sizes.emptiness(of: sizes, name: last),
      !panorama.isNumber(endpoint), !endpoint.hasUnsizedAnswers
    {
      let reason = Reason.sizes(emptiness)
      if isObject, !reason.isArray { return nil }
      // Where 204 says that there is none, what weighs as something empty elsewhere is one.
      let isOne = answers.contains { $0.key.status == 204 } && !reason.isArray
      return isOne ? nil : reason
    }
    guard !isObject, panorama.hasOwnParent(endpoint) else { return nil }
    let siblings = panorama.siblings(of: endpoint).filter { $0.method == "GET" }
    return panorama.sizes.isEmptyWithHeaders(
      endpoint, siblings: siblings, panorama.pairs.noise.framings
    )
    .map { .sizes(.control($0.size, $0.control)) }
  }

  /// `/features/{name}` answers 204 for yes and 404 for no: the one or the other to each that asks, here or beside it.
  private static func isYesOrNo(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    ([endpoint] + panorama.siblings(of: endpoint)).contains { other in
      guard other.method == "GET" else { return false }
      let answers = Set(other.observations.lazy.flatMap(\.outcomes).map(\.key.status))
      return answers.isSuperset(of: [204, 404]) && answers.isDisjoint(with: [200])
    }
  }

  /// 204, or 200 with a content of no bytes. A 304 has none either; `isAnswer` lets none come here.
  private static func isWithoutContent(_ key: OutcomeKey, _ outcome: Outcome) -> Bool {
    if key.status == 204 || key.status == 304 { return true }
    return key.status == 200 && outcome.largest == 0 && key.sizeClass.meaning != .message
  }

  /// All sizes of good answers; nil when they are too many or none, or differ by content.
  private static func judgedSizes(
    of endpoint: Endpoint, _ panorama: Panorama
  ) -> [SizeClass: Set<Int64>]? {
    let statuses: ClosedRange<UInt16> =
      panorama.rules.hold(.partialContent) ? 200...203 : 200...206
    guard let sizes = endpoint.sizes(statuses), !sizes.isEmpty else { return nil }
    if panorama.sizes.isClusterOfSeveral(sizes) { return sizes }
    let mayBeOne =
      sizes.values.allSatisfy { $0.count == 1 }
      || !endpoint.differsForOneClient(panorama.pairs.noise.framings)
    if panorama.rules.hold(.oneClientsSizes),
      !mayBeOne || endpoint.differsByPath(sizes) || isFilledForPlain(endpoint, sizes, panorama)
        || isFilledForItem(endpoint, sizes, panorama)
    {
      return nil
    }
    if panorama.rules.hold(.onceFullRefutes) { return sizes }
    return sizes.mapValues { Set($0.sorted().prefix(1)) }
  }

  /// What may be `[]`, encoded, came to somebody who mostly gets a plain `[]` elsewhere: to him it is something.
  private static func isFilledForPlain(
    _ endpoint: Endpoint, _ sizes: [SizeClass: Set<Int64>], _ panorama: Panorama
  ) -> Bool {
    let isMixed = sizes.values.contains { own in
      !own.isDisjoint(with: SizeKnowledge.emptyArray)
        && own.contains(where: SizeKnowledge.isEncodedArray)
    }
    guard isMixed else { return false }
    return SizeKnowledge.arrays(of: endpoint).contains { client, own in
      own.plain == 0 && own.encoded >= 2 && panorama.sizes.getsPlainArrays(client, besides: own)
    }
  }

  /// Answers whose content was not logged weigh no more than those that were seen to be empty.
  private static func areAllAsSmall(_ answers: [(key: OutcomeKey, outcome: Outcome)]) -> Bool {
    let empty = answers.filter { $0.key.content == .emptyList }.map(\.outcome.largest).max() ?? -1
    return answers.filter { $0.key.content == .unknown }.allSatisfy { $0.outcome.largest <= empty }
  }

  /// Holds the whole of the content.
  private static func isAnswer(_ key: OutcomeKey, _ panorama: Panorama) -> Bool {
    switch key.status {
    case 206: !panorama.rules.hold(.partialContent)
    case 304: !panorama.rules.hold(.notModified)
    case 499: !panorama.rules.hold(.nobodysAnswers)
    default: 200..<300 ~= key.status
    }
  }

  private static func tally(
    _ endpoint: Endpoint, _ panorama: Panorama, countsFiltered: Bool
  ) -> Tally {
    Tally(endpoint) { key, _ in
      let isPlain =
        key.series == .plain || key.series == .filtered && countsFiltered
        || !panorama.rules.hold(.unfilteredOnly)
      let isFresh = !key.fromCache || !panorama.rules.hold(.sharedCache)
      // Unchanged since an answer that was empty, as all are.
      let isUnchanged = key.status == 304
      return (isAnswer(key, panorama) || isUnchanged) && isPlain && isFresh ? .bad : .neutral
    }
  }

  private static func actual(_ endpoint: Endpoint, _ emptiness: Reason) -> Fact {
    let smallest = smallestSize(endpoint)
    switch emptiness {
    case .noContent: return Fact(.actualNoContent, ["status": 204])
    case .content, .sizes(.array):
      guard let smallest else { return Fact(.actualEmptyList) }
      let isBare = smallest <= 3
      return Fact(
        .actualEmptyList,
        isBare ? ["size": .int(Int(smallest)), "body": "[]"] : ["size": .int(Int(smallest))])
    case .sizes(let other):
      return Fact(.actualEmptyList, ["size": .int(Int(other.size))])
    }
  }

  static func smallestSize(_ endpoint: Endpoint) -> Int64? {
    endpoint.outcomes.filter { $0.key.status == 200 && $0.outcome.largest >= 0 }
      .map(\.outcome.smallest).min()
  }

  /// Health checks and counters answer with next to nothing on purpose.
  private static func isProbe(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    let last = Paths.lastSegment(of: endpoint.path).lowercased()
    let words: Set<String> = [
      "health", "healthz", "ready", "readyz", "live", "livez", "liveness", "readiness", "ping",
      "status",
      "metrics", "heartbeat", "up", "alive", "version",
    ]
    // `/api/v1/logs/health` is a category, `/api/health` is a probe.
    if words.contains(last), endpoint.segments.count < 4 { return panorama.rules.hold(.probes) }
    return panorama.rules.hold(.streams)
      && ["stream", "sse", "ws", "websocket", "socket", "poll", "live"].contains(last)
  }
}

/// Facts about the neighbours of an endpoint.
enum Siblings {
  /// That a sibling answers well, in the numbers of the people at the UI.
  static func works(_ sibling: Endpoint) -> Fact {
    let (good, requests) = counts(sibling)
    return Fact(
      .siblingWorks,
      [
        "endpoint": .text("\(sibling.method) \(sibling.path)"), "good": .int(good),
        "requests": .int(requests),
        "percent": .number(requests == 0 ? 0 : Double(good * 1000 / requests) / 10),
      ])
  }

  static func counts(_ endpoint: Endpoint) -> (good: Int, requests: Int) {
    var (good, requests) = (0, 0)
    for observation in endpoint.observations {
      for (key, outcome) in observation.outcomes {
        requests += outcome.count
        if 200..<300 ~= key.status || key.status == 304 { good += outcome.count }
      }
    }
    return (good, requests)
  }
}
