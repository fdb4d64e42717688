internal import JSONBytes
internal import Vocabulary

/// Application messages: a time, a level, or both, before some text.
enum MessageMatcher {
  /// Where the text of a message begins, and whether a level stood before it.
  struct Prefix {
    var textStart: Int
    var hasLevel: Bool
  }

  /// Reads the words that loggers put first; nil when there is neither time nor level.
  static func match(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader,
    into record: inout Record
  ) -> Prefix? {
    var i = skip(bytes, from, to)
    var hasTime = false
    // Far enough for `time - logger - LEVEL -`; a level later on is part of the text.
    for _ in 0..<7 {
      guard i < to else { break }
      let end = bytes.firstIndex(of: 0x20, or: 9, from: i, to: to)
      if !hasTime, let timeEnd = time(bytes, i, to, &times, into: &record) {
        hasTime = true
        i = skip(bytes, timeEnd, to)
        continue
      }
      if let level = level(bytes, i, end) {
        record[.level] = Text(offset: level.start, length: level.end - level.start)
        var text = skip(bytes, level.next, to)
        if !hasTime { text = afterLevel(bytes, text, to, &times, into: &record) }
        setMessage(bytes, text, to, into: &record)
        return Prefix(textStart: text, hasLevel: true)
      }
      i = skip(bytes, end, to)
    }
    guard hasTime else { return nil }
    let text = afterTime(bytes, from, to, &times)
    // Rails puts the time last.
    setMessage(bytes, text < to ? text : from, to, into: &record)
    return Prefix(textStart: text, hasLevel: false)
  }

  /// Django's `{levelname} {asctime}`: past the date that follows a level, if one does.
  private static func afterLevel(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader,
    into record: inout Record
  ) -> Int {
    guard from &+ 10 < to, 48...57 ~= bytes[from], bytes[from &+ 4] == UInt8(ascii: "-"),
      bytes[from &+ 7] == UInt8(ascii: "-"), let end = time(bytes, from, to, &times, into: &record)
    else { return from }
    return skip(bytes, end, to)
  }

  private static func setMessage(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, into record: inout Record
  ) {
    if from < to { record[.message] = Text(offset: from, length: to - from) }
  }

  /// Spaces and the dashes, bars and colons that stand between a logger's words.
  static func skip(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int {
    var i = from
    while i < to {
      switch bytes[i] {
      case UInt8(ascii: ":") where i > from && isLoopback(bytes, i, to): return i
      case 0x20, 9, UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: ","): i &+= 1
      case UInt8(ascii: "-")
      where i &+ 1 < to && (bytes[i &+ 1] == 0x20 || bytes[i &+ 1] == UInt8(ascii: "-")):
        i &+= 1
      default: return i
      }
    }
    return i
  }

  /// `::1`, a word that begins with colons; `::` by itself stands between a logger's words.
  private static func isLoopback(_ bytes: borrowing Span<UInt8>, _ i: Int, _ to: Int) -> Bool {
    guard bytes[i &- 1] == 0x20, i &+ 2 < to, bytes[i &+ 1] == UInt8(ascii: ":"),
      bytes[i &+ 2] > 0x20
    else { return false }
    return CommonLogMatcher.isAddress(bytes, (i, CommonLogMatcher.wordEnd(bytes, i, to)))
  }

  private static func afterTime(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader
  ) -> Int {
    var scratch = Record()
    var i = skip(bytes, from, to)
    for _ in 0..<7 where i < to {
      if let end = time(bytes, i, to, &times, into: &scratch) { return skip(bytes, end, to) }
      i = skip(bytes, bytes.firstIndex(of: 0x20, or: 9, from: i, to: to), to)
    }
    return i
  }

