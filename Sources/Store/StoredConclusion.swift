public import Vocabulary

/// What one run concluded, to be brought into the store.
public struct StoredConclusion: Sendable {
  /// All that are concluded now, the silent ones included; their decisions are ignored.
  public var findings: [Finding]
  public var notObservable: [NotObservable] = []
  public var asOf: Instant
  /// The oldest day whose evidence has not expired: a `firstSeen` before it is kept. Nil: nothing has.
  public var evidenceSince: Day?
  /// Ids that are no finding of their own any more, with the older id that has their members now.
  public var absorbed: [String: String] = [:]
  /// Per snoozed id, how many requests its members have had since the snooze.
  public var requestsSinceSnooze: [String: Int] = [:]

  public init(findings: [Finding], asOf: Instant) {
    self.findings = findings
    self.asOf = asOf
  }
}

/// What a conclusion changed; ids are sorted.
public struct ConclusionChanges: Equatable, Sendable {
  /// Known for the first time.
  public var created: [String] = []
  /// `open` for the first time ever (`--fail-on new`).
  public var opened: [String] = []
  /// Known before, and in another state now.
  public var stateChanged: [StateChange] = []
  /// Known before, and with other members now.
  public var membersChanged: [String] = []
  /// No longer concluded, not absorbed.
  public var withdrawn: [String] = []
  /// Snoozes that ended.
  public var snoozeEnded: [String] = []

  public init() {}

  public var isEmpty: Bool { self == ConclusionChanges() }
}

/// One finding's step from state to state.
public struct StateChange: Equatable, Sendable {
  public var finding: String
  public var old: FindingState
  public var new: FindingState
}

/// A finding as last concluded, under the decision that holds.
public struct StoredFinding: Equatable, Sendable {
  /// Its `decision` is the one that holds at the time asked for.
  public var finding: Finding
  public var created: Instant
  /// False: the last run no longer concluded it.
  public var isConcluded: Bool
  /// The older finding that has its members now.
  public var absorbedBy: String?
  /// What a person decided last, even when a snooze of it has ended.
  public var decided: DecisionRow?
}
