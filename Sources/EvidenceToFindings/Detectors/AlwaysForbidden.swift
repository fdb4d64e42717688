internal import Vocabulary

/// 401 or 403 for everybody, though they succeed on its siblings.
///
/// Needs: status; clients told apart. Cannot see: roles; where only people of one role ever ask, a permission looks the same, so
/// three clients are the floor, unless fewer are all who work there.
enum AlwaysForbidden: Detector {
  static let kind = GapKind.alwaysForbidden
  static let rule = AlwaysStatus(
    kind: kind, bad: { $0 == 401 || $0 == 403 }, neutral: { 502...504 ~= $0 },
    isOfHandlers: false, expected: Fact(.expectedPermission))

  static func conclude(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    guard var verdict = rule.conclude(endpoint, panorama),
      !isSignIn(endpoint) || !panorama.rules.hold(.signIn)
    else { return nil }
    let refused = Set(verdict.tally.bad.map(\.client))
    let near = neighbours(of: endpoint, panorama)
    let admitted = near.map { sibling in
      panorama.clients.admittedAside(sibling).union(
        Self.admitted(sibling, panorama, beside: refused))
    }
    let isPrivileged = zip(near, admitted).contains { sibling, admitted in
      // Who may ask what others may not may ask this, too.
      !refused.isDisjoint(with: admitted) && !rule.tally(sibling, panorama.rules).bad.isEmpty
    }
    guard isPrivileged || refused.isSubset(of: admitted.joined()) else { return nil }
    verdict.strength = 0.85
    // Below three clients it is told only beside a sibling that is refused to as many.
    // One administrator alone is everybody who works there, where days count in place of clients; without agents, it may be
    // a proxy, which hands scanners on, and what stands at an API's root they all ask for.
    let root = APIPaths.root(of: endpoint)
    let isAlone =
      refused.count <= 2 && (panorama.clients.knowsAgents || panorama.hasOwnParent(endpoint))
      && (refused.count == panorama.people
        || refused.isSuperset(of: near.flatMap { Self.admitted($0, panorama, beside: refused) })
        || endpoint.isWrite && areAllWriters(refused, endpoint, panorama)
        || panorama.refusals.areAll(refused, below: root) {
          areAll(refused, below: root, panorama)
        })
    let isOfRights = endpoint.mayHave { key, _ in key.status == 403 }
    let privileged = isOfRights ? panorama.refusals.privileged { Self.privileged(panorama) } : []
    if !privileged.isEmpty, refused.isDisjoint(with: privileged), !isPrivileged {
      // Those who may ask what others may not have never asked: it may be theirs.
      verdict.state = .suspected
      verdict.missing.append(
        Fact(.needsClients, ["have": .int(refused.count), "need": .int(refused.count + 1)]))
    } else if refused.count < 3, !isAlone || !isOfRights && isOneForAll(panorama) {
      verdict.state = .suspected
      verdict.missing.append(
        Fact(.needsClients, ["have": .int(refused.count), "need": .int(3)]))
    }
    verdict.doubt(unless: panorama.knowsClients)
    return verdict
  }

  /// Its siblings and its collection; where it stands alone, what stands beside that collection.
  private static func neighbours(of endpoint: Endpoint, _ panorama: Panorama) -> [Endpoint] {
    let near =
      panorama.siblings(of: endpoint)
      + (panorama.hasOwnParent(endpoint) ? panorama.at(endpoint.parent) : [])
    guard near.allSatisfy({ admitted($0, panorama, beside: []).isEmpty }),
      panorama.hasOwnParent(endpoint)
    else {
      return near
    }
    let above = Paths.parent(of: endpoint.parent)
    return panorama.endpoints.filter {
      $0.path != endpoint.path && Paths.isWithin($0.path, above) && panorama.isCalled($0)
    }
  }

  /// Whoever changes anything of the same collection is refused: others only look.
  private static func areAllWriters(
    _ refused: Set<UInt64>, _ endpoint: Endpoint, _ panorama: Panorama
  ) -> Bool {
    let collection = endpoint.nearestCollection
    if panorama.api.isRoot(collection) { return false }
    let writers = Set(
      panorama.endpoints.filter { $0.isWrite && Paths.isWithin($0.path, collection) }
        .flatMap { admitted($0, panorama, beside: refused) })
    return !writers.isEmpty && writers.isSubset(of: refused)
  }

  /// Who is admitted somewhere where others are refused; 401 is a session that ran out, and not a right that somebody lacks.
  private static func privileged(_ panorama: Panorama) -> Set<UInt64> {
    var privileged: Set<UInt64> = []
    for endpoint in panorama.endpoints
    where endpoint.mayHave({ key, _ in key.status == 403 }) && panorama.isCalled(endpoint) {
      let refused = Set(
        endpoint.observations.filter { $0.outcomes.contains { $0.key.status == 403 } }.map(\.client)
      )
      if !refused.isEmpty {
        privileged.formUnion(admitted(endpoint, panorama, beside: refused).subtracting(refused))
      }
    }
    return privileged
  }

  /// Behind one name may stand people and scanners, of whom the latter have not signed in.
  private static func isOneForAll(_ panorama: Panorama) -> Bool {
    panorama.people <= 1 && !panorama.clients.knowsAgents
  }

  /// Nobody else who works there: whoever else is admitted somewhere below that root gets a sixth of what they get, at most (customers,
  /// machines); or it is a second device, which gets a third, at most, and little that these do not, or asks a sixth as often for
  /// nothing but that.
  private static func areAll(
    _ refused: Set<UInt64>, below root: String, _ panorama: Panorama
  ) -> Bool {
    var counts: [UInt64: Int] = [:]
    var (own, others, shared) = (0, 0, 0)
    var (ownRequests, othersRequests) = (0, 0)
    for endpoint in panorama.endpoints
    where APIPaths.root(of: endpoint) == root && panorama.isCalled(endpoint) {
      let admitted = admitted(endpoint, panorama, beside: refused)
      let isOwn = !refused.isDisjoint(with: admitted)
      let isOthers = !admitted.isSubset(of: refused)
      if isOwn { own += 1 }
      if isOthers { others += 1 }
      if isOwn, isOthers { shared += 1 }
      for client in admitted.subtracting(refused) { counts[client, default: 0] += 1 }
      for observation in endpoint.observations {
        if refused.contains(observation.client) {
          ownRequests += observation.requests
        } else {
          othersRequests += observation.requests
        }
      }
    }
    if own >= 6, (counts.values.max() ?? 0) * 6 <= own { return true }
    guard panorama.people <= 2 else { return false }
    return own >= others * 3 && shared * 4 >= others * 3
      || shared == others && othersRequests * 6 <= ownRequests
  }

  /// Who succeeded there.
  private static func admitted(
    _ endpoint: Endpoint, _ panorama: Panorama, beside refused: Set<UInt64>
  ) -> Set<UInt64> {
    let own = endpoint.observations.filter { observation in
      observation.outcomes.contains { 200..<300 ~= $0.key.status }
    }
    return panorama.clients.named(Set(own.map(\.client)), at: endpoint, beside: refused)
  }

  /// Asked before signing in: its 401 is its purpose.
  static func isSignIn(_ endpoint: Endpoint) -> Bool {
    let words = [
      "login", "signin", "sign-in", "session", "me", "whoami", "token", "refresh", "auth",
    ]
    return endpoint.segments.suffix(2).contains { words.contains($0.lowercased()) }
  }
}
