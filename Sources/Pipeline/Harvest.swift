internal import BytesToLines
internal import LinesToRecords
internal import Vocabulary

/// What reading one source gave.
struct Harvest: Sendable {
  let source: Source
  var evidence = Evidence()
  var tally = LineTally()
  var position: Position
  var parseState: ParseState?
  /// Decompressed bytes that were read now.
  var bytes: Int64 = 0
  var firstTime: Instant?
  var lastTime: Instant?
  /// Why reading ended early.
  var damage: Complaint?
  var warning: Complaint?
  /// The source could not be opened at all.
  var isUnreadable = false
  /// The stored position did not fit: everything was read anew.
  var wasReset = false
}
