/// The kinds of gap. Raw values are the ids in code, database, JSON and samples.
public enum GapKind: String, Codable, CaseIterable, Sendable {
  case emptyList = "empty-list"
  case missingEndpoint = "missing-endpoint"
  case nonPersistingWrite = "non-persisting-write"
  case safeStub = "safe-stub"
  case methodNotAllowed = "method-not-allowed"
  case notImplemented = "not-implemented"
  case failingEndpoint = "failing-endpoint"
  case htmlFallback = "html-fallback"
  case alwaysForbidden = "always-forbidden"
  case lostRedirect = "lost-redirect"
}

/// What the logs say; recomputed every run.
public enum FindingState: String, Codable, CaseIterable, Sendable {
  case suspected, open
  case looksFixed = "looks-fixed"
  case regressed, silent
}

/// What a person said.
public enum Decision: String, Codable, CaseIterable, Sendable {
  case undecided, accepted, rejected, snoozed
}

/// P0 is the most important.
public enum Impact: String, Codable, CaseIterable, Comparable, Sendable {
  case p0 = "P0"
  case p1 = "P1"
  case p2 = "P2"

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// One endpoint of a finding: a concrete path, or a narrower template.
public struct Member: Hashable, Codable, Comparable, Sendable {
  public var method: String
  public var path: String
  public var kind: GapKind
  /// Its `operationId` in the OpenAPI contract; two members are the same whatever it is.
  public var operation: String?

  private enum CodingKeys: String, CodingKey {
    case method, path, kind
    case operation = "operationId"
  }

  public init(method: String, path: String, kind: GapKind) {
    self.method = method
    self.path = path
    self.kind = kind
  }

  public static func == (a: Self, b: Self) -> Bool {
    a.method == b.method && a.path == b.path && a.kind == b.kind
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(method)
    hasher.combine(path)
    hasher.combine(kind)
  }

  public static func < (a: Self, b: Self) -> Bool {
    (a.path, a.method, a.kind.rawValue) < (b.path, b.method, b.kind.rawValue)
  }
}

/// One logged request that shows the gap; masked.
public struct Sample: Hashable, Codable, Sendable {
  public var source: String
  public var line: Int64
  public var time: Instant?
  /// Method and masked path.
  public var request: String
  public var status: Int
  /// Bytes; nil when the log has none.
  public var size: Int64?

  public init(
    source: String, line: Int64, time: Instant?, request: String, status: Int, size: Int64?
  ) {
    self.source = source
    self.line = line
    self.time = time
    self.request = request
    self.status = status
    self.size = size
  }
}

/// One cause, as a person would file it. Facts, no words; ordered fields; deterministic.
public struct Finding: Hashable, Codable, Sendable {
  /// `GW-` and eight characters of Crockford's base 32.
  public var id: String
  public var kind: GapKind
  /// Of the member that shows the cause best.
  public var method: String
  /// A template that covers all members.
  public var endpoint: String
  /// Sorted by path and method.
  public var members: [Member]
  public var host: String?
  /// Masked path of the UI page that asks most.
  public var page: String?
  public var state: FindingState
  public var decision: Decision = .undecided
  /// 0…1, two digits; `docs/how-sure.md` has the formula.
  public var confidence: Double
  public var impact: Impact
  public var impactFacts: [Fact]
  public var requests: Int
  public var failures: Int
  public var clients: Int
  /// `clients` comes from a sample.
  public var clientsAreApproximate = false
  public var days: Int
  public var firstSeen: Instant?
  public var lastSeen: Instant?
  public var expected: Fact
  public var actual: Fact
  public var evidence: [Fact]
  public var counterEvidence: [Fact]
  /// What would make a `suspected` finding `open`.
  public var missing: [Fact]
  /// At most four, earliest first.
  public var samples: [Sample]
  /// `Backend`, `Ops`, or what the configuration says of the path.
  public var owner: String
  /// The register's entry, as `1.3`.
  public var registerEntry: String?

  public init(
    id: String, kind: GapKind, method: String, endpoint: String, members: [Member],
    state: FindingState, confidence: Double, impact: Impact, expected: Fact, actual: Fact
  ) {
    self.id = id
    self.kind = kind
    self.method = method
    self.endpoint = endpoint
    self.members = members
    self.state = state
    self.confidence = confidence
    self.impact = impact
    impactFacts = []
    requests = 0
    failures = 0
    clients = 0
    days = 0
    self.expected = expected
    self.actual = actual
    evidence = []
    counterEvidence = []
    missing = []
    samples = []
    owner = "Backend"
  }
}

/// A kind of gap that a source cannot show, why, and what would change that.
public struct NotObservable: Hashable, Codable, Sendable {
  public enum Reason: String, Codable, CaseIterable, Sendable {
    case noSize, sizeCountsHeaders, noTime, noClient, noReferer, noStatus
    /// Of GraphQL or RPC over one path alone; other paths are seen.
    case operationUnnamed
  }

  public var kind: GapKind
  public var source: String
  public var parser: String
  public var reason: Reason

  public init(kind: GapKind, source: String, parser: String, reason: Reason) {
    self.kind = kind
    self.source = source
    self.parser = parser
    self.reason = reason
  }
}

/// What was read of one source: `lines = records + continuations + other + unparsed`.
public struct SourceSummary: Hashable, Codable, Sendable {
  public var source: String
  /// The parser of most records; empty when nothing was parsed.
  public var parser: String
  public var envelope: String?
  public var lines = 0
  public var records = 0
  public var continuations = 0
  public var other = 0
  public var unparsed = 0
  public var bytes: Int64 = 0
  public var firstTime: Instant?
  public var lastTime: Instant?

  public init(source: String, parser: String = "") {
    self.source = source
    self.parser = parser
  }
}
