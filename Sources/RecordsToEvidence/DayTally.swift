internal import PathTemplates
internal import Vocabulary

/// The hot form of `DayEvidence`.
struct DayTally {
  let day: Day
  private var tables: InlineArray<4, EndpointTallies> = .init(repeating: EndpointTallies())
  private var traffic: TrafficTally

  init(day: Day) {
    self.day = day
    traffic = TrafficTally(start: day == .unknown ? Instant(nanoseconds: 0) : day.start)
  }

  func frozen() -> DayEvidence {
    var evidence = DayEvidence()
    for table in EndpointTable.allCases {
      evidence[table] = tables[Int(table.rawValue)].frozen()
    }
    evidence.traffic = traffic.frozen()
    return evidence
  }

  /// Adds what a record says of the day; answers where the tally stands that it is to be added to.
  @inline(__always)
  private mutating func note(
    _ i: Int, _ all: borrowing Span<Sighting>, of batch: borrowing RecordBatch,
    _ context: borrowing GatheringContext
  ) -> EndpointPlace {
    guard all[i].isExchange else {
      traffic.addMessage(all[i].exchange.place, of: batch, source: context.source)
      return .none
    }
    traffic.add(all[i], of: batch, source: context.source)
    guard all[i].hasEndpoint else { return .none }
    var hash = StableHash.of(all[i].shape, all[i].method)
    let separatesHosts = context.settings.separatesHosts
    if separatesHosts { hash = StableHash.of(hash, all[i].host) }
    let table = EndpointTable(
      isReferred: all[i].exchange.page != 0, status: all[i].exchange.status)
    let number = Int(table.rawValue)
    if let place = tables[number].place(of: hash) {
      return EndpointPlace(table: table, index: place)
    }
    guard tables[number].admits(hash) else {
      traffic.addOverflow(batch.text(.path, at: all[i].exchange.place) ?? "")
      return .none
    }
    let place = all[i].exchange.place
    let key = EndpointKey(
      method: batch.text(.method, at: place) ?? "", path: Self.path(all[i], of: batch),
      host: separatesHosts ? batch.text(.serverAddress, at: place) : nil)
    return EndpointPlace(table: table, index: tables[number].insert(hash, key))
  }

  /// Adds the records of `range`, which are all of this day. `waiting` holds nothing between two calls.
  mutating func add(
    _ range: Range<Int>, of read: borrowing ReadBatch, _ waiting: inout WaitingExchanges,
    _ context: borrowing GatheringContext
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + Self.most, range.upperBound)
      addPart(start..<end, of: read, &waiting, context)
      start = end
    }
  }

  /// So many records at once: tables are pruned between them.
  private static let most = 2048

  private mutating func addPart(
    _ range: Range<Int>, of read: borrowing ReadBatch, _ waiting: inout WaitingExchanges,
    _ context: borrowing GatheringContext
  ) {
    let seen = read.seen.span
    waiting.take(range) { note($0, seen, of: read.batch, context) }
    let count = waiting.sort(range, placeCount: placeCount)
    var start = 0
    while start < count {
      let (end, place) = waiting.run(from: start, in: range)
      tables[place.table].tallies[place.index].add(start..<end, of: waiting, read, context)
      start = end
    }
    for table in 0..<4 { tables[table].pruneIfFull() }
  }

  /// All places are below it.
  private var placeCount: Int {
    var most = 1
    for table in 0..<4 { most = max(most, tables[table].count) }
    return most * 4
  }
}

extension DayTally {
  /// The path's shape; behind `#`, which no path on the wire holds, the operation.
  private static func path(
    _ seen: borrowing Sighting, of batch: borrowing RecordBatch
  ) -> String {
    let shape = PathShape.text(of: batch.text(.path, at: seen.exchange.place) ?? "")
    guard seen.isSingle,
      let name = OperationName.of(
        field: batch.bytes(.operationName, at: seen.exchange.place),
        query: batch.bytes(.query, at: seen.exchange.place),
        body: batch.bytes(.requestBody, at: seen.exchange.place))
    else { return shape }
    return shape + "#" + String(decoding: name, as: UTF8.self)
  }
}

extension EndpointTable {
  init(isReferred: Bool, status: UInt16) {
    switch (isReferred, status == 404) {
    case (true, false): self = .referred
    case (false, false): self = .unreferred
    case (true, true): self = .referredNotFound
    case (false, true): self = .unreferredNotFound
    }
  }
}
