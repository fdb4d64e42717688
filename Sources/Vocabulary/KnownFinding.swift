/// What the history holds of a finding: enough to keep its id and to tell a change of state.
public struct KnownFinding: Hashable, Sendable {
  public var id: String
  public var state: FindingState
  public var members: [Member]

  public init(id: String, state: FindingState, members: [Member]) {
    self.id = id
    self.state = state
    self.members = members
  }
}
