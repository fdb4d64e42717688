internal import Vocabulary

/// What is done with a captured value.
enum Meaning: UInt8, Sendable {
  case ignore
  /// Stored as it stands, see `Step.field`.
  case text
  /// As `text`, but only the first of a list separated by commas.
  case firstHop
  /// An address, perhaps with a port or in brackets, which are left out.
  case address
  /// An address that always has a port.
  case addressAndPort
  /// A host name: letters with a dot or a colon, or `localhost`; anything else is no match.
  case host
  /// `METHOD target HTTP/version`, split leniently.
  case request
  /// Path and query, or an absolute URL.
  case target
  /// A host and, without a space between, path and query.
  case hostAndTarget
  case method
  /// A method in upper-case letters; anything else is no match.
  case verb
  case query
  /// `HTTP/1.1` or `1.1`.
  case version
  case status
  case size
  /// Header section and content.
  case messageSize
  case duration
  /// A duration without a fraction: another format's is no match.
  case wholeDuration
  /// A duration with a fraction: a whole number is another format's, a size perhaps.
  case fractionalDuration
  case time
  /// Half a time: joined when both are there.
  case date
  case timeOfDay
  case level
  /// A client port: tells nothing, must be digits.
  case digits
  /// Squid's `TCP_MISS/200`: cache status and status.
  case cacheAndStatus
  /// HAProxy's `{a|b} {c}`: captured fields without their names.
  case captures
  /// `base64` where the body that was read before is written so.
  case bodyEncoding
}

/// A field of a pattern before it is compiled: a meaning with its details.
struct FieldSpec: Sendable, Hashable {
  var meaning: Meaning
  var field: Field?
  /// Nanoseconds in one unit of a duration.
  var unit: Int64 = 1_000_000_000
  /// The value may be a list with spaces after its commas (nginx `$upstream_addr`).
  var isList = false
  /// For `time`: the exact form, where the pattern gives one.
  var timeFormat: TimeFormat?

  init(_ meaning: Meaning, _ field: Field? = nil) {
    self.meaning = meaning
    self.field = field
  }

  static func text(_ field: Field) -> FieldSpec { FieldSpec(.text, field) }
  static let ignored = FieldSpec(.ignore)
  /// The client's address as a proxy passed it on (`X-Real-IP`); read only where there is no other, see `findClient`.
  static let passedAddress: FieldSpec = {
    var spec = FieldSpec(.ignore)
    spec.unit = 2
    return spec
  }()

  static func duration(_ unit: Int64) -> FieldSpec {
    var spec = FieldSpec(.duration)
    spec.unit = unit
    return spec
  }

  /// This field and the one that stands right after it, as one; nil where nothing tells them apart.
  func joined(with next: FieldSpec) -> FieldSpec? {
    switch (meaning, next.meaning) {
    case (.target, .query), (.hostAndTarget, .query), (.query, .query): self
    case (.text, .target) where field == .serverAddress: FieldSpec(.hostAndTarget, .path)
    case (.ignore, .ignore): isList ? self : next
    default: nil
    }
  }

  func list() -> FieldSpec {
    var spec = self
    spec.isList = true
    return spec
  }
}

/// The names that fields have in plain patterns and key maps.
enum FieldNames {
  /// Sorted by name. The contract's names work too.
  static let table: [(name: String, spec: FieldSpec)] = [
    ("agent", .text(.userAgent)), ("body-encoding", FieldSpec(.bodyEncoding)),
    ("cache", .text(.cacheStatus)),
    ("captures", FieldSpec(.captures)),
    ("client", FieldSpec(.address, .clientAddress)),
    ("client-port", FieldSpec(.addressAndPort, .clientAddress)),
    ("content-encoding", .text(.contentEncoding)), ("content-type", .text(.contentType)),
    ("date", FieldSpec(.date)), ("digits", FieldSpec(.digits)),
    ("duration", .duration(1_000_000_000)),
    ("duration-fraction", FieldSpec(.fractionalDuration)), ("etag", .text(.entityTag)),
    ("exception", .text(.exceptionType)),
    ("first-client", FieldSpec(.firstHop, .clientAddress)),
    ("forwarded", .text(.forwardedFor)), ("host", .text(.serverAddress)),
    ("host-name", FieldSpec(.host, .serverAddress)),
    ("host-target", FieldSpec(.hostAndTarget, .path)),
    ("last-modified", .text(.lastModified)),
    ("level", FieldSpec(.level, .level)), ("message", .text(.message)),
    ("message-size", FieldSpec(.messageSize)), ("method", FieldSpec(.method, .method)),
    ("operation", .text(.operationName)), ("path", FieldSpec(.target, .path)),
    ("protocol", FieldSpec(.version, .protocolVersion)), ("query", FieldSpec(.query, .query)),
    ("referer", .text(.referer)), ("request", FieldSpec(.request)),
    ("request-body", .text(.requestBody)), ("request-id", .text(.requestID)),
    ("response-body", .text(.responseBody)), ("size", FieldSpec(.size)),
    ("squid-status", FieldSpec(.cacheAndStatus)), ("status", FieldSpec(.status)),
    ("target", FieldSpec(.target, .path)), ("time", FieldSpec(.time)),
    ("time-of-day", FieldSpec(.timeOfDay)), ("upstream", .text(.upstreamAddress)),
    ("upstream-status", .text(.upstreamStatus)), ("user", .text(.userName)),
    ("verb", FieldSpec(.verb, .method)),
  ]

  static func spec(_ name: String) -> FieldSpec? {
    if let entry = table.first(where: { $0.name == name }) { return entry.spec }
    if name == "http.response.status_code" { return FieldSpec(.status) }
    if name == "http.response.body.size" { return FieldSpec(.size) }
    if name == "http.response.size" { return FieldSpec(.messageSize) }
    if name == "http.server.request.duration" { return .duration(1_000_000_000) }
    guard let field = Field.allCases.first(where: { $0.jsonName == name }) else { return nil }
    return table.first { $0.spec.field == field }?.spec ?? .text(field)
  }

  /// The unit is not said: seconds with a fraction, whole milliseconds.
  static let automatic: Int64 = 0

  /// Nanoseconds in a unit's name.
  static func unit(_ name: String) -> Int64? {
    name == "auto" ? automatic : units.first { $0.name == name }?.value
  }

  /// By their names, in nanoseconds.
  static let units: [(name: String, value: Int64)] = [
    ("s", 1_000_000_000), ("ms", 1_000_000), ("us", 1_000), ("µs", 1_000), ("ns", 1),
  ]

  static var names: [String] { table.map(\.name) }
}
