internal import JSONBytes
internal import Vocabulary

extension LineParser {
  /// Tries the formats in their order: objects, columns, exact patterns, the log's own format, doubtful envelopes, common-log lines, logfmt,
  /// messages. What a doubtful envelope says is added to the context.
  mutating func identify(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ context: inout LineContext,
    _ record: inout Record
  ) -> Outcome {
    if bytes[from] == UInt8(ascii: "{"),
      let outcome = identifyObject(bytes, from, to, isWrapped: context.depth > 0, &record)
    {
      return outcome
    }
    if bytes[from] == UInt8(ascii: "#"), takeDirective(bytes, from, to) { return .other }
    if let outcome = identifyColumns(bytes, from, to, &record) { return outcome }
    if let outcome = identifyPattern(bytes, from, to, &record) { return outcome }
    if let outcome = identifyOwnFormat(bytes, from, to, &record) { return outcome }
    if bytes[from] == 0x20, let outcome = identifyIndented(bytes, from, to, &record) {
      return outcome
    }
    if context.depth < 3, let outcome = identifyWrapped(bytes, from, to, &context, &record) {
      return outcome
    }
    let prefix = MessageMatcher.match(bytes, from, to, &times, into: &record)
    let message = record
    if let prefix, let outcome = identifyAfter(prefix, bytes, to, message, &record) {
      return outcome
    }
    record = Record()
    if let outcome = identifyLoosely(bytes, from, to, &record) { return outcome }
    if let prefix,
      let outcome = identifyKeys(
        bytes, prefix.textStart, to, hasLevel: prefix.hasLevel, message, &record)
    {
      return outcome
    }
    if let outcome = identifyAnywhere(bytes, from, to, message, &record) { return outcome }
    if forced != nil { return .failed(.forcedParserDoesNotMatch) }
    if columns == nil, StandardColumns.lacksFields(bytes, from, to) {
      return .failed(.noFieldsLine)
    }
    record = message
    // An envelope's message is all it holds.
    if context.depth > 0 { record[.message] = Text(offset: from, length: to &- from) }
    return identifyMessage(bytes, from, to, hasPrefix: prefix != nil, &record)
  }

  /// Loggers of two-line records (ASP.NET, Koa) indent the exchange; so does who prints objects.
  private mutating func identifyIndented(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ record: inout Record
  ) -> Outcome? {
    var start = from
    while start < to, bytes[start] == 0x20 { start &+= 1 }
    guard start < to, start &- from <= 16, Self.mayHoldStatus(bytes, start, to) else { return nil }
    if bytes[start] == UInt8(ascii: "{"),
      case .record(.exchange, let parser)? = identifyObject(bytes, start, to, &record)
    {
      return .record(.exchange, parser: parser)
    }
    record = Record()
    return identifyPattern(bytes, start, to, &record)
  }

  /// Nil when the braces hold no JSON: then it may be anything. `isWrapped`: it is an envelope's message, whatever it holds.
  mutating func identifyObject(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, isWrapped: Bool = false,
    _ record: inout Record
  ) -> Outcome? {
    let verdict = keys.matchObject(
      bytes, from, to, set.keyTables, forced: forced, &times, into: &record)
    switch verdict {
    case .exchange(let parser) where parser == set.objectParser:
      return complete(bytes, from, to, parser, &record)
    case .exchange(let parser): return .record(.exchange, parser: parser)
    case .message(let parser):
      if parser == set.objectParser, readOwnKeys(bytes, from, to, .message, &record) {
        return .record(.exchange, parser: parser)
      }
      return .record(.message, parser: parser)
    case .other(let known) where set.definitions[Int(known)].yields == .other: return .other
    case .other:
      if let parser = set.objectParser, forced ?? parser == parser,
        readOwnKeys(bytes, from, to, .nothing, &record)
      {
        return .record(.exchange, parser: parser)
      }
      guard isWrapped, forced == nil else { return .other }
      record = Record()
      record[.message] = Text(offset: from, length: to &- from)
      return .record(.message, parser: .max)
    case .some(.none): return .failed(forced == nil ? .noParserMatches : .forcedParserDoesNotMatch)
    case nil:
      record = Record()
      return bytes.hasPrefix("{\"", at: from, to: to) ? .failed(.brokenJSON) : nil
    }
  }

