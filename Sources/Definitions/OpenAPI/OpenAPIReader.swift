internal import Vocabulary
internal import Yams

/// Reads a contract from an OpenAPI document, gathering complaints.
struct OpenAPIReader {
  let path: String
  let root: Node?
  /// What is referred to by name; a mapping of Yams is searched from one end to the other.
  let parts: [[String]: Node]
  private(set) var complaints: [Complaint] = []

  init(path: String, root: Node?) {
    self.path = path
    self.root = root
    parts = Self.parts(root?.mapping)
  }

  static let methods = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
  ]

  mutating func read() -> Contract {
    var contract = Contract()
    guard let root, let map = root.mapping, isOpenAPI(map) else {
      complain(
        "no OpenAPI document", root, note: "begins with 'openapi: 3.…' or 'swagger: \"2.0\"'",
        help: "FastAPI serves one at /openapi.json")
      return contract
    }
    guard let paths = map["paths"]?.mapping else {
      complain("no 'paths'", map["paths"] ?? root, note: "the operations by path")
      return contract
    }
    let prefixes = prefixes(map) ?? [""]
    for (key, item) in paths {
      guard let template = template(key) else { continue }
      contract.operations += operations(at: template, item, prefixes)
    }
    return contract
  }

  private func isOpenAPI(_ map: Node.Mapping) -> Bool {
    map["openapi"]?.string?.hasPrefix("3.") ?? false || map["swagger"]?.string == "2.0"
  }

  /// nil for an extension (`x-…`), or after a complaint.
  private mutating func template(_ key: Node) -> String? {
    guard let text = key.string, !text.hasPrefix("x-") else { return nil }
    let template = String(text.prefix { $0 != "?" && $0 != "#" })
    guard template.hasPrefix("/") else {
      complain("a path begins with '/'", key, help: "write '/\(text)'")
      return nil
    }
    var depth = 0
    for character in template {
      depth += character == "{" ? 1 : character == "}" ? -1 : 0
      if !(0...1 ~= depth) || character == "/" && depth > 0 {
        complain("a brace too many or too few", key, note: "a parameter is written '{name}'")
        return nil
      }
    }
    if depth == 0 { return template }
    complain("a brace too many or too few", key, note: "a parameter is written '{name}'")
    return nil
  }

  private mutating func operations(
    at template: String, _ item: Node, _ prefixes: [String]
  ) -> [Contract.Operation] {
    guard let resolved = resolve(item) else {
      // The item lies in another file: what methods it has is not known here.
      var operation = Contract.Operation(method: nil, path: template)
      operation.prefixes = prefixes
      return [operation]
    }
    guard let map = resolved.mapping else {
      if present(resolved) == nil { return [] }
      complain("expected the operations of a path", resolved, note: "as 'get: …'")
      return []
    }
    let prefixes = self.prefixes(map) ?? prefixes
    return Self.methods.compactMap { method in
      guard let node = present(map[method]) else { return nil }
      guard let own = (resolve(node) ?? node).mapping else {
        complain("expected an operation", node, note: "with 'operationId', 'responses' …")
        return nil
      }
      var operation = Contract.Operation(method: method.uppercased(), path: template)
      operation.id = own["operationId"]?.string.flatMap { $0.isEmpty ? nil : $0 }
      operation.prefixes = self.prefixes(own) ?? prefixes
      operation.parameters = parameters([map["parameters"], own["parameters"]])
      let answers = Set((own["responses"]?.mapping).map { $0.compactMap(\.key.string) } ?? [])
      operation.documentsNotFound = !answers.isDisjoint(with: ["404", "410"])
      return operation
    }
  }

  /// Path parameters; the later list, the operation's own, wins.
  private func parameters(_ lists: [Node?]) -> [String: Contract.Parameter] {
    var parameters: [String: Contract.Parameter] = [:]
    for node in lists.compactMap({ $0?.sequence }).joined() {
      guard let map = resolve(node)?.mapping, map["in"]?.string == "path",
        let name = map["name"]?.string
      else { continue }
      // Swagger 2.0 has the type beside the name.
      parameters[name] = parameter(map["schema"] ?? resolve(node))
    }
    return parameters
  }

  private func parameter(_ node: Node?, depth: Int = 0) -> Contract.Parameter? {
    guard let node, let map = resolve(node)?.mapping else { return nil }
    if let words = map["enum"]?.sequence {
      let texts = words.compactMap(\.string)
      if !texts.isEmpty { return .words(texts) }
    }
    // A reference with a description beside it is wrapped by some generators.
    if let all = map["allOf"]?.sequence, all.count == 1, depth < 8 {
      return parameter(all.first, depth: depth + 1)
    }
    let types = map["type"]?.sequence.map { $0.compactMap(\.string) } ?? [map["type"]?.string ?? ""]
    if types.filter({ $0 != "null" }) == ["integer"] { return .integer }
    return map["format"]?.string == "uuid" ? .uuid : nil
  }

  private func present(_ node: Node?) -> Node? {
    guard let node else { return nil }
    return node.null == nil ? node : nil
  }

  private mutating func complain(
    _ problem: String, _ node: Node?, note: String? = nil, help: String? = nil
  ) {
    let mark = node?.mark
    complaints.append(
      Complaint(
        problem, path: path, line: mark?.line ?? 1, column: mark?.column ?? 1, note: note,
        help: help))
  }
}
