internal import Vocabulary

/// What stands beside an empty list.
extension EmptyList {
  /// What speaks for data in the list: without it, an empty list may be honest.
  static func judgeContext(
    _ verdict: inout Verdict, _ reason: Reason, _ panorama: Panorama
  ) {
    let endpoint = verdict.endpoint
    let isMissingForSome = isMissingForSome(endpoint)
    if reason.isEmptyForSure || reason.hasControl && !isMissingForSome, endpoint.isTemplate,
      endpoint.distinctPaths >= 8, Paths.isPlaceholder(Paths.lastSegment(of: endpoint.parent))
    {
      verdict.evidence.append(
        Fact(.sameForEveryID, ["ids": .int(endpoint.distinctPaths), "size": .int(0)]))
      return
    }
    let own = panorama.hasOwnParent(endpoint)
    let lists = panorama.listings(beside: endpoint)
    let siblings =
      own ? (panorama.siblings(of: endpoint) + lists).filter { $0.method == "GET" } : []
    let people = Set(verdict.tally.bad.lazy.map(\.client))
    let full = (panorama.relatives(of: endpoint) + lists).filter {
      $0.method == "GET" && isFull($0, for: people, beside: endpoint)
    }
    let empty = siblings.filter { sibling in
      guard !sibling.observations.isEmpty, let reason = emptiness(of: sibling, panorama) else {
        return false
      }
      // Another constant is another thing.
      return reason.isProven || smallestSize(sibling) == smallestSize(endpoint)
    }
    if let best = full.max(by: { $0.observations.count < $1.observations.count }) {
      verdict.counterEvidence.append(Siblings.works(best))
    }
    if isShortForAll(endpoint, reason), !isMissingForSome,
      !full.isEmpty
        || smallestSize(endpoint).map(null.contains) ?? false
          && panorama.at(endpoint.parent).contains(where: isRead)
    {
      verdict.evidence.append(
        Fact(
          .sameForEveryID,
          ["ids": .int(endpoint.distinctPaths), "size": .int(Int(smallestSize(endpoint) ?? 0))]))
      return
    }
    if empty.count >= 2 {
      verdict.evidence.append(
        Fact(
          .emptySizeFromSiblings,
          ["size": .int(Int(smallestSize(endpoint) ?? 0)), "siblings": .int(empty.count)]))
    }
    // A part of an item that is not there for some, or was asked of a few, is known by its content alone; but of a few, three lists
    // beside it that weigh as much at their least leave no doubt.
    let isPart = Paths.isPlaceholder(Paths.lastSegment(of: endpoint.parent))
    let areAlike = full.count { smallestSize($0) == smallestSize(endpoint) } >= 3
    let isOne = isPart && (endpoint.distinctPaths < 5 && !areAlike || isMissingForSome)
    if reason.isEmptyForSure || reason.hasControl && !isOne || !panorama.rules.hold(.shortConstants)
    {
      if !full.isEmpty && !isCodeTable(endpoint, full, panorama) || empty.count >= 2 { return }
    } else {
      // A short constant is a currency, a mode, a version; only several that weigh the same beside a full one are lists.
      let alike = empty.filter { smallestSize($0) == smallestSize(endpoint) }
      if !full.isEmpty, alike.count >= 2 { return }
      // What is paged through is a list, and what else is paged so is full.
      if isPaged(endpoint), isBesidePaged(endpoint, full, people, panorama) { return }
    }
    if reason.isProven,
      let create = creates(into: endpoint, panorama)
        ?? (isOne ? nil : untold(by: endpoint, panorama))
    {
      verdict.counterEvidence.append(Siblings.works(create))
      return
    }
    verdict.state = .suspected
    verdict.strength = min(verdict.strength, 0.5)
    verdict.missing.append(Fact(own ? .needsSiblings : .needsWrites))
  }

  /// `null`, or `{"results":[]}`, for every one of many items.
  private static func isShortForAll(_ endpoint: Endpoint, _ reason: Reason) -> Bool {
    guard case .sizes(.constant(let size)) = reason, shortLists.contains(size), endpoint.isTemplate,
      endpoint.distinctPaths >= 8, Paths.isPlaceholder(Paths.lastSegment(of: endpoint.parent)),
      endpoint.requests(with: 401...403) <= endpoint.requests(with: 200...203)
        + endpoint.requests(with: 304...304)
    else { return false }
    return isNamedList(endpoint)
  }

  /// What it is called are several, or a history.
  static func isNamedList(_ endpoint: Endpoint) -> Bool {
    let format = Paths.format(of: Paths.lastSegment(of: endpoint.path))
    guard let name = endpoint.lastWords.last(where: { $0 != format }) else { return false }
    if PathWords.histories.contains(name) { return !oneThing.contains(name) }
    return plurals.contains(where: name.hasSuffix) && !singulars.contains(where: name.hasSuffix)
      && !PathWords.states.contains(name) && !PathWords.objects.contains(name)
      && !PathWords.counts.contains(name) && !PathWords.numbers.contains(name)
      && !choices.contains(name)
  }

