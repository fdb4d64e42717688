internal import Vocabulary

/// What a log's bytes are at fixed places all along it: hashes of what stands before 64, 80, 96, 112, 128, 160, …
/// decompressed bytes, four of them to a doubling.
///
/// Of any two readings of one log the shorter one's are a prefix of the longer one's, so that a log is known
/// again however far each of them went, and without either file. Logs that part only after five sixths of the
/// shorter one are not told apart.
public struct Milestones: Hashable, Sendable {
  /// In the order of their places; each is of the `reach` bytes before its place, or of all there are.
  public private(set) var hashes: [UInt64]

  public static let reach = 256

  public init(hashes: [UInt64] = []) { self.hashes = hashes }

  /// Whether the two can be of one log: they agree as far as both go. False where one of them has none.
  public func agree(with other: Milestones) -> Bool {
    let count = min(hashes.count, other.hashes.count)
    return count > 0 && hashes[..<count] == other.hashes[..<count]
  }

  /// Where the next one stands, in decompressed bytes.
  var next: Int64 { Int64(4 + hashes.count % 4) << Int64(4 + hashes.count / 4) }

  /// Passes `bytes` of a log, the first of which stands at `offset`; `before` are the bytes before them, as many
  /// as there are up to `reach`.
  mutating func pass(_ bytes: ArraySlice<UInt8>, at offset: Int64, before: [UInt8]) {
    while next <= offset + Int64(bytes.count) {
      // A position from before there were milestones: the bytes of the first ones are gone.
      guard next > offset else { return }
      let inside = Int(next - offset)
      let reach = Int(min(next, Int64(Self.reach)))
      var passed = bytes.prefix(inside).suffix(reach)
      if passed.count < reach { passed = (before.suffix(reach - passed.count) + passed)[...] }
      // SAFETY: bytes have no padding; the span does not outlive the array.
      hashes.append(unsafe StableHash.of(passed.span.bytes, seed: 0x6D69_6C65))
    }
  }
}
