internal import Vocabulary

/// Below these a finding is `suspected` at most. `docs/how-sure.md` gives the reasons.
public struct Floors: Sendable {
  /// Requests that show the gap.
  public var requests = 5
  /// Distinct (client, day) pairs: a tab that polls is not evidence by the thousand.
  public var observations = 4
  public var clients = 2
  public var days = 2
  /// Days when only one client ever asks.
  public var daysOfOneClient = 3
  /// Hours between the first and the last failure.
  public var spanHours = 20
  /// Write → read pairs.
  public var pairs = 4
  /// Good answers that make a finding `looks-fixed`.
  public var goodAnswers = 3

  public init() {}
}

/// What the configuration says to the concluding step.
public struct ConclusionSettings: Sendable {
  public var floors = Floors()
  /// Path prefixes that are the API; empty: learnt.
  public var apiPrefixes: [String] = []
  /// Words in a path that raise the impact.
  public var securityWords: Set<String> = [
    "admin", "auth", "security", "role", "roles", "permission", "permissions", "session", "sessions",
    "invite", "invites", "user", "users", "token", "tokens", "key", "keys", "audit", "mfa", "sso", "access",
    "maintenance", "kill-switch", "flags",
  ]
  /// Owners by path prefix; the longest wins.
  public var owners: [(prefix: String, owner: String)] = []

  public init() {}
}
