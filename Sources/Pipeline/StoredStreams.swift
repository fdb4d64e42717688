internal import Store
internal import Vocabulary

extension StreamAssembly {
  /// All evidence of a database.
  static func stored(_ transaction: Transaction) throws -> StreamAssembly {
    var streams = StreamAssembly()
    let parsers = Dictionary(
      try transaction.sources().map { ($0.stream, $0.parser) }, uniquingKeysWith: { a, _ in a })
    try transaction.forEachEvidenceDay { day in
      streams.add(
        try EvidenceRows.evidence(day.rows, on: day.day), on: day.day, of: day.stream,
        parser: parsers[day.stream] ?? "")
    }
    return streams
  }
}
