internal import BytesToLines
internal import Foundation
internal import LinesToRecords
internal import RecordsToEvidence
internal import Vocabulary

/// Reads sources: bytes → lines → records → evidence, reading ahead on a thread of its own.
struct Harvester: Sendable {
  let parsers: ParserSet
  let parsing: ParsingOptions
  let gathering: GatheringSettings
  /// Threads that parse one source's batches at once, where its lines do not depend on each other.
  let parseThreads: Int

  /// Where to go on, from an earlier run.
  struct Resumption: Sendable {
    var position: Position
    var parseState: ParseState?
  }

  func harvest(_ source: Source, from resumption: Resumption? = nil, isClosed: Bool = true) -> Harvest {
    var harvest = Harvest(source: source, position: .start)
    do throws(Complaint) {
      var options = SourceReader.Options()
      options.isClosed = isClosed
      let reader = try SourceReader(source, options: options)
      var state: ParseState?
      if let resumption {
        if try reader.resume(at: resumption.position) == .resumed {
          state = resumption.parseState
        } else {
          harvest.wasReset = true
        }
      }
      let start = reader.position.byteOffset
      readLines(reader, state, &harvest)
      harvest.position = reader.position
      harvest.bytes = reader.position.byteOffset - start
      harvest.damage = reader.damage
      harvest.warning = reader.warning
    } catch {
      harvest.damage = error
      harvest.isUnreadable = true
    }
    return harvest
  }

  /// One thread reads, the others parse and gather; what they gathered adds up.
  private func readLines(_ reader: SourceReader, _ state: ParseState?, _ harvest: inout Harvest) {
    let full = BoundedQueue<LineBatch>(capacity: 4)
    let empty = BoundedQueue<LineBatch>(capacity: 8)
    let readAhead = Thread {
      var batch = LineBatch()
      while reader.read(&batch) {
        guard full.put(batch) else { break }
        batch = empty.takeIfAny() ?? LineBatch()
      }
      full.close()
    }
    readAhead.stackSize = 1 << 20
    readAhead.start()
    var worker = LineWorker(self, harvest.source.path, state)
    let first = full.take()
    if let first { worker.take(first, empty) }
    if parseThreads > 1, first != nil, worker.isSplittable {
      addParallel(full, empty, &worker, &harvest)
    } else {
      while let batch = full.take() { worker.take(batch, empty) }
    }
    worker.finish(&harvest)
    harvest.parseState = worker.parser.state
  }

  private func addParallel(
    _ full: BoundedQueue<LineBatch>, _ empty: BoundedQueue<LineBatch>, _ worker: inout LineWorker,
    _ harvest: inout Harvest
  ) {
    let state = worker.parser.state
    let results = BoundedQueue<Harvest>(capacity: parseThreads)
    let source = harvest.source
    for _ in 1..<parseThreads {
      let thread = Thread {
        var other = LineWorker(self, source.path, state)
        while let batch = full.take() { other.take(batch, empty) }
        var own = Harvest(source: source, position: .start)
        other.finish(&own)
        _ = results.put(own)
      }
      thread.stackSize = 1 << 20
      thread.start()
    }
    while let batch = full.take() { worker.take(batch, empty) }
    for _ in 1..<parseThreads { if let own = results.take() { harvest.add(own) } }
  }
}

/// Parses and gathers on one thread.
struct LineWorker {
  var parser: LineParser
  var records = RecordBatch()
  private var gatherer: Gatherer
  private var batch = LineBatch()

  init(_ harvester: Harvester, _ path: String, _ state: ParseState?) {
    parser = LineParser(set: harvester.parsers, options: harvester.parsing, state: state)
    gatherer = Gatherer(source: path, settings: harvester.gathering)
  }

  mutating func take(_ lines: LineBatch, _ empty: BoundedQueue<LineBatch>) {
    batch = lines
    parser.parse(&batch, into: &records)
    gather()
    _ = empty.putIfRoom(batch)
    batch = LineBatch()
  }

  /// The lines so far were complete in themselves, without an envelope: other threads may parse the next.
  var isSplittable: Bool { parser.state.isClean && parser.tally.byEnvelope.isEmpty }

  mutating func gather() {
    gatherer.gather(records)
    records.removeAll()
  }

  mutating func finish(_ harvest: inout Harvest) {
    parser.finish(into: &records)
    gather()
    var own = Harvest(source: harvest.source, position: .start)
    (own.firstTime, own.lastTime) = (gatherer.firstTime, gatherer.lastTime)
    own.evidence = gatherer.take()
    own.tally = parser.tally
    harvest.add(own)
  }
}

extension Harvest {
  mutating func add(_ other: Harvest) {
    evidence.merge(other.evidence)
    tally.merge(other.tally)
    firstTime = [firstTime, other.firstTime].compactMap { $0 }.min()
    lastTime = [lastTime, other.lastTime].compactMap { $0 }.max()
  }
}
