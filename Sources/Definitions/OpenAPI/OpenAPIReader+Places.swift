internal import Foundation
internal import Yams

extension OpenAPIReader {
  /// What a `$ref` within the document stands for, or the node itself; nil for one that points elsewhere.
  func resolve(_ node: Node) -> Node? {
    var node = node
    // A reference to a reference is odd, a circle of them is a mistake.
    for _ in 0..<8 {
      guard let reference = node.mapping?["$ref"]?.string else { return node }
      guard reference.hasPrefix("#/"), let target = target(reference.dropFirst(2)) else {
        return nil
      }
      node = target
    }
    return nil
  }

  static func parts(_ root: Node.Mapping?) -> [[String]: Node] {
    var parts: [[String]: Node] = [:]
    func add(_ node: Node?, at place: [String]) {
      for (key, part) in node?.mapping ?? [:] {
        if let name = key.string { parts[place + [name]] = part }
      }
    }
    for section in ["schemas", "parameters", "pathItems"] {
      add(root?["components"]?.mapping?[section], at: ["components", section])
    }
    for section in ["definitions", "parameters"] { add(root?[section], at: [section]) }
    return parts
  }

  /// RFC 6901 within a URI fragment.
  private func target(_ pointer: Substring) -> Node? {
    let names = pointer.split(separator: "/", omittingEmptySubsequences: false).map { part in
      (part.removingPercentEncoding ?? String(part))
        .replacing("~1", with: "/").replacing("~0", with: "~")
    }
    if let part = parts[names] { return part }
    var node = root
    for name in names {
      if let map = node?.mapping {
        node = map[name]
      } else if let sequence = node?.sequence, let index = Int(name), sequence.indices ~= index {
        node = sequence[index]
      } else {
        return nil
      }
    }
    return node
  }

  /// The paths of `servers` (3.x), or `basePath` (2.0); nil where neither is said.
  func prefixes(_ map: Node.Mapping) -> [String]? {
    if let base = map["basePath"]?.string { return [Self.path(of: base)] }
    guard let servers = map["servers"]?.sequence, !servers.isEmpty else { return nil }
    var prefixes: [String] = []
    for server in servers {
      guard let own = server.mapping, let url = own["url"]?.string else { continue }
      for text in Self.expanded(url, own["variables"]?.mapping) {
        let prefix = Self.path(of: text)
        if !prefixes.contains(prefix) { prefixes.append(prefix) }
      }
    }
    return prefixes.isEmpty ? nil : prefixes
  }

  /// Every value that a server's variables may have; what has none stays a placeholder.
  private static func expanded(_ url: String, _ variables: Node.Mapping?) -> [String] {
    var urls = [url]
    for (key, node) in variables ?? [:] {
      guard let name = key.string, let variable = node.mapping else { continue }
      let words = variable["enum"]?.sequence.map { $0.compactMap(\.string) } ?? []
      let values = words.isEmpty ? [variable["default"]?.string].compactMap { $0 } : words
      if values.isEmpty { continue }
      urls = urls.flatMap { url in values.map { url.replacing("{\(name)}", with: $0) } }
      // A product of long lists is nobody's API.
      urls = Array(urls.prefix(64))
    }
    return urls
  }

  /// The path of a URL or of a relative reference, without slash at its end.
  private static func path(of url: String) -> String {
    var rest = url.prefix { $0 != "?" && $0 != "#" }
    if let scheme = rest.firstRange(of: "//") {
      rest = rest[scheme.upperBound...].drop { $0 != "/" }
    }
    let segments = rest.split(separator: "/").filter { $0 != "." && $0 != ".." }
    return segments.isEmpty ? "" : "/" + segments.joined(separator: "/")
  }
}
