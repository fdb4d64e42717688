internal import Vocabulary

/// The index page of a UI that answers many paths, by its sizes.
struct Shell {
  private(set) var sizes: [SizeClass: Set<Int64>] = [:]
  /// Paths that it answers.
  private(set) var pages = 0
  /// Sizes of five paths or more, whatever they are: what answers so many alike says nothing of who asks.
  private var common: [SizeClass: Set<Int64>] = [:]

  /// What an entry weighs, and what three pages or more weigh alike: paths that calls come from, or, where the log does not
  /// tell, paths that weigh what an entry does.
  init(_ endpoints: [Endpoint], _ api: APIPaths) {
    let entries = Self.entries(endpoints, api)
    var index: [SizeClass: Set<Int64>] = [:]
    for endpoint in endpoints where endpoint.method == "GET" && entries.contains(endpoint.path) {
      index.merge(endpoint.sizes(200...200) ?? [:]) { $0.union($1) }
    }
    var counts: [SizeClass: [Int64: Int]] = [:]
    let nonsense = Self.ofNonsense(endpoints, api)
    for endpoint in endpoints where endpoint.method == "GET" && !APIPaths.isFile(endpoint.path) {
      let isIndex = entries.contains(endpoint.path)
      if !isIndex && api.contains(endpoint.path) { continue }
      let isPage = api.isPage(endpoint.path)
      // What weighs as an entry for some is that page for all, in whatever encoding.
      let isAlike = (endpoint.sizes(200...200) ?? [:]).contains { sizeClass, own in
        index.contains { $0.key.meaning == sizeClass.meaning && !$0.value.isDisjoint(with: own) }
      }
      for (sizeClass, own) in endpoint.sizes(200...200) ?? [:] {
        for size in own {
          // What an entry and any nonsense are answered with is a page, however small.
          let isProven =
            index[sizeClass]?.contains(size) ?? false
            && nonsense[sizeClass]?.contains(size) ?? false
          guard isProven || size > Self.smallestPage(sizeClass) else { continue }
          // Another protocol or encoding may have its own weight of the same page.
          let isOpen = !api.knowsPages && index[sizeClass]?.isEmpty ?? true
          guard isIndex || isPage || isAlike || isOpen else { continue }
          // A page of several tenants is several pages.
          let isOfMany = endpoint.isTemplate && own.count <= 4
          let weight = isIndex ? 3 : isOfMany ? max(2, endpoint.shapes) : 1
          counts[sizeClass, default: [:]][size, default: 0] += weight
        }
      }
    }
    common = Self.common(endpoints)
    if !api.knowsPages {
      for (sizeClass, own) in Self.ofFolder(endpoints, api) {
        for (size, paths) in own { counts[sizeClass, default: [:]][size, default: 0] += paths }
      }
    }
    for (sizeClass, own) in counts {
      sizes[sizeClass] = Set(own.filter { $0.value >= 3 }.keys)
      pages = max(pages, own.values.max() ?? 0)
    }
    guard pages >= 3 else { return }
    for (sizeClass, own) in nonsense {
      // What scanners alone weigh is plain where browsers get it encoded.
      let ofPages = Set((counts[sizeClass] ?? [:]).keys)
      sizes[sizeClass, default: []].formUnion(own.intersection(ofPages))
    }
  }

  /// Where people begin: `/`, the page that is opened most, and the one page of a folder beside other sites (`/panel/`).
  private static func entries(_ endpoints: [Endpoint], _ api: APIPaths) -> Set<String> {
    var (entry, most) = ("/", 0)
    var entries: Set<String> = ["/"]
    let isOpened = endpoints.contains {
      $0.path == "/" && $0.method == "GET" && $0.outcomes.contains { $0.key.status == 200 }
    }
    // Where nobody begins at the top, each tenant has an entry of its own.
    for endpoint in endpoints where endpoint.method == "GET" && !(isOpened && endpoint.isTemplate) {
      guard api.isPage(endpoint.path), !api.contains(endpoint.path) else { continue }
      let answers = endpoint.outcomes.filter { $0.key.status == 200 }.map(\.outcome.count)
      let count = answers.reduce(0, +)
      if count > most { (entry, most) = (endpoint.path, count) }
      // What a server makes anew weighs something else each time.
      let isFile = (endpoint.sizes(200...200) ?? [:]).values.allSatisfy { $0.count <= 3 }
      if isFile, endpoint.path.hasSuffix("/"), endpoint.segments.count == 1 {
        entries.insert(endpoint.path)
      }
    }
    return entries.union([entry])
  }

