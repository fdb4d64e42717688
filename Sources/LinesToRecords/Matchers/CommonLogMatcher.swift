internal import JSONBytes
internal import Vocabulary

/// Whatever looks like a common-log line: words, a bracketed date, a request (quoted or not), a status, and perhaps a
/// size, a referer, a user agent and more. One pass; tried after every exact pattern.
enum CommonLogMatcher {
  static func match(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader,
    into record: inout Record
  ) -> Bool {
    guard let date = date(bytes, from, to, &times, into: &record) else {
      return matchWithoutDate(bytes, from, to, &times, into: &record)
    }
    guard readBefore(bytes, from, date.start, into: &record) else { return false }
    var i = skip(bytes, date.end, to)
    if date.start == from, record[.clientAddress].isAbsent {
      guard let quote = readWordsBeforeRequest(bytes, i, to, into: &record) else { return false }
      i = quote
    }
    guard let request = quotedRequest(bytes, i, to, into: &record) ?? request(bytes, i, to) else {
      return false
    }
    if !FieldReader.isAbsent(bytes, request.start, request.end) {
      RequestLine.split(bytes, request.start, request.end, .backslash, into: &record)
    }
    return readAfter(bytes, request.next, to, &times, into: &record)
  }

  static func skip(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int {
    var i = from
    while i < to, bytes[i] == 0x20 || bytes[i] == 9 { i &+= 1 }
    return i
  }

  static func wordEnd(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int {
    bytes.firstIndex(of: 0x20, or: 9, from: from, to: to)
  }

  /// The first bracket that holds a common-log or ISO date.
  private static func date(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader,
    into record: inout Record
  ) -> (start: Int, end: Int)? {
    let limit = min(to, from &+ 512)
    var open = from
    var best: (start: Int, end: Int)?
    for _ in 0..<8 {
      open = bytes.firstIndex(of: UInt8(ascii: "["), from: open, to: limit)
      guard open < limit else { break }
      let close = bytes.firstIndex(of: UInt8(ascii: "]"), from: open, to: to)
      if close < to, close &- open >= 18, 48...57 ~= bytes[open &+ 1],
        let time = times.read(bytes, open &+ 1, close)
      {
        record.set(time)
        best = (open, close &+ 1)
        // A common-log date is the request's own; an ISO date may be a logger's prefix.
        if bytes[open &+ 3] == UInt8(ascii: "/") { break }
      }
      open &+= 1
    }
    return best
  }

  /// Host, client, user, from the words before the date; false where those are a sentence: it quotes the line.
  @discardableResult
  private static func readBefore(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, into record: inout Record
  ) -> Bool {
    var words = InlineArray<8, (start: Int, end: Int)>(repeating: (0, 0))
    var count = 0
    var i = skip(bytes, from, to)
    while i < to, count < 8 {
      let end = wordEnd(bytes, i, to)
      // Twisted quotes the client.
      let isQuoted = end &- i > 2 && bytes[i] == 0x22 && bytes[end &- 1] == 0x22
      words[count] = isQuoted ? (i &+ 1, end &- 1) : (i, end)
      count += 1
      i = skip(bytes, end, to)
    }
    guard count > 0 else { return true }
    var client = 0
    while client < count, !isAddress(bytes, words[client]) { client += 1 }
    if client == count {
      if count > 5 { return false }
      // A word in brackets is a logger's, and so is a level.
      client = 0
      while client < count,
        bytes[words[client].start] == UInt8(ascii: "[")
          || MessageMatcher.level(bytes, words[client].start, words[client].end) != nil
      { client += 1 }
      if client == count { return true }
    } else if client > 0, !FieldReader.isAbsent(bytes, words[0].start, words[0].end),
      bytes[words[0].start] != UInt8(ascii: "[")
    {
      var end = bytes.firstIndex(of: UInt8(ascii: ":"), from: words[0].start, to: words[0].end)
      if end == words[0].start { end = words[0].end }
      record[.serverAddress] = Text(offset: words[0].start, length: end - words[0].start)
    }
    setAddress(bytes, words[client], into: &record)
    let user = words[count - 1]
    if count - 1 >= client + 2, !FieldReader.isAbsent(bytes, user.start, user.end),
      bytes[user.start] != UInt8(ascii: "[")
    {
      record[.userName] = Text(
        offset: user.start, length: user.end - user.start, encoding: .backslash)
    }
    return true
  }

  /// Date first: `host client duration "request"` or `client "request"`; nil where a program tells what it asked of others.
  private static func readWordsBeforeRequest(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, into record: inout Record
  ) -> Int? {
    let quote = bytes.firstIndex(of: 0x22, from: from, to: to)
    guard quote < to, quote - from < 256 else { return from }
    var i = skip(bytes, from, quote)
    while i < quote {
      let end = wordEnd(bytes, i, quote)
      // `{connectionpool.py:456}` is a place in a program, and a client is no URL.
      if bytes[i] == UInt8(ascii: "{") || holdsScheme(bytes, i, end) { return nil }
      i = skip(bytes, end, quote)
    }
    readBefore(bytes, from, quote, into: &record)
    return quote
  }

  private static func holdsScheme(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Bool {
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: from, to: to)
    return colon < to && bytes.hasPrefix("://", at: colon, to: to)
  }

  private static func setAddress(
    _ bytes: borrowing Span<UInt8>, _ word: (start: Int, end: Int), into record: inout Record
  ) {
    var (start, end) = word
    if FieldReader.isAbsent(bytes, start, end) { return }
    if bytes[start] == UInt8(ascii: "[") {
      start += 1
      end = bytes.firstIndex(of: UInt8(ascii: "]"), from: start, to: end)
    }
    let comma = bytes.firstIndex(of: UInt8(ascii: ","), from: start, to: end)
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: start, to: comma)
    let dot = bytes.firstIndex(of: UInt8(ascii: "."), from: start, to: comma)
    let stop = colon < comma && dot < colon ? colon : comma
    if stop > start { record[.clientAddress] = Text(offset: start, length: stop - start) }
  }

  /// Four numbers up to 255 with dots, or hexadecimal with at least two colons; brackets, port and commas allowed.
  static func isAddress(_ bytes: borrowing Span<UInt8>, _ word: (start: Int, end: Int)) -> Bool {
    var dots = 0
    var colons = 0
    var letters = 0
    var isShort = false
    var part = 0
    var isTooLarge = false
    for i in word.start..<word.end {
      switch bytes[i] {
      case UInt8(ascii: "."):
        dots += 1
        part = 0
      case UInt8(ascii: ":"):
        colons += 1
        if i > word.start, bytes[i &- 1] == UInt8(ascii: ":") { isShort = true }
      case 48...57:
        // A version has larger ones; after a colon stands a port.
        part = min(part &* 10 &+ Int(bytes[i] &- 48), 256)
        if part > 255, colons == 0 { isTooLarge = true }
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "%"): break
      case UInt8(ascii: ","): return (dots >= 3 && !isTooLarge) || colons >= 7 || isShort
      case 97...102, 65...70: letters += 1
      default: return false
      }
    }
    // Two colons alone make a time of day.
    return (dots == 3 && letters == 0 && !isTooLarge) || colons >= 7 || isShort
  }

