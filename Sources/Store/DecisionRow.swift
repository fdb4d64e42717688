public import Vocabulary

/// What a person decided about a finding.
public struct DecisionRow: Equatable, Sendable {
  public var finding: String
  public var decision: Decision
  /// Login name.
  public var who: String
  public var at: Instant
  public var reason: String?
  /// A snooze ends then.
  public var until: Instant?
  /// A snooze ends after so many requests.
  public var requests: Int?
  /// How many there were so far, as the runs counted them.
  public internal(set) var requestsSince = 0

  public init(finding: String, decision: Decision, who: String, at: Instant) {
    self.finding = finding
    self.decision = decision
    self.who = who
    self.at = at
  }

  /// A snooze whose date or count is over.
  public func hasEnded(asOf now: Instant) -> Bool {
    guard decision == .snoozed else { return false }
    return until.map { $0 <= now } ?? false || requests.map { $0 <= requestsSince } ?? false
  }

  /// The decision that holds: an ended snooze leaves the finding undecided.
  public func holding(asOf now: Instant) -> Decision {
    hasEnded(asOf: now) ? .undecided : decision
  }

  /// As the history tells it.
  var historyText: String {
    var text = decision.rawValue
    if let until { text += " until \(until)" }
    if let requests { text += " for \(requests) requests" }
    return text
  }
}
