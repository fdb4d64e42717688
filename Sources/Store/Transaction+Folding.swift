internal import GRDB
public import Vocabulary

extension Transaction {
  /// The sum of the stream's folded sources on that day.
  public func foldedEvidence(of stream: StreamKey, on day: Day) throws -> [EvidenceRow] {
    try rows(.folded(streamID(stream)), day)
  }

  /// On which days there is evidence of the stream's folded sources, ascending.
  public func foldedDays(of stream: StreamKey) throws -> [Day] {
    try days(.folded(streamID(stream)))
  }

  /// Makes `rows` the sum of the stream's folded sources on that day.
  public func replaceFoldedEvidence(
    of stream: StreamKey, on day: Day, with rows: [EvidenceRow]
  ) throws {
    try replace(.folded(streamID(stream)), day, rows)
  }

  /// Folds one source into its stream: `merge` gets a day's folded rows and the source's rows, and
  /// answers their sum.
  ///
  /// The source becomes a tombstone. Only for `closed` sources; others are left alone and give
  /// false.
  public func fold(
    _ id: Int64,
    merge: (_ day: Day, _ folded: [EvidenceRow], _ source: [EvidenceRow]) throws -> [EvidenceRow]
  ) throws -> Bool {
    guard var source = try source(id), source.state == .closed else { return false }
    let stream = try EvidenceOwner.folded(streamID(source.stream))
    for day in try days(.source(id)) {
      try replace(stream, day, merge(day, rows(stream, day), rows(.source(id), day)))
    }
    try deleteEvidence(of: id)
    source.state = .folded
    source.position.parseState = []
    try store(source)
    return true
  }
}
