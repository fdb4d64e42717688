internal import Vocabulary

extension EndpointTally {
  /// Adds the batch's exchange `i` whole: counts, page, query keys, upstream, sample, trail.
  mutating func add(
    _ exchange: borrowing Exchange, _ i: Int, of read: borrowing ReadBatch,
    _ context: borrowing GatheringContext
  ) {
    requests += 1
    let isReferred = exchange.page != 0
    if isReferred { referred += 1 }
    if let place = outcomes.index(of: exchange.outcome) {
      outcomes.values[place].add(size: exchange.size, at: exchange.time)
    }
    if let place = clients.index(of: exchange.client) { clients.values[place].add(exchange) }
    let status = exchange.status
    if exchange.size >= 0, 200..<300 ~= status || status == 404 {
      let size = SizeKey(size: exchange.size, status: status, sizeClass: exchange.sizeClass)
      if let place = sizes.index(of: size.code) { sizes.values[place].value += 1 }
    }
    if key.isTemplate { _ = paths.index(of: exchange.path) }
    if isReferred, pages.isNew(exchange.page) { pages.name(Referer.page(read.bytes(.referer, i))) }
    if exchange.query != 0 { addQuery(exchange, i, of: read) }
    if exchange.upstream != 0 { addUpstream(exchange, i, of: read) }
    if wantsSample(at: exchange.time, hasTime: exchange.hasTime) {
      addSample(exchange, i, of: read, source: context.source)
    }
    if hasTrail { addTrail(exchange, i, of: read, context.settings) }
  }

  private mutating func addQuery(
    _ exchange: borrowing Exchange, _ i: Int, of read: borrowing ReadBatch
  ) {
    _ = queries.index(of: exchange.query)
    let first = Int(exchange.firstKey)
    for place in first..<first + Int(exchange.keyCount) {
      if queryKeys.isNew(read.keys[place].hash) {
        queryKeys.name(read.keys[place].text(in: read.bytes(.query, i) ?? []))
      }
    }
  }

  private mutating func addUpstream(
    _ exchange: borrowing Exchange, _ i: Int, of read: borrowing ReadBatch
  ) {
    guard let place = upstreams.index(of: exchange.upstream) else { return }
    upstreams.values[place].add(exchange.status)
    if upstreams.values[place].address.isEmpty {
      upstreams.values[place].address = read.text(.upstreamAddress, i) ?? ""
    }
  }

  private mutating func addSample(
    _ exchange: borrowing Exchange, _ i: Int, of read: borrowing ReadBatch, source: String
  ) {
    let sample = MaskedSample(
      source: source, line: read.batch.records[i].line, path: key.path, method: key.method,
      status: exchange.status, size: exchange.size)
    add(sample, SampleKey(time: exchange.time, lineHash: read.lineHash(i)))
  }
}
