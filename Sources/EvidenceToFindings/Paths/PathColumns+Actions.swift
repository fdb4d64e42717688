internal import Vocabulary

/// Collections whose paths name what is done to their items, before the item: `/orders/update/spring-fair`.
extension PathColumns {
  /// What stands behind the words below a collection.
  private typealias Behind = [String: Set<Substring>]

  /// A word for what is done takes an item, and so does one that several collections side by side have before ids, and that nobody
  /// asks for by itself: `/orders/get/17` and `/events/get/18`. It is no item, and slugs behind it are.
  mutating func learnActions(_ keys: some Collection<EndpointKey>) {
    // By what the collections stand below.
    var collections: [String: [String: Behind]] = [:]
    var asked: Set<String> = []
    for key in keys {
      asked.insert(String(Paths.trimmed(key.path)))
      for place in PathPlace.below(key)
      where isWord(place.word) && isWord(place.above) && place.isBelowCollection {
        guard let next = place.next else { continue }
        collections[place.grandparent, default: [:]][String(place.above), default: [:]][
          String(place.word), default: []
        ].insert(next)
      }
    }
    for (above, byCollection) in collections {
      // How many of the collections have the word before ids, and how many before anything.
      var counts: [String: (ids: Int, all: Int)] = [:]
      for (collection, behind) in byCollection {
        let parent = (above == "/" ? "" : above) + "/" + collection
        for (word, items) in behind where !asked.contains("\(parent)/\(word)") {
          counts[word, default: (0, 0)].all += 1
          if items.contains(where: { Paths.isPlaceholder($0) }) { counts[word]?.ids += 1 }
        }
      }
      for (collection, behind) in byCollection {
        let parent = (above == "/" ? "" : above) + "/" + collection
        let words = behind.filter { word, _ in
          guard let count = counts[word], !asked.contains("\(parent)/\(word)") else { return false }
          return NamedActions.isOnItem(word)
            || !Self.isSlug(word[...]) && count.all >= 2
              && count.ids * 2 >= count.all && count.ids >= 1
        }
        learn(words, of: parent)
      }
    }
  }

  /// `actions`: by word, what stands behind it.
  private mutating func learn(_ actions: Behind, of parent: String) {
    let all = actions.values.reduce(into: Set<Substring>()) { $0.formUnion($1) }
    let slugs = all.filter { isWord($0) && Self.isSlug($0) }
    let hasIDs = all.contains { Paths.isPlaceholder($0) }
    // `/settings/update/two-factor` is a part of one thing.
    guard hasIDs || slugs.count >= Self.manySlugs,
      !PathWords.documents.contains(Paths.lastSegment(of: parent).lowercased())
    else { return }
    self.actions[parent, default: []].formUnion(actions.keys)
    if slugs.count < Self.manySlugs { return }
    values[parent, default: []].formUnion(slugs.map(String.init))
    for word in actions.keys {
      values["\(parent)/\(word)", default: []].formUnion(slugs.map(String.init))
    }
  }

  /// Fewer words with hyphens may be names of reports and settings.
  private static let manySlugs = 5

  /// `/events/spring-fair/photos`, though nobody reads `/events`: five or more that look like it have the same word below them, and no
  /// rows of their own.
  mutating func learnSlugsInside(_ keys: some Collection<EndpointKey>) {
    var inner: [String: Set<Substring>] = [:]
    var slugs: [String: [String: Set<Substring>]] = [:]
    var withRows: [String: Set<Substring>] = [:]
    for place in keys.lazy.flatMap(PathPlace.below)
    where isWord(place.word) && place.isBelowCollection {
      guard let next = place.next else { continue }
      let parent = place.parent
      inner[parent, default: []].insert(place.word)
      if Paths.isPlaceholder(next) { withRows[parent, default: []].insert(place.word) }
      // What reports and collections have in common, too.
      guard Self.isSlug(place.word), isWord(next), !NamedActions.isAction(next),
        !PathWords.functions.contains(next.lowercased())
      else { continue }
      slugs[parent, default: [:]][place.behind.joined(separator: "/"), default: []]
        .insert(place.word)
    }
    // What stands above comes first.
    for (parent, byTail) in slugs.sorted(by: { $0.key < $1.key }) where !isItem(parent) {
      let rows = withRows[parent] ?? []
      let most = byTail.values.map { $0.subtracting(rows).count }.max() ?? 0
      let all = byTail.values.reduce(into: Set<Substring>()) { $0.formUnion($1) }
        .subtracting(rows)
      guard most >= Self.manySlugs, all.count * 3 >= (inner[parent]?.count ?? 0) * 2 else {
        continue
      }
      values[parent, default: []].formUnion(all.map(String.init))
    }
  }

  /// `/desk/events/spring-fair` is an item: what is called so below another `events` is the same one.
  mutating func learnItemsElsewhere(_ keys: some Collection<EndpointKey>) {
    var known: [Substring: Set<String>] = [:]
    for (parent, words) in values {
      let name = Paths.lastSegment(of: parent)
      if Paths.isPlaceholder(name) || APIPaths.isName(name) { continue }
      known[name, default: []].formUnion(words.filter { Self.isSlug($0[...]) })
    }
    // The pages that show them are called alike.
    let asked = Array(keys) + pages.map { EndpointKey(method: "GET", path: $0) }
    for place in asked.lazy.flatMap(PathPlace.below)
    where known[place.above]?.contains(String(place.word)) ?? false {
      values[place.parent, default: []].insert(String(place.word))
    }
  }

  /// `spring-fair`, `order17`: what a person or a program made of a title; not `bulk-close`.
  static func isSlug(_ segment: Substring) -> Bool {
    guard segment.utf8.contains(where: { $0 == UInt8(ascii: "-") || 48...57 ~= $0 }),
      let first = PathWords.words(of: String(segment)).first
    else { return false }
    // `order-of-merit-8`: of many words and a number.
    let words = segment.split(separator: "-")
    if words.count >= 3, let last = words.last, last.count <= 3, last.allSatisfy(\.isNumber),
      !words.contains(where: { PathWords.many.contains($0.lowercased()) })
    {
      return true
    }
    return !PathWords.many.contains(first) && !PathWords.verbs.contains(first)
  }
}
