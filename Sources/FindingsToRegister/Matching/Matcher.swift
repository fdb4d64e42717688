public import Phrases
public import Vocabulary

/// Why an entry is taken to be about a finding.
public enum MatchReason: Hashable, Sendable {
  /// The entry carries the finding's id.
  case mark(id: String)
  case endpoint(member: String, pattern: String)
  case tab(member: String, tab: String)
  case keyword(member: String, keyword: String)
  /// Of the same family, but not listed.
  case family(member: String, pattern: String)
  case page(document: String)

  /// In words; `markup` makes paths inert.
  public func text(_ phrases: Phrases, markup: Markup = .plain) -> String {
    let (label, values): (Label, [String: FactValue]) =
      switch self {
      case .mark(let id): (.becauseOfMark, ["id": .text(id)])
      case .endpoint(let member, let pattern):
        (.becauseOfEndpoint, ["member": .text(member), "pattern": .text(pattern)])
      case .tab(let member, let tab):
        (.becauseOfTab, ["member": .text(member), "tab": .text(tab)])
      case .keyword(let member, let keyword):
        (.becauseOfKeyword, ["member": .text(member), "keyword": .text(keyword)])
      case .family(let member, let pattern):
        (.becauseOfFamily, ["member": .text(member), "pattern": .text(pattern)])
      case .page(let document): (.becauseOfPage, ["document": .text(document)])
      }
    return phrases.label(label, values, markup: markup)
  }
}

/// A finding and the entry that holds it.
public struct Match: Sendable {
  public var findingID: String
  /// Index into `Register.entries`.
  public var entry: Int
  /// As the register writes it; nil where entries have none.
  public var number: String?
  /// Members that the entry names.
  public var known: [Member]
  /// Members that no entry names: a proposed extension.
  public var new: [Member]
  public var reasons: [MatchReason]
}

/// Finds the entries that hold findings already, with or without ids in them.
public struct Matcher {
  private let register: Register
  private let pages: PageNames
  let coverages: [EntryCoverage]

  public init(_ register: Register, pages: PageNames = PageNames()) {
    self.register = register
    self.pages = pages
    coverages = register.entries.map(EntryCoverage.init)
  }

  /// The best entry for a finding, or nil when no entry is about it.
  ///
  /// The finding's id decides; else an endpoint, keyword or tab that names one of its members; else
  /// a listed family (`logs/<category>`) of the same kind, or a neighbour on the same page. A page
  /// alone is no match.
  public func match(_ finding: Finding) -> Match? {
    var best: (score: Int, match: Match)?
    for index in register.entries.indices {
      guard let candidate = match(finding, entry: index) else { continue }
      if candidate.score > best?.score ?? 0 { best = candidate }
    }
    guard var match = best?.match else { return nil }
    if match.new.isEmpty { return match }
    for (index, coverage) in coverages.enumerated() where index != match.entry {
      let isPage = coverage.isAbout(finding.page, pages)
      match.new.removeAll { coverage.level(of: $0, isPage: isPage).level == .known }
    }
    return match
  }

  private func match(_ finding: Finding, entry index: Int) -> (score: Int, match: Match)? {
    let entry = register.entries[index]
    let coverage = coverages[index]
    let isPage = coverage.isAbout(finding.page, pages)
    var match = Match(
      findingID: finding.id, entry: index, number: entry.number?.text, known: [], new: [],
      reasons: [])
    var levels = (family: 0, beside: 0)
    var reasons: [EntryCoverage.Level: [MatchReason]] = [:]
    for member in finding.members {
      let (level, reason) = coverage.level(of: member, isPage: isPage)
      if level == .known { match.known.append(member) } else { match.new.append(member) }
      if level == .family { levels.family += 1 }
      if level == .beside { levels.beside += 1 }
      if let reason { reasons[level, default: []].append(reason) }
    }
    let isMarked = entry.mark?.id == finding.id
    let agrees = EntryKinds.agree(coverage.kinds, with: finding)
    let isAbout =
      isMarked || !match.known.isEmpty || (agrees && levels.family > 0)
      || (agrees && isPage && levels.beside > 0)
    guard isAbout else { return nil }
    if isMarked { match.reasons.append(.mark(id: finding.id)) }
    for level in [EntryCoverage.Level.known, .family, .beside] {
      match.reasons += reasons[level] ?? []
    }
    if isPage, let page = entry.sourcePage { match.reasons.append(.page(document: page)) }
    var score = (isMarked ? 100_000 : 0) + match.known.count * 20
    score += levels.family * 6 + levels.beside * 3 + (isPage ? 10 : 0) + (agrees ? 5 : 0)
    return (score, match)
  }
}
