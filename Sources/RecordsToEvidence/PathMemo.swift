internal import PathTemplates
internal import Vocabulary

/// What is hashed of a request's path.
struct PathHashes {
  /// Of all of its bytes.
  var raw: UInt64
  /// Of its shape: variable segments folded.
  var shape: UInt64
}

/// Remembers the shapes of paths: the last one under each of a few thousand hashes.
struct PathMemo {
  private let seed: UInt64
  private var known: [PathHashes]
  private static let capacity = 4096

  init(seed: UInt64) {
    self.seed = seed
    known = Array(repeating: PathHashes(raw: 0, shape: 0), count: Self.capacity)
  }

  /// Nil for anything but an absolute path.
  @inline(__always)
  mutating func hashes(of path: RawSpan) -> PathHashes? {
    guard path.byteCount > 0, path.byte(0) == UInt8(ascii: "/") else { return nil }
    let raw = StableHash.of(path, seed: seed)
    let place = Int(truncatingIfNeeded: raw) & (Self.capacity - 1)
    if known[place].raw == raw { return known[place] }
    var shape = StableHash(seed: seed)
    PathShape.combine(path, into: &shape)
    known[place] = PathHashes(raw: raw, shape: shape.value)
    return known[place]
  }
}
