internal import FindingsToRegister
internal import Store
public import Phrases
public import Vocabulary

/// What waits for a person: one finding after the other, with its draft and the evidence.
///
/// Every answer is kept at once; whoever stops half way goes on there the next time.
public struct ReviewDesk {
  /// One finding on the desk.
  public struct Item: Sendable {
    public var finding: Finding
    /// The proposed entry, the line that a known entry gets as a patch, or empty where an entry holds
    /// all of it.
    public var proposal: String
    /// Whether the proposal is an entry, which can be rewritten.
    public var isDraft: Bool
    /// The finding in full, with the entry that holds it and why.
    public var page: String
  }

  private let site: Site
  private let database: String
  private let who: String
  private let load: () throws -> Drafting

  /// `load` reads the register; it is asked anew for every finding, since each may change it.
  public init(
    _ site: Site, database: String, who: String, register load: @escaping () throws -> Drafting
  ) {
    self.site = site
    self.database = database
    self.who = who
    self.load = load
  }

  /// Ids of what is undecided and open or regressed, most important first.
  public func waiting(asOf now: Instant) throws -> [String] {
    try findings(now).filter { finding in
      finding.decision == .undecided && (finding.state == .open || finding.state == .regressed)
    }.map(\.id)
  }

  private func findings(_ now: Instant) throws -> [Finding] {
    try FindingReader(database: database, site: site).report(asOf: now).findings
  }

  /// Nil for a finding that was decided meanwhile, or is gone.
  public func item(_ id: String, asOf now: Instant, _ language: Language) throws -> Item? {
    let reader = try FindingReader(database: database, site: site)
    let drafting = try load().without(numbers: try reader.numbersGiven())
    let known = try reader.report(asOf: now).findings
    guard let finding = known.first(where: { $0.id == id }), finding.decision == .undecided else {
      return nil
    }
    let entered = try drafting.edits([finding], asked: [id])
    let presentation = Presentation(site, language: language, width: nil, isColored: false)
    let matched = drafting.matched([finding]).first ?? finding
    var item = Item(
      finding: finding, proposal: "", isDraft: false,
      page: presentation.page(matched, history: [], form: .text, drafting))
    switch entered.first?.entered[id] {
    case .drafted:
      item.proposal = try drafting.drafts(of: [finding])
      item.isDraft = true
    case .extended: item.proposal = String(decoding: entered.flatMap(\.patch), as: UTF8.self)
    case .known, nil: break
    }
    return item
  }

  /// Writes the entry; `text` is the draft as a person rewrote it.
  public func accept(_ item: Item, text: String?, now: Instant) throws -> Acceptance? {
    var texts: [String: String] = [:]
    if let text {
      guard let entry = EditedDraft.entry(text, of: item.proposal) else {
        throw RunError.noEntry
      }
      texts[item.finding.id] = entry
    }
    return try deciding(now).accept([item.finding.id], try load(), texts: texts).first
  }

  public func decide(_ word: Deciding.Word, _ item: Item, reason: String?, now: Instant) throws {
    try deciding(now).decide(word, [item.finding.id], reason: reason)
  }

  private func deciding(_ now: Instant) -> Deciding {
    Deciding(database: database, who: who, now: now)
  }
}

/// A draft that came back from an editor.
enum EditedDraft {
  /// The text as it goes into the register, with the comment that ties it to its finding; nil unless
  /// it is one entry.
  static func entry(_ text: String, of draft: String) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.allSatisfy(\.isWhitespace) ?? false { lines.removeLast() }
    while lines.first?.allSatisfy(\.isWhitespace) ?? false { lines.removeFirst() }
    let isMarked = lines.contains { $0.hasPrefix("<!-- gapwatch: ") }
    if !isMarked, !lines.isEmpty,
      let mark = draft.split(separator: "\n").first(where: { $0.hasPrefix("<!-- gapwatch: ") })
    {
      lines.insert(String(mark), at: 1)
    }
    let edited = lines.joined(separator: "\n")
    let register = Register(Array(edited.utf8))
    let isEntry =
      register.entries.count == 1 && register.entries[0].bytes.lowerBound == 0
      && register.entries[0].mark != nil
    return isEntry ? edited : nil
  }
}
