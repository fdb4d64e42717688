internal import Vocabulary

/// Remembers what user agents said, since few of them ask again and again.
struct AgentMemo {
  private var index = HashIndex()
  private var known: [UInt8] = []
  private static let capacity = 8192

  mutating func traits(of agent: RawSpan?) -> UInt8 {
    guard let agent else { return AgentTraits.traits(of: nil) }
    var hash = StableHash()
    hash.combine(agent)
    let key = hash.value
    if let place = index.place(of: key) { return known[place] }
    if known.count == Self.capacity {
      index = HashIndex()
      known = []
    }
    let traits = AgentTraits.traits(of: agent)
    index.insert(key, place: known.count)
    known.append(traits)
    return traits
  }
}
