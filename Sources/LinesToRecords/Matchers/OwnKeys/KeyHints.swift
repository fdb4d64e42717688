/// What the words of a key say of its value. Several may hold: `resp_body_bytes`.
struct KeyHints: OptionSet, Sendable {
  var rawValue: UInt64

  private static func bit(_ place: UInt64) -> KeyHints { KeyHints(rawValue: 1 << place) }

  /// A port, a retry, a session: of no field of an exchange.
  static let nothing = bit(0)
  /// Another exchange than this one: an upstream's, a database's.
  static let elsewhere = bit(1)
  static let request = bit(2)
  static let response = bit(3)

  static let size = bit(4)
  /// The unit of sizes; alone it makes a size.
  static let bytes = bit(5)
  static let body = bit(6)
  /// All of it: of a size, with the header section; of a duration, more than a part.
  static let total = bit(7)
  static let header = bit(8)
  static let with = bit(9)
  static let without = bit(10)

  static let duration = bit(11)
  static let milliseconds = bit(12)
  static let microseconds = bit(13)
  static let nanoseconds = bit(14)
  static let seconds = bit(15)
  /// Of a duration: connecting, waiting, rendering.
  static let part = bit(16)
  /// The value is the unit of what stands beside it.
  static let unit = bit(17)

  static let moment = bit(18)
  static let start = bit(19)
  static let end = bit(20)
  /// When something expires, was built or was gathered.
  static let otherMoment = bit(21)
  static let utc = bit(22)

  static let client = bit(23)
  /// The client behind all proxies.
  static let real = bit(24)
  /// Whoever connected.
  static let peer = bit(25)
  static let balancer = bit(26)
  /// This side of the connection.
  static let server = bit(27)
  static let forwarded = bit(28)
  static let address = bit(29)
  static let host = bit(30)
  static let user = bit(31)
  static let identifier = bit(32)

  static let path = bit(33)
  /// As it was asked for: of a status, before it was rewritten.
  static let original = bit(34)
  /// The pattern that a router found.
  static let route = bit(35)
  /// A file, a template, a handler.
  static let notPath = bit(36)
  /// Where the answer sends the client.
  static let location = bit(37)
  static let query = bit(38)
  static let line = bit(39)
  static let method = bit(40)
  static let protocolVersion = bit(41)
  static let version = bit(42)

  static let status = bit(43)
  /// `code`, `result`: of other things, too.
  static let outcome = bit(44)
  static let final = bit(45)
  static let partial = bit(46)

  static let referer = bit(47)
  static let page = bit(48)
  static let agent = bit(49)
  /// Of many exchanges: a mean, a percentile.
  static let statistic = bit(50)
  static let count = bit(51)
  /// One letter, which may stand for much.
  static let weak = bit(52)
  /// A logger's own: its level.
  static let level = bit(53)
  /// A word of the vocabulary that says nothing by itself.
  static let http = bit(54)
  /// Only who asks counts attempts.
  static let attempt = bit(56)
  /// `in`, which is also the English word before a unit.
  static let inward = bit(55)

  static let units: KeyHints = [.milliseconds, .microseconds, .nanoseconds, .seconds]
  static let sizes: KeyHints = [.size, .bytes]

  /// What a value is. A key that says it does not take it from what it stands in.
  static let kinds: KeyHints = [
    .size, .bytes, .duration, .moment, .host, .user, .path, .route, .notPath, .location, .query,
    .line, .method, .protocolVersion, .status, .outcome, .referer, .agent, .identifier, .level,
  ]

  /// What a key says of the values in it.
  static let inherited: KeyHints = [
    .nothing, .elsewhere, .attempt, .request, .response, .duration, .milliseconds, .microseconds,
    .nanoseconds, .seconds, .part, .client, .real, .peer, .server, .forwarded, .statistic, .host,
    .user, .size, .bytes, .query, .referer, .agent, .path, .status, .location, .moment,
    .otherMoment,
  ]

  /// Whose a value is.
  private static let sides: KeyHints = [.nothing, .elsewhere, .request, .response]

  func has(_ hints: KeyHints) -> Bool { !isDisjoint(with: hints) }

  /// Of a key with these hints in an object whose key has `parent`.
  func within(_ parent: KeyHints) -> KeyHints {
    var given = parent.intersection(parent.contains(.weak) ? .sides : .inherited)
    if parent.contains(.body) {
      // What the content says is nobody's log.
      if parent.has([.request, .response]), !contains(.bytes) { return .nothing }
      given.subtract(.sizes)
    }
    if contains(.weak), given.has(.kinds) { return subtracting(.kinds).union(given) }
    if has(.kinds) { given.subtract(.kinds) }
    return union(given)
  }

  /// In nanoseconds, where the key says it.
  var unitNanoseconds: Int64? {
    if contains(.milliseconds) { return 1_000_000 }
    if contains(.microseconds) { return 1_000 }
    if contains(.nanoseconds) { return 1 }
    return contains(.seconds) ? 1_000_000_000 : nil
  }
}
