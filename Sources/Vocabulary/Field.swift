/// The textual fields of a record. Raw values are stable within one build only.
///
/// `jsonName` is the field's name in `gapwatch parse` (OpenTelemetry semantic conventions where one exists).
public enum Field: Int, CaseIterable, Sendable {
  case clientAddress
  /// The whole `X-Forwarded-For` value, hops separated by commas.
  case forwardedFor
  case userName
  /// The `Host` the client asked for.
  case serverAddress
  case method
  /// Without the query; percent-escapes kept.
  case path
  /// Without the question mark.
  case query
  /// `1.0`, `1.1`, `2.0`, `3.0` as logged after `HTTP/`.
  case protocolVersion
  case referer
  case userAgent
  case requestID
  case upstreamAddress
  /// As logged; retries make it a list (`502, 200`).
  case upstreamStatus
  case contentType
  case contentEncoding
  /// The answer's validators (RFC 9110, 8.8): equal ones are equal content.
  case entityTag
  case lastModified
  case cacheStatus
  case requestBody
  case responseBody
  /// A GraphQL or RPC operation's name.
  case operationName
  /// `log.level` of a message.
  case level
  /// The text of a message.
  case message
  /// The exception's class of a traceback that is joined to a message or an exchange.
  case exceptionType

  public static let count = 24

  public var jsonName: String {
    switch self {
    case .clientAddress: "client.address"
    case .forwardedFor: "http.request.header.x-forwarded-for"
    case .userName: "user.name"
    case .serverAddress: "server.address"
    case .method: "http.request.method"
    case .path: "url.path"
    case .query: "url.query"
    case .protocolVersion: "network.protocol.version"
    case .referer: "http.request.header.referer"
    case .userAgent: "user_agent.original"
    case .requestID: "http.request.id"
    case .upstreamAddress: "upstream.address"
    case .upstreamStatus: "upstream.status_code"
    case .contentType: "http.response.content_type"
    case .contentEncoding: "http.response.header.content-encoding"
    case .entityTag: "http.response.header.etag"
    case .lastModified: "http.response.header.last-modified"
    case .cacheStatus: "cache.status"
    case .requestBody: "http.request.body"
    case .responseBody: "http.response.body"
    case .operationName: "graphql.operation.name"
    case .level: "log.level"
    case .message: "message"
    case .exceptionType: "exception.type"
    }
  }
}
