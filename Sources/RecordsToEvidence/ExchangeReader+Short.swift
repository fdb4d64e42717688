internal import Vocabulary

extension ExchangeReader {
  /// Looks at a request that was given in short, whose texts stand in `lines`; appends its query's keys.
  @inline(__always)
  mutating func read(
    _ short: borrowing ShortRecord, _ form: ShortForm, _ lines: RawSpan,
    _ seen: inout Sighting, _ keys: inout [QueryKey]
  ) {
    seen.isExchange = true
    seen.exchange.hasTime = true
    seen.exchange.time = short.time
    seen.exchange.began = short.time
    seen.day = day(of: short.time)
    seen.exchange.status = short.status
    seen.exchange.size = short.size
    let tail = tail(of: short, lines)
    seen.logged = tail.logged.union(form.countsMessage ? .messageSize : .contentSize)
    seen.exchange.traits = tail.traits
    seen.address = lines.hash(of: short.text(0, short.clientEnd), seed: settings.clientKey)
    let user = short.user
    if user.isAbsent {
      seen.exchange.client = StableHash.of(seen.address, tail.agent) | 1
    } else {
      seen.logged.insert(.user)
      seen.exchange.client = lines.hash(of: user, seed: settings.clientKey) | 1
    }
    seen.exchange.sizeClass = SizeClass(
      meaning: form.countsMessage ? .message : form.sizeMeaning,
      protocolVersion: Self.version(short.protocolVersion, lines), encoding: 0)
    seen.method = lines.hash(of: short.text(short.method, short.path &- 1))
    let path = short.text(short.path, short.pathEnd)
    paths.read(lines.extracting(path.range), &seen)
    seen.hasEndpoint = seen.method != 0 && seen.exchange.status != 0
    if tail.path != seen.exchange.path { seen.exchange.page = tail.page }
    if seen.isSingle { readOperation(short.record(form), lines, &seen) }
    var key = OutcomeKey(
      status: short.status, series: readQuery(short.query, lines, &seen, &keys),
      sizeClass: seen.exchange.sizeClass)
    key.ownAnswer = true
    seen.exchange.outcome = key.code
  }

  /// Referer and agent.
  @inline(__always)
  private mutating func tail(of short: borrowing ShortRecord, _ lines: RawSpan) -> KnownTail {
    let place = Int(truncatingIfNeeded: short.tail) & (Self.tailCapacity &- 1)
    if tails[place].hash == short.tail { return tails[place] }
    var tail = KnownTail(hash: short.tail)
    let referer = short.text(short.referer, short.refererEnd)
    if !referer.isAbsent {
      tail.logged.insert(.referer)
      let known = referers.referer(referer, lines)
      (tail.page, tail.path) = (known.page, known.path)
    }
    let agent = short.text(short.agent, short.agentEnd)
    tail.agent = lines.hash(of: agent)
    tail.traits = traits(agent, tail.agent, lines)
    if !agent.isAbsent { tail.logged.insert(.userAgent) }
    tails[place] = tail
    return tail
  }
}
