internal import Vocabulary

extension ExchangeReader {
  /// Looks at a request that was given in short, whose texts stand in `lines`.
  @inline(__always)
  mutating func read(
    _ short: borrowing ShortRecord, _ form: ShortForm, _ lines: RawSpan,
    _ exchange: inout Exchange
  ) {
    exchange.isExchange = true
    exchange.hasTime = true
    exchange.time = short.time
    exchange.began = short.time
    exchange.day = day(of: short.time)
    exchange.status = short.status
    exchange.size = short.size
    let tail = tail(of: short, lines)
    exchange.logged = tail.logged.union(form.countsMessage ? .messageSize : .contentSize)
    exchange.traits = tail.traits
    exchange.address = lines.hash(of: short.text(0, short.clientEnd), seed: settings.clientKey)
    let user = short.user
    if user.isAbsent {
      exchange.client = StableHash.of(exchange.address, tail.agent) | 1
    } else {
      exchange.logged.insert(.user)
      exchange.client = lines.hash(of: user, seed: settings.clientKey) | 1
    }
    exchange.sizeClass = SizeClass(
      meaning: form.countsMessage ? .message : form.sizeMeaning,
      protocolVersion: Self.version(short.protocolVersion, lines), encoding: 0)
    exchange.method = lines.hash(of: short.text(short.method, short.path &- 1))
    let path = short.text(short.path, short.pathEnd)
    paths.read(lines.extracting(path.range), &exchange)
    exchange.hasEndpoint = exchange.method != 0 && exchange.status != 0
    if tail.path != exchange.path { exchange.page = tail.page }
    if exchange.isSingle { readOperation(short.record(form), lines, &exchange) }
    var key = OutcomeKey(
      status: short.status, series: readQuery(short.query, lines, &exchange),
      sizeClass: exchange.sizeClass)
    key.ownAnswer = true
    exchange.outcome = key.code
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
