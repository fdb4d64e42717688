internal import Vocabulary

/// The `log_format` language of nginx.
///
/// Source: https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format and the variables of its modules.
enum NginxFormat {
  /// Reads a format string, or a whole `log_format name [escape=…] '…' '…';` directive. Backslashes are those of the
  /// configuration file: `\t` is a tab. AWS API Gateway's `$context.…` names are known, too.
  static func read(_ text: String) throws(PatternProblem) -> Pieces {
    var format = Array(text.utf8)
    var encoding = TextEncoding.hex
    let isDirective = text.hasPrefix("log_format")
    if isDirective {
      let directive = try directive(format)
      format = directive.format
      encoding = directive.encoding
    }
    var pieces = Pieces()
    pieces.encoding = encoding
    var i = 0
    var literal: [UInt8] = []
    while i < format.count {
      guard format[i] == UInt8(ascii: "$") else {
        literal.append(isDirective ? format[i] : unescaped(format, &i))
        i += 1
        continue
      }
      let start = i
      i += 1
      let braced = i < format.count && format[i] == UInt8(ascii: "{")
      if braced { i += 1 }
      let nameStart = i
      while i < format.count, isNameByte(format[i]) { i += 1 }
      if format[nameStart..<i].elementsEqual("context".utf8) {
        while i < format.count, isNameByte(format[i]) || format[i] == UInt8(ascii: ".") { i += 1 }
      }
      let name = String(decoding: format[nameStart..<i], as: UTF8.self)
      if braced {
        guard i < format.count, format[i] == UInt8(ascii: "}") else {
          throw PatternProblem(offset: start, problem: "'${' without '}'")
        }
        i += 1
      }
      if name.isEmpty {
        throw PatternProblem(offset: start, problem: "'$' without a variable's name")
      }
      pieces.append(literal)
      literal = []
      pieces.append(spec(name))
    }
    pieces.append(literal)
    pieces.findClient()
    return pieces
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte || byte == UInt8(ascii: "_")
  }

  /// The byte that stands at `i`, as `ngx_conf_read_token` reads it; `i` is left at its last byte.
  private static func unescaped(_ text: [UInt8], _ i: inout Int) -> UInt8 {
    guard text[i] == UInt8(ascii: "\\"), i + 1 < text.count else { return text[i] }
    switch text[i + 1] {
    case UInt8(ascii: "t"):
      i += 1
      return 9
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"):
      i += 1
      return text[i]
    default: return text[i]
    }
  }

