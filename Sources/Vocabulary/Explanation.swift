/// Why an endpoint has a finding, or what it lacks for one; facts, no words.
public struct Explanation: Equatable, Sendable {
  /// One kind of gap: what speaks for it, what is missing, or why it is none.
  public struct Part: Equatable, Sendable {
    public var kind: GapKind
    /// Nil: no verdict.
    public var state: FindingState?
    public var facts: [Fact]

    public init(kind: GapKind, state: FindingState?, facts: [Fact]) {
      self.kind = kind
      self.state = state
      self.facts = facts
    }
  }

  public var method: String
  /// The template under which it is counted.
  public var path: String
  public var about: [Fact]
  /// In the order in which the kinds are tried.
  public var parts: [Part]
  /// Of the findings that it is a member of.
  public var findings: [String] = []

  public init(method: String, path: String, about: [Fact], parts: [Part]) {
    self.method = method
    self.path = path
    self.about = about
    self.parts = parts
  }
}
