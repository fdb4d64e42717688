internal import Vocabulary

/// A verb of the UI that is always answered 405.
///
/// Needs: status; a client. Cannot see: a 404 that means the same. HEAD, OPTIONS and TRACE are left out: frameworks answer them with
/// 405 on routes that are whole.
enum MethodNotAllowed: Detector {
  static let kind = GapKind.methodNotAllowed
  static let rule = AlwaysStatus(
    kind: kind, bad: { $0 == 405 }, neutral: { $0 == 401 || 502...504 ~= $0 },
    expected: Fact(.expectedSuccess))

  static func conclude(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    guard endpoint.isOfTheUI || !panorama.rules.hold(.verbsOfTheUI) else { return nil }
    return rule.conclude(endpoint, panorama)
  }
}
