/// Orders samples: earliest first, ties by a hash of the line's bytes.
public struct SampleKey: Hashable, Comparable, Sendable {
  public var time: Instant
  public var lineHash: UInt64

  public init(time: Instant, lineHash: UInt64) {
    self.time = time
    self.lineHash = lineHash
  }

  public static func < (a: Self, b: Self) -> Bool {
    a.time != b.time ? a.time < b.time : a.lineHash < b.lineHash
  }
}

/// What is kept of one request: never query values, users, addresses or bodies.
public struct MaskedSample: Mergeable, Equatable, Sendable {
  /// The source's path as told to the user.
  public var source: String
  public var line: Int64
  /// Masked: variable segments are placeholders.
  public var path: String
  public var method: String
  public var status: UInt16
  /// -1 absent.
  public var size: Int64

  public init(
    source: String = "", line: Int64 = 0, path: String = "", method: String = "",
    status: UInt16 = 0, size: Int64 = -1
  ) {
    self.source = source
    self.line = line
    self.path = path
    self.method = method
    self.status = status
    self.size = size
  }

  public static var neutral: MaskedSample { MaskedSample() }

  /// The same line twice is one sample; the smaller place is told.
  public mutating func merge(_ other: MaskedSample) {
    if source.isEmpty || (!other.source.isEmpty && (other.source, other.line) < (source, line)) {
      self = other
    }
  }
}
