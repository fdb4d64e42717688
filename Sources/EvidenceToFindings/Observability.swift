internal import Vocabulary

/// Which kinds of gap a stream's logs cannot show, and why.
enum Observability {
  static func gaps(in streams: [StreamEvidence]) -> [NotObservable] {
    streams.sorted { $0.name < $1.name }.flatMap { stream -> [NotObservable] in
      var total = Traffic()
      for evidence in stream.days.values { total.merge(evidence.traffic) }
      guard total.exchanges > 0 else { return [] }
      let unnamed = hidesOperations(stream) ? GapKind.allCases : []
      let all = reasons(total) + unnamed.map { ($0, NotObservable.Reason.operationUnnamed) }
      return all.map { kind, reason in
        NotObservable(kind: kind, source: stream.name, parser: stream.parser, reason: reason)
      }
    }
  }

  /// Many operations are answered at one path, and the log does not name them.
  private static func hidesOperations(_ stream: StreamEvidence) -> Bool {
    var answers = 0
    for evidence in stream.days.values {
      for table in EndpointTable.allCases {
        for (hashed, day) in evidence[table].entries where Paths.isSingle(hashed.key.path) {
          for (code, outcome) in day.outcomes.entries
          where 200..<300 ~= OutcomeKey(code: code).status {
            answers += outcome.count
          }
        }
      }
    }
    return answers >= 10
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