  /// `client - user "request" status …`, perhaps after an ISO time without brackets. The client comes first: a library
  /// that asks elsewhere logs a URL there.
  private static func matchWithoutDate(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader,
    into record: inout Record
  ) -> Bool {
    var i = from
    let first = wordEnd(bytes, from, to)
    if first &- from >= 19, let time = times.read(bytes, from, first) {
      record.set(time)
      i = skip(bytes, first, to)
    }
    guard isAddress(bytes, (i, wordEnd(bytes, i, to))) else { return false }
    let quote = bytes.firstIndex(of: 0x22, from: i, to: min(to, i &+ 128))
    guard quote < min(to, i &+ 128), let request = request(bytes, quote, to) else { return false }
    readBefore(bytes, i, quote, into: &record)
    RequestLine.split(bytes, request.start, request.end, .backslash, into: &record)
    return !record[.path].isAbsent && readAfter(bytes, request.next, to, &times, into: &record)
  }

  /// A quoted request after one more word: a host, or something that only the site knows.
  private static func quotedRequest(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, into record: inout Record
  ) -> (start: Int, end: Int, next: Int)? {
    guard from < to, bytes[from] != 0x22 else { return nil }
    let end = wordEnd(bytes, from, to)
    let quote = skip(bytes, end, to)
    guard quote < to, bytes[quote] == 0x22, let request = request(bytes, quote, to) else {
      return nil
    }
    let point = bytes.firstIndex(of: UInt8(ascii: "."), from: from, to: end)
    if point < end, record[.serverAddress].isAbsent, !isAddress(bytes, (from, end)) {
      record[.serverAddress] = Text(offset: from, length: end &- from)
    }
    return request
  }

