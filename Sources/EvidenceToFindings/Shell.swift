internal import Vocabulary

/// The index page of a UI that answers many paths, by its sizes.
struct Shell {
  private(set) var sizes: [SizeClass: Set<Int64>] = [:]
  /// Paths that it answers.
  private(set) var pages = 0

  /// What `/` weighs, and what three pages or more weigh alike.
  init(_ endpoints: [Endpoint], _ api: APIPaths) {
    var counts: [SizeClass: [Int64: Int]] = [:]
    for endpoint in endpoints where endpoint.method == "GET" && !APIPaths.isFile(endpoint.path) {
      let isIndex = endpoint.path == "/"
      if !isIndex && api.contains(endpoint.path) { continue }
      for (sizeClass, own) in endpoint.sizes(200...200) ?? [:] {
        for size in own where size > SizeKnowledge.largestEmptyEnvelope {
          // A page of several tenants is several pages.
          let weight = isIndex ? 3 : endpoint.isTemplate && own.count <= 4 ? 2 : 1
          counts[sizeClass, default: [:]][size, default: 0] += weight
        }
      }
    }
    for (sizeClass, own) in counts {
      sizes[sizeClass] = Set(own.filter { $0.value >= 3 }.keys)
      pages = max(pages, own.values.max() ?? 0)
    }
  }

  /// All its good answers weigh what the index page does.
  func answers(_ endpoint: Endpoint) -> Bool {
    guard let sizes = endpoint.sizes(200...200), !sizes.isEmpty else { return false }
    return sizes.allSatisfy { sizeClass, own in
      guard let index = self.sizes[sizeClass], !index.isEmpty else { return false }
      return own.isSubset(of: index)
    }
  }
}
