internal import Vocabulary

/// Gives each group its finding's id: that of the oldest known finding that shares a member, else one that follows from
/// the cause. Each is given once.
struct IDGiver {
  private let known: [Finding]
  private let panorama: Panorama
  private let reserved: Set<String>
  /// What is asked for now; empty where nothing is known.
  private let present: Set<String>
  private var taken: Set<String> = []

  /// `known` come oldest first.
  init(known: [Finding], panorama: Panorama) {
    self.known = known
    self.panorama = panorama
    reserved = Set(known.map(\.id))
    let endpoints = known.isEmpty ? [] : panorama.endpoints
    present = Set(endpoints.map { EndpointName.of($0.method, $0.path) })
  }

  mutating func id(of group: Group) -> String {
    let endpoints = group.verdicts.map(\.endpoint)
    let members = Set(endpoints.map { EndpointName.of($0.method, $0.path) })
    let heir =
      known.first { finding in
        !taken.contains(finding.id) && finding.members.contains { members.contains($0.name) }
      }
      ?? known.first { finding in
        !taken.contains(finding.id) && isRenamed(finding, endpoints, group.primary.kind)
      }
    if let heir {
      taken.insert(heir.id)
      return heir.id
    }
    var attempt = 0
    while true {
      let id = Identity.id(
        kind: group.primary.kind, anchor: group.anchor, host: group.primary.endpoint.host,
        attempt: attempt)
      if !reserved.contains(id), taken.insert(id).inserted { return id }
      attempt += 1
    }
  }

  /// Whether its members stand under other templates since a contract came, changed or went.
  private func isRenamed(_ finding: Finding, _ endpoints: [Endpoint], _ kind: GapKind) -> Bool {
    guard Identity.family(finding.kind) == Identity.family(kind),
      !finding.members.contains(where: { present.contains($0.name) })
    else { return false }
    return finding.members.contains { member in
      endpoints.contains { $0.method == member.method && isSuccessor($0.path, of: member.path) }
    }
  }

  /// A word where only a contract can have named a placeholder, or a contract's placeholder where a word was.
  private func isSuccessor(_ path: String, of former: String) -> Bool {
    let (new, old) = (path.split(separator: "/"), former.split(separator: "/"))
    guard new.count == old.count else { return false }
    let isContracted = panorama.contract.contains(path)
    return zip(new, old).allSatisfy { new, old in
      switch (Paths.hasPlaceholder(new), Paths.hasPlaceholder(old)) {
      case (true, true): Paths.isPlaceholder(new) == Paths.isPlaceholder(old)
      case (false, false): new == old
      case (true, false): isContracted
      case (false, true): !["{id}", "{date}", "{email}"].contains(old)
      }
    }
  }
}
