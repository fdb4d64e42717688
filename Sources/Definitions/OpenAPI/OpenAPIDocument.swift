public import Vocabulary
internal import Yams

/// An OpenAPI document: 3.x, or Swagger 2.0, as JSON or YAML.
public enum OpenAPIDocument {
  /// Reads paths, operations and where the API is mounted; whatever else it holds is passed over.
  ///
  /// Throws `Complaints` with line and column; `path` is used in them.
  public static func load(path: String, text: String) throws -> Contract {
    let root: Node?
    do {
      root = try Yams.compose(yaml: readable(text), .basic, .default, .utf8)
    } catch {
      throw Complaints([Complaint(error, path: path)])
    }
    var reader = OpenAPIReader(path: path, root: root)
    let contract = reader.read()
    if !reader.complaints.isEmpty { throw Complaints(reader.complaints) }
    return contract
  }

  /// The text without what JSON allows and YAML's reader does not: a byte-order mark, and escapes of surrogates
  /// (`\ud83d`), as serializers write an emoji. As long as before, so that columns hold.
  private static func readable(_ text: String) -> String {
    let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    guard text.utf8.first(where: { !" \t\r\n".utf8.contains($0) }) == UInt8(ascii: "{") else {
      return text
    }
    var bytes = Array(text.utf8)
    var i = 0
    while i + 5 < bytes.count {
      guard bytes[i] == UInt8(ascii: "\\") else {
        i += 1
        continue
      }
      let isSurrogate =
        bytes[i + 1] == UInt8(ascii: "u") && "dD".utf8.contains(bytes[i + 2])
        && "89abcdefABCDEF".utf8.contains(bytes[i + 3])
      if isSurrogate { bytes.replaceSubrange(i + 2..<i + 6, with: "FFFD".utf8) }
      i += 2
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
