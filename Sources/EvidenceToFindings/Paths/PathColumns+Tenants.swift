internal import Vocabulary

/// Words that own what lies below them: tenants, houses, languages.
extension PathColumns {
  /// `/t/north/api/orders` and `/t/south/api/orders`: what stands before `api` or `v1` says whose it is, or in which
  /// language, where the same collections lie below.
  mutating func learnBeforeAPI(_ keys: some Collection<EndpointKey>) {
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

  private mutating func addTenants(_ found: Set<String>, below parent: String) {
    if found.isEmpty { return }
    values[parent == "/" ? "" : parent, default: []].formUnion(found)
    tenants.append(found)
    parentsOfTenants.insert(parent)
  }

  /// `/doors/north` and `/doors/south`: two of the tenants and nothing else.
  mutating func learnTenantsElsewhere(_ keys: some Collection<EndpointKey>) {
    if tenants.isEmpty { return }
    var words: [String: Set<String>] = [:]
    for place in keys.lazy.flatMap(PathPlace.below) {
      words[place.parent, default: []].insert(String(place.word))
    }
    for (parent, own) in words
    where own.count >= 2 && tenants.contains(where: { own.isSubset(of: $0) }) {
      values[parent, default: []].formUnion(own)
    }
  }

  /// `/t/north/…`, `/t/south/…` and `/t/k-12/…`: the same paths below several words, which are
  /// languages, or have whole collections in common, or each client keeps to one of them.
  mutating func learnTenants(_ keys: some Collection<EndpointKey>, _ raw: RawEndpoints) {
    var tails: [String: [String: Set<String>]] = [:]
    for key in keys {
      // Whatever the ids look like.
      let folded = PathPlace.all(in: template(key.path))
      for (place, folded) in zip(PathPlace.all(in: key.path), folded) where mayBeTenant(place) {
        tails[place.parent, default: [:]][String(place.word), default: []]
          .insert(key.method + " " + folded.behind.joined(separator: "/"))
      }
    }
    let found = tails.filter { $0.value.count >= 2 }.mapValues(Self.tenants)
      .filter { $0.value.count >= 2 }
    for (parent, tenants) in found.sorted(by: { $0.key < $1.key }) {
      let isLanguages = tenants.allSatisfy { PathWords.isLanguage($0) }
      let contents = tenants.map { TenantContents(tails[parent]?[$0] ?? []) }
      let areAlike =
        TenantContents.shareCollections(contents) || TenantContents.shareTree(contents)
      if isLanguages || areAlike || isKeptTo(tenants, below: parent, raw) {
        addTenants(tenants, below: parent)
      }
    }
    // Behind a word that says so there may be a single one.
    for (parent, byWord) in tails.sorted(by: { $0.key < $1.key })
    where PathWords.tenants.contains(Paths.lastSegment(of: parent).lowercased()) {
      let found = byWord.filter { word, own in
        !PathWords.documents.contains(word.lowercased())
          && !PathWords.areas.contains(word.lowercased())
          && TenantContents(own).collections.count >= 4
      }
      guard
        found.count == 1 || TenantContents.shareCollections(found.values.map(TenantContents.init))
      else { continue }
      addTenants(Set(found.keys).subtracting(values[parent] ?? []), below: parent)
    }
  }

  /// Two thirds of the clients ask below one of the words alone.
  private func isKeptTo(_ tenants: Set<String>, below parent: String, _ raw: RawEndpoints) -> Bool {
    let prefix = parent == "/" ? parent : parent + "/"
    var words: [UInt64: Set<String>] = [:]
    for (key, clients) in raw.clients({ $0.path.hasPrefix(prefix) }) {
      for place in PathPlace.all(in: key.path)
      where place.parent == parent && tenants.contains(String(place.word)) && mayBeTenant(place) {
        for client in clients { words[client, default: []].insert(String(place.word)) }
      }
    }
    let kept = words.values.filter { $0.count == 1 }.count
    return words.count >= 2 && kept * 3 >= words.count * 2
  }

  private func mayBeTenant(_ place: PathPlace) -> Bool {
    guard let next = place.next, place.length >= 3, place.depth < Self.deepestTenant,
      !APIPaths.isName(place.word),
      !place.word.contains("("), !PathWords.functions.contains(place.word.lowercased())
    else { return false }
    // Below a tenant lie collections; what lies below a collection are its rows.
    return !(values[place.path]?.contains(String(next)) ?? false)
  }

  /// Segments before a tenant are fewer.
  private static let deepestTenant = 6

  /// Words that share at least four worded tails with another word, and half of the smaller one's.
  private static func tenants(_ byWord: [String: Set<String>]) -> Set<String> {
    var tenants: Set<String> = []
    // Scanners leave thousands of words with a path or two.
    let words = byWord.filter { $0.value.count >= 4 }.keys.sorted()
    for a in words {
      for b in words where b > a {
        let (left, right) = (byWord[a] ?? [], byWord[b] ?? [])
        let shared = left.intersection(right).filter { $0.contains { $0.isLetter } }
        guard shared.count >= 4, shared.count * 2 >= min(left.count, right.count) else { continue }
        // Below a tenant lie collections. Where ids do, or what is done to rows, the words are collections themselves.
        let first = shared.compactMap { Self.first(of: $0) }
        if first.count(where: { Paths.isPlaceholder($0) }) * 2 > shared.count { continue }
        let names = Set(first)
        if names.count(where: NamedActions.isAction) * 4 >= max(names.count, 1) { continue }
        tenants.formUnion([a, b])
      }
    }
    return tenants
  }

  /// `lines` of `GET lines/{id}`.
  private static func first(of tail: String) -> Substring? {
    tail.split(separator: " ", maxSplits: 1).last?.split(separator: "/").first
  }
}

/// What lies below a word that may be a tenant, by the first segments of the paths.
private struct TenantContents {
  private(set) var names: Set<Substring> = []
  /// Whole paths, with their methods.
  private let paths: Set<Substring>
  private var read: Set<Substring> = []
  private var listed: Set<Substring> = []
  private var withItems: Set<Substring> = []

