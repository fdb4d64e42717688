internal import Vocabulary

/// An API that has no place of its own: `/members` is a page, `/members.json` its data.
extension APIPaths {
  /// Pages call several paths with one ending, write to some of them, and what the others answer changes: then whatever pages
  /// call with that ending is the API. Files with the same ending are only ever read, or lie where files lie. Where nobody says
  /// which pages there are, data beside which forms are sent counts as well.
  mutating func learnFormats(_ endpoints: [Endpoint]) {
    guard isLearning else { return }
    let candidates = endpoints.filter { endpoint in
      Self.calledEnding(endpoint) != nil && !contains(endpoint.path)
    }
    let forms = knowsPages ? [:] : Self.forms(endpoints)
    for (ending, own) in Dictionary(grouping: candidates, by: { Self.calledEnding($0) ?? "" }) {
      let called = own.filter { isAskedByPages($0) }
      let answered = called.filter(Self.isAnswered)
      let written = answered.filter {
        $0.isWrite && (Self.dataEndings.contains(ending) || Self.isNoForms($0))
      }
      let read = answered.filter { $0.method == "GET" }
      guard read.count >= 3, read.count(where: Self.changes) >= 2 else { continue }
      let folders = Set(answered.map { Self.folder(of: $0) })
      let areSent = Self.dataEndings.contains(ending) && folders.contains { forms[$0] ?? 0 >= 3 }
      guard written.count >= 2 || areSent else { continue }
      for endpoint in called where knowsPages || folders.contains(Self.folder(of: endpoint)) {
        formatted.insert(String(Paths.trimmed(endpoint.path)))
      }
    }
  }

  /// How many endpoints in each folder are sent a form to, and lead on to a page.
  private static func forms(_ endpoints: [Endpoint]) -> [Substring: Int] {
    endpoints.reduce(into: [:]) { forms, endpoint in
      let isForm =
        endpoint.method == "POST"
        && endpoint.outcomes.contains { $0.key.status == 302 || $0.key.status == 303 }
      if isForm { forms[folder(of: endpoint), default: 0] += 1 }
    }
  }

  private func isAskedByPages(_ endpoint: Endpoint) -> Bool {
    if isPage(endpoint.path) { return false }
    return !knowsPages || endpoint.days.values.contains { $0.evidence.referred > 0 }
  }

  /// What stands behind the last dot, unless it is that of a file by its kind, its name or its place.
  private static func calledEnding(_ endpoint: Endpoint) -> String? {
    guard endpoint.isOfTheUI else { return nil }
    let last = Paths.lastSegment(of: endpoint.path)
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex, !isFile(endpoint.path),
      !files.contains(last[..<dot].lowercased())
    else { return nil }
    let ending = last[last.index(after: dot)...].lowercased()
    let isEnding =
      2...7 ~= ending.utf8.count && ending.utf8.allSatisfy { 97...122 ~= $0 }
      && (dataEndings.contains(ending) || Paths.format(of: last) == nil)
    let isBesideFiles = endpoint.segments.dropLast().contains { segment in
      segment.hasPrefix(".") || fileFolders.contains(segment.lowercased())
        || texts.contains(segment.lowercased())
    }
    return isEnding && !isBesideFiles ? ending : nil
  }

  private static func isAnswered(_ endpoint: Endpoint) -> Bool {
    endpoint.outcomes.contains { 200..<300 ~= $0.key.status && $0.key.content != .html }
  }

  /// Three sizes or more: a file has one, and another one when it is new.
  private static func changes(_ endpoint: Endpoint) -> Bool {
    (endpoint.sizes(200...200) ?? [:]).values.contains { $0.count >= 3 }
  }

  /// The first segment, without an ending.
  private static func folder(of endpoint: Endpoint) -> Substring {
    endpoint.segments.first?.prefix { $0 != "." } ?? ""
  }

  /// Data whose ending alone does not tell that it is a call.
  private static let dataEndings: Set<String> = [
    "json", "jsonld", "geojson", "hal", "ndjson", "xml",
  ]

  /// What browsers, tools and crawlers get by these names is a file.
  private static let files: Set<String> = [
    "manifest", "asset-manifest", "assets-manifest", "site", "package", "package-lock", "composer",
    "tsconfig", "bower", "swagger", "openapi", "sitemap", "sitemap_index", "feed", "rss", "atom",
    "browserconfig", "crossdomain", "clientaccesspolicy", "build", "build-manifest", "version",
    "config", "settings", "appsettings", "env", "credentials", "secrets", "firebase", "ngsw",
    "service-worker", "opensearch", "theme", "page-data", "app-data", "search-index",
  ]

  /// Folders of translations.
  private static let texts: Set<String> = [
    "locales", "locale", "i18n", "l10n", "lang", "langs", "languages", "translations", "messages",
    "page-data", "themes", "icons", "data",
  ]
}
