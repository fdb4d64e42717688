internal import Vocabulary

/// All endpoints of all days by their raw shapes. Holds places in the days' tables, not copies: scanners leave many.
struct RawEndpoints {
  private struct Place {
    let hash: UInt64
    let part: Int32
    let entry: Int32
  }

  private var parts: [(day: Day, entries: SortedEntries<HashedKey, SeenDay>)] = []
  private var places: [Place] = []

  /// To be called once a day.
  mutating func add(_ entries: SortedEntries<HashedKey, SeenDay>, on day: Day) {
    for i in entries.indices {
      places.append(
        Place(
          hash: entries.key(at: i).hash, part: Int32(clamping: parts.count),
          entry: Int32(clamping: i)))
    }
    parts.append((day, entries))
  }

  /// To be called once all is added: what follows goes through one key after the other, and each key's days in order.
  mutating func sort() {
    let parts = parts
    places.sort { a, b in
      if a.hash != b.hash { return a.hash < b.hash }
      let (x, y) = (parts[Int(a.part)], parts[Int(b.part)])
      let left = x.entries.key(at: Int(a.entry)).key
      let right = y.entries.key(at: Int(b.entry)).key
      return left != right ? left < right : x.day < y.day
    }
  }

  private func key(_ place: Place) -> EndpointKey {
    parts[Int(place.part)].entries.key(at: Int(place.entry)).key
  }

  private func forEachKey(_ body: (EndpointKey, ArraySlice<Place>) -> Void) {
    var start = 0
    while start < places.count {
      let key = key(places[start])
      var end = start + 1
      while end < places.count, self.key(places[end]) == key { end += 1 }
      body(key, places[start..<end])
      start = end
    }
  }

  /// How many asked for each, added up over the days.
  var askers: [EndpointKey: Int] {
    var askers: [EndpointKey: Int] = [:]
    forEachKey { key, places in
      askers[key] = places.reduce(0) { $0 + evidence($1).clients.entries.count }
    }
    return askers
  }

  /// Paths that were read, without a slash at the end.
  var read: Set<String> {
    var read: Set<String> = []
    forEachKey { key, places in
      let isRead =
        key.method == "GET"
        && places.contains {
          evidence($0).outcomes.entries.keys.contains { code in
            let status = OutcomeKey.status(ofCode: code)
            return 200..<300 ~= status || status == 304
          }
        }
      if isRead { read.insert(String(Paths.trimmed(key.path))) }
    }
    return read
  }

  /// Paths of pages that asked for something, without a slash at the end.
  var pages: Set<String> {
    var known: Set<UInt64> = []
    var pages: Set<String> = []
    for place in places {
      for page in evidence(place).pages.entries.keys where known.insert(page.hash).inserted {
        guard let slash = page.text.firstIndex(of: "/") else { continue }
        pages.insert(String(Paths.trimmed(String(page.text[slash...]))))
      }
    }
    return pages
  }

  /// Who asked for some.
  func clients(_ isWanted: (EndpointKey) -> Bool) -> [EndpointKey: Set<UInt64>] {
    var clients: [EndpointKey: Set<UInt64>] = [:]
    forEachKey { key, places in
      guard isWanted(key) else { return }
      clients[key] = places.reduce(into: []) { $0.formUnion(evidence($1).clients.entries.keys) }
    }
    return clients
  }

  private func evidence(_ place: Place) -> EndpointDay {
    parts[Int(place.part)].entries[Int(place.entry)].value.evidence
  }

  /// For those who have to look at them before they are folded.
  var daysByKey: [EndpointKey: [EndpointDay]] {
    var days: [EndpointKey: [EndpointDay]] = [:]
    forEachKey { key, places in days[key] = self.days(places).values.map(\.evidence) }
    return days
  }

  private func days(_ places: ArraySlice<Place>) -> SortedEntries<Day, SeenDay> {
    SortedEntries(
      sorted: places.map { place in
        let part = parts[Int(place.part)]
        return (part.day, part.entries[Int(place.entry)].value)
      })
  }

  /// The raw shapes that share a template as one endpoint; sorted by path, method and host.
  consuming func folded(_ columns: PathColumns) -> [Endpoint] {
    var endpoints: [Endpoint] = []
    var pages = FoldedPages(columns)
    var count = 0
    forEachKey { _, _ in count += 1 }
    endpoints.reserveCapacity(count)
    forEachKey { key, places in
      let path = columns.template(key.path)
      endpoints.append(
        Endpoint(
          method: key.method, path: path == key.path ? key.path : path, host: key.host,
          days: days(places).mapValues { $0.folding(&pages) }))
    }
    endpoints.sort { a, b in
      if a.path != b.path { return a.path < b.path }
      return (a.method, a.host ?? "") < (b.method, b.host ?? "")
    }
    return Self.joined(endpoints)
  }

  /// Neighbours of one template become one endpoint.
  private static func joined(_ sorted: consuming [Endpoint]) -> [Endpoint] {
    var endpoints = sorted
    var last = -1
    for i in endpoints.indices {
      if last >= 0, endpoints[last].isSame(as: endpoints[i]) {
        endpoints[last].shapes += 1
        endpoints[last].merge(endpoints[i].days)
      } else {
        last += 1
        if last != i { endpoints.swapAt(last, i) }
      }
    }
    endpoints.removeLast(endpoints.count - last - 1)
    return endpoints
  }
}

extension Endpoint {
  fileprivate func isSame(as other: Endpoint) -> Bool {
    path == other.path && method == other.method && host == other.host
  }
}

extension SeenDay {
  /// The same with its pages under their templates.
  fileprivate func folding(_ known: inout FoldedPages) -> SeenDay {
    var isChanged = false
    let pages = evidence.pages.entries.map { page, count in
      let text = known.fold(page)
      isChanged = isChanged || text != page.text
      return (HashedText(hash: page.hash, text: text), count)
    }
    if !isChanged { return self }
    var folded = evidence
    folded.pages = SmallestByKey(
      capacity: folded.pages.capacity, entries: Dictionary(pages, uniquingKeysWith: { a, _ in a }),
      isSample: folded.pages.isSample)
    return SeenDay(folded)
  }
}

/// Pages under their templates; the same few ask on every day and for every endpoint.
private struct FoldedPages {
  private let columns: PathColumns
  private var known: [UInt64: String] = [:]

  init(_ columns: PathColumns) { self.columns = columns }

  mutating func fold(_ page: HashedText) -> String {
    if let text = known[page.hash] { return text }
    let text = page.text.firstIndex(of: "/").map { slash -> String in
      page.text[..<slash] + columns.template(String(page.text[slash...]))
    }
    known[page.hash] = text ?? page.text
    return text ?? page.text
  }
}
