internal import BytesToLines
internal import Store
internal import Vocabulary

/// Which of the found files are logs that are known, by what they hold and not by what they are called.
struct KnownSources {
  /// What is known of one found file before it is read.
  struct Match {
    /// It lies there as it was read, wherever that was.
    var unchanged: Int?
    /// Logs that it may go on with, likeliest first.
    var candidates: [Int] = []
    /// What it gave before counts no more: it was damaged, or a copy of another log.
    var superseded: Int?
  }

  /// By number.
  let rows: [SourceRow]
  private let byStamp: [[UInt8]: [Int]]

  init(_ rows: [SourceRow]) {
    self.rows = rows
    byStamp = Dictionary(grouping: rows.indices) { rows[$0].fileStamp }
  }

  /// In the order of the files. Reads the first bytes of the changed ones.
  func matches(_ found: [FoundSource], _ endings: [FileEnding]) -> [Match] {
    var matches = zip(found, endings).map { match($0.source, $1) }
    // A damaged file whose first bytes were wrong is known by its place, unless it moved on from there.
    let claimed = Set(matches.flatMap { [$0.unchanged, $0.superseded].compactMap { $0 } })
    for (i, found) in found.enumerated()
    where matches[i].unchanged == nil && matches[i].superseded == nil && !found.source.isPipe {
      matches[i].superseded = rows.indices.first {
        rows[$0].path == found.source.path && !claimed.contains($0)
          && [.damaged, .copy].contains(rows[$0].state)
      }
    }
    return Self.supersedingOnce(matches, found, rows)
  }

  /// A row is superseded by one file: that of its path, else the first.
  private static func supersedingOnce(
    _ matches: [Match], _ found: [FoundSource], _ rows: [SourceRow]
  ) -> [Match] {
    var heirs: [Int: Int] = [:]
    for (i, match) in matches.enumerated() {
      guard let row = match.superseded else { continue }
      if heirs[row] == nil || rows[row].path == found[i].source.path { heirs[row] = i }
    }
    var matches = matches
    for i in matches.indices where matches[i].superseded.map({ heirs[$0] != i }) ?? false {
      matches[i].superseded = nil
    }
    return matches
  }

  private func match(_ source: Source, _ ending: FileEnding) -> Match {
    if source.isPipe { return Match() }
    if let unchanged = unchanged(source, ending) { return Match(unchanged: unchanged) }
    guard let head = try? source.head() else { return Match() }
    let fitting = rows.indices.filter { head.fits(rows[$0].identity) }.sorted { i, j in
      let (a, b) = (rows[i], rows[j])
      // Several begin alike: the one of the same path first, then the one that is known longest.
      let (x, y) = (a.path == source.path ? 0 : 1, b.path == source.path ? 0 : 1)
      return (x, -a.head.length, a.id ?? 0) < (y, -b.head.length, b.id ?? 0)
    }
    return Match(
      candidates: fitting.filter { ![.damaged, .copy].contains(rows[$0].state) },
      superseded: fitting.first { rows[$0].state == .damaged }
        ?? fitting.first { rows[$0].state == .copy && rows[$0].path == source.path })
  }

  /// Renaming keeps size and time of change. A log that was written to and is so no more has its last line to give.
  private func unchanged(_ source: Source, _ ending: FileEnding) -> Int? {
    let alike = (byStamp[SourceRow.stamp(source)] ?? []).filter {
      rows[$0].state != .open || ending == .growing
    }
    return alike.first { rows[$0].path == source.path }
      ?? alike.first { rows[$0].identity == source.identity }
  }
}
