/// What is wrong, where, and the way out: `place: error: problem` / `  note: …` / `  help: …`.
///
/// Texts are lower case, without a full stop, and never quote log content.
public struct Complaint: Error, Sendable, Equatable {
  public enum Severity: String, Sendable, Codable { case error, warning }

  public var severity: Severity
  /// A file's path as the user gave it, or empty.
  public var path: String
  /// Counted from 1; nil when the place is the whole file.
  public var line: Int?
  public var column: Int?
  public var problem: String
  /// What would have been accepted.
  public var note: String?
  /// An instruction.
  public var help: String?

  public init(
    _ problem: String, path: String = "", line: Int? = nil, column: Int? = nil,
    severity: Severity = .error, note: String? = nil, help: String? = nil
  ) {
    self.severity = severity
    self.path = path
    self.line = line
    self.column = column
    self.problem = problem
    self.note = note
    self.help = help
  }
}

extension Complaint: CustomStringConvertible {
  /// The message form, one to three lines, without a trailing newline.
  public var description: String {
    var text = path
    if let line { text += "\(text.isEmpty ? "" : ":")\(line)" }
    if let column { text += ":\(column)" }
    if !text.isEmpty { text += ": " }
    text += "\(severity.rawValue): \(problem)"
    if let note { text += "\n  note: \(note)" }
    if let help { text += "\n  help: \(help)" }
    return text
  }
}
