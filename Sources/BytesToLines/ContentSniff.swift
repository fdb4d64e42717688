internal import Vocabulary

/// What a file's first bytes say it is.
struct ContentSniff {
  var compression: Compression
  var head: ContentHead
  /// The kind of thing a binary file is; nil for text.
  var binary: String?
  var isHAR: Bool
  var isUTF16: Bool
  /// The first line ends within 1 MiB.
  var hasLineFeed = false

  init(of path: RawPath) throws(ReadFault) {
    var input = try ByteInput(path)
    compression = input.compression
    let (bytes, fault) = input.readable(ContentIdentity.limit)
    // What is wrong behind the head is told where it stands in the order of the lines, by reading on.
    hasLineFeed =
      bytes.contains(10) || fault == nil && (try? Self.findsLineFeed(bytes, &input)) ?? false
    head = ContentHead(bytes)
    isHAR = HAR.isBeginning(of: bytes)
    isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if isUTF16 {
      binary = nil
    } else if !bytes.isEmpty, bytes.allSatisfy({ $0 == 0 }) {
      binary = Self.binary(in: try Self.behindHole(of: path, input.firstData()))
    } else {
      binary = Self.binary(in: bytes)
    }
  }

  /// Looks for the end of a long line of JSON.
  private static func findsLineFeed(
    _ head: [UInt8], _ input: inout ByteInput
  ) throws(ReadFault) -> Bool {
    guard head.first == UInt8(ascii: "{"), head.count == ContentIdentity.limit else { return false }
    for _ in 0..<16 {
      let more = try input.first(64 << 10)
      if more.contains(10) { return true }
      if more.isEmpty { return false }
    }
    return false
  }

  /// What stands behind the hole at a file's start.
  private static func behindHole(
    of path: RawPath, _ offset: Int64?
  ) throws(ReadFault) -> [UInt8] {
    guard let offset else { return [0] }
    var input = try ByteInput(path)
    _ = try input.skip(to: offset)
    let bytes = try input.first(64 << 10).drop { $0 == 0 }
    return bytes.isEmpty ? [0] : Array(bytes)
  }

  private static let magics: [(name: String, offset: Int, bytes: [UInt8])] = [
    ("a SQLite database", 0, Array("SQLite format 3\0".utf8)),
    ("a SQLite write-ahead log", 0, [0x37, 0x7F, 0x06, 0x82]),
    ("a SQLite write-ahead log", 0, [0x37, 0x7F, 0x06, 0x83]),
    ("a systemd journal", 0, Array("LPKSHHRH".utf8)), ("a PNG image", 0, [0x89, 0x50, 0x4E, 0x47]),
    ("a JPEG image", 0, [0xFF, 0xD8, 0xFF]), ("a GIF image", 0, Array("GIF8".utf8)),
    ("a PDF document", 0, Array("%PDF-".utf8)), ("a ZIP archive", 0, [0x50, 0x4B, 0x03, 0x04]),
    ("a ZIP archive", 0, [0x50, 0x4B, 0x05, 0x06]), ("a program", 0, [0x7F, 0x45, 0x4C, 0x46]),
    ("a 7z archive", 0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    ("a tar archive", 257, Array("ustar".utf8)), ("a Parquet file", 0, Array("PAR1".utf8)),
    ("a packet capture", 0, [0xD4, 0xC3, 0xB2, 0xA1]),
    ("a packet capture", 0, [0x0A, 0x0D, 0x0D, 0x0A]),
  ]

  /// By magic bytes; else by control bytes: in text they are rare, though requests that are none
  /// bring some.
  static func binary(in head: [UInt8]) -> String? {
    for magic in magics where head.dropFirst(magic.offset).starts(with: magic.bytes) {
      return magic.name
    }
    let text = head.drop { $0 == 0 }
    let control = text.count { $0 < 9 || (14..<27 ~= $0) || (28..<32 ~= $0) || $0 == 127 }
    return control * 10 > text.count || (text.isEmpty && !head.isEmpty) ? "binary" : nil
  }
}

/// HTTP Archive 1.2: `{"log":{"version":…`.
enum HAR {
  static func isBeginning(of head: [UInt8]) -> Bool {
    var rest = head[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    for token in ["{", "\"log\"", ":", "{", "\""] {
      rest = rest.drop { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 }
      guard rest.starts(with: token.utf8) else { return false }
      rest = rest.dropFirst(token.utf8.count)
    }
    // Application logs nest under "log", too (ECS); these keys are HAR's own.
    let key = String(decoding: rest.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    return ["version", "creator", "browser", "pages", "entries", "comment"].contains(key)
  }
}
