internal import Vocabulary

/// Cuts an nginx configuration into words, `;`, `{` and `}`, each with its place.
///
/// Source: https://nginx.org/en/docs/beginners_guide.html#conf_structure; quotes and backslashes as in
/// `ngx_conf_read_token`.
struct NginxTokens {
  struct Token: Equatable {
    enum Kind: Equatable { case word, end, open, close }

    var kind: Kind
    var text: String
    var line: Int
    var column: Int
  }

  private let bytes: [UInt8]
  private var i = 0
  private var line = 1
  private var lineStart = 0
  private(set) var tokens: [Token] = []
  /// Where a quote was opened that is never closed.
  private(set) var openQuote: (line: Int, column: Int)?

  init(_ text: String) {
    bytes = Array(text.utf8)
    while i < bytes.count, openQuote == nil { step() }
  }

  private var column: Int { i - lineStart + 1 }

  private mutating func advance() {
    if bytes[i] == 10 {
      line += 1
      lineStart = i + 1
    }
    i += 1
  }

  private mutating func step() {
    let byte = bytes[i]
    switch byte {
    case 0x20, 9, 10, 13: advance()
    case UInt8(ascii: "#"): while i < bytes.count, bytes[i] != 10 { i += 1 }
    case UInt8(ascii: ";"): add(.end)
    case UInt8(ascii: "{"):
      let isCode =
        tokens.last.map { $0.kind == .word && $0.text.hasSuffix("_by_lua_block") } ?? false
      add(.open)
      if isCode { skipCode() }
    case UInt8(ascii: "}"): add(.close)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(byte)
    default: word()
    }
  }

  private mutating func add(_ kind: Token.Kind) {
    tokens.append(Token(kind: kind, text: "", line: line, column: column))
    i += 1
  }

  /// Lua inside braces of its own; braces in its strings and comments do not count.
  private mutating func skipCode() {
    var depth = 1
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "'"), UInt8(ascii: "\""): skipString(bytes[i])
      case UInt8(ascii: "-") where i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "-"):
        while i + 1 < bytes.count, bytes[i + 1] != 10 { i += 1 }
      default: break
      }
      if depth == 0 { return }
      advance()
    }
  }

  /// To the closing quote, or the line's end.
  private mutating func skipString(_ quote: UInt8) {
    while i + 1 < bytes.count, bytes[i + 1] != quote, bytes[i + 1] != 10 {
      i += bytes[i + 1] == UInt8(ascii: "\\") && i + 2 < bytes.count ? 2 : 1
    }
    if i + 1 < bytes.count, bytes[i + 1] == quote { i += 1 }
  }

  private mutating func quoted(_ quote: UInt8) {
    let place = (line: line, column: column)
    var text: [UInt8] = []
    advance()
    while i < bytes.count, bytes[i] != quote {
      if bytes[i] == UInt8(ascii: "\\"), i + 1 < bytes.count {
        appendEscape(to: &text)
      } else {
        text.append(bytes[i])
        advance()
      }
    }
    guard i < bytes.count else {
      openQuote = place
      return
    }
    i += 1
    append(text, place)
  }

  private mutating func word() {
    let place = (line: line, column: column)
    var text: [UInt8] = []
    while i < bytes.count {
      let byte = bytes[i]
      if [0x20, 9, 10, 13, UInt8(ascii: ";")].contains(byte) { break }
      // `${name}` belongs to the word; any other brace begins a block.
      if byte == UInt8(ascii: "{"), text.last != UInt8(ascii: "$") { break }
      if byte == UInt8(ascii: "\\"), i + 1 < bytes.count {
        appendEscape(to: &text)
      } else {
        text.append(byte)
        advance()
      }
    }
    append(text, place)
  }

  /// Only quotes, backslashes, tabs, carriage returns and line feeds are escapes; else the backslash stays.
  private mutating func appendEscape(to text: inout [UInt8]) {
    switch bytes[i + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): text.append(bytes[i + 1])
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "n"): text.append(10)
    default: text += [bytes[i], bytes[i + 1]]
    }
    i += 1
    advance()
  }

  private mutating func append(_ text: [UInt8], _ place: (line: Int, column: Int)) {
    tokens.append(
      Token(
        kind: .word, text: String(decoding: text, as: UTF8.self), line: place.line,
        column: place.column))
  }
}
