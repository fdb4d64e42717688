internal import BytesToLines
internal import Foundation
internal import LinesToRecords
internal import Store
internal import Vocabulary

/// What a night takes in: which sources have new bytes, and one transaction for each.
struct Intake {
  private let store: Store
  private let listing: SourceListing
  private(set) var summary = RunSummary()

  /// One source to read, with what is known of it.
  struct Task {
    let source: Source
    let row: SourceRow?
    let resumption: Harvester.Resumption?
    let isClosed: Bool
  }

  init(store: Store, listing: SourceListing) {
    self.store = store
    self.listing = listing
    summary.complaints = listing.complaints
    summary.skippedFiles = listing.skipped.count
    summary.isIncomplete = listing.complaints.contains { $0.severity == .error }
    summary.isUnreadable = listing.sources.isEmpty
  }

  /// The sources that may have something new; what is unchanged since it was read is left alone.
  mutating func tasks() throws -> [Task] {
    var known = try store.read { try $0.sources() }
    var tasks: [Task] = []
    for source in listing.sources {
      guard let row = try match(source, &known) else {
        tasks.append(Task(source: source, row: nil, resumption: nil, isClosed: source.looksClosed))
        continue
      }
      if row.state == .folded || row.state == .forgotten || isUnchanged(source, row) { continue }
      let isDamaged = row.state == .damaged
      tasks.append(
        Task(
          source: source, row: row, resumption: isDamaged ? nil : Self.resumption(row),
          isClosed: source.looksClosed))
    }
    return tasks
  }

  /// The known source with the same beginning; each is matched once.
  private func match(_ source: Source, _ known: inout [SourceRow]) throws -> SourceRow? {
    guard !source.isPipe, let head = try? source.head() else { return nil }
    let candidates = known.indices.filter { i in
      let mark = known[i].head
      guard mark.length > 0 else { return false }
      return head.fits(
        ContentIdentity(
          headLength: Int(mark.length), headHash: ContentHash(high: mark.high, low: mark.low)))
    }
    // Several begin alike: the one of the same path, else the longest head.
    let best = candidates.max { a, b in
      let (x, y) = (known[a].path == source.path ? 1 : 0, known[b].path == source.path ? 1 : 0)
      return x != y ? x < y : known[a].head.length < known[b].head.length
    }
    return best.map { known.remove(at: $0) }
  }

  private func isUnchanged(_ source: Source, _ row: SourceRow) -> Bool {
    row.fileStamp == Self.stamp(source) && row.path == source.path
  }

  /// Size and time of change of the file as it lies on disk.
  private static func stamp(_ source: Source) -> [UInt8] {
    Array("\(source.storedSize ?? -1) \(source.modified?.nanoseconds ?? 0)".utf8)
  }

  private static func resumption(_ row: SourceRow) -> Harvester.Resumption? {
    let tail = row.position.tail
    let position = Position(
      byteOffset: row.position.byteOffset, lineNumber: row.position.line + 1,
      tailHash: ContentHash(high: tail.high, low: tail.low), tailLength: Int(tail.length))
    let state = try? JSONDecoder().decode(ParseState.self, from: Data(row.position.parseState))
    return Harvester.Resumption(position: position, parseState: state)
  }

  /// Evidence and position in one transaction.
  mutating func add(_ harvest: Harvest, for task: Task) throws {
    if harvest.isUnreadable {
      summary.complaints += harvest.complaints
      summary.isIncomplete = true
      return
    }
    let wasTold = task.row?.damageTold ?? false
    if !(harvest.damage != nil && wasTold) {
      summary.complaints += harvest.complaints
      summary.isIncomplete = summary.isIncomplete || harvest.damage != nil
    }
    if harvest.tally.lines > 0 { summary.newSources += 1 }
    summary.add(harvest.summary)
    let startsAnew = task.row != nil && (task.resumption == nil || harvest.wasReset)
    try store.transaction { transaction in
      var row = try self.row(harvest, task, startsAnew: startsAnew)
      let id = try transaction.store(row)
      row.id = id
      if startsAnew { try transaction.deleteEvidence(of: id) }
      for (day, evidence) in harvest.evidence.days {
        let earlier = try EvidenceRows.evidence(transaction.evidence(of: id, on: day), on: day)
        try transaction.replaceEvidence(
          of: id, on: day, with: EvidenceRows.rows(earlier.merging(evidence), on: day))
      }
    }
  }

  private func row(_ harvest: Harvest, _ task: Task, startsAnew: Bool) throws -> SourceRow {
    let source = harvest.source
    let identity = (try? source.head())?.identity ?? source.identity
    let head = ContentMark(
      length: Int64(identity?.headLength ?? 0), high: identity?.headHash.high ?? 0,
      low: identity?.headHash.low ?? 0)
    var row =
      task.row
      ?? SourceRow(path: source.path, stream: StreamKey(role: "", name: source.rotationSet), head: head)
    if startsAnew { row.tally = SourceTally() }
    row.path = source.path
    row.head = head
    row.fileStamp = Self.stamp(source)
    row.state = harvest.damage != nil ? .damaged : source.looksClosed ? .closed : .open
    row.damageTold = harvest.damage != nil
    row.parser = harvest.tally.mostUsedParser ?? row.parser
    row.envelope = harvest.summary.envelope ?? row.envelope
    row.position.byteOffset = harvest.position.byteOffset
    row.position.line = harvest.position.lineNumber - 1
    row.position.tail = ContentMark(
      length: Int64(harvest.position.tailLength), high: harvest.position.tailHash.high,
      low: harvest.position.tailHash.low)
    row.position.parseState = try harvest.parseState.map {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return [UInt8](try encoder.encode($0))
    } ?? []
    row.add(harvest)
    return row
  }
}

extension SourceRow {
  fileprivate mutating func add(_ harvest: Harvest) {
    tally.lines += harvest.tally.lines
    tally.records += harvest.tally.records
    tally.continuations += harvest.tally.continuations
    tally.other += harvest.tally.other
    tally.unparsed += harvest.tally.unparsed
    tally.bytes += harvest.bytes
    firstTime = [firstTime, harvest.firstTime].compactMap { $0 }.min()
    lastTime = [lastTime, harvest.lastTime].compactMap { $0 }.max()
  }
}
