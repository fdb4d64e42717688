internal import JSONBytes
internal import Vocabulary

/// Exchanges told by two objects with one id: the request, then its status (Fastify's own logger).
extension LineParser {
  /// Requests that are held at once; the oldest is let go.
  private static let mostOpen = 128
  private static let longestOpen = 8192
  /// Who has told of so many requests and has joined none writes exchanges of one line.
  private static let requestsToJoin = 500

  /// Lines of the source may complete a request that an earlier one told of.
  private var joinsRequests: Bool {
    hasJoinedRequests || current.openings ?? 0 < Self.requestsToJoin
  }

  /// Lines of the source did so.
  var hasJoinedRequests: Bool { current.hasJoined ?? false }

  /// Whether the object, which tells half of an exchange, completed one: then its record is added. A request's object is kept
  /// for what comes, and is a message all the same.
  mutating func joins(
    _ half: KeyMatcher.Half, _ record: Record, _ bytes: borrowing Span<UInt8>, _ from: Int,
    _ to: Int, _ context: LineContext
  ) -> Bool {
    guard joinsRequests, half.part == .request || current.openRequests != nil else {
      if half.part == .status { hasLooseStatus = true }
      return false
    }
    let id = Self.identity(half.id, bytes, from, to)
    switch half.part {
    case .request:
      hold(id, bytes, from, to, context)
      return false
    case .whole:
      _ = takeRequest(id, context)
      return false
    case .error:
      guard hasJoinedRequests, isOpen(id, context) else { return false }
      addError(half, record, from, to, context)
      return true
    case .status:
      guard let request = takeRequest(id, context) else {
        hasLooseStatus = true
        return false
      }
      return !request.object.isEmpty && add(request, bytes, from, to, context)
    }
  }

  /// Ids count in each process: its number and its host's name go with them.
  private static func identity(
    _ id: Text, _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> [UInt8] {
    var identity = id.range.map { bytes[$0] }
    for name: StaticString in ["\"pid\":", "\"hostname\":"] {
      identity.append(0)
      var i = from
      while i < to, !bytes.hasPrefix(name, at: i, to: to) {
        i = bytes.firstIndex(of: 0x22, from: i &+ 1, to: to)
      }
      i = min(to, i &+ name.utf8CodeUnitCount)
      while i < to, bytes[i] != UInt8(ascii: ","), bytes[i] != UInt8(ascii: "}") {
        identity.append(bytes[i])
        i &+= 1
      }
    }
    return identity
  }

  /// Where two with one id are open at once, nobody knows whose a status is: both are kept without what they told.
  private mutating func hold(
    _ id: [UInt8], _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ context: LineContext
  ) {
    guard to &- from <= Self.longestOpen else { return }
    if !hasJoinedRequests { current.openings = (current.openings ?? 0) &+ 1 }
    var open = current.openRequests ?? []
    var isAlone = true
    for i in open.indices where open[i].stream == context.stream && open[i].id == id {
      open[i].object = []
      isAlone = false
    }
    if open.count >= Self.mostOpen { open.removeFirst() }
    open.append(
      .init(
        stream: context.stream, id: id, object: isAlone ? (from..<to).map { bytes[$0] } : []))
    current.openRequests = open
  }

  private func place(_ id: [UInt8], _ context: LineContext) -> Int? {
    current.openRequests?.lastIndex { $0.stream == context.stream && $0.id == id }
  }

  private func isOpen(_ id: [UInt8], _ context: LineContext) -> Bool { place(id, context) != nil }

  /// What an error handler says of a request whose end is still to come is a message.
  private mutating func addError(
    _ half: KeyMatcher.Half, _ exchange: Record, _ from: Int, _ to: Int, _ context: LineContext
  ) {
    guard let parser = set.objectParser else { return }
    var record = Record()
    if exchange.hasTime {
      record.set(ReadTime(instant: exchange.time, precision: exchange.timePrecision))
    }
    record[.level] = half.level
    record[.message] = half.message
    record[.exceptionType] = exchange[.exceptionType]
    add(&record, .message, parser, from, to, context)
  }

  private mutating func takeRequest(
    _ id: [UInt8], _ context: LineContext
  ) -> ParseState.OpenRequest? {
    guard let place = place(id, context) else { return nil }
    let request = current.openRequests?.remove(at: place)
    if current.openRequests?.isEmpty ?? false { current.openRequests = nil }
    return request
  }

  /// Reads both objects as one, in which the later one's values hold.
  private mutating func add(
    _ request: ParseState.OpenRequest, _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int,
    _ context: LineContext
  ) -> Bool {
    guard let end = request.object.lastIndex(of: UInt8(ascii: "}")) else { return false }
    scratch.cut(to: 0)
    scratch.append(request.object.span, 0..<end)
    scratch.append([UInt8(ascii: ",")])
    scratch.append(bytes, from &+ 1..<to)
    let text = scratch.bytes
    var record = Record()
    guard
      case .record(.exchange, let parser)? = identifyObject(text.span, 0, scratch.used, &record)
    else { return false }
    var inner = context
    inner.isUnwrapped = true
    add(&record, .exchange, parser, 0, scratch.used, inner)
    scratchRecord = records.count - 1
    (current.hasJoined, current.openings) = (true, nil)
    return true
  }
}