  /// Takes the quoted strings of a `log_format` directive together.
  private static func directive(
    _ text: [UInt8]
  ) throws(PatternProblem) -> (format: [UInt8], encoding: TextEncoding) {
    var format: [UInt8] = []
    var words: [String] = []
    var i = 0
    while i < text.count, text[i] != UInt8(ascii: ";") {
      let byte = text[i]
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        let start = i
        i += 1
        while i < text.count, text[i] != byte {
          format.append(unescaped(text, &i))
          i += 1
        }
        if i >= text.count { throw PatternProblem(offset: start, problem: "a quote is not closed") }
        i += 1
      } else if byte <= 32 {
        i += 1
      } else {
        let start = i
        while i < text.count, text[i] > 32, text[i] != UInt8(ascii: ";") { i += 1 }
        words.append(String(decoding: text[start..<i], as: UTF8.self))
      }
    }
    if format.isEmpty { throw PatternProblem(offset: 0, problem: "no format in the directive") }
    let escapes = ["escape=default", "escape=json", "escape=none"]
    if let unknown = words.first(where: { $0.hasPrefix("escape=") && !escapes.contains($0) }) {
      throw PatternProblem(
        offset: 0, problem: "unknown '\(unknown)'",
        note: "known: \(escapes.joined(separator: " "))",
        help: Nearest.word(to: unknown, among: escapes).map { "did you mean '\($0)'?" })
    }
    let encoding: TextEncoding =
      words.contains("escape=json") ? .json : words.contains("escape=none") ? .plain : .hex
    return (format, encoding)
  }

  static func spec(_ name: String) -> FieldSpec {
    if let spec = variables[name] ?? cleaned(name) { return spec }
    if name.hasPrefix("context.") { return gatewayVariables[name] ?? .ignored }
    return name.hasPrefix("upstream_") ? FieldSpec.ignored.list() : .ignored
  }

  /// A variable that a `map` made of another, by its name (GitLab's `$filtered_request_uri`).
  private static func cleaned(_ name: String) -> FieldSpec? {
    guard let cut = name.firstIndex(of: "_"), makers.contains(String(name[..<cut])) else {
      return nil
    }
    return variables[String(name[name.index(after: cut)...])]
  }

  private static let makers: Set<String> = [
    "filtered", "masked", "anonymized", "anonymised", "sanitized", "sanitised", "redacted",
    "scrubbed", "cleaned", "clean", "stripped", "safe", "loggable",
  ]

  private static let variables: [String: FieldSpec] = [
    "remote_addr": FieldSpec(.address, .clientAddress),
    // ingress-nginx before 0.26.
    "the_real_ip": FieldSpec(.address, .clientAddress),
    "remote_port": FieldSpec(.digits),
    "remote_user": .text(.userName),
    "time_local": FieldSpec(.time), "time_iso8601": FieldSpec(.time), "msec": FieldSpec(.time),
    "request": FieldSpec(.request),
    "request_method": FieldSpec(.method, .method),
    "request_uri": FieldSpec(.target, .path), "uri": FieldSpec(.target, .path),
    "document_uri": FieldSpec(.target, .path),
    "is_args": FieldSpec(.query, .query), "args": FieldSpec(.query, .query),
    "query_string": FieldSpec(.query, .query),
    "server_protocol": FieldSpec(.version, .protocolVersion),
    "status": FieldSpec(.status),
    "body_bytes_sent": FieldSpec(.size), "bytes_sent": FieldSpec(.messageSize),
    "request_time": .duration(1_000_000_000),
    "http_referer": .text(.referer), "http_user_agent": .text(.userAgent),
    "http_x_forwarded_for": FieldSpec.text(.forwardedFor).list(),
    "proxy_add_x_forwarded_for": FieldSpec.text(.forwardedFor).list(),
    "http_x_real_ip": .passedAddress, "http_cf_connecting_ip": .passedAddress,
    "http_true_client_ip": .passedAddress, "proxy_protocol_addr": .passedAddress,
    "host": .text(.serverAddress), "http_host": .text(.serverAddress),
    "server_name": .text(.serverAddress), "server_port": FieldSpec(.digits),
    "request_id": .text(.requestID), "req_id": .text(.requestID),
    "http_x_request_id": .text(.requestID),
    "upstream_addr": FieldSpec.text(.upstreamAddress).list(),
    "upstream_status": FieldSpec.text(.upstreamStatus).list(),
    "upstream_cache_status": .text(.cacheStatus),
    "sent_http_content_type": .text(.contentType),
    "upstream_http_content_type": .text(.contentType),
    "sent_http_content_encoding": .text(.contentEncoding),
    "sent_http_etag": .text(.entityTag), "upstream_http_etag": .text(.entityTag),
    "sent_http_last_modified": .text(.lastModified),
    "request_body": .text(.requestBody),
    "response_body": .text(.responseBody), "resp_body": .text(.responseBody),
  ]

  /// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html. The resource's
  /// path is the route's template, not the path that was asked for.
  private static let gatewayVariables: [String: FieldSpec] = [
    "context.identity.sourceIp": FieldSpec(.address, .clientAddress),
    "context.identity.user": .text(.userName),
    "context.identity.userAgent": .text(.userAgent),
    "context.requestTime": FieldSpec(.time), "context.requestTimeEpoch": FieldSpec(.time),
    "context.httpMethod": FieldSpec(.method, .method),
    "context.path": FieldSpec(.target, .path),
    "context.resourcePath": FieldSpec(.target, .path),
    "context.protocol": FieldSpec(.version, .protocolVersion),
    "context.status": FieldSpec(.status),
    "context.responseLength": FieldSpec(.size),
    "context.responseLatency": .duration(1_000_000),
    "context.domainName": .text(.serverAddress),
    "context.requestId": .text(.requestID),
  ]
}
