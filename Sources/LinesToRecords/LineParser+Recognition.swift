internal import JSONBytes
internal import Vocabulary

extension LineParser {
  /// What a line turned out to be, and its record.
  enum Outcome {
    case record(RecordKind, parser: UInt8)
    case other
    case failed(FailureReason)
  }

  /// What short records have in common; nil: none are given.
  var shortForm: ShortForm? {
    guard givesShort, leader >= 0, set.programs[leader].combined == .combined else { return nil }
    let program = set.programs[leader]
    var form = ShortForm()
    form.parser = program.definition
    form.sizeMeaning = program.sizeMeaning
    form.timeIsStart = program.timeIsStart
    form.countsMessage = program.countsMessage
    return form
  }

  /// Counts requests that were given in short.
  mutating func count(_ requests: Int, _ form: ShortForm) {
    counts.lines += requests
    counts.records += requests
    counts.exchanges += requests
    parserCounts[Int(form.parser)] += requests
  }

  /// The line loop's short way: a plain line in the usual shape, where no program before the leader could read it.
  @inline(__always)
  mutating func matchesLeader(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ context: LineContext
  ) -> Bool {
    guard leader >= 0, columns == nil else { return false }
    let program = set.programs[leader]
    var record = Record()
    let mayEscape =
      batchHasEscapes
      ?? (bytes.distantIndex(of: 0x5C, from: 0, to: bytes.count) < bytes.count)
    batchHasEscapes = mayEscape
    guard
      CombinedMatcher.match(
        program, bytes, from..<to, mayEscape: mayEscape, &times, into: &record)
    else { return false }
    fill(&record, program)
    add(&record, .exchange, program.definition, from, to, context)
    return true
  }

  /// Recognises a line without envelope and counts it.
  mutating func recognise(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ context: LineContext
  ) {
    if !pending.isEmpty, continues(bytes, from, to, context) { return }
    if from == to {
      counts.other += 1
      return
    }
    // JSON writes ESC as `\\u001b`.
    if !context.isUnwrapped, bytes[from] != UInt8(ascii: "{"),
      bytes.firstIndex(of: 0x1B, from: from, to: to) < to
    {
      recogniseWithoutColours(bytes, from, to, context)
      return
    }
    var record = Record()
    var inner = context
    let outcome = identify(bytes, from, to, &inner, &record)
    noteOwnFormat(outcome, bytes, from, to, context)
    if bytes[from] == UInt8(ascii: "{"), let half = keys.half,
      joins(half, record, bytes, from, to, inner)
    {
      return
    }
    switch outcome {
    case .record(let kind, let parser):
      // An envelope may stand before the object.
      let isObject =
        bytes[from] == UInt8(ascii: "{")
        || (parser != UInt8.max && bytes[to &- 1] == UInt8(ascii: "}"))
      if kind == .message, isObject, parsesMessage(record, bytes, inner) { return }
      add(&record, kind, parser, from, to, inner)
      if kind == .message { expectTraceback(bytes, record, from, to) }
    case .other:
      counts.other += 1
    case .failed(let reason):
      fallBack(bytes, from, to, context, reason)
    }
  }

  /// An access line, or an object, as a JSON logger's message (uvicorn, gunicorn under python-json-logger, Azure).
  private mutating func parsesMessage(
    _ message: Record, _ bytes: borrowing Span<UInt8>, _ context: LineContext
  ) -> Bool {
    let range = message[.message].range
    guard !range.isEmpty else { return false }
    let isObject = bytes[range.lowerBound] == UInt8(ascii: "{")
    guard
      isObject || Self.mentionsRequest(bytes, range.lowerBound, range.upperBound)
        || Self.beginsAsRequest(bytes, range.lowerBound, range.upperBound)
    else { return false }
    scratch.cut(to: 0)
    _ = scratch.appendUnescaped(bytes, range.lowerBound, range.upperBound)
    let text = scratch.bytes
    var record = Record()
    guard scratch.used > 0 else { return false }
    let outcome =
      isObject
      ? identifyObject(text.span, 0, scratch.used, &record)
      : identifyPattern(text.span, 0, scratch.used, &record)
    guard case .record(.exchange, let parser)? = outcome else { return false }
    if !record.hasTime, message.hasTime {
      record.set(ReadTime(instant: message.time, precision: message.timePrecision))
    }
    var inner = context
    inner.isUnwrapped = true
    add(&record, .exchange, parser, 0, scratch.used, inner)
    scratchRecord = records.count - 1
    return true
  }

