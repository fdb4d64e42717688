internal import Vocabulary

/// What sizes mean in these logs: learnt from controls in the same log, per protocol and encoding.
struct SizeKnowledge {
  /// Smallest size of lists that are sometimes empty and sometimes not, with the endpoint that showed it.
  private(set) var emptyControls: [SizeClass: [Int64: String]] = [:]
  /// The same without the name of what is listed, with those names' lengths (`{"orders":[]}`, `…#Orders","value":[]}`).
  private(set) var namedControls: [SizeClass: [Int64: [Int: String]]] = [:]
  /// The same with all that one empty answer weighs there, plain and encoded: what lies close together, far below the rest.
  private(set) var emptyClusters: [SizeClass: [String: Set<Int64>]] = [:]
  /// Where sizes count headers: what lists that are full at times weigh at their least, seen twice, with their paths.
  var lightestLists: [Int64: Set<String>] = [:]
  /// By client, at all lists.
  var arrays: [UInt64: Arrays] = [:]
  /// By list, where headers are counted: the least that each client got who got more, too.
  var lightestOfClients: [String: [UInt64: Int64]] = [:]
  /// Paths with answers that are too light to hold a header section.
  private(set) var lightest: [SizeClass: Set<String>] = [:]
  let notFound: NotFoundKnowledge
  /// The UI's index page.
  let shell: Shell

  /// Content of `[]`: as it is or with a line feed.
  static let emptyArray: Set<Int64> = [2, 3]
  /// The same with chunk framing (nginx on HTTP/1.1 counts it).
  static let emptyArrayChunked: Set<Int64> = [12, 13]
  /// `[]` gzipped: believed only beside a plain one.
  static let emptyArrayEncoded: Set<Int64> = [20, 22, 23, 27, 28]
  /// The same with chunk framing.
  static let emptyArrayEncodedChunked: Set<Int64> = [31, 33, 34]
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
    notFound = NotFoundKnowledge(endpoints)
    for endpoint in endpoints {
      if endpoint.method == "GET", api.contains(endpoint.path) { learnEmpty(endpoint) }
      for (key, outcome) in endpoint.outcomes
      where key.status == 200 && 1..<Self.smallestHeaders ~= outcome.smallest {
        lightest[key.sizeClass, default: []].insert(endpoint.path)
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
    for (client, own) in Self.arrays(of: endpoint) {
      arrays[client, default: Arrays()].plain += own.plain
      arrays[client, default: Arrays()].encoded += own.encoded
    }
    var filtered: [SizeClass: Int64] = [:]
    var unfiltered: [SizeClass: Int64] = [:]
    for (key, outcome) in endpoint.outcomes where key.status == 200 {
      largest[key.sizeClass] = max(largest[key.sizeClass] ?? -1, outcome.largest)
      if key.series == .plain {
        unfiltered[key.sizeClass] = min(unfiltered[key.sizeClass] ?? .max, outcome.smallest)
      }
      if key.series != .plain, outcome.count >= 2 {
        filtered[key.sizeClass] = min(filtered[key.sizeClass] ?? .max, outcome.smallest)
      }
    }
    for (sizeClass, size) in filtered
    // A filter leaves no more than there is without it.
    where 1...Self.largestPageEnvelope ~= size && size <= unfiltered[sizeClass] ?? .max
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
}
