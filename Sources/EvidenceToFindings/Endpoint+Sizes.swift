internal import Vocabulary

extension Endpoint {
  /// Whether somebody got good answers of two sizes in one class: one client's answers are encoded and framed alike each time,
  /// so what differs by more than `tolerance` bytes is their content. Apache's mod_deflate alone frames one content in three
  /// ways, see `framings`; what else one content weighs more in these logs is learnt.
  func differsForOneClient(_ learnt: Framings, tolerance: Int64 = 0) -> Bool {
    struct Reader: Hashable {
      let client: UInt64
      let sizeClass: SizeClass
    }
    let framings = (sizes(200...203) ?? [:]).mapValues(Self.framings)
    var sizes: [Reader: ClosedRange<Int64>] = [:]
    for observation in observations {
      for (key, outcome) in observation.outcomes
      where 200...203 ~= key.status && outcome.largest >= 0 {
        let reader = Reader(client: observation.client, sizeClass: key.sizeClass)
        let known = sizes[reader] ?? outcome.smallest...outcome.largest
        let range =
          min(known.lowerBound, outcome.smallest)...max(known.upperBound, outcome.largest)
        let isOne =
          range.upperBound - range.lowerBound <= tolerance
          || learnt.contains(range.upperBound - range.lowerBound)
          || framings[key.sizeClass]?.contains {
            $0.contains(range.lowerBound) && $0.contains(range.upperBound)
          } ?? false
        if !isOne { return true }
        sizes[reader] = range
      }
    }
    return false
  }

  /// Sizes of good answers, one a content; nil when there were more than a day's sketch holds.
  func contents(_ learnt: Framings) -> [SizeClass: Set<Int64>]? {
    guard let sizes = sizes(200...203) else { return nil }
    return sizes.mapValues(learnt.contents)
  }

  /// What mod_deflate streams is counted as it is, with the last chunk's frame (5 bytes), or with that of its own chunk, too (11);
  /// now and then with that one alone. Where a size stands in the first three ways, it is one content.
  private static func framings(_ sizes: Set<Int64>) -> [Set<Int64>] {
    sizes.filter { sizes.isSuperset(of: [$0, $0 + 5, $0 + 11]) }
      .map { [$0, $0 + 5, $0 + 6, $0 + 11] }
  }
}
