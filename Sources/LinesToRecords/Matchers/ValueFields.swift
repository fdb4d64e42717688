internal import JSONBytes
internal import Vocabulary

/// An access log's object whose keys no definition knows: what stands in its values tells what they are, where the words of a
/// key do not speak against it.
enum ValueFields {
  /// Nesting that is looked into.
  private static let depthLimit = 3

  /// Fills what is absent in the record; false unless method, path and status are all there then. `statusKey` is the hash of
  /// the key that holds the status, where no word says so.
  static func read(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, statusKey: UInt64?,
    _ keys: inout StatusKeys?, _ times: inout TimeReader, into record: inout Record
  ) -> Bool {
    var found = Found(statusKey: statusKey, keys: keys)
    keys = nil
    defer { keys = found.keys }
    guard object(bytes, from, to, depth: 0, &found, &times, into: &record) != nil else {
      return false
    }
    if record.status == 0 { record.status = found.number }
    let method = record[.method].range
    return record.status != 0 && !record[.path].isAbsent
      && isMethod(bytes, method.lowerBound, method.upperBound)
  }

  /// Fills what an exchange with some known keys lacks, where the words of another key speak for it, too.
  static func complete(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader,
    into record: inout Record
  ) {
    let hasSize = record.bodySize >= 0 || record.responseSize >= 0
    if hasSize, record.hasTime, !record[.path].isAbsent, !record[.clientAddress].isAbsent { return }
    if record[.method].isAbsent { return }
    var found = Found(statusKey: nil, keys: nil)
    found.completes = true
    let (status, isPersonKnown) = (record.status, !record[.userName].isAbsent)
    var more = record
    guard object(bytes, from, to, depth: 0, &found, &times, into: &more) != nil else { return }
    more.status = status
    if hasSize { more.bodySize = record.bodySize }
    if !isPersonKnown { more[.userName] = .absent }
    record = more
  }

  /// Keys of numbers, by hash: how often one was the code of a status, and how often it was not.
  struct StatusKeys: Sendable {
    private var counts: [UInt64: (codes: Int, others: Int)] = [:]

    mutating func note(_ key: UInt64, isCode: Bool) {
      if isCode {
        counts[key, default: (0, 0)].codes += 1
      } else {
        counts[key, default: (0, 0)].others += 1
      }
    }

    /// The key that always was a code, and most often.
    var best: UInt64? {
      counts.filter { $0.value.others == 0 }
        .max { ($0.value.codes, $1.key) < ($1.value.codes, $0.key) }?.key
    }
  }

  private struct Found {
    let statusKey: UInt64?
    var keys: StatusKeys?
    /// A number that may be a status, though its key says nothing of one; 0 none.
    var number: UInt16 = 0
    /// Some keys were known: what says nothing of itself is something else.
    var completes = false
  }

  /// Its end, or nil where it is cut off.
  private static func object(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, depth: Int, _ found: inout Found,
    _ times: inout TimeReader, into record: inout Record
  ) -> Int? {
    var i = from &+ 1
    while true {
      i = JSONBytes.skipSpace(bytes, i, to)
      guard i < to else { return nil }
      if bytes[i] == UInt8(ascii: "}") { return i &+ 1 }
      if bytes[i] == UInt8(ascii: ",") {
        i &+= 1
        continue
      }
      guard bytes[i] == 0x22, let key = JSONBytes.string(bytes, at: i, to: to) else { return nil }
      i = JSONBytes.skipSpace(bytes, key.end &+ 1, to)
      guard i < to, bytes[i] == UInt8(ascii: ":") else { return nil }
      i = JSONBytes.skipSpace(bytes, i &+ 1, to)
      guard i < to else { return nil }
      if bytes[i] == 0x22 {
        guard let text = JSONBytes.string(bytes, at: i, to: to) else { return nil }
        Self.text(bytes, key.start..<key.end, text, &found, &times, into: &record)
        i = text.end &+ 1
      } else if bytes[i] == UInt8(ascii: "{"), depth < depthLimit {
        guard
          let end = object(bytes, i, to, depth: depth + 1, &found, &times, into: &record)
        else { return nil }
        i = end
      } else {
        guard let end = JSONBytes.skipValue(bytes, i, to) else { return nil }
        if 48...57 ~= bytes[i] {
          number(bytes, key.start..<key.end, i, end, &found, &times, into: &record)
        }
        i = end
      }
    }
  }

  // MARK: - Texts

