internal import Vocabulary

/// What 404s are, by their weight and type: whether a handler answered, or nothing was there that could.
struct NotFoundKnowledge {
  /// What 404s for routes nobody has weigh, with the number of nonsense paths that showed it.
  private var unknownRoutes: [SizeClass: [Int64: Int]] = [:]
  /// How many of them lie below each root of an API: others may never have reached the backend.
  private var unknownBelow: [String: [SizeMeaning: [Int64: Int]]] = [:]
  /// Roots below which somebody got that weight, too: what answers there answers nonsense.
  private var unknownReached: [String: Set<SizeMeaning>] = [:]
  /// 404s below each root that are no HTML, and those that are.
  private var plainMissing: [String: Int] = [:]
  private var pagesMissing: [String: Int] = [:]
  /// Nonsense below each first segment that is answered with a page.
  private var pagesOfNonsense: [Substring: Int] = [:]
  /// What 404s weigh where other ids are found.
  private var missingRows: [SizeClass: Set<Int64>] = [:]
  /// What 404s weigh without the path, with the sizes that showed it; and those that strangers alone asked for.
  private var echoes: [SizeClass: [Int64: Set<Int64>]] = [:]
  private var strangersEchoes: [SizeClass: [Int64: Set<Int64>]] = [:]
  /// The same of what stands side by side, by its parent: one handler may look for others by their names (`/method/stock.get`).
  private var echoesBeside: [String: [SizeClass: [Int64: Set<Int64>]]] = [:]
  private var kinds = NotFoundKinds()
  private let asked: AskedRoots
  /// What people's 204s weigh at least, where headers count: a session's cookie may be in each of them.
  private var lightest: [SizeClass: Int64] = [:]

  init(_ endpoints: [Endpoint]) {
    asked = AskedRoots(endpoints)
    for endpoint in endpoints {
      let root = asked.root(of: endpoint)
      kinds.learn(endpoint, below: root)
      learnUnknownRoute(endpoint, below: root)
      learnEcho(endpoint)
      learnMissingRow(endpoint)
      learnTypeOfMissing(endpoint, below: root)
      learnLightest(endpoint)
    }
    learnReached(endpoints)
  }

  private mutating func learnLightest(_ endpoint: Endpoint) {
    for (key, outcome) in endpoint.observations.lazy.flatMap(\.outcomes)
    where key.sizeClass.meaning == .message && key.status == 204 && outcome.largest >= 0 {
      lightest[key.sizeClass] = min(lightest[key.sizeClass] ?? .max, outcome.smallest)
    }
  }

  /// What people get without any content is heavier than what strangers get for nonsense with it: they get other headers.
  private func isBeyondComparison(_ known: [Int64: Int], _ sizeClass: SizeClass) -> Bool {
    guard let light = lightest[sizeClass] else { return false }
    return known.keys.allSatisfy { $0 + SizeKnowledge.headerSpread < light }
  }

  /// Nonsense may lie elsewhere, and what answers it be the one that answers below the root.
  private mutating func learnReached(_ endpoints: [Endpoint]) {
    for endpoint in endpoints {
      for (sizeClass, sizes) in endpoint.sizes(404...404) ?? [:] {
        let known = (unknownRoutes[sizeClass] ?? [:]).filter { $0.value >= 3 }
        if sizes.contains(where: { known[$0] != nil }) {
          unknownReached[asked.root(of: endpoint), default: []].insert(sizeClass.meaning)
        }
      }
    }
  }

  /// Paths that only strangers asked for and that nobody ever got: scanners send plenty.
  private mutating func learnUnknownRoute(_ endpoint: Endpoint, below root: String) {
    guard endpoint.observations.isEmpty, endpoint.outcomes.allSatisfy({ $0.key.status == 404 }),
      let sizes = endpoint.sizes(404...404)
    else { return }
    for (sizeClass, sizes) in sizes {
      for size in sizes {
        unknownRoutes[sizeClass, default: [:]][size, default: 0] += 1
        unknownBelow[root, default: [:]][sizeClass.meaning, default: [:]][size, default: 0] += 1
      }
    }
  }

  /// A server that says the path again: without it, 404s of several paths that nobody ever got weigh the same.
  private mutating func learnEcho(_ endpoint: Endpoint) {
    if endpoint.isTemplate { return }
    let isNeverFound = endpoint.outcomes.allSatisfy { $0.key.status == 404 }
    for (sizeClass, sizes) in endpoint.sizes(404...404) ?? [:] where sizes.count == 1 {
      for size in sizes {
        let rest = size - Int64(endpoint.path.utf8.count)
        if !endpoint.observations.isEmpty, Paths.lastSegment(of: endpoint.path).contains(".") {
          echoesBeside[endpoint.parent, default: [:]][sizeClass, default: [:]][rest, default: []]
            .insert(size)
        }
        guard isNeverFound else { continue }
        echoes[sizeClass, default: [:]][rest, default: []].insert(size)
        if endpoint.observations.isEmpty {
          strangersEchoes[sizeClass, default: [:]][rest, default: []].insert(size)
        }
      }
    }
  }

