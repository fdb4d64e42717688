internal import Vocabulary

/// Learns which words in paths are values (slugs, tenants) and folds them; the rest of the path stays.
struct PathColumns {
  /// By length and position: words under a parent that are values.
  var values: [String: Set<String>] = [:]
  private let contract: ContractPaths
  /// Raw paths that were read, and those that calls come from.
  let read: Set<String>
  let pages: Set<String>
  /// Those that own what lies below: one set a place where they stand.
  private var tenants: [Set<String>] = []
  /// What stands before them.
  private var parentsOfTenants: Set<String> = []

  init(_ raw: RawEndpoints, _ contract: ContractPaths) {
    self.contract = contract
    read = raw.read
    pages = raw.pages
    let endpoints = raw.askers
    learnNothings(endpoints.keys)
    learnBelow(endpoints)
    learnTenants(endpoints.keys, raw)
    learnBeforeAPI(endpoints.keys)
    learnTenantsElsewhere(endpoints.keys)
    // What one tenant or one item has too few of to be told, all have together.
    for _ in 0..<2 where !values.isEmpty {
      let known = values
      let folded = folded(endpoints)
      learnBelow(folded)
      learnSlugsOfOthers(folded.keys)
      if values == known { return }
    }
  }

  /// Templates that stand before tenants.
  var tenantParents: Set<String> {
    Set(parentsOfTenants.map { $0 == "/" ? "" : template($0) })
  }

  private func folded(_ endpoints: [EndpointKey: Int]) -> [EndpointKey: Int] {
    var folded: [EndpointKey: Int] = [:]
    for (key, askers) in endpoints {
      let path = template(key.path)
      folded[EndpointKey(method: key.method, path: path, host: key.host), default: 0] += askers
    }
    return folded
  }

  private mutating func learnBelow(_ endpoints: [EndpointKey: Int]) {
    // By their looks first: below what is an item lie words.
    learnKeys(endpoints)
    learnCodes(endpoints.keys)
    learnLanguages(endpoints.keys)
    learnItems(endpoints.keys)
    learnLeaves(endpoints.keys)
    learnManyWords(endpoints)
    learnRows(endpoints.keys)
    learnMixedIDs(endpoints.keys)
  }

  /// `/t/north/api/orders` and `/t/south/api/orders`: what stands before `api` or `v1` says whose it is, or in which
  /// language, where the same collections lie below.
  private mutating func learnBeforeAPI(_ keys: some Collection<EndpointKey>) {
    var collections: [String: [String: Set<String>]] = [:]
    for key in keys {
      let segments = key.path.split(separator: "/")
      guard let name = segments.indices.first(where: { APIPaths.isName(segments[$0]) }), name > 0,
        let collection = segments[name...].first(where: { !APIPaths.isName($0) })
      else { continue }
      let parent = "/" + segments[..<(name - 1)].joined(separator: "/")
      collections[parent, default: [:]][String(segments[name - 1]), default: []]
        .insert(key.method + " " + collection)
    }
    for (parent, byWord) in collections.sorted(by: { $0.key < $1.key }) where byWord.count >= 2 {
      addTenants(Self.tenants(byWord), below: parent)
    }
  }

  /// `/t/north/…`, `/t/south/…` and `/t/k-12/…`: the same paths below several words, and each client keeps to one of them.
  private mutating func learnTenants(_ keys: some Collection<EndpointKey>, _ raw: RawEndpoints) {
    var tails: [String: [String: Set<String>]] = [:]
    for key in keys {
      // Whatever the ids look like.
      let segments = template(key.path).split(separator: "/")
      forEachPlace(in: key) { parent, word, next in
        let tail = key.method + " " + segments[next...].joined(separator: "/")
        tails[parent, default: [:]][word, default: []].insert(tail)
      }
    }
    let found = tails.filter { $0.value.count >= 2 }.mapValues(Self.tenants)
      .filter { $0.value.count >= 2 }
    for (parent, tenants) in found.sorted(by: { $0.key < $1.key }) {
      let isLanguages = tenants.allSatisfy { PathWords.isLanguage($0) }
      let own = tails[parent] ?? [:]
      let haveCollections = Self.sharesCollections(tenants, own) || Self.sharesTree(tenants, own)
      if isLanguages || haveCollections || isKeptTo(tenants, below: parent, raw) {
        addTenants(tenants, below: parent)
      }
    }
  }

