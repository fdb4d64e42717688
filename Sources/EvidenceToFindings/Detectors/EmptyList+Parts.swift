internal import Vocabulary

/// Lists of parts where sizes count headers.
extension EmptyList {
  /// What lies below an item, is no single thing by its name, and is one answer for all items, hardly more than its headers: an
  /// empty list.
  static func lightForAll(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    guard endpoint.isTemplate, Paths.isPlaceholder(Paths.lastSegment(of: endpoint.parent)),
      !isNamedThing(endpoint), let size = SizeKnowledge.rangeWithHeaders(endpoint)?.low,
      size <= panorama.headers(of: endpoint)
        + (isNamedList(endpoint) ? SizeKnowledge.headerSpread : SizeKnowledge.smallestItem),
      let stub = SafeStub.conclude(endpoint, panorama)
    else { return nil }
    var verdict = Verdict(
      kind: kind, endpoint: endpoint, tally: stub.tally, state: stub.state,
      strength: stub.strength,
      expected: Fact(.expectedList, ["noun": .text(String(Paths.lastSegment(of: endpoint.path)))]),
      actual: stub.actual)
    verdict.evidence = stub.evidence
    verdict.counterEvidence = stub.counterEvidence
    return verdict
  }

  /// One thing, by its name, or figures.
  private static func isNamedThing(_ endpoint: Endpoint) -> Bool {
    endpoint.lastWords.contains {
      PathWords.objects.contains($0) || PathWords.numbers.contains($0)
        || PathWords.counts.contains($0) || PathWords.states.contains($0)
    }
  }
}