  /// What a 404 weighs where other ids are found.
  private mutating func learnMissingRow(_ endpoint: Endpoint) {
    guard endpoint.isTemplate, endpoint.outcomes.contains(where: { 200..<300 ~= $0.key.status })
    else { return }
    for (sizeClass, sizes) in endpoint.sizes(404...404) ?? [:] {
      missingRows[sizeClass, default: []].formUnion(sizes)
    }
  }

  /// A framework's own 404 is mostly a page, a handler's is none.
  private mutating func learnTypeOfMissing(_ endpoint: Endpoint, below root: String) {
    let missing = endpoint.outcomes.filter { $0.key.status == 404 }
    if missing.isEmpty { return }
    let isPage = missing.allSatisfy { $0.key.content == .html }
    if isPage { pagesMissing[root, default: 0] += 1 } else { plainMissing[root, default: 0] += 1 }
    if isPage, missing.count == endpoint.outcomes.count, endpoint.observations.isEmpty,
      let first = endpoint.segments.first
    {
      pagesOfNonsense[first, default: 0] += 1
    }
  }

  /// It is answered with a page, where at least three others below its root are not.
  private func isMissingPage(_ endpoint: Endpoint) -> Bool {
    let missing = endpoint.outcomes.filter { $0.key.status == 404 }
    return !missing.isEmpty && missing.allSatisfy { $0.key.content == .html }
      && plainMissing[asked.root(of: endpoint)] ?? 0 >= 3
  }

  /// It is answered with something else, where three nonsense paths or more below the same first segment get a page.
  private func isMissingBesidePages(_ endpoint: Endpoint) -> Bool {
    let missing = endpoint.outcomes.filter { $0.key.status == 404 }
    guard !missing.isEmpty, let first = endpoint.segments.first else { return false }
    return missing.allSatisfy { $0.key.content != .html } && pagesOfNonsense[first] ?? 0 >= 3
  }

  /// How many sizes showed that a server says the path again (`Cannot GET /x`), where these are such 404s.
  private func pathsOfEcho(
    _ sizes: Set<Int64>, _ sizeClass: SizeClass, _ endpoint: Endpoint
  ) -> Int? {
    // Pages may ask for many rows that are missing, and weigh alike by chance.
    var known: [Int64: Int] = [:]
    for (other, bases) in strangersEchoes
    where other == sizeClass
      || sizeClass.meaning == .content && other.meaning == .content
        && other.encoding == sizeClass.encoding
    {
      // Whatever the protocol is, content weighs the same.
      for (base, seen) in bases where seen.count >= 2 {
        known[base] = max(known[base] ?? 0, seen.count)
      }
    }
    // Where nonsense gets one weight whatever it is, a handler says the path again.
    if !isEchoFree || knownUnknownRoutes(sizeClass).0.isEmpty {
      for (base, seen) in echoes[sizeClass] ?? [:] where seen.count >= 3 {
        known[base] = max(known[base] ?? 0, seen.count)
      }
    }
    for (base, seen) in echoesBeside[endpoint.parent]?[sizeClass] ?? [:] where seen.count >= 3 {
      known[base] = max(known[base] ?? 0, seen.count)
    }
    let literal = endpoint.segments.filter { !Paths.isPlaceholder($0) }
    let ids = Int64(endpoint.segments.count - literal.count)
    // Slashes and words stand as they are, an id has 1 to 40 characters.
    let slashes = endpoint.segments.count + (endpoint.path.hasSuffix("/") ? 1 : 0)
    let fixed = Int64(literal.map(\.utf8.count).reduce(0, +) + slashes)
    return known.filter { base, _ in
      sizes.allSatisfy { base + fixed + ids...base + fixed + ids * 40 ~= $0 }
    }.values.max()
  }

  /// What an endpoint's 404s are, by their weight beside that of nonsense paths.
  enum Weight {
    /// The weight of unknown routes, and the paths that showed it.
    case unknownRoute(Int64, paths: Int)
    /// Another one: some handler answered.
    case handler
    /// No nonsense path tells, or sizes vary with the path.
    case unknown
  }

