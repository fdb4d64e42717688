internal import BytesToLines
internal import LinesToRecords

/// Several formats write a log's lines alike, or none that is known: what it was read as.
public struct FormatDoubt: Sendable, Equatable {
  public var path: String
  public var chosen: String
  public var others: [String]
  /// Something in the lines told which; else the usual one was taken.
  public var isDecided: Bool
  /// What a format that no parser knows was read as.
  public var patterns: [String] = []

  static func all(of harvest: Harvest) -> [FormatDoubt] {
    harvest.tally.doubts
      .map {
        FormatDoubt(
          path: harvest.source.path, chosen: $0.chosen, others: $0.others.sorted(),
          isDecided: $0.isDecided, patterns: $0.patterns ?? [])
      }
      .sorted { $0.chosen < $1.chosen }
  }

  /// One sentence for logs that are in the same doubt.
  public static func sentences(_ doubts: [FormatDoubt], decidedToo: Bool) -> [String] {
    var sentences: [String] = []
    var told: [FormatDoubt] = []
    for doubt in doubts where decidedToo || !doubt.isDecided {
      var kind = doubt
      kind.path = ""
      if told.contains(kind) { continue }
      told.append(kind)
      let more =
        doubts.count {
          $0.chosen == doubt.chosen && $0.others == doubt.others && $0.patterns == doubt.patterns
        } - 1
      let logs = more == 0 ? doubt.path : "\(doubt.path) and \(more) more"
      if !doubt.patterns.isEmpty {
        sentences.append(
          "\(logs): no parser knows its format; read by what its columns hold, as\n"
            + doubt.patterns.map { "    \($0)\n" }.joined()
            + "  help: compare that with the server's; 'gapwatch parsers add' reads it from its configuration"
        )
        continue
      }
      let others = doubt.others.joined(separator: ", ")
      sentences.append(
        doubt.isDecided
          ? "\(logs): read as '\(doubt.chosen)', by what its lines show; alike: \(others)"
          : "\(logs): read as '\(doubt.chosen)'; its lines may as well be of \(others)\n"
            + "  help: name the right one with --parser")
    }
    return sentences
  }
}
