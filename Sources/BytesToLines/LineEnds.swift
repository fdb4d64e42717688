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
      while at < end, let hit = unsafe memchr(base + at, 10, end &- at) {
        let feed = unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(base)
        var stop = feed
        if stop > lineStart, unsafe base[stop &- 1] == 13 { stop &-= 1 }
        var first = lineStart
        while first < stop, unsafe base[first] == 0 { first &+= 1 }
        starts.append(UInt32(truncatingIfNeeded: first))
        ends.append(UInt32(truncatingIfNeeded: stop))
        lineStart = feed &+ 1
        at = lineStart
      }
      return lineStart
    }
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
