/// Finds endpoints in the text of an entry: `GET /a/{id}`, `/a/<x>` (b/c), `https://host/a`,
/// `GET|POST /a`, `/a/{b,c}`, `/a/b|c`, `/a/b`, `/c`.
struct EndpointScanner {
  private let text: [Character]
  private var index = 0

  private static let methods: Set<String> = [
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
  ]

  init(_ text: String) { self.text = Self.unescaped(text) }

  static func endpoints(in text: String, line: Int) -> [RegisterEndpoint] {
    var scanner = EndpointScanner(text)
    var found: [RegisterEndpoint] = []
    var end = 0
    while true {
      let from = scanner.index
      guard var endpoint = scanner.next() else { return found }
      endpoint.line = line
      // `/api/v1/admin/roles`, `/teams`: the second is told beside the first.
      if let last = found.last, endpoint.segments.count == 1, endpoint.methods.isEmpty,
        scanner.isJoined(end, from)
      {
        let parent = last.path.split(separator: "/").dropLast()
        if parent.count > 1 { endpoint.path = "/" + parent.joined(separator: "/") + endpoint.path }
      }
      found.append(endpoint)
      end = scanner.index
    }
  }

  /// Nothing but marks and *and* between the end of one endpoint and the start of the next.
  private func isJoined(_ end: Int, _ from: Int) -> Bool {
    guard end == from, let slash = text[end...].firstIndex(of: "/") else { return false }
    let words = text[end..<slash].split { " `,;|*".contains($0) }.map { String($0).lowercased() }
    return words.allSatisfy { ["ve", "and", "veya", "or", "ile", "&"].contains($0) }
  }

  /// Without backslashes before marks, and with `<`, `>` and braces that were written for HTML.
  private static func unescaped(_ text: String) -> [Character] {
    var plain: [Character] = []
    for character in text {
      if plain.last == "\\", "<>_*{}[]()|`".contains(character) { plain.removeLast() }
      plain.append(character)
    }
    guard plain.contains("&") else { return plain }
    var whole = String(plain)
    for (written, meant) in [("&lt;", "<"), ("&gt;", ">"), ("&#123;", "{"), ("&#125;", "}")] {
      whole = whole.split(separator: written, omittingEmptySubsequences: false)
        .joined(separator: meant)
    }
    return Array(whole)
  }

  private mutating func next() -> RegisterEndpoint? {
    while index < text.count {
      let isBare = isBareStart()
      guard isBare || (text[index] == "/" && isPathStart()) else {
        index += 1
        continue
      }
      let start = index
      skipHost()
      var alternatives = Alternatives((isBare ? "/" : "") + readPath())
      if let words = readBars() { alternatives.add(words) }
      index = max(index, start + 1)
      guard let path = Self.normalized(alternatives.path) else { continue }
      var endpoint = RegisterEndpoint(
        methods: methods(before: start), path: path, names: alternatives.names, listIsOpen: false,
        line: 0)
      if endpoint.hasPlaceholder, endpoint.names.isEmpty { readNames(of: &endpoint) }
      return endpoint
    }
    return nil
  }

  private func isPathStart() -> Bool {
    guard index > 0 else { return true }
    let before = text[index - 1]
    if before == ":" { return index + 1 < text.count && text[index + 1] == "/" }
    return before.isWhitespace || "`'\"(“‘«=,;|}…*>→[".contains(before) || isVariable(before: index)
  }

  /// `api/v1/flags` without its first slash.
  private func isBareStart() -> Bool {
    guard text[index] == "a" || text[index] == "A" else { return false }
    if index > 0, !text[index - 1].isWhitespace, !"`'\"(“‘«".contains(text[index - 1]) {
      return false
    }
    return String(text[index...].prefix(4)).lowercased() == "api/"
  }

  /// `$BASE/api`, `%HOST%/api`.
  private func isVariable(before end: Int) -> Bool {
    var start = end
    while start > 0, text[start - 1].isLetter || text[start - 1].isNumber || text[start - 1] == "_"
    {
      start -= 1
    }
    if start == end { return text[end - 1] == "%" }
    return start > 0 && text[start - 1] == "$"
  }