  private static func text(
    _ bytes: borrowing Span<UInt8>, _ key: Range<Int>, _ text: JSONString, _ found: inout Found,
    _ times: inout TimeReader, into record: inout Record
  ) {
    let (from, to) = (text.start, text.end)
    guard from < to, !holds(bytes, key, elsewhere) else { return }
    let encoding: TextEncoding = text.hasEscapes ? .json : .plain
    let first = bytes[from]
    func put(_ field: Field, into record: inout Record) {
      if record[field].isAbsent {
        record[field] = Text(offset: from, length: to - from, encoding: encoding)
      }
    }
    if isMethod(bytes, from, to) { return put(.method, into: &record) }
    if isURL(bytes, from, to) {
      let isTarget = record[.path].isAbsent && holds(bytes, key, targets)
      if isTarget { return RequestLine.target(bytes, from, to, encoding, into: &record) }
      if !found.completes || holds(bytes, key, ["ref"]) { put(.referer, into: &record) }
      return
    }
    if first == UInt8(ascii: "/") {
      if record[.path].isAbsent, !holds(bytes, key, origins) {
        RequestLine.target(bytes, from, to, encoding, into: &record)
      }
      return
    }
    if to - from == 3, let value = Numbers.digits(bytes, from, to) {
      return status(value, bytes, key, &found, into: &record)
    }
    if isRequestLine(bytes, from, to), record[.path].isAbsent {
      return RequestLine.split(bytes, from, to, encoding, into: &record)
    }
    if bytes.hasPrefix("HTTP/", at: from, to: to), to - from <= 8 {
      guard record[.protocolVersion].isAbsent else { return }
      return record[.protocolVersion] = Text(offset: from + 5, length: to - from - 5)
    }
    if CommonLogMatcher.isAddress(bytes, (from, to)) {
      let isClient =
        found.completes
        ? holds(bytes, key, clients) && !holds(bytes, key, hosts) : !holds(bytes, key, versions)
      if isClient { put(.clientAddress, into: &record) }
      return
    }
    if !record.hasTime, to - from >= 17, 48...57 ~= first || first == UInt8(ascii: "["),
      let time = times.read(bytes, from, to)
    {
      return record.set(time)
    }
    if holds(bytes, key, queries), bytes.firstIndex(of: UInt8(ascii: "="), from: from, to: to) < to
    {
      return put(.query, into: &record)
    }
    switch CapturedFields.field(bytes, from, to) {
    case .userAgent?: put(.userAgent, into: &record)
    case .serverAddress? where holds(bytes, key, hosts): put(.serverAddress, into: &record)
    default: if holds(bytes, key, users) { put(.userName, into: &record) }
    }
  }

