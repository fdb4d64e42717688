internal import JSONBytes
public import Vocabulary

/// Parses one source's lines into records. One worker owns it; the line loop allocates nothing.
public struct LineParser: Sendable {
  let set: ParserSet
  let options: ParsingOptions
  let forced: UInt8?
  var current: ParseState
  var times: TimeReader
  var keys: KeyMatcher
  var ownKeys = OwnKeys()
  var columns: ColumnMatcher?
  /// Which programs are tried: of twins only the chosen one.
  var isActive: [Bool]
  /// The active programs as they are tried: the source's own first. Fixed by detection, so that what a line is read as
  /// does not depend on the lines before it.
  var order: [Int] = []
  /// The first in order that `CombinedMatcher` can read, if no line of it fits one before it; -1 none.
  var leader = -1
  /// A backslash stands somewhere in the batch that is parsed; nil: not looked for yet.
  var batchHasEscapes: Bool?
  /// Requests in the usual shape are given as `RecordBatch.shorts`, where nothing of them is lost.
  public var givesShort = false
  var short = ShortMatcher()
  var shorts: [ShortRecord] = []
  /// The definitions that a line fitted, noted while detecting.
  var seen: [Bool]
  /// Keys that may hold a status, gathered while detecting.
  var statusKeys: StatusKeys?
  /// Lines of a format that no definition knows, gathered while detecting.
  var formatSample: FormatSample?
  var ownMatcher: OwnMatcher?
  var counts = LineTally()
  var parserCounts: [Int]
  var envelopeCounts: [Int]
  var failures: [LineFailure] = []
  var records: [Record] = []
  var unwrapper = Unwrapper()
  /// An exchange that stood inside a JSON message, unescaped, and its record; -1 none.
  var scratch = Unwrapper()
  var scratchRecord = -1
  /// Messages whose traceback may follow; their records stand in `records`.
  var pending: [PendingRecord] = []
  /// A status came whose request no line before it told of.
  public internal(set) var hasLooseStatus = false

  /// Joined parts longer than this are not held.
  static let lineLimit = 1 << 20

  /// `state` is what `state` gave at the position where the lines go on; nil at a source's start.
  public init(set: ParserSet, options: ParsingOptions = ParsingOptions(), state: ParseState? = nil)
  {
    self.set = set
    self.options = options
    forced = options.parser.flatMap { set.index(of: $0) }.map { UInt8(truncatingIfNeeded: $0) }
    current = state ?? ParseState()
    times = TimeReader(zone: options.zone, reference: options.reference)
    keys = KeyMatcher(set.keyTables)
    columns = current.fields.flatMap { ColumnMatcher(fields: $0) }
    columns?.date = current.date
    isActive = Array(repeating: true, count: set.programs.count)
    seen = Array(repeating: false, count: set.names.count)
    parserCounts = Array(repeating: 0, count: set.names.count)
    envelopeCounts = Array(repeating: 0, count: Envelope.names.count)
    useOwnFormat()
    chooseTwins()
  }

  /// Parses the lines and appends their records to `batch`, whose line buffer changes places with `lines.bytes`.
  ///
  /// They come in the order of their lines, but for those that were held over from a batch before (`heldFrom`).
  public mutating func parse(_ lines: inout LineBatch, into batch: inout RecordBatch) {
    if needsDetection { detect(lines) }
    begin(&batch)
    swap(&lines.bytes, &batch.lines)
    let bytes = batch.lines
    batchHasEscapes = nil
    let form = shortForm
    let before = shorts.count
    var request = ShortRecord()
    for index in 0..<lines.count {
      let (from, to) = (Int(lines.starts[index]), Int(lines.ends[index]))
      guard from <= to, to <= bytes.count else { continue }
      if form != nil, pending.isEmpty, current.messageStreams.isEmpty, columns == nil,
        short.match(bytes.span, from, to, &times, into: &request)
      {
        request.line = lines.line(index)
        shorts.append(request)
        continue
      }
      parseLine(bytes.span, from, to, number: lines.line(index))
      if scratchRecord >= 0 { settleScratch() }
    }
    if let form {
      count(shorts.count &- before, form)
      batch.form = form
    }
    for line in lines.tooLong {
      counts.lines += 1
      fail(.tooLong, line: line)
    }
    end(&batch)
  }

