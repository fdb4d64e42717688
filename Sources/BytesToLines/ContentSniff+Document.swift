extension ContentSniff {
  /// One text document instead of lines of their own: pretty-printed JSON, a script.
  ///
  /// JSON whose first line is a whole object is a log: Docker's and many applications' are named
  /// `.json`.
  func isDocument(_ name: FileName) -> Bool {
    if isHAR { return false }
    if head.bytes.starts(with: "#!/".utf8) || head.bytes.starts(with: "<?xml".utf8) { return true }
    var bytes = head.bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let line = bytes.drop { Self.isSpace($0) }.prefix { $0 != 10 }
    let ends = line.endIndex < bytes.endIndex
    let text = line.reversed().drop { Self.isSpace($0) }.reversed()
    switch text.first {
    case UInt8(ascii: "{"):
      // A line that is longer than the head is a log's; a document on one line has no line feed.
      return ends ? !JSONBalance(Array(text)).isClosed : name.isNamedJSON && !hasLineFeed
    case UInt8(ascii: "["):
      return name.isNamedJSON || (ends && text.count == 1)
    default:
      return name.isNamedJSON
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || 9...13 ~= byte }
}

/// Whether the brackets of a JSON text close, outside its strings.
struct JSONBalance {
  let isClosed: Bool

  init(_ text: [UInt8]) {
    var depth = 0
    var inString = false
    var isEscaped = false
    for byte in text {
      if isEscaped {
        isEscaped = false
      } else if inString {
        if byte == UInt8(ascii: "\\") { isEscaped = true }
        if byte == UInt8(ascii: "\"") { inString = false }
      } else if byte == UInt8(ascii: "\"") {
        inString = true
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
      }
    }
    isClosed = depth == 0 && !inString
  }
}
