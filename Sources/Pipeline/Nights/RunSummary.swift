internal import BytesToLines
public import Vocabulary

/// What one run did.
public struct RunSummary: Sendable {
  public var sources: [SourceSummary] = []
  public var complaints: [Complaint] = []
  /// Logs whose lines several formats write alike.
  public var doubts: [FormatDoubt] = []
  public var skippedFiles = 0
  public var lines = 0
  public var records = 0
  public var unparsed = 0
  public var bytes: Int64 = 0
  /// Sources that gave something new.
  public var newSources = 0
  /// Sources that were found, and those of them that are done.
  public var foundSources = 0
  public var finishedSources = 0
  /// Found, and not one byte of them could be read.
  private var unreadableSources = 0
  /// The signal that ended the run before its end.
  public var stopSignal: Int32?
  /// Some input could not be read or was damaged: exit code 2.
  public var isIncomplete = false
  /// No input could be read at all: exit code 66.
  public var isUnreadable = false

  public init() {}

  init(_ discovery: SourceDiscovery) {
    complaints = discovery.complaints
    skippedFiles = discovery.skippedFiles
    foundSources = discovery.sources.count
    isIncomplete = discovery.isIncomplete
  }

  mutating func add(_ summary: SourceSummary) {
    sources.append(summary)
    lines += summary.lines
    records += summary.records
    unparsed += summary.unparsed
    bytes += summary.bytes
  }

  mutating func add(complaintsOf harvest: Harvest) {
    complaints += harvest.complaints
    isIncomplete = isIncomplete || harvest.damage != nil
    if harvest.isUnreadable || harvest.source.isUnreadable { unreadableSources += 1 }
    doubts += FormatDoubt.all(of: harvest)
  }

  /// What was asked for one source cannot be done; the rest goes on.
  mutating func refuse(_ message: String, _ path: String, help: String) {
    complaints.append(Complaint(message, path: path, help: help))
    isIncomplete = true
  }

  /// Nothing more is read.
  mutating func end(_ watch: RunWatch?) {
    stopSignal = watch?.stopSignal
    isUnreadable = isIncomplete && unreadableSources == foundSources && stopSignal == nil
  }
}

/// What `replay` and the reading commands show.
public struct Report: Sendable {
  public var findings: [Finding]
  public var notObservable: [NotObservable]
  public var summary: RunSummary
  public var asOf: Instant
}
