internal import Vocabulary

/// How far a log was read: the beginning of a line, in decompressed bytes, so that it holds for the
/// packed log too.
public struct Position: Hashable, Codable, Sendable {
  /// Decompressed bytes before it.
  public var byteOffset: Int64
  /// The number of the line that begins here, counted from 1.
  public var lineNumber: Int64
  /// Of the `tailLength` bytes before it.
  public var tailHash: ContentHash
  /// At most 256.
  public var tailLength: Int

  public static let tailLimit = 256

  public init(byteOffset: Int64, lineNumber: Int64, tailHash: ContentHash, tailLength: Int) {
    self.byteOffset = byteOffset
    self.lineNumber = lineNumber
    self.tailHash = tailHash
    self.tailLength = tailLength
  }

  /// Where every log begins.
  public static let start = Position(
    byteOffset: 0, lineNumber: 1, tailHash: ContentHash(of: []), tailLength: 0)
}

/// The last bytes that were passed.
struct Tail {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ passed: ArraySlice<UInt8>) {
    if passed.count >= Position.tailLimit {
      bytes.replaceSubrange(0..<bytes.count, with: passed.suffix(Position.tailLimit))
    } else {
      bytes.removeFirst(max(0, bytes.count + passed.count - Position.tailLimit))
      bytes.append(contentsOf: passed)
    }
  }

  func position(byteOffset: Int64, lineNumber: Int64) -> Position {
    Position(
      byteOffset: byteOffset, lineNumber: lineNumber, tailHash: ContentHash(of: bytes[...]),
      tailLength: bytes.count)
  }
}
