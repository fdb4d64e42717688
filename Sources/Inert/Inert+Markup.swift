extension Inert {
  /// One line of Markdown text (CommonMark and GitHub's dialect) that shows `text` and does nothing
  /// else.
  ///
  /// No emphasis, link, automatic link, mention, list, heading, table cell, formula or HTML comes
  /// out of it, wherever in a line it is put.
  public static func markdown(_ text: String) -> String {
    // By scalar: a combining mark behind an active character must not hide it.
    let shown = Array(terminal(text).unicodeScalars)
    var escaped = ""
    var isAtStart = true
    for (index, character) in shown.enumerated() {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "@", "#", "$", "{", "}", "!":
        escaped += "\\\(character)"
      case ":" where continues(shown, index, with: "://"): escaped += "\\:"
      case "." where follows(shown, index, "www"): escaped += "\\."
      case "-", "+", "=", ":":
        escaped += isAtStart ? "\\\(character)" : "\(character)"
      case ".", ")":
        escaped += isOrdinal(shown[..<index]) ? "\\\(character)" : "\(character)"
      default: escaped.unicodeScalars.append(character)
      }
      if character != " " { isAtStart = false }
    }
    return escaped
  }

  /// A code span that shows `text` and cannot be broken out of.
  ///
  /// The fence is longer than any run of backticks inside (CommonMark 0.31 §6.1); an empty text is
  /// a span with a space.
  public static func code(_ text: String) -> String {
    let shown = terminal(text)
    if shown.isEmpty { return "` `" }
    let fence = String(repeating: "`", count: longestRun(of: "`", in: shown) + 1)
    let scalars = shown.unicodeScalars
    // A space on both sides is taken off again by the reader of the Markdown.
    let isPadded =
      scalars.first == "`" || scalars.last == "`"
      || (scalars.first == " " && scalars.last == " " && scalars.contains { $0 != " " })
    return isPadded ? "\(fence) \(shown) \(fence)" : "\(fence)\(shown)\(fence)"
  }

  /// Text for HTML, between tags and inside quoted attributes.
  public static func html(_ text: String) -> String {
    var escaped = ""
    for scalar in terminal(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "`": escaped += "&#96;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func continues(
    _ text: [Unicode.Scalar], _ index: Int, with expected: String
  ) -> Bool {
    text[index...].prefix(expected.count).elementsEqual(expected.unicodeScalars)
  }

  private static func follows(_ text: [Unicode.Scalar], _ index: Int, _ word: String) -> Bool {
    index >= word.count
      && text[(index - word.count)..<index].map { String($0).lowercased() }.joined() == word
  }

  private static func isOrdinal(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = before.drop { $0 == " " }
    return !digits.isEmpty && digits.allSatisfy { "0"..."9" ~= $0 }
  }

  private static func longestRun(of wanted: Unicode.Scalar, in text: String) -> Int {
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == wanted ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
