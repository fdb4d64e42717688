/// A text behind its stable hash: ordered by hash, so that "the smallest" is a fair sample and cheap to compare.
public struct HashedText: Hashable, Comparable, Sendable {
  public var hash: UInt64
  public var text: String

  public init(hash: UInt64, text: String) {
    self.hash = hash
    self.text = text
  }

  public static func < (a: Self, b: Self) -> Bool {
    a.hash != b.hash ? a.hash < b.hash : a.text < b.text
  }
}
