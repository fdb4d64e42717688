internal import Vocabulary

/// Which paths are the API: by the configuration, by customary names, or learnt from how a prefix is used.
struct APIPaths {
  private let configured: [String]
  private let contract: ContractPaths
  private let learnt: Set<String>
  /// Paths that calls come from: no API, unless by name.
  let pages: Set<String>
  /// The log of an API alone, as an application behind a proxy writes it.
  private let isAllAPI: Bool
  /// First segments that are asked for by themselves and answer data: collections at the root.
  private let collections: Set<String>
  /// First segments that are resources, see `learnRoots`.
  var roots: Set<String> = []
  /// First segments that answer data and are no pages.
  private(set) var resources: Set<String> = []
  /// Whole prefixes, see `learnBeside` and `learnBelowPages`.
  var prefixes: Set<String> = []
  /// Paths below which all of an API lies, see `learnMounts`.
  var mounts: Set<String> = []
  /// Paths that are calls by their ending, see `learnFormats`.
  var formatted: Set<String> = []

  private static let names: Set<String> = [
    "api", "apis", "rest", "rpc", "graphql", "gql", "ajax", "svc", "service", "services",
    "backend", "gateway", "internal", "odata", "_api", "trpc", "webapi", "xhr", "json",
    "admin-api", "adminapi", "jsonapi", "rest-api", "restapi", "public-api", "internal-api", "bff",
    "ext", "microservice", "microservices", "endpoints", "webservice", "webservices", "servis",
    "servisler", "hizmetler", "dienste", "servicios", "servicos", "servizi", "diensten", "uslugi",
    "tjenester", "tjanster",
  ]
  static let fileFolders: Set<String> = [
    "assets", "static", "media", "images", "img", "uploads", "files", "css", "js", "fonts",
    "dist", "build", "_next", "public", "wp-content", "wp-includes", "favicon.ico",
  ]

  init(endpoints: [Endpoint], configured: [String], contract: ContractPaths) {
    self.configured = configured
    self.contract = contract
    pages = endpoints.reduce(into: Set<String>()) { pages, endpoint in
      pages.formUnion(endpoint.pages.keys.map { String(Paths.trimmed($0)) })
    }
    collections = Set(
      endpoints.filter { endpoint in
        endpoint.method == "GET" && endpoint.segments.count == 1
          && endpoint.outcomes.contains { $0.key.status == 200 && $0.key.content != .html }
      }.compactMap { $0.segments.first.map(String.init) })
    learnt = configured.isEmpty ? Self.learn(endpoints, pages) : []
    isAllAPI = configured.isEmpty && Self.isAllAPI(endpoints, pages)
  }

  /// Calls come from it.
  func isPage(_ path: String) -> Bool { pages.contains(String(Paths.trimmed(path))) }

  /// Nobody has said where the API is.
  var isLearning: Bool { configured.isEmpty }

  /// More than the host alone, which is all that some browsers say.
  var knowsPages: Bool { pages.contains { $0 != "/" } }

  func contains(_ path: String) -> Bool {
    if !configured.isEmpty { return configured.contains { Paths.isWithin(path, $0) } }
    if path != "/", contract.contains(path), !isPage(path) { return true }
    if !formatted.isEmpty, formatted.contains(String(Paths.trimmed(path))) { return true }
    let segments = Paths.segments(of: path)
    if Self.isNamed(segments) { return !Self.isFile(path) }
    if prefixes.contains(where: { Paths.isWithin(path, $0) }) { return !Self.isFile(path) }
    if let first = segments.first, roots.contains(String(first)) { return !Self.isFile(path) }
    if isAllAPI { return !Self.isFile(path) && !segments.isEmpty }
    return segments.first.map { learnt.contains(String($0)) } ?? false && !Self.isFile(path)
      && !pages.contains(String(Paths.trimmed(path)))
  }