  /// What nonsense is answered with: the sizes of five paths or more that are none of the API's and begin with different
  /// words (`/wp-login.php`, `/.env`, `/owa/auth`). Beside a UI of one index page, that page.
  private static func ofNonsense(
    _ endpoints: [Endpoint], _ api: APIPaths
  ) -> [SizeClass: Set<Int64>] {
    var words: [SizeClass: [Int64: Set<Substring>]] = [:]
    for endpoint in endpoints
    where endpoint.method == "GET" && !endpoint.isTemplate && !api.contains(endpoint.path) {
      guard let first = endpoint.segments.first else { continue }
      for (sizeClass, own) in endpoint.sizes(200...200) ?? [:] where own.count == 1 {
        for size in own where size > 0 {
          words[sizeClass, default: [:]][size, default: []].insert(first)
        }
      }
    }
    return words.mapValues { Set($0.filter { $0.value.count >= 5 }.keys) }
  }

  /// What a folder (`/office/`) and five paths or more below it always weigh, that are none of the API's: pages that a server
  /// renders differ. With the number of paths.
  private static func ofFolder(
    _ endpoints: [Endpoint], _ api: APIPaths
  ) -> [SizeClass: [Int64: Int]] {
    var paths: [Substring: [SizeClass: [Int64: Set<String>]]] = [:]
    for endpoint in endpoints
    where endpoint.method == "GET" && !endpoint.isTemplate && !api.contains(endpoint.path)
      && !APIPaths.isFile(endpoint.path)
    {
      guard let first = endpoint.segments.first else { continue }
      for (sizeClass, own) in endpoint.sizes(200...200) ?? [:] where own.count == 1 {
        for size in own where size > smallestPage(sizeClass) {
          paths[first, default: [:]][sizeClass, default: [:]][size, default: []]
            .insert(String(Paths.trimmed(endpoint.path)))
        }
      }
    }
    var found: [SizeClass: [Int64: Int]] = [:]
    for (first, sizes) in paths {
      for (sizeClass, own) in sizes {
        for (size, paths) in own where paths.count > 5 && paths.contains("/" + first) {
          found[sizeClass, default: [:]][size, default: 0] += paths.count
        }
      }
    }
    return found
  }

  /// Less is no page; with its header section an empty list weighs more than a hundred bytes, too.
  private static func smallestPage(_ sizeClass: SizeClass) -> Int64 {
    sizeClass.meaning == .message ? 300 : 100
  }

  private static func common(_ endpoints: [Endpoint]) -> [SizeClass: Set<Int64>] {
    var counts: [SizeClass: [Int64: Int]] = [:]
    for endpoint in endpoints where endpoint.method == "GET" && !endpoint.isTemplate {
      for (sizeClass, own) in endpoint.sizes(200...200) ?? [:] {
        for size in own where size > 100 {
          counts[sizeClass, default: [:]][size, default: 0] += 1
        }
      }
    }
    return counts.mapValues { Set($0.filter { $0.value >= 5 }.keys) }
  }

  /// All its good answers are those of many paths.
  func answersAnything(_ endpoint: Endpoint) -> Bool {
    answers(endpoint) || Self.isWithin(endpoint, common)
  }

  /// All its good answers weigh what the index page does.
  func answers(_ endpoint: Endpoint) -> Bool {
    Self.isWithin(endpoint, sizes)
  }

  private static func isWithin(_ endpoint: Endpoint, _ known: [SizeClass: Set<Int64>]) -> Bool {
    guard let sizes = endpoint.sizes(200...200), !sizes.isEmpty else { return false }
    return sizes.allSatisfy { sizeClass, own in
      guard let index = known[sizeClass], !index.isEmpty else { return false }
      if own.isSubset(of: index) { return true }
      // `Keep-Alive` counts down in a header section: then the page itself weighs a byte or two more or less.
      let isCounted = index.contains { index.contains($0 + 1) || index.contains($0 + 2) }
      return sizeClass.meaning == .message && isCounted
        && own.allSatisfy { size in index.contains { abs($0 - size) <= 2 } }
    }
  }
}
