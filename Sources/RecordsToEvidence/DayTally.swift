internal import PathTemplates
internal import Vocabulary

/// The hot form of `DayEvidence`.
struct DayTally {
  let day: Day
  private var tables: InlineArray<4, EndpointTallies> = .init(repeating: EndpointTallies())
  var traffic: TrafficTally

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

  mutating func addMessage(_ record: Record, _ buffer: RawSpan, _ source: String) {
    traffic.addMessage(record, buffer, source)
  }

  mutating func add(
    _ exchange: Exchange, _ record: Record, _ buffer: RawSpan,
    _ known: KnownTexts, source: String
  ) {
    traffic.add(exchange, record, buffer, known.settings, source)
    guard let path = exchange.path, record.status != 0, !record[.method].isAbsent else { return }
    let separatesHosts = known.settings.separatesHosts
    var hash = StableHash.of(path.shape, buffer.hash(of: record[.method]))
    if separatesHosts { hash = StableHash.of(hash, buffer.hash(of: record[.serverAddress])) }
    let table = Int(
      EndpointTable(isReferred: exchange.isReferred, status: record.status).rawValue)
    if let place = tables[table].place(of: hash) {
      tables[table].tallies[place].add(exchange, record, buffer, known, source: source)
      return
    }
    let isAdmitted = tables[table].insert(hash) {
      EndpointKey(
        method: buffer.string(record[.method]) ?? "",
        path: buffer.with(record[.path], else: "") { PathShape.text(of: $0) },
        host: separatesHosts ? buffer.string(record[.serverAddress]) : nil)
    }
    if isAdmitted {
      tables[table].tallies[tables[table].count - 1].add(
        exchange, record, buffer, known, source: source)
    } else {
      buffer.with(record[.path], else: ()) { traffic.addOverflow($0) }
    }
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
