internal import JSONBytes
internal import Vocabulary

/// Runs compiled patterns over lines: one pass, no backtracking, nothing allocated.
enum PatternMatcher {
  /// Matches a whole line; on false the record is spoilt and must be made anew.
  static func match(
    _ program: Program, _ set: borrowing ProgramTables, _ bytes: borrowing Span<UInt8>,
    _ from: Int, _ to: Int, _ times: inout TimeReader, into record: inout Record
  ) -> Bool {
    let leading = program.leading
    var i = from
    if !leading.isEmpty {
      guard leading.count <= to &- from,
        bytes.equals(at: from, set.literals.span, at: leading.lowerBound, length: leading.count)
      else { return false }
      i = from &+ leading.count
      if program.hasElasticSpaces { i = skipSpaces(bytes, i, to) }
    }
    var pending = PendingDate()
    for index in program.steps {
      let step = set.steps[index]
      if step.scan == .timeFormat {
        guard let end = time(step, set, bytes, i, to, &times, into: &record) else { return false }
        guard follows(step, set, bytes, end, to) else { return false }
        i = end &+ step.literalLength
        continue
      }
      var hasEscapes = program.encoding == .hash
      let end = self.end(step, set, bytes, i, to, &hasEscapes)
      guard end >= 0 else { return false }
      let encoding = hasEscapes ? program.encoding : .plain
      var valueEnd = end
      if program.hasElasticSpaces, step.terminator == 0x20 {
        while valueEnd > i, bytes[valueEnd &- 1] == 0x20 { valueEnd &-= 1 }
      }
      guard
        FieldReader.read(
          step.meaning, step.field, step.unit, bytes, i, valueEnd, encoding, &times, &pending,
          into: &record)
      else { return false }
      i = end &+ step.literalLength
      if program.hasElasticSpaces, i < to, bytes[i &- 1] == 0x20 { i = skipSpaces(bytes, i, to) }
    }
    guard i == to else { return false }
    return pending.isComplete(into: &record)
  }

  @inline(__always)
  private static func skipSpaces(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int {
    var i = from
    while i < to, bytes[i] == 0x20 { i &+= 1 }
    return i
  }

  /// Whether the step's literal stands at `i`.
  @inline(__always)
  private static func follows(
    _ step: Step, _ set: borrowing ProgramTables, _ bytes: borrowing Span<UInt8>, _ i: Int, _ to: Int
  ) -> Bool {
    i &+ step.literalLength <= to
      && (step.literalLength == 0
        || (bytes[i] == step.terminator
          && (step.literalLength == 1
            || bytes.equals(
              at: i &+ 1, set.literals.span, at: step.literal &+ 1, length: step.literalLength &- 1))))
  }

  /// The field's end, or -1.
  @inline(__always)
  private static func end(
    _ step: Step, _ set: borrowing ProgramTables, _ bytes: borrowing Span<UInt8>, _ from: Int,
    _ to: Int, _ hasEscapes: inout Bool
  ) -> Int {
    switch step.scan {
    case .byte:
      let end = bytes.firstIndex(of: step.terminator, from: from, to: to)
      return end < to ? end : -1
    case .quoted:
      guard let text = JSONBytes.string(bytes, at: from &- 1, to: to) else { return -1 }
      hasEscapes = hasEscapes || text.hasEscapes
      return follows(step, set, bytes, text.end, to) ? text.end : -1
    case .literal, .list:
      hasEscapes = true
      return literalEnd(step, set, bytes, from, to)
    case .rest:
      hasEscapes = true
      return to
    case .lastWord:
      let end = bytes.firstIndex(of: 0x20, from: from, to: to)
      return end == to ? to : -1
    case .timeFormat: return -1
    }
  }

  private static func literalEnd(
    _ step: Step, _ set: borrowing ProgramTables, _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Int {
    var i = from
    while true {
      i = bytes.firstIndex(of: step.terminator, from: i, to: to)
      if i >= to { return -1 }
      if follows(step, set, bytes, i, to), step.scan == .literal || !isListGap(bytes, i, from, to) {
        return i
      }
      i &+= 1
    }
  }

  /// nginx separates addresses of one list by `, ` and ` : `.
  private static func isListGap(
    _ bytes: borrowing Span<UInt8>, _ i: Int, _ from: Int, _ to: Int
  ) -> Bool {
    guard i > from, bytes[i] == 0x20 else { return false }
    let before = bytes[i &- 1]
    if before == UInt8(ascii: ",") { return true }
    if before == UInt8(ascii: ":"), i &- 2 >= from, bytes[i &- 2] == 0x20 { return true }
    return i &+ 2 < to && bytes[i &+ 1] == UInt8(ascii: ":") && bytes[i &+ 2] == 0x20
  }

  private static func time(
    _ step: Step, _ set: borrowing ProgramTables, _ bytes: borrowing Span<UInt8>, _ from: Int,
    _ to: Int, _ times: inout TimeReader, into record: inout Record
  ) -> Int? {
    guard set.timeFormats.indices.contains(step.timeFormat),
      let read = times.read(bytes, from, to, as: set.timeFormats[step.timeFormat])
    else { return nil }
    record.set(read.time)
    return read.end
  }
}

/// The flat tables that programs point into.
struct ProgramTables: Sendable {
  var steps: [Step] = []
  var literals: [UInt8] = []
  var timeFormats: [TimeFormat] = []
}

extension Record {
  @inline(__always)
  mutating func set(_ read: ReadTime) {
    time = read.instant
    timePrecision = read.precision
    hasTime = true
  }
}
