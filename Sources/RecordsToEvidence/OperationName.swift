internal import JSONBytes
internal import PathTemplates
internal import Vocabulary

/// The operation that a request names where one path serves many: GraphQL, JSON-RPC.
///
/// An operation is a name in the program's text, as a path is: an identifier and nothing else is taken for one, so that
/// no value of anybody gets into a path.
enum OperationName {
  /// Last segments of paths that serve any operation, as words: the first byte is the lowest.
  private static let single = ["graphql", "gql", "rpc", "jsonrpc", "json-rpc"].map { name in
    name.utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  }

  /// Longer ones are no names that anybody writes.
  private static let longest = 64

  static func isSingle(_ path: RawSpan) -> Bool {
    var i = path.byteCount - 1
    if i > 0, path.byte(i) == UInt8(ascii: "/") { i -= 1 }
    // All of them end in one of two letters.
    guard i >= 0, case let last = path.byte(i) | 0x20,
      last == UInt8(ascii: "c") || last == UInt8(ascii: "l")
    else { return false }
    var word: UInt64 = 0
    let start = i - 8
    while i >= 0, path.byte(i) != UInt8(ascii: "/") {
      if i == start { return false }
      word = word << 8 | UInt64(QueryKeys.lower(path.byte(i)))
      i -= 1
    }
    return single.contains(word)
  }

  /// By the log's own field, the query of a GET, or the body of a POST, in this order; nil: none is named.
  static func of(field: [UInt8]?, query: [UInt8]?, body: [UInt8]?) -> [UInt8]? {
    if let field, isName(field[...]) { return field }
    if let query, let name = named(in: query), isName(name) { return Array(name) }
    if let body, let name = named(inJSON: body), isName(name) { return Array(name) }
    return nil
  }

  /// An identifier of GraphQL or a dotted procedure (`users.list`), without what looks like an id.
  private static func isName(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, 1...longest ~= text.count,
      first == UInt8(ascii: "_") || isLetter(first),
      text.allSatisfy({ isLetter($0) || 48...57 ~= $0 || "_./".utf8.contains($0) }),
      text.last != UInt8(ascii: "/")
    else { return false }
    let path = [UInt8(ascii: "/")] + text
    // SAFETY: the span ends with this call, the array lives longer.
    return unsafe PathShape.text(of: path.span.bytes).utf8.elementsEqual(path)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 65...90 ~= byte || 97...122 ~= byte }

  /// `operationName` (GraphQL over HTTP), or `method` (JSON-RPC over GET).
  private static func named(in query: [UInt8]) -> ArraySlice<UInt8>? {
    for pair in query.split(separator: UInt8(ascii: "&")) {
      guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let key = pair[..<equals]
      if key.elementsEqual("operationName".utf8) || key.elementsEqual("method".utf8) {
        return pair[(equals + 1)...]
      }
    }
    return nil
  }

  /// The object's own `operationName`, else what its `query` declares, else its `method`. Cut-off content is looked at as
  /// far as it goes; a batch names several and is none.
  private static func named(inJSON body: [UInt8]) -> ArraySlice<UInt8>? {
    let bytes = body.span
    var cursor = JSONCursor(from: 0, to: bytes.count)
    guard cursor.next(in: bytes) == .beginObject else { return nil }
    var declared: ArraySlice<UInt8>?
    var method: ArraySlice<UInt8>?
    while case .key(let key) = cursor.next(in: bytes) {
      let token = cursor.next(in: bytes)
      if case .string(let value) = token {
        let text = body[value.start..<value.end]
        switch body[key.start..<key.end] {
        case let name where name.elementsEqual("operationName".utf8): return text
        case let name where name.elementsEqual("query".utf8): declared = declaration(text)
        case let name where name.elementsEqual("method".utf8): method = text
        default: break
        }
      }
      if !cursor.skip(token, in: bytes) { break }
    }
    return declared ?? method
  }

  /// `Users` of `query Users($page: Int) {…}`; nil for an anonymous operation, or where fragments stand first.
  private static func declaration(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let words = text.split(maxSplits: 2) { $0 == 32 || $0 == 10 || $0 == 13 || $0 == 9 }
    guard words.count >= 2,
      ["query", "mutation", "subscription"].contains(where: { words[0].elementsEqual($0.utf8) })
    else { return nil }
    let name = words[1].prefix { isLetter($0) || 48...57 ~= $0 || $0 == UInt8(ascii: "_") }
    return name.isEmpty ? nil : name
  }
}
