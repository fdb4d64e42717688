public import Vocabulary

/// What one run did; written at its end, so that a run that was killed leaves nothing here.
public struct RunRow: Equatable, Sendable {
  public var started: Instant
  public var finished: Instant
  public var asOf: Instant
  public var exitCode: Int32 = 0
  /// Sources with new bytes.
  public var sources = 0
  public var lines = 0
  public var records = 0
  public var unparsed = 0
  /// Decompressed.
  public var bytes: Int64 = 0
  /// Findings.
  public var created = 0
  public var opened = 0

  public init(started: Instant, finished: Instant, asOf: Instant) {
    self.started = started
    self.finished = finished
    self.asOf = asOf
  }
}
