/// Whole lines of one source, in order.
///
/// Line *i* is `bytes[start(i)..<ends[i]]`; the line feed (and a carriage return before it) is not part of it.
public struct LineBatch: Sendable {
  public var bytes: [UInt8] = []
  /// Where each line starts and ends in `bytes`, ends exclusive; ascending.
  public var starts: [UInt32] = []
  public var ends: [UInt32] = []
  /// The number of the first line in the source, counted from 1.
  public var firstLine: Int64 = 1
  /// Offset of `bytes[0]` in the source's decompressed bytes.
  public var byteOffset: Int64 = 0
  /// Lines over the length limit: their numbers; skipped, not held.
  public var tooLong: [Int64] = []
  /// The numbers of lines where `tooLong` made a hole, see `line(_:)`.
  public var lineNumbers: [Int64]?

  public init() {}

  @inlinable
  public var count: Int { ends.count }

  /// The number in the source of the batch's line `index`.
  @inlinable
  public func line(_ index: Int) -> Int64 {
    lineNumbers?[index] ?? firstLine + Int64(index)
  }

  /// Empties it, keeping its memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    tooLong.removeAll(keepingCapacity: true)
    lineNumbers = nil
  }
}

/// The records of one `LineBatch`: a buffer and offsets.
///
/// Where short records were asked for, they come in the order of their lines, beside the others in theirs.
public struct RecordBatch: Sendable {
  /// The bytes of the line batch the records were parsed from.
  public var lines: [UInt8] = []
  /// Texts that came out of an envelope; `Record.isUnwrapped` records stand here.
  public var unwrapped: [UInt8] = []
  public var records: [Record] = []
  /// Requests that a parser gave in short; their texts stand in `lines`.
  public var shorts: [ShortRecord] = []
  public var form = ShortForm()
  public var parserNames: [String] = []
  public var envelopeNames: [String] = [""]

  public init() {}

  /// Empties it but for `lines`, which the next lines change places with.
  public mutating func removeAll() {
    unwrapped.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
    shorts.removeAll(keepingCapacity: true)
  }

  /// The decoded value of a field, or nil when it is not in the log. Allocates; not for the line loop.
  ///
  /// Bytes that are not UTF-8 are replaced by U+FFFD.
  public func string(_ field: Field, of record: Record) -> String? {
    string(record[field], of: record)
  }

  public func string(_ text: Text, of record: Record) -> String? {
    bytes(text, of: record).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The decoded bytes, whatever they are; nil when the text is not in the log.
  public func bytes(_ text: Text, of record: Record) -> [UInt8]? {
    if text.isAbsent { return nil }
    let buffer = record.isUnwrapped ? unwrapped : lines
    return TextDecoder.decode(buffer[text.range], text.encoding)
  }
}
