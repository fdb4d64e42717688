internal import BytesToLines
internal import LinesToRecords
internal import Vocabulary

/// One source to read, and how.
struct HarvestTask: Sendable {
  let source: Source
  let parsing: ParsingOptions
  /// Where earlier runs stopped in logs that begin like this one; the first that fits is gone on
  /// with, without any the source is read from its start.
  var resumptions: [Resumption] = []
  var ending = FileEnding.closed
  /// Reading ends after so many lines, for a look at them; nil: at the end.
  var mostLines: Int?
}

/// Where to go on, from an earlier run.
struct Resumption: Sendable {
  var position: Position
  /// Of the bytes before it.
  var milestones = Milestones()
  var parseState: ParseState?
}
