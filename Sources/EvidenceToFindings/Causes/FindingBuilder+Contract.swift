internal import Vocabulary

extension FindingBuilder {
  func member(_ verdict: Verdict) -> Member {
    let endpoint = verdict.endpoint
    var member = Member(method: endpoint.method, path: named(endpoint), kind: verdict.kind)
    if case .promised(let operation) = panorama.contract.standing(of: endpoint) {
      member.operation = operation.id
    }
    return member
  }

  /// Whether the contract promises the members.
  func promises(_ group: Group) -> [Fact] {
    var facts: [Fact] = []
    var unpromised = 0
    let rest = group.verdicts.sorted { $0.member < $1.member }
    for verdict in [group.primary] + rest {
      guard case .promised(let operation) = panorama.contract.standing(of: verdict.endpoint) else {
        continue
      }
      facts.append(operation.fact)
      break
    }
    for verdict in rest {
      if case .unpromised = panorama.contract.standing(of: verdict.endpoint) { unpromised += 1 }
    }
    if unpromised == 0 { return facts }
    if unpromised == rest.count { return [Fact(.notInContract)] }
    let numbers: [String: FactValue] = [
      "count": .int(unpromised), "members": .int(rest.count),
    ]
    return facts + [Fact(.notInContract, numbers)]
  }

  /// The path with the contract's names for its placeholders.
  func named(_ endpoint: Endpoint) -> String {
    panorama.contract.named(endpoint.method, endpoint.path)
  }
}

extension Contract.Operation {
  var fact: Fact {
    Fact(.inContract, id.map { ["operation": .text($0)] } ?? [:])
  }
}
