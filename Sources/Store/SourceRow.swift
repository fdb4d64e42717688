public import Vocabulary

/// What log a source belongs to: rotations of one log are one stream.
public struct StreamKey: Hashable, Comparable, Sendable {
  /// Which machine wrote it; empty where there is only one.
  public var host: String
  /// `edge`, `proxy` or `app`.
  public var role: String
  /// Of the rotation set, as `access.log`.
  public var name: String

  public init(host: String = "", role: String, name: String) {
    self.host = host
    self.role = role
    self.name = name
  }

  public static func < (a: Self, b: Self) -> Bool {
    (a.host, a.role, a.name) < (b.host, b.role, b.name)
  }
}

/// Length and hash of some bytes of a source's decompressed content.
public struct ContentMark: Hashable, Sendable {
  /// In bytes.
  public var length: Int64
  public var high: UInt64
  public var low: UInt64

  public init(length: Int64 = 0, high: UInt64 = 0, low: UInt64 = 0) {
    self.length = length
    self.high = high
    self.low = low
  }
}

/// How far a source is known.
///
/// What a damaged one gave is provisional: it may be wrong.
public enum SourceState: String, Sendable, CaseIterable {
  /// It may grow.
  case open
  /// Read to its end, which was proved (a checked trailer, a rotation).
  case closed
  /// Read as far as possible; its evidence may be wrong, and is replaced when the file changes.
  case damaged
  /// All of its lines were read from another source: known, and without evidence of its own.
  case copy
  /// A tombstone: its evidence went into the stream's; never read again.
  case folded
  /// A tombstone: a person took its evidence out; never read again.
  case forgotten
}

/// How far a source was read, and all that is needed to go on there.
public struct SourcePosition: Equatable, Sendable {
  /// In decompressed bytes.
  public var byteOffset: Int64 = 0
  /// Lines before `byteOffset`.
  public var line: Int64 = 0
  /// The bytes right before `byteOffset`.
  public var tail = ContentMark()
  /// Opaque: what the bytes before `byteOffset` are.
  public var milestones: [UInt8] = []
  /// Opaque: what runs across the cut.
  public var parseState: [UInt8] = []

  public init() {}
}

/// Counts of a source; `lines = records + continuations + other + unparsed`.
public struct SourceTally: Equatable, Sendable {
  public var lines = 0
  public var records = 0
  public var continuations = 0
  public var other = 0
  public var unparsed = 0
  /// Decompressed.
  public var bytes: Int64 = 0

  public init() {}
}

/// One file by its content, with its position.
public struct SourceRow: Equatable, Sendable {
  /// Nil until it is stored.
  public var id: Int64?
  /// As last told to the user; a rotated log changes it.
  public var path: String
  public var stream: StreamKey
  /// Of most records; empty when nothing was parsed.
  public var parser = ""
  public var envelope: String?
  public var state = SourceState.open
  /// The identity: the first bytes.
  public var head: ContentMark
  public var position = SourcePosition()
  public var tally = SourceTally()
  public var firstTime: Instant?
  public var lastTime: Instant?
  /// The user knows of the damage.
  public var damageTold = false
  /// Opaque: what tells whether the file itself (as it lies on disk) has changed.
  public var fileStamp: [UInt8] = []
  /// Opaque: of the configuration its evidence was gathered under.
  public var configurationHash: [UInt8] = []
  public var evidenceVersion = 0
  /// The as-of time of the last run that found the file.
  public var foundAt: Instant?

  public init(path: String, stream: StreamKey, head: ContentMark) {
    self.path = path
    self.stream = stream
    self.head = head
  }

  /// As reports tell it.
  public var summary: SourceSummary {
    var summary = SourceSummary(source: path, parser: parser)
    summary.envelope = envelope
    summary.lines = tally.lines
    summary.records = tally.records
    summary.continuations = tally.continuations
    summary.other = tally.other
    summary.unparsed = tally.unparsed
    summary.bytes = tally.bytes
    summary.firstTime = firstTime
    summary.lastTime = lastTime
    return summary
  }
}
