internal import Vocabulary

/// Items by their names, below the collections that they are of.
extension PathColumns {
  /// `/orders/undefined`: what a page's script calls an id that it does not have.
  mutating func learnNothings(_ keys: some Collection<EndpointKey>) {
    for key in keys {
      let segments = key.path.split(separator: "/")
      for i in segments.indices.dropFirst() where PathWords.nothings.contains(segments[i]) {
        let parent = "/" + segments[..<i].joined(separator: "/")
        values[parent, default: []].insert(String(segments[i]))
      }
    }
  }

  /// `/flags/dark-mode/toggle`: the parent collection is read by itself, and several words below it have the same tail, or
  /// the tail is an action.
  mutating func learnItems(_ keys: some Collection<EndpointKey>) {
    let listed = read.filter { NamedActions.isListing(Paths.lastSegment(of: $0)) }
      .map { Paths.parent(of: $0) }
    let collections = read.union(listed).union((read + listed).map { template($0) })
    // By parent: its words that have something below them; those with rows of their own are collections.
    var inner: [String: Set<Substring>] = [:]
    var withRows: [String: Set<Substring>] = [:]
    var words: [String: [String: Set<String>]] = [:]
    for key in keys {
      let segments = key.path.split(separator: "/")
      guard segments.count >= 3 else { continue }
      for i in 1..<segments.count - 1 where isWord(segments[i]) {
        let parent = "/" + segments[..<i].joined(separator: "/")
        guard collections.contains(parent), !APIPaths.isName(segments[i]),
          !APIPaths.isName(segments[i - 1])
        else { continue }
        inner[parent, default: []].insert(segments[i])
        if Paths.isPlaceholder(segments[i + 1]) {
          withRows[parent, default: []].insert(segments[i])
        }
        let tail = segments[(i + 1)...]
        // Rows of two collections have no more in common than that they are rows.
        guard tail.contains(where: { !Paths.isPlaceholder($0) }), !isItem(parent) else { continue }
        words[parent, default: [:]][tail.joined(separator: "/"), default: []]
          .insert(String(segments[i]))
      }
    }
    for (parent, byTail) in words {
      let inner = inner[parent] ?? []
      let collections = Set((withRows[parent] ?? []).map(String.init))
      for (tail, all) in byTail {
        let found = all.subtracting(collections).subtracting(actions[parent] ?? [])
        let isAction = !tail.contains("/") && PathWords.verbs.contains(tail.lowercased())
        // Below a page of the UI stand its parts, and what two of them have in common is little.
        let isOften =
          found.count >= 2 && (!pages.contains(parent) || found.count * 2 >= inner.count)
        if isOften || isAction { values[parent, default: []].formUnion(found) }
      }
    }
  }

  /// `/users/ayse@example.com` and `/users/17`, `/shifts/2026-01-05` and `/shifts/17`: one column, whatever ids look like.
  mutating func learnMixedIDs(_ keys: some Collection<EndpointKey>) {
    var kinds: [String: Set<Substring>] = [:]
    for key in keys where key.isTemplate {
      let segments = key.path.split(separator: "/")
      for i in segments.indices where Paths.isPlaceholder(segments[i]) {
        let name = segments[i].prefix { $0 != "}" } + "}"
        kinds["/" + segments[..<i].joined(separator: "/"), default: []].insert(name)
      }
    }
    for (parent, found) in kinds
    where found.count >= 2 && !APIPaths.isName(Paths.lastSegment(of: parent)) {
      let named = found.intersection(["{date}", "{email}"])
      values[parent, default: []].formUnion(named.map(String.init))
    }
  }

  /// `/plants/east/energy`, `/plants/west/energy`, …: words that nobody asks for by themselves, all with the same paths
  /// below them.
  mutating func learnRows(_ keys: some Collection<EndpointKey>) {
    var tails: [String: [String: Set<String>]] = [:]
    for key in keys {
      let segments = key.path.split(separator: "/")
      guard segments.count >= 3 else { continue }
      for i in 1..<segments.count where isWord(segments[i]) && !APIPaths.isName(segments[i]) {
        let parent = "/" + segments[..<i].joined(separator: "/")
        tails[parent, default: [:]][String(segments[i]), default: []]
          .insert(segments[(i + 1)...].joined(separator: "/"))
      }
    }
    for (parent, all) in tails {
      let byWord = all.filter { !(actions[parent]?.contains($0.key) ?? false) }
      guard byWord.count >= 3 else { continue }
      let first = byWord.values.first ?? []
      guard !first.contains(""), byWord.values.allSatisfy({ $0 == first }) else { continue }
      // `update/{n}`: what is done to rows is done in every collection.
      if first.contains(where: Self.isActionOnRow) { continue }
      values[parent, default: []].formUnion(byWord.keys)
    }
  }

  private static func isActionOnRow(_ tail: String) -> Bool {
    let segments = tail.split(separator: "/")
    return segments.count >= 2 && NamedActions.isAction(segments[0])
      && Paths.isPlaceholder(segments[1])
  }
}
