public import Vocabulary

/// What a night brought.
public struct NightlyReport: Sendable {
  /// All findings of the database, decisions applied.
  public var findings: [Finding]
  public var summary: RunSummary
  public var asOf: Instant
  /// Ids: known for the first time, `open` for the first time, in another state than before, awake
  /// again.
  public var created: [String] = []
  public var opened: [String] = []
  public var changedState: [String] = []
  public var snoozeEnded: [String] = []

  /// What is stored once the user has heard it.
  var untold = Intake.Untold()

  /// The same as a reading command would tell it.
  public func report(of findings: [Finding]) -> Report {
    Report(findings: findings, notObservable: [], summary: summary, asOf: asOf)
  }

  init(findings: [Finding], summary: RunSummary, asOf: Instant) {
    self.findings = findings
    self.summary = summary
    self.asOf = asOf
  }
}
