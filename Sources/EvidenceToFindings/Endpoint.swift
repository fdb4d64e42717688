internal import Vocabulary

/// One endpoint as the detectors see it: all days, all disjoint streams, one path template.
struct Endpoint {
  let method: String
  /// Template: variable segments are placeholders.
  let path: String
  let host: String?
  var days = SortedEntries<Day, EndpointDay>()
  /// Of people at the UI: what each saw on each day. Filled once the clients are known.
  var observations: [ClientObservation] = []
  /// Requests of everybody else.
  var strangerRequests = 0
  /// Raw shapes that stand under the template.
  var shapes = 0
  /// How often each page asks, by its path without host; see `sumPages`.
  private(set) var pages: [String: Int] = [:]

  var isWrite: Bool { ["POST", "PUT", "PATCH", "DELETE"].contains(method) }
  /// HEAD, OPTIONS, TRACE, CONNECT: frameworks answer them with 405 on routes that are whole.
  var isOfTheUI: Bool { (method == "GET" || isWrite) && !hasDots }
  /// Browsers take `..` and `%2e%2e` out of a path before they send it (WHATWG URL, path state).
  private var hasDots: Bool {
    path.contains(".")
      && segments.contains { $0 == "." || $0 == ".." }
      || path.contains("%2")
        && segments.contains {
          let plain = $0.lowercased().replacing("%2e", with: ".")
          return plain == "." || plain == ".."
        }
  }
  /// One path for every operation: GraphQL, JSON-RPC.
  var isSingle: Bool { Paths.isSingle(path) }
  /// An operation of such a path, named by the log.
  var isOperation: Bool { path.contains("#") }
  var isTemplate: Bool { path.contains("{") }
  var segments: [Substring] { Paths.segments(of: path) }

  /// The path without its last segment; `/` at the top. A trailing slash makes no level.
  var parent: String { Paths.parent(of: path) }

  /// How many distinct paths (ids, slugs) or queries stood behind it; a bottom-32 sketch a day.
  var distinctPaths: Int {
    let ids = Set(days.values.flatMap(\.paths.entries.keys)).count
    return isTemplate ? max(ids, shapes) : ids
  }
  var distinctQueries: Int { Set(days.values.flatMap(\.queries.entries.keys)).count }

  var queryKeys: Set<String> { Set(days.values.flatMap { $0.queryKeys.entries.keys.map(\.text) }) }

  /// All its outcomes, of everybody, whoever asked.
  var outcomes: [(key: OutcomeKey, outcome: Outcome)] {
    var total: [UInt64: Outcome] = [:]
    for day in days.values {
      for (code, outcome) in day.outcomes.entries { total[code, default: .neutral].merge(outcome) }
    }
    return total.sorted { $0.key < $1.key }.map { (OutcomeKey(code: $0.key), $0.value) }
  }

  /// Sizes of answers with these statuses; nil when there were more than a day's sketch holds.
  func sizes(_ statuses: ClosedRange<UInt16>) -> [SizeClass: Set<Int64>]? {
    var sizes: [SizeClass: Set<Int64>] = [:]
    for day in days.values {
      if day.sizes.isSample { return nil }
      for code in day.sizes.entries.keys {
        let key = SizeKey(code: code)
        if statuses ~= key.status { sizes[key.sizeClass, default: []].insert(key.size) }
      }
    }
    return sizes
  }

  /// Adds up which pages ask, once all days are there.
  mutating func sumPages() {
    for day in days.values {
      for (page, count) in day.pages.entries {
        // On bytes: a character at a time this is what concluding would spend half its time on.
        let text = page.text.utf8
        let path = text.firstIndex(of: UInt8(ascii: "/")).map { String(page.text[$0...]) } ?? "/"
        pages[path, default: 0] += count.value
      }
    }
  }
}

/// One client at one endpoint on one day: the unit that counts.
struct ClientObservation {
  let client: UInt64
  let day: Day
  let requests: Int
  /// Shared with the evidence: a night has many observations.
  let entries: SortedEntries<UInt64, Outcome>

  var outcomes: some Sequence<(key: OutcomeKey, outcome: Outcome)> {
    entries.lazy.map { (key: OutcomeKey(code: $0.key), outcome: $0.value) }
  }
}

/// Path arithmetic on templates.
enum Paths {
  static func trimmed(_ path: String) -> Substring {
    path.count > 1 && path.hasSuffix("/") ? path.dropLast() : path[...]
  }

  static func parent(of path: String) -> String {
    let trimmed = trimmed(path)
    guard let slash = trimmed.lastIndex(where: isSeparator), slash > trimmed.startIndex else {
      return "/"
    }
    return String(trimmed[..<slash])
  }

  static func lastSegment(of path: String) -> Substring {
    let trimmed = trimmed(path)
    return trimmed.lastIndex(where: isSeparator).map { trimmed[trimmed.index(after: $0)...] }
      ?? trimmed
  }

  static func segments(of path: String) -> [Substring] { path.split(whereSeparator: isSeparator) }

  /// A named operation lies below the path that serves it: `/graphql#Users`.
  private static func isSeparator(_ character: Character) -> Bool {
    character == "/" || character == "#"
  }

  static func isSingle(_ path: String) -> Bool {
    ["graphql", "gql", "rpc", "jsonrpc", "json-rpc", "trpc", "soap"]
      .contains(lastSegment(of: path).lowercased())
  }

  static func isPlaceholder(_ segment: some StringProtocol) -> Bool { segment.hasPrefix("{") }

  /// `path` lies below `ancestor` or is it.
  static func isWithin(_ path: String, _ ancestor: String) -> Bool {
    let base = trimmed(ancestor)
    return trimmed(path) == base || path.hasPrefix(base + "/") || path.hasPrefix(base + "#")
  }
}
