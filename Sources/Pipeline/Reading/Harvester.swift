internal import BytesToLines
internal import LinesToRecords
internal import RecordsToEvidence
internal import Vocabulary

/// Reads sources: bytes → lines → records → evidence.
struct Harvester: Sendable {
  let parsers: ParserSet
  let gathering: GatheringSettings
  let span: TimeSpan
  let watch: RunWatch?

  func parser(_ task: HarvestTask, _ state: ParseState?) -> LineParser {
    var parser = LineParser(set: parsers, options: task.parsing, state: state)
    parser.givesShort = true
    return parser
  }

  /// Threads that have no source of their own may help by `open`.
  func harvest(_ task: HarvestTask, _ open: OpenDeals = OpenDeals(readers: 1)) -> Harvest {
    watch?.open(task.source.path)
    defer { watch?.close(task.source.path) }
    do {
      if !task.source.isPipe, let harvest = try read(task, mayDeal: true, open) { return harvest }
      // Lines turned out to depend on one another: one parser reads all of them, in order.
      if let harvest = try read(task, mayDeal: false, open) { return harvest }
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

  /// Nil when lines that were dealt out gave what they would not have given in order.
  private func read(
    _ task: HarvestTask, mayDeal: Bool, _ open: OpenDeals
  ) throws(Complaint) -> Harvest? {
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
    let state = harvest.resumed.map { task.resumptions[$0].parseState } ?? task.beginning
    let deal = Deal(self, task, reader, state: state, mayDeal: mayDeal)
    open.work(on: deal)
    let (gathered, tally, endState) = deal.end()
    if deal.isBroken { return nil }
    harvest.take(gathered)
    harvest.tally = tally
    harvest.parseState = endState
    harvest.isPartial = deal.isPartial
    if harvest.isPartial { return harvest }
    if watch?.isStopping ?? false {
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
}

/// Tells the watch how much of a source was read.
struct ReadMeter: Sendable {
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
