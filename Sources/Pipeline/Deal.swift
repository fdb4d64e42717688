internal import BytesToLines
internal import Foundation
internal import LinesToRecords
internal import Synchronization
internal import Vocabulary

/// Whether a source's lines may be dealt out to another thread from some line on.
struct LineCut {
  private let parser: LineParser

  init(parsers: ParserSet, options: ParsingOptions, state: ParseState) {
    parser = LineParser(set: parsers, options: options, state: state)
  }

  /// The first line is a request in itself: whatever stood before it ends there, and whatever
  /// follows does not look behind it.
  func isAllowed(before batch: LineBatch) -> Bool {
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

/// Deals a source's batches out to threads. A batch goes to the thread that had the one before it,
/// unless its first line allows a cut: so nothing depends on how many threads there are.
struct Deal: Sendable {
  let harvester: Harvester
  let task: HarvestTask
  let lines: ReadAhead
  let gathering: GatherBehind
  /// Of the parser behind the lines before.
  let state: ParseState

  private struct Hand: Sendable {
    var batch: LineBatch
    var startsAnew: Bool
  }

  /// What one thread has parsed; the state where the lines go on is known to one of them.
  private struct Part: Sendable {
    var tally: LineTally
    var state: ParseState?
  }

  /// What the threads tell each other.
  private final class Table: Sendable {
    let isBroken = Atomic<Bool>(false)
    /// Who has the source's end.
    let last = Atomic<Int>(0)
    let results: BoundedQueue<Part>

    init(threads: Int) { results = BoundedQueue(capacity: threads) }
  }

  /// False when lines turned out to depend on one another after all.
  func readRest(from first: LineBatch, threads: Int, _ harvest: inout Harvest) -> Bool {
    let table = Table(threads: threads)
    let queues = (0..<threads).map { _ in BoundedQueue<Hand>(capacity: 2) }
    for number in queues.indices { start(number, queues[number], table) }
    deal(first, to: queues, table)
    for queue in queues { queue.close() }
    for _ in queues {
      guard let own = table.results.take() else { continue }
      harvest.tally.merge(own.tally)
      if let state = own.state { harvest.parseState = state }
    }
    return !table.isBroken.load(ordering: .relaxed)
  }

  private func deal(_ first: LineBatch, to queues: [BoundedQueue<Hand>], _ table: Table) {
    let cut = LineCut(parsers: harvester.parsers, options: task.parsing, state: state)
    var current = 0
    var next: LineBatch? = first
    while let batch = next, !table.isBroken.load(ordering: .relaxed) {
      if cut.isAllowed(before: batch) {
        current = give(Hand(batch: batch, startsAnew: true), after: current, queues)
      } else {
        _ = queues[current].put(Hand(batch: batch, startsAnew: false))
      }
      next = lines.next()
    }
    table.last.store(current, ordering: .sequentiallyConsistent)
  }

  /// To the next thread that has room, or to the next; answers which.
  private func give(_ hand: Hand, after current: Int, _ queues: [BoundedQueue<Hand>]) -> Int {
    let order = (1...queues.count).map { (current + $0) % queues.count }
    for number in order where queues[number].putIfRoom(hand) { return number }
    _ = queues[order[0]].put(hand)
    return order[0]
  }

  private func start(_ number: Int, _ queue: BoundedQueue<Hand>, _ table: Table) {
    let thread = Thread {
      var worker = LineWorker(harvester, task, state: state, gathering)
      while let hand = queue.take() {
        if hand.startsAnew { worker.flush() }
        worker.take(hand.batch, lines.empty)
        if !worker.isIndependent { table.isBroken.store(true, ordering: .relaxed) }
      }
      // The table knows the last one before the queues are closed.
      let isLast = table.last.load(ordering: .sequentiallyConsistent) == number
      if task.ending != .growing || !isLast { worker.flush() }
      if !worker.isIndependent { table.isBroken.store(true, ordering: .relaxed) }
      _ = table.results.put(
        Part(tally: worker.parser.tally, state: isLast ? worker.parser.state : nil))
    }
    thread.stackSize = 1 << 20
    thread.start()
  }
}
