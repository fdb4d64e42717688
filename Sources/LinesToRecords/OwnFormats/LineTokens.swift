/// A line of a format that nobody told of, cut into what may be values; all else is the text that separates them.
struct LineTokens {
  enum Kind {
    /// Between quotes; it may hold anything.
    case quoted
    case time
    /// Addresses or numbers, separated by commas: proxies write one for each hop.
    case list
    case plain
  }

  struct Token {
    var from: Int
    var to: Int
    var kind: Kind
  }

  let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  private var i = 0

  private let cutter: LineCutter

  init(_ bytes: [UInt8], _ cutter: LineCutter) {
    self.bytes = bytes
    self.cutter = cutter
    if let delimiter = cutter.delimiter { cut(at: delimiter) } else { cut(to: bytes.count) }
  }

  func text(_ token: Token) -> ArraySlice<UInt8> { bytes[token.from..<token.to] }

  /// What stands before token `index`; behind the last one for their count. Several spaces are as one.
  func separator(before index: Int) -> [UInt8] {
    let from = index == 0 ? 0 : tokens[index - 1].to
    let to = index == tokens.count ? bytes.count : tokens[index].from
    var text: [UInt8] = []
    for byte in bytes[from..<to] where byte != 0x20 || text.last != 0x20 { text.append(byte) }
    return text
  }

  private mutating func cut(to limit: Int) {
    while i < limit {
      let byte = bytes[i]
      if byte == UInt8(ascii: "\""), let close = closingQuote(i), close < limit {
        tokens.append(Token(from: i + 1, to: close, kind: .quoted))
        i = close + 1
        continue
      }
      if Self.opening.contains(byte), i + 1 < limit, bytes[i + 1] == Self.closing(byte) {
        tokens.append(Token(from: i + 1, to: i + 1, kind: .plain))
        i += 2
        continue
      }
      if Self.separators.contains(byte) {
        i += 1
        continue
      }
      if bytes[i...].starts(with: "-> ".utf8) || bytes[i...].starts(with: "=> ".utf8) {
        i += 3
        continue
      }
      takeValue(to: limit)
    }
  }

  /// A time, a label, or whatever stands up to the next separator.
  private mutating func takeValue(to limit: Int) {
    if let end = TimeShapes.end(bytes, i, limit) {
      tokens.append(Token(from: i, to: end, kind: .time))
      i = end
      return
    }
    var end = i
    let isTarget =
      bytes[i] == UInt8(ascii: "/") || bytes[i...].starts(with: "http".utf8)
    let closer = i > 0 ? Self.closing(bytes[i - 1]) : nil
    while end < limit, !endsValue(bytes[end], isTarget: isTarget, closer: closer) { end += 1 }
    if end == i {
      i += 1
      return
    }
    if let value = labelEnd(end) {
      i = value
      // `user= `: there is none.
      if i >= limit || bytes[i] == 0x20 { tokens.append(Token(from: i, to: i, kind: .plain)) }
      return
    }
    let next = end
    while end > i + 1, Self.trailing.contains(bytes[end - 1]),
      bytes[end - 1] != UInt8(ascii: ":") || !(48...57 ~= bytes[end - 2])
    { end -= 1 }
    if isTarget, end > i + 1, let opener = Self.opening(bytes[end - 1]),
      !bytes[i..<end].contains(opener)
    {
      end -= 1
    }
    if takeNumbers(to: end) { return }
    let number = numberEnd(end)
    let token = Token(from: i, to: number, kind: .plain)
    if !extendsList(token) { tokens.append(token) }
    i = next
  }

  /// `0.020/0.019`, `200/200`: a slash between numbers.
  private mutating func takeNumbers(to end: Int) -> Bool {
    let slash = UInt8(ascii: "/")
    let parts = bytes[i..<end].split(separator: slash, omittingEmptySubsequences: false)
    let isNumbers = parts.allSatisfy { part in
      part.allSatisfy { 48...57 ~= $0 || [0x2B, 0x2D, 0x2E, 0x3A].contains($0) }
    }
    guard parts.count > 1, bytes[i] != slash, isNumbers else { return false }
    for part in parts {
      tokens.append(Token(from: part.startIndex, to: part.endIndex, kind: .plain))
    }
    i = end
    return true
  }

