/// What an endpoint is called, and what its names say; shared by all copies of it.
final class Route: Sendable {
  let method: String
  let path: String
  let host: String?
  let isWrite: Bool
  /// A page's script may ask for it.
  let isOfTheUI: Bool

  init(method: String, path: String, host: String?) {
    self.method = method
    self.path = path
    self.host = host
    isWrite = ["POST", "PUT", "PATCH", "DELETE"].contains(method)
    isOfTheUI = (method == "GET" || isWrite) && !Self.hasDots(path)
  }

  /// Browsers take `..` and `%2e%2e` out of a path before they send it (WHATWG URL, path state).
  private static func hasDots(_ path: String) -> Bool {
    if !path.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "%") }) {
      return false
    }
    return Paths.segments(of: path).contains { segment in
      guard segment.utf8.count <= 6, let first = segment.utf8.first,
        first == UInt8(ascii: ".") || first == UInt8(ascii: "%")
      else { return false }
      let plain = segment.lowercased().replacing("%2e", with: ".")
      return plain == "." || plain == ".."
    }
  }
}
