internal import Vocabulary

/// Collections whose paths name what is done to their items, before the item: `/orders/update/spring-fair`.
extension PathColumns {
  /// What takes an item in several collections that stand side by side takes one in each of them, and is no item itself:
  /// `/orders/get/17` and `/events/get/spring-fair`.
  mutating func learnActions(_ keys: some Collection<EndpointKey>) {
    // By what the collections stand below, the word and the collection: what stands behind the word.
    var behind: [String: [String: [String: Set<Substring>]]] = [:]
    for key in keys {
      let segments = key.path.split(separator: "/")
      guard segments.count >= 3 else { continue }
      for i in 1..<segments.count - 1
      where isWord(segments[i]) && isWord(segments[i - 1]) && !APIPaths.isName(segments[i])
        && !APIPaths.isName(segments[i - 1])
      {
        let above = "/" + segments[..<(i - 1)].joined(separator: "/")
        behind[above, default: [:]][String(segments[i]), default: [:]][
          String(segments[i - 1]), default: []
        ].insert(segments[i + 1])
      }
    }
    for (above, byWord) in behind {
      for (word, byCollection) in byWord {
        let all = byCollection.values.reduce(into: Set<Substring>()) { $0.formUnion($1) }
        guard byCollection.count >= 2 && !Self.isSlug(word[...]) || NamedActions.isAction(word),
          all.contains(where: { Paths.isPlaceholder($0) }) || all.count(where: Self.isSlug) >= 3
        else { continue }
        for (collection, items) in byCollection {
          let parent = (above == "/" ? "" : above) + "/" + collection
          actions[parent, default: []].insert(word)
          let words = items.filter { item in
            isWord(item) && !PathWords.functions.contains(item.lowercased())
              && !NamedActions.isAction(item)
              // What stands behind it in every collection is a part, and no item.
              && (Self.isSlug(item)
                || byCollection.values.count { $0.contains(item) } * 2 <= byCollection.count)
          }
          let slugs = words.count >= 3 ? words : words.filter(Self.isSlug)
          values["\(parent)/\(word)", default: []].formUnion(slugs.map(String.init))
          values[parent, default: []].formUnion(slugs.map(String.init))
        }
      }
    }
  }

  /// `/events/spring-fair/photos`, though nobody reads `/events`: five or more that look like it have the same below them.
  mutating func learnSlugsInside(_ keys: some Collection<EndpointKey>) {
    var inner: [String: Set<Substring>] = [:]
    var slugs: [String: [String: Set<Substring>]] = [:]
    for key in keys {
      let segments = key.path.split(separator: "/")
      guard segments.count >= 3 else { continue }
      for i in 1..<segments.count - 1 where isWord(segments[i]) && !APIPaths.isName(segments[i]) {
        let parent = "/" + segments[..<i].joined(separator: "/")
        inner[parent, default: []].insert(segments[i])
        guard Self.isSlug(segments[i]) else { continue }
        slugs[parent, default: [:]][segments[(i + 1)...].joined(separator: "/"), default: []]
          .insert(segments[i])
      }
    }
    for (parent, byTail) in slugs where !isItem(parent) {
      let most = byTail.values.map(\.count).max() ?? 0
      let all = byTail.values.reduce(into: Set<Substring>()) { $0.formUnion($1) }
      guard most >= 5, all.count * 3 >= (inner[parent]?.count ?? 0) * 2 else { continue }
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
    for key in keys {
      let segments = key.path.split(separator: "/")
      for i in segments.indices.dropFirst()
      where known[segments[i - 1]]?.contains(String(segments[i])) ?? false {
        let parent = "/" + segments[..<i].joined(separator: "/")
        values[parent, default: []].insert(String(segments[i]))
      }
    }
  }

  /// `spring-fair`, `order17`: what a person or a program made of a title; not `bulk-close`.
  static func isSlug(_ segment: Substring) -> Bool {
    guard segment.utf8.contains(where: { $0 == UInt8(ascii: "-") || 48...57 ~= $0 }),
      let first = PathWords.words(of: String(segment)).first
    else { return false }
    return !PathWords.many.contains(first) && !PathWords.verbs.contains(first)
  }
}
