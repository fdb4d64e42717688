internal import Vocabulary

/// A line as the server would write it in a format: one request, the same for all.
public enum SampleLine {
  /// The line of a format.
  public static func text(of format: ServerFormat) -> String {
    switch format.server {
    case .nginx: nginx(format.text, isObject: format.text.first { $0 != " " } == "{")
    case .apache: apache(format.text)
    }
  }

  private static func nginx(_ format: String, isObject: Bool) -> String {
    var line = ""
    var rest = Substring(format)
    while let mark = rest.firstIndex(of: "$") {
      line += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      let isBraced = rest.first == "{"
      if isBraced { rest = rest.dropFirst() }
      let name = String(rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") })
      rest = rest.dropFirst(name.count)
      if isBraced, rest.first == "}" { rest = rest.dropFirst() }
      // Without quotes an object's value must be a number.
      line += variables[name] ?? (isObject ? "0" : "-")
    }
    return line + rest
  }

  private static func apache(_ format: String) -> String {
    var line = ""
    var rest = Substring(format)
    while let first = rest.popFirst() {
      if first == "\\", let next = rest.popFirst() {
        line += next == "t" ? "\t" : String(next)
        continue
      }
      guard first == "%" else {
        line.append(first)
        continue
      }
      rest = rest.drop { $0.isNumber || "<>!,".contains($0) }
      var argument: String?
      if rest.first == "{", let end = rest.firstIndex(of: "}") {
        argument = String(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(after: end)...]
      }
      guard let code = rest.popFirst() else { break }
      if code == "^" { rest = rest.dropFirst(2) }
      line += value(of: code, argument)
    }
    return line
  }

  private static func value(of code: Character, _ argument: String?) -> String {
    switch code {
    case "%": "%"
    case "t": time(argument)
    case "T": argument == "ms" ? "12" : argument == "us" ? "12000" : "0"
    case "i": argument.flatMap { headers[$0.lowercased()] } ?? "-"
    case "o": argument?.lowercased() == "content-type" ? "application/json" : "-"
    default: directives[code] ?? "-"
    }
  }

  /// The request's time by a `strftime` or Java pattern.
  private static func time(_ argument: String?) -> String {
    guard var format = argument else { return "[03/Jan/2026:10:00:00 +0000]" }
    for prefix in ["begin:", "end:"] where format.hasPrefix(prefix) {
      format.removeFirst(prefix.count)
    }
    let words = [
      "sec": "1767434400", "msec": "1767434400000", "usec": "1767434400000000",
      "msec_frac": "000", "usec_frac": "000000",
    ]
    if let word = words[format] { return word }
    if !format.contains("%"), format.contains("yy") { return "2026-01-03T10:00:00.000+00:00" }
    var text = ""
    var rest = Substring(format)
    while let character = rest.popFirst() {
      guard character == "%", let code = rest.popFirst() else {
        text.append(character)
        continue
      }
      text += timeCodes[code] ?? "%\(code)"
    }
    return text
  }

  private static let timeCodes: [Character: String] = [
    "Y": "2026", "y": "26", "m": "01", "d": "03", "e": " 3", "b": "Jan", "h": "Jan", "B": "January",
    "a": "Sat", "A": "Saturday", "H": "10", "I": "10", "M": "00", "S": "00", "p": "AM",
    "z": "+0000", "Z": "UTC", "T": "10:00:00", "R": "10:00", "F": "2026-01-03", "D": "01/03/26",
    "s": "1767434400", "f": "000000", "n": " ", "t": " ", "%": "%",
  ]

  private static let headers = [
    "referer": "https://panel.example.com/admin/teams", "host": "panel.example.com",
    "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "x-request-id": "f1c2d3e4",
  ]

  private static let directives: [Character: String] = [
    "h": "203.0.113.9", "a": "203.0.113.9", "r": "GET /api/v1/teams?page=1 HTTP/1.1", "s": "404",
    "b": "22", "B": "22", "O": "172", "I": "310", "S": "482", "D": "12000",
    "v": "panel.example.com", "V": "panel.example.com", "p": "443", "m": "GET",
    "U": "/api/v1/teams", "q": "?page=1", "H": "HTTP/1.1", "k": "0", "P": "31", "X": "+",
    "A": "192.0.2.5",
  ]

  private static let variables: [String: String] = [
    "remote_addr": "203.0.113.9", "realip_remote_addr": "192.0.2.7", "remote_port": "41706",
    "time_local": "03/Jan/2026:10:00:00 +0000", "time_iso8601": "2026-01-03T10:00:00+00:00",
    "msec": "1767434400.000", "request": "GET /api/v1/teams?page=1 HTTP/1.1",
    "request_method": "GET", "request_uri": "/api/v1/teams?page=1", "uri": "/api/v1/teams",
    "document_uri": "/api/v1/teams", "is_args": "?", "args": "page=1", "query_string": "page=1",
    "server_protocol": "HTTP/1.1", "scheme": "https", "status": "404", "body_bytes_sent": "22",
    "bytes_sent": "172", "request_length": "310", "request_time": "0.012",
    "http_referer": "https://panel.example.com/admin/teams",
    "http_user_agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "host": "panel.example.com", "http_host": "panel.example.com",
    "server_name": "panel.example.com", "server_port": "443", "server_addr": "192.0.2.5",
    "hostname": "web1", "request_id": "f1c2d3e4", "upstream_addr": "192.0.2.8:8000",
    "upstream_status": "404", "upstream_response_time": "0.011", "upstream_connect_time": "0.001",
    "upstream_header_time": "0.010", "upstream_response_length": "22",
    "upstream_bytes_received": "150", "connection": "17", "connection_requests": "3", "pid": "31",
    "pipe": ".", "ssl_protocol": "TLSv1.3", "ssl_cipher": "TLS_AES_256_GCM_SHA384",
    "sent_http_content_type": "application/json", "content_type": "-", "content_length": "-",
  ]
}
