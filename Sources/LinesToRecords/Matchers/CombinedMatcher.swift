internal import JSONBytes
internal import Vocabulary

/// The shape that most access logs have, `client - user [time] "request" status size "referer" "agent"`, without a step
/// to interpret: a third of the time. What is unusual in a line is left to `PatternMatcher`.
enum CombinedMatcher {
  /// Which of the shape's two lengths a program has.
  enum Shape: UInt8, Sendable { case none, common, combined }

  /// The shape of compiled steps.
  static func shape(
    _ steps: ArraySlice<Step>, _ literals: [UInt8], leading: Range<Int>, isElastic: Bool
  ) -> Shape {
    let wanted: [(Meaning, Field?, String)] = [
      (.address, .clientAddress, " - "), (.text, .userName, " ["), (.time, nil, "] \""),
      (.request, nil, "\" "), (.status, nil, " "), (.size, nil, " \""), (.text, .referer, "\" \""),
      (.text, .userAgent, "\""),
    ]
    guard leading.isEmpty, !isElastic, steps.count == 6 || steps.count == 8 else { return .none }
    for (step, wanted) in zip(steps, wanted) {
      let start = Int(step.literal)
      let literal = literals[start..<start + Int(step.literalLength)]
      let isLast = steps.count == 6 && (step.meaning == .size || step.meaning == .messageSize)
      let meaning = step.meaning == .messageSize ? .size : step.meaning
      guard meaning == wanted.0, wanted.1.map({ $0 == step.field }) ?? true,
        literal.elementsEqual((isLast ? "" : wanted.2).utf8)
      else { return .none }
    }
    return steps.count == 6 ? .common : .combined
  }

  /// False also for a line that only `PatternMatcher` can judge; the record is spoilt then. `mayEscape`: a backslash may
  /// stand in the line.
  static func match(
    _ program: Program, _ bytes: borrowing Span<UInt8>, _ line: Range<Int>, mayEscape: Bool,
    _ times: inout TimeReader, into record: inout Record
  ) -> Bool {
    let (from, to) = (line.lowerBound, line.upperBound)
    guard to &- from >= 48 else { return false }
    let client = bytes.firstIndex(of: 0x20, from: from, to: to &- 40)
    guard client < to &- 40,
      bytes.firstIndex(of: UInt8(ascii: ":"), or: UInt8(ascii: ","), from: from, to: client)
        == client,
      48...57 ~= bytes[from], bytes.word(at: client) & 0xff_ffff == 0x20_2d20
    else { return false }
    record[.clientAddress] = Text(offset: from, length: client &- from)
    var i = client &+ 3
    if bytes.word(at: i) & 0xff_ffff == 0x5b_202d {
      i &+= 3
    } else {
      let user = bytes.firstIndex(of: UInt8(ascii: "["), or: 0x5C, from: i, to: to)
      guard user < to, user > i &+ 1, bytes[i] != 0x22, bytes[user] == UInt8(ascii: "["),
        bytes.firstIndex(of: 0x20, from: i, to: user) == user &- 1
      else { return false }
      record[.userName] = Text(offset: i, length: user &- 1 &- i)
      i = user &+ 1
    }
    let close = i &+ 26
    guard close &+ 16 <= to, bytes.word(at: close) & 0xff_ffff == 0x22_205d,
      let time = times.read(bytes, i, close)
    else { return false }
    record.set(time)
    // Hardly a line has an escape; without one a quoted text ends at the next quote.
    let hasEscapes = mayEscape && bytes.distantIndex(of: 0x5C, from: close, to: to) < to
    guard let request = quoted(bytes, close &+ 2, to, hasEscapes), request.end &+ 8 <= to,
      bytes[request.start] != 0x1B
    else { return false }
    let encoding = request.hasEscapes ? program.encoding : .plain
    if request.end &- request.start > 1 {
      RequestLine.split(bytes, request.start, request.end, encoding, into: &record)
    }
    return numbers(program, bytes, request.end, to, hasEscapes, into: &record)
  }

  /// The text whose opening quote stands at `quote`.
  @inline(__always)
  private static func quoted(
    _ bytes: borrowing Span<UInt8>, _ quote: Int, _ to: Int, _ hasEscapes: Bool
  ) -> JSONString? {
    if hasEscapes { return JSONBytes.string(bytes, at: quote, to: to) }
    let end = bytes.distantIndex(of: 0x22, from: quote &+ 1, to: to)
    return end < to ? JSONString(start: quote &+ 1, end: end, hasEscapes: false) : nil
  }

  /// From the request's closing quote on.
  @inline(__always)
  private static func numbers(
    _ program: Program, _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int,
    _ hasEscapes: Bool, into record: inout Record
  ) -> Bool {
    // `" 200 5`: quote, space, three digits, space.
    let word = bytes.word(at: from)
    guard word & 0x0000_ff00_0000_ffff == 0x0000_2000_0000_2022,
      let status = Numbers.digits(bytes, from &+ 2, from &+ 5)
    else { return false }
    record.status = UInt16(truncatingIfNeeded: status)
    record.isStatusZero = status == 0
    var i = from &+ 6
    var size: Int64 = 0
    let start = i
    while i < to {
      let digit = bytes[i] &- 48
      if digit > 9 { break }
      size = size &* 10 &+ Int64(digit)
      i &+= 1
    }
    guard i > start, i &- start <= 18 else { return false }
    if program.countsMessage { record.responseSize = size } else { record.bodySize = size }
    if program.combined == .common { return i == to }
    guard i &+ 2 <= to, bytes[i] == 0x20, bytes[i &+ 1] == 0x22,
      let referer = quoted(bytes, i &+ 1, to, hasEscapes), referer.end &+ 3 <= to,
      bytes[referer.end &+ 1] == 0x20, bytes[referer.end &+ 2] == 0x22,
      let agent = quoted(bytes, referer.end &+ 2, to, hasEscapes), agent.end &+ 1 == to
    else { return false }
    set(.referer, referer, program, bytes, into: &record)
    set(.userAgent, agent, program, bytes, into: &record)
    return true
  }

  @inline(__always)
  private static func set(
    _ field: Field, _ text: JSONString, _ program: Program, _ bytes: borrowing Span<UInt8>,
    into record: inout Record
  ) {
    if FieldReader.isAbsent(bytes, text.start, text.end) { return }
    record[field] = Text(
      offset: text.start, length: text.end &- text.start,
      encoding: text.hasEscapes ? program.encoding : .plain)
  }
}
