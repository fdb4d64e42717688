/// How a file's bytes are packed, told by its first bytes.
public enum Compression: String, Hashable, Codable, Sendable, CaseIterable {
  case none
  case gzip
  // Recognised and told, not read.
  case xz, zstd, bzip2, lz4, compress

  /// By magic bytes; a lone `1f` is a gzip file that was cut off behind its first byte.
  init(magic head: some Collection<UInt8>) {
    let table: [(Compression, [UInt8])] = [
      (.gzip, [0x1F, 0x8B]), (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
      (.zstd, [0x28, 0xB5, 0x2F, 0xFD]), (.lz4, [0x04, 0x22, 0x4D, 0x18]),
      (.compress, [0x1F, 0x9D]),
    ]
    let found = table.first { head.starts(with: $0.1) }?.0
    if let found {
      self = found
    } else if head.count == 1, head.first == 0x1F {
      self = .gzip
    } else {
      self = Self.isBzip2(Array(head.prefix(10))) ? .bzip2 : .none
    }
  }

  // "BZh" alone could begin a text line; the block's magic number cannot.
  private static func isBzip2(_ head: [UInt8]) -> Bool {
    head.count == 10 && head.starts(with: [0x42, 0x5A, 0x68])
      && (Array(head[4...]) == [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]
        || Array(head[4...]) == [0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
  }

  var isSupported: Bool { self == .none || self == .gzip }

  /// What writes the unpacked bytes to standard output.
  var command: String {
    switch self {
    case .none: "cat"
    case .gzip: "gzip -dc"
    case .xz: "xz -dc"
    case .zstd: "zstd -dc"
    case .bzip2: "bzip2 -dc"
    case .lz4: "lz4 -dc"
    case .compress: "uncompress -c"
    }
  }
}
