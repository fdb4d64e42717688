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
  private let known: KnownSources
  /// Of each source.
  private let endings: [FileEnding]
  private var logs = ReadLogs()
  /// By number in `logs`.
  private var rowsOfLogs: [SourceRow] = []
  /// Paths of sources that were read under another configuration.
  private var readOtherwise: [String] = []
  /// From the number of a known row to that in `logs`; damaged sources and copies are no logs of their own.
  private var logNumbers: [Int: Int] = [:]
  /// Ids of stored rows by the number of the task.
  private var rowsOfTasks: [Int: Int64] = [:]

  /// What a person has yet to hear of; see `Untold`.
  private(set) var untold = Untold()

  /// One source to read, with what is known of it.
  struct Task {
    let found: FoundSource
    let match: KnownSources.Match
    var harvest: HarvestTask
    var number = 0
  }

  /// `now` is the time by the clock that the files' times are held against.
  init(store: Store, discovery: SourceDiscovery, engine: Engine, now: Instant) throws {
    self.store = store
    self.engine = engine
    sources = discovery.sources
    endings = FileEnding.all(of: discovery.sources, now: now)
    summary = RunSummary(discovery)
    known = KnownSources(try store.read { try $0.sources() })
    for (i, row) in known.rows.enumerated() where ![.damaged, .copy].contains(row.state) {
      logNumbers[i] = rowsOfLogs.count
      logs.add(row.path, row.identity, readTo: row.resumption)
      rowsOfLogs.append(row)
    }
  }

  /// The sources that may have something new; a file that lies there as it was read is left alone.
  mutating func tasks(asOf: Instant) throws -> [Task] {
    var tasks: [Task] = []
    var unchanged: [(source: Source, row: SourceRow)] = []
    var moved: [SourceRow] = []
    for (i, match) in known.matches(sources, endings).enumerated() {
      let found = sources[i]
      guard let number = match.unchanged, !engine.settings.readsAnew else {
        tasks.append(try task(i, match))
        continue
      }
      if let log = logNumbers[number] { logs.found(log, as: found.source) }
      var row = known.rows[number]
      unchanged.append((found.source, row))
      if row.isReadOtherwise(than: engine) { readOtherwise.append(found.source.path) }
      row.path = found.source.path
      row.foundAt = asOf
      if row.path != known.rows[number].path || row.foundAt?.day != known.rows[number].foundAt?.day
      {
        moved.append(row)
      }
      summary.finishedSources += 1
    }
    if !moved.isEmpty { try store.transaction { for row in moved { try $0.store(row) } } }
    var harvests = tasks.map(\.harvest)
    Beginnings.tell(
      &harvests, in: tasks.map(\.found.stream), known: witnesses(for: tasks),
      unchanged: unchanged, engine.harvester)
    for i in tasks.indices { (tasks[i].harvest, tasks[i].number) = (harvests[i], i) }
    return tasks
  }

  /// Known logs that show what a stream's lines are: what was damaged may have shown anything, and what is read anew speaks for
  /// itself.
  private func witnesses(for tasks: [Task]) -> [SourceRow] {
    let anew = engine.settings.readsAnew ? Set(tasks.flatMap(\.match.candidates)) : []
    return known.rows.indices.filter { i in
      ![.damaged, .copy, .forgotten].contains(known.rows[i].state) && !anew.contains(i)
    }.map { known.rows[$0] }
  }

  private func task(_ i: Int, _ match: KnownSources.Match) throws -> Task {
    let found = sources[i]
    var harvest = HarvestTask(source: found.source, parsing: try engine.parsing(found))
    if !engine.settings.readsAnew {
      harvest.resumptions = match.candidates.map { known.rows[$0].resumption }
    }
    harvest.ending = endings[i]
    return Task(found: found, match: match, harvest: harvest)
  }

  /// Evidence and position in one transaction.
  mutating func add(_ harvest: Harvest, for task: Task) throws {
    defer { summary.finishedSources += 1 }
    let resumed = harvest.resumed.map { task.match.candidates[$0] }
    let earlier = (resumed ?? task.match.superseded).map { known.rows[$0] }
    tell(harvest, isKnown: earlier?.damageTold ?? false)
    let isEmpty = harvest.head.bytes.isEmpty && harvest.damage == nil && !harvest.source.isPipe
    if harvest.isUnreadable || isEmpty { return }
    if harvest.resumed != nil, earlier?.isReadOtherwise(than: engine) ?? false {
      readOtherwise.append(harvest.source.path)
    }
    let relation = logs.relation(of: harvest, own: resumed.flatMap { logNumbers[$0] })
    if engine.settings.readsAnew, try readAnew(harvest, as: relation, task) { return }
    switch relation {
    case .contained(let number):
      tellTie(harvest, number)
      try storeCopy(harvest, task)
    case .continues(let number):
      tellTie(harvest, number)
      // A pipe cannot be gone back to: all of it replaces what is known of its beginning.
      let isWhole = harvest.source.isPipe
      let more = isWhole ? harvest : goOn(task, number)
      if more.isInterrupted || more.isUnreadable { return }
      try replace(number, by: more, startsAnew: isWhole, task)
    case .another:
      if let number = resumed.flatMap({ logNumbers[$0] }) {
        return try replace(number, by: harvest, startsAnew: false, task)
      }
      let row = earlier ?? SourceRow(harvest, of: task.found.stream)
      if harvest.damage != nil, row.state == .damaged,
        harvest.position.byteOffset < row.position.byteOffset
      {
        return try storeUnread(harvest, row)
      }
      rowsOfLogs.append(try store(harvest, row, startsAnew: true, task))
      logs.add(harvest)
    }
  }

  mutating func end() throws {
    summary.end(engine.settings.watch)
    let hash = engine.configurationHash.map { String($0, radix: 16) }.joined(separator: ".")
    let told = try store.read { try $0.setting(Self.toldSetting) }
    guard let path = readOtherwise.first, told != hash, summary.stopSignal == nil else { return }
    untold.configurationHash = hash
    let count = readOtherwise.count
    summary.complaints.append(
      Complaint(
        "\(count == 1 ? "was" : "and \(count - 1) more were") read under another configuration",
        path: path,
        severity: .warning, note: "its evidence stays as it was read",
        help: "'gapwatch rescan FILE…' reads files anew, as they are read now"))
  }

  // MARK: Relations

  private func goOn(_ task: Task, _ number: Int) -> Harvest {
    var rest = task.harvest
    rest.resumptions = [logs.resumption(of: number)]
    return engine.harvester.harvest(rest)
  }

  private mutating func replace(
    _ number: Int, by harvest: Harvest, startsAnew: Bool, _ task: Task
  ) throws {
    let row = rowsOfLogs[number]
    let isKept = row.state == .forgotten && engine.settings.readsAnew
    if row.state == .folded || row.state == .forgotten && !isKept {
      try storeUnread(harvest, row)
    } else {
      let superseded = task.match.superseded.map { known.rows[$0] }
      rowsOfLogs[number] = try store(
        harvest, row, startsAnew: startsAnew, instead: superseded, task)
    }
    logs.replace(number, by: harvest)
  }

  /// `rescan`: what is known is replaced, as a whole; false where the file is a log of its own.
  private mutating func readAnew(
    _ harvest: Harvest, as relation: ReadLogs.Relation, _ task: Task
  ) throws -> Bool {
    switch relation {
    case .contained(let number), .continues(let number):
      if logs.isFound(number) { return false }
      let row = rowsOfLogs[number]
      if row.state == .folded {
        summary.refuse(
          "its evidence has been added up with that of other files", harvest.source.path,
          help: "scan what is left of the log into a new database ('--db FILE')")
      } else if harvest.position.byteOffset < row.position.byteOffset {
        summary.refuse(
          "holds only the beginning of what was read from \(row.path)", harvest.source.path,
          help: "name the whole log")
      } else {
        try replace(number, by: harvest, startsAnew: true, task)
      }
      return true
    case .another: return false
    }
  }

  // MARK: Telling

  /// Damage is told once, until the file changes for the better.
  private mutating func tell(_ harvest: Harvest, isKnown: Bool) {
    if harvest.damage != nil, isKnown { return }
    summary.add(complaintsOf: harvest)
  }

  /// Without times two logs may be alike by accident.
  private mutating func tellTie(_ harvest: Harvest, _ number: Int) {
    guard harvest.firstTime == nil, harvest.tally.lines > 0, harvest.damage == nil else { return }
    summary.complaints.append(
      Complaint(
        "begins with the same lines as \(logs.path(of: number)), without times",
        path: harvest.source.path,
        severity: .warning,
        note: "it is taken for a copy, whose lines count once",
        help: "if they are two logs, let them write times, or scan them into two databases"))
  }

  // MARK: Storing

  private mutating func store(
    _ harvest: Harvest, _ known: SourceRow, startsAnew: Bool, instead superseded: SourceRow? = nil,
    _ task: Task
  ) throws -> SourceRow {
    let former = task.harvest.followsRow ?? task.harvest.follows.flatMap { rowsOfTasks[$0] }
    var row = known
    if startsAnew { row.configurationHash = engine.configurationHash }
    row.foundAt = engine.settings.asOf
    try row.take(harvest, startsAnew: startsAnew)
    let stored = try store.transaction { transaction in
      var row = row
      let id = try transaction.store(row)
      row.id = id
      if let superseded = superseded?.id, superseded != id {
        try transaction.removeSource(superseded)
      }
      if startsAnew { try transaction.deleteEvidence(of: id) }
      for day in harvest.evidence.days {
        var packed = harvest.evidence
        let earlier = try transaction.evidence(of: id, on: day)
        if !earlier.isEmpty { packed.add(try EvidenceRows.packed(earlier, on: day)) }
        try transaction.replaceEvidence(
          of: id, on: day, with: try EvidenceRows.rows(try packed.packed(on: day)))
      }
      if let former, former != id, var earlier = try transaction.source(former) {
        try earlier.letGo()
        try transaction.store(earlier)
      }
      return row
    }
    rowsOfTasks[task.number] = stored.id
    noteDamage(harvest, stored.id)
    if harvest.tally.lines > 0 { summary.newSources += 1 }
    summary.add(harvest.summary)
    return stored
  }

  /// Remembers the file, that it need not be read again, and takes back what it gave while it was damaged.
  private mutating func storeCopy(_ harvest: Harvest, _ task: Task) throws {
    if task.found.source.isPipe { return }
    var row =
      task.match.superseded.map { known.rows[$0] } ?? SourceRow(harvest, of: task.found.stream)
    row.state = .copy
    row.tally = SourceTally()
    (row.firstTime, row.lastTime) = (nil, nil)
    try storeUnread(harvest, row)
  }

  /// Keeps where the file lies and how far it was read; its lines are not counted.
  private mutating func storeUnread(_ harvest: Harvest, _ former: SourceRow) throws {
    var row = former
    // A damaged source that has even less to give now keeps what it gave, and its place there.
    if row.state == .damaged {
      row.path = harvest.source.path
      row.fileStamp = row.damageTold ? SourceRow.stamp(harvest.source) : []
    } else {
      try row.place(harvest)
    }
    row.foundAt = engine.settings.asOf
    let id = try store.transaction { transaction in
      let id = try transaction.store(row)
      if row.state == .copy { try transaction.deleteEvidence(of: id) }
      return id
    }
    noteDamage(harvest, id)
  }

  private mutating func noteDamage(_ harvest: Harvest, _ id: Int64?) {
    if harvest.damage != nil, let id { untold.damaged[id] = SourceRow.stamp(harvest.source) }
  }
}
