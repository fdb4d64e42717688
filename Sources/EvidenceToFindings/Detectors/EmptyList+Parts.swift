internal import Vocabulary

/// Lists of parts where sizes count headers.
extension EmptyList {
  /// What lies below an item, is no single thing by its name, and is one answer for all items, hardly more than its headers: an
  /// empty list.
  static func lightForAll(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    guard endpoint.isTemplate, Paths.isPlaceholder(Paths.lastSegment(of: endpoint.parent)),
      !isNamedThing(endpoint), let size = lightest(endpoint),
      size <= headers(of: endpoint, panorama)
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
      PathWords.objects.contains($0) || PathWords.forecasts.contains($0)
        || PathWords.measurements.contains($0)
        || PathWords.numbers.contains($0) || PathWords.counts.contains($0)
        || PathWords.states.contains($0)
    }
  }

  /// In bytes, headers included; nil where any of its sizes counts none.
  private static func lightest(_ endpoint: Endpoint) -> Int64? {
    SizeKnowledge.rangeWithHeaders(endpoint)?.low
  }

  /// The least that any of the API's answers weighs, where sizes count headers, in bytes; 0 where they do not.
  static func headers(of endpoint: Endpoint, _ panorama: Panorama) -> Int64 {
    guard let own = lightest(endpoint) else { return 0 }
    let others = panorama.endpoints.lazy
      .filter { $0.method == "GET" && panorama.api.contains($0.path) }
      .compactMap(lightest)
    return others.min() ?? own
  }
}
