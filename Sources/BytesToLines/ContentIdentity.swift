internal import Vocabulary

/// 128 bits of a stable hash; the same in every run and on every machine.
public struct ContentHash: Hashable, Codable, Sendable, Comparable {
  public var high: UInt64
  public var low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  init(of bytes: ArraySlice<UInt8>) {
    var first = StableHash(seed: 0x6765_6170_7761_7463)
    var second = StableHash(seed: 0x9E37_79B9_7F4A_7C15)
    // SAFETY: bytes have no padding; the span does not outlive the array.
    let span = unsafe bytes.span.bytes
    first.combine(span)
    second.combine(span)
    // The second hash also depends on the first: a collision of both states is no accident.
    second.combine(first.value)
    self.init(high: first.value, low: second.value)
  }

  public static func < (a: Self, b: Self) -> Bool { (a.high, a.low) < (b.high, b.low) }
}

/// What a log is, whatever it is called and however it is packed: how its decompressed bytes begin.
///
/// Two logs that begin alike for `limit` bytes are told apart by the bytes before a stored
/// `Position`.
public struct ContentIdentity: Hashable, Codable, Sendable {
  /// Bytes that are looked at, at most.
  public static let limit = 4096

  /// How many bytes `headHash` is of: `limit`, or fewer where the log was shorter.
  public var headLength: Int
  public var headHash: ContentHash

  public init(headLength: Int, headHash: ContentHash) {
    self.headLength = headLength
    self.headHash = headHash
  }
}

/// The first bytes of a log, for comparing with stored identities.
public struct ContentHead: Sendable, Equatable {
  /// Decompressed; at most `ContentIdentity.limit`.
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8]) {
    self.bytes = Array(bytes.prefix(ContentIdentity.limit))
  }

  public var identity: ContentIdentity {
    ContentIdentity(headLength: bytes.count, headHash: ContentHash(of: bytes[...]))
  }

  /// What the identity was when only `length` bytes had been written; nil where there are fewer.
  public func identity(atLength length: Int) -> ContentIdentity? {
    guard 0...bytes.count ~= length else { return nil }
    return ContentIdentity(headLength: length, headHash: ContentHash(of: bytes[..<length]))
  }

  /// Whether the log may be the one the identity was taken of: it begins with the same bytes, and
  /// may have grown.
  ///
  /// An identity of no bytes fits nothing.
  public func fits(_ stored: ContentIdentity) -> Bool {
    stored.headLength > 0 && identity(atLength: stored.headLength) == stored
  }
}
