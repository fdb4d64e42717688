internal import Vocabulary

/// The `LogFormat` language of Apache httpd; Tomcat, Jetty, lighttpd and Varnish write dialects of it, and gunicorn's
/// `access_log_format` puts its directives in parentheses: `%(h)s`, `%({x-forwarded-for}i)s`.
///
/// Source: https://httpd.apache.org/docs/2.4/mod/mod_log_config.html#formats;
/// https://docs.gunicorn.org/en/stable/settings.html#access-log-format
enum ApacheFormat {
  static func read(_ text: String) throws(PatternProblem) -> Pieces {
    var reader = Reader(format: Array(text.utf8))
    while reader.i < reader.format.count { try reader.step() }
    return reader.finished()
  }

  private struct Reader {
    let format: [UInt8]
    var i = 0
    var literal: [UInt8] = []
    var pieces = Pieces()
    /// The parts of a time that is written in several directives.
    var timeParts: [TimeFormat.Part]?

    init(format: [UInt8]) {
      self.format = format
      pieces.encoding = .backslash
    }

    mutating func step() throws(PatternProblem) {
      let byte = format[i]
      i += 1
      if byte == UInt8(ascii: "\\"), i < format.count {
        let next = format[i]
        i += 1
        literal.append(next == UInt8(ascii: "t") ? 9 : next == UInt8(ascii: "n") ? 10 : next)
      } else if byte == UInt8(ascii: "%") {
        try directive(at: i - 1)
      } else {
        literal.append(byte)
      }
    }

    private mutating func directive(at start: Int) throws(PatternProblem) {
      if i < format.count, format[i] == UInt8(ascii: "(") { return try atom(at: start) }
      // Modifiers: `%>s`, `%<s`, `%!200,304{…}i`, `%400,501{…}i`.
      while i < format.count, isModifier(format[i]) { i += 1 }
      var argument: String?
      if i < format.count, format[i] == UInt8(ascii: "{") {
        guard let end = format[i...].firstIndex(of: UInt8(ascii: "}")) else {
          throw PatternProblem(offset: start, problem: "'%{' without '}'")
        }
        argument = String(decoding: format[i + 1..<end], as: UTF8.self)
        i = end + 1
      }
      guard i < format.count else {
        throw PatternProblem(offset: start, problem: "'%' without a directive")
      }
      var code = format[i]
      i += 1
      if code == UInt8(ascii: "%") {
        literal.append(code)
        return
      }
      // `%^ti`, `%^to`, `%^FB`: two letters.
      if code == UInt8(ascii: "^") {
        i = min(i + 2, format.count)
        code = 0
      }
      if code == UInt8(ascii: "t") {
        try time(argument, at: start)
      } else {
        flush()
        pieces.append(ApacheFormat.spec(code, argument))
      }
    }

    /// gunicorn's `%(…)s`.
    private mutating func atom(at start: Int) throws(PatternProblem) {
      guard let end = format[i...].firstIndex(of: UInt8(ascii: ")")), end + 1 < format.count,
        format[end + 1] == UInt8(ascii: "s"), let code = format[i + 1..<end].last
      else { throw PatternProblem(offset: start, problem: "'%(' without ')s'") }
      let inside = format[i + 1..<end].dropLast()
      i = end + 2
      flush()
      if inside.first == UInt8(ascii: "{"), inside.last == UInt8(ascii: "}") {
        let name = String(decoding: inside.dropFirst().dropLast(), as: UTF8.self)
        pieces.append(ApacheFormat.spec(code, name))
      } else if code == UInt8(ascii: "t") {
        try time(nil, at: start)
      } else {
        pieces.append(ApacheFormat.atom(code))
      }
    }

    private func isModifier(_ byte: UInt8) -> Bool {
      switch byte {
      case 48...57, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!"), UInt8(ascii: ","): true
      default: false
      }
    }

    /// Joins a time's directives, and the text between them, into one field.
    private mutating func time(_ argument: String?, at start: Int) throws(PatternProblem) {
      guard var argument else {
        flush()
        pieces.append([UInt8(ascii: "[")])
        pieces.append(FieldSpec(.time))
        literal = [UInt8(ascii: "]")]
        return
      }
      for prefix in ["begin:", "end:"] where argument.hasPrefix(prefix) {
        argument.removeFirst(prefix.count)
      }
      if !argument.contains("%"), argument.contains("yy") {
        // Tomcat: a Java date pattern; the reader knows the usual forms by sight.
        flush()
        pieces.append(FieldSpec(.time))
        return
      }
      let parts = try Self.parts(argument, at: start)
      let isJoined = timeParts != nil && literal.count <= 1
      if !isJoined { flush() }
      let between = isJoined ? literal.map { TimeFormat.Part.literal($0) } : []
      if isJoined { literal = [] }
      timeParts = (timeParts ?? []) + between + parts
    }

