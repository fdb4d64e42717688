internal import Glibc

/// Where lines end.
enum LineEnds {
  /// Appends the lines that end in `bytes[scan..<end]`, the first of which begins at `start` ≤
  /// `scan`.
  ///
  /// Line feeds, one carriage return before them and NUL bytes at a line's start (the hole that
  /// truncating a log under a writer leaves) are not part of a line. Answers where the unfinished
  /// line begins.
  static func split(
    _ bytes: [UInt8], start: Int, scan: Int, end: Int, starts: inout [UInt32],
    ends: inout [UInt32]
  ) -> Int {
    precondition(0 <= start && start <= scan && scan <= end && end <= bytes.count)
    // SAFETY: every index below lies in start..<end, which lies inside the array (checked above);
    // memchr looks at [at, end) only, and what it answers lies there.
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return start }
      var lineStart = start
      var at = scan
      // Appended some at a time.
      var found = InlineArray<64, (start: UInt32, end: UInt32)>(repeating: (0, 0))
      var count = 0
      while at < end, let hit = unsafe memchr(base + at, 10, end &- at) {
        let feed = unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(base)
        var stop = feed
        if stop > lineStart, unsafe base[stop &- 1] == 13 { stop &-= 1 }
        var first = lineStart
        while first < stop, unsafe base[first] == 0 { first &+= 1 }
        found[count] = (UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: stop))
        count &+= 1
        if count == 64 {
          append(found, count, &starts, &ends)
          count = 0
        }
        lineStart = feed &+ 1
        at = lineStart
      }
      append(found, count, &starts, &ends)
      return lineStart
    }
  }

  private static func append(
    _ found: borrowing InlineArray<64, (start: UInt32, end: UInt32)>, _ count: Int,
    _ starts: inout [UInt32], _ ends: inout [UInt32]
  ) {
    let place = starts.count
    starts.append(contentsOf: repeatElement(0, count: count))
    ends.append(contentsOf: repeatElement(0, count: count))
    var startSpan = starts.mutableSpan
    for i in 0..<count { startSpan[place &+ i] = found[i].start }
    var endSpan = ends.mutableSpan
    for i in 0..<count { endSpan[place &+ i] = found[i].end }
  }

  /// The first line feed in `bytes[range]`.
  static func firstFeed(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    // SAFETY: as above.
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let hit = unsafe memchr(base + range.lowerBound, 10, range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }
  }
}
