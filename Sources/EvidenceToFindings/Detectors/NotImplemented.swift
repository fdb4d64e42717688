internal import Vocabulary

/// Always 501, or always 5xx with a `NotImplementedError` beside it.
///
/// Needs: status; a client; for the second form the application's messages with times. Cannot see: a handler that is not written and
/// answers 200.
enum NotImplemented: Detector {
  static let kind = GapKind.notImplemented
  static let rule = AlwaysStatus(
    kind: kind, bad: { $0 == 501 }, neutral: { $0 == 401 || $0 == 403 || 502...504 ~= $0 },
    isOfServers: { _ in true }, expected: Fact(.expectedSuccess))
  private static let withMessage = AlwaysStatus(
    kind: kind, bad: { 500...501 ~= $0 }, neutral: { $0 == 401 || $0 == 403 || 502...504 ~= $0 },
    expected: Fact(.expectedSuccess))

  static func conclude(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    if let verdict = rule.conclude(endpoint, panorama) { return verdict }
    guard var verdict = withMessage.conclude(endpoint, panorama) else { return nil }
    let beside = FailingEndpoint.notesBeside(endpoint, panorama).filter {
      $0.kind == .notImplemented
    }
    guard beside.count * 2 >= min(verdict.tally.badRequests, 8) else { return nil }
    verdict.evidence.append(
      Fact(
        .exceptionBeside,
        ["type": .text(beside[0].exceptionType), "count": .int(beside.count)]))
    return verdict
  }
}