  /// `cron|health|db` right behind a path whose last word is one of them.
  private mutating func readBars() -> [String]? {
    var words: [String] = []
    while index < text.count, text[index] == "|" {
      let rest = text[(index + 1)...]
      let word = rest.prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) }
      guard !word.isEmpty else { break }
      words.append(String(word))
      index = word.endIndex
    }
    return words.isEmpty ? nil : words
  }

  /// At the first slash of `://host`, goes on to the path.
  private mutating func skipHost() {
    guard index > 0, text[index - 1] == ":", index + 1 < text.count, text[index + 1] == "/" else {
      return
    }
    index += 2
    while index < text.count, text[index] != "/", !text[index].isWhitespace, text[index] != "`" {
      index += 1
    }
  }

  private mutating func readPath() -> String {
    var path = ""
    var depth = 0
    while index < text.count {
      let character = text[index]
      if "({[<".contains(character) { depth += 1 }
      if ")}]>".contains(character) {
        if depth == 0 { break }
        depth -= 1
      }
      if character.isWhitespace || "`'\"“”’«»;".contains(character) { break }
      if depth == 0, ",|".contains(character) { break }
      path.append(character)
      index += 1
    }
    return path
  }

  private static func normalized(_ path: String) -> String? {
    var path = String(path.prefix { $0 != "?" && $0 != "#" })
    while let last = path.last, ".,:!/".contains(last), path.count > 1 { path.removeLast() }
    let words = path.split(separator: "/")
    let file = words.last?.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let isFile =
      words.last?.contains(".") == true && ["md", "py", "ts", "tsx", "js"].contains(file)
    guard path.hasPrefix("/"), !words.isEmpty, words.count <= 40, !isFile,
      words.contains(where: { $0.contains { $0.isLetter || $0 == "*" } })
    else { return nil }
    return "/" + words.joined(separator: "/")
  }

  /// `GET `, `` GET ` ``, `GET/POST `, `GET, POST ` right before the path.
  private func methods(before start: Int) -> [String] {
    var end = start
    if end > 0, text[end - 1] == ":" {
      while end > 0, text[end - 1].isLetter || text[end - 1] == ":" { end -= 1 }
    }
    var found: [String] = []
    while true {
      while end > 0, text[end - 1] == " " || "`/|,*".contains(text[end - 1]) { end -= 1 }
      var from = end
      while from > 0, text[from - 1].isLetter { from -= 1 }
      let word = String(text[from..<end])
      guard Self.methods.contains(word) else { return found.reversed() }
      found.append(word)
      end = from
    }
  }

  /// The list in parentheses behind the path.
  private mutating func readNames(of endpoint: inout RegisterEndpoint) {
    var place = index
    while place < text.count, text[place] == " " || text[place] == "`" || text[place] == ":" {
      place += 1
    }
    guard place < text.count, text[place] == "(" else { return }
    guard let close = text[place...].firstIndex(of: ")") else { return }
    let inner = String(text[(place + 1)..<close])
    let (names, isOpen) = Self.names(in: inner)
    guard !names.isEmpty else { return }
    endpoint.names = names
    endpoint.listIsOpen = isOpen
    index = close
  }

  /// Names between `/`, commas, bars or *and*; what stands after `…` or `+` is no name.
  static func names(in list: String) -> (names: [String], isOpen: Bool) {
    let whole = list.prefix { $0 != "…" && $0 != "+" }
    var names: [String] = []
    for word in whole.split(whereSeparator: { "/,|; `\t".contains($0) }) {
      if ["ve", "veya", "and", "or", "vb", "etc", "etc."].contains(word) { continue }
      let isName = word.allSatisfy { $0.isLetter || $0.isNumber || "-_.~".contains($0) }
      // Prose in parentheses is no list.
      guard isName else { return ([], false) }
      names.append(String(word))
    }
    let isProse = names.count > 1 && !whole.contains { "/,|;".contains($0) }
    return isProse ? ([], false) : (names, whole.count < list.count || list.contains("..."))
  }
}
