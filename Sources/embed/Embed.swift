internal import Foundation

/// `embed OUTPUT FILE…`: writes a Swift table of the files' names and texts, the samples at their ends apart.
@main
struct Embed {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else {
      FileHandle.standardError.write(Data("usage: embed OUTPUT FILE…\n".utf8))
      exit(64)
    }
    var code =
      "enum EmbeddedDefinitions {\n  static let files: [(name: String, text: String, samples: String)] = [\n"
    for path in arguments.dropFirst(2) {
      let name = URL(fileURLWithPath: path).lastPathComponent
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let end = text.range(of: "\nsamples:\n").map { text.index(after: $0.lowerBound) }
      let parts = [text[..<(end ?? text.endIndex)], text[(end ?? text.endIndex)...]]
      code += "    (\(quoted(name)), \(quoted(String(parts[0]))), \(quoted(String(parts[1])))),\n"
    }
    code += "  ]\n}\n"
    try Data(code.utf8).write(to: URL(fileURLWithPath: arguments[1]), options: .atomic)
  }

  private static func quoted(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }
}
