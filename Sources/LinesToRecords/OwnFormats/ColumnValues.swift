internal import JSONBytes

/// Values by their shape.
extension ColumnRoles {
  static func isRequest(_ text: String) -> Bool {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return words.count >= 2 && isMethod(String(words[0])) && !words[1].isEmpty
      && (words.count == 2 || words.last?.hasPrefix("HTTP/") ?? false)
  }

  static func isMethod(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return Shapes.isMethod(bytes.span, 0, bytes.count)
      || Shapes.isRareMethod(bytes.span, 0, bytes.count)
  }

  static func isQuery(_ text: String) -> Bool {
    if text.hasPrefix("?") { return text.count > 1 && !text.contains(" ") }
    guard let equals = text.firstIndex(of: "=") else { return false }
    return equals > text.startIndex && !text.contains(" ") && !text.contains("://")
      && text[..<equals].utf8.allSatisfy { 97...122 ~= $0 | 0x20 || 48...57 ~= $0 || $0 == 0x5F }
  }

  static func isURL(_ text: String) -> Bool {
    text.hasPrefix("http://") || text.hasPrefix("https://")
  }

  static func isHostAndPath(_ text: String) -> Bool {
    guard let slash = text.firstIndex(of: "/"), !isURL(text) else { return false }
    return isHost(String(text[..<slash]))
  }

  /// Letters, and a point or a port.
  static func isHost(_ text: String) -> Bool {
    text.contains { $0.isLetter } && (text.contains(".") || text.hasPrefix("localhost"))
      && text.utf8.allSatisfy {
        97...122 ~= $0 | 0x20 || 48...57 ~= $0 || $0 == 0x2D || $0 == 0x2E || $0 == 0x3A
      } && !isAddress(text)
  }

  /// What ends like a name on the Internet, or a site's own, and not like a file or a class.
  static func isDomain(_ text: String) -> Bool {
    let name = text.prefix { $0 != ":" }.lowercased()
    if name == "localhost" { return true }
    guard let point = name.lastIndex(of: ".") else { return false }
    let last = String(name[name.index(after: point)...])
    if ["py", "js", "go", "rb", "ts", "rs", "cs", "kt", "ex", "php", "cpp"].contains(last) {
      return false
    }
    return last.allSatisfy(\.isLetter) && 2...3 ~= last.count
      || ["local", "internal", "example", "test", "info", "cloud", "home", "site"].contains(last)
  }

  /// A URL without a path.
  static func isServer(_ text: String) -> Bool {
    isURL(text) && !text.dropFirst("https://".count).contains("/")
  }

  /// Of RFC 9110 and those that servers made up.
  static func isStatus(_ text: String) -> Bool {
    guard text.utf8.count == 3, let code = Int(text) else { return false }
    switch code {
    case 100...103, 200...208, 226, 300...308, 400...418, 421...431, 444, 451, 460, 463, 494...499,
      500...511, 520...530:
      return true
    default: return false
    }
  }

  static func hasZone(_ text: String) -> Bool {
    text.hasSuffix("Z") || text.dropFirst(17).contains { $0 == "+" || $0 == "-" }
  }

  /// Seconds or milliseconds since 1970, of this century.
  static func isEpoch(_ text: String) -> Bool {
    guard let number = Double(text) else { return false }
    let whole = text.prefix { $0 != "." }.count
    return whole == 10 && 1e9..<4e9 ~= number || whole == 13 && 1e12..<4e12 ~= number
  }

  static func isAddress(_ text: String) -> Bool {
    let first = text.prefix { $0 != "," && $0 != " " }
    let bytes = Array(first.utf8)
    return !bytes.isEmpty && CommonLogMatcher.isAddress(bytes.span, (0, bytes.count))
  }

  static func host(_ address: String) -> String {
    let first = address.prefix { $0 != "," }
    guard first.filter({ $0 == ":" }).count == 1 else { return String(first) }
    return String(first.prefix { $0 != ":" })
  }

  static func port(_ address: String) -> String {
    guard address.filter({ $0 == ":" }).count == 1, let colon = address.firstIndex(of: ":") else {
      return ""
    }
    return String(address[address.index(after: colon)...])
  }

  static func isProduct(_ text: String) -> Bool {
    guard let slash = text.firstIndex(of: "/"), slash > text.startIndex else { return false }
    return text[..<slash].utf8.allSatisfy { $0 != 0x20 && $0 != 0x3A }
      && text[text.index(after: slash)...].first?.isNumber ?? false
  }

  static func isFraction(_ text: String) -> Bool {
    let parts = text.split(separator: ".")
    return parts.count == 2 && parts[1].utf8.count == 3
      && parts.allSatisfy { $0.utf8.allSatisfy { 48...57 ~= $0 } }
  }
}
