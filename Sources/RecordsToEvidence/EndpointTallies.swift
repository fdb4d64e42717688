internal import Vocabulary

/// One capped table of endpoints: those with the smallest hashes, as `SmallestByKey` would keep them.
///
/// It holds up to twice the cap and is pruned then; what is pruned cannot come back, so the counts of what stays are exact.
struct EndpointTallies {
  private var index = HashIndex()
  private var hashes: [UInt64] = []
  var tallies: [EndpointTally] = []
  private var threshold = UInt64.max
  private var isSample = false
  private let capacity = DayEvidence.tableCap

  /// Where the endpoint's tally stands; nil when the cap does not admit it.
  mutating func place(of hash: UInt64, key: () -> EndpointKey) -> Int? {
    if let place = index.place(of: hash) { return place }
    guard hash <= threshold else {
      isSample = true
      return nil
    }
    if tallies.count >= capacity * 2 { prune() }
    guard hash <= threshold else { return nil }
    index.insert(hash, place: tallies.count)
    hashes.append(hash)
    tallies.append(EndpointTally(key: key()))
    return tallies.count - 1
  }

  private mutating func prune() {
    guard tallies.count > capacity else { return }
    isSample = true
    let order = hashes.indices.sorted { hashes[$0] < hashes[$1] }.prefix(capacity)
    tallies = order.map { tallies[$0] }
    hashes = order.map { hashes[$0] }
    index = HashIndex()
    for i in hashes.indices { index.insert(hashes[i], place: i) }
    threshold = hashes.last ?? .max
  }

  func frozen() -> SmallestByKey<HashedKey, EndpointDay> {
    var pruned = self
    pruned.prune()
    var entries: [HashedKey: EndpointDay] = [:]
    entries.reserveCapacity(pruned.tallies.count)
    for i in pruned.tallies.indices {
      entries[HashedKey(hash: pruned.hashes[i], key: pruned.tallies[i].key)] =
        pruned.tallies[i].frozen()
    }
    return SmallestByKey(capacity: capacity, entries: entries, isSample: pruned.isSample)
  }
}
