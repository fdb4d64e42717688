public import Vocabulary

/// A finding with what the configuration knows about it.
public struct ReportedFinding: Equatable, Sendable {
  public var finding: Finding
  /// The menu entry of the page, as `System → Logs`; nil when the page is not in the logs.
  public var module: String?
  /// Why the register's entry is taken to be about it, in words.
  public var entryReasons: [String] = []
  /// The ticket that the entry names, and its address.
  public var ticket: String?
  public var ticketURL: String?

  public init(_ finding: Finding, module: String? = nil) {
    self.finding = finding
    self.module = module
  }
}

/// What was read altogether.
public struct DocumentSummary: Equatable, Sendable {
  public var lines = 0
  public var records = 0
  public var unparsed = 0
  /// Decompressed.
  public var bytes: Int64 = 0
  /// Left out of what has to be the same in equal runs (`replay`).
  public var seconds: Double?

  public init() {}

  /// The sums of `sources`.
  public init(of sources: [SourceSummary]) {
    for source in sources {
      lines += source.lines
      records += source.records
      unparsed += source.unparsed
      bytes += source.bytes
    }
  }
}

/// What `--format json` prints, and what `draft --findings FILE` reads on another host.
///
/// Texts are of one language, the facts behind them stand beside; reading takes the facts alone.
public struct FindingDocument: Equatable, Sendable {
  /// Most important first: by impact, confidence, id.
  public private(set) var findings: [ReportedFinding]
  /// By source and kind.
  public private(set) var notObservable: [NotObservable]
  public var sources: [SourceSummary]
  public var summary: DocumentSummary

  public init(
    findings: [ReportedFinding], notObservable: [NotObservable] = [],
    sources: [SourceSummary] = []
  ) {
    self.findings = findings.sorted { $0.finding.isBefore($1.finding) }
    self.notObservable = notObservable.sorted {
      ($0.source, $0.kind.rawValue, $0.parser, $0.reason.rawValue)
        < ($1.source, $1.kind.rawValue, $1.parser, $1.reason.rawValue)
    }
    self.sources = sources
    summary = DocumentSummary(of: sources)
  }
}

extension Finding {
  func isBefore(_ other: Finding) -> Bool {
    (impact, -confidence, id) < (other.impact, -other.confidence, other.id)
  }
}