  private func endsValue(_ byte: UInt8, isTarget: Bool, closer: UInt8?) -> Bool {
    if byte == 0x20 || byte == 9 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "|") {
      return true
    }
    return byte == closer || byte == cutter.mark || !isTarget && Self.separators.contains(byte)
  }

  /// Behind `key=` or `key:`, where the value begins; nil where there is no label.
  private func labelEnd(_ end: Int) -> Int? {
    var j = i
    while j < end, Self.isLabel(bytes[j]) { j += 1 }
    guard j > i, j < end, bytes[i..<j].contains(where: { $0 | 0x20 >= 97 }),
      cutter.labels.contains(Array(bytes[i..<j]))
    else { return nil }
    if bytes[j] == UInt8(ascii: "=") { return j + 1 }
    guard bytes[j] == UInt8(ascii: ":"), j - i > 1 else { return nil }
    // `host:443` and `http://` are values.
    if j + 1 < bytes.count, bytes[j + 1] == UInt8(ascii: "/") { return nil }
    let isWord = bytes[i..<j].allSatisfy { 97...122 ~= $0 | 0x20 || $0 == UInt8(ascii: "_") }
    return isWord ? j + 1 : nil
  }

  /// The end of the number before a unit (`12ms`, `512B`); else `end`.
  private func numberEnd(_ end: Int) -> Int {
    var j = i
    while j < end, 48...57 ~= bytes[j] || bytes[j] == UInt8(ascii: ".") { j += 1 }
    // `-B`: none was sent.
    if j == i, bytes[i] == UInt8(ascii: "-") { j += 1 }
    guard j > i, j < end, bytes[j - 1] != UInt8(ascii: ".") else { return end }
    return Self.units.contains(String(decoding: bytes[j..<end], as: UTF8.self)) ? j : end
  }

  /// `203.0.113.9, 10.0.0.1` and `0.001, 0.002` are one value.
  private mutating func extendsList(_ token: Token) -> Bool {
    guard cutter.mark != UInt8(ascii: ","), let last = tokens.last,
      last.kind == .plain || last.kind == .list, last.to > last.from,
      isListed(token) && isListed(last) || isRetry(last, token)
    else { return false }
    let gap = bytes[last.to..<token.from]
    guard gap.elementsEqual(", ".utf8) || gap.elementsEqual(",".utf8) else { return false }
    tokens[tokens.count - 1].to = token.to
    tokens[tokens.count - 1].kind = .list
    return true
  }

  /// Addresses, ports and all, and fractions; a code or a size beside another number is a value by itself.
  private func isListed(_ token: Token) -> Bool {
    let text = text(token)
    return text.contains { [UInt8(ascii: "."), UInt8(ascii: ":")].contains($0) }
      && text.allSatisfy {
        48...57 ~= $0 || 97...102 ~= $0 || [0x2E, 0x3A, 0x2D, 0x2C, 0x20].contains($0)
      } || text.elementsEqual("-".utf8)
  }

  /// `502, 200`: the next server was asked after one failed.
  private func isRetry(_ first: Token, _ second: Token) -> Bool {
    let codes = [first, second].map { String(decoding: text($0).suffix(3), as: UTF8.self) }
    return codes[0].hasPrefix("5") && codes.allSatisfy(ColumnRoles.isStatus)
      && text(first).allSatisfy { 48...57 ~= $0 || $0 == 0x2C || $0 == 0x20 }
      && second.to - second.from == 3
  }

  /// Each value stands whole between two delimiters, perhaps behind a label, in quotes or in brackets.
  private mutating func cut(at delimiter: [UInt8]) {
    while true {
      var end = i
      var isInQuotes = false
      while end < bytes.count {
        if bytes[end] == UInt8(ascii: "\"") { isInQuotes.toggle() }
        if !isInQuotes, bytes[end...].starts(with: delimiter) { break }
        end += 1
      }
      if end >= bytes.count, isInQuotes {
        end = i
        while end < bytes.count, !bytes[end...].starts(with: delimiter) { end += 1 }
      }
      takeCell(to: end)
      guard end < bytes.count else { return }
      i = end + delimiter.count
    }
  }

  private mutating func takeCell(to end: Int) {
    var (from, to) = (i, end)
    func trim() {
      while from < to, bytes[from] == 0x20 || bytes[from] == 9 { from += 1 }
      while from < to, bytes[to - 1] == 0x20 || bytes[to - 1] == 9 { to -= 1 }
    }
    trim()
    i = from
    if from < to, let value = labelEnd(to) {
      from = value
      trim()
    }
    var kind = Kind.plain
    if to - from >= 2, bytes[from] == UInt8(ascii: "\""), bytes[to - 1] == UInt8(ascii: "\"") {
      (from, to, kind) = (from + 1, to - 1, .quoted)
    } else if to - from >= 2, Self.opening.contains(bytes[from]),
      bytes[to - 1] == Self.closing(bytes[from])
    {
      (from, to) = (from + 1, to - 1)
    }
    if TimeShapes.end(bytes, from, to) == to {
      kind = .time
    } else if kind == .plain, tokens.isEmpty, bytes[from..<to].contains(0x20) {
      // A logger's words come before what is delimited.
      i = from
      return cut(to: to)
    } else if kind == .plain {
      i = from
      to = from < to ? numberEnd(to) : to
    }
    tokens.append(Token(from: from, to: to, kind: kind))
  }

  /// The quote that ends a value: something that can be no value's text stands behind it.
  private func closingQuote(_ open: Int) -> Int? {
    var j = open + 1
    while j < bytes.count {
      if bytes[j] == UInt8(ascii: "\\") {
        j += 2
        continue
      }
      if bytes[j] == UInt8(ascii: "\"") { return j }
      j += 1
    }
    return nil
  }

  static func isLabel(_ byte: UInt8) -> Bool {
    97...122 ~= byte | 0x20 || 48...57 ~= byte || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func closing(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    case UInt8(ascii: "<"): UInt8(ascii: ">")
    case UInt8(ascii: "'"): UInt8(ascii: "'")
    default: nil
    }
  }

  private static func opening(_ byte: UInt8) -> UInt8? {
    opening.first { closing($0) == byte && $0 != byte }
  }

  private static let opening = Set("[({<'".utf8)
  private static let separators = Set(" \t\"|[](){}<>';,~^\u{1}".utf8)
  private static let trailing = Set(",;:".utf8)
  private static let units: Set<String> = [
    "s", "ms", "us", "µs", "ns", "sec", "secs", "msec", "msecs", "usec", "B", "b", "bytes", "byte",
  ]
}
