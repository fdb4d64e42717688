internal import Vocabulary

extension SourceReader {
  /// Reads a recording until at least one entry has ended, or the document has.
  ///
  /// An entry counts as a line: the batch's numbers are the entries'.
  func fillEntries(_ batch: inout LineBatch) throws(ReadFault) {
    batch.bytes.removeAll(keepingCapacity: true)
    while batch.ends.isEmpty, batch.tooLong.isEmpty {
      if carry.isEmpty {
        carry = [UInt8](repeating: 0, count: min(options.chunkSize, 64 << 10))
        let count = try input.read(into: &carry, 0..<carry.count)
        carry.removeLast(carry.count - count)
        bytesRead += Int64(count)
      }
      guard !carry.isEmpty else {
        isAtEnd = true
        let isWhole = cutter.isComplete && !cutter.isBroken
        if !isWhole, position.byteOffset > startOffset {
          throw .cutOffEntry(cutter.isInside ? cutter.count : nil)
        }
        return
      }
      let before = cutter.count - (cutter.isInside ? 1 : 0)
      cutter.take(carry[...], into: &batch)
      let ended = cutter.count - (cutter.isInside ? 1 : 0) - before
      pass(carry[...], lines: Int(clamping: ended))
      carry.removeAll(keepingCapacity: true)
    }
    batch.lineNumbers = cutter.takeNumbers()
  }

  /// Whether anything stands behind the position: a recording that grew is another one.
  func hasMore() -> Bool {
    var byte: [UInt8] = [0]
    return ((try? input.read(into: &byte, 0..<1)) ?? 0) > 0
  }
}
