internal import Vocabulary

/// One endpoint as the detectors see it: all days, all disjoint streams, one path template.
struct Endpoint {
  private let route: Route
  private(set) var days: SortedEntries<Day, SeenDay>
  /// Of people at the UI: what each saw on each day, in the order of days. Filled once the clients are known.
  var observations: [ClientObservation] = []
  /// Requests of everybody else.
  var strangerRequests = 0
  /// A form of a page: done is what is answered with a redirect. Filled once it is known which redirects are the rule.
  var isPageForm = false
  /// A path of the API, or asked for from the pages of a back office. Filled once the clients are known.
  var isCalled = false
  /// Raw shapes that stand under the template.
  var shapes = 1
  /// How often each page asks, by its path without host.
  private(set) var pages: [String: Int] = [:]
  /// All its outcomes, of everybody, whoever asked; by key.
  private(set) var outcomes: [(key: OutcomeKey, outcome: Outcome)] = []
  /// Sizes of its answers; nil when there were more than a day's sketch holds.
  private var answerSizes: [SizeKey]?

  /// `path` is a template: variable segments are placeholders.
  init(method: String, path: String, host: String?, days: SortedEntries<Day, SeenDay>) {
    route = Route(method: method, path: path, host: host)
    self.days = days
  }

  var method: String { route.method }
  var path: String { route.path }
  var host: String? { route.host }
  var isWrite: Bool { route.isWrite }
  /// What answers that the write was done.
  var statusesDone: Range<UInt16> { isPageForm ? 302..<304 : 200..<300 }
  /// HEAD, OPTIONS, TRACE, CONNECT: frameworks answer them with 405 on routes that are whole.
  var isOfTheUI: Bool { route.isOfTheUI }
  /// One path for every operation: GraphQL, JSON-RPC.
  var isSingle: Bool { Paths.isSingle(path) }
  /// An operation of such a path, named by the log.
  var isOperation: Bool { path.utf8.contains(UInt8(ascii: "#")) }
  var isTemplate: Bool { path.utf8.contains(UInt8(ascii: "{")) }
  var segments: [Substring] { Paths.segments(of: path) }

  /// `/orders/{id}/release`: a word below an item.
  var isWordOfItem: Bool {
    !Paths.isPlaceholder(Paths.lastSegment(of: path))
      && Paths.isPlaceholder(Paths.lastSegment(of: parent))
  }

  /// `GET /orders/list`: the whole of what lies beside it.
  var isListing: Bool {
    method == "GET" && parent != "/" && NamedActions.isListing(Paths.lastSegment(of: path))
  }

  /// `POST /orders/{id}/duplicate`.
  var isCopying: Bool {
    method == "POST" && isWordOfItem && lastWords.contains { PathWords.copies.contains($0) }
  }

  /// What it lies in: its parent, or where that is an item, what that is an item of.
  var nearestCollection: String {
    let parent = parent
    return Paths.isPlaceholder(Paths.lastSegment(of: parent)) ? Paths.parent(of: parent) : parent
  }

  /// How often people at the UI asked, and how often with the address of a page, whoever did.
  var asked: Int { observations.reduce(0) { $0 + $1.requests } }
  var referred: Int { pages.values.reduce(0, +) }

  /// How often people at the UI got one of the statuses.
  func requests(with statuses: ClosedRange<UInt16>) -> Int {
    observations.lazy.flatMap(\.outcomes)
      .reduce(0) { $0 + (statuses ~= $1.key.status ? $1.outcome.count : 0) }
  }

  /// On how many days somebody got one of the statuses.
  func days(with statuses: ClosedRange<UInt16>) -> Int {
    days.values.count { Self.has($0) { statuses ~= $0 } }
  }

  /// The same, of several that lie apart.
  func days(with statuses: Set<UInt16>) -> Int {
    days.values.count { Self.has($0) { statuses.contains($0) } }
  }

  /// The first day on which somebody got one of the statuses.
  func firstDay(with statuses: ClosedRange<UInt16>) -> Day? {
    days.first { Self.has($0.value) { statuses ~= $0 } }?.key
  }

  private static func has(_ day: SeenDay, _ isWanted: (UInt16) -> Bool) -> Bool {
    day.evidence.outcomes.entries.contains { isWanted(OutcomeKey(code: $0.key).status) }
  }

  /// The words of its last segment, in small letters.
  var lastWords: [String] { PathWords.words(of: String(Paths.lastSegment(of: path))) }

