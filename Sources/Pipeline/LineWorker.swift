internal import BytesToLines
internal import LinesToRecords
internal import RecordsToEvidence
internal import Vocabulary

/// Parses and gathers on one thread.
struct LineWorker {
  private(set) var parser: LineParser
  private var gatherer: Gatherer
  private var records = RecordBatch()
  private let source: Source
  private let span: TimeSpan
  /// A line was taken for more than a part of a line although lines were dealt out.
  private var wasCutInside = false

  init(_ harvester: Harvester, _ task: HarvestTask, state: ParseState?) {
    parser = LineParser(set: harvester.parsers, options: task.parsing, state: state)
    gatherer = Gatherer(source: task.source.path, settings: harvester.gathering)
    source = task.source
    span = harvester.span
  }

  /// Parses the lines and hands their memory back.
  mutating func take(_ lines: consuming LineBatch, _ empty: BoundedQueue<LineBatch>) {
    parser.parse(&lines, into: &records)
    gather()
    _ = empty.putIfRoom(lines)
  }

  /// What waited for a next line becomes records.
  mutating func flush() {
    let before = parser.tally.continuations
    parser.finish(into: &records)
    gather()
    // Parts of a line that were let go are counted back.
    if parser.tally.continuations < before { wasCutInside = true }
  }

  /// No line so far depended on another than a message's on the message's own.
  var isIndependent: Bool {
    let digit: [UInt8] = [UInt8(ascii: "0")]
    // It depends on column names, if there are any, and on nothing else.
    let hasColumns = !parser.mayCut(before: digit.span)
    return !wasCutInside && !hasColumns && parser.tally.byEnvelope.isEmpty
  }

  /// What was gathered so far; the worker is empty then.
  mutating func take() -> Harvest {
    var harvest = Harvest(source: source)
    (harvest.firstTime, harvest.lastTime) = (gatherer.firstTime, gatherer.lastTime)
    harvest.evidence = gatherer.take()
    harvest.tally = parser.tally
    harvest.parseState = parser.state
    return harvest
  }

  private mutating func gather() {
    if !span.isUnlimited {
      records.records.removeAll { !$0.hasTime || !span.contains($0.time) }
    }
    gatherer.gather(records)
    records.removeAll()
  }
}
