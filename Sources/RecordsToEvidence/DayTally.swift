internal import PathTemplates
internal import Vocabulary

/// The hot form of `DayEvidence`.
struct DayTally {
  let day: Day
  private var tables: InlineArray<4, EndpointTallies> = .init(repeating: EndpointTallies())
  private var agents = AgentMemo()
  private var referers = RefererMemo()
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

  mutating func addExchange(
    _ record: Record, _ buffer: RawSpan, _ settings: GatheringSettings, _ source: String
  ) {
    let client = Client(record, buffer, settings)
    traffic.addExchange(record, buffer, client, settings, source)
    let method = record[.method]
    let path = record[.path]
    guard !method.isAbsent, !path.isAbsent, record.status != 0 else { return }
    buffer.with(path) { path in
      guard let path, path.byteCount > 0, path.byte(0) == UInt8(ascii: "/") else { return }
      add(record, buffer, path: path, client: client, settings, source)
    }
  }

  private mutating func add(
    _ record: Record, _ buffer: RawSpan, path: RawSpan, client: Client,
    _ settings: GatheringSettings, _ source: String
  ) {
    var shape = StableHash(seed: settings.clientKey)
    shape.combine(buffer.extracting(record[.method].range))
    if settings.separatesHosts {
      buffer.with(record[.serverAddress]) { if let host = $0 { shape.combine(host) } }
    }
    PathShape.combine(path, into: &shape)
    let page = page(of: record, buffer, path: path, settings)
    let table = EndpointTable(isReferred: page != nil, status: record.status)
    let hash = shape.value
    let place = tables[Int(table.rawValue)].place(of: hash) {
      EndpointKey(
        method: buffer.string(record[.method]) ?? "", path: PathShape.text(of: path),
        host: settings.separatesHosts ? buffer.string(record[.serverAddress]) : nil)
    }
    guard let place else {
      traffic.addOverflow(record.status, path)
      return
    }
    let traits = buffer.with(record[.userAgent]) { agents.traits(of: $0) }
    let exchange = Exchange(record, buffer, client: client, traits: traits, page: page)
    tables[Int(table.rawValue)].tallies[place].add(
      exchange, record, buffer, settings, source: source)
  }

  /// The page that asked: there is a URL, and it is not the requested resource itself (scanners send that).
  private mutating func page(
    of record: Record, _ buffer: RawSpan, path: RawSpan, _ settings: GatheringSettings
  ) -> KnownReferer? {
    let text = record[.referer]
    if text.isAbsent { return nil }
    let referer = buffer.with(text) { referers.referer($0, settings) }
    guard let referer, referer.path != RefererMemo.hash(path) else { return nil }
    return referer
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
