public import Vocabulary

/// Why a findings document could not be read; `line` is nil when it is not one finding a line.
public enum DocumentError: Error, Equatable, Sendable {
  /// No findings at all in it.
  case empty
  /// Not JSON.
  case malformed(line: Int?)
  /// A member is missing; `member` is where, as `findings[2].facts.expected`.
  case missing(member: String, line: Int?)
  /// A member is of the wrong type, or holds a word that this version does not know.
  case unreadable(member: String, line: Int?)
}

extension DocumentError {
  /// The words; `path` is the file's as the user gave it.
  public func complaint(path: String) -> Complaint {
    let help = "write it with 'gapwatch findings --format json', of the same version"
    return switch self {
    case .empty: Complaint("no findings document", path: path, help: help)
    case .malformed(let line): Complaint("no valid JSON", path: path, line: line, help: help)
    case .missing(let member, let line):
      Complaint("'\(member)' is missing", path: path, line: line, help: help)
    case .unreadable(let member, let line):
      Complaint("'\(member)' cannot be read", path: path, line: line, help: help)
    }
  }
}
