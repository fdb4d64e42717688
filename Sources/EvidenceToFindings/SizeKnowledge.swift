internal import Vocabulary

/// What sizes mean in these logs: learnt from controls in the same log, per protocol and encoding.
struct SizeKnowledge {
  /// Smallest size of lists that are sometimes empty and sometimes not, with the endpoint that showed it.
  private(set) var emptyControls: [SizeClass: [Int64: String]] = [:]
  /// The same without the name of what is listed, with those names' lengths (`{"orders":[]}`, `…#Orders","value":[]}`).
  private(set) var namedControls: [SizeClass: [Int64: [Int: String]]] = [:]
  /// The same with all that one empty answer weighs there, plain and encoded: what lies close together, far below the rest.
  private(set) var emptyClusters: [SizeClass: [String: Set<Int64>]] = [:]
  /// What 404s for routes nobody has weigh, with the number of nonsense paths that showed it.
  private(set) var unknownRoutes: [SizeClass: [Int64: Int]] = [:]
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
  /// Where sizes count headers: what lists that are full at times weigh at their least, seen twice, with their paths.
  var lightestLists: [Int64: Set<String>] = [:]
  /// Paths with answers that are too light to hold a header section.
  private(set) var lightest: [SizeClass: Set<String>] = [:]
  /// What 404s weigh without the path, with the sizes that showed it; and those that strangers alone asked for.
  private var echoes: [SizeClass: [Int64: Set<Int64>]] = [:]
  private var strangersEchoes: [SizeClass: [Int64: Set<Int64>]] = [:]
  /// The UI's index page.
  let shell: Shell

  /// Content of `[]`: as it is or with a line feed.
  static let emptyArray: Set<Int64> = [2, 3]
  /// The same with chunk framing (nginx on HTTP/1.1 counts it).
  static let emptyArrayChunked: Set<Int64> = [12, 13]
  /// `[]` gzipped (20 to 28 bytes), chunked too (31 to 34): believed only beside a plain one.
  static let emptyArrayEncoded: Set<Int64> = [20, 22, 23, 27, 28, 31, 33, 34]
  /// Envelopes of an empty page weigh no more than this, encoded or not.
  static let largestEmptyEnvelope: Int64 = 128
  /// Envelopes that tell of pages, sorting and links (Spring) weigh no more; believed where a search without a hit shows it.
  static let largestPageEnvelope: Int64 = 480
  /// A list with something in it weighs at least so much more than an empty one.
  static let smallestItem: Int64 = 24

  let rules: Rules

  init(endpoints: [Endpoint], api: APIPaths, shell: Shell, rules: Rules) {
    self.rules = rules
    self.shell = shell
    for endpoint in endpoints {
      if endpoint.method == "GET", api.contains(endpoint.path) { learnEmpty(endpoint) }
      learnUnknownRoute(endpoint)
      learnEcho(endpoint)
      learnMissingRow(endpoint)
      learnTypeOfMissing(endpoint)
      for (key, outcome) in endpoint.outcomes
      where key.status == 200 && 1..<Self.smallestHeaders ~= outcome.smallest {
        lightest[key.sizeClass, default: []].insert(endpoint.path)
      }
    }
    learnReached(endpoints)
  }

  /// Nonsense may lie elsewhere, and what answers it be the one that answers below the root.
  private mutating func learnReached(_ endpoints: [Endpoint]) {
    for endpoint in endpoints {
      for (sizeClass, sizes) in endpoint.sizes(404...404) ?? [:] {
        let known = (unknownRoutes[sizeClass] ?? [:]).filter { $0.value >= 3 }
        if sizes.contains(where: { known[$0] != nil }) {
          unknownReached[APIPaths.root(of: endpoint), default: []].insert(sizeClass.meaning)
        }
      }
    }
  }

