public import Vocabulary

/// What a register lacks: which findings it holds, which are drafted, which entries grow.
public struct RegisterPlan: Sendable {
  /// For every finding that an entry holds.
  public let matches: [Match]
  /// For the open and undecided findings that no entry holds.
  public let drafts: [Draft]
  /// Matches with new members, of open findings that were not rejected or snoozed.
  public let extensions: [Match]
  private let register: Register?

  /// Throws a `Complaint` for a template that is none. Without a register all is drafted.
  ///
  /// `asked` are ids that a person named: their state and decision do not matter.
  public init(
    _ findings: [Finding], register: Register?, settings: DraftSettings = DraftSettings(),
    asked: Set<String> = []
  ) throws {
    let matcher = register.map { Matcher($0, pages: settings.pages) }
    var matches: [Match] = []
    var extensions: [Match] = []
    var undrafted: [Finding] = []
    for finding in findings {
      if let match = matcher?.match(finding) {
        matches.append(match)
        let isWanted = finding.decision == .undecided || finding.decision == .accepted
        let isProposed = finding.state == .open && isWanted || asked.contains(finding.id)
        if isProposed, !match.new.isEmpty { extensions.append(match) }
      } else if asked.contains(finding.id)
        || finding.state == .open && finding.decision == .undecided
      {
        undrafted.append(finding)
      }
    }
    self.register = register
    self.matches = matches
    self.extensions = extensions
    drafts = try Drafter(settings).draft(undrafted, for: register)
  }

  /// An editor with the drafts and extensions of these findings added.
  public func editor(for ids: Set<String>) -> RegisterEditor {
    var editor = RegisterEditor(register ?? Register([]))
    for draft in drafts where ids.contains(draft.findingID) { editor.insert(draft) }
    for match in extensions where ids.contains(match.findingID) { editor.extend(match) }
    return editor
  }

  /// With everything that is proposed.
  public var editor: RegisterEditor {
    editor(for: Set(drafts.map(\.findingID) + extensions.map(\.findingID)))
  }
}
