internal import Vocabulary

/// Forms of pages: a POST that is answered with a redirect, and the page that the browser gets at once.
extension NonPersistingWrite {
  /// Always redirected as forms are, and filled in time and again by a few who work there: what visitors send once may wait for
  /// somebody, or go elsewhere.
  static func isPageForm(_ endpoint: Endpoint) -> Bool {
    guard endpoint.method == "POST", endpoint.mayHave({ key, _ in answers.contains(key.status) })
    else { return false }
    var clients: Set<UInt64> = []
    var redirected = 0
    for observation in endpoint.observations {
      let own = observation.outcomes.reduce(0) {
        $0 + (answers.contains($1.key.status) ? $1.outcome.count : 0)
      }
      if own > 0 { clients.insert(observation.client) }
      redirected += own
    }
    return redirected >= 10 && redirected >= clients.count * 4
      && endpoint.requests(with: 200...299) * 20 <= redirected
  }

  /// What answers that the write was done.
  static func statusesDone(_ endpoint: Endpoint) -> Range<UInt16> {
    isPageForm(endpoint) ? 302..<304 : 200..<300
  }

  private static let answers: ClosedRange<UInt16> = 302...303

  /// The page is that of what the form is about, and not what a whole office begins with; and other forms do show in it.
  static func isShown(in read: Endpoint, _ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    let last = Paths.lastSegment(of: endpoint.path)
    let isAction =
      NamedActions.isChanging(endpoint) || endpoint.isWordOfItem
      || Paths.isPlaceholder(last)
    let isOfIt =
      Paths.alike(read.path, endpoint.path)
      || isAction && Paths.isWithin(endpoint.path, String(Paths.trimmed(read.path)))
        && read.path != "/"
    return isOfIt && panorama.pairs.changes(of: read) >= 3
  }
}