    private static func parts(
      _ argument: String, at start: Int
    ) throws(PatternProblem) -> [TimeFormat.Part] {
      switch argument {
      case "": return []
      case "sec": return [.epoch(1_000_000_000)]
      case "msec": return [.epoch(1_000_000)]
      case "usec": return [.epoch(1_000)]
      case "msec_frac": return [.fraction(3)]
      case "usec_frac": return [.fraction(6)]
      default: break
      }
      switch TimeFormat.compile(argument) {
      case .success(let format): return format.parts
      case .failure(let unknown):
        throw PatternProblem(
          offset: start, problem: "unknown time format '%\(unknown.code)'",
          note: "known: \(TimeFormat.known)",
          help: "write '%z' for an offset such as +0000")
      }
    }

    private mutating func flush() {
      if let parts = timeParts {
        var spec = FieldSpec(.time)
        spec.timeFormat = TimeFormat(parts: parts)
        pieces.append(spec)
        timeParts = nil
      }
      pieces.append(literal)
      literal = []
    }

    mutating func finished() -> Pieces {
      flush()
      pieces.findClient()
      return pieces
    }
  }

  /// The pieces with ` - ` in place of an identity (`%l`) between client and user; nil when there is none.
  static func withDashIdentity(_ pieces: Pieces) -> Pieces? {
    let list = pieces.list
    guard
      let i = list.indices.first(where: { i in
        list[i] == .field(identity) && i > 0 && list[i - 1] == .literal([0x20])
          && i + 1 < list.count && list[i + 1] == .literal([0x20])
      })
    else { return nil }
    var exact = pieces
    exact.list.replaceSubrange(i - 1...i + 1, with: [.literal(Array(" - ".utf8))])
    return exact
  }

  private static let identity: FieldSpec = {
    var spec = FieldSpec(.ignore)
    spec.unit = 0
    return spec
  }()

  static func spec(_ code: UInt8, _ argument: String?) -> FieldSpec {
    switch UnicodeScalar(code) {
    case "l": return identity
    case "h": return FieldSpec(.address, .clientAddress)
    case "a": return argument == "c" ? .ignored : FieldSpec(.address, .clientAddress)
    case "u": return .text(.userName)
    case "r": return FieldSpec(.request)
    case "s": return FieldSpec(.status)
    case "b", "B": return FieldSpec(.size)
    case "O": return FieldSpec(.messageSize)
    case "D":
      var spec = FieldSpec.duration(1_000)
      spec.meaning = .wholeDuration
      return spec
    case "T":
      return .duration(argument.flatMap { FieldNames.unit($0) } ?? 1_000_000_000)
    case "v", "V": return .text(.serverAddress)
    case "m": return FieldSpec(.method, .method)
    case "U": return FieldSpec(.target, .path)
    case "q": return FieldSpec(.query, .query)
    case "H": return FieldSpec(.version, .protocolVersion)
    case "i": return requestHeader(argument ?? "")
    case "o": return responseHeader(argument ?? "")
    case "p": return FieldSpec(.digits)
    case "e", "L": return argument == "UNIQUE_ID" ? .text(.requestID) : .ignored
    default: return .ignored
    }
  }

  /// What gunicorn calls otherwise than Apache.
  private static func atom(_ code: UInt8) -> FieldSpec {
    switch UnicodeScalar(code) {
    case "f": .text(.referer)
    case "a": .text(.userAgent)
    case "L": .duration(1_000_000_000)
    case "M": .duration(1_000_000)
    case "p": .ignored
    default: spec(code, nil)
    }
  }

  private static func requestHeader(_ name: String) -> FieldSpec {
    switch name.lowercased() {
    case "referer", "referrer": .text(.referer)
    case "user-agent": .text(.userAgent)
    case "x-forwarded-for": FieldSpec.text(.forwardedFor).list()
    case "host": .text(.serverAddress)
    case "x-real-ip", "cf-connecting-ip", "true-client-ip": .passedAddress
    case "x-request-id", "x-correlation-id": .text(.requestID)
    default: FieldSpec.ignored.list()
    }
  }

  private static func responseHeader(_ name: String) -> FieldSpec {
    switch name.lowercased() {
    case "content-type": .text(.contentType)
    case "content-encoding": .text(.contentEncoding)
    case "etag": .text(.entityTag)
    case "last-modified": .text(.lastModified)
    default: FieldSpec.ignored.list()
    }
  }
}
