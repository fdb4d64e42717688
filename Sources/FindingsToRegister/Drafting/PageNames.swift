public import Phrases
public import Vocabulary

/// From a page of the UI to its place in the menu and its document.
public struct PageNames: Sendable {
  /// Menu names by page, as `/admin/system/logs` → `System → Logs`; they win over the rule.
  public var modules: [String: String]
  /// Names of single segments, as `api` → `API`.
  public var words: [String: String]
  /// First segments that no menu shows.
  public var hiddenPrefixes: Set<String>
  /// `{page}` is the page's path, `{language}` `tr` or `en`.
  public var documents: [Language: String]

  /// As the configuration says; its default without any.
  public init(_ mapping: PageMapping = PageMapping()) {
    modules = mapping.modules
    words = mapping.words
    hiddenPrefixes = mapping.hiddenPrefixes
    documents = [:]
    for (word, template) in mapping.documents {
      if let language = Language(rawValue: word) { documents[language] = template }
    }
  }

  /// The steps of the menu: `/admin/feature-flags` → `Feature Flags`. Not made inert.
  public func menu(of page: String) -> [String] {
    let path = Self.trimmed(page)
    if let own = modules[path] ?? modules[page] {
      return own.split(separator: "→").map { $0.trimmed }.filter { !$0.isEmpty }
    }
    var segments = path.split(separator: "/").map(String.init)
    if segments.count > 1, hiddenPrefixes.contains(segments[0]) { segments.removeFirst() }
    return segments.filter { !RegisterEndpoint.isPlaceholder($0) }.map(title)
  }

  /// Where the document of a page is expected.
  public func document(of page: String, in language: Language) -> String {
    let segments = Self.trimmed(page).split(separator: "/")
      .filter { !RegisterEndpoint.isPlaceholder($0) }
    let path = segments.isEmpty ? "/index" : "/" + segments.joined(separator: "/")
    let template = documents[language] ?? "{page}"
    // One pass: a page that holds `{language}` is no template.
    return template.split(separator: "{page}", omittingEmptySubsequences: false)
      .map { part in
        part.split(separator: "{language}", omittingEmptySubsequences: false)
          .joined(separator: language.rawValue)
      }
      .joined(separator: path)
  }

  /// Whether a document of the register is the page's, in either language.
  func isDocument(_ document: String, of page: String) -> Bool {
    let bare = Self.trimmed(document)
    if bare == Self.trimmed(page) { return true }
    for language in Language.allCases
    where bare == Self.trimmed(self.document(of: page, in: language)) {
      return true
    }
    let path = Self.trimmed(page)
    let stem = bare.hasSuffix(".md") ? String(bare.dropLast(3)) : bare
    return path.count > 2 && stem.hasSuffix(path)
  }

  private func title(_ segment: String) -> String {
    if let own = words[segment.lowercased()] { return own }
    return segment.split(whereSeparator: { $0 == "-" || $0 == "_" }).map { word in
      words[word.lowercased()] ?? word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  /// Without query, fragment and final slash.
  private static func trimmed(_ page: String) -> String {
    var path = String(page.prefix { $0 != "?" && $0 != "#" })
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
