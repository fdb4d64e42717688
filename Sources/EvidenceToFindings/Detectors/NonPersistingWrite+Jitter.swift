internal import Vocabulary

/// Where sizes count headers, and one of them counts.
extension NonPersistingWrite {
  /// What was written differed by more than a header does: had it been kept, so would what is read.
  ///
  /// By each client's answers for each thing: a connection that is closed has other headers.
  static func differsInLength(_ endpoint: Endpoint, _ result: WritePairs.Result) -> Bool {
    guard ["PUT", "PATCH"].contains(endpoint.method), result.unchanged >= manyJittered else {
      return false
    }
    let steps = result.answersOfEach.values.lazy.flatMap(\.values).reduce(0) { sum, sizes in
      let sorted = sizes.sorted()
      return sum + zip(sorted, sorted.dropFirst()).count { $1 - $0 > 2 }
    }
    return steps >= fewestLengths
  }

  private static let manyJittered = 10
  private static let fewestLengths = 4
}