  /// Ends the source: what waited for a next line becomes records.
  public mutating func finish(into batch: inout RecordBatch) {
    begin(&batch)
    for part in current.parts where !part.isTooLong {
      // Counted as a continuation when it came; now it is a line of its own.
      counts.continuations -= 1
      let start = unwrapper.used
      unwrapper.append(part.bytes)
      var context = LineContext(line: part.line)
      context.take(part)
      context.depth = 1
      recogniseUnwrapped(from: start, context)
      if scratchRecord >= 0 { settleScratch() }
    }
    current.parts = []
    pending = []
    end(&batch)
  }

  /// From which line on something is held for a next line; its record comes with a later batch. Nil: nothing is held.
  public var heldFrom: Int64? {
    (current.pending.map(\.line) + current.parts.map(\.line)).min()
  }

  /// What must be known where the lines go on.
  public var state: ParseState { current }

  /// What became of the lines so far.
  public var tally: LineTally {
    var tally = counts
    for (name, count) in zip(set.names, parserCounts) where count > 0 {
      tally.byParser[name] = count
    }
    for (name, count) in zip(Envelope.names, envelopeCounts) where count > 0 && !name.isEmpty {
      tally.byEnvelope[name] = count
    }
    return tally
  }

  /// The lines that did not parse since the last call, if the options keep them; in order.
  public mutating func takeFailures() -> [LineFailure] {
    defer { failures = [] }
    return failures
  }

  /// Whether the line is complete in itself, so that a file may be cut before it and its halves parsed apart.
  public func mayCut(before line: borrowing Span<UInt8>) -> Bool {
    guard line.count > 0, current.fields == nil, !hasJoinedRequests else { return false }
    let first = line[0]
    if first == 0x20 || first == 9 { return false }
    guard first == UInt8(ascii: "{") || 48...57 ~= first else { return false }
    var times = times
    return Envelope.open(line, 0, line.count, &times) == nil
  }

  /// Whether the batch's first line is a request that is given in short: such a line is complete in itself.
  public mutating func beginsShort(_ lines: borrowing LineBatch) -> Bool {
    guard shortForm != nil, columns == nil, let from = lines.starts.first,
      let to = lines.ends.first, from < to, Int(to) <= lines.bytes.count
    else { return false }
    var request = ShortRecord()
    return short.match(lines.bytes.span, Int(from), Int(to), &times, into: &request)
  }

  private mutating func begin(_ batch: inout RecordBatch) {
    if batch.parserNames.count != set.names.count || batch.parserNames != set.names {
      batch.parserNames = set.names
    }
    batch.envelopeNames = Envelope.names
    swap(&records, &batch.records)
    swap(&shorts, &batch.shorts)
    unwrapper.begin(&batch.unwrapped)
    resumePending()
  }

  private mutating func end(_ batch: inout RecordBatch) {
    suspendPending(batch.lines)
    unwrapper.end(&batch.unwrapped)
    swap(&records, &batch.records)
    swap(&shorts, &batch.shorts)
  }

  mutating func fail(_ reason: FailureReason, line: Int64) {
    counts.fail(reason, line: line)
    if options.keepsFailures { failures.append(LineFailure(line: line, reason: reason)) }
  }
}

/// What is known of a line from around it.
struct LineContext: Sendable {
  var line: Int64
  var envelope = Envelope.none
  var stream: UInt8 = 0
  var container: UInt64?
  var time: ReadTime?
  /// The bytes stand in the unwrapped buffer.
  var isUnwrapped = false
  /// Envelopes taken off so far.
  var depth = 0

  init(line: Int64) { self.line = line }

  /// What the first part of a split line said.
  mutating func take(_ part: ParseState.Part) {
    stream = part.stream
    envelope = Envelope(rawValue: part.envelope) ?? .none
    time = part.time.map {
      ReadTime(instant: Instant(nanoseconds: $0), precision: part.timePrecision)
    }
  }

  /// The outermost envelope gives the name, the innermost the time.
  mutating func add(_ wrapping: Wrapping) {
    if envelope == .none { envelope = wrapping.envelope }
    if wrapping.stream != 0 { stream = wrapping.stream }
    container = wrapping.container ?? container
    if let time = wrapping.time { self.time = time }
    depth += 1
  }
}
