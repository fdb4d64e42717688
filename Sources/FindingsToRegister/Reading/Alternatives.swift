/// A path some part of which stands for several words: `/a/{b,c}/d`, `/a/(b|c)`, `/a/b|c`.
struct Alternatives {
  /// With `<name>` in the place of the words.
  private(set) var path: String
  private(set) var names: [String] = []

  init(_ path: String) {
    self.path = path
    let characters = Array(path)
    guard let open = characters.firstIndex(where: { "{([<".contains($0) }),
      let close = characters[open...].firstIndex(where: { "})]>".contains($0) })
    else { return }
    let inner = String(characters[(open + 1)..<close])
    let isList = inner.contains { ",|/".contains($0) }
    let isWhole =
      open > 0 && characters[open - 1] == "/"
      && (close + 1 == characters.count || "/?#.,;:".contains(characters[close + 1]))
    guard isList, isWhole else { return }
    let read = EndpointScanner.names(in: inner)
    guard read.names.count > 1 else { return }
    names = read.names
    self.path = String(characters[..<open]) + "<name>" + String(characters[(close + 1)...])
  }

  /// The last word of the path is one of several.
  mutating func add(_ words: [String]) {
    let segments = path.split(separator: "/").map(String.init)
    guard names.isEmpty, segments.count > 1, let last = segments.last,
      last.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) })
    else { return }
    names = [last] + words
    path = "/" + segments.dropLast().joined(separator: "/") + "/<name>"
  }
}
