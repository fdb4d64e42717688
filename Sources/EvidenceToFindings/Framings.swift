/// What one content weighs more at times: compression that streams ends its chunks as it comes, and a header section tells a length or
/// not. What is added is the same few numbers everywhere, and goes as it came; content that grows does not.
struct Framings {
  /// By difference, in bytes: resources where one client read n, n more or less by it, and n again.
  private var seen: [Int64: Set<UInt64>] = [:]
  /// A flag and a digit go as they came, too.
  private static let smallest: Int64 = 5
  private static let largest: Int64 = 64
  private static let fewestResources = 6

  mutating func see(_ difference: Int64, at resource: UInt64) {
    guard Self.smallest...Self.largest ~= difference else { return }
    seen[difference, default: []].insert(resource)
  }

  /// Seen often enough, give or take the byte that one more digit of a length takes.
  func contains(_ difference: Int64) -> Bool {
    guard Self.smallest...Self.largest ~= difference else { return false }
    let near = (difference - 1...difference + 1).compactMap { seen[$0]?.count }
    return near.reduce(0, +) >= Self.fewestResources
  }

  /// One size a content: without those that are another one's and what is added.
  func contents(_ sizes: Set<Int64>) -> Set<Int64> {
    var kept: [Int64] = []
    for size in sizes.sorted() where !kept.contains(where: { contains(size - $0) }) {
      kept.append(size)
    }
    return Set(kept)
  }
}
