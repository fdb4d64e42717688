internal import Foundation
internal import Vocabulary

/// How sure a finding is; anyone can recompute it from what `show` prints.
enum Confidence {
  /// Suspected findings stay at that.
  static let mostSuspected = 0.6

  /// `strength × n ⁄ (n + 1)`, n distinct (client, day) pairs, two digits.
  static func of(strength: Double, observations: Int, state: FindingState) -> Double {
    let n = Double(observations)
    let value = strength * n / (n + 1)
    let capped = state == .suspected ? min(value, mostSuspected) : value
    return (capped * 100).rounded() / 100
  }

  /// What the number is made of.
  static func inputs(strength: Double, observations: Int, state: FindingState) -> Fact {
    var values: [String: FactValue] = [
      "strength": .number((strength * 1000).rounded() / 10), "observations": .int(observations),
      "next": .int(observations + 1),
    ]
    if state == .suspected { values["most"] = .number(mostSuspected * 100) }
    return Fact(.confidenceFrom, values)
  }
}

/// How much a finding matters: points for what it blocks and for whom.
enum ImpactScore {
  static func of(_ group: Group, _ tally: Tally, page: String?, _ panorama: Panorama) -> (
    Impact, [Fact]
  ) {
    var points = 0
    var facts: [Fact] = []
    // A POST to GraphQL mostly reads.
    if group.verdicts.contains(where: { $0.endpoint.isWrite && !$0.endpoint.isOperation }) {
      points += 2
      facts.append(Fact(.impactWrite))
    } else {
      facts.append(Fact(.impactRead))
    }
    if let area = securityArea(group, panorama) {
      points += 2
      facts.append(Fact(.impactSecurity, ["area": .text(area)]))
    }
    if let page, let share = pageShare(group, page, panorama) {
      if share.failing * 2 >= share.calls { points += 1 }
      facts.append(
        Fact(.impactPageShare, ["failing": .int(share.failing), "calls": .int(share.calls)]))
    }
    if tally.badClients >= 3 { points += 1 }
    facts.append(Fact(.impactClients, ["clients": .int(tally.badClients)]))
    facts.append(Fact(.impactPoints, ["points": .int(points)]))
    return (points >= 5 ? .p0 : points >= 2 ? .p1 : .p2, facts)
  }

  private static func securityArea(_ group: Group, _ panorama: Panorama) -> String? {
    let words = group.verdicts.flatMap(\.endpoint.segments).map { $0.lowercased() }
    return words.first { panorama.settings.securityWords.contains($0) }
  }

  /// Calls that the page makes to the API, and those of them that fail.
  private static func pageShare(
    _ group: Group, _ page: String, _ panorama: Panorama
  ) -> (failing: Int, calls: Int)? {
    let calls = panorama.callsOfPages[page] ?? 0
    var seen: Set<String> = []
    let failing = group.verdicts.map(\.endpoint).reduce(0) { sum, endpoint in
      let isMember = seen.insert("\(endpoint.method) \(endpoint.path) \(endpoint.host ?? "")")
        .inserted
      return isMember && panorama.api.contains(endpoint.path)
        ? sum + (endpoint.pages[page] ?? 0) : sum
    }
    return calls == 0 ? nil : (failing, calls)
  }
}

/// Ids: the same cause has the same id, from whatever log it was seen.
enum Identity {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// `GW-` and 40 bits of a stable hash in Crockford's base 32.
  static func id(kind: GapKind, anchor: String, host: String?, attempt: Int) -> String {
    var hash = StableHash(seed: UInt64(attempt))
    hash.combine(family(kind))
    hash.combine(String(Paths.trimmed(anchor)))
    hash.combine(host ?? "")
    var bits = hash.value >> 24
    var characters: [Character] = []
    for _ in 0..<8 {
      characters.append(alphabet[Int(bits & 31)])
      bits >>= 5
    }
    return "GW-" + String(characters)
  }

  /// Kinds that refine each other share a family.
  static func family(_ kind: GapKind) -> String {
    switch kind {
    case .emptyList, .nonPersistingWrite, .safeStub: "data"
    default: kind.rawValue
    }
  }
}
