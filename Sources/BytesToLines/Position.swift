public import Vocabulary

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

  /// Before line `index` of a batch, for stepping back to a clean boundary.
  ///
  /// `index` may be the batch's `count`. `batchStart` is the reader's position from before the
  /// batch was read; the check reaches back to the batch's first byte only.
  public init(before index: Int, in batch: LineBatch, batchStart: Position) {
    guard index > 0, index <= batch.count else {
      self = batchStart
      return
    }
    // The line before ended in a line feed, perhaps behind a carriage return.
    var offset = Int(batch.ends[index - 1])
    while offset < batch.bytes.count, batch.bytes[offset] != 10 { offset += 1 }
    offset = min(offset + 1, batch.bytes.count)
    let tail = batch.bytes[max(0, offset - Self.tailLimit)..<offset]
    self.init(
      byteOffset: batch.byteOffset + Int64(offset), lineNumber: batch.line(index - 1) + 1,
      tailHash: ContentHash(of: tail), tailLength: tail.count)
  }
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
