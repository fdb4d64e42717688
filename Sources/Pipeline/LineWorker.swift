internal import BytesToLines
internal import EvidenceBytes
internal import LinesToRecords
internal import RecordsToEvidence
internal import Vocabulary

/// What one thread holds of a source: lines, their records, and what they added up to so far.
struct LineWorker {
  var lines = LineBatch()
  private var batch = RecordBatch()
  private var gatherer: Gatherer
  private let span: TimeSpan
  /// The thread's own parser, once lines are dealt out.
  private(set) var parser: LineParser?
  /// A line was taken for more than a part of a line although lines were dealt out.
  private var wasCutInside = false

  init(_ harvester: Harvester, _ task: HarvestTask) {
    gatherer = Gatherer(source: task.source.path, settings: harvester.gathering)
    span = harvester.span
  }

  /// Turns the lines into records, and those of lines before that waited for them.
  mutating func parse(with parser: inout LineParser) {
    parser.parse(&lines, into: &batch)
  }

  /// What waited for a next line becomes records; false where parts of a line were let go: they are counted back.
  @discardableResult
  mutating func flush(_ parser: inout LineParser) -> Bool {
    let before = parser.tally.continuations
    parser.finish(into: &batch)
    return parser.tally.continuations >= before
  }

  /// Parses with a parser of its own. `isWhole`: nothing of the lines after these belongs to them.
  mutating func parseAlone(_ state: ParseState, isWhole: Bool, _ make: (ParseState) -> LineParser) {
    var own = parser.take() ?? make(state)
    parse(with: &own)
    if isWhole, !flush(&own) { wasCutInside = true }
    parser = own
  }

  /// No line so far depended on another than a message's on the message's own.
  var isIndependent: Bool { parser.map { !wasCutInside && $0.isIndependent } ?? true }

  /// Adds up the records.
  mutating func gather() {
    if !span.isUnlimited {
      batch.records.removeAll { !$0.hasTime || !span.contains($0.time) }
      batch.shorts.removeAll { !span.contains($0.time) }
    }
    gatherer.gather(batch)
    batch.removeAll()
  }

  mutating func take() -> Gathered {
    let (first, last) = (gatherer.firstTime, gatherer.lastTime)
    return Gathered(
      evidence: gatherer.take(), firstTime: first, lastTime: last,
      tally: parser?.tally ?? LineTally())
  }
}

extension LineParser {
  /// No line so far depended on another than a message's on the message's own.
  var isIndependent: Bool {
    let digit: [UInt8] = [UInt8(ascii: "0")]
    // It depends on column names, if there are any, and on nothing else.
    return mayCut(before: digit.span) && tally.byEnvelope.isEmpty
  }
}

/// What some of a source's records added up to.
struct Gathered: Sendable {
  var evidence = PackedEvidence()
  var firstTime: Instant?
  var lastTime: Instant?
  /// Of the lines that were dealt out.
  var tally = LineTally()

  mutating func add(_ other: Gathered) {
    evidence.add(other.evidence)
    firstTime = [firstTime, other.firstTime].compactMap { $0 }.min()
    lastTime = [lastTime, other.lastTime].compactMap { $0 }.max()
    tally.merge(other.tally)
  }
}
