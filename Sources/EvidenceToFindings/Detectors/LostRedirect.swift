internal import Vocabulary

/// A write that is always redirected, and nobody follows.
///
/// Needs: status; a client; the requests that would follow. Cannot see: where the redirect leads (`Location` is not logged), only that no
/// request arrives at the variant with or without the slash. 302 and 303 after a POST are a form's normal end, unless the page for
/// signing in follows in the midst of a session; after 301 a
/// browser asks with GET, so that no write arrives.
enum LostRedirect: Detector {
  static let kind = GapKind.lostRedirect
  static let rule = AlwaysStatus(
    kind: kind, bad: { [301, 302, 307, 308].contains($0) },
    neutral: { 400..<500 ~= $0 || 502...504 ~= $0 }, isOfServers: \.isWrite,
    expected: Fact(.expectedDirectAnswer))

  static func conclude(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    guard endpoint.isWrite, var verdict = rule.conclude(endpoint, panorama) else { return nil }
    // A row that is gone answers for itself; where most is refused, that is the answer.
    guard endpoint.requests(with: 400...499) <= verdict.tally.badRequests else { return nil }
    let statuses = Set(endpoint.outcomes.map(\.key.status))
    // A form's normal end is a page or a list that the browser gets at once.
    if statuses.contains(302), leadsAway(endpoint) || !isLost(endpoint, panorama) { return nil }
    let followers = panorama.at(endpoint.path).filter {
      $0.path != endpoint.path && $0.method == endpoint.method
    }
    // Others may know where it is.
    let redirected = Set(verdict.tally.bad.map(\.client))
    let arrived = followers.reduce(0) { sum, follower in
      follower.days.values.reduce(sum) { sum, day in
        redirected.reduce(sum) { $0 + (day.evidence.clients.entries[key: $1]?.requests ?? 0) }
      }
    }
    let isSentAgain =
      arrived * 2 >= verdict.tally.badRequests
      || statuses.filter { 300..<400 ~= $0 }.isSubset(of: [307, 308])
        && isSentAgain(endpoint, panorama)
    if panorama.rules.hold(.followedRedirects), isSentAgain { return nil }
    verdict.actual = Fact(.actualUnfollowed, ["status": .int(Int(statuses.max() ?? 0))])
    verdict.strength = 0.9
    return verdict
  }

  /// Most of the redirected ones are followed by one of the same method to one other endpoint, by the same person within seconds, that is
  /// hardly ever sent otherwise.
  private static func isSentAgain(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    let isPerson = panorama.clients.isPerson
    let redirected = WritePairs.times(of: endpoint, by: isPerson) { 300..<400 ~= $0 }
    let all = redirected.values.reduce(0) { $0 + $1.count }
    return all > 0
      && panorama.endpoints.contains { other in
        guard other.method == endpoint.method, other.path != endpoint.path else { return false }
        let sent = WritePairs.times(of: other, by: isPerson) { 200..<300 ~= $0 }
        let followed = redirected.reduce(0) { sum, own in
          sum
            + own.value.count {
              WritePairs.has(sent[own.key], from: $0, seconds: 3)
            }
        }
        return followed * 2 >= all
          && sent.values.reduce(0, { $0 + $1.count }) <= max(4, followed * 4)
      }
  }

  /// Nothing follows but the page for signing in; or nothing was done, where other writes are not answered so.
  private static func isLost(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    // What is posted to no API may wait for somebody's approval, or lead to another host.
    if !panorama.isCalled(endpoint) {
      return panorama.pairs.isLost(endpoint, panorama) && !isFile(endpoint)
        && isBesideFollowed(endpoint, panorama)
    }
    return panorama.pairs.isLost(endpoint, panorama)
      || !panorama.redirectCustoms.answer(endpoint, with: 302)
        && changesNothing(endpoint, panorama)
  }

  /// The same people's other forms, below the same folder, are followed to their page.
  private static func isBesideFollowed(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    panorama.endpoints.contains { other in
      guard other.isWrite, other.path != endpoint.path,
        other.segments.first == endpoint.segments.first,
        other.mayHave({ key, _ in 302...303 ~= key.status })
      else { return false }
      let (lost, followed) = panorama.pairs.redirects(of: other, panorama)
      return followed >= 4 && followed > lost * 2
    }
  }

  /// What is fetched by a form is often kept elsewhere.
  private static func isFile(_ endpoint: Endpoint) -> Bool {
    endpoint.lastWords.contains { files.contains($0) }
  }

  private static let files: Set<String> = [
    "download", "export", "print", "pdf", "csv", "file", "files", "backup", "portal", "indir",
    "yazdir", "disa", "herunterladen", "drucken", "telecharger", "exporter", "imprimer",
    "descargar", "exportar", "imprimir", "scarica", "esporta", "stampa", "pobierz", "drukuj",
  ]

  /// What is read next is what the page reads after every write, and it is as it was: the redirect led elsewhere, and nothing was done.
  private static func changesNothing(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    // What is done with a collection (a synchronisation, an export) need not show in it.
    guard let result = NonPersistingWrite.pairs(endpoint, panorama, answered: 302..<303),
      endpoint.isWordOfItem || !NonPersistingWrite.keepsNothing(endpoint, panorama)
    else { return false }
    // What others did later was none of its doing.
    let unchanged = result.unchanged + result.late
    // Where it is sure that nothing changed, or nothing else is answered so, one in ten may have been changed by somebody else.
    let isUnchanged =
      result.changed == 0
      || (result.areSure || panorama.redirectCustoms.areStrange(at: endpoint))
        && result.changed * 10 <= unchanged
    return unchanged >= panorama.settings.floors.pairs && isUnchanged
      && (result.blind + result.unclear) * 2 <= unchanged
  }

  /// Signing in and paying go to another host, whose log this is not.
  static func leadsAway(_ endpoint: Endpoint) -> Bool {
    let words = endpoint.segments.flatMap { $0.lowercased().split { !$0.isLetter } }
    return words.contains { Self.elsewhere.contains(String($0)) }
      // Who makes a session signs in; what is done to one is done here.
      || endpoint.lastWords.contains { $0 == "session" || $0 == "sessions" }
  }

  private static let elsewhere: Set<String> = [
    "login", "logout", "signin", "signout", "signup", "sso", "saml", "oauth", "oidc", "auth",
    "authorize", "connect", "callback", "checkout", "pay", "payment", "payments",
    "giris", "oturum", "odeme", "anmelden", "anmeldung", "abmelden", "zahlen", "connexion", "pago",
  ]
}
