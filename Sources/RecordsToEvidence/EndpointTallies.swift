internal import Vocabulary

/// One capped table of endpoints: those with the smallest hashes, as `SmallestByKey` would keep them.
///
/// It holds about a quarter more than the cap and is pruned then; what is pruned cannot come back, so the counts of what stays are exact.
struct EndpointTallies {
  private var index = HashIndex()
  private var hashes: [UInt64] = []
  var tallies: [EndpointTally] = []
  private var threshold = UInt64.max
  private var isSample = false
  private let capacity = DayEvidence.tableCap

  var count: Int { tallies.count }

  /// Where the endpoint's tally stands; nil when it is new.
  @inline(__always)
  func place(of hash: UInt64) -> Int? { index.place(of: hash) }

  /// Whether the cap admits a new endpoint.
  mutating func admits(_ hash: UInt64) -> Bool {
    if hash > threshold { isSample = true }
    return hash <= threshold
  }

  /// Adds a tally; answers where it stands.
  mutating func insert(_ hash: UInt64, _ key: EndpointKey) -> Int {
    index.insert(hash, place: tallies.count)
    hashes.append(hash)
    tallies.append(EndpointTally(key: key))
    return tallies.count - 1
  }

  /// Tallies stand elsewhere afterwards.
  mutating func pruneIfFull() {
    if tallies.count >= capacity + capacity / 4 { prune() }
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
    let entries = pruned.hashes.indices.map { i in
      (
        key: HashedKey(hash: pruned.hashes[i], key: pruned.tallies[i].key),
        value: pruned.tallies[i].frozen()
      )
    }.sorted { $0.key < $1.key }
    return SmallestByKey(
      capacity: capacity, entries: SortedEntries(sorted: entries), isSample: pruned.isSample)
  }
}
