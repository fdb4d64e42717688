public import Vocabulary

/// Below these a finding is `suspected` at most. `docs/how-sure.md` gives the reasons.
public typealias Floors = Configuration.Floors

/// What the configuration says to the concluding step.
public struct ConclusionSettings: Sendable {
  public var floors = Configuration.default.floors
  /// Path prefixes that are the API; empty: learnt.
  public var apiPrefixes = Configuration.default.apiPrefixes
  /// What the backend's OpenAPI documents promise.
  public var contract = Contract.none
  /// Words in a path that raise the impact.
  public var securityWords = Configuration.default.securityWords
  /// For the test that takes each rule and each detector away; nobody else can.
  package var withoutRules: Set<Rule> = []
  package var withoutDetectors: Set<GapKind> = []

  public init() {}
}