  /// A list that is sometimes empty and sometimes not shows what an empty answer weighs here: its smallest size, seen
  /// twice, or the smallest where a filter or a page behind the end asked.
  private mutating func learnEmpty(_ endpoint: Endpoint) {
    guard !Paths.isPlaceholder(Paths.lastSegment(of: endpoint.path)) else { return }
    var byClass: [SizeClass: [Int64: Int]] = [:]
    var largest: [SizeClass: Int64] = [:]
    for day in endpoint.days.values {
      for (code, count) in day.evidence.sizes.entries {
        let key = SizeKey(code: code)
        guard key.status == 200 else { continue }
        byClass[key.sizeClass, default: [:]][key.size, default: 0] += count.value
      }
    }
    learnLightest(byClass, endpoint)
    var filtered: [SizeClass: Int64] = [:]
    for (key, outcome) in endpoint.outcomes where key.status == 200 {
      largest[key.sizeClass] = max(largest[key.sizeClass] ?? -1, outcome.largest)
      if key.series != .plain, outcome.count >= 2 {
        filtered[key.sizeClass] = min(filtered[key.sizeClass] ?? .max, outcome.smallest)
      }
    }
    for (sizeClass, size) in filtered
    where 1...Self.largestPageEnvelope ~= size
      && largest[sizeClass] ?? -1 >= size + Self.smallestItem * 2
    {
      emptyControls[sizeClass, default: [:]][size] = endpoint.path
    }
    for (sizeClass, sizes) in byClass {
      let high = largest[sizeClass] ?? -1
      let few = sizes.filter {
        $0.key <= Self.largestEmptyEnvelope && high >= $0.key + Self.smallestItem * 2
      }
      guard let smallest = few.keys.min() else { continue }
      if sizes[smallest] ?? 0 >= 2 {
        emptyControls[sizeClass, default: [:]][smallest] = endpoint.path
        let name = Paths.lastSegment(of: endpoint.path).utf8.count
        namedControls[sizeClass, default: [:]][smallest - Int64(name), default: [:]][name] =
          endpoint.path
      }
      let low = sizes.keys.filter { $0 <= smallest + 36 }
      let rest = sizes.keys.filter { $0 > smallest + 36 }.min() ?? high
      if low.count > 1, rest >= (low.max() ?? smallest) + Self.smallestItem * 2 {
        emptyClusters[sizeClass, default: [:]][endpoint.path] = Set(low)
      }
    }
  }

  /// Paths that only strangers asked for and that nobody ever got: scanners send plenty.
  private mutating func learnUnknownRoute(_ endpoint: Endpoint) {
    guard endpoint.observations.isEmpty, endpoint.outcomes.allSatisfy({ $0.key.status == 404 }),
      let sizes = endpoint.sizes(404...404)
    else { return }
    for (sizeClass, sizes) in sizes {
      for size in sizes {
        unknownRoutes[sizeClass, default: [:]][size, default: 0] += 1
        unknownBelow[APIPaths.root(of: endpoint), default: [:]][
          sizeClass.meaning, default: [:]][size, default: 0] += 1
      }
    }
  }

