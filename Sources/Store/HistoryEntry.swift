public import Vocabulary

/// One change of a finding, kept for good.
public struct HistoryEntry: Equatable, Sendable {
  public enum What: String, Sendable, CaseIterable {
    case created, state, kind, members, decision
    /// It was written into the register, as the entry whose number `new` is.
    case entry
    /// It went into the older finding that `new` names.
    case absorbed
    /// It was no longer concluded.
    case withdrawn
    /// It was concluded again after `withdrawn` or `absorbed`.
    case returned
  }

  public var finding: String
  /// The as-of time of the run, or when the person decided.
  public var at: Instant
  public var what: What
  /// Raw values; members are a JSON array of "METHOD path kind".
  public var old: String?
  public var new: String?
  /// Login name; `gapwatch` for what the logs say.
  public var who: String
  /// A person's reason.
  public var why: String?

  public init(
    finding: String, at: Instant, what: What, old: String? = nil, new: String? = nil
  ) {
    self.finding = finding
    self.at = at
    self.what = what
    self.old = old
    self.new = new
    who = Self.program
  }

  /// Who is told for changes that no person made.
  public static let program = "gapwatch"
}