  private static func isMethod(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    for method: StaticString in ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]
    where to - from == method.utf8CodeUnitCount && bytes.hasPrefix(method, at: from, to: to) {
      return true
    }
    return false
  }

  private static func isURL(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    bytes.hasPrefix("https://", at: from, to: to) || bytes.hasPrefix("http://", at: from, to: to)
  }

  /// `GET /path HTTP/1.1`.
  private static func isRequestLine(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Bool {
    let space = bytes.firstIndex(of: 0x20, from: from, to: to)
    return space < to && isMethod(bytes, from, space) && to - from > 9
      && bytes.hasPrefix(" HTTP/", at: to - 9, to: to)
  }

  // MARK: - Numbers

  private static func number(
    _ bytes: borrowing Span<UInt8>, _ key: Range<Int>, _ from: Int, _ to: Int,
    _ found: inout Found, _ times: inout TimeReader, into record: inout Record
  ) {
    if holds(bytes, key, elsewhere) { return }
    let whole = Numbers.digits(bytes, from, to)
    if let whole, holds(bytes, key, sizes) {
      let isAnswers =
        !holds(bytes, key, requests)
        && (!found.completes || holds(bytes, key, volumes) || holds(bytes, key, answers))
      if isAnswers, record.bodySize < 0 { record.bodySize = whole }
      return
    }
    if to - from >= 10, holds(bytes, key, moments) {
      if !record.hasTime, let time = times.read(bytes, from, to) { record.set(time) }
      return
    }
    if holds(bytes, key, durations) || unit(bytes, key) != nil {
      duration(bytes, key, from, to, isWhole: whole != nil, &times, into: &record)
      return
    }
    if let whole { status(whole, bytes, key, &found, into: &record) }
  }

  private static func status(
    _ value: Int64, _ bytes: borrowing Span<UInt8>, _ key: Range<Int>, _ found: inout Found,
    into record: inout Record
  ) {
    let isCode = codes.contains(value)
    if isCode, record.status == 0, holds(bytes, key, statuses) {
      return record.status = UInt16(truncatingIfNeeded: value)
    }
    var hash = KeyTables.root
    for i in key { hash = KeyTables.fold(hash, bytes[i]) }
    found.keys?.note(hash, isCode: isCode)
    if isCode, found.number == 0, found.statusKey ?? hash == hash {
      found.number = UInt16(truncatingIfNeeded: value)
    }
  }

  /// The codes that servers send (RFC 9110 §15 and customary ones).
  private static let codes: Set<Int64> = [
    101, 200, 201, 202, 203, 204, 206, 207, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404,
    405, 406, 408, 409, 410, 411, 412, 413, 414, 415, 416, 419, 422, 423, 424, 426, 428, 429, 431,
    444, 499, 500, 501, 502, 503, 504, 505, 507, 520, 521, 522, 524,
  ]

  /// Its unit stands at the key's end; a fraction without one is in seconds, a whole number without one says nothing.
  private static func duration(
    _ bytes: borrowing Span<UInt8>, _ key: Range<Int>, _ from: Int, _ to: Int, isWhole: Bool,
    _ times: inout TimeReader, into record: inout Record
  ) {
    guard record.durationNanoseconds < 0 else { return }
    guard let unit = unit(bytes, key) ?? (isWhole ? nil : 1_000_000_000) else { return }
    var pending = PendingDate()
    _ = FieldReader.read(
      .duration, .message, unit, bytes, from, to, .plain, &times, &pending, into: &record)
  }

  /// In nanoseconds, where the key ends with it.
  private static func unit(_ bytes: borrowing Span<UInt8>, _ key: Range<Int>) -> Int64? {
    func ends(_ word: StaticString) -> Bool {
      let length = word.utf8CodeUnitCount
      return key.count >= length
        && matches(bytes, key.upperBound - length, word, length)
    }
    if ends("_ms") || ends("millis") { return 1_000_000 }
    if ends("_us") || ends("micros") { return 1_000 }
    return ends("_ns") || ends("nanos") ? 1 : nil
  }

  // MARK: - Words of keys

  /// Not what the client asked of this server, or was answered.
  private static let elsewhere: [StaticString] = [
    "upstream", "origin_", "backend", "script", "file", "root", "local", "node", "pod", "cache",
  ]
  private static let versions: [StaticString] = ["version", "build", "release"]
  private static let statuses: [StaticString] = [
    "status", "code", "result", "answer", "resp", "http",
  ]
  private static let sizes: [StaticString] = [
    "byte", "octet", "oktet", "size", "length", "written", "sent", "body", "_out", "taille",
    "boyut", "bayt", "tama", "dimens", "groess", "rozmiar", "storlek", "velikost",
  ]
  /// Of sizes that are none of pages or pools.
  private static let volumes: [StaticString] = [
    "byte", "octet", "oktet", "bayt", "written", "sent",
  ]
  private static let answers: [StaticString] = ["res", "answer", "reply", "body", "content", "out"]
  private static let clients: [StaticString] = [
    "client", "remote", "peer", "addr", "ip", "caller", "visitor", "source", "src", "from",
  ]
  private static let requests: [StaticString] = ["req", "received", "recv", "input", "in_", "_in"]
  private static let durations: [StaticString] = [
    "time", "took", "dur", "elapsed", "latency", "taken", "cost", "_ms",
  ]
  private static let moments: [StaticString] = ["time", "when", "date", "ts", "epoch", "at"]
  private static let targets: [StaticString] = ["url", "uri", "target", "link", "resource"]
  private static let origins: [StaticString] = ["ref", "from", "page", "location"]
  private static let queries: [StaticString] = ["query", "args", "param", "search", "qs"]
  private static let hosts: [StaticString] = ["host", "domain", "site", "authority", "server"]
  private static let users: [StaticString] = [
    "user", "login", "account", "subject", "utilisateur", "compte", "konto", "benutzer",
    "kullanici", "usuario", "utente",
  ]

  /// A longer key has no words.
  private static let longestKey = 64

  /// Whether one of the words, in small letters, stands somewhere in the key.
  private static func holds(
    _ bytes: borrowing Span<UInt8>, _ key: Range<Int>, _ words: [StaticString]
  ) -> Bool {
    if key.count > longestKey { return false }
    for word in words {
      let length = word.utf8CodeUnitCount
      guard length <= key.count else { continue }
      for start in key.lowerBound...(key.upperBound - length)
      where matches(bytes, start, word, length) {
        return true
      }
    }
    return false
  }

  private static func matches(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ word: StaticString, _ length: Int
  ) -> Bool {
    word.withUTF8Buffer { letters in
      for i in 0..<length {
        let byte = bytes[start + i]
        // SAFETY: `i` is below the word's length.
        let letter = unsafe letters[i]
        if (65...90 ~= byte ? byte | 0x20 : byte) != letter { return false }
      }
      return true
    }
  }
}
