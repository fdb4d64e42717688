internal import FindingsToRegister
internal import FindingsToReport
internal import Foundation
public import Phrases
public import Vocabulary

/// Compares findings with the team's register, and drafts entries for it.
public struct Drafting: Sendable {
  private let register: Register?
  private let settings: DraftSettings

  /// `registerPath` nil: the configured one, if any. `language` nil: the configured one, else the
  /// register's own, Turkish without one. Throws a `Complaint` for a register that cannot be read.
  public init(_ site: Site, registerPath: String?, language: Language?) throws {
    let configured = site.configuration.register
    let path = registerPath ?? configured?.path
    register = try path.map { Register(try RegisterFile(path: $0).bytes) }
    var settings = DraftSettings(pages: site.pages)
    let isConfigured = registerPath == nil || registerPath == configured?.path
    settings.language =
      language ?? (isConfigured ? configured?.language.flatMap(Language.init(rawValue:)) : nil)
    settings.baseURL = site.configuration.baseURL
    self.settings = settings
  }

  /// The findings with the numbers of the entries that hold them.
  public func matched(_ findings: [Finding]) -> [Finding] {
    guard let register else { return findings }
    let matcher = Matcher(register, pages: settings.pages)
    return findings.map { finding in
      var finding = finding
      finding.registerEntry = matcher.match(finding)?.number ?? finding.registerEntry
      return finding
    }
  }

  /// Drafts of what is open, undecided and in no entry yet, as Markdown; entries are parted as in
  /// the register.
  public func proposed(_ findings: [Finding]) throws -> String {
    let plan = try RegisterPlan(findings, register: register, settings: settings)
    return Self.joined(plan.drafts)
  }

  /// Drafts of just these findings in their order.
  public func drafts(of findings: [Finding]) throws -> String {
    Self.joined(try Drafter(settings).draft(findings, for: register))
  }

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
