/// What is looked up by a key that many elements may share.
protocol Grouped: Sendable {
  var group: UInt64 { get }
  /// The order of elements of one group.
  static func < (a: Self, b: Self) -> Bool
}

/// Elements by group, in one array: those of a group lie together, in their order.
///
/// A table of places by the first bits of the (scattered) group finds it in O(1) on average, whatever groups are.
struct Groups<Element: Grouped> {
  private let elements: [Element]
  /// Where each bucket begins, and where the last one ends.
  private let starts: [Int32]
  private let shift: UInt64

  init(_ unsorted: [Element]) {
    let bits = max(1, Int.bitWidth - unsorted.count.leadingZeroBitCount)
    let shift = UInt64(64 - bits)
    var ends = [Int32](repeating: 0, count: (1 << bits) + 1)
    for element in unsorted { ends[Self.bucket(element.group, shift) + 1] += 1 }
    for i in ends.indices.dropFirst() { ends[i] += ends[i - 1] }
    let starts = ends
    var order = [Int32](repeating: 0, count: unsorted.count)
    for (i, element) in unsorted.enumerated() {
      let bucket = Self.bucket(element.group, shift)
      order[Int(ends[bucket])] = Int32(truncatingIfNeeded: i)
      ends[bucket] += 1
    }
    var elements = order.map { unsorted[Int($0)] }
    for bucket in 0..<starts.count - 1 where starts[bucket + 1] - starts[bucket] > 1 {
      Self.sort(&elements, Int(starts[bucket])..<Int(starts[bucket + 1]))
    }
    self.elements = elements
    self.starts = starts
    self.shift = shift
  }

  /// Hashes are spread already; numbers are not.
  private static func bucket(_ group: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (group &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  private static func isBefore(_ a: Element, _ b: Element) -> Bool {
    a.group != b.group ? a.group < b.group : a < b
  }

  /// Buckets mostly hold few.
  private static func sort(_ elements: inout [Element], _ bucket: Range<Int>) {
    if bucket.count > 16 {
      elements.replaceSubrange(bucket, with: elements[bucket].sorted(by: isBefore))
      return
    }
    for i in bucket.dropFirst() {
      var place = i
      while place > bucket.lowerBound, isBefore(elements[place], elements[place - 1]) {
        elements.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  /// Nil where the group has none.
  subscript(group: UInt64) -> ArraySlice<Element>? {
    let bucket = Self.bucket(group, shift)
    let (start, end) = (Int(starts[bucket]), Int(starts[bucket + 1]))
    if start == end { return nil }
    if elements[start].group == group, elements[end - 1].group == group {
      return elements[start..<end]
    }
    let all = elements[start..<end]
    let low = all.partitioningIndex { $0.group >= group }
    let high = elements[low..<end].partitioningIndex { $0.group > group }
    return low < high ? elements[low..<high] : nil
  }

  /// Every group's elements.
  func forEach(_ body: (UInt64, ArraySlice<Element>) -> Void) {
    var start = 0
    while start < elements.count {
      let group = elements[start].group
      var end = start + 1
      while end < elements.count, elements[end].group == group { end += 1 }
      body(group, elements[start..<end])
      start = end
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element fulfils `isAfter`; the elements are ordered by it.
  func partitioningIndex(_ isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