  /// The request between quotes, or bare up to its version.
  private static func request(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> (start: Int, end: Int, next: Int)? {
    guard from < to else { return nil }
    if bytes[from] == 0x22 {
      // The quote that a status follows: quotes inside may stand unescaped.
      var quote = from
      while true {
        quote = bytes.firstIndex(of: 0x22, from: quote &+ 1, to: to)
        if quote >= to { return nil }
        if status(bytes, quote &+ 1, to) != nil { return (from &+ 1, quote, quote &+ 1) }
      }
    }
    guard let from = bareStart(bytes, from, to) else { return nil }
    var i = from
    while i < to {
      let end = wordEnd(bytes, i, to)
      if bytes.hasPrefix("HTTP/", at: i, to: end), status(bytes, end, to) != nil {
        return (from, end, end)
      }
      i = skip(bytes, end, to)
    }
    return nil
  }

  /// Where a bare request begins: no method has small letters, so a user's name or a thread's stands before it; nil where no method
  /// follows.
  private static func bareStart(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int? {
    var i = from
    var end = wordEnd(bytes, i, to)
    guard holdsSmallLetter(bytes, i, end) else { return from }
    while end < to {
      i = skip(bytes, end, to)
      end = wordEnd(bytes, i, to)
      let next = skip(bytes, end, to)
      let isMethod = end &- i >= 3 && (i..<end).allSatisfy { 65...90 ~= bytes[$0] }
      if isMethod, next < to, bytes[next] == UInt8(ascii: "/") { return i }
    }
    return nil
  }

  private static func holdsSmallLetter(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Bool {
    for i in from..<to where 97...122 ~= bytes[i] { return true }
    return false
  }

  /// Three digits (or a dash) as the next word.
  private static func status(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> (value: UInt16, end: Int)? {
    let start = skip(bytes, from, to)
    guard start > from else { return nil }
    let end = wordEnd(bytes, start, to)
    guard end - start == 3, let value = Numbers.digits(bytes, start, end), 100...999 ~= value else {
      return nil
    }
    return (UInt16(value), end)
  }

  /// Status, size, referer, user agent; what follows is left alone.
  private static func readAfter(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader,
    into record: inout Record
  ) -> Bool {
    guard let status = status(bytes, from, to) else { return false }
    record.status = status.value
    var i = skip(bytes, status.end, to)
    let sizeEnd = wordEnd(bytes, i, to)
    if let size = Numbers.digits(bytes, i, sizeEnd) {
      record.bodySize = size
      i = skip(bytes, sizeEnd, to)
    } else if FieldReader.isAbsent(bytes, i, sizeEnd) {
      i = skip(bytes, sizeEnd, to)
    }
    // Numbers that only the site knows.
    while i < to, 48...57 ~= bytes[i] { i = skip(bytes, wordEnd(bytes, i, to), to) }
    readReferer(bytes, i, to, into: &record)
    return true
  }
}
