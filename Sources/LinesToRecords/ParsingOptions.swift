public import Vocabulary

/// What a run says about its input.
public struct ParsingOptions: Sendable {
  /// The one parser to use, instead of detection.
  public var parser: String?
  /// For times that are logged without a zone.
  public var zone: ZoneRules
  /// For dates without a year (syslog): they lie at most a day after it. Such times are absent without it.
  public var reference: Instant?
  /// Keep line and reason of each line that did not parse, see `LineParser.takeFailures()`.
  public var keepsFailures: Bool

  public init(
    parser: String? = nil, zone: ZoneRules = .utc, reference: Instant? = nil,
    keepsFailures: Bool = false
  ) {
    self.parser = parser
    self.zone = zone
    self.reference = reference
    self.keepsFailures = keepsFailures
  }
}
