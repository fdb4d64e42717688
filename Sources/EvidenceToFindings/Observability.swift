internal import Vocabulary

/// Which kinds of gap streams' logs cannot show, and why; told each of their days once.
struct Observability {
  fileprivate struct Seen {
    var parser: String
    var total = Traffic()
    /// Good answers at one path for many operations, which the log does not name.
    var unnamed = 0
  }

  private var streams: [String: Seen] = [:]

  mutating func note(_ evidence: DayEvidence, of stream: StreamEvidence) {
    streams[stream.name, default: Seen(parser: stream.parser)].add(evidence)
  }

  /// By stream.
  var gaps: [NotObservable] {
    streams.sorted { $0.key < $1.key }.flatMap { name, seen -> [NotObservable] in
      guard seen.total.exchanges > 0 else { return [] }
      let unnamed = seen.unnamed >= 10 ? GapKind.allCases : []
      let all =
        Self.reasons(seen.total) + unnamed.map { ($0, NotObservable.Reason.operationUnnamed) }
      return all.map { kind, reason in
        NotObservable(kind: kind, source: name, parser: seen.parser, reason: reason)
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
    // One client for all: what only a test or a scanner asks for is not told from what the UI does.
    if rare(total.withClient) {
      reasons += [GapKind.missingEndpoint, .alwaysForbidden].map { ($0, .noClient) }
    }
    if rare(total.withTime) { reasons += GapKind.allCases.map { ($0, .noTime) } }
    return reasons
  }
}

extension Observability.Seen {
  fileprivate mutating func add(_ evidence: DayEvidence) {
    total.merge(evidence.traffic)
    for table in EndpointTable.allCases {
      for i in evidence[table].entries.indices
      where Paths.isSingle(evidence[table].entries.key(at: i).key.path) {
        for (code, outcome) in evidence[table].entries[i].value.outcomes.entries
        where 200..<300 ~= OutcomeKey.status(ofCode: code) {
          unnamed += outcome.count
        }
      }
    }
  }
}
