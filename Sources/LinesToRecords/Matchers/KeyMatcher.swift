internal import JSONBytes
internal import Vocabulary

/// What a matcher made of a line.
enum Verdict: Equatable {
  case exchange(UInt8)
  case message(UInt8)
  /// Understood, neither exchange nor message.
  case other(UInt8)
  case none
}

/// Chooses the key map that fits an object and fills the record.
struct KeyMatcher: Sendable {
  private var values: KeyValues
  /// For the last layout: the program, and only those of its sources that were there.
  private var last: Choice?
  private var lastSources: [KeyTables.Source] = []
  private var lastDependsOnValues = true
  private var lastForced: UInt8?
  /// Of naive times, where the definition names one.
  private var lastZone: ZoneRules?

  /// Set where the last object told of a request, or of its end, by an id.
  private(set) var half: Half?

  /// What an object tells of the exchange with that id.
  struct Half: Sendable {
    enum Part: Sendable {
      /// Without a status.
      case request
      /// With what it took, and without a request.
      case status
      case whole
      /// Without what it took: an error that is told before the end.
      case error
    }

    var part: Part
    var id: Text
    /// The logger's words and level.
    var message = Text.absent
    var level = Text.absent
  }

  /// The program of the last layout, without its lists.
  private struct Choice: Sendable {
    var definition: UInt8
    var sizeMeaning: SizeMeaning
    var timeIsStart: Bool
    var yields: ParserDefinition.Yield
    var isProduct: Bool
    var isLogfmt: Bool
  }

  init(_ tables: KeyTables) { values = KeyValues(pathCount: tables.paths.count) }

  mutating func matchObject(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ tables: borrowing KeyTables,
    forced: UInt8?, _ times: inout TimeReader, into record: inout Record
  ) -> Verdict? {
    half = nil
    guard values.readObject(bytes, from, to, tables) else { return nil }
    return fill(bytes, tables, isLogfmt: false, forced: forced, &times, into: &record)
  }

  mutating func matchLogfmt(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ tables: borrowing KeyTables,
    forced: UInt8?, _ times: inout TimeReader, into record: inout Record
  ) -> Verdict {
    guard values.readLogfmt(bytes, from, to, tables) else { return .none }
    return fill(bytes, tables, isLogfmt: true, forced: forced, &times, into: &record)
  }

  private mutating func fill(
    _ bytes: borrowing Span<UInt8>, _ tables: borrowing KeyTables, isLogfmt: Bool, forced: UInt8?,
    _ times: inout TimeReader, into record: inout Record
  ) -> Verdict {
    let isKnown =
      !values.layout.isNew && !lastDependsOnValues && lastForced == forced
      && last?.isLogfmt == isLogfmt
    if !isKnown { choose(bytes, tables, isLogfmt: isLogfmt, forced: forced) }
    guard let choice = last else { return .none }
    record.sizeMeaning = choice.sizeMeaning
    record.timeIsStart = choice.timeIsStart
    var pending = PendingDate()
    var runZone: ZoneRules?
    if let lastZone {
      runZone = times.zone
      times.zone = lastZone
    }
    defer { if let runZone { times.zone = runZone } }
    for source in lastSources { read(source, bytes, tables, &times, &pending, into: &record) }
    _ = pending.isComplete(into: &record)
    return verdict(choice, &record)
  }

  /// The first program in order whose keys are all there.
  private mutating func choose(
    _ bytes: borrowing Span<UInt8>, _ tables: borrowing KeyTables, isLogfmt: Bool, forced: UInt8?
  ) {
    last = nil
    lastDependsOnValues = false
    lastForced = forced
    for program in tables.programs where program.isLogfmt == isLogfmt {
      if let forced, program.definition != forced { continue }
      guard program.required.allSatisfy({ values.has($0) }) else { continue }
      if !program.values.isEmpty {
        lastDependsOnValues = true
        guard program.values.allSatisfy({ hasValue($0.path, $0.prefix, bytes) }) else { continue }
      }
      last = Choice(
        definition: program.definition, sizeMeaning: program.sizeMeaning,
        timeIsStart: program.timeIsStart, yields: program.yields,
        isProduct: !program.required.isEmpty, isLogfmt: isLogfmt)
      lastZone = program.zone
      lastSources = program.sources.filter { values.has($0.path) }
      return
    }
  }

  private func hasValue(_ path: Int, _ prefix: [UInt8], _ bytes: borrowing Span<UInt8>) -> Bool {
    guard values.has(path) else { return false }
    let slot = values.slots[path]
    guard slot.end - slot.start >= prefix.count, slot.kind != .null else { return false }
    return bytes.equals(at: Int(slot.start), prefix.span, at: 0, length: prefix.count)
  }

