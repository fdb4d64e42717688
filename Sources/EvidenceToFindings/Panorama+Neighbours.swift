internal import Vocabulary

/// What stands beside an endpoint, above it and below it, and whose it is.
extension Panorama {
  /// Endpoints at this path, a trailing slash aside.
  func at(_ path: String) -> [Endpoint] {
    places(at: path).map { endpoints[$0] }
  }

  /// Found by halving: endpoints are sorted by path.
  func places(at path: String) -> [Int] {
    let trimmed = String(Paths.trimmed(path))
    return [trimmed, trimmed + "/"].flatMap { wanted in
      let start = endpoints.partitioningIndex { $0.path >= wanted }
      return endpoints[start...].indices.prefix { endpoints[$0].path == wanted }
    }.filter { Paths.trimmed(endpoints[$0].path) == trimmed[...] }
  }

  /// Beside the list of a collection at a path of its own (`/shop/orders/list`): those of others, unless all of an API lies there.
  func listings(beside endpoint: Endpoint) -> [Endpoint] {
    let above = Paths.parent(of: endpoint.parent)
    guard endpoint.isListing, above != "/", !api.isRoot(above) else { return [] }
    return (listings[above] ?? []).compactMap { place in
      endpoints[place].parent != endpoint.parent ? endpoints[place] : nil
    }
  }

  /// Other endpoints under the same parent.
  func siblings(of endpoint: Endpoint) -> [Endpoint] {
    // Scanners leave thousands beside those at the top: one list of them is enough.
    (byParent[endpoint.parent] ?? []).compactMap { place in
      endpoints[place].path != endpoint.path ? endpoints[place] : nil
    }
  }

  /// Its siblings, and the collection that it belongs to.
  func relatives(of endpoint: Endpoint) -> [Endpoint] {
    guard hasOwnParent(endpoint) else { return [] }
    return siblings(of: endpoint) + at(endpoint.parent)
  }

  /// A path of the API, or what only a page's script can have sent: no link and no form makes a PUT, a PATCH or a DELETE.
  /// `orIsFile`: what ends like a file below a collection of the API counts, too.
  func isCalled(_ endpoint: Endpoint, orIsFile: Bool = false) -> Bool {
    if endpoint.isCalled { return true }
    if orIsFile, APIPaths.isFile(endpoint.path), hasOwnParent(endpoint),
      api.contains(endpoint.parent)
    {
      return true
    }
    return settings.apiPrefixes.isEmpty && clients.uiSendsReferers
      && ["PUT", "PATCH", "DELETE"].contains(endpoint.method)
  }

  /// A page asks for it that calls the API, too, or lies above it, and hardly anybody asks without a referer; it is no page itself.
  func isAskedByPages(_ endpoint: Endpoint) -> Bool {
    // A form that is sent to its own page names no other.
    if endpoint.isWrite, endpoint.pages.isEmpty {
      return at(endpoint.path).contains { $0.method == "GET" && isFromPages($0) }
    }
    return !api.isPage(endpoint.path) && isFromPages(endpoint)
  }

  private func isFromPages(_ endpoint: Endpoint) -> Bool {
    guard api.isLearning, !APIPaths.isFile(endpoint.path),
      let page = endpoint.topPage, page != "/",
      callsOfPages[page] != nil || Paths.isWithin(endpoint.path, page)
    else { return false }
    return endpoint.referred * 10 >= endpoint.asked * 9
  }

  /// Some segment behind the API's root is an id; what stands before that is a tenant or a language.
  func hasID(_ endpoint: Endpoint) -> Bool {
    let segments = endpoint.segments
    // Whose all of that is, it is there, if several were asked for.
    let areSeveral = endpoint.distinctPaths >= 3
    let root = segments.indices.last { i in
      api.isRoot("/" + segments[...i].joined(separator: "/"))
        || areSeveral && i < segments.count - 1 && Paths.isPlaceholder(segments[i])
          && tenantParents.contains("/" + segments[..<i].joined(separator: "/"))
    }
    return segments.dropFirst((root ?? -1) + 1).contains { Paths.isPlaceholder($0) }
  }

  /// What weighs as `[]` may be a number: it is called one, or one beside it has one digit.
  func isNumber(_ endpoint: Endpoint) -> Bool {
    let name = Paths.lastSegment(of: endpoint.path).drop { $0 == "$" }.lowercased()
    if PathWords.numbers.contains(name) { return true }
    func sizes(_ endpoint: Endpoint) -> Set<Int64> {
      (endpoint.sizes(200...200) ?? [:]).values.reduce(into: []) { $0.formUnion($1) }
    }
    let own = sizes(endpoint)
    guard !own.isEmpty, own.isSubset(of: SizeKnowledge.emptyArray) else { return false }
    return siblings(of: endpoint).contains { sizes($0).contains(1) }
  }

  /// What lies one segment below a path.
  func children(of path: String) -> [Endpoint] {
    (byParent[String(Paths.trimmed(path))] ?? []).map { endpoints[$0] }
  }

  /// Single ones of it are asked for, and found.
  func hasItems(_ endpoint: Endpoint) -> Bool {
    children(of: endpoint.path).contains { child in
      Paths.isPlaceholder(Paths.lastSegment(of: child.path))
        && child.outcomes.contains { 200..<300 ~= $0.key.status }
    }
  }

  /// Writes to what lies below it.
  func childrenWrites(of endpoint: Endpoint) -> [Endpoint] {
    let base = String(Paths.trimmed(endpoint.path))
    return endpoints.filter {
      $0.isWrite && Paths.trimmed($0.path) != base && Paths.isWithin($0.path, base)
    }
  }

  /// Something of the same collection, or beside it, answered well: of orders, where it is `/orders/{id}/actions/ship`.
  func hasAnsweringNeighbour(_ endpoint: Endpoint) -> Bool {
    let above = Paths.parent(of: endpoint.nearestCollection)
    let near =
      Paths.isPlaceholder(Paths.lastSegment(of: above))
      ? Paths.parent(of: above) : endpoint.nearestCollection
    return endpoints.contains { other in
      other.path != endpoint.path && Paths.isWithin(other.path, near)
        && other.outcomes.contains { 200..<300 ~= $0.key.status }
    }
  }

  /// Whether the API has `path` as a real resource group: its own parent is no bare root.
  func hasOwnParent(_ endpoint: Endpoint) -> Bool {
    endpoint.parent != "/" && !api.isRoot(endpoint.parent)
  }
}
