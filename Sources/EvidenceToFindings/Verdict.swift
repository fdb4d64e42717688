internal import Vocabulary

/// What one detector concludes of one endpoint; `Grouping` makes findings of verdicts.
struct Verdict {
  let kind: GapKind
  let endpoint: Endpoint
  var tally: Tally
  /// `open`, `suspected` or `looksFixed`.
  var state: FindingState
  /// 0…1 before the number of observations is weighed in; see `Confidence`.
  var strength: Double
  /// Verdicts with the same cause are one finding: a collection's path, or empty for "by parent".
  var cause: String?
  var expected: Fact
  var actual: Fact
  var evidence: [Fact] = []
  var counterEvidence: [Fact] = []
  var missing: [Fact] = []
  var owner: String?

  /// Not told for sure where the log does not say who asks: a second client would.
  mutating func doubt(unless knowsClients: Bool) {
    guard !knowsClients, state != .looksFixed else { return }
    state = .suspected
    missing.append(Fact(.needsClients, ["have": 1, "need": 2]))
  }

  var member: Member { Member(method: endpoint.method, path: endpoint.path, kind: kind) }
}

/// One kind of gap: a pure function of what was seen.
protocol Detector: Sendable {
  static var kind: GapKind { get }
  /// Nil when the endpoint shows no such gap, or the logs cannot tell.
  static func conclude(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict?
  /// Why there is none, as far as it can be said; empty: ruled out.
  static func doubts(_ endpoint: Endpoint, _ panorama: Panorama) -> [Fact]
}

/// All detectors. An earlier one's verdict on an endpoint stands; a later one is not asked.
enum DetectorCatalog {
  static let all: [any Detector.Type] = [
    NotImplemented.self,
    MissingEndpoint.self,
    MethodNotAllowed.self,
    FailingEndpoint.self,
    AlwaysForbidden.self,
    LostRedirect.self,
    NonPersistingWrite.self,
    HTMLFallback.self,
    EmptyList.self,
    SafeStub.self,
  ]
}
