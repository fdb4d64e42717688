internal import Vocabulary

extension SourceReader {
  /// A buffer whose first `filled` bytes are of the source, the first of them at `position`.
  private struct Window {
    var filled = 0
    /// Before it no line feed stands.
    var scanned = 0
    var capacity: Int
  }

  /// Reads until at least one line, or the number of one that is too long, is in the batch, or the
  /// source ends. The first batch is a whole chunk, where there is one: it tells the source's format.
  func fill(_ batch: inout LineBatch) throws(ReadFault) {
    if let fault = heldFault {
      heldFault = nil
      throw fault
    }
    var window = Window(capacity: options.chunkSize)
    begin(&window, &batch.bytes)
    var complete = 0
    while true {
      if window.scanned < window.filled {
        complete = LineEnds.split(
          batch.bytes, start: complete, scan: window.scanned, end: window.filled,
          starts: &batch.starts, ends: &batch.ends)
        window.scanned = window.filled
        let isFull = position.byteOffset > 0 || window.filled >= options.chunkSize
        if complete > 0, isFull { return deliver(&batch, complete, window.filled) }
      }
      if window.filled > options.longestLine {
        dropHole(&window, &batch)
        if window.filled > options.longestLine, try !skipLine(&window, &batch) { return }
        continue
      }
      makeRoom(&window, &batch.bytes)
      let count: Int
      do throws(ReadFault) {
        count = try input.read(into: &batch.bytes, window.filled..<window.capacity)
      } catch {
        if complete == 0 { throw error }
        // What came before it is given first.
        heldFault = error
        return deliver(&batch, complete, window.filled)
      }
      bytesRead += Int64(count)
      if count == 0 {
        if complete > 0 { return deliver(&batch, complete, window.filled) }
        return end(&batch, window.filled)
      }
      window.filled += count
    }
  }

  private func begin(_ window: inout Window, _ bytes: inout [UInt8]) {
    window.filled = carry.count
    window.scanned = isCarryScanned ? carry.count : 0
    isCarryScanned = true
    window.capacity = max(window.capacity, carry.count)
    extend(&bytes, to: window.capacity)
    // `replaceSubrange` would move all that stands behind.
    for i in carry.indices { bytes[i] = carry[i] }
    carry.removeAll(keepingCapacity: true)
  }

  /// Leaves at least one free byte behind `filled`, which must not be beyond the longest line.
  private func makeRoom(_ window: inout Window, _ bytes: inout [UInt8]) {
    while window.capacity <= window.filled {
      window.capacity = min(window.capacity * 2, options.longestLine + 1)
    }
    extend(&bytes, to: window.capacity)
  }

  private func extend(_ bytes: inout [UInt8], to count: Int) {
    if bytes.count < count {
      bytes.append(contentsOf: repeatElement(0, count: count - bytes.count))
    }
  }

  /// Ends the batch behind its last line feed and keeps what follows.
  private func deliver(_ batch: inout LineBatch, _ complete: Int, _ filled: Int) {
    carry.append(contentsOf: batch.bytes[complete..<filled])
    batch.bytes.removeLast(batch.bytes.count - complete)
    batch.byteOffset = position.byteOffset
    batch.firstLine = position.lineNumber
    dropByteOrderMark(&batch)
    pass(batch.bytes[...], lines: batch.count)
  }

  /// Moves the position behind bytes that are done with.
  func pass(_ bytes: ArraySlice<UInt8>, lines: Int) {
    milestones.pass(bytes, at: position.byteOffset, before: tail.bytes)
    tail.append(bytes)
    position = tail.position(
      byteOffset: position.byteOffset + Int64(bytes.count),
      lineNumber: position.lineNumber + Int64(lines))
  }

  private func dropByteOrderMark(_ batch: inout LineBatch) {
    guard batch.byteOffset == 0, !batch.ends.isEmpty, batch.starts[0] == 0, batch.ends[0] >= 3,
      batch.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    else { return }
    batch.starts[0] = 3
  }

  /// NUL bytes before a line are the hole that truncating a log under its writer leaves; it can be
  /// of any length.
  private func dropHole(_ window: inout Window, _ batch: inout LineBatch) {
    let hole = batch.bytes[..<window.filled].prefix { $0 == 0 }
    if hole.isEmpty { return }
    pass(hole, lines: 0)
    let rest = Array(batch.bytes[hole.endIndex..<window.filled])
    batch.bytes.replaceSubrange(0..<rest.count, with: rest)
    batch.byteOffset = position.byteOffset
    window.filled = rest.count
    window.scanned = rest.count
  }

  /// Passes a line that is too long without holding it; what follows it is then in the window.
  ///
  /// False when the source ended with it; an open source's line is then held, to be read again.
  private func skipLine(_ window: inout Window, _ batch: inout LineBatch) throws(ReadFault) -> Bool
  {
    var passed = Passage(tail: tail, milestones: milestones, offset: position.byteOffset)
    passed.append(batch.bytes[..<window.filled])
    var feed: Int?
    while feed == nil {
      let count = try input.read(into: &batch.bytes, 0..<window.capacity)
      bytesRead += Int64(count)
      window.filled = count
      if count == 0 { break }
      feed = LineEnds.firstFeed(in: batch.bytes, 0..<count)
      let stop = feed.map { $0 + 1 } ?? count
      passed.append(batch.bytes[..<stop])
    }
    if feed != nil || options.isClosed {
      batch.tooLong.append(position.lineNumber)
      (tail, milestones) = (passed.tail, passed.milestones)
      position = tail.position(byteOffset: passed.offset, lineNumber: position.lineNumber + 1)
    }
    batch.byteOffset = position.byteOffset
    batch.firstLine = position.lineNumber
    guard let feed else {
      end(&batch, 0)
      return false
    }
    let rest = Array(batch.bytes[(feed + 1)..<window.filled])
    batch.bytes.replaceSubrange(0..<rest.count, with: rest)
    window.filled = rest.count
    window.scanned = 0
    return true
  }

  /// The source has ended with `filled` bytes of a line without a line feed.
  private func end(_ batch: inout LineBatch, _ filled: Int) {
    isAtEnd = true
    batch.bytes.removeLast(batch.bytes.count - filled)
    if options.isClosed, filled > 0 {
      appendLastLine(&batch)
      dropByteOrderMark(&batch)
      pass(batch.bytes[...], lines: batch.count)
    } else {
      batch.bytes.removeAll(keepingCapacity: true)
    }
    heldBytes = Int(clamping: bytesRead - position.byteOffset)
  }

  private func appendLastLine(_ batch: inout LineBatch) {
    let start = batch.bytes.prefix { $0 == 0 }.count
    let stop = batch.bytes.count - (batch.bytes.last == 13 ? 1 : 0)
    if start == batch.bytes.count { return }
    batch.starts.append(UInt32(truncatingIfNeeded: start))
    batch.ends.append(UInt32(truncatingIfNeeded: max(start, stop)))
  }
}

/// Bytes that are passed piece by piece, and perhaps in vain.
private struct Passage {
  var tail: Tail
  var milestones: Milestones
  var offset: Int64

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    milestones.pass(bytes, at: offset, before: tail.bytes)
    tail.append(bytes)
    offset += Int64(bytes.count)
  }
}
