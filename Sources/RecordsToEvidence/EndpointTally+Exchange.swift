internal import Vocabulary

extension EndpointTally {
  /// Adds the exchanges that `run` names in `waiting.order`.
  mutating func add(
    _ run: Range<Int>, of waiting: borrowing WaitingExchanges, _ read: borrowing ReadBatch,
    _ context: borrowing GatheringContext
  ) {
    let seen = read.seen.span
    let order = waiting.order.span
    requests += run.count
    // Answers of one kind mostly follow each other.
    var code = seen[Int(order[run.lowerBound])].exchange.outcome
    var outcome = Outcome()
    for number in run {
      let i = Int(order[number])
      if seen[i].exchange.outcome != code {
        add(outcome, code)
        (code, outcome) = (seen[i].exchange.outcome, Outcome())
      }
      outcome.add(size: seen[i].exchange.size, at: seen[i].exchange.time)
      add(seen[i].exchange, read.keys, of: read.batch, context)
    }
    add(outcome, code)
  }

  private mutating func add(_ outcome: Outcome, _ code: UInt64) {
    if let i = outcomes.index(of: code) { outcomes.values[i].merge(outcome) }
  }

  /// Adds all of an exchange but its outcome: page, query keys, upstream, sample, trail. `keys` are the batch's.
  @inline(__always)
  private mutating func add(
    _ exchange: borrowing Exchange, _ keys: [QueryKey], of batch: borrowing RecordBatch,
    _ context: borrowing GatheringContext
  ) {
    let isReferred = exchange.page != 0
    if isReferred { referred += 1 }
    if let i = clients.index(of: exchange.client) { clients.values[i].add(exchange) }
    let status = exchange.status
    if exchange.size >= 0, 200..<300 ~= status || status == 404 {
      let size = SizeKey(size: exchange.size, status: status, sizeClass: exchange.sizeClass)
      if let i = sizes.index(of: size.code) { sizes.values[i].value += 1 }
    }
    if key.isTemplate { _ = paths.index(of: exchange.path) }
    if isReferred, pages.isNew(exchange.page) {
      pages.name(Referer.page(batch.bytes(.referer, at: exchange.place)))
    }
    if exchange.query != 0 {
      _ = queries.index(of: exchange.query)
      let first = Int(exchange.firstKey)
      for key in keys[first..<first + Int(exchange.keyCount)] where queryKeys.isNew(key.hash) {
        queryKeys.name(key.text(in: batch.bytes(.query, at: exchange.place) ?? []))
      }
    }
    if exchange.upstream != 0 { addUpstream(exchange, of: batch) }
    if wantsSample(at: exchange.time, hasTime: exchange.hasTime) {
      addSample(exchange, of: batch, source: context.source)
    }
    if hasTrail { addTrail(exchange, of: batch, context.settings) }
  }

  private mutating func addUpstream(
    _ exchange: borrowing Exchange, of batch: borrowing RecordBatch
  ) {
    guard let i = upstreams.index(of: exchange.upstream) else { return }
    upstreams.values[i].add(exchange.status)
    if upstreams.values[i].address.isEmpty {
      upstreams.values[i].address = batch.text(.upstreamAddress, at: exchange.place) ?? ""
    }
  }

  private mutating func addSample(
    _ exchange: borrowing Exchange, of batch: borrowing RecordBatch, source: String
  ) {
    let sample = MaskedSample(
      source: source, line: batch.record(at: exchange.place).line, path: key.path,
      method: key.method,
      status: exchange.status, size: exchange.size)
    add(sample, SampleKey(time: exchange.time, lineHash: batch.lineHash(at: exchange.place)))
  }
}
