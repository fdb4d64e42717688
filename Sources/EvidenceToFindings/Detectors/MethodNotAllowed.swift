internal import Vocabulary

/// A verb of the UI that is always answered 405.
///
/// Needs: status; a client. Cannot see: a 404 that means the same.
enum MethodNotAllowed: Detector {
  static let kind = GapKind.methodNotAllowed
  static let rule = AlwaysStatus(
    kind: kind, bad: { $0 == 405 }, neutral: { $0 == 401 || $0 == 403 || 502...504 ~= $0 },
    isOfServers: \.isWrite, expected: Fact(.expectedSuccess))

  static func conclude(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    if isPostedTo(endpoint, panorama), panorama.rules.hold(.signIn) { return nil }
    return rule.conclude(endpoint, panorama)
  }

  /// Whoever signs in posts to it; that it cannot be read is its purpose, and only scanners try.
  private static func isPostedTo(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    endpoint.method == "GET" && AlwaysForbidden.isSignIn(endpoint)
      && panorama.at(endpoint.path).contains { other in
        other.method == "POST" && other.outcomes.contains { 200..<400 ~= $0.key.status }
      }
  }
}