  /// Resources that stand at the root, as `/orders` and `/users`: three or more are written to as forms cannot, and hardly
  /// anything lies below `api`. Then every first segment that answers data is one.
  mutating func learnRoots(_ shell: Shell, _ endpoints: [Endpoint]) {
    guard configured.isEmpty else { return }
    let firstOfPages = Set(pages.compactMap { $0.split(separator: "/").first.map(String.init) })
    var (named, written, answering): (Int, Set<String>, Set<String>) = (0, [], [])
    for endpoint in endpoints {
      guard let first = endpoint.segments.first.map(String.init), !Self.isFile(endpoint.path),
        !Self.fileFolders.contains(first.lowercased()), !Paths.isPlaceholder(first),
        endpoint.outcomes.contains(where: { 200..<300 ~= $0.key.status })
      else { continue }
      if Self.isNamed(endpoint.segments) {
        named += 1
        continue
      }
      let isPage =
        firstOfPages.contains(first)
        || endpoint.outcomes.contains { $0.key.content == .html && 200..<300 ~= $0.key.status }
        || endpoint.method == "GET" && shell.answers(endpoint)
      if isPage { continue }
      answering.insert(first)
      if Self.isNoForms(endpoint) { written.insert(first) }
    }
    if written.count >= 3, named * 4 <= answering.count { roots = answering }
    resources = answering
  }

  /// Written to as no form does: by another method, or answered with 201 or 204, where a form gets a page or a redirect.
  static func isNoForms(_ endpoint: Endpoint) -> Bool {
    ["PUT", "PATCH", "DELETE"].contains(endpoint.method)
      || endpoint.method == "POST"
        && endpoint.outcomes.contains { $0.key.status == 201 || $0.key.status == 204 }
  }

  /// No file was ever got and no page asked, but from another host, of which browsers tell no path; by far the most is under no
  /// prefix, and there are writes that forms cannot do.
  private static func isAllAPI(_ endpoints: [Endpoint], _ pages: Set<String>) -> Bool {
    if pages.contains(where: { $0 != "/" }) { return false }
    var (named, other, writes, creates) = (0, 0, 0, 0)
    for endpoint in endpoints {
      guard endpoint.outcomes.contains(where: { 200..<300 ~= $0.key.status }) else { continue }
      let isHTML = endpoint.outcomes.contains { $0.key.content == .html && $0.key.status == 200 }
      let isAsset =
        isFile(endpoint.path) && !["/robots.txt", "/favicon.ico"].contains(endpoint.path)
      let isEntry = endpoint.path == "/" && !pages.isEmpty
      if isHTML || isAsset || isEntry { return false }
      if isNamed(endpoint.segments) {
        named += 1
      } else {
        other += 1
      }
      if ["PUT", "PATCH", "DELETE"].contains(endpoint.method) {
        writes += 1
      } else if isNoForms(endpoint) {
        creates += 1
      }
    }
    return writes >= 1 && writes + creates >= 2 && other >= 6 && named * 10 <= other
  }

  /// Every segment is a name, a version or a placeholder: siblings below it have nothing in common.
  func isRoot(_ path: String) -> Bool {
    if configured.contains(where: { Paths.trimmed($0) == Paths.trimmed(path) }) { return true }
    let trimmed = String(Paths.trimmed(path))
    if prefixes.contains(trimmed) || mounts.contains(trimmed) || contract.isMount(path) {
      return true
    }
    if isAllAPI || !roots.isEmpty {
      if path == "/" { return true }
      if let first = path.split(separator: "/").first, roots.contains(String(first)) {
        return false
      }
    }
    let segments = path.split(separator: "/")
    // `/orders/{id}`, where `/orders` answers, is an item, and no tenant.
    if segments.count == 2, Paths.isPlaceholder(segments[1]),
      collections.contains(String(segments[0])), !Self.isName(segments[0])
    {
      return false
    }
    // What stands before `api` says where it is, not what it is.
    let start = segments.firstIndex { Self.isName($0) } ?? 0
    return segments.indices.dropFirst(start).allSatisfy { i in
      Self.isName(segments[i]) || Self.isPersonal(segments[i]) || Paths.isPlaceholder(segments[i])
        || (i + 1 < segments.count && Paths.isPlaceholder(segments[i + 1]) && i == 0)
        || (i == 0 && learnt.contains(String(segments[i])))
    }
  }

  /// The path down to the last name or version in it; else its first segment.
  static func root(of endpoint: Endpoint) -> String {
    let segments = endpoint.segments
    let end = names(in: segments).max() ?? segments.startIndex
    return segments.prefix(end + 1).joined(separator: "/")
  }

  /// The names and versions that it begins with, and what stands before them: `api/v0`; empty where there are none.
  static func prefix(of endpoint: Endpoint) -> String {
    let segments = endpoint.segments
    guard let first = names(in: segments).first(where: { _ in true }) else { return "" }
    let end = segments[first...].firstIndex { !isName($0) } ?? segments.endIndex
    return segments[..<end].joined(separator: "/")
  }

