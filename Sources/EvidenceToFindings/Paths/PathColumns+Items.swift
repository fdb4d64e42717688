internal import Vocabulary

/// Items by their names, below the collections that they are of.
extension PathColumns {
  /// `/orders/undefined`: what a page's script calls an id that it does not have.
  mutating func learnNothings(_ keys: some Collection<EndpointKey>) {
    for place in keys.lazy.flatMap(PathPlace.below)
    where PathWords.nothings.contains(place.word) {
      values[place.parent, default: []].insert(String(place.word))
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
    for place in keys.lazy.flatMap(PathPlace.below)
    where isWord(place.word) && place.isBelowCollection {
      let parent = place.parent
      guard let next = place.next, collections.contains(parent) else { continue }
      inner[parent, default: []].insert(place.word)
      if Paths.isPlaceholder(next) { withRows[parent, default: []].insert(place.word) }
      // Rows of two collections have no more in common than that they are rows.
      guard place.behind.contains(where: { !Paths.isPlaceholder($0) }), !isItem(parent) else {
        continue
      }
      words[parent, default: [:]][place.behind.joined(separator: "/"), default: []]
        .insert(String(place.word))
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
        // What is done with one part of the UI, or with one of several that have something below them, is done with no item.
        let isOne = pages.contains(parent) || found.count == 1 && inner.count >= 4
        if isOften || isAction && !isOne {
          values[parent, default: []].formUnion(found)
        }
      }
    }
  }

  /// `/users/ayse@example.com` and `/users/17`, `/shifts/2026-01-05` and `/shifts/17`: one column, whatever ids look like.
  mutating func learnMixedIDs(_ keys: some Collection<EndpointKey>) {
    var kinds: [String: Set<Substring>] = [:]
    for key in keys where key.isTemplate {
      for place in PathPlace.all(in: key.path) where Paths.isPlaceholder(place.word) {
        kinds[place.parent, default: []].insert(place.word.prefix { $0 != "}" } + "}")
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
    for place in keys.lazy.flatMap(PathPlace.below)
    where isWord(place.word) && !APIPaths.isName(place.word) {
      tails[place.parent, default: [:]][String(place.word), default: []]
        .insert(place.behind.joined(separator: "/"))
    }
    for (parent, all) in tails {
      let byWord = all.filter { !(actions[parent]?.contains($0.key) ?? false) }
      guard byWord.count >= 3 else { continue }
      let first = byWord.values.first ?? []
      guard !first.contains(""), byWord.values.allSatisfy({ $0 == first }) else { continue }
      // Ids alone lie below collections.
      if first.allSatisfy({ Paths.isPlaceholder($0) && !$0.contains("/") }) { continue }
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
