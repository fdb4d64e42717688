internal import JSONBytes
internal import Vocabulary

/// `CombinedMatcher`'s lines as `ShortRecord`s: those without escapes, whose target is a path and whose protocol is told.
///
/// Referer and user agent, most of a line, are hashed as one text and taken apart the first time: a site has few pages
/// and its visitors few user agents.
struct ShortMatcher: Sendable {
  private var tails = TailMemo()

  /// False for a line that `CombinedMatcher` may judge; the record is spoilt then.
  @inline(__always)
  mutating func match(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader,
    into short: inout ShortRecord
  ) -> Bool {
    guard to &- from >= 48, to &- from <= 0xffff, to &+ 16 <= bytes.count,
      48...57 ~= bytes[from]
    else { return false }
    guard let open = Self.who(bytes, from, to, &short) else { return false }
    let close = open &+ 26
    guard close &+ 24 <= to, bytes.word(at: close) & 0xff_ffff == 0x22_205d,
      let time = times.commonLogSecond(bytes, open)
    else { return false }
    short.time = time
    guard let request = Self.request(bytes, from, close &+ 3, to, &short),
      let quote = Self.numbers(bytes, request, to, &short)
    else { return false }
    // SAFETY: from < quote < to ≤ count; the raw span ends with this call.
    short.tail = StableHash.ofLong(unsafe bytes.bytes.extracting(quote..<to))
    guard let tail = tails.tail(short.tail, bytes, quote, to) else { return false }
    let base = UInt16(truncatingIfNeeded: quote &- from)
    short.referer = base &+ 1
    short.refererEnd = tail.refererEnd > 0 ? base &+ tail.refererEnd : 0
    short.agent = base &+ tail.agent
    short.agentEnd = tail.agentEnd > 0 ? base &+ tail.agentEnd : 0
    short.start = UInt32(truncatingIfNeeded: from)
    short.length = UInt16(truncatingIfNeeded: to &- from)
    return true
  }

  /// Client and user; answers where the time begins.
  @inline(__always)
  private static func who(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ short: inout ShortRecord
  ) -> Int? {
    // A colon is of an address with a port, or of another kind; a comma is of a list.
    let client = bytes.wordEnd(from: from, to: to, without: UInt8(ascii: ":"), UInt8(ascii: ","))
    guard let client, client &+ 40 < to else { return nil }
    let word = bytes.word(at: client)
    short.clientEnd = UInt16(truncatingIfNeeded: client &- from)
    // ` - - [`
    short.userEnd = 0
    if word & 0xffff_ffff_ffff == 0x5b20_2d20_2d20 { return client &+ 6 }
    guard word & 0xff_ffff == 0x20_2d20 else { return nil }
    let start = client &+ 3
    let user = bytes.firstIndex(of: UInt8(ascii: "["), or: 0x5C, from: start, to: to)
    guard user < to, user > start &+ 1, bytes[start] != 0x22, bytes[user] == UInt8(ascii: "["),
      bytes.firstIndex(of: 0x20, from: start, to: user) == user &- 1
    else { return nil }
    short.userEnd = UInt16(truncatingIfNeeded: user &- 1 &- from)
    return user &+ 1
  }

  /// From behind the opening quote; answers where the closing one stands.
  @inline(__always)
  private static func request(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ start: Int, _ to: Int,
    _ short: inout ShortRecord
  ) -> Int? {
    var i = start
    if bytes.halfWord(at: i) == 0x2054_4547 {
      i &+= 3
    } else {
      while i < to, 65...90 ~= bytes[i] { i &+= 1 }
      guard i > start, i &- start <= 24, i &+ 2 < to, bytes[i] == 0x20 else { return nil }
    }
    let target = i &+ 1
    guard bytes[target] == UInt8(ascii: "/") else { return nil }
    let places = bytes.target(from: target, to: to)
    let end = places.quote &- 9
    // ` HTTP/1.1"`
    guard places.quote < to, end > target, !places.hasEscape, bytes[end] == 0x20,
      case let word = bytes.word(at: end &+ 1), word & 0xff_ffff_ffff == 0x2f_5054_5448,
      word >> 48 & 0xff == 0x2e
    else { return nil }
    short.method = UInt16(truncatingIfNeeded: start &- from)
    short.path = UInt16(truncatingIfNeeded: target &- from)
    short.pathEnd = UInt16(truncatingIfNeeded: min(places.mark, end) &- from)
    short.targetEnd = UInt16(truncatingIfNeeded: end &- from)
    return places.quote
  }

