internal import Store
internal import Vocabulary

/// Keeps a database small for years: what is old goes, what cannot change any more is added up.
///
/// All of it counts back from the newest day that there is evidence of: logs of last winter can be scanned as well.
struct Upkeep {
  let retentionDays: Int

  /// A file that no run has met for so long is gone for good: nothing of its source has to be taken back.
  static let foldedAfterDays = 14

  /// Gives the oldest day that is kept; nil where there is no evidence.
  func run(_ transaction: Transaction, asOf: Instant) throws -> Day? {
    guard let newest = try transaction.lastDay(notAfter: asOf.day) else { return nil }
    let oldest = Day(number: newest.number - Int32(clamping: retentionDays))
    try transaction.deleteDays(before: oldest)
    for source in try transaction.sources() {
      guard let id = source.id, let found = source.foundAt?.day else { continue }
      let absent = asOf.day.number - found.number
      if source.state == .closed, absent >= Self.foldedAfterDays {
        try fold(id, transaction)
      }
      let isOld = source.lastTime.map { $0.day < oldest } ?? true
      if absent > Int32(clamping: retentionDays), isOld, try transaction.days(of: id).isEmpty {
        try transaction.removeSource(id)
      }
    }
    return oldest
  }

  private func fold(_ id: Int64, _ transaction: Transaction) throws {
    _ = try transaction.fold(id) { day, folded, source in
      if folded.isEmpty { return source }
      return try EvidenceRows.sum(folded, source, on: day)
    }
  }
}
