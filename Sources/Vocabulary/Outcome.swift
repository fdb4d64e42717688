/// What the answer's content was, where the log holds it; else `unknown`.
public enum ContentShape: UInt8, Sendable, Codable, Comparable, CaseIterable {
  case unknown
  /// No content at all.
  case nothing
  /// `[]`, `{"items":[],…}`, `null`: a list, and nothing in it.
  case emptyList
  /// `{}`.
  case emptyObject
  /// A list with something in it.
  case list
  /// An object that is no list.
  case object
  /// An HTML document.
  case html
  /// Anything else.
  case other

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Which series of one endpoint a request belongs to, from its query keys alone.
public enum QuerySeries: UInt8, Sendable, Codable, Comparable, CaseIterable {
  case plain
  /// `q`, `search`, `filter`, `from`, `to` …: an empty answer may be honest.
  case filtered
  /// A page beyond the first.
  case laterPage

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// In which answers sizes may be compared with each other.
public struct SizeClass: Hashable, Sendable, Comparable {
  public var meaning: SizeMeaning
  /// 0 unknown, 10, 11, 20, 30.
  public var protocolVersion: UInt8
  /// 0 unknown, 1 identity, 2 encoded (gzip, br, zstd).
  public var encoding: UInt8

  public init(meaning: SizeMeaning, protocolVersion: UInt8 = 0, encoding: UInt8 = 0) {
    self.meaning = meaning
    self.protocolVersion = protocolVersion
    self.encoding = encoding
  }

  /// One number, for ordering and storing.
  public var code: UInt16 {
    UInt16(meaning.rawValue) << 12 | UInt16(encoding) << 8 | UInt16(protocolVersion)
  }

  public init(code: UInt16) {
    meaning = SizeMeaning(rawValue: UInt8(code >> 12)) ?? .unknown
    encoding = UInt8(code >> 8 & 0xf)
    protocolVersion = UInt8(code & 0xff)
  }

  public static func < (a: Self, b: Self) -> Bool { a.code < b.code }
}

/// What tells one kind of answer of an endpoint from another.
public struct OutcomeKey: Hashable, Comparable, Sendable {
  public var status: UInt16
  public var series: QuerySeries
  public var sizeClass: SizeClass
  public var content: ContentShape
  /// A shared cache answered (`HIT`, `STALE`, …).
  public var fromCache: Bool
  /// The log names upstreams and this answer had none: the proxy's own.
  public var ownAnswer: Bool

  public init(
    status: UInt16, series: QuerySeries = .plain,
    sizeClass: SizeClass = SizeClass(meaning: .unknown), content: ContentShape = .unknown,
    fromCache: Bool = false, ownAnswer: Bool = false
  ) {
    self.status = status
    self.series = series
    self.sizeClass = sizeClass
    self.content = content
    self.fromCache = fromCache
    self.ownAnswer = ownAnswer
  }

  /// One number; equal codes are equal keys.
  public var code: UInt64 {
    UInt64(status) << 40 | UInt64(series.rawValue) << 36 | UInt64(content.rawValue) << 32
      | (fromCache ? 1 << 31 : 0) | (ownAnswer ? 1 << 30 : 0) | UInt64(sizeClass.code)
  }

  /// The status of a code, without the rest.
  @inlinable
  public static func status(ofCode code: UInt64) -> UInt16 {
    UInt16(truncatingIfNeeded: code >> 40)
  }

  public init(code: UInt64) {
    self.init(
      status: Self.status(ofCode: code),
      series: QuerySeries(rawValue: UInt8(code >> 36 & 0xf)) ?? .plain,
      sizeClass: SizeClass(code: UInt16(truncatingIfNeeded: code)),
      content: ContentShape(rawValue: UInt8(code >> 32 & 0xf)) ?? .unknown,
      fromCache: code >> 31 & 1 == 1, ownAnswer: code >> 30 & 1 == 1)
  }

  public static func < (a: Self, b: Self) -> Bool { a.code < b.code }
}

/// How often, how large, and from when to when; -1 sizes are "not in the log".
public struct Outcome: Mergeable, Equatable, Sendable {
  public var count = 0
  /// Smallest and largest size seen, in bytes; `largest` is -1 when no answer had a size.
  public var smallest = Int64.max
  public var largest: Int64 = -1
  public var first = Instant(nanoseconds: .max)
  public var last = Instant(nanoseconds: .min)

  public init() {}
  public static var neutral: Outcome { Outcome() }

  public mutating func merge(_ other: Outcome) {
    count += other.count
    smallest = min(smallest, other.smallest)
    largest = max(largest, other.largest)
    first = min(first, other.first)
    last = max(last, other.last)
  }
}
