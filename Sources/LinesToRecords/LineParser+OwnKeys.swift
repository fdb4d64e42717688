internal import JSONBytes
internal import Vocabulary

/// Objects and lines of `key=value` that no product is known by.
extension LineParser {
  /// What known keys read of a line of `key=value`, with the keys that nobody knows. `isBehindWords`: a program's own
  /// message, in which no number is guessed to be a status.
  mutating func identifyPairs(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ verdict: Verdict,
    isBehindWords: Bool, _ record: inout Record
  ) -> Outcome? {
    guard let parser = set.pairsParser, forced ?? parser == parser else {
      return plainOutcome(verdict, &record)
    }
    let known: OwnKeys.Known
    switch verdict {
    case .exchange(parser): known = .exchange
    case .message(parser), .none: known = .message
    case .other(parser): known = isBehindWords ? .message : .nothing
    case .exchange, .message, .other: return plainOutcome(verdict, &record)
    }
    let before = record
    if known != .exchange { record = Record() }
    if ownKeys.readPairs(bytes, from, to, known, &times, into: &record) {
      countHeaders(&record)
      return .record(.exchange, parser: parser)
    }
    record = before
    return known == .exchange ? .other : plainOutcome(verdict, &record)
  }

  /// Pairs behind words that no logger puts first, and no pattern knows.
  mutating func identifyAnywhere(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ message: Record,
    _ record: inout Record
  ) -> Outcome? {
    record = Record()
    guard Self.mayHoldStatus(bytes, from, to) else { return nil }
    // Rails' tagged logging: `[request's identifier] [tag] method=GET path=…`.
    var start = from
    while start < to, bytes[start] == UInt8(ascii: "[") {
      start = MessageMatcher.skip(bytes, bytes.firstIndex(of: 0x20, from: start, to: to), to)
    }
    var verdict = Verdict.none
    if start > from, start < to {
      verdict = keys.matchLogfmt(
        bytes, start, to, set.keyTables, forced: forced, &times, into: &record)
      if verdict == .none { record = Record() }
    }
    guard
      let outcome = identifyPairs(bytes, start, to, verdict, isBehindWords: true, &record)
    else { return nil }
    if !record.hasTime, message.hasTime {
      record.set(ReadTime(instant: message.time, precision: message.timePrecision))
    }
    return outcome
  }

  private func plainOutcome(_ verdict: Verdict, _ record: inout Record) -> Outcome? {
    switch verdict {
    case .exchange(let parser): return .record(.exchange, parser: parser)
    case .message(let parser): return .record(.message, parser: parser)
    case .other, .none: record = Record()
    }
    return nil
  }

  /// An exchange of known keys, with what only its own keys say.
  mutating func complete(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ parser: UInt8,
    _ record: inout Record
  ) -> Outcome {
    guard
      ownKeys.readObject(
        bytes, from, to, .exchange, statusKey: nil, &statusKeys, &times, into: &record)
    else { return .other }
    countHeaders(&record)
    return .record(.exchange, parser: parser)
  }

  /// Makes an exchange of an object that known keys made none of; false, and the record as it was, where it is none.
  mutating func readOwnKeys(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ known: OwnKeys.Known,
    _ record: inout Record
  ) -> Bool {
    let before = record
    if known == .message { record = Record() }
    guard
      ownKeys.readObject(
        bytes, from, to, known, statusKey: current.detection.statusKey, &statusKeys, &times,
        into: &record)
    else {
      record = before
      return false
    }
    record[.message] = .absent
    record[.level] = .absent
    countHeaders(&record)
    return true
  }

  /// The size of an object or of pairs that no product is known by, where detection saw that the source's count the header section.
  private func countHeaders(_ record: inout Record) {
    guard current.detection.countsHeaders == true, record.responseSize < 0 else { return }
    record.responseSize = record.bodySize
    record.bodySize = -1
    record.sizeMeaning = .message
  }
}