  private mutating func addTenants(_ found: Set<String>, below parent: String) {
    if found.isEmpty { return }
    values[parent == "/" ? "" : parent, default: []].formUnion(found)
    tenants.append(found)
    parentsOfTenants.insert(parent)
  }

  /// `/doors/north` and `/doors/south`: two of the tenants and nothing else.
  private mutating func learnTenantsElsewhere(_ keys: some Collection<EndpointKey>) {
    if tenants.isEmpty { return }
    var words: [String: Set<String>] = [:]
    for key in keys {
      let segments = key.path.split(separator: "/")
      for i in segments.indices.dropFirst() {
        let parent = "/" + segments[..<i].joined(separator: "/")
        words[parent, default: []].insert(String(segments[i]))
      }
    }
    for (parent, own) in words
    where own.count >= 2 && tenants.contains(where: { own.isSubset(of: $0) }) {
      values[parent, default: []].formUnion(own)
    }
  }

  /// Four collections or more with items of their own lie below each of the words: whole tenants, whoever asks for them.
  private static func sharesCollections(
    _ tenants: Set<String>, _ tails: [String: Set<String>]
  ) -> Bool {
    let collections = tenants.map { word in
      Set(
        (tails[word] ?? []).compactMap { tail -> Substring? in
          let segments = tail.split(separator: " ", maxSplits: 1).last?.split(separator: "/") ?? []
          let isCollection =
            segments.count >= 2 && !Paths.isPlaceholder(segments[0])
            && Paths.isPlaceholder(segments[1])
          return isCollection ? segments[0] : nil
        })
    }
    guard let first = collections.first else { return false }
    return collections.dropFirst().reduce(first) { $0.intersection($1) }.count >= 4
  }

  /// Eight names or more lie below each of three words or more, and most of those that lie below any: one tree, time and again.
  private static func sharesTree(
    _ tenants: Set<String>, _ tails: [String: Set<String>]
  ) -> Bool {
    let names = tenants.map { word in
      Set(
        (tails[word] ?? []).compactMap { tail -> Substring? in
          let first = tail.split(separator: " ", maxSplits: 1).last?.split(separator: "/").first
          return first.flatMap { Paths.isPlaceholder($0) ? nil : $0 }
        })
    }
    // Two may be two front ends of one product.
    guard let first = names.first, names.count >= 3 else { return false }
    let shared = names.dropFirst().reduce(first) { $0.intersection($1) }
    let all = names.reduce(into: Set()) { $0.formUnion($1) }
    return shared.count >= 8 && shared.count * 3 >= all.count * 2
  }

  /// Two thirds of the clients ask below one of the words alone.
  private func isKeptTo(_ tenants: Set<String>, below parent: String, _ raw: RawEndpoints) -> Bool {
    let prefix = parent == "/" ? parent : parent + "/"
    var words: [UInt64: Set<String>] = [:]
    for (key, clients) in raw.clients({ $0.path.hasPrefix(prefix) }) {
      forEachPlace(in: key) { place, word, _ in
        guard place == parent, tenants.contains(word) else { return }
        for client in clients { words[client, default: []].insert(word) }
      }
    }
    let kept = words.values.filter { $0.count == 1 }.count
    return words.count >= 2 && kept * 3 >= words.count * 2
  }

