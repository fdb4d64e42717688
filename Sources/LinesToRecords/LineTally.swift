/// Why a line did not parse.
public enum FailureReason: String, Sendable, Codable, CaseIterable, Hashable {
  case noParserMatches = "no parser matches"
  case forcedParserDoesNotMatch = "the chosen parser does not match"
  case brokenJSON = "JSON object is not complete"
  case noFieldsLine = "no #Fields line names the columns"
  case requestNotUnderstood = "mentions a request, but no parser matches"
  case tooLong = "line is too long"
  case binary = "not text"
}

/// One line that did not parse.
public struct LineFailure: Sendable, Equatable {
  public var line: Int64
  public var reason: FailureReason
}

/// What became of a source's lines. `lines == records + continuations + other + unparsed`, always.
public struct LineTally: Sendable, Equatable, Codable {
  public struct Failures: Sendable, Equatable, Codable {
    public var count: Int
    /// Counted from 1.
    public var firstLine: Int64
  }

  /// Two or more parsers read the same lines.
  public struct Doubt: Sendable, Hashable, Codable {
    public var chosen: String
    public var others: [String]
    /// Something in the lines told which; else the usual one was taken.
    public var isDecided: Bool
    /// What a format that no parser knows was read as; then there are no others.
    public var patterns: [String]?
  }

  public var lines = 0
  /// Exchanges and messages.
  public var records = 0
  public var exchanges = 0
  /// Lines that belong to a record of another line: parts of long lines, tracebacks.
  public var continuations = 0
  /// Understood, no record: directives, blank lines, error logs.
  public var other = 0
  public var unparsed = 0
  public var byParser: [String: Int] = [:]
  public var byEnvelope: [String: Int] = [:]
  public var failures: [FailureReason: Failures] = [:]
  public var doubts: Set<Doubt> = []

  public init() {}

  mutating func fail(_ reason: FailureReason, line: Int64) {
    unparsed += 1
    failures[reason, default: Failures(count: 0, firstLine: line)].count += 1
  }

  public mutating func merge(_ other: LineTally) {
    lines += other.lines
    records += other.records
    exchanges += other.exchanges
    continuations += other.continuations
    self.other += other.other
    unparsed += other.unparsed
    byParser.merge(other.byParser, uniquingKeysWith: +)
    byEnvelope.merge(other.byEnvelope, uniquingKeysWith: +)
    failures.merge(other.failures) { a, b in
      Failures(count: a.count + b.count, firstLine: min(a.firstLine, b.firstLine))
    }
    doubts.formUnion(other.doubts)
  }
}