  /// Moves the unescaped message behind the unwrapped texts, once the line's own buffer is free.
  mutating func settleScratch() {
    let base = UInt32(truncatingIfNeeded: unwrapper.used)
    let text = scratch.bytes
    unwrapper.append(text.span, 0..<scratch.used)
    var record = records[scratchRecord]
    record.whole.offset &+= base
    for field in Field.allCases where !record[field].isAbsent { record[field].offset &+= base }
    records[scratchRecord] = record
    scratchRecord = -1
  }

  /// A line that nothing fits: a message's continuation, a container's output, or a failure.
  private mutating func fallBack(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ context: LineContext,
    _ reason: FailureReason
  ) {
    if bytes[from] == 0x20 || bytes[from] == 9,
      current.messageStreams.contains(context.stream)
    {
      counts.continuations += 1
      return
    }
    guard context.envelope != .none, forced == nil, reason != .binary else {
      fail(reason, line: context.line)
      return
    }
    if Self.mentionsRequest(bytes, from, to) {
      fail(.requestNotUnderstood, line: context.line)
      return
    }
    var record = Record()
    record[.message] = Text(offset: from, length: to &- from)
    add(&record, .message, UInt8.max, from, to, context)
    expectTraceback(bytes, record, from, to)
  }

  /// `GET /api/teams 200 12.3 ms - 22`: a method, a path and a status.
  private static func beginsAsRequest(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Bool {
    var i = from
    while i < to, 65...90 ~= bytes[i] { i &+= 1 }
    return 3...8 ~= i &- from && bytes.hasPrefix(" /", at: i, to: to)
      && mayHoldStatus(bytes, i, to)
  }

  static func mentionsRequest(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    var i = from
    while i < to {
      i = bytes.firstIndex(of: UInt8(ascii: "H"), from: i, to: to)
      if bytes.hasPrefix("HTTP/", at: i, to: to), i &+ 5 < to, 48...57 ~= bytes[i &+ 5] {
        return true
      }
      i &+= 1
    }
    return false
  }

  private mutating func expectTraceback(
    _ bytes: borrowing Span<UInt8>, _ record: Record, _ from: Int, _ to: Int
  ) {
    let level = record[.level]
    let isTraceback = PendingRecord.beginsTraceback(bytes, from, to)
    guard
      isTraceback || MessageMatcher.isError(bytes, level.range.lowerBound, level.range.upperBound)
    else { return }
    pending.append(
      PendingRecord(
        index: records.count - 1, phase: isTraceback ? .traceback : .message,
        stream: record.stream))
  }

  @inline(__always)
  func fill(_ record: inout Record, _ program: Program) {
    record.sizeMeaning = program.sizeMeaning
    record.timeIsStart = program.timeIsStart
  }

  /// Completes a record from its surroundings and counts it.
  @inline(__always)
  mutating func add(
    _ record: inout Record, _ kind: RecordKind, _ parser: UInt8, _ from: Int, _ to: Int,
    _ context: LineContext
  ) {
    record.kind = kind
    record.parser = parser
    record.line = context.line
    record.whole = Text(offset: from, length: to &- from)
    record.isUnwrapped = context.isUnwrapped
    if context.depth > 0 {
      record.envelope = context.envelope.rawValue
      record.stream = context.stream
      if let time = context.time {
        if record.hasTime { record.takeZone(of: time) } else { record.set(time) }
      }
      envelopeCounts[Int(context.envelope.rawValue)] &+= 1
    }
    counts.records &+= 1
    if kind == .exchange {
      counts.exchanges &+= 1
      if !current.messageStreams.isEmpty { current.messageStreams.remove(context.stream) }
    } else {
      current.messageStreams.insert(context.stream)
    }
    if Int(parser) < parserCounts.count { parserCounts[Int(parser)] &+= 1 }
    records.append(record)
  }
}
