internal import BytesToLines
internal import LinesToRecords
internal import RecordsToEvidence
internal import Vocabulary

/// Parses on one thread, and looks at what it parsed.
struct LineWorker {
  private(set) var parser: LineParser
  private var reader: ExchangeReader
  private let gathering: GatherBehind
  private let span: TimeSpan
  /// A line was taken for more than a part of a line although lines were dealt out.
  private var wasCutInside = false

  init(_ harvester: Harvester, _ task: HarvestTask, state: ParseState?, _ gathering: GatherBehind) {
    parser = LineParser(set: harvester.parsers, options: task.parsing, state: state)
    reader = ExchangeReader(harvester.gathering)
    self.gathering = gathering
    span = harvester.span
  }

  /// Parses the lines and hands their memory back.
  mutating func take(_ lines: consuming LineBatch, _ empty: BoundedQueue<LineBatch>) {
    var read = gathering.room()
    parser.parse(&lines, into: &read.batch)
    hand(read)
    _ = empty.putIfRoom(lines)
  }

  /// What waited for a next line becomes records.
  mutating func flush() {
    let before = parser.tally.continuations
    var read = gathering.room()
    parser.finish(into: &read.batch)
    hand(read)
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

  private mutating func hand(_ read: consuming ReadBatch) {
    if !span.isUnlimited {
      read.batch.records.removeAll { !$0.hasTime || !span.contains($0.time) }
    }
    reader.read(&read)
    gathering.gather(read)
  }
}
