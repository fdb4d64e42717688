internal import EvidenceBytes
internal import FindingsToRegister
internal import LinesToRecords
internal import Store
internal import Vocabulary

/// What a failed run says, and the exit code it ends with.
public struct RunFailure: Sendable {
  public let text: String
  public let exitCode: Int32

  /// Nil for an error that is not this package's.
  public init?(_ error: any Error) {
    switch error {
    case let error as StoreError:
      text = error.complaint.description
      exitCode = error.exitCode
    case let error as RegisterFault:
      text = error.complaint.description
      exitCode = [.unreadable, .encoding].contains(error.what) ? 66 : 73
    case let error as EvidenceBytesError:
      text = Self.complaint(error).description
      exitCode = 78
    case let error as Complaints:
      text = error.list.map(\.description).joined(separator: "\n")
      exitCode = 78
    case let error as Complaint:
      text = error.description
      exitCode = 78
    case let error as RunError:
      var complaint = Self.complaint(error)
      if complaint.path.isEmpty { complaint.path = "gapwatch" }
      text = complaint.description
      exitCode = Self.code(error)
    default: return nil
    }
  }

  private static func complaint(_ error: EvidenceBytesError) -> Complaint {
    guard case .version(let version) = error else {
      return Complaint("the stored evidence is damaged", path: "database")
    }
    return Complaint(
      "the stored evidence has form \(version), this program's is \(EndpointDay.encodingVersion)",
      path: "database",
      help: "scan the logs that are still there into a new database ('--db FILE')")
  }

  private static func complaint(_ error: RunError) -> Complaint {
    switch error {
    case .unknownParser(let name, let known):
      Complaint(
        "unknown parser '\(name)'",
        note: Nearest.word(to: name, among: known).map { "did you mean '\($0)'" },
        help: "list them with 'gapwatch parsers'")
    case .unknownConfiguredParser(let name, let known, let path):
      Complaint(
        "unknown parser '\(name)'", path: path ?? "",
        note: Nearest.word(to: name, among: known).map { "did you mean '\($0)'" },
        help: "list them with 'gapwatch parsers'")
    case .unknownTimeZone(let name, let path):
      Complaint(
        "unknown time zone '\(name)'", path: path ?? "", help: "write Europe/Istanbul or +03:00")
    case .unreadableFile(let path, let isMissing):
      Complaint(isMissing ? "no such file" : "permission denied", path: path)
    case .unknownFinding(let id):
      Complaint(
        "no finding of this id", path: id, help: "list them with 'gapwatch findings --all'")
    case .noEntry: Complaint("the text is not one entry with its heading")
    case .noRegister:
      Complaint(
        "no register is named", help: "name it with --register, or 'register' in the configuration")
    case .nothingToRead:
      Complaint(
        "no logs are named", help: "name files or folders, or 'sources' in the configuration")
    }
  }

  private static func code(_ error: RunError) -> Int32 {
    switch error {
    case .unknownParser, .unknownTimeZone(_, nil), .nothingToRead, .noRegister, .noEntry: 64
    case .unreadableFile: 66
    case .unknownFinding: 1
    case .unknownConfiguredParser, .unknownTimeZone: 78
    }
  }
}
