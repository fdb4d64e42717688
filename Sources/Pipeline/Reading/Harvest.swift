internal import BytesToLines
internal import EvidenceBytes
internal import LinesToRecords
internal import Vocabulary

/// What reading one source gave.
struct Harvest: Sendable {
  let source: Source
  /// The source's first bytes.
  var head = ContentHead([])
  var evidence = PackedEvidence()
  var tally = LineTally()
  var position = Position.start
  /// Of the bytes before `position`.
  var milestones = Milestones()
  var parseState: ParseState?
  /// Which of the task's resumptions was gone on with; nil: it was read from its start.
  var resumed: Int?
  /// All of it was read, and no more is to come.
  var isClosed = false
  /// Decompressed bytes that were read now.
  var bytes: Int64 = 0
  var firstTime: Instant?
  var lastTime: Instant?
  /// Why reading ended early.
  var damage: Complaint?
  var warning: Complaint?
  /// The source could not be opened at all.
  var isUnreadable = false
  /// It was looked at, not read to its end: position and damage are not known.
  var isPartial = false
  /// The run was stopped before the source was read to its end: to be thrown away.
  var isInterrupted = false

  init(source: Source) { self.source = source }

  mutating func take(_ gathered: consuming Gathered) {
    (firstTime, lastTime) = (gathered.firstTime, gathered.lastTime)
    evidence = gathered.evidence
  }
}
