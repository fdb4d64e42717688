public import Vocabulary

/// Reads one source's lines, batch after batch, from its start or from a stored position.
///
/// A plain file that grows is read up to where it ends at that moment. Memory: one batch and, for
/// gzip, 100 KiB.
// SAFETY: unchecked because it has mutable state; it is handed from thread to thread, never shared:
// one thread at a time may call it.
public final class SourceReader: @unchecked Sendable {
  /// How to read.
  public struct Options: Sendable {
    /// Bytes of a batch; a batch is larger only while one line is.
    public var chunkSize = 256 << 10
    /// Longer lines (a carriage return counts) are skipped and told in `LineBatch.tooLong`.
    public var longestLine = 1 << 20
    /// The last line is whole even without a line feed: nobody writes to the source any more.
    public var isClosed = true

    public init() {}
  }

  public let source: Source
  /// Told by the bytes; for a pipe only here.
  public let kind: Source.Kind
  public internal(set) var position = Position.start
  /// Of the bytes before `position`; after a resumption set by the caller, who has stored them.
  public var milestones = Milestones()
  /// Decompressed bytes that were read, the held ones included.
  public internal(set) var bytesRead: Int64 = 0
  /// Why reading ended before the source did. What was given before may be wrong where a file is
  /// corrupt.
  public internal(set) var damage: Complaint?
  /// Bytes of a last line that was held back since the source is not closed.
  public internal(set) var heldBytes = 0

  let options: Options
  var input: ByteInput
  var tail = Tail()
  /// What was read behind the last line that was given: an unfinished line, or not looked at yet.
  var carry: [UInt8]
  /// What reading met behind lines that were given first.
  var heldFault: ReadFault?
  var isCarryScanned = false
  var startLine: Int64 = 1
  /// Where reading began; not 0 after `resume`.
  var startOffset: Int64 = 0
  var isAtEnd = false
  /// Of a recording.
  var cutter: EntryCutter

  /// Opens the source. Throws what makes it unreadable as a whole: missing, no permission, a
  /// compression or encoding that is not read.
  public init(_ source: Source, options: Options = Options()) throws(Complaint) {
    self.source = source
    var options = options
    options.longestLine = max(1, min(options.longestLine, 1 << 28))
    options.chunkSize = max(1, min(options.chunkSize, options.longestLine + 1))
    self.options = options
    cutter = EntryCutter(longestEntry: options.longestLine)
    do {
      (input, carry) = try Self.open(source, options)
    } catch {
      throw error.complaint(path: source.path)
    }
    kind = HAR.isBeginning(of: carry) ? .har : .lines
    bytesRead = Int64(carry.count)
    if let fault = source.fault {
      isAtEnd = true
      damage = fault.complaint(path: source.path)
    }
  }

  /// Opens and looks at the first bytes.
  static func open(
    _ source: Source, _ options: Options
  ) throws(ReadFault) -> (ByteInput, [UInt8]) {
    var input = try ByteInput(source.location)
    var head: [UInt8] = []
    do {
      head = try input.first(min(512, options.chunkSize))
    } catch {
      // Damage is told where it stands in the order of the lines, by reading on.
      input = try ByteInput(source.location)
    }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    return (input, head)
  }

  /// Bytes behind the compressed data that were not read.
  public var warning: Complaint? { input.trailing?.complaint(path: source.path) }

  /// Replaces the batch by the next lines; false when there are no more, or at damage.
  ///
  /// A batch may hold no line but a number in `tooLong`. `byteOffset` and `firstLine` are always
  /// set; `bytes` are contiguous in the source, and `lineNumbers` is nil. A recording's entries are its lines: `bytes` is
  /// what is kept of them.
  public func read(_ batch: inout LineBatch) -> Bool {
    batch.starts.removeAll(keepingCapacity: true)
    batch.ends.removeAll(keepingCapacity: true)
    batch.tooLong.removeAll(keepingCapacity: true)
    batch.lineNumbers = nil
    batch.byteOffset = position.byteOffset
    batch.firstLine = position.lineNumber
    if isAtEnd {
      batch.bytes.removeAll(keepingCapacity: true)
      return false
    }
    do {
      try kind == .har ? fillEntries(&batch) : fill(&batch)
    } catch {
      isAtEnd = true
      batch.bytes.removeAll(keepingCapacity: true)
      heldBytes = Int(clamping: bytesRead - position.byteOffset)
      damage = error.complaint(
        path: source.path, linesRead: position.lineNumber - startLine)
    }
    return !batch.ends.isEmpty || !batch.tooLong.isEmpty
  }
}
