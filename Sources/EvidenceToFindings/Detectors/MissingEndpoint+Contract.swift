internal import Vocabulary

extension MissingEndpoint {
  /// A contract makes a verdict surer or less sure, and never one of its own.
  static func weighContract(_ verdict: inout Verdict, _ panorama: Panorama) {
    let endpoint = verdict.endpoint
    let isUnknownRoute = verdict.evidence.contains { $0.name == .unknownRouteSize }
    switch panorama.contract.standing(of: endpoint) {
    case .promised(let operation):
      let isItem = Paths.isPlaceholder(Paths.lastSegment(of: endpoint.path))
      if worksForOthers(endpoint, operation, panorama) {
        // Routes are found by the contract's placeholder: a word in its place that others have is a row.
        verdict.counterEvidence.append(Fact(.contractHasRoute))
      } else if operation.documentsNotFound, !isUnknownRoute {
        verdict.counterEvidence.append(Fact(.contractDocumentsNotFound))
      } else if !isItem || isUnknownRoute {
        return
      }
      verdict.state = .suspected
      verdict.strength = min(verdict.strength, 0.6)
      if !isUnknownRoute { verdict.missing.append(Fact(.needsUnknownRoute)) }
    case .unpromised where panorama.contract.isWhole && !isUnknownRoute:
      if verdict.state != .suspected { verdict.strength = 0.97 }
    case .unpromised, .unclear: break
    }
  }

  /// The same operation answers well with another word in place of its parameter.
  private static func worksForOthers(
    _ endpoint: Endpoint, _ operation: Contract.Operation, _ panorama: Panorama
  ) -> Bool {
    panorama.contract.isValue(endpoint.path)
      && panorama.endpoints.contains { other in
        other.method == endpoint.method && other.path != endpoint.path
          && panorama.contract.operation(other.method, other.path) == operation
          && other.outcomes.contains { 200..<300 ~= $0.key.status }
      }
  }
}
