internal import Vocabulary

/// Redirects that are a panel's answer to what was done: after several writes that are answered so, what is read has changed.
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

  private var kept: Set<Custom> = []
  /// How many writes answer for themselves, and how many with a redirect, by what they stand below.
  private var answering: [String: (direct: Int, redirected: Int)] = [:]

  /// `isPerson`: who uses the UI.
  init(_ endpoints: [Endpoint], _ pairs: WritePairs, isPerson: (UInt64) -> Bool) {
    var writes: [Custom: Int] = [:]
    for (i, endpoint) in endpoints.enumerated() where endpoint.isWrite {
      noteAnswer(endpoint)
      for status in Self.statuses where endpoint.mayHave({ key, _ in key.status == status }) {
        let result = pairs.results(
          of: i, endpoint.days.values, answered: status..<(status + 1), isPerson: isPerson)
        guard result.changed >= Self.changes, result.changed >= result.unchanged else { continue }
        writes[Custom(endpoint, status), default: 0] += 1
      }
    }
    kept = Set(writes.filter { $0.value >= Self.fewest }.keys)
  }

  private mutating func noteAnswer(_ endpoint: Endpoint) {
    let prefix = APIPaths.prefix(of: endpoint)
    let isRedirected = endpoint.mayHave { key, _ in Self.statuses.contains(key.status) }
    let isDirect = endpoint.days(with: 200...299) >= Self.changes
    if isRedirected {
      answering[prefix, default: (0, 0)].redirected += 1
    } else if isDirect {
      answering[prefix, default: (0, 0)].direct += 1
    }
  }

  /// The writes beside it answer for themselves: a redirect is none of this API's answers.
  func areStrange(at endpoint: Endpoint) -> Bool {
    guard let (direct, redirected) = answering[APIPaths.prefix(of: endpoint)] else { return false }
    return direct >= 3 && direct >= redirected * 3
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
