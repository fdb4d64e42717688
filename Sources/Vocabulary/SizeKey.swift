/// One size under one status and size class, as a number that orders by size first.
public struct SizeKey: Hashable, Sendable {
  public var size: Int64
  public var status: UInt16
  public var sizeClass: SizeClass

  public init(size: Int64, status: UInt16, sizeClass: SizeClass) {
    self.size = size
    self.status = status
    self.sizeClass = sizeClass
  }

  /// Sizes over 2³²−1 bytes are all the largest.
  @inlinable
  public var code: UInt64 {
    UInt64(UInt32(clamping: size)) << 32 | UInt64(status) << 16 | UInt64(sizeClass.code)
  }

  public init(code: UInt64) {
    size = Int64(code >> 32)
    status = UInt16(truncatingIfNeeded: code >> 16)
    sizeClass = SizeClass(code: UInt16(truncatingIfNeeded: code))
  }
}