  /// Status and size behind the request's closing quote; answers where the referer's opening quote stands.
  @inline(__always)
  private static func numbers(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ short: inout ShortRecord
  ) -> Int? {
    guard from &+ 11 < to else { return nil }
    // `" 200 5`: quote, space, three digits, space.
    let word = bytes.word(at: from) ^ 0x0030_2030_3030_2022
    let (a, b, c) = (word >> 16 & 0xff, word >> 24 & 0xff, word >> 32 & 0xff)
    // A status of 000 is told apart from none.
    guard word & 0x0000_ff00_0000_ffff == 0, 1...9 ~= a, b <= 9, c <= 9 else { return nil }
    short.status = UInt16(truncatingIfNeeded: a &* 100 &+ b &* 10 &+ c)
    let size = bytes.decimal(at: from &+ 6)
    let end = from &+ 6 &+ size.digits
    guard 1...7 ~= size.digits, end &+ 2 < to, bytes[end] == 0x20, bytes[end &+ 1] == 0x22 else {
      return nil
    }
    short.size = Int64(truncatingIfNeeded: size.value)
    return end &+ 1
  }
}

/// Where the texts of a tail stand, by its hash: the last one under each of a few hundred.
struct TailMemo: Sendable {
  /// Places count from the tail's first quote.
  struct Tail: Sendable {
    fileprivate var hash: UInt64 = 0
    fileprivate var length: UInt16 = 0
    /// The referer begins behind the quote; 0: there is none.
    var refererEnd: UInt16 = 0
    var agent: UInt16 = 0
    var agentEnd: UInt16 = 0
  }

  private static let capacity = 512
  private var known = Array(repeating: Tail(), count: Self.capacity)

  /// `"referer" "agent"` in `quote..<to`, which hashes to `hash`; nil where it is anything else, or holds a backslash.
  @inline(__always)
  mutating func tail(
    _ hash: UInt64, _ bytes: borrowing Span<UInt8>, _ quote: Int, _ to: Int
  ) -> Tail? {
    let place = Int(truncatingIfNeeded: hash) & (Self.capacity &- 1)
    let tail = known[place]
    if tail.hash == hash, Int(tail.length) == to &- quote { return tail }
    guard let read = Self.read(hash, bytes, quote, to) else { return nil }
    known[place] = read
    return read
  }

  private static func read(
    _ hash: UInt64, _ bytes: borrowing Span<UInt8>, _ quote: Int, _ to: Int
  ) -> Tail? {
    let referer = bytes.firstIndex(of: 0x22, or: 0x5C, from: quote &+ 1, to: to)
    guard referer &+ 3 <= to, bytes[referer] == 0x22, bytes[referer &+ 1] == 0x20,
      bytes[referer &+ 2] == 0x22
    else { return nil }
    let agent = bytes.firstIndex(of: 0x22, or: 0x5C, from: referer &+ 3, to: to)
    guard agent &+ 1 == to, bytes[agent] == 0x22 else { return nil }
    var tail = Tail()
    tail.hash = hash
    tail.length = UInt16(truncatingIfNeeded: to &- quote)
    if !FieldReader.isAbsent(bytes, quote &+ 1, referer) {
      tail.refererEnd = UInt16(truncatingIfNeeded: referer &- quote)
    }
    if !FieldReader.isAbsent(bytes, referer &+ 3, agent) {
      tail.agent = UInt16(truncatingIfNeeded: referer &+ 3 &- quote)
      tail.agentEnd = UInt16(truncatingIfNeeded: agent &- quote)
    }
    return tail
  }
}
