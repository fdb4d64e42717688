internal import Vocabulary

/// Forms of pages: a POST that is answered with a redirect, and the page that the browser gets at once.
extension NonPersistingWrite {
  /// Always redirected as forms are, and filled in four times or more by each who does: what visitors send once may wait for
  /// somebody, or go elsewhere. PUT, PATCH and DELETE are, where such answers are the rule, or say 303: see what is
  /// there now (RFC 9110, 15.4.4).
  static func isPageForm(_ endpoint: Endpoint, _ customs: RedirectCustoms) -> Bool {
    guard endpoint.isWrite,
      endpoint.method == "POST" && !customs.areStrange(at: endpoint)
        || endpoint.mayHave({ key, _ in key.status == 303 })
        || answers.contains(where: { customs.answer(endpoint, with: $0) }),
      !endpoint.segments.contains(where: { carts.contains($0.lowercased()) }),
      endpoint.mayHave({ key, _ in answers.contains(key.status) })
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
      // What was filled in wrong is shown again.
      && endpoint.requests(with: 200...299) * 4 <= redirected
  }

  private static let answers: ClosedRange<UInt16> = 302...303

  /// What a page shows of it has another length: a row more or less, a state; and of ten forms that were filled in anew, some text.
  /// Another choice of a list's, or a row that is looked for, mostly has not.
  static func showsInPages(_ endpoint: Endpoint, _ result: WritePairs.Result) -> Bool {
    let words = endpoint.lastWords + [Paths.lastSegment(of: endpoint.path).lowercased()]
    return NamedActions.isOfRows(endpoint) || endpoint.method == "DELETE"
      || words.contains { PathWords.verbs.contains($0) && !choices.contains($0) }
      || (NamedActions.isForm(endpoint) || endpoint.method != "POST") && result.unchanged >= 10
        && result.targets.count >= 4
  }

  /// Somebody else is chosen from a list.
  private static let choices: Set<String> = [
    "assign", "ata", "zuweisen", "zuteilen", "affecter", "attribuer", "asignar", "assegna",
    "toewijzen", "przypisz", "tildel", "tilldela",
  ]

  /// What a visitor has in hand.
  private static let carts: Set<String> = [
    "cart", "basket", "bag", "checkout", "wishlist", "sepet", "warenkorb", "panier", "carrito",
    "cesta", "carrello", "carrinho", "winkelwagen", "koszyk", "kosik",
  ]

  /// The page is that of what the form is about, and not what a whole office begins with; and it was seen to change.
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
