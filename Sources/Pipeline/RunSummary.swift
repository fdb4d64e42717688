public import Vocabulary

/// What one run did.
public struct RunSummary: Sendable {
  public var sources: [SourceSummary] = []
  public var complaints: [Complaint] = []
  public var skippedFiles = 0
  public var lines = 0
  public var records = 0
  public var unparsed = 0
  public var bytes: Int64 = 0
  /// Sources that gave something new.
  public var newSources = 0
  /// Some input could not be read or was damaged: exit code 2.
  public var isIncomplete = false
  /// No input could be read at all: exit code 66.
  public var isUnreadable = false

  public init() {}

  mutating func add(_ summary: SourceSummary) {
    sources.append(summary)
    lines += summary.lines
    records += summary.records
    unparsed += summary.unparsed
    bytes += summary.bytes
  }
}

/// What `replay` and the reading commands show.
public struct Report: Sendable {
  public var findings: [Finding]
  public var notObservable: [NotObservable]
  public var summary: RunSummary
  public var asOf: Instant
}
