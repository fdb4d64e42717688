internal import Vocabulary

/// Which paths are the API: by the configuration, by customary names, or learnt from how a prefix is used.
struct APIPaths {
  private let configured: [String]
  private let learnt: Set<String>

  private static let names: Set<String> = [
    "api", "apis", "rest", "rpc", "graphql", "gql", "ajax", "svc", "service", "services",
    "backend", "gateway", "internal", "odata", "_api", "trpc", "webapi", "xhr", "json",
    "admin-api", "adminapi", "jsonapi", "rest-api",
  ]
  private static let fileFolders: Set<String> = [
    "assets", "static", "media", "images", "img", "uploads", "files", "css", "js", "fonts",
    "dist", "build", "_next", "public", "wp-content", "wp-includes", "favicon.ico",
  ]

  init(endpoints: [Endpoint], configured: [String]) {
    self.configured = configured
    learnt = configured.isEmpty ? Self.learn(endpoints) : []
  }

  func contains(_ path: String) -> Bool {
    if !configured.isEmpty { return configured.contains { Paths.isWithin(path, $0) } }
    let segments = path.split(separator: "/")
    if segments.prefix(5).contains(where: { Self.isName($0) }) { return !Self.isFile(path) }
    return segments.first.map { learnt.contains(String($0)) } ?? false && !Self.isFile(path)
  }

  /// Every segment is a name, a version or a placeholder: siblings below it have nothing in common.
  func isRoot(_ path: String) -> Bool {
    if configured.contains(where: { Paths.trimmed($0) == Paths.trimmed(path) }) { return true }
    let segments = path.split(separator: "/")
    return segments.indices.allSatisfy { i in
      Self.isName(segments[i]) || Self.isPersonal(segments[i]) || Paths.isPlaceholder(segments[i])
        || (i + 1 < segments.count && Paths.isPlaceholder(segments[i + 1]) && i == 0)
        || (i == 0 && learnt.contains(String(segments[i])))
    }
  }

  static func isName(_ segment: some StringProtocol) -> Bool {
    let word = segment.lowercased()
    return names.contains(word) || isVersion(word)
  }

  /// What belongs to the one who asks has nothing in common but its owner.
  private static func isPersonal(_ segment: some StringProtocol) -> Bool {
    ["me", "my", "self", "mine"].contains(segment.lowercased())
  }

  /// `v1`, `v2.1`, `2024-01-01`.
  static func isVersion(_ word: String) -> Bool {
    word == "{date}"
      || word.utf8.first == UInt8(ascii: "v") && word.utf8.count > 1
        && word.utf8.dropFirst().allSatisfy { 48...57 ~= $0 || $0 == UInt8(ascii: ".") }
  }

  static func isFile(_ path: String) -> Bool {
    let last = Paths.lastSegment(of: path)
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return false }
    let ending = last[last.index(after: dot)...]
    return 1...5 ~= ending.utf8.count
      && ending.utf8.allSatisfy { 97...122 ~= $0 | 0x20 || 48...57 ~= $0 }
  }

  /// A first segment is learnt as API when pages call several endpoints below it, those never are pages themselves, and
  /// some of the calls write without being form posts that redirect.
  private static func learn(_ endpoints: [Endpoint]) -> Set<String> {
    struct Use {
      var called = 0
      var asPage = 0
      var writes = 0
    }
    var pages: Set<String> = []
    for endpoint in endpoints {
      pages.formUnion(endpoint.pages.keys.map { String(Paths.trimmed($0)) })
    }
    // Logs without referers cannot show pages: then writes that are answered directly tell.
    let knowsPages = !pages.isEmpty
    var uses: [String: Use] = [:]
    for endpoint in endpoints {
      guard let first = endpoint.segments.first, !fileFolders.contains(first.lowercased()),
        !isFile(endpoint.path),
        !knowsPages || endpoint.days.values.contains(where: { $0.referred > 0 })
      else { continue }
      let statuses = endpoint.outcomes.map(\.key.status)
      guard statuses.contains(where: { 200..<300 ~= $0 }) else { continue }
      if endpoint.isWrite { uses[String(first), default: Use()].writes += 1 }
      guard endpoint.method == "GET" else { continue }
      uses[String(first), default: Use()].called += 1
      if pages.contains(String(Paths.trimmed(endpoint.path))) { uses[String(first)]?.asPage += 1 }
    }
    return Set(
      uses.filter { _, use in
        use.called >= 3 && use.writes >= (knowsPages ? 1 : 2) && use.asPage * 10 <= use.called
      }.keys)
  }
}
