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
  /// What is known of a source that is read from its start, from other files of its rotation set.
  var beginning: ParseState?
  /// The number of the task with whose source's end it begins.
  var follows: Int?
  /// The same of a source that lies there as it was read, by the id of its row.
  var followsRow: Int64?
  /// Another task begins with its source's end.
  var isFollowed = false
  var ending = FileEnding.closed
  /// Reading ends after so many lines, for a look at them; nil: at the end.
  var mostLines: Int?

  /// Nothing goes on with its last lines.
  var endsWhole: Bool { ending != .growing && !isFollowed }
}

/// Where to go on, from an earlier run.
struct Resumption: Sendable {
  var position: Position
  /// Of the bytes before it.
  var milestones = Milestones()
  var parseState: ParseState?
}