  /// Every word of a path that may be a tenant, with what stands before it, and where what stands behind it begins.
  private func forEachPlace(in key: EndpointKey, _ body: (String, String, Int) -> Void) {
    let segments = key.path.split(separator: "/")
    guard segments.count >= 3 else { return }
    for i in 0..<min(segments.count - 1, 4)
    where !APIPaths.isName(segments[i]) && !segments[i].contains("(")
      && !PathWords.functions.contains(segments[i].lowercased())
    {
      let parent = "/" + segments[..<i].joined(separator: "/")
      // Below a tenant lie collections; what lies below a collection are its rows.
      let place = parent == "/" ? parent + segments[i] : parent + "/" + segments[i]
      if values[place]?.contains(String(segments[i + 1])) ?? false { continue }
      body(parent, String(segments[i]), i + 1)
    }
  }

  /// Words that share at least four worded tails with another word, and half of the smaller one's.
  private static func tenants(_ byWord: [String: Set<String>]) -> Set<String> {
    var tenants: Set<String> = []
    let words = byWord.keys.sorted()
    for a in words {
      for b in words where b > a {
        let (left, right) = (byWord[a] ?? [], byWord[b] ?? [])
        let shared = left.intersection(right).filter { $0.contains { $0.isLetter } }
        guard shared.count >= 4, shared.count * 2 >= min(left.count, right.count) else { continue }
        // Below a tenant lie collections. Where ids do, the words are collections themselves.
        if shared.count(where: beginsWithID) * 2 > shared.count { continue }
        tenants.formUnion([a, b])
      }
    }
    return tenants
  }

  /// `GET {id}/lines`.
  private static func beginsWithID(_ tail: String) -> Bool {
    tail.split(separator: " ", maxSplits: 1).last?.split(separator: "/").first
      .map { Paths.isPlaceholder($0) } ?? false
  }

  private func isLearnt(_ segment: Substring, parent: String, raw: String) -> Bool {
    let word = String(segment)
    // `/orders/bulk/close` closes many of them.
    if PathWords.many.contains(word.lowercased()) { return false }
    if values[parent]?.contains(word) ?? false || values[raw]?.contains(word) ?? false {
      return true
    }
    // `blue-lake.json` is what `blue-lake` is.
    guard let format = Paths.format(of: word) else { return false }
    let stem = String(word.dropLast(format.utf8.count + 1))
    return values[parent]?.contains(stem) ?? false || values[raw]?.contains(stem) ?? false
  }

  func isWord(_ segment: Substring) -> Bool {
    !Paths.hasPlaceholder(segment) && !segment.contains("#")
  }

  /// Its last segment is an id, or learnt to be one: what lies below it are words.
  func isItem(_ path: String) -> Bool {
    let last = Paths.lastSegment(of: path)
    if Paths.isPlaceholder(last) { return true }
    return values[Paths.parent(of: path)]?.contains(String(last)) ?? false
  }

  /// The path with its values folded and every placeholder called `{id}` (dates and e-mails keep their names); what the
  /// contract says goes before what is learnt.
  func template(_ path: String) -> String {
    var parent = ""
    var raw = ""
    var exact = contract.segments(of: path)?[...]
    for segment in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      let isValue: Bool
      switch segment.isEmpty ? nil : exact?.popFirst() {
      case .word: isValue = false
      case .value: isValue = !Paths.hasPlaceholder(segment)
      case .unknown, nil: isValue = isLearnt(segment, parent: parent, raw: raw)
      }
      raw += "/" + segment
      parent += "/" + Self.folded(segment, isValue: isValue)
    }
    return parent
  }

  /// What is left of a segment: the words around what varies stay.
  private static func folded(_ segment: Substring, isValue: Bool) -> String {
    if isValue {
      let isFolded = Paths.hasPlaceholder(segment)
      return "{id}" + (isFolded ? "" : Paths.format(of: segment).map { "." + $0 } ?? "")
    }
    guard let open = segment.firstIndex(of: "{"), let close = segment.lastIndex(of: "}"),
      open < close
    else { return String(segment) }
    let name = segment[open...close]
    if name == "{date}" || name == "{email}" { return String(segment) }
    return "\(segment[..<open]){id}\(segment[segment.index(after: close)...])"
  }
}