  /// Scanners often speak another protocol than the UI: then their weights are compared too, chunk framing allowed for.
  func weight(of endpoint: Endpoint) -> Weight {
    let sizes = endpoint.sizes(404...404) ?? [:]
    if isMissingPage(endpoint), let size = sizes.values.compactMap({ $0.min() }).min() {
      return .unknownRoute(size, paths: pagesMissing[asked.root(of: endpoint)] ?? 1)
    }
    if isMissingBesidePages(endpoint) { return .handler }
    let root = asked.root(of: endpoint)
    var (differs, isRow, isMessage) = (false, false, false)
    for (sizeClass, own) in sizes.sorted(by: { $0.key < $1.key }) {
      let (known, isSameClass) = knownUnknownRoutes(sizeClass)
      if let paths = pathsOfEcho(own, sizeClass, endpoint), let size = own.min() {
        return .unknownRoute(size, paths: paths)
      }
      if let size = own.first, let paths = kinds.pathsOfPage(own, sizeClass, endpoint, below: root)
      {
        return .unknownRoute(size, paths: paths)
      }
      // An add-on that was not bought is a plain path, and may be told as others are.
      if endpoint.isTemplate, let size = own.first,
        let paths = kinds.pathsWithoutHandler(own, sizeClass, below: root)
      {
        return .unknownRoute(size, paths: paths)
      }
      if own.isSubset(of: missingRows[sizeClass] ?? []) { isRow = true }
      if kinds.isOfHandlers(own, sizeClass, below: root) { isMessage = true }
      if known.isEmpty { continue }
      for size in own.sorted() {
        for (weight, paths) in known.sorted(by: { $0.key < $1.key }) {
          let isFramed =
            !isSameClass && sizeClass.meaning == .contentWithFraming
            && 10...12 ~= abs(weight - size)
          // A backend may say the same of a row and of a route.
          if weight == size || isFramed {
            return isRow ? .unknown : .unknownRoute(size, paths: paths)
          }
        }
      }
      if isBeyondComparison(known, sizeClass) { continue }
      let below = unknownBelow[root]?[sizeClass.meaning] ?? [:]
      let isBeside = below.values.reduce(0, +) >= 3
      let isReached = unknownReached[root]?.contains(sizeClass.meaning) ?? false
      // What is answered elsewhere may be the proxy's word.
      let weights = isBeside ? below : known
      differs =
        differs
        || weights.count <= 3 && (isBeside || isReached) && isOther(own, weights, sizeClass)
    }
    return differs && isEchoFree || isMessage ? .handler : .unknown
  }

  /// One weight, and none of those; where headers are counted, by more than those move it.
  private func isOther(
    _ own: Set<Int64>, _ known: [Int64: Int], _ sizeClass: SizeClass
  ) -> Bool {
    guard let low = own.min(), let high = own.max() else { return false }
    if known.keys.contains(where: { Self.mayBeEncoded(low, of: $0, sizeClass) }) { return false }
    if sizeClass.meaning != .message { return low == high }
    return high - low <= 4 && known.keys.allSatisfy { abs($0 - low) > SizeKnowledge.headerSpread }
  }

  /// In bytes; hardly any server's is shorter.
  private static let headerSection: Int64 = 150

  /// Browsers take compressed answers, scanners do not: a page of a hundred bytes or more then loses up to three tenths, where the
  /// log does not tell which is which.
  private static func mayBeEncoded(_ size: Int64, of plain: Int64, _ sizeClass: SizeClass) -> Bool {
    let content = sizeClass.meaning == .message ? plain - headerSection : plain
    return sizeClass.encoding == 0 && content >= 100 && size < plain
      && (plain - size) * 10 <= content * 3
  }

  /// The commonest weights of nonsense paths: of the same class, else of any protocol with the same meaning.
  private func knownUnknownRoutes(_ sizeClass: SizeClass) -> ([Int64: Int], isSameClass: Bool) {
    let own = (unknownRoutes[sizeClass] ?? [:]).filter { $0.value >= 3 }
    if !own.isEmpty { return (own, true) }
    var others: [Int64: Int] = [:]
    for (other, sizes) in unknownRoutes where other.meaning == sizeClass.meaning {
      others.merge(sizes, uniquingKeysWith: +)
    }
    return (others.filter { $0.value >= 3 }, false)
  }

  /// Most nonsense paths weigh one of three weights: the server does not echo the path in its 404s.
  private var isEchoFree: Bool {
    unknownRoutes.values.allSatisfy { sizes in
      let paths = sizes.values.reduce(0, +)
      // A proxy, a backend and one of them encoded: three weights.
      let most = sizes.values.sorted().suffix(3).reduce(0, +)
      return paths < 6 || most * 5 >= paths * 3
    }
  }
}

/// Roots of endpoints; those of paths whose first segment nobody at the UI asks for, of which scanners leave tens of thousands,
/// are one.
private struct AskedRoots {
  private var first: Set<Substring> = []

  init(_ endpoints: [Endpoint]) {
    for endpoint in endpoints where !endpoint.observations.isEmpty {
      if let segment = endpoint.segments.first { first.insert(segment) }
    }
  }

  func root(of endpoint: Endpoint) -> String {
    guard let segment = endpoint.segments.first, !first.contains(segment) else {
      return APIPaths.root(of: endpoint)
    }
    // No path's: a segment holds no slash.
    return "*/"
  }
}