  /// English and Romance; Turkish; German, Polish.
  private static let plurals = [
    "s", "x", "lar", "ler", "ları", "leri", "lari", "ungen", "enia", "ania",
  ]
  private static let singulars = [
    "ss", "us", "is", "prijs", "adres", "lisans", "ders", "avans", "advies", "bewijs", "plaats",
    "prix", "taux", "choix", "tax", "index", "inbox", "gps", "dns", "sms", "exists", "seller",
    "dealer", "controller", "scheduler", "similar", "kampania",
  ]
  /// Below an item these may be the last of it alone.
  private static let oneThing: Set<String> = ["activity", "log", "journal", "audit"]
  /// What an item has from its first day on, and most alike.
  private static let choices: Set<String> = [
    "permissions", "rights", "roles", "scopes", "preferences", "options", "flags", "features",
    "yetkiler", "izinler", "tercihler", "einstellungen", "berechtigungen", "permisos", "opciones",
    "droits", "permissoes", "hours", "hashes", "points", "credits", "totals", "bookmarks",
  ]

  /// `null`, with a line's end, and what an envelope of an empty list weighs.
  private static let shortLists: ClosedRange<Int64> = 4...64
  private static let null: ClosedRange<Int64> = 4...5

  private static func isRead(_ endpoint: Endpoint) -> Bool {
    endpoint.method == "GET" && endpoint.requests(with: 200...200) > 0
  }

  private static func isPaged(_ endpoint: Endpoint) -> Bool {
    !endpoint.queryKeys.isDisjoint(with: QueryNames.paging)
  }

  /// Where it stands at an API's root, all of that root is beside it.
  private static func isBesidePaged(
    _ endpoint: Endpoint, _ full: [Endpoint], _ people: Set<UInt64>, _ panorama: Panorama
  ) -> Bool {
    if panorama.hasOwnParent(endpoint) { return full.contains(where: isPaged) }
    return panorama.siblings(of: endpoint).contains {
      $0.method == "GET" && isPaged($0) && isFull($0, for: people, beside: endpoint)
    }
  }

  /// It is never asked without a filter, nor is what stands beside it, which takes the same ones and is full: a choice of spans
  /// that one page has for all of its tabs.
  static func isTabWithSpans(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    let keys = endpoint.queryKeys
    guard !keys.isEmpty, keys.isSubset(of: QueryWords.spans), isAlwaysFiltered(endpoint),
      endpoint.distinctQueries >= 2, panorama.hasOwnParent(endpoint)
    else { return false }
    let people = Set(endpoint.observations.lazy.map(\.client))
    return panorama.siblings(of: endpoint).contains { sibling in
      sibling.method == "GET" && isAlwaysFiltered(sibling)
        && sibling.queryKeys.isSuperset(of: keys)
        && isFull(sibling, for: people, beside: endpoint)
    }
  }

  private static func isAlwaysFiltered(_ endpoint: Endpoint) -> Bool {
    let answers = endpoint.outcomes.filter { 200..<300 ~= $0.key.status }
    return !answers.isEmpty && answers.allSatisfy { $0.key.series == .filtered }
  }

  /// Whoever does it, something was added to the list on several days, and answered well; or something was done beside it that a
  /// history would tell of (`POST /notifications/send`, `GET /notifications/history`).
  private static func creates(into endpoint: Endpoint, _ panorama: Panorama) -> Endpoint? {
    let isHistory =
      endpoint.lastWords.contains { PathWords.histories.contains($0) }
      && !endpoint.lastWords.contains("events")
    let done =
      isHistory && panorama.hasOwnParent(endpoint)
      ? panorama.siblings(of: endpoint).first { other in
        // Made or taken on, not looked for.
        other.method == "POST" && !other.isTemplate && other.days(with: 201...202) >= 3
          && !other.lastWords.contains { PathWords.signIn.contains($0) }
      } : nil
    // `POST /orders` and `POST /orders/add` make what `/orders/list` shows.
    let beside =
      endpoint.isListing
      ? panorama.at(endpoint.parent)
        + panorama.siblings(of: endpoint).filter {
          $0.parent == endpoint.parent && NamedActions.isOfRows($0)
        }
      : []
    return done ?? madeElsewhere(endpoint, panorama)
      ?? (panorama.at(endpoint.path) + beside).first { other in
        other.method == "POST" && other.days(with: 200...299) >= 3
          && !NonPersistingWrite.keepsNothing(other, panorama)
      }
  }

