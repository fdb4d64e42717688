internal import Vocabulary

extension RawSpan {
  /// The byte at a checked offset.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    // SAFETY: `unsafeLoad(fromByteOffset:as:)` traps outside the span; UInt8 has no invalid bit pattern.
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// Whether the bytes stand in it, letter case of ASCII ignored; `text` is lower case.
  func contains(_ text: StaticString) -> Bool {
    // SAFETY: a StaticString's start and count describe its constant bytes.
    let needle = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard byteCount >= needle.count else { return false }
    for start in 0...(byteCount - needle.count) {
      var i = 0
      while i < needle.count, lower(start + i) == (unsafe needle[i]) { i += 1 }
      if i == needle.count { return true }
    }
    return false
  }

  private func lower(_ offset: Int) -> UInt8 {
    let byte = byte(offset)
    return 65...90 ~= byte ? byte + 32 : byte
  }
}
