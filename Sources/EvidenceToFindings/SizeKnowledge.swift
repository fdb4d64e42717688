internal import Vocabulary

/// What sizes mean in these logs: learnt from controls in the same log, per protocol and encoding.
struct SizeKnowledge {
  /// Smallest size of lists that are sometimes empty and sometimes not, with the endpoint that showed it.
  private(set) var emptyControls: [SizeClass: [Int64: String]] = [:]
  /// What 404s for routes nobody has weigh, with the number of nonsense paths that showed it.
  private(set) var unknownRoutes: [SizeClass: [Int64: Int]] = [:]
  /// Sizes of the UI's index page.
  private(set) var indexPage: [SizeClass: Set<Int64>] = [:]

  /// Content of `[]`: as it is or with a line feed.
  static let emptyArray: Set<Int64> = [2, 3]
  /// The same with chunk framing (nginx on HTTP/1.1 counts it).
  static let emptyArrayChunked: Set<Int64> = [12, 13]
  /// `[]` gzipped (20 to 27 bytes), chunked (31 to 34), brotli 6, zstd 11: not told from small plain answers alone.
  static let emptyArrayEncoded: Set<Int64> = [6, 11, 20, 22, 23, 27, 28, 31, 33, 34]
  /// Envelopes of an empty page weigh no more than this.
  static let largestEmptyEnvelope: Int64 = 160

  init(endpoints: [Endpoint], clients: Clients, api: APIPaths) {
    for endpoint in endpoints {
      let path = endpoint.path
      if endpoint.method == "GET", api.contains(path) { learnEmpty(endpoint) }
      if endpoint.method == "GET", path == "/" || path == "/index.html" { learnIndex(endpoint) }
      learnUnknownRoute(endpoint, clients)
    }
  }

  private mutating func learnEmpty(_ endpoint: Endpoint) {
    var smallest: [SizeClass: (size: Int64, count: Int, largest: Int64)] = [:]
    for (key, outcome) in endpoint.outcomes where key.status == 200 && outcome.largest >= 0 {
      var entry = smallest[key.sizeClass] ?? (.max, 0, -1)
      if outcome.smallest < entry.size { entry = (outcome.smallest, 0, entry.largest) }
      if outcome.smallest == entry.size { entry.count += 1 }
      entry.largest = max(entry.largest, outcome.largest)
      smallest[key.sizeClass] = entry
    }
    for (sizeClass, entry) in smallest {
      guard entry.size <= Self.largestEmptyEnvelope, entry.largest >= entry.size + 24 else { continue }
      emptyControls[sizeClass, default: [:]][entry.size] = endpoint.path
    }
  }

  private mutating func learnIndex(_ endpoint: Endpoint) {
    for (sizeClass, sizes) in endpoint.sizes(200...200) ?? [:] {
      indexPage[sizeClass, default: []].formUnion(sizes)
    }
  }

  /// Paths that only strangers asked for and that nobody ever got: scanners send plenty.
  private mutating func learnUnknownRoute(_ endpoint: Endpoint, _ clients: Clients) {
    guard endpoint.observations.isEmpty, endpoint.outcomes.allSatisfy({ $0.key.status == 404 }),
      let sizes = endpoint.sizes(404...404)
    else { return }
    for (sizeClass, sizes) in sizes {
      for size in sizes { unknownRoutes[sizeClass, default: [:]][size, default: 0] += 1 }
    }
  }

  /// The commonest 404 sizes of nonsense paths in the class; nil when fewer than three paths told.
  func unknownRouteSizes(_ sizeClass: SizeClass) -> [Int64: Int]? {
    guard let known = unknownRoutes[sizeClass] else { return nil }
    let common = known.filter { $0.value >= 3 }
    return common.isEmpty ? nil : common
  }

  /// Nonsense paths weigh the same: the server does not echo the path in its 404s.
  var isEchoFree: Bool {
    unknownRoutes.values.allSatisfy { sizes in
      let paths = sizes.values.reduce(0, +)
      return paths < 6 || (sizes.values.max() ?? 0) * 2 >= paths
    }
  }

  /// How a set of constant sizes is explained as "empty"; nil when it is not.
  enum Emptiness {
    /// `[]` or what weighs the same.
    case array(Int64)
    /// Another endpoint weighs the same when it is empty.
    case control(Int64, String)
    /// One short constant content under one or more framings and encodings.
    case constant(Int64)

    var size: Int64 {
      switch self {
      case .array(let size), .control(let size, _), .constant(let size): size
      }
    }
  }

  /// `sizes`: the distinct sizes of all answers of one endpoint by class; sizes that count headers are not judged.
  func emptiness(of sizes: [SizeClass: Set<Int64>]) -> Emptiness? {
    let judged = sizes.filter { Self.isJudged($0.key) && !$0.value.isEmpty }
    guard !judged.isEmpty, judged.count == sizes.count else { return nil }
    let all = judged.values.reduce(into: Set<Int64>()) { $0.formUnion($1) }
    guard let smallest = all.min(), let largest = all.max(), all.count <= judged.count * 4,
      largest <= Self.largestEmptyEnvelope
    else { return nil }
    if judged.allSatisfy({ isEmptyArray($0.value, $0.key) }) { return .array(smallest) }
    for (sizeClass, own) in judged {
      for size in own.sorted() {
        if let control = emptyControls[sizeClass]?[size] { return .control(size, control) }
      }
    }
    let isOneContent = largest - smallest <= 40 && judged.values.allSatisfy { $0.count <= 3 }
    return isOneContent ? .constant(smallest) : nil
  }

  private static func isJudged(_ sizeClass: SizeClass) -> Bool {
    sizeClass.meaning == .content || sizeClass.meaning == .contentWithFraming
  }

  /// At least one plain `[]`, and nothing that could not be one under some encoding.
  private func isEmptyArray(_ sizes: Set<Int64>, _ sizeClass: SizeClass) -> Bool {
    var plain = Self.emptyArray
    if sizeClass.meaning == .contentWithFraming { plain.formUnion(Self.emptyArrayChunked) }
    guard !sizes.isDisjoint(with: plain) else { return false }
    return sizes.isSubset(of: plain.union(Self.emptyArrayEncoded))
  }
}