  /// A W3C directive; `#Fields` names the columns of the lines after it.
  private mutating func takeDirective(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Bool {
    if let fields = ColumnMatcher.fields(bytes, from, to) {
      current.fields = fields
      columns = ColumnMatcher(fields: fields)
      columns?.date = current.date
      return true
    }
    if let date = ColumnMatcher.date(bytes, from, to) {
      current.date = date
      columns?.date = date
      return true
    }
    for name: StaticString in [
      "#Version:", "#Software:", "#Date:", "#Start-Date:", "#Remark:", "#End-Date:",
    ]
    where bytes.hasPrefix(name, at: from, to: to) {
      return true
    }
    return false
  }

  private mutating func identifyColumns(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ record: inout Record
  ) -> Outcome? {
    guard let parser = set.columnParser, forced ?? parser == parser,
      let columns = columns ?? StandardColumns.columns(bytes, from, to)
    else { return nil }
    if columns.match(bytes, from, to, &times, into: &record) {
      if columns.isOtherLog { return .other }
      record.sizeMeaning = set.definitions[Int(parser)].size
      return .record(.exchange, parser: parser)
    }
    record = Record()
    return nil
  }

  mutating func identifyPattern(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ record: inout Record
  ) -> Outcome? {
    // What has failed on this line.
    var failed = Beginnings()
    for index in order {
      if let outcome = attempt(index, bytes, from, to, &failed, &record) {
        seen[Int(set.programs[index].definition)] = true
        return outcome
      }
    }
    return nil
  }

  @inline(__always)
  private mutating func attempt(
    _ index: Int, _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int,
    _ failed: inout Beginnings, _ record: inout Record
  ) -> Outcome? {
    let program = set.programs[index]
    if !(program.firstBytes ~= bytes[from]) { return nil }
    if failed.meets(program.beginnings) { return nil }
    let runZone = useZone(of: program.definition)
    let result = PatternMatcher.match(program, set.tables, bytes, from, to, &times, into: &record)
    if let runZone { times.zone = runZone }
    if result == PatternMatcher.fits {
      fill(&record, program)
      return outcome(of: program)
    }
    if result < program.steps.count {
      failed.insert(set.tables.beginnings[program.steps.lowerBound &+ result])
    }
    if result > 0 { record = Record() }
    return nil
  }

  /// Naive times are read in the definition's zone, if it names one; answers the run's, to be put back.
  @inline(__always)
  private mutating func useZone(of definition: UInt8) -> ZoneRules? {
    guard set.hasZones, let zone = set.zones[Int(definition)] else { return nil }
    defer { times.zone = zone }
    return times.zone
  }

  private func outcome(of program: Program) -> Outcome {
    switch set.definitions[Int(program.definition)].yields {
    case .exchange: .record(.exchange, parser: program.definition)
    case .message: .record(.message, parser: program.definition)
    case .other: .other
    }
  }

  /// A line inside an envelope that only its contents make sure of.
  private mutating func identifyWrapped(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ context: inout LineContext,
    _ record: inout Record
  ) -> Outcome? {
    guard let wrapping = Envelope.openDoubtful(bytes, from, to, &times),
      wrapping.from < wrapping.to,
      wrapping.envelope != .compose || context.envelope != .compose
    else { return nil }
    // Compose writes to the nanosecond what time it is, where it is asked to, and few others do.
    let isLoose =
      wrapping.envelope.isLoose
      && !(context.envelope == .compose && wrapping.envelope == .kubectl
        && wrapping.time?.precision == 9)
    if isLoose, !Self.mayHoldStatus(bytes, wrapping.from, to) { return nil }
    var inner = context
    inner.add(wrapping)
    // Any word in brackets may be a task's name: only what a pattern reads exactly is believed.
    let outcome =
      wrapping.envelope == .taskRunner
      ? identifyPattern(bytes, wrapping.from, wrapping.to, &record) ?? .failed(.noParserMatches)
      : identify(bytes, wrapping.from, wrapping.to, &inner, &record)
    // The name before the bar is the service's, unless it is a column: an address.
    if wrapping.envelope == .compose,
      !CommonLogMatcher.isAddress(
        bytes, (from, bytes.firstIndex(of: 0x20, from: from, to: wrapping.from)))
    {
      noteOwnFormat(outcome, bytes, wrapping.from, wrapping.to, inner)
    }
    switch outcome {
    case .record(.exchange, _):
      context = inner
      return outcome
    case .record(.message, _), .other:
      if isLoose { break }
      context = inner
      return outcome
    case .failed:
      guard !isLoose, forced == nil,
        !Self.mentionsRequest(bytes, wrapping.from, wrapping.to)
      else { break }
      record = Record()
      record[.message] = Text(offset: wrapping.from, length: wrapping.to &- wrapping.from)
      context = inner
      return .record(.message, parser: .max)
    }
    record = Record()
    return nil
  }

  private mutating func identifyLoosely(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ record: inout Record
  ) -> Outcome? {
    if let parser = set.commonLogParser, forced ?? parser == parser {
      if CommonLogMatcher.match(bytes, from, to, &times, into: &record) {
        record.sizeMeaning = set.definitions[Int(parser)].size
        return .record(.exchange, parser: parser)
      }
      record = Record()
    }
    let verdict = keys.matchLogfmt(
      bytes, from, to, set.keyTables, forced: forced, &times, into: &record)
    if verdict == .none {
      record = Record()
      return nil
    }
    return identifyPairs(bytes, from, to, verdict, isBehindWords: false, &record)
  }

  private func identifyMessage(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, hasPrefix: Bool,
    _ record: inout Record
  ) -> Outcome {
    if hasPrefix { return .record(.message, parser: .max) }
    if PendingRecord.beginsTraceback(bytes, from, to) {
      record[.message] = Text(offset: from, length: to &- from)
      return .record(.message, parser: .max)
    }
    for i in from..<min(to, from &+ 64) where bytes[i] == 0 { return .failed(.binary) }
    return .failed(.noParserMatches)
  }
}
