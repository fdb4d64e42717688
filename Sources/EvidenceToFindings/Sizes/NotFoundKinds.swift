internal import Vocabulary

/// What 404s weigh where a handler says that a row is not there, and where nothing is that could.
struct NotFoundKinds {
  /// 404s below each root: those of endpoints that answer well at times, and those of endpoints that never do.
  private var roots: [String: [SizeClass: Kinds]] = [:]

  /// 404s of one root and class of sizes.
  private struct Kinds {
    /// Of endpoints that are there.
    var ofHandlers: ClosedRange<Int64>?
    /// Of others.
    var ofOthers: [Int64: Others] = [:]
  }

  /// Endpoints that got one weight and never an answer.
  private struct Others {
    var paths = 0
    var endpoints = 0
    var parents: Set<String> = []
  }

  mutating func learn(_ endpoint: Endpoint, below root: String) {
    let missing = endpoint.outcomes.filter { $0.key.status == 404 }
    guard let firstMissing = missing.map(\.outcome.first).min() else { return }
    // A plain path that answers may be asked for with a slash too many.
    let isThere =
      endpoint.isTemplate
      && endpoint.outcomes.contains {
        200..<300 ~= $0.key.status && $0.outcome.last > firstMissing
      }
    for (sizeClass, sizes) in endpoint.sizes(404...404) ?? [:] {
      var own = roots[root]?[sizeClass] ?? Kinds()
      for size in sizes {
        if isThere {
          let range = own.ofHandlers ?? size...size
          own.ofHandlers = min(range.lowerBound, size)...max(range.upperBound, size)
        } else {
          own.ofOthers[size, default: Others()].paths += max(1, endpoint.distinctPaths)
          own.ofOthers[size]?.endpoints += 1
          own.ofOthers[size]?.parents.insert(endpoint.parent)
        }
      }
      roots[root, default: [:]][sizeClass] = own
    }
  }

  /// It weighs what handlers say below that root where a row is not there, while something else is said of what has no handler:
  /// a page, which is far heavier, to two paths or more; or one weight to three endpoints in several places.
  func isOfHandlers(
    _ own: Set<Int64>, _ sizeClass: SizeClass, below root: String
  ) -> Bool {
    guard let kinds = roots[root]?[sizeClass], let handlers = kinds.ofHandlers,
      handlers.upperBound - handlers.lowerBound <= Self.rangeOfMessages
    else { return false }
    let near = handlers.lowerBound - 8...handlers.upperBound + 16
    guard own.allSatisfy(near.contains) else { return false }
    // The framework has one page for all roots.
    func pages(_ kinds: Kinds?) -> Int {
      (kinds?.ofOthers ?? [:]).reduce(0) { sum, others in
        others.key > near.upperBound + Self.pageAboveMessage ? sum + others.value.paths : sum
      }
    }
    let everywhere = roots.values.reduce(0) { $0 + pages($1[sizeClass]) }
    if pages(kinds) >= 1, everywhere >= 2 { return true }
    let first = root.prefix { $0 != "/" }
    let beside = roots.filter { $0.key.prefix { $0 != "/" } == first }
    if beside.values.reduce(0, { $0 + pages($1[sizeClass]) }) >= 2 { return true }
    let isOfOnePlace = own.allSatisfy { kinds.ofOthers[$0]?.parents.count ?? 0 <= 1 }
    return isOfOnePlace
      && kinds.ofOthers.keys.contains { size in
        guard !own.contains(size), !handlers.contains(size) else { return false }
        let all = roots.values.compactMap { $0[sizeClass]?.ofOthers[size] }
        return all.reduce(0) { $0 + $1.endpoints } >= 3
          && all.reduce(into: Set<String>()) { $0.formUnion($1.parents) }.count >= 2
      }
  }

  /// Two other paths or more got that page, which is heavier than whatever handlers say below that root.
  func pathsOfPage(
    _ own: Set<Int64>, _ sizeClass: SizeClass, _ endpoint: Endpoint, below root: String
  ) -> Int? {
    guard let kinds = roots[root]?[sizeClass], let handlers = kinds.ofHandlers, own.count == 1,
      let size = own.first, size > handlers.upperBound + 16 + Self.pageAboveMessage
    else { return nil }
    let others = (kinds.ofOthers[size]?.paths ?? 0) - max(1, endpoint.distinctPaths)
    return others >= 2 ? others : nil
  }

  /// Three paths or more in several places got that weight and never an answer, and no handler ever says so of a row.
  func pathsWithoutHandler(_ own: Set<Int64>, _ sizeClass: SizeClass, below root: String) -> Int? {
    guard let kinds = roots[root]?[sizeClass], let handlers = kinds.ofHandlers, own.count == 1,
      let size = own.first, !handlers.contains(size), let others = kinds.ofOthers[size],
      others.endpoints >= 3, others.parents.count >= 2
    else { return nil }
    return others.paths
  }

  /// What lies farther apart is not said by handlers alone.
  private static let rangeOfMessages: Int64 = 64
  /// A page is heavier than a message by no less.
  private static let pageAboveMessage: Int64 = 40
}
