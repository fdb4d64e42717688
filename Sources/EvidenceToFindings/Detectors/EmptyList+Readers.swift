internal import Vocabulary

/// Parts that weigh more for one item, which one client alone has read.
extension EmptyList {
  /// Something heavier came for items of which nothing else came, to somebody whose answers weigh what others' do elsewhere: neither
  /// encoding nor framing made it heavier.
  static func isFilledForItem(
    _ endpoint: Endpoint, _ sizes: [SizeClass: Set<Int64>], _ panorama: Panorama
  ) -> Bool {
    guard endpoint.isTemplate, sizes.values.contains(where: { $0.count > 1 }) else { return false }
    var ofPath: [UInt64: Set<Int64>] = [:]
    var readers: [Int64: Set<UInt64>] = [:]
    for trail in endpoint.days.values.flatMap(\.evidence.trails.entries.values) {
      for event in trail.events where event.status == 200 && event.size >= 0 {
        ofPath[event.path, default: []].insert(event.size)
        readers[event.size, default: []].insert(trail.client)
      }
    }
    guard ofPath.values.allSatisfy({ $0.count == 1 }), let least = readers.keys.min(),
      let others = readers[least]
    else { return false }
    return readers.contains { size, own in
      size >= least + Framings.smallest && own.isDisjoint(with: others)
        && readsAlike(own, others, atLeast: size, panorama.pairs)
    }
  }

  /// Some of the one and some of the others got as many bytes of the same, for three things that weigh so much.
  private static func readsAlike(
    _ own: Set<UInt64>, _ others: Set<UInt64>, atLeast size: Int64, _ pairs: WritePairs
  ) -> Bool {
    var alike = 0
    pairs.reads.forEach { _, steps in
      let heavy = steps.filter { $0.status == 200 && $0.size >= size }
      let isAlike = heavy.contains { mine in
        own.contains(mine.client)
          && heavy.contains {
            others.contains($0.client) && $0.query == mine.query && $0.size == mine.size
              && $0.sizeClass == mine.sizeClass
          }
      }
      if isAlike { alike += 1 }
    }
    return alike >= 3
  }
}