  static func isNamed(_ segments: [Substring]) -> Bool {
    names(in: segments).first { _ in true } != nil
  }

  /// Where among the first segments names and versions stand.
  private static func names(in segments: [Substring]) -> some Sequence<Int> {
    segments.indices.prefix(5).lazy.filter { i in
      // A day is a version where versions stand: `/api/2024-01-01`; below a resource it is an item.
      isName(segments[i])
        || segments[i] == "{date}" && (i == 0 || isName(segments[i - 1]))
    }
  }

  static func isName(_ segment: some StringProtocol) -> Bool {
    let word = segment.lowercased()
    return names.contains(word) || isVersion(word) || isNumberedAPI(word) || isService(word)
  }

  /// `Maintenance.svc`, `Roster.api`: what a service is called where paths lie below it.
  private static func isService(_ word: String) -> Bool {
    guard let dot = word.lastIndex(of: "."), dot > word.startIndex else { return false }
    return serviceEndings.contains(word[word.index(after: dot)...])
  }

  private static let serviceEndings: Set<Substring> = ["svc", "api", "asmx", "ashx", "odata"]

  /// `api2`, `api-v3`.
  private static func isNumberedAPI(_ word: String) -> Bool {
    guard word.hasPrefix("api") else { return false }
    return word.dropFirst(3).allSatisfy { $0.isNumber || $0 == "-" || $0 == "_" || $0 == "v" }
  }

  /// What belongs to the one who asks has nothing in common but its owner.
  static func isPersonal(_ segment: some StringProtocol) -> Bool {
    ["me", "my", "self", "mine"].contains(segment.lowercased())
  }

  /// `v1`, `v2.1`, `v20240601`; `v9012` is something's number.
  static func isVersion(_ word: String) -> Bool {
    let number = word.utf8.dropFirst()
    guard word.utf8.first == UInt8(ascii: "v"), !number.isEmpty,
      number.allSatisfy({ 48...57 ~= $0 || $0 == UInt8(ascii: ".") })
    else { return false }
    let digits = number.prefix { $0 != UInt8(ascii: ".") }.count
    return digits <= 3 || [4, 6, 8].contains(digits) && number.starts(with: "20".utf8)
  }

  static func isFile(_ path: String) -> Bool {
    if path.contains("#") { return false }
    return Paths.ending(of: Paths.lastSegment(of: path)).map(fileEndings.contains) ?? false
  }

  /// Not of data (`users.json`), nor of procedures (`shift.list`).
  private static let fileEndings: Set<String> = [
    "js", "mjs", "css", "map", "png", "jpg", "jpeg", "gif", "svg", "ico", "webp", "avif", "woff",
    "woff2", "ttf", "eot", "otf", "mp4", "webm", "mp3", "wasm", "webmanifest", "html", "htm", "txt",
    "pdf", "zip", "gz", "tar", "tgz", "rar", "7z", "bak", "old", "orig", "swp", "sql", "db",
    "sqlite", "log", "ini", "conf", "cfg", "env", "yml", "yaml", "toml", "lock", "git", "php",
    "phtml", "asp", "aspx", "jsp", "cgi", "pl", "sh", "exe", "dll", "pem", "key", "crt",
  ]

  /// A first segment is learnt as API when pages call several endpoints below it, those never are pages themselves, and
  /// some of the calls write without being form posts that redirect.
  private static func learn(_ endpoints: [Endpoint], _ pages: Set<String>) -> Set<String> {
    struct Use {
      var called = 0
      var asPage = 0
      var writes = 0
    }
    // Logs without referers cannot show pages: then writes that are answered directly tell.
    let knowsPages = !pages.isEmpty
    var uses: [String: Use] = [:]
    for endpoint in endpoints {
      guard let first = endpoint.segments.first, !fileFolders.contains(first.lowercased()),
        !isFile(endpoint.path), !PathWords.isLanguage(String(first)), !Paths.isPlaceholder(first),
        knowsPages
          ? endpoint.days.values.contains(where: { $0.evidence.referred > 0 })
          : !isNamed(endpoint.segments)
            && !endpoint.outcomes.contains(where: { $0.key.content == .html })
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
