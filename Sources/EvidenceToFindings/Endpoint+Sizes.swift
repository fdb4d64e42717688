internal import Vocabulary

extension Endpoint {
  /// Whether somebody got good answers of two sizes in one class: one client's answers are encoded and framed alike each time,
  /// so what differs is their content. `noise` is how much a client's differ by themselves.
  func differsForOneClient(noise: (UInt64) -> Int64) -> Bool {
    struct Reader: Hashable {
      let client: UInt64
      let sizeClass: SizeClass
    }
    var sizes: [Reader: ClosedRange<Int64>] = [:]
    for observation in observations {
      for (key, outcome) in observation.outcomes
      where 200...203 ~= key.status && outcome.largest >= 0 {
        let reader = Reader(client: observation.client, sizeClass: key.sizeClass)
        let known = sizes[reader] ?? outcome.smallest...outcome.largest
        let range =
          min(known.lowerBound, outcome.smallest)...max(known.upperBound, outcome.largest)
        if range.upperBound - range.lowerBound > noise(observation.client) { return true }
        sizes[reader] = range
      }
    }
    return false
  }
}
