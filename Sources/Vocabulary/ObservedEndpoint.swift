/// An endpoint that the logs show, whatever became of it.
public struct ObservedEndpoint: Hashable, Sendable {
  public var method: String
  /// Concrete, or with placeholders where paths were folded.
  public var path: String
  public var requests: Int
  public var lastSeen: Instant?
  /// What people at the UI met, ascending; empty where nobody wanted to know.
  public var days: [ObservedDay]

  public init(
    method: String, path: String, requests: Int, lastSeen: Instant? = nil, days: [ObservedDay] = []
  ) {
    self.method = method
    self.path = path
    self.requests = requests
    self.lastSeen = lastSeen
    self.days = days
  }

  public var isWrite: Bool { !["GET", "HEAD", "OPTIONS"].contains(method) }
}

/// What people at the UI met at one endpoint on one day.
public struct ObservedDay: Hashable, Sendable {
  public var day: Day
  public var requests = 0
  /// Answers 2xx and 304, and the people who got them.
  public var good = 0
  public var goodClients: Set<UInt64> = []
  /// Answers that speak of a gap by their status, and the people who got them.
  public var refused = 0
  public var refusedClients: Set<UInt64> = []
  public var firstGood: Instant?
  public var lastGood: Instant?
  public var firstRefused: Instant?
  public var lastRefused: Instant?
  /// Refusals whose client and status were met only after the last good answer.
  public var refusedSince = 0
  /// What a detector makes of this day alone.
  public var gap: GapKind?
  /// Every answer was an empty list.
  public var isEmpty = false
  /// Distinct ids or queries that were asked for, and distinct sizes of good answers.
  public var targets = 0
  public var sizes = 0
  /// Writes after which what was read had changed, or had not.
  public var changed = 0
  public var unchanged = 0

  public init(day: Day) { self.day = day }
}
