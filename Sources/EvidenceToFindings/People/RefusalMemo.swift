internal import Synchronization

/// What is the same for all endpoints that refuse somebody, worked out when the first of them asks. Belongs to one panorama; a
/// changed panorama has another.
final class RefusalMemo: Sendable {
  private struct Key: Hashable {
    var refused: Set<UInt64>
    var root: String
  }

  private let privileged = Mutex<Set<UInt64>?>(nil)
  private let areAll = Mutex<[Key: Bool]>([:])

  func privileged(_ find: () -> Set<UInt64>) -> Set<UInt64> {
    privileged.withLock { known in
      let found = known ?? find()
      known = found
      return found
    }
  }

  func areAll(_ refused: Set<UInt64>, below root: String, _ find: () -> Bool) -> Bool {
    areAll.withLock { known in
      let key = Key(refused: refused, root: root)
      let found = known[key] ?? find()
      known[key] = found
      return found
    }
  }
}