  /// The path without its last segment; `/` at the top. A trailing slash makes no level.
  var parent: String { Paths.parent(of: path) }

  /// How many distinct paths (ids, slugs) or queries stood behind it; a bottom-32 sketch a day.
  var distinctPaths: Int {
    let ids = distinct { $0.paths }
    return isTemplate ? max(ids, shapes) : ids
  }
  var distinctQueries: Int { distinct { $0.queries } }

  private func distinct(_ hashes: (EndpointDay) -> SmallestByKey<UInt64, Present>) -> Int {
    var all = HashIndex()
    for day in days.values {
      for hash in hashes(day.evidence).entries.keys { _ = all.place(of: hash) }
    }
    return all.keys.count
  }

  var queryKeys: Set<String> {
    Set(days.values.flatMap { $0.evidence.queryKeys.entries.keys.map(\.text) })
  }

  /// Sizes of answers with these statuses; nil when there were more than a day's sketch holds.
  func sizes(_ statuses: ClosedRange<UInt16>) -> [SizeClass: Set<Int64>]? {
    guard let answerSizes else { return nil }
    var sizes: [SizeClass: Set<Int64>] = [:]
    for key in answerSizes where statuses ~= key.status {
      sizes[key.sizeClass, default: []].insert(key.size)
    }
    return sizes
  }

  /// Whether some client may have got such an answer: false is sure. Sums are looked at, of which a client has a part.
  func mayHave(_ isWanted: (OutcomeKey, Outcome) -> Bool) -> Bool {
    outcomes.contains { isWanted($0.key, $0.outcome) }
      || days.values.contains { $0.evidence.outcomes.isSample }
  }

  /// The same with these days alone.
  func limited(to isKept: (Day) -> Bool) -> Endpoint {
    var limited = self
    limited.days = days.keeping(isKept)
    limited.observations = observations.filter { isKept($0.day) }
    limited.sumAnswers()
    return limited
  }

  /// Adds days of the same endpoint.
  mutating func merge(_ more: SortedEntries<Day, SeenDay>) {
    var merged: [(key: Day, value: SeenDay)] = []
    merged.reserveCapacity(days.count + more.count)
    var (i, j) = (0, 0)
    while i < days.count || j < more.count {
      if j == more.count || (i < days.count && days[i].key < more[j].key) {
        merged.append(days[i])
        i += 1
      } else if i == days.count || more[j].key < days[i].key {
        merged.append(more[j])
        j += 1
      } else {
        let sum = days[i].value.evidence.merging(more[j].value.evidence)
        merged.append((days[i].key, SeenDay(sum)))
        i += 1
        j += 1
      }
    }
    days = SortedEntries(sorted: merged)
  }

  /// Adds up what is asked for often, once all days are there.
  mutating func sum() {
    sumAnswers()
    sumPages()
  }

  private mutating func sumAnswers() {
    var total: [(code: UInt64, outcome: Outcome)] = []
    var sizes: [UInt64] = []
    var isSample = false
    for day in days.values {
      isSample = isSample || day.evidence.sizes.isSample
      for (code, outcome) in day.evidence.outcomes.entries {
        // Few, and mostly the same every day.
        if let i = total.firstIndex(where: { $0.code == code }) {
          total[i].outcome.merge(outcome)
        } else {
          total.append((code, outcome))
        }
      }
      for code in day.evidence.sizes.entries.keys where !isSample && sizes.last != code {
        sizes.append(code)
      }
    }
    outcomes = total.sorted { $0.code < $1.code }.map { (OutcomeKey(code: $0.code), $0.outcome) }
    answerSizes = isSample ? nil : Set(sizes).sorted().map(SizeKey.init(code:))
  }

  private mutating func sumPages() {
    var byPage: [String: Int] = [:]
    for day in days.values {
      for (page, count) in day.evidence.pages.entries {
        byPage[page.text, default: 0] += count.value
      }
    }
    for (page, count) in byPage {
      // On bytes: a character at a time this is what concluding would spend half its time on.
      let path = page.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(page[$0...]) } ?? "/"
      pages[path, default: 0] += count
    }
  }
}

/// One day of an endpoint; shared by all that look at it, since its evidence is a dozen tables.
final class SeenDay: Sendable {
  let evidence: EndpointDay

  init(_ evidence: EndpointDay) { self.evidence = evidence }
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
