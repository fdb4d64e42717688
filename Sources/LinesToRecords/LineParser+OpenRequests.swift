internal import JSONBytes
internal import Vocabulary

/// Exchanges told by two objects with one id: the request, then its status (Fastify's own logger).
extension LineParser {
  /// Requests that are held at once; the oldest is let go.
  private static let mostOpen = 128
  private static let longestOpen = 8192
  /// Who has joined none in so many lines writes exchanges of one line.
  private static let linesToJoin = 2000

  /// Lines of the source may complete a request that an earlier one told of.
  var joinsRequests: Bool { current.linesUnjoined.map { $0 < Self.linesToJoin } ?? true }

  /// Lines of the source did so.
  var hasJoinedRequests: Bool { current.linesUnjoined == nil }

  mutating func noteUnjoined(_ lines: Int) {
    guard let before = current.linesUnjoined else { return }
    current.linesUnjoined = min(before &+ lines, Self.linesToJoin)
    if !joinsRequests { current.openRequests = nil }
  }

  /// Whether the object, which tells half of an exchange, completed one: then its record is added. A request's object is kept
  /// for what comes, and is a message all the same.
  mutating func joins(
    _ half: KeyMatcher.Half, _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int,
    _ context: LineContext
  ) -> Bool {
    guard joinsRequests else { return false }
    func copy(_ range: Range<Int>) -> [UInt8] { range.map { bytes[$0] } }
    let id = copy(half.id.range)
    let place = current.openRequests?.lastIndex { $0.stream == context.stream && $0.id == id }
    if half.opens {
      guard to &- from <= Self.longestOpen else { return false }
      var open = current.openRequests ?? []
      if let place { open.remove(at: place) }
      if open.count >= Self.mostOpen { open.removeFirst() }
      open.append(.init(stream: context.stream, id: id, object: copy(from..<to)))
      current.openRequests = open
      return false
    }
    guard let place, let request = current.openRequests?.remove(at: place) else {
      hasLooseStatus = true
      return false
    }
    if current.openRequests?.isEmpty ?? false { current.openRequests = nil }
    return add(request, bytes, from, to, context)
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
    current.linesUnjoined = nil
    return true
  }
}
