internal import PathTemplates
internal import Vocabulary

/// Remembers the shapes of paths: the last one under each of a few thousand hashes.
struct PathMemo: Sendable {
  private struct Known {
    var path: UInt64 = 0
    var shape: UInt64 = 0
    var isSingle = false
  }

  private let seed: UInt64
  private var known: [Known]
  private static let capacity = 4096

  init(seed: UInt64) {
    self.seed = seed
    known = Array(repeating: Known(), count: Self.capacity)
  }

  /// The hashes of an absolute path; anything else leaves them 0.
  @inline(__always)
  mutating func read(_ path: RawSpan, _ seen: inout Sighting) {
    guard path.byteCount > 0, path.byte(0) == UInt8(ascii: "/") else { return }
    let hash = StableHash.of(path, seed: seed) | 1
    seen.exchange.path = hash
    seen.exchange.resource =
      path.byteCount > 1 && path.byte(path.byteCount - 1) == UInt8(ascii: "/")
      ? StableHash.of(path.extracting(0..<path.byteCount - 1), seed: seed) | 1 : hash
    let place = Int(truncatingIfNeeded: hash >> 1) & (Self.capacity - 1)
    if known[place].path != hash {
      var shape = StableHash(seed: seed)
      PathShape.combine(path, into: &shape)
      known[place] = Known(
        path: hash, shape: shape.value, isSingle: OperationName.isSingle(path))
    }
    seen.isSingle = known[place].isSingle
    seen.shape = known[place].shape
  }
}
