internal import Vocabulary

/// Always 501, or always 5xx with a `NotImplementedError` beside it, or 2xx with a message that says so beside each request.
///
/// Needs: status; a client; for the second and third form the application's messages with times. Cannot see: a handler that is not
/// written, answers 200 and says nothing.
enum NotImplemented: Detector {
  static let kind = GapKind.notImplemented
  static let rule = AlwaysStatus(
    kind: kind, bad: { $0 == 501 }, neutral: { $0 == 401 || $0 == 403 || 502...504 ~= $0 },
    isOfServers: { _ in true }, expected: Fact(.expectedSuccess))
  private static let withMessage = AlwaysStatus(
    kind: kind, bad: { 500...501 ~= $0 }, neutral: { $0 == 401 || $0 == 403 || 502...504 ~= $0 },
    expected: Fact(.expectedSuccess))

  private static let answeringWell = AlwaysStatus(
    kind: kind, bad: { 200..<300 ~= $0 }, neutral: { !(200..<300 ~= $0) },
    expected: Fact(.expectedSuccess))

  static func conclude(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    if let verdict = rule.conclude(endpoint, panorama) { return verdict }
    if let verdict = saidToBeStub(endpoint, panorama) { return verdict }
    guard var verdict = withMessage.conclude(endpoint, panorama) else { return nil }
    let beside = FailingEndpoint.notesBeside(endpoint, panorama).filter {
      $0.kind == .notImplemented
    }
    guard let first = beside.first,
      told(endpoint, panorama, isFailing: true).told * 2 >= min(verdict.tally.badRequests, 8)
    else { return nil }
    verdict.evidence.append(
      Fact(
        .exceptionBeside, ["type": .text(first.exceptionType), "count": .int(beside.count)]))
    return verdict
  }

  private static func told(
    _ endpoint: Endpoint, _ panorama: Panorama, isFailing: Bool
  ) -> StubMessages.Count {
    panorama.index(of: endpoint)
      .map { panorama.stubMessages.count(of: $0, isFailing: isFailing) } ?? StubMessages.Count()
  }

  /// The message is about a part of it: what it answers differs, or what is read after it.
  private static func doesSomething(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    if !endpoint.isWrite { return endpoint.differsForOneClient(panorama.pairs.noise.framings) }
    return NonPersistingWrite.pairs(endpoint, panorama).map { $0.changed > 0 } ?? false
  }

  private static func saidToBeStub(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    let count = told(endpoint, panorama, isFailing: false)
    // Of something else than this, it would say so beside few.
    guard count.told >= 5, count.told * 5 >= count.requests * 4,
      !doesSomething(endpoint, panorama),
      var verdict = answeringWell.conclude(endpoint, panorama), verdict.state == .open
    else { return nil }
    verdict.strength = 0.9
    verdict.evidence.append(
      Fact(.saidToBeStub, ["messages": .int(count.told), "requests": .int(count.requests)]))
    return verdict
  }
}
