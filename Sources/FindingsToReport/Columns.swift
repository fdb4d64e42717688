internal import Inert

/// Text laid out in the columns of a terminal; all of it has gone through `Inert.terminal`.
enum Columns {
  static func width(_ text: String) -> Int { Inert.columns(of: text) }

  /// `text` and spaces up to `width`; longer text stays.
  static func padded(_ text: String, _ width: Int, isNumber: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - Self.width(text)))
    return isNumber ? spaces + text : text + spaces
  }

  /// Lines of at most `width` columns: broken at spaces, then after `/`, then anywhere.
  ///
  /// A character that is wider than the width stands alone on its line. At least one line.
  static func wrapped(_ text: String, _ width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(text) {
      let needed = Self.width(piece)
      // The space at a line's end may hang over: it is taken off.
      let visible = piece.hasSuffix(" ") ? needed - 1 : needed
      if used + visible > width, used > 0 {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if visible <= width - used {
        line += piece
        used += needed
      } else {
        for character in piece {
          let columns = Self.width(String(character))
          if used + columns > width, used > 0 {
            lines.append(line)
            (line, used) = ("", 0)
          }
          line.append(character)
          used += columns
        }
      }
    }
    lines.append(line)
    return lines.map(withoutTrailingSpaces)
  }

  static func withoutTrailingSpaces(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      piece.append(character)
      if character == " " || character == "/" {
        pieces.append(piece)
        piece = ""
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }
}
