internal import BytesToLines
internal import Foundation
internal import LinesToRecords
internal import RecordsToEvidence
internal import Vocabulary

/// Reads sources: bytes → lines → records → evidence, reading ahead on a thread of its own.
struct Harvester: Sendable {
  let parsers: ParserSet
  let gathering: GatheringSettings
  let span: TimeSpan
  let watch: RunWatch?
  /// Threads that parse one source's batches at once, where its lines do not depend on each other.
  let parseThreads: Int

  func harvest(_ task: HarvestTask) -> Harvest {
    watch?.open(task.source.path)
    defer { watch?.close(task.source.path) }
    do {
      let isDealt = parseThreads > 1 && !task.source.isPipe
      if isDealt, let harvest = try read(task, threads: parseThreads) { return harvest }
      // Lines turned out to depend on one another: one thread reads all of them, in order.
      if let harvest = try read(task, threads: 1) { return harvest }
      var harvest = Harvest(source: task.source)
      harvest.isInterrupted = true
      return harvest
    } catch {
      var harvest = Harvest(source: task.source)
      harvest.damage = error
      harvest.isUnreadable = true
      return harvest
    }
  }

  /// Nil when several threads gave what one would not have given.
  private func read(_ task: HarvestTask, threads: Int) throws(Complaint) -> Harvest? {
    var harvest = Harvest(source: task.source)
    harvest.head = try task.source.head()
    var options = SourceReader.Options()
    options.isClosed = task.ending == .closed
    let reader = try SourceReader(task.source, options: options)
    for (i, resumption) in task.resumptions.enumerated() where harvest.resumed == nil {
      guard try reader.resume(at: resumption.position) == .resumed else { continue }
      harvest.resumed = i
      reader.milestones = resumption.milestones
    }
    let start = reader.position.byteOffset
    let state = harvest.resumed.flatMap { task.resumptions[$0].parseState }
    let lines = ReadAhead(reader, watch: watch)
    let gathering = GatherBehind(source: task.source.path, settings: gathering)
    let isWhole = readLines(lines, task, state, threads, gathering, &harvest)
    let gathered = gathering.end()
    guard isWhole, let gathered else {
      lines.stop()
      return nil
    }
    harvest.take(gathered)
    if harvest.isPartial {
      // The thread that reads may be under way: where it stands is not known.
      lines.stop()
      return harvest
    }
    if watch?.isStopping ?? false {
      lines.stop()
      harvest.isInterrupted = true
      return harvest
    }
    harvest.position = reader.position
    harvest.milestones = reader.milestones
    harvest.isClosed = task.ending == .closed || task.ending == .rotated && reader.heldBytes == 0
    harvest.bytes = reader.position.byteOffset - start
    harvest.damage = reader.damage
    harvest.warning = reader.warning
    return harvest
  }

  private func readLines(
    _ lines: ReadAhead, _ task: HarvestTask, _ state: ParseState?, _ threads: Int,
    _ gathering: GatherBehind, _ harvest: inout Harvest
  ) -> Bool {
    var worker = LineWorker(self, task, state: state, gathering)
    var warmUp = WarmUp()
    while let batch = lines.next() {
      if threads > 1, warmUp.isDone, worker.isIndependent {
        let cut = LineCut(parsers: parsers, options: task.parsing, state: worker.parser.state)
        if cut.isAllowed(before: batch) {
          worker.flush()
          harvest.tally = worker.parser.tally
          let deal = Deal(
            harvester: self, task: task, lines: lines, gathering: gathering,
            state: worker.parser.state)
          return deal.readRest(from: batch, threads: threads, &harvest)
        }
      }
      warmUp.see(batch)
      worker.take(batch, lines.empty)
      if let most = task.mostLines, worker.parser.tally.lines >= most {
        harvest.isPartial = true
        break
      }
    }
    if task.ending != .growing { worker.flush() }
    harvest.tally = worker.parser.tally
    harvest.parseState = worker.parser.state
    return true
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

/// Reads batches of lines on a thread of its own, a few ahead.
struct ReadAhead: Sendable {
  private let full = BoundedQueue<LineBatch>(capacity: 4)
  /// Memory to be used again.
  let empty = BoundedQueue<LineBatch>(capacity: 4)
  private let watch: RunWatch?

  init(_ reader: SourceReader, watch: RunWatch?) {
    self.watch = watch
    let (full, empty) = (full, empty)
    let thread = Thread {
      var meter = ReadMeter(reader.source, watch)
      meter.skip(to: reader.position.byteOffset)
      var batch = LineBatch()
      while reader.read(&batch) {
        meter.advance(by: batch.bytes.count)
        guard full.put(batch) else { break }
        batch = empty.takeIfAny() ?? LineBatch()
      }
      meter.finish()
      full.close()
    }
    thread.stackSize = 1 << 20
    thread.start()
  }

  /// Nil at the end, and when the run is to stop.
  func next() -> LineBatch? {
    if watch?.isStopping ?? false { return nil }
    return full.take()
  }

  /// The rest is not wanted; the reader's position says nothing any more.
  func stop() { full.close() }
}

/// Tells the watch how much of a source was read.
private struct ReadMeter: Sendable {
  private let watch: RunWatch?
  private let stored: Int64
  private let isCompressed: Bool
  private var told: Int64 = 0

  init(_ source: Source, _ watch: RunWatch?) {
    self.watch = watch
    stored = max(0, source.storedSize ?? 0)
    isCompressed = source.compression != .none
  }

  mutating func skip(to offset: Int64) { if !isCompressed { tell(offset, read: 0) } }

  /// Logs shrink about eightfold; the rest is told at the end.
  mutating func advance(by bytes: Int) {
    tell(isCompressed ? Int64(bytes) / 8 : Int64(bytes), read: Int64(bytes))
  }

  mutating func finish() { tell(stored, read: 0) }

  private mutating func tell(_ more: Int64, read: Int64) {
    let step = min(more, stored - told)
    told += max(0, step)
    watch?.advance(bytesRead: read, storedBytes: max(0, step))
  }
}