  @inline(__always)
  private func read(
    _ source: KeyTables.Source, _ bytes: borrowing Span<UInt8>, _ tables: borrowing KeyTables,
    _ times: inout TimeReader, _ pending: inout PendingDate, into record: inout Record
  ) {
    let slot = values.slots[source.path]
    guard slot.generation == values.generation, slot.kind != .null else { return }
    var (start, end, kind) = (Int(slot.start), Int(slot.end), slot.kind)
    let isBody = source.field == .requestBody || source.field == .responseBody
    if !source.member.isEmpty {
      guard kind == .array, !isSet(source, record),
        let text = NamedValues.value(of: source.member, in: bytes, start, end)
      else { return }
      (start, end, kind) = (text.start, text.end, text.hasEscapes ? .escapedText : .text)
    }
    if kind == .array, !isBody {
      // A header's values (`"User-Agent":["curl"]`): the first.
      let first = JSONBytes.skipSpace(bytes, start &+ 1, end)
      guard first < end, bytes[first] == 0x22,
        let text = JSONBytes.string(bytes, at: first, to: end)
      else { return }
      (start, end, kind) = (text.start, text.end, text.hasEscapes ? .escapedText : .text)
    }
    // An object that other fields are read from (ECS `http.response.body.bytes`) is no body.
    if kind == .object && (!isBody || tables.paths[source.path].isPrefix) || isSet(source, record) {
      return
    }
    let encoding: TextEncoding = kind == .escapedText ? .json : .plain
    if source.meaning == .request, start < end, bytes[start] == UInt8(ascii: "/") {
      // A key named `request` beside one for the method holds the target.
      return RequestLine.target(bytes, start, end, encoding, into: &record)
    }
    // A key of the right name with another kind of value says nothing; the next one may.
    _ = FieldReader.read(
      source.meaning, source.field, source.unit, bytes, start, end, encoding, &times, &pending,
      into: &record)
  }

  /// The field has its value from an earlier key.
  @inline(__always)
  private func isSet(_ source: KeyTables.Source, _ record: Record) -> Bool {
    switch source.meaning {
    case .status: record.status != 0 || record.isStatusZero
    case .size: record.bodySize >= 0
    case .messageSize: record.responseSize >= 0
    case .duration: record.durationNanoseconds >= 0
    case .time: record.hasTime
    case .request: !record[.path].isAbsent
    case .date, .timeOfDay: record.hasTime
    case .ignore, .digits, .cacheAndStatus: false
    default: !record[source.field].isAbsent
    }
  }

  private mutating func verdict(_ program: Choice, _ record: inout Record) -> Verdict {
    switch program.yields {
    case .other: return .other(program.definition)
    case .message:
      keepMessage(&record)
      return .message(program.definition)
    case .exchange: break
    }
    let hasRequest = !record[.method].isAbsent || !record[.path].isAbsent
    let isProduct = program.isProduct
    if record.status != 0 ? hasRequest || isProduct : isProduct && !record[.method].isAbsent {
      let id = record[.requestID]
      if !isProduct, !id.isAbsent, !id.range.isEmpty {
        half = Half(
          part: record.durationNanoseconds < 0 ? .error : .whole, id: id,
          message: record[.message], level: record[.level])
      }
      // A logger's words around an exchange (`request completed`) say nothing more.
      record[.message] = .absent
      record[.level] = .absent
      return .exchange(program.definition)
    }
    half = isProduct ? nil : Self.half(record)
    guard !record[.message].isAbsent else { return .other(program.definition) }
    keepMessage(&record)
    return .message(program.definition)
  }

  private static func half(_ record: Record) -> Half? {
    let id = record[.requestID]
    guard !id.isAbsent, !id.range.isEmpty, !record.isStatusZero else { return nil }
    let hasPath = !record[.path].isAbsent
    let hasMethod = !record[.method].isAbsent
    if record.status == 0 { return hasMethod && hasPath ? Half(part: .request, id: id) : nil }
    // Of what was asked elsewhere meanwhile, the request's own logger says a status, too.
    let isEnd = record.durationNanoseconds >= 0 && !hasMethod && !hasPath
    return isEnd ? Half(part: .status, id: id) : nil
  }

  /// A message that names a request (`incoming request`, a failed login) is no exchange: its request is left out.
  private func keepMessage(_ record: inout Record) {
    var message = Record()
    if record.hasTime {
      message.set(ReadTime(instant: record.time, precision: record.timePrecision))
    }
    for field in [Field.level, .message, .exceptionType] { message[field] = record[field] }
    record = message
  }
}
