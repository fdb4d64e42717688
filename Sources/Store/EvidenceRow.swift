public import Vocabulary

/// One piece of a day's evidence, encoded.
public struct EvidenceRow: Hashable, Sendable {
  /// Which table of the day it is in, as `endpoint` or `traffic`.
  public var part: String
  /// Unique within the part, by its UTF-8 bytes; may be empty.
  public var key: String
  public var value: [UInt8]

  public init(part: String, key: String, value: [UInt8]) {
    self.part = part
    self.key = key
    self.value = value
  }
}

/// One day of one source, or of a stream's folded sources.
public struct EvidenceDay: Equatable, Sendable {
  public var stream: StreamKey
  let streamID: Int64
  /// Nil: the sum of the stream's folded sources.
  public var source: Int64?
  public var day: Day

  var owner: EvidenceOwner { source.map(EvidenceOwner.source) ?? .folded(streamID) }
}
