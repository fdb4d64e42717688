internal import Vocabulary

extension EndpointTally {
  /// Adds an exchange whole: counts, page, query keys, upstream, sample, trail.
  mutating func add(
    _ exchange: borrowing Exchange, _ keys: [QueryKey], _ place: RecordPlace,
    of batch: borrowing RecordBatch, _ context: borrowing GatheringContext
  ) {
    requests += 1
    let isReferred = exchange.page != 0
    if isReferred { referred += 1 }
    if let i = outcomes.index(of: exchange.outcome) {
      outcomes.values[i].add(size: exchange.size, at: exchange.time)
    }
    if let i = clients.index(of: exchange.client) { clients.values[i].add(exchange) }
    let status = exchange.status
    if exchange.size >= 0, 200..<300 ~= status || status == 404 {
      let size = SizeKey(size: exchange.size, status: status, sizeClass: exchange.sizeClass)
      if let i = sizes.index(of: size.code) { sizes.values[i].value += 1 }
    }
    if key.isTemplate { _ = paths.index(of: exchange.path) }
    if isReferred, pages.isNew(exchange.page) {
      pages.name(Referer.page(batch.bytes(.referer, at: place)))
    }
    if exchange.query != 0 {
      _ = queries.index(of: exchange.query)
      for key in keys where queryKeys.isNew(key.hash) {
        queryKeys.name(key.text(in: batch.bytes(.query, at: place) ?? []))
      }
    }
    if exchange.upstream != 0 { addUpstream(exchange, place, of: batch) }
    if wantsSample(at: exchange.time, hasTime: exchange.hasTime) {
      addSample(exchange, place, of: batch, source: context.source)
    }
    if hasTrail { addTrail(exchange, place, of: batch, context.settings) }
  }

  private mutating func addUpstream(
    _ exchange: borrowing Exchange, _ place: RecordPlace, of batch: borrowing RecordBatch
  ) {
    guard let i = upstreams.index(of: exchange.upstream) else { return }
    upstreams.values[i].add(exchange.status)
    if upstreams.values[i].address.isEmpty {
      upstreams.values[i].address = batch.text(.upstreamAddress, at: place) ?? ""
    }
  }

  private mutating func addSample(
    _ exchange: borrowing Exchange, _ place: RecordPlace, of batch: borrowing RecordBatch,
    source: String
  ) {
    let sample = MaskedSample(
      source: source, line: batch.record(at: place).line, path: key.path, method: key.method,
      status: exchange.status, size: exchange.size)
    add(sample, SampleKey(time: exchange.time, lineHash: batch.lineHash(at: place)))
  }
}
