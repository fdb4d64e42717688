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

  /// Adds these records of the batch, which are all of this day.
  mutating func add(
    _ range: Range<Int>, of read: borrowing ReadBatch, _ context: borrowing GatheringContext
  ) {
    let exchanges = read.exchanges.span
    for i in range {
      if exchanges[i].isExchange {
        add(exchanges[i], i, of: read, context)
      } else {
        traffic.addMessage(i, of: read, source: context.source)
      }
    }
  }

  @inline(__always)
  private mutating func add(
    _ exchange: borrowing Exchange, _ i: Int, of read: borrowing ReadBatch,
    _ context: borrowing GatheringContext
  ) {
    traffic.add(exchange, i, of: read, source: context.source)
    guard exchange.hasEndpoint else { return }
    var hash = StableHash.of(exchange.shape, exchange.method)
    let separatesHosts = context.settings.separatesHosts
    if separatesHosts { hash = StableHash.of(hash, exchange.host) }
    let table = Int(
      EndpointTable(isReferred: exchange.page != 0, status: exchange.status).rawValue)
    if let place = tables[table].place(of: hash) {
      tables[table].tallies[place].add(exchange, i, of: read, context)
    } else if tables[table].admits(hash) {
      let key = EndpointKey(
        method: read.text(.method, i) ?? "",
        path: Self.path(exchange, i, of: read),
        host: separatesHosts ? read.text(.serverAddress, i) : nil)
      let place = tables[table].insert(hash, key)
      tables[table].tallies[place].add(exchange, i, of: read, context)
    } else {
      traffic.addOverflow(read.text(.path, i) ?? "")
    }
  }
}

extension DayTally {
  /// The path's shape; behind `#`, which no path on the wire holds, the operation.
  private static func path(
    _ exchange: borrowing Exchange, _ i: Int, of read: borrowing ReadBatch
  ) -> String {
    let shape = PathShape.text(of: read.text(.path, i) ?? "")
    guard exchange.isSingle,
      let name = OperationName.of(
        field: read.bytes(.operationName, i), query: read.bytes(.query, i),
        body: read.bytes(.requestBody, i))
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