  /// A server that says the path again: without it, 404s of several paths that nobody ever got weigh the same.
  private mutating func learnEcho(_ endpoint: Endpoint) {
    guard !endpoint.isTemplate, endpoint.outcomes.allSatisfy({ $0.key.status == 404 }) else {
      return
    }
    for (sizeClass, sizes) in endpoint.sizes(404...404) ?? [:] where sizes.count == 1 {
      for size in sizes {
        let rest = size - Int64(endpoint.path.utf8.count)
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
  private mutating func learnTypeOfMissing(_ endpoint: Endpoint) {
    let missing = endpoint.outcomes.filter { $0.key.status == 404 }
    if missing.isEmpty { return }
    let isPage = missing.allSatisfy { $0.key.content == .html }
    let root = APIPaths.root(of: endpoint)
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
      && plainMissing[APIPaths.root(of: endpoint)] ?? 0 >= 3
  }

  /// It is answered with something else, where three nonsense paths or more below the same first segment get a page.
  private func isMissingBesidePages(_ endpoint: Endpoint) -> Bool {
    let missing = endpoint.outcomes.filter { $0.key.status == 404 }
    guard !missing.isEmpty, let first = endpoint.segments.first else { return false }
    return missing.allSatisfy { $0.key.content != .html } && pagesOfNonsense[first] ?? 0 >= 3
  }

  /// Whether 404s of these sizes are those of a server that says the path again (`Cannot GET /x`).
  private func isEcho(_ sizes: Set<Int64>, _ sizeClass: SizeClass, _ endpoint: Endpoint) -> Bool {
    // Pages may ask for many rows that are missing, and weigh alike by chance.
    var known = Set((strangersEchoes[sizeClass] ?? [:]).filter { $0.value.count >= 2 }.keys)
    // Where nonsense gets one weight whatever it is, a handler says the path again.
    if !isEchoFree || knownUnknownRoutes(sizeClass).0.isEmpty {
      known.formUnion((echoes[sizeClass] ?? [:]).filter { $0.value.count >= 3 }.keys)
    }
    let literal = endpoint.segments.filter { !Paths.isPlaceholder($0) }
    let ids = Int64(endpoint.segments.count - literal.count)
    // Slashes and words stand as they are, an id has 1 to 40 characters.
    let slashes = endpoint.segments.count + (endpoint.path.hasSuffix("/") ? 1 : 0)
    let fixed = Int64(literal.map(\.utf8.count).reduce(0, +) + slashes)
    return known.contains { base in
      sizes.allSatisfy { base + fixed + ids...base + fixed + ids * 40 ~= $0 }
    }
  }

  /// What an endpoint's 404s are, by their weight beside that of nonsense paths.
  enum NotFoundWeight {
    /// The weight of unknown routes, and the paths that showed it.
    case unknownRoute(Int64, paths: Int)
    /// Another one: some handler answered.
    case handler
    /// No nonsense path tells, or sizes vary with the path.
    case unknown
  }

  /// Scanners often speak another protocol than the UI: then their weights are compared too, chunk framing allowed for.
  func weight(ofNotFound endpoint: Endpoint) -> NotFoundWeight {
    let sizes = endpoint.sizes(404...404) ?? [:]
    if isMissingPage(endpoint), let size = sizes.values.compactMap({ $0.min() }).min() {
      return .unknownRoute(size, paths: pagesMissing[APIPaths.root(of: endpoint)] ?? 1)
    }
    if isMissingBesidePages(endpoint) { return .handler }
    var (differs, isRow) = (false, false)
    for (sizeClass, own) in sizes.sorted(by: { $0.key < $1.key }) {
      let (known, isSameClass) = knownUnknownRoutes(sizeClass)
      if isEcho(own, sizeClass, endpoint), let size = own.min() {
        return .unknownRoute(size, paths: echoes[sizeClass]?.values.map(\.count).max() ?? 0)
      }
      if own.isSubset(of: missingRows[sizeClass] ?? []) { isRow = true }
      if known.isEmpty { continue }
      for size in own.sorted() {
        for (weight, paths) in known.sorted(by: { $0.key < $1.key }) {
          let isFramed = !isSameClass && 10...12 ~= abs(weight - size)
          // A backend may say the same of a row and of a route.
          if weight == size || isFramed {
            return isRow ? .unknown : .unknownRoute(size, paths: paths)
          }
        }
      }
      let root = APIPaths.root(of: endpoint)
      let below = unknownBelow[root]?[sizeClass.meaning] ?? [:]
      let isBeside = below.values.reduce(0, +) >= 3
      let isReached = unknownReached[root]?.contains(sizeClass.meaning) ?? false
      // What is answered elsewhere may be the proxy's word.
      let weights = isBeside ? below : known
      differs =
        differs
        || weights.count <= 3 && (isBeside || isReached) && isOther(own, weights, sizeClass)
    }
    return differs && isEchoFree ? .handler : .unknown
  }

  /// One weight, and none of those; where headers are counted, by more than those move it.
  private func isOther(
    _ own: Set<Int64>, _ known: [Int64: Int], _ sizeClass: SizeClass
  ) -> Bool {
    guard let low = own.min(), let high = own.max() else { return false }
    if sizeClass.meaning != .message { return low == high }
    return high - low <= 4 && known.keys.allSatisfy { abs($0 - low) > Self.headerSpread }
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
  var isEchoFree: Bool {
    unknownRoutes.values.allSatisfy { sizes in
      let paths = sizes.values.reduce(0, +)
      // A proxy, a backend and one of them encoded: three weights.
      let most = sizes.values.sorted().suffix(3).reduce(0, +)
      return paths < 6 || most * 5 >= paths * 3
    }
  }
}
