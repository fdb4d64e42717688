internal import JSONBytes
internal import Vocabulary

/// Runs compiled patterns over lines: one pass, no backtracking, nothing allocated.
enum PatternMatcher {
  /// What `match` answers for a line that fits.
  static let fits = -1

  /// Matches a whole line; answers `fits`, or how many fields were read before it failed. The record is spoilt then,
  /// unless none were.
  static func match(
    _ program: Program, _ set: borrowing ProgramTables, _ bytes: borrowing Span<UInt8>,
    _ from: Int, _ to: Int, _ times: inout TimeReader, into record: inout Record
  ) -> Int {
    let leading = program.leading
    var i = from
    if !leading.isEmpty {
      guard leading.count <= to &- from,
        bytes.equals(at: from, set.literals.span, at: leading.lowerBound, length: leading.count)
      else { return 0 }
      i = from &+ leading.count
      if program.hasElasticSpaces { i = skipSpaces(bytes, i, to) }
    }
    var pending = PendingDate()
    let steps = set.steps.span
    let first = program.steps.lowerBound
    for index in program.steps {
      let step = steps[index]
      var encoding = program.encoding
      let end: Int
      switch step.scan {
      case .byte:
        end = bytes.firstIndex(of: step.terminator, from: i, to: to)
        if end >= to { return index &- first }
        if encoding != .hash { encoding = .plain }
      case .quoted:
        guard let text = JSONBytes.string(bytes, at: i &- 1, to: to) else { return index &- first }
        end = text.end
        guard follows(step, set, bytes, end, to) else { return index &- first }
        if !text.hasEscapes && encoding != .hash { encoding = .plain }
      case .timeFormat:
        guard let read = time(step, set, bytes, i, to, &times),
          follows(step, set, bytes, read.end, to)
        else { return index &- first }
        record.set(read.time)
        end = read.end
      default:
        end = longEnd(step, set, bytes, i, to)
        if end < 0 { return index &- first }
      }
      if step.isWord, bytes.firstIndex(of: 0x20, from: i, to: end) < end { return index &- first }
      var valueEnd = end
      if program.hasElasticSpaces, step.terminator == 0x20 {
        while valueEnd > i, bytes[valueEnd &- 1] == 0x20 { valueEnd &-= 1 }
      }
      guard
        step.scan == .timeFormat
          || FieldReader.read(
            step.meaning, step.field, step.unit, bytes, i, valueEnd, encoding, &times, &pending,
            into: &record)
      else { return index &- first }
      i = end &+ Int(step.literalLength)
      if program.hasElasticSpaces, i < to, bytes[i &- 1] == 0x20 { i = skipSpaces(bytes, i, to) }
    }
    guard i == to, pending.isComplete(into: &record) else { return program.steps.count }
    return fits
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
    _ step: Step, _ set: borrowing ProgramTables, _ bytes: borrowing Span<UInt8>, _ i: Int,
    _ to: Int
  ) -> Bool {
    let length = Int(step.literalLength)
    guard i &+ length <= to else { return false }
    if length <= 8, i &+ 8 <= bytes.count {
      return (bytes.word(at: i) ^ step.word) & step.mask == 0
    }
    return bytes.equals(at: i, set.literals.span, at: Int(step.literal), length: length)
  }

  /// The end of a field that is not bounded by one byte, or -1.
  private static func longEnd(
    _ step: Step, _ set: borrowing ProgramTables, _ bytes: borrowing Span<UInt8>, _ from: Int,
    _ to: Int
  ) -> Int {
    switch step.scan {
    case .literal, .list: return literalEnd(step, set, bytes, from, to)
    case .requestLine:
      return literalEnd(step, set, bytes, requestTargetEnd(bytes, from, to), to)
    case .lastWord: return bytes.firstIndex(of: 0x20, from: from, to: to) == to ? to : -1
    default: return to
    }
  }

  /// From where on a request line without quotes may end: behind ` HTTP/`, else behind its method.
  private static func requestTargetEnd(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Int {
    var i = bytes.firstIndex(of: 0x20, from: from, to: to)
    if FieldReader.isAbsent(bytes, from, i) { return from }
    let methodEnd = i
    while i < to {
      if bytes.hasPrefix(" HTTP/", at: i, to: to) { return i &+ 6 }
      i = bytes.firstIndex(of: 0x20, from: i &+ 1, to: to)
    }
    return min(methodEnd &+ 1, to)
  }

  private static func literalEnd(
    _ step: Step, _ set: borrowing ProgramTables, _ bytes: borrowing Span<UInt8>, _ from: Int,
    _ to: Int
  ) -> Int {
    var i = from
    while true {
      i = bytes.firstIndex(of: step.terminator, from: i, to: to)
      if i >= to { return -1 }
      if follows(step, set, bytes, i, to), step.scan == .literal || !isListGap(bytes, i, from, to) {
        return i
      }
      if step.endsAtSpace, i &+ 1 < to, bytes[i &+ 1] != 0x20,
        i == from || bytes[i &- 1] != UInt8(ascii: ",")
      {
        return -1
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
    _ to: Int, _ times: inout TimeReader
  ) -> (time: ReadTime, end: Int)? {
    let format = Int(step.timeFormat)
    guard set.timeFormats.indices.contains(format) else { return nil }
    return times.read(bytes, from, to, as: set.timeFormats[format])
  }
}

/// The flat tables that programs point into.
struct ProgramTables: Sendable {
  var steps: [Step] = []
  /// For each step, the bit of the beginning that ends with it, or `Beginnings.none`.
  var beginnings: [Int] = []
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
