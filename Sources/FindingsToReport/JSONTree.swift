internal import Inert

/// JSON whose members keep their order; equal trees give equal bytes.
indirect enum JSONTree {
  case string(String)
  case int(Int64)
  /// A whole number is written as an integer; what is not finite as a string, which JSON has no
  /// number for.
  case number(Double)
  case bool(Bool)
  case array([JSONTree])
  /// A member without a value is left out.
  case object([(name: String, value: JSONTree?)])

  static func strings(_ texts: [String]) -> JSONTree { .array(texts.map(JSONTree.string)) }

  /// On one line, without spaces.
  var text: String {
    var text = ""
    append(to: &text)
    return text
  }

  private func append(to text: inout String) {
    switch self {
    case .string(let string): Self.append(string, to: &text)
    case .int(let int): text += String(int)
    case .number(let number):
      if let whole = Int64(exactly: number) {
        text += String(whole)
      } else {
        text += number.isFinite ? String(number) : "\"\(number)\""
      }
    case .bool(let bool): text += bool ? "true" : "false"
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += "," }
        element.append(to: &text)
      }
      text += "]"
    case .object(let members): Self.append(members, to: &text)
    }
  }

  private static func append(
    _ members: [(name: String, value: JSONTree?)], to text: inout String
  ) {
    text += "{"
    var isFirst = true
    for (name, value) in members {
      guard let value else { continue }
      if !isFirst { text += "," }
      isFirst = false
      append(name, to: &text)
      text += ":"
      value.append(to: &text)
    }
    text += "}"
  }

  /// Exact, and still harmless on a terminal: what `Inert` would spell out is escaped.
  private static func append(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case " "..."~": text.unicodeScalars.append(scalar)
      default:
        if Inert.terminal(String(scalar)).unicodeScalars.elementsEqual([scalar]) {
          text.unicodeScalars.append(scalar)
        } else {
          for unit in String(scalar).utf16 { text += escape(unit) }
        }
      }
    }
    text += "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