  init(_ tails: Set<String>) {
    paths = Set(tails.lazy.filter { $0.contains { $0.isLowercase } }.map { $0[...] })
    let paths = tails.map { tail -> (method: Substring, segments: ArraySlice<Substring>) in
      let parts = tail.split(separator: " ", maxSplits: 1)
      return (parts.first ?? "", (parts.last?.split(separator: "/") ?? [])[...])
    }
    // `/t/north/app/api/orders`: what all of it lies below is no collection.
    let roots = Set(paths.map { $0.segments.first ?? "" })
    let isRooted = roots.count == 1 && paths.count >= 4
    for (method, all) in paths {
      let segments = isRooted ? all.dropFirst().drop { APIPaths.isName($0) } : all
      guard let first = segments.first, !Paths.isPlaceholder(first) else { continue }
      names.insert(first)
      guard let second = segments.dropFirst().first else {
        if method == "GET" { read.insert(first) }
        continue
      }
      if Paths.isPlaceholder(second) { withItems.insert(first) }
      // `users/list`, `users/update/{id}`.
      if NamedActions.isListing(second) { listed.insert(first) }
      if NamedActions.isAction(second) { withItems.insert(first) }
    }
  }

  /// What is read as it is, and has items: `users`, and not `users/update/{id}`'s `update`.
  var collections: Set<Substring> { read.union(listed).intersection(withItems) }

  /// Four collections or more lie below two of the words, and most of the others have some of them: whole tenants, whoever asks
  /// for them. One may be new, and have no items yet.
  static func shareCollections(_ all: [TenantContents]) -> Bool {
    let common = names(in: all.map(\.collections), ofAtLeast: 2)
    let alike = all.filter { $0.names.intersection(common).count >= 4 }
    return common.count >= 4 && alike.count * 2 > all.count
  }

  /// Eight names or more, or sixteen whole paths, lie below most of three words or more, and they are most of those that lie below any:
  /// one tree, time and again. Two may be two front ends of one product.
  static func shareTree(_ all: [TenantContents]) -> Bool {
    guard all.count >= 3 else { return false }
    func share(_ sets: [Set<Substring>], atLeast fewest: Int) -> Bool {
      let shared = names(in: sets, ofAtLeast: all.count / 2 + 1)
      let every = names(in: sets, ofAtLeast: 1)
      return shared.count >= fewest && shared.count * 3 >= every.count * 2
    }
    return share(all.map(\.names), atLeast: 8) || share(all.map(\.paths), atLeast: 16)
  }

  private static func names(
    in sets: [Set<Substring>], ofAtLeast least: Int
  ) -> Set<Substring> {
    var counts: [Substring: Int] = [:]
    for set in sets { for name in set { counts[name, default: 0] += 1 } }
    return Set(counts.filter { $0.value >= least }.keys)
  }
}

extension PathWords {
  /// What stands before the name of whom all below it belongs to.
  static let tenants: Set<String> = [
    "t", "o", "org", "orgs", "organization", "organizations", "organisation", "organisations",
    "tenant", "tenants", "workspace", "workspaces", "kiraci", "kurum", "mandant", "mandanten",
    "locataire", "inquilino",
  ]

  /// Parts of a product, and nobody's name.
  static let areas: Set<String> = [
    "admin", "app", "web", "portal", "manage", "internal", "public", "billing", "api",
  ]
}
