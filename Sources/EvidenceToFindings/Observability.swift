internal import Vocabulary

/// Which kinds of gap a stream's logs cannot show, and why.
enum Observability {
  static func gaps(in streams: [StreamEvidence]) -> [NotObservable] {
    streams.sorted { $0.name < $1.name }.flatMap { stream -> [NotObservable] in
      var total = Traffic()
      for evidence in stream.days.values { total.merge(evidence.traffic) }
      guard total.exchanges > 0 else { return [] }
      return reasons(total).map { kind, reason in
        NotObservable(kind: kind, source: stream.name, parser: stream.parser, reason: reason)
      }
    }
  }

  private static func reasons(_ total: Traffic) -> [(GapKind, NotObservable.Reason)] {
    var reasons: [(GapKind, NotObservable.Reason)] = []
    let bySize: [GapKind] = [.emptyList, .nonPersistingWrite, .safeStub, .htmlFallback]
    func rare(_ count: Int) -> Bool { count * 10 < total.exchanges }
    if rare(total.withContentSize), rare(total.withResponseBody) {
      let reason: NotObservable.Reason = rare(total.withMessageSize) ? .noSize : .sizeCountsHeaders
      reasons += bySize.map { ($0, reason) }
    }
    if rare(total.withClient) { reasons += GapKind.allCases.map { ($0, .noClient) } }
    if rare(total.withTime) { reasons += GapKind.allCases.map { ($0, .noTime) } }
    return reasons
  }
}
