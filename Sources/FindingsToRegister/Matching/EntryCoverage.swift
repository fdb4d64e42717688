internal import Vocabulary

/// What one entry says of single endpoints.
struct EntryCoverage {
  enum Level: Int {
    case none
    /// Next to what the entry names: may be a new member.
    case beside
    /// Of a family that the entry names and lists, but not in its list.
    case family
    case known
  }

  typealias Segment = RegisterEndpoint.Segment

  let entry: RegisterEntry
  let kinds: Set<GapKind>
  private let patterns: [(endpoint: RegisterEndpoint, segments: [Segment])]
  private let parents: [[Segment]]
  private let keywords: [(text: String, segments: [Segment])]

  init(_ entry: RegisterEntry) {
    self.entry = entry
    kinds = EntryKinds.of(entry)
    patterns = entry.endpoints.map { ($0, $0.segments) }
    let concrete = entry.endpoints.flatMap { $0.paths.map(RegisterEndpoint.segments) }
    keywords = entry.keywords.map { ($0, RegisterEndpoint.segments(of: $0)) }
    parents = (concrete + keywords.map(\.segments)).filter { $0.count > 1 }
      .map { Array($0.dropLast()) }
  }

  /// Whether the entry's document is the page's.
  func isAbout(_ page: String?, _ pages: PageNames) -> Bool {
    guard let page, let document = entry.sourcePage else { return false }
    return pages.isDocument(document, of: page)
  }

  /// `isPage`: the member is asked for by the entry's page.
  func level(of member: Member, isPage: Bool) -> (level: Level, reason: MatchReason?) {
    let path = RegisterEndpoint.segments(of: member.path)
    let shown = "\(member.method) \(member.path)"
    var best: (level: Level, reason: MatchReason?) = (.none, nil)
    func consider(_ level: Level, _ reason: MatchReason) {
      if level.rawValue > best.level.rawValue { best = (level, reason) }
    }
    for (endpoint, pattern) in patterns {
      let level = level(of: endpoint, pattern, path, method: member.method)
      if level != .none {
        let reason: MatchReason =
          level == .known
          ? .endpoint(member: shown, pattern: endpoint.path)
          : .family(member: shown, pattern: endpoint.path)
        consider(level, reason)
      }
    }
    if let tab = tab(of: path, isPage) { consider(.known, .tab(member: shown, tab: tab)) }
    for keyword in keywords {
      let level = level(ofKeyword: keyword.segments, path, isPage)
      if level != .none { consider(level, .keyword(member: shown, keyword: keyword.text)) }
    }
    if isPage, let parent = parents.first(where: { Self.ends(path.dropLast(), with: $0) }) {
      consider(.beside, .family(member: shown, pattern: Self.text(parent)))
    }
    return best
  }

  private func level(
    of endpoint: RegisterEndpoint, _ pattern: [Segment], _ path: [Segment], method: String
  ) -> Level {
    let isWhole = RegisterEndpoint.covers(pattern, path)
    // Without the API's prefix, `/flags/{id}/toggle` still says enough.
    let words = pattern.count { if case .word = $0 { true } else { false } }
    let isTail =
      !isWhole && words > 1 && path.count > pattern.count
      && RegisterEndpoint.covers(pattern, Array(path.suffix(pattern.count)))
    guard isWhole || isTail else { return .none }
    if !endpoint.allows(method: method) { return .beside }
    if endpoint.isClosed, !isListed(path, endpoint) { return .family }
    return .known
  }

  private func isListed(_ path: [Segment], _ endpoint: RegisterEndpoint) -> Bool {
    guard let place = endpoint.segments.firstIndex(where: { $0 == .any || $0 == .rest }) else {
      return true
    }
    let index = path.count - endpoint.segments.count + place
    guard path.indices.contains(index), case .word(let word) = path[index] else { return true }
    return endpoint.names.contains { $0.lowercased() == word }
  }

  /// `admin/roles` anywhere in the path; a single word only where the page is the entry's.
  private func level(
    ofKeyword keyword: [Segment], _ path: [Segment], _ isPage: Bool
  ) -> Level {
    guard !keyword.isEmpty, keyword.count <= path.count else { return .none }
    let place = (0...(path.count - keyword.count)).first {
      RegisterEndpoint.covers(keyword, Array(path[$0..<($0 + keyword.count)]))
    }
    guard place != nil else { return .none }
    let hasPlaceholder = keyword.contains { if case .word = $0 { false } else { true } }
    if hasPlaceholder { return entry.endpoints.isEmpty ? .known : .family }
    if keyword.count > 1 { return .known }
    guard isPage else { return .none }
    return entry.endpoints.isEmpty ? .known : .beside
  }

  /// A tab of that name, beside something that the entry names.
  private func tab(of path: [Segment], _ isPage: Bool) -> String? {
    guard case .word(let word)? = path.last else { return nil }
    let name = Self.plain(word)
    guard let tab = entry.tabs.first(where: { Self.plain($0) == name }) else { return nil }
    let isBeside = parents.contains { Self.ends(path.dropLast(), with: $0) }
    return isBeside || (isPage && parents.isEmpty) ? tab : nil
  }

  private static func plain(_ name: String) -> String {
    let letters = FieldLabels.folded(name).filter { $0.isLetter || $0.isNumber }
    return letters.count > 3 && letters.hasSuffix("s") ? String(letters.dropLast()) : letters
  }

  private static func ends(_ path: ArraySlice<Segment>, with parent: [Segment]) -> Bool {
    parent.count <= path.count && Array(path.suffix(parent.count)) == parent
  }

  private static func text(_ segments: [Segment]) -> String {
    segments.map { segment in
      switch segment {
      case .word(let word): "/" + word
      case .any: "/*"
      case .rest: "/**"
      }
    }.joined() + "/*"
  }
}
