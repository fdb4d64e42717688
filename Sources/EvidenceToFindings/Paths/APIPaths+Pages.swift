internal import Vocabulary

/// An API that no name tells, among the pages that call it or beside them.
extension APIPaths {
  /// Pages and data in one tree (`/office/invoices` and `/office/data/invoices`): below the highest path on the way up on which
  /// no page lies, several things are read by pages, and several are written to as forms cannot.
  mutating func learnBelowPages(_ endpoints: [Endpoint]) {
    guard isLearning, knowsPages else { return }
    let above = above
    var uses: [String: (reads: Int, writes: Int)] = [:]
    for endpoint in endpoints where endpoint.isOfTheUI && !contains(endpoint.path) {
      let first = endpoint.segments.first?.lowercased() ?? ""
      guard !Self.isFile(endpoint.path), !Self.fileFolders.contains(first),
        endpoint.days.values.contains(where: { $0.evidence.referred > 0 }),
        endpoint.outcomes.contains(where: { 200..<300 ~= $0.key.status && $0.key.content != .html }
        ),
        let tree = Self.tree(of: endpoint, above)
      else { continue }
      if endpoint.method == "GET" { uses[tree, default: (0, 0)].reads += 1 }
      if Self.isNoForms(endpoint) { uses[tree, default: (0, 0)].writes += 1 }
    }
    prefixes.formUnion(uses.filter { $0.value.reads >= 3 && $0.value.writes >= 2 }.keys)
  }

  /// `/admin/data`, where nearly all that is called below `/admin` lies below that: it says where the API is, and its collections
  /// have no more in common than that they are of it.
  mutating func learnMounts(_ endpoints: [Endpoint]) {
    guard isLearning else { return }
    let called = endpoints.filter { endpoint in
      endpoint.isOfTheUI && contains(endpoint.path)
        && endpoint.outcomes.contains { 200..<300 ~= $0.key.status || $0.key.status == 304 }
    }
    let read = Set(called.filter { $0.method == "GET" }.map { String(Paths.trimmed($0.path)) })
    for own in Dictionary(grouping: called, by: { $0.segments.first ?? "" }).values {
      var path = ""
      var segments = own.map { $0.segments[...] }
      while segments.count >= 8 {
        let words = Dictionary(grouping: segments, by: { $0.first ?? "" })
        guard
          let (word, below) = words.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
          ),
          !word.isEmpty, below.count * 10 >= segments.count * 9
        else { break }
        path += "/" + word
        segments = below.map { $0.dropFirst() }
        let next = Set(segments.compactMap(\.first)).filter { !Paths.isPlaceholder($0) }
        if next.count >= 4, !Paths.isPlaceholder(word), !read.contains(path) { mounts.insert(path) }
      }
    }
  }

  /// Pages, and all that lies above them.
  private var above: Set<String> {
    pages.reduce(into: Set<String>()) { above, page in
      var path = page
      while path != "/", above.insert(path).inserted { path = Paths.parent(of: path) }
    }
  }

  /// The highest path above it on which no page lies; nil where one lies on the next.
  private static func tree(of endpoint: Endpoint, _ above: Set<String>) -> String? {
    let own = String(Paths.trimmed(endpoint.path))
    if above.contains(own) { return nil }
    var path = own
    while !above.contains(Paths.parent(of: path)), Paths.parent(of: path) != "/" {
      path = Paths.parent(of: path)
    }
    return path == own ? nil : path
  }

  /// Beside a UI of one index page, what pages call and is answered with something else is an API: the longest way up
  /// from it on which no page lies.
  mutating func learnBeside(_ shell: Shell, _ endpoints: [Endpoint]) {
    guard isLearning, shell.pages >= 5 else { return }
    let knowsReferers = endpoints.contains { $0.days.values.contains { $0.evidence.referred > 0 } }
    // Where no page is named, whatever lies beside one of the UI's is one.
    let firstOfShell = Set(
      endpoints.filter { $0.method == "GET" && shell.answers($0) }
        .compactMap { $0.segments.first.map(String.init) })
    var found: Set<String> = []
    let above = above
    for endpoint in endpoints where endpoint.method == "GET" && !contains(endpoint.path) {
      let first = endpoint.segments.first.map(String.init) ?? ""
      let isCalled =
        knowsReferers
        ? endpoint.days.values.contains { $0.evidence.referred > 0 } : !firstOfShell.contains(first)
      guard isCalled, !Self.isFile(endpoint.path), !Self.fileFolders.contains(first.lowercased()),
        !shell.answers(endpoint),
        endpoint.outcomes.contains(where: { $0.key.status == 200 && $0.key.content != .html }),
        let tree = Self.tree(of: endpoint, above)
      else { continue }
      found.insert(tree)
    }
    // Several that stand at the root are resources, and no prefixes of several APIs.
    let atRoot = found.filter { Paths.segments(of: $0).count == 1 && $0.dropFirst() != "{id}" }
    if atRoot.count >= 4 {
      roots.formUnion(knowsReferers ? resources : resources.subtracting(firstOfShell))
    }
    prefixes.formUnion(found.filter { !roots.contains(String($0.dropFirst())) })
  }
}
