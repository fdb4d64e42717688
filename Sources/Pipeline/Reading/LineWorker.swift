internal import BytesToLines
internal import EvidenceBytes
internal import Foundation
internal import LinesToRecords
internal import RecordsToEvidence
internal import Vocabulary

/// What one thread holds of a source: lines, their records, and what it saw of them.
struct LineWorker {
  var lines = LineBatch()
  private var read = ReadBatch()
  private var reader: ExchangeReader
  private let span: TimeSpan
  /// The thread's own parser, once lines are dealt out.
  private(set) var parser: LineParser?
  /// A line was taken for more than a part of a line although lines were dealt out.
  private var wasCutInside = false

  init(_ harvester: Harvester) {
    reader = ExchangeReader(harvester.gathering)
    span = harvester.span
  }

  /// Turns the lines into records, and those of lines before that waited for them.
  mutating func parse(with parser: inout LineParser) {
    parser.parse(&lines, into: &read.batch)
  }

  /// What waited for a next line becomes records; false where parts of a line were let go: they are counted back.
  @discardableResult
  mutating func flush(_ parser: inout LineParser) -> Bool {
    let before = parser.tally.continuations
    parser.finish(into: &read.batch)
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

  /// Looks at the records, and has them added up.
  mutating func gather(at desk: GatherDesk) {
    if !span.isUnlimited {
      read.batch.records.removeAll { !$0.hasTime || !span.contains($0.time) }
      read.batch.shorts.removeAll { !span.contains($0.time) }
    }
    reader.read(&read)
    desk.gather(read)
    read.removeAll()
  }
}

/// Where a few threads add up what they have seen, one at a time: adding up is about a third of their work.
// SAFETY: unchecked because `lock` guards the gatherer.
final class GatherDesk: @unchecked Sendable {
  static let threads = 3
  private let lock = NSLock()
  private var gatherer: Gatherer

  init(_ harvester: Harvester, _ task: HarvestTask) {
    gatherer = Gatherer(source: task.source.path, settings: harvester.gathering)
  }

  func gather(_ read: borrowing ReadBatch) {
    lock.lock()
    gatherer.gather(read)
    lock.unlock()
  }

  func take() -> Gathered {
    lock.withLock {
      let (first, last) = (gatherer.firstTime, gatherer.lastTime)
      return Gathered(evidence: gatherer.take(), firstTime: first, lastTime: last)
    }
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

  mutating func add(_ other: Gathered) {
    evidence.add(other.evidence)
    firstTime = [firstTime, other.firstTime].compactMap { $0 }.min()
    lastTime = [lastTime, other.lastTime].compactMap { $0 }.max()
  }
}
