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
    var paragraph = Paragraph(width: max(1, width))
    for piece in pieces(text) { paragraph.add(piece) }
    return paragraph.lines.map(withoutTrailingSpaces)
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

/// Lines that grow piece by piece.
private struct Paragraph {
  let width: Int
  var lines = [""]
  private var used = 0

  init(width: Int) { self.width = width }

  mutating func add(_ piece: String) {
    let needed = Columns.width(piece)
    // The space at a line's end may hang over: it is taken off.
    let visible = piece.hasSuffix(" ") ? needed - 1 : needed
    if visible <= width {
      append(piece, needed, visible)
    } else {
      for character in piece {
        let columns = Columns.width(String(character))
        append(String(character), columns, columns)
      }
    }
  }

  private mutating func append(_ text: String, _ columns: Int, _ visible: Int) {
    if used + visible > width, used > 0 {
      lines.append("")
      used = 0
    }
    lines[lines.count - 1] += text
    used += columns
  }
}
