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

  /// Adds a record of this day.
  @inline(__always)
  mutating func add(
    _ exchange: borrowing Exchange, _ keys: [QueryKey], _ record: RecordPlace,
    of batch: borrowing RecordBatch, _ context: borrowing GatheringContext
  ) {
    guard exchange.isExchange else {
      return traffic.addMessage(record, of: batch, source: context.source)
    }
    traffic.add(exchange, record, of: batch, source: context.source)
    guard exchange.hasEndpoint else { return }
    var hash = StableHash.of(exchange.shape, exchange.method)
    let separatesHosts = context.settings.separatesHosts
    if separatesHosts { hash = StableHash.of(hash, exchange.host) }
    let table = Int(
      EndpointTable(isReferred: exchange.page != 0, status: exchange.status).rawValue)
    if let place = tables[table].place(of: hash) {
      tables[table].tallies[place].add(exchange, keys, record, of: batch, context)
    } else if tables[table].admits(hash) {
      let key = EndpointKey(
        method: batch.text(.method, at: record) ?? "",
        path: Self.path(exchange, record, of: batch),
        host: separatesHosts ? batch.text(.serverAddress, at: record) : nil)
      let place = tables[table].insert(hash, key)
      tables[table].tallies[place].add(exchange, keys, record, of: batch, context)
    } else {
      traffic.addOverflow(batch.text(.path, at: record) ?? "")
    }
  }
}

extension DayTally {
  /// The path's shape; behind `#`, which no path on the wire holds, the operation.
  private static func path(
    _ exchange: borrowing Exchange, _ place: RecordPlace, of batch: borrowing RecordBatch
  ) -> String {
    let shape = PathShape.text(of: batch.text(.path, at: place) ?? "")
    guard exchange.isSingle,
      let name = OperationName.of(
        field: batch.bytes(.operationName, at: place), query: batch.bytes(.query, at: place),
        body: batch.bytes(.requestBody, at: place))
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
