internal import JSONBytes
internal import Vocabulary

/// Exchanges that a logger wrote, with its own words before them.
extension LineParser {
  /// An exchange behind a logger's prefix.
  mutating func identifyAfter(
    _ prefix: MessageMatcher.Prefix, _ bytes: borrowing Span<UInt8>, _ to: Int, _ message: Record,
    _ record: inout Record
  ) -> Outcome? {
    var start = prefix.textStart
    guard Self.mayHoldStatus(bytes, start, to) else { return nil }
    for word in 0..<8 where start < to {
      defer {
        // A logger's name, in brackets or before a colon.
        start = MessageMatcher.skip(bytes, bytes.firstIndex(of: 0x20, from: start, to: to), to)
      }
      // Thread, logger and request identifiers: behind many words only an address is looked at.
      let end = CommonLogMatcher.wordEnd(bytes, start, to)
      if word > 2, !CommonLogMatcher.isAddress(bytes, (start, end)) { continue }
      record = Record()
      if case .record(.exchange, let parser)? = identifyPattern(bytes, start, to, &record) {
        if !record.hasTime, message.hasTime {
          record.set(ReadTime(instant: message.time, precision: message.timePrecision))
        }
        return .record(.exchange, parser: parser)
      }
    }
    return nil
  }

  /// An exchange as an object or logfmt behind a logger's prefix.
  mutating func identifyKeys(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, hasLevel: Bool, _ message: Record,
    _ record: inout Record
  ) -> Outcome? {
    guard from < to, Self.mayHoldStatus(bytes, from, to) else { return nil }
    var from = from
    if bytes[from] == UInt8(ascii: "[") {
      // Rails' tagged logging: a request's identifier.
      from = MessageMatcher.skip(bytes, bytes.firstIndex(of: 0x20, from: from, to: to), to)
    }
    // zap's and Caddy's console encoders put the object last.
    let brace = bytes.firstIndex(of: UInt8(ascii: "{"), from: from, to: to)
    var outcome: Outcome?
    if brace < to, bytes[to &- 1] == UInt8(ascii: "}") {
      outcome = identifyObject(bytes, brace, to, &record)
    }
    let isObject = if case .record(.exchange, _)? = outcome { true } else { false }
    if !isObject {
      record = Record()
      let pairs = hasLevel ? Self.pairsStart(bytes, from, to) : from
      if bytes.firstIndex(of: UInt8(ascii: "="), from: pairs, to: min(to, pairs &+ 64)) < to {
        let verdict = keys.matchLogfmt(
          bytes, pairs, to, set.keyTables, forced: forced, &times, into: &record)
        outcome = identifyPairs(
          bytes, pairs, to, verdict, isBehindWords: true, &record)
      }
    }
    guard case .record(.exchange, let parser)? = outcome else {
      record = Record()
      return nil
    }
    if !record.hasTime, message.hasTime {
      record.set(ReadTime(instant: message.time, precision: message.timePrecision))
    }
    return .record(.exchange, parser: parser)
  }

  /// Where the first `key=` begins: loggers for terminals (logrus, slog, zerolog) write their words before it.
  private static func pairsStart(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Int {
    let limit = min(to, from &+ 512)
    var i = bytes.firstIndex(of: UInt8(ascii: "="), from: from, to: limit)
    guard i < limit else { return from }
    while i > from, bytes[i &- 1] != 0x20, bytes[i &- 1] != 9 { i &-= 1 }
    return i
  }

  /// A status may stand in the text: three digits by themselves, or a dash. Spares messages the second look.
  static func mayHoldStatus(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    var digits = 0
    var before: UInt8 = 0x20
    for i in from..<max(from, to) {
      let byte = bytes[i]
      if 48...57 ~= byte {
        digits &+= 1
        continue
      }
      if digits == 3, before != UInt8(ascii: "."), before != UInt8(ascii: ",") { return true }
      if byte == UInt8(ascii: "-"), before == 0x20, digits == 0, i &+ 1 < to, bytes[i &+ 1] == 0x20
      {
        return true
      }
      digits = 0
      before = byte
    }
    return digits == 3
  }
}
