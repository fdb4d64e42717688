internal import Vocabulary

/// Redirects that are a panel's answer to what was done: after several writes that are always answered so, what is read has changed.
struct RedirectCustoms {
  private struct Custom: Hashable {
    /// Pages and an API beside them may answer in their own ways.
    let prefix: String
    /// Browsers send forms with POST alone; the others are sent by scripts.
    let isPost: Bool
    let status: UInt16

    init(_ endpoint: Endpoint, _ status: UInt16) {
      prefix = APIPaths.prefix(of: endpoint)
      isPost = endpoint.method == "POST"
      self.status = status
    }
  }

  private let kept: Set<Custom>

  /// `isPerson`: who uses the UI.
  init(_ endpoints: [Endpoint], _ pairs: WritePairs, isPerson: (UInt64) -> Bool) {
    var writes: [Custom: Int] = [:]
    for (i, endpoint) in endpoints.enumerated() where endpoint.isWrite {
      for status in Self.statuses where endpoint.mayHave({ key, _ in key.status == status }) {
        let result = pairs.results(
          of: i, endpoint.days.values, answered: status..<(status + 1), isPerson: isPerson)
        guard result.changed >= Self.changes, result.changed >= result.unchanged else { continue }
        writes[Custom(endpoint, status), default: 0] += 1
      }
    }
    kept = Set(writes.filter { $0.value >= Self.fewest }.keys)
  }

  /// Writes like this one that are answered so are done.
  func answer(_ endpoint: Endpoint, with status: UInt16) -> Bool {
    kept.contains(Custom(endpoint, status))
  }

  private static let statuses: ClosedRange<UInt16> = 302...303
  /// One may be changed by somebody else in the same moment.
  private static let changes = 3
  private static let fewest = 2
}
