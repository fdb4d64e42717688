internal import BytesToLines
internal import LinesToRecords
internal import Vocabulary

extension Harvest {
  /// As CONTRACT's `sources` tells it.
  var summary: SourceSummary {
    var summary = SourceSummary(source: source.path)
    summary.parser = tally.mostUsedParser ?? ""
    summary.envelope = tally.byEnvelope.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    summary.lines = tally.lines
    summary.records = tally.records
    summary.continuations = tally.continuations
    summary.other = tally.other
    summary.unparsed = tally.unparsed
    summary.bytes = bytes
    summary.firstTime = firstTime
    summary.lastTime = lastTime
    return summary
  }

  /// What the user should hear of it, with places.
  var complaints: [Complaint] {
    [damage, warning, misunderstanding].compactMap { $0 }
  }

  /// That less than half of it was understood.
  var misunderstanding: Complaint? {
    let understood = tally.records + tally.continuations + tally.other
    if tally.lines == 0 || understood * 2 >= tally.lines { return nil }
    let reasons = tally.failures.sorted {
      ($1.value.count, $0.key.rawValue) < ($0.value.count, $1.key.rawValue)
    }
    return Complaint(
      "only \(understood) of \(tally.lines) lines were understood", path: source.path,
      line: reasons.first.map { Int($0.value.firstLine) }, severity: .warning,
      note: reasons.map {
        "\($0.value.count) times: \($0.key.rawValue), first in line \($0.value.firstLine)"
      }.joined(separator: "; "),
      help: "see them with 'gapwatch parse --failures', or add the format with 'gapwatch parsers'")
  }
}

extension LineTally {
  /// Of most records; ties by name.
  var mostUsedParser: String? {
    byParser.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