  /// A time of one or two words (`2026-01-03 10:00:00,123`), perhaps in brackets; answers its end.
  static func time(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader,
    into record: inout Record
  ) -> Int? {
    var start = from
    let isBracketed = bytes[from] == UInt8(ascii: "[") || bytes[from] == UInt8(ascii: "(")
    if isBracketed { start &+= 1 }
    guard start &+ 10 <= to, 48...57 ~= bytes[start] || isBracketed else { return nil }
    let limit = min(to, start &+ 48)
    if isBracketed {
      let close = bytes.firstIndex(
        of: UInt8(ascii: "]"), or: UInt8(ascii: ")"), from: start, to: limit)
      guard close < limit else { return nil }
      if let read = times.read(bytes, start, close) {
        record.set(read)
        return close &+ 1
      }
    }
    var end = bytes.firstIndex(of: 0x20, or: 9, from: start, to: limit)
    // Longest first: date and clock, then zone.
    var ends = InlineArray<3, Int>(repeating: -1)
    for word in 0..<3 {
      ends[word] = end
      if end >= limit { break }
      end = bytes.firstIndex(of: 0x20, or: 9, from: end &+ 1, to: limit)
    }
    // `2026/02/03 07:05:06 INFO`: a level is no zone.
    if ends[2] > 0, level(bytes, ends[1] &+ 1, ends[2]) != nil { ends[2] = -1 }
    for word in [2, 1, 0] where ends[word] > start {
      var stop = ends[word]
      while stop > start, [0x5D, 0x2C, 0x3A, 0x7C, 0x29].contains(bytes[stop &- 1]) { stop &-= 1 }
      if let read = times.read(bytes, start, stop) {
        record.set(read)
        return isBracketed
          ? min(bytes.firstIndex(of: UInt8(ascii: "]"), from: stop, to: to) &+ 1, to) : ends[word]
      }
    }
    return nil
  }

  /// A level word in any case, perhaps in brackets or before a colon (`[INFO]`, `ERROR:`, `INFO:root:`).
  static func level(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> (start: Int, end: Int, next: Int)? {
    var start = from
    if bytes.hasPrefix("level=", at: from, to: to) { start &+= 6 }
    while start < to, !isLetter(bytes[start]), start &- from < 8 { start &+= 1 }
    var end = start
    while end < to, isLetter(bytes[end]), end &- start <= 11 { end &+= 1 }
    guard isLevel(bytes, start, end) else { return nil }
    if end == to { return (start, end, to) }
    switch bytes[end] {
    case UInt8(ascii: ":"):
      // Python's `INFO:logger:text`.
      let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: end &+ 1, to: to)
      return (start, end, colon < to && colon > end &+ 1 ? colon &+ 1 : end &+ 1)
    case UInt8(ascii: "["):
      // logrus on a terminal: `INFO[0012] text`, seconds since the start.
      let close = bytes.firstIndex(of: UInt8(ascii: "]"), from: end, to: to)
      guard close &+ 1 == to, Numbers.digits(bytes, end &+ 1, close) != nil else { return nil }
      return (start, end, to)
    case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: ","),
      UInt8(ascii: ">"),
      UInt8(ascii: "/"):
      return (start, end, end &+ 1)
    default: return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 65...90 ~= byte & 0xdf }

  private static func isLevel(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    guard 3...11 ~= to - from else { return false }
    var word: UInt64 = 0
    for i in from..<min(to, from + 8) { word = word << 8 | UInt64(bytes[i] & 0xdf) }
    return levels.contains(word)
  }

  private static let levels: Set<UInt64> = Set(
    [
      "TRACE", "DEBUG", "INFO", "INFORMAT", "NOTICE", "WARN", "WARNING", "ERROR", "ERR", "FATAL",
      "FATA", "INF", "DBG", "WRN", "FTL", "CRITICAL", "CRIT", "SEVERE", "PANIC", "EMERG", "ALERT",
    ].map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })

  /// Levels at which a traceback may follow.
  static func isError(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    guard from < to else { return false }
    switch bytes[from] & 0xdf {
    case UInt8(ascii: "E"), UInt8(ascii: "F"), UInt8(ascii: "C"), UInt8(ascii: "S"),
      UInt8(ascii: "P"):
      return true
    default: return false
    }
  }
}
