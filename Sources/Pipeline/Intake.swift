internal import BytesToLines
internal import EvidenceBytes
internal import LinesToRecords
internal import Store
internal import Vocabulary

/// What a night takes in: which sources have new bytes, and one transaction for each.
struct Intake {
  private let store: Store
  private let engine: Engine
  private let sources: [FoundSource]
  private(set) var summary: RunSummary
  private let known: [SourceRow]
  private var logs = ReadLogs()
  /// By number in `logs`.
  private var rowsOfLogs: [SourceRow] = []

  /// One source to read, with what is known of logs that begin like it.
  struct Task {
    let found: FoundSource
    /// In the order of the harvest's resumptions.
    let candidates: [SourceRow]
    /// What it gave before may be wrong; it is read anew, as a whole.
    let damaged: SourceRow?
    let harvest: HarvestTask
  }

  init(store: Store, discovery: SourceDiscovery, engine: Engine) throws {
    self.store = store
    self.engine = engine
    sources = discovery.sources
    summary = RunSummary(discovery)
    known = try store.read { try $0.sources() }
  }

  /// The sources that may have something new; a file that lies there as it was read is left alone.
  mutating func tasks() throws -> [Task] {
    var tasks: [Task] = []
    for found in sources {
      let stamp = SourceRow.stamp(found.source)
      let row = known.first { $0.path == found.source.path && $0.fileStamp == stamp }
      if let row, !found.source.isPipe {
        logs.add(found.source, row.identity, readTo: row.resumption)
        rowsOfLogs.append(row)
        summary.finishedSources += 1
      } else {
        tasks.append(try task(found))
      }
    }
    return tasks
  }

  private func task(_ found: FoundSource) throws -> Task {
    let source = found.source
    let head = source.isPipe ? nil : try? source.head()
    let fitting = known.filter { head?.fits($0.identity) ?? false }.sorted { a, b in
      // Several begin alike: the one of the same path first, then the one that is known longest.
      let (x, y) = (a.path == source.path ? 0 : 1, b.path == source.path ? 0 : 1)
      return (x, -a.head.length, a.id ?? 0) < (y, -b.head.length, b.id ?? 0)
    }
    let candidates = fitting.filter { $0.state != .damaged }
    var harvest = HarvestTask(source: source, parsing: try engine.parsing(found))
    harvest.resumptions = candidates.map(\.resumption)
    harvest.isClosed = source.looksClosed
    return Task(
      found: found, candidates: candidates, damaged: fitting.first { $0.state == .damaged },
      harvest: harvest)
  }

  /// Evidence and position in one transaction.
  mutating func add(_ harvest: Harvest, for task: Task) throws {
    defer { summary.finishedSources += 1 }
    let earlier = harvest.resumed.map { task.candidates[$0] } ?? task.damaged
    tell(harvest, isKnown: earlier?.damageTold ?? false)
    if harvest.isUnreadable { return }
    switch logs.relation(of: harvest) {
    case .contained: return
    case .continues(let number):
      let row = rowsOfLogs[number]
      let more = earlier == row ? harvest : goOn(task, from: logs.resumption(of: number))
      if more.isInterrupted || more.isUnreadable { return }
      rowsOfLogs[number] = try store(more, row, startsAnew: false)
      logs.replace(number, by: more)
    case .another:
      let isTombstone = earlier?.state == .folded || earlier?.state == .forgotten
      if isTombstone { return }
      let row = earlier ?? SourceRow(harvest, of: task.found.stream)
      rowsOfLogs.append(try store(harvest, row, startsAnew: harvest.resumed == nil))
      logs.add(harvest)
    }
  }

  private func goOn(_ task: Task, from resumption: Resumption) -> Harvest {
    var rest = task.harvest
    rest.resumptions = [resumption]
    return engine.harvester.harvest(rest)
  }

  mutating func end() { summary.end(engine.settings.watch) }

  /// Damage is told once, until the file changes for the better.
  private mutating func tell(_ harvest: Harvest, isKnown: Bool) {
    if harvest.damage != nil, isKnown { return }
    summary.add(complaintsOf: harvest)
  }

  private mutating func store(
    _ harvest: Harvest, _ known: SourceRow, startsAnew: Bool
  ) throws -> SourceRow {
    var row = known
    row.configurationHash = engine.settings.site.configuration.readingHashBytes
    try row.take(harvest, startsAnew: startsAnew)
    let stored = try store.transaction { transaction in
      var row = row
      let id = try transaction.store(row)
      row.id = id
      if startsAnew { try transaction.deleteEvidence(of: id) }
      for day in harvest.evidence.days {
        var packed = harvest.evidence
        let earlier = try transaction.evidence(of: id, on: day)
        if !earlier.isEmpty { packed.add(EvidenceRows.packed(earlier, on: day)) }
        try transaction.replaceEvidence(
          of: id, on: day, with: EvidenceRows.rows(try packed.packed(on: day)))
      }
      return row
    }
    if harvest.tally.lines > 0 { summary.newSources += 1 }
    summary.add(harvest.summary)
    return stored
  }
}
