internal import FindingsToRegister
internal import FindingsToReport
internal import Foundation
public import Phrases
public import Vocabulary

/// Compares findings with the team's register, and drafts entries for it and its twin.
public struct Drafting: Sendable {
  /// The register that is named or configured first, then its twin; none without a register.
  let sides: [RegisterSide]
  private var settings: DraftSettings
  private let ticketPattern: String?

  /// `registerPath` nil: the configured one, if any. `language` nil: the configured one, else the
  /// register's own, Turkish without one. Throws for a register or template that cannot be read.
  public init(_ site: Site, registerPath: String?, language: Language?) throws {
    let configured = site.configuration.register
    let isConfigured = registerPath == nil || registerPath == configured?.path
    var sides: [RegisterSide] = []
    if let path = registerPath ?? configured?.path {
      let own = isConfigured ? configured?.language.flatMap(Language.init(rawValue:)) : nil
      sides.append(try RegisterSide(path: path, language: language ?? own))
    }
    if isConfigured, let twin = configured?.twin, let first = sides.first {
      let other: Language = first.register.language == .turkish ? .english : .turkish
      sides.append(try RegisterSide(path: twin, language: other))
    }
    self.sides = sides
    settings = DraftSettings(language: sides.first?.language ?? language, pages: site.pages)
    settings.baseURL = site.configuration.baseURL
    settings.templates = try site.draftTemplates()
    try settings.checkTemplates(
      Dictionary(
        uniqueKeysWithValues: site.configuration.draftTemplates.compactMap { word, path in
          Language(rawValue: word).map { ($0, path) }
        }))
    ticketPattern = site.configuration.ticketURL
  }

  public var hasRegister: Bool { !sides.isEmpty }
  /// Of the register that is named or configured first.
  public var registerPath: String? { sides.first?.file.path }
  /// Of the drafts.
  public var language: Language { settings.language ?? .turkish }

  /// The same with numbers that were given out before, as the database knows them.
  public func without(numbers: [String]) -> Drafting {
    var drafting = self
    drafting.settings.usedNumbers = numbers
    return drafting
  }

  /// The same with a ticket in every draft; nil for a text that is no ticket's number.
  public func with(ticket: String) -> Drafting? {
    guard let ticket = Ticket(ticket, pattern: ticketPattern) else { return nil }
    var drafting = self
    drafting.settings.ticket = ticket
    return drafting
  }

  /// The findings with the numbers of the entries that hold them.
  public func matched(_ findings: [Finding]) -> [Finding] {
    guard let matcher else { return findings }
    return findings.map { finding in
      var finding = finding
      finding.registerEntry = matcher.match(finding)?.number ?? finding.registerEntry
      return finding
    }
  }

  /// Why an entry of the register is taken to be about a finding; empty where none is.
  public func reasons(for finding: Finding, _ language: Language) -> [String] {
    let phrases = Phrases(language)
    return matcher?.match(finding)?.reasons.map { $0.text(phrases) } ?? []
  }

  /// The ticket that the entry of a finding names.
  public func ticket(of finding: Finding) -> (number: String, url: String?)? {
    guard let side = sides.first, let match = matcher?.match(finding),
      let number = side.register.entries[match.entry].ticketNumber,
      let ticket = Ticket(number, pattern: ticketPattern)
    else { return nil }
    return (ticket.number, ticket.url)
  }

  private var matcher: Matcher? {
    sides.first.map { Matcher($0.register, pages: settings.pages) }
  }

  /// Drafts of what is open, undecided and in no entry yet, as Markdown; entries are parted as in
  /// the register.
  public func proposed(_ findings: [Finding]) throws -> String {
    let plan = try RegisterPlan(findings, register: sides.first?.register, settings: settings)
    return Self.joined(plan.drafts)
  }

  /// Entries that get new members, by number; they are told, and put in by `accept` or a patch.
  public func extensions(_ findings: [Finding]) throws -> [(id: String, number: String)] {
    try RegisterPlan(findings, register: sides.first?.register, settings: settings).extensions
      .map { ($0.findingID, $0.number ?? "") }
  }

  /// Drafts of just these findings in their order.
  public func drafts(of findings: [Finding]) throws -> String {
    Self.joined(try Drafter(settings).draft(findings, for: sides.first?.register))
  }

  /// What every register would be with all that is proposed, or with just the `asked` findings
  /// whatever their state. `texts` are drafts that a person rewrote, by id.
  public func edits(
    _ findings: [Finding], asked: [String]? = nil, texts: [String: String] = [:]
  ) throws -> [RegisterEdit] {
    var settings = settings
    settings.usedNumbers += sides.dropFirst().flatMap(\.numbers)
    // A person's order is kept: entries are numbered by it.
    let wanted =
      asked.map { ids in ids.compactMap { id in findings.first { $0.id == id } } } ?? findings
    var edits: [RegisterEdit] = []
    for side in sides {
      settings.language = side.language
      let plan = try RegisterPlan(
        wanted, register: side.register, settings: settings, asked: Set(asked ?? []))
      let own = edits.isEmpty ? texts : [:]
      let edit = Self.edit(side, plan, texts: own)
      for case (let id, .drafted(let number)) in edit.entered {
        settings.wishedNumbers[id] = number
      }
      edits.append(edit)
    }
    return edits
  }

  private static func edit(
    _ side: RegisterSide, _ plan: RegisterPlan, texts: [String: String]
  ) -> RegisterEdit {
    var editor = RegisterEditor(side.register)
    var entered: [String: Entered] = [:]
    for match in plan.matches { entered[match.findingID] = .known(number: match.number ?? "") }
    for var draft in plan.drafts {
      if let text = texts[draft.findingID] { draft.markdown = text }
      editor.insert(draft)
      entered[draft.findingID] = .drafted(number: draft.number)
    }
    for match in plan.extensions {
      editor.extend(match)
      entered[match.findingID] = .extended(number: match.number ?? "")
    }
    let patch = editor.patch(path: PatchPath.of(side.file.path))
    return RegisterEdit(file: side.file, edited: editor.edited, patch: patch, entered: entered)
  }

  /// All that is proposed, or just the `asked` findings, as one patch over all registers.
  public func patch(_ findings: [Finding], asked: [String]? = nil) throws -> [UInt8] {
    try edits(findings, asked: asked).flatMap(\.patch)
  }

  /// The template that entries are drafted with.
  public var template: String { settings.template(language) }

  /// The findings of another host's `findings --format json`.
  public static func findings(inFile path: String) throws -> [Finding] {
    guard let data = FileManager.default.contents(atPath: path) else {
      let exists = FileManager.default.fileExists(atPath: path)
      throw RunError.unreadableFile(path: path, isMissing: !exists)
    }
    do {
      return try FindingDocument(reading: [UInt8](data)).findings.map(\.finding)
    } catch let error as DocumentError {
      throw error.complaint(path: path)
    }
  }

  private static func joined(_ drafts: [Draft]) -> String {
    drafts.map { $0.markdown + "\n" }.joined(separator: "\n---\n\n")
  }
}