  /// `POST /sales/{id}/refund`, answered with 201 for several, makes what `/refunds` shows; what waits for somebody is taken from there.
  private static func madeElsewhere(_ endpoint: Endpoint, _ panorama: Panorama) -> Endpoint? {
    let list = Paths.lastSegment(of: String(Paths.trimmed(endpoint.path))).lowercased()
    if endpoint.isTemplate || endpoint.lastWords.contains(where: { waiting.contains($0) }) {
      return nil
    }
    return panorama.endpoints.first { other in
      guard other.method == "POST", other.isWordOfItem, other.days(with: 201...201) >= 3,
        other.distinctPaths >= 3, APIPaths.prefix(of: other) == APIPaths.prefix(of: endpoint),
        !NonPersistingWrite.keepsNothing(other, panorama)
      else { return false }
      let made = Paths.lastSegment(of: String(Paths.trimmed(other.path))).lowercased()
      return made.count >= 4 && list.hasPrefix(made)
        && endingsOfPlurals.contains(String(list.dropFirst(made.count)))
        && panorama.at(other.path).allSatisfy { $0.method != "GET" }
    }
  }

  private static let endingsOfPlurals: Set<String> = [
    "s", "es", "e", "en", "n", "er", "ler", "lar", "i", "y", "k", "ar", "or",
  ]

  private static let waiting: Set<String> = [
    "messages", "mails", "emails", "invites", "invitations", "returns", "approvals", "requests",
    "tasks", "alerts", "notifications", "reminders", "flags", "rates", "mesajlar", "davetler",
    "iadeler", "talepler", "nachrichten", "einladungen", "mensajes", "invitaciones",
  ]

  /// What is done by people and ought to be told there: in an audit log what is written anywhere, in an item's history what is written
  /// to items of its kind; what is only marked as read or sent is not. The one with the most days.
  private static func untold(by endpoint: Endpoint, _ panorama: Panorama) -> Endpoint? {
    let isPart = Paths.isPlaceholder(Paths.lastSegment(of: endpoint.parent))
    let words = isPart ? PathWords.histories : PathWords.audits
    guard endpoint.queryKeys.isSubset(of: QueryNames.paging),
      endpoint.lastWords.contains(where: { words.contains($0) })
    else { return nil }
    let done = panorama.endpoints.filter { other in
      other.isWrite && panorama.api.contains(other.path)
        && (other.method != "POST" || !other.isWordOfItem)
        && (!isPart || Paths.isWithin(other.path, endpoint.parent))
        && !NonPersistingWrite.keepsNothing(other, panorama)
        && !other.lastWords.contains { PathWords.signIn.contains($0) }
    }
    let often = done.max {
      ($0.days(with: 200...299), $1.path) < ($1.days(with: 200...299), $0.path)
    }
    let requests = done.reduce(0) { $0 + $1.requests(with: 200...299) }
    return often.flatMap { $0.days(with: 200...299) >= 3 && requests >= 10 ? $0 : nil }
  }

  /// More than one in ten; fewer are parts of items that were deleted.
  private static func isMissingForSome(_ endpoint: Endpoint) -> Bool {
    let missing = endpoint.outcomes.filter { $0.key.status == 404 }.map(\.outcome.count)
    let answered = endpoint.outcomes.filter { 200..<300 ~= $0.key.status }.map(\.outcome.count)
    return missing.reduce(0, +) * 10 > answered.reduce(0, +)
  }

  /// The same people get content there.
  private static func isFull(
    _ sibling: Endpoint, for people: Set<UInt64>, beside endpoint: Endpoint
  ) -> Bool {
    guard !Paths.isPlaceholder(Paths.lastSegment(of: sibling.path)) else { return false }
    let empty = max(smallestSize(endpoint) ?? 0, 2)
    let isAlike = smallestSize(sibling) == empty
    func isFull(_ key: OutcomeKey, _ outcome: Outcome) -> Bool {
      // Headers weigh the same in both; and what is as light at its least is a list of the same kind.
      let full =
        isAlike
        ? empty + SizeKnowledge.smallestItem * 2
        : key.sizeClass.meaning == .message
          ? empty + SizeKnowledge.smallestItem * 4 : empty * 3 + SizeKnowledge.smallestItem
      return 200...203 ~= key.status && (key.content == .list || outcome.largest >= full)
    }
    // Mostly nobody got content there.
    return sibling.mayHave(isFull)
      && sibling.observations.contains { observation in
        people.contains(observation.client) && observation.outcomes.contains(where: isFull)
      }
  }

  /// `/codes/colours`: what forms choose from, by its folder's name, where nothing is ever written and nothing beside it changes.
  private static func isCodeTable(
    _ endpoint: Endpoint, _ full: [Endpoint], _ panorama: Panorama
  ) -> Bool {
    let folder = Paths.lastSegment(of: endpoint.parent).lowercased()
    guard PathWords.codes.contains(folder) else { return false }
    let isWritten = panorama.endpoints.contains {
      $0.isWrite && Paths.isWithin($0.path, endpoint.parent)
    }
    return !isWritten
      && full.allSatisfy { sibling in
        guard let sizes = sibling.contents(panorama.pairs.noise.framings) else { return false }
        // Encoded for some, as it is for others.
        return sizes.values.allSatisfy { $0.count <= 2 }
          && !sibling.differsForOneClient(panorama.pairs.noise.framings)
      }
  }
}
