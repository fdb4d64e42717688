package import EvidenceToFindings
public import Vocabulary

/// What a run is told by its user and its configuration.
public struct RunSettings: Sendable {
  /// What the site says of itself.
  public var site: Site
  /// None: the configured sources.
  public var paths: [String] = []
  /// A site's own definitions beside the configured folder; they win over built-in ones.
  public var parserFolders: [String] = []
  /// Forces one parser, whatever is configured.
  public var parser: String?
  /// For times without a zone, whatever is configured: an IANA name or an offset.
  public var timezone: String?
  /// Reads known sources from their start, in place of what they gave before. For `Nightly` alone.
  public var readsAnew = false
  /// Threads; at least 1.
  public var jobs = 2
  /// Conclude as of this moment; nil: see `Replay` and `Nightly`.
  public var asOf: Instant?
  /// Only records of this time; those without a time are then left out. For `Replay` alone.
  public var span = TimeSpan()
  /// Lets another thread follow the run and stop it.
  public var watch: RunWatch?
  /// For the test that takes each rule and each detector away; no command can.
  package var withoutRules: Set<Rule> = []
  package var withoutDetectors: Set<GapKind> = []

  public init(_ site: Site = Site()) { self.site = site }

  /// What the concluding step is told.
  var conclusion: ConclusionSettings {
    var settings = ConclusionSettings()
    let configuration = site.configuration
    settings.floors = configuration.floors
    settings.apiPrefixes = configuration.apiPrefixes + configuration.apis.flatMap(\.prefixes)
    settings.contract = site.contract
    settings.securityWords = configuration.securityWords
    settings.withoutRules = withoutRules
    settings.withoutDetectors = withoutDetectors
    return settings
  }
}

/// From `since` on, until before `until`; nil is unlimited.
public struct TimeSpan: Hashable, Sendable {
  public var since: Instant?
  public var until: Instant?

  public init(since: Instant? = nil, until: Instant? = nil) {
    self.since = since
    self.until = until
  }

  public var isUnlimited: Bool { since == nil && until == nil }

  public func contains(_ time: Instant) -> Bool {
    since.map { $0 <= time } ?? true && until.map { time < $0 } ?? true
  }

  /// Something of `first…last` lies in it; unknown ends count as being in it.
  func overlaps(_ first: Instant?, _ last: Instant?) -> Bool {
    let isEarlier = zip(last, since).map { $0 < $1 } ?? false
    let isLater = zip(first, until).map { $0 >= $1 } ?? false
    return !isEarlier && !isLater
  }

  private func zip(_ a: Instant?, _ b: Instant?) -> (Instant, Instant)? {
    guard let a, let b else { return nil }
    return (a, b)
  }
}
