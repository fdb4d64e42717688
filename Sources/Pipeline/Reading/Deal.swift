internal import BytesToLines
internal import Foundation
internal import LinesToRecords
internal import RecordsToEvidence
internal import Synchronization
internal import Vocabulary

/// One source's lines for the threads that read it together: each takes the next batch, parses it, looks at its records, and
/// has them added up at a desk.
///
/// At first one parser reads all lines, in their order. Once it is known which formats they have, and that no line depends on
/// another, each thread parses what it takes; a batch begins at a line that may be cut before, or stays with the thread that
/// had the one before it. So nothing depends on how many threads there are.
// SAFETY: unchecked because `condition` guards all of its mutable state.
final class Deal: @unchecked Sendable {
  private let condition = NSCondition()
  private let harvester: Harvester
  private let task: HarvestTask
  private let mayDeal: Bool
  private let reader: SourceReader
  private var meter: ReadMeter
  /// Of all lines that were not dealt out.
  private var parser: LineParser
  private var warmUp = WarmUp()
  /// Lines are dealt out; `next` are the next ones.
  private var cut: LineCut?
  private var next = LineBatch()
  private var isOver = false { didSet { noMore.store(true, ordering: .relaxed) } }
  /// Told without the lock, which is held while a source is read.
  private let noMore = Atomic<Bool>(false)
  /// The threads that are at work.
  private var workers = 0
  private var desks: [GatherDesk] = []
  /// Of the lines that were dealt out.
  private var tally = LineTally()
  /// Of the parser that had the last lines.
  private var lastState: ParseState?
  private(set) var isPartial = false
  /// Lines turned out to depend on one another after they were dealt out.
  private(set) var isBroken = false { didSet { noMore.store(true, ordering: .relaxed) } }

  /// `mayDeal`: lines may be dealt out.
  init(
    _ harvester: Harvester, _ task: HarvestTask, _ reader: SourceReader, state: ParseState?,
    mayDeal: Bool
  ) {
    self.harvester = harvester
    self.task = task
    self.reader = reader
    self.mayDeal = mayDeal
    meter = ReadMeter(reader.source, harvester.watch)
    meter.skip(to: reader.position.byteOffset)
    parser = harvester.parser(task, state)
  }

  /// Lines are left for another thread. A pipe's writer may let it wait: who helped would be missed elsewhere.
  var wantsHelp: Bool { !task.source.isPipe && !noMore.load(ordering: .relaxed) }

  /// Works on the source until its end; several threads may do so at once.
  func work() {
    let desk = condition.withLock { () -> GatherDesk in
      if desks.count * GatherDesk.threads <= workers { desks.append(GatherDesk(harvester, task)) }
      workers += 1
      return desks[(workers - 1) / GatherDesk.threads]
    }
    var worker = LineWorker(harvester)
    while take(&worker, desk) { worker.gather(at: desk) }
    condition.withLock {
      if let parser = worker.parser { tally.merge(parser.tally) }
      workers -= 1
      condition.broadcast()
    }
  }

  /// Waits until nobody works on it any more, and takes what was added up.
  func end() -> (gathered: Gathered, tally: LineTally, state: ParseState) {
    condition.lock()
    while workers > 0 { condition.wait() }
    meter.finish()
    tally.merge(parser.tally)
    let end = (desks, tally, lastState ?? parser.state)
    condition.unlock()
    var gathered = Gathered()
    for desk in end.0 { gathered.add(desk.take()) }
    return (gathered, end.1, end.2)
  }

  private func read(_ batch: inout LineBatch) -> Bool {
    guard reader.read(&batch) else { return false }
    meter.advance(by: batch.bytes.count)
    return true
  }

  /// Gives the worker the records of the next lines; false at the end, and when the run is to stop.
  private func take(_ worker: inout LineWorker, _ desk: GatherDesk) -> Bool {
    condition.lock()
    if cut == nil {
      defer { condition.unlock() }
      return takeInOrder(&worker)
    }
    guard !isOver, !isStopping, !isBroken else {
      condition.unlock()
      return false
    }
    swap(&worker.lines, &next)
    var isLast = !read(&next)
    while !isLast, !(cut?.isAllowed(before: next) ?? true) {
      // They go on with the lines in hand.
      parseAlone(&worker, isWhole: false)
      worker.gather(at: desk)
      swap(&worker.lines, &next)
      isLast = !read(&next)
    }
    if isLast { isOver = true }
    condition.unlock()
    parseAlone(&worker, isWhole: !isLast || task.endsWhole)
    if isLast { condition.withLock { lastState = worker.parser?.state } }
    if !worker.isIndependent { condition.withLock { isBroken = true } }
    return true
  }

  private var isStopping: Bool { harvester.watch?.isStopping ?? false }

  private func parseAlone(_ worker: inout LineWorker, isWhole: Bool) {
    worker.parseAlone(parser.state, isWhole: isWhole) { harvester.parser(task, $0) }
  }

  private func takeInOrder(_ worker: inout LineWorker) -> Bool {
    guard !isOver, !isStopping else { return false }
    guard read(&worker.lines) else {
      isOver = true
      if task.endsWhole { worker.flush(&parser) }
      return true
    }
    if mayDeal, warmUp.isDone, parser.isIndependent {
      var cut = LineCut(parsers: harvester.parsers, options: task.parsing, state: parser.state)
      if cut.isAllowed(before: worker.lines) {
        worker.flush(&parser)
        self.cut = cut
        swap(&next, &worker.lines)
        return true
      }
    }
    warmUp.see(worker.lines)
    worker.parse(with: &parser)
    if let most = task.mostLines, parser.tally.lines >= most {
      isPartial = true
      isOver = true
      if task.endsWhole { worker.flush(&parser) }
    }
    return true
  }
}

/// Whether a source's lines may be dealt out to another thread from some line on.
struct LineCut {
  private var parser: LineParser

  init(parsers: ParserSet, options: ParsingOptions, state: ParseState) {
    parser = LineParser(set: parsers, options: options, state: state)
    parser.givesShort = true
  }

  /// The first line is a request in itself: whatever stood before it ends there, and whatever
  /// follows does not look behind it.
  mutating func isAllowed(before batch: borrowing LineBatch) -> Bool {
    if parser.beginsShort(batch) { return true }
    guard let from = batch.starts.first, let to = batch.ends.first, from < to,
      Int(to) <= batch.bytes.count
    else { return false }
    let line = Array(batch.bytes[Int(from)..<Int(to)])
    guard parser.mayCut(before: line.span) else { return false }
    var probe = parser
    var alone = LineBatch()
    (alone.bytes, alone.starts, alone.ends) = (line, [0], [to - from])
    var records = RecordBatch()
    probe.parse(&alone, into: &records)
    return probe.tally.exchanges == 1
  }
}

/// The lines that decide which parsers are tried; after them threads may be given lines apart.
private struct WarmUp {
  private var lines = 0

  /// More than detection looks at (`LineParser.detect`).
  var isDone: Bool { lines >= 2500 }

  /// Detection looks at 2000 lines of a batch at most.
  mutating func see(_ batch: LineBatch) { lines += min(batch.count, 2000) }
}
