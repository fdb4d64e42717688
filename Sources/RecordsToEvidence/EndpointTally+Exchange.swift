internal import Vocabulary

extension EndpointTally {
  /// Adds one exchange whole: counts, page, query keys, upstream, sample, trail.
  mutating func add(
    _ exchange: Exchange, _ record: Record, _ buffer: RawSpan,
    _ known: KnownTexts, source: String
  ) {
    requests += 1
    if exchange.isReferred { referred += 1 }
    if let i = outcomes.index(of: exchange.outcome) {
      outcomes.values[i].add(size: exchange.size, at: exchange.time)
    }
    if let i = clients.index(of: exchange.client.hash) { clients.values[i].add(exchange) }
    if exchange.size >= 0, 200..<300 ~= record.status || record.status == 404 {
      let size = SizeKey(
        size: exchange.size, status: record.status, sizeClass: exchange.sizeClass)
      if let i = sizes.index(of: size.code) { sizes.values[i].value += 1 }
    }
    if key.isTemplate, let path = exchange.path { _ = paths.index(of: path.raw) }
    if exchange.isReferred {
      let page = exchange.page
      pages.add(known.referers[page].page) { known.referers[page].text }
    }
    if !record[.query].isAbsent { addQuery(exchange, record, buffer, known.settings) }
    if !record[.upstreamAddress].isAbsent { addUpstream(record, buffer) }
    if record.hasTime || samples.isEmpty, wantsSample(at: exchange.time) {
      addSample(exchange, record, buffer, source)
    }
    if hasTrail { addTrail(exchange, record, buffer, known.settings) }
  }

  private mutating func addQuery(
    _ exchange: Exchange, _ record: Record, _ buffer: RawSpan,
    _ settings: GatheringSettings
  ) {
    _ = queries.index(of: buffer.hash(of: record[.query], seed: settings.clientKey))
    for i in 0..<exchange.query.count {
      let key = exchange.query.keys[i]
      let text = record[.query]
      queryKeys.add(key.hash) {
        buffer.with(text, else: "") { QueryReading.text(of: key, in: $0) }
      }
    }
  }

  private mutating func addUpstream(_ record: Record, _ buffer: RawSpan) {
    guard let i = upstreams.index(of: buffer.hash(of: record[.upstreamAddress])) else { return }
    upstreams.values[i].add(record.status)
    if upstreams.values[i].address.isEmpty {
      upstreams.values[i].address = buffer.string(record[.upstreamAddress]) ?? ""
    }
  }

  private mutating func addSample(
    _ exchange: Exchange, _ record: Record, _ buffer: RawSpan, _ source: String
  ) {
    let hash = record.whole.isAbsent ? 0 : StableHash.of(buffer.extracting(record.whole.range))
    let sample = MaskedSample(
      source: source, line: record.line, path: key.path, method: key.method,
      status: record.status, size: exchange.size)
    add(sample, SampleKey(time: exchange.time, lineHash: hash))
  }
}
