internal import FindingsToRegister
internal import FindingsToReport
internal import Foundation
public import Phrases
public import Vocabulary

/// Drafts register entries for findings.
public struct Drafting: Sendable {
  private let registerPath: String?
  private let language: Language?

  /// `language` nil: the register's own, Turkish without one.
  public init(registerPath: String?, language: Language?) {
    self.registerPath = registerPath
    self.language = language
  }

  /// The drafts of these findings in their order, as Markdown; entries are parted as in the register.
  public func markdown(_ findings: [Finding]) throws -> String {
    let register = try registerPath.map { Register(try Self.bytes($0)) }
    var settings = DraftSettings()
    settings.language = language
    let drafts = try Drafter(settings).draft(findings, for: register)
    return drafts.map { $0.markdown + "\n" }.joined(separator: "\n---\n\n")
  }

  /// Only what is open and undecided is drafted.
  public static func wanted(_ findings: [Finding]) -> [Finding] {
    findings.filter { ($0.state == .open || $0.state == .regressed) && $0.decision == .undecided }
  }

  /// The findings of another host's `findings --format json`.
  public static func findings(inFile path: String) throws -> [Finding] {
    do {
      return try FindingDocument(reading: bytes(path)).findings.map(\.finding)
    } catch let error as DocumentError {
      throw error.complaint(path: path)
    }
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      let exists = FileManager.default.fileExists(atPath: path)
      throw Complaint(exists ? "no permission to read it" : "no such file", path: path)
    }
    return [UInt8](data)
  }
}
