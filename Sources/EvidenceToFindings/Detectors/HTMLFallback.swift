internal import Vocabulary

/// An API path, or what a page calls like one, that is answered with the UI's index page.
///
/// Needs: sizes, or the content type; the index page itself in the log. Cannot see: an index page of the size of an honest answer, so
/// the size must be the only one the endpoint ever had.
enum HTMLFallback: Detector {
  static let kind = GapKind.htmlFallback

  static func conclude(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    guard endpoint.method == "GET" else { return nil }
    let isOwnPage = isItsPage(endpoint, panorama)
    guard
      panorama.api.contains(endpoint.path) || isDownload(endpoint, panorama)
        || isCalledByPage(endpoint, panorama) || isOwnPage || isCalled(endpoint, panorama),
      !panorama.api.isRoot(endpoint.path), !isForm(endpoint),
      isAskedByTheUI(endpoint, panorama) || !panorama.rules.hold(.knownNeighbours)
    else { return nil }
    let isIndex = isOwnPage || panorama.sizes.shell.answers(endpoint)
    let tally = Tally(endpoint) { key, _ in
      if key.status == 304 || !(200..<600 ~= key.status) || AlwaysStatus.isNobody(key.status) {
        return .neutral
      }
      // By its type alone only where the index page is not known, or has the same size, or the name says another type.
      if key.content == .html, key.status == 200 {
        let isUnknown = panorama.sizes.shell.sizes[key.sizeClass]?.isEmpty ?? true
        return isIndex || isUnknown || isDocument(endpoint) ? .bad : .good
      }
      guard key.status == 200 else {
        return 502...504 ~= key.status || key.status == 401 ? .neutral : .good
      }
      return isIndex && key.content == .unknown ? .bad : .good
    }
    guard tally.goodRequests == 0, !tally.bad.isEmpty else { return nil }
    var verdict = Verdict(
      kind: kind, endpoint: endpoint, tally: tally, state: .open,
      strength: isIndex ? 0.97 : 0.9, expected: Fact(.expectedJSON),
      actual: Fact(.actualHTML, ["size": .int(Int(largestSize(endpoint)))]))
    if isIndex {
      let page = isOwnPage ? endpoint.topPage ?? "/" : "/"
      verdict.evidence.append(
        Fact(.sameAsIndexPage, ["size": .int(Int(largestSize(endpoint))), "page": .text(page)]))
    }
    if panorama.knowsUpstreams, endpoint.outcomes.allSatisfy({ $0.key.ownAnswer }) {
      verdict.evidence.append(Fact(.noUpstream))
    }
    // Scanners ask for what is named after tools again and again.
    verdict.doubt(unless: panorama.tellsPeople || tally.badRequests >= 12 && tally.badDays >= 4)
    return verdict
  }

  /// Where neither agents nor referers tell who asks, three people must, or something below the same root must answer for
  /// itself: scanners ask anywhere, and an index page answers them all.
  private static func isAskedByTheUI(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    if panorama.clients.knowsAgents || panorama.clients.uiSendsReferers { return true }
    if Set(endpoint.observations.lazy.map(\.client)).count >= 3 { return true }
    guard let root = endpoint.segments.first.map({ "/" + $0 }) else { return false }
    return panorama.endpoints.contains { other in
      other.path != endpoint.path && Paths.isWithin(other.path, root)
        && other.outcomes.contains { 200..<300 ~= $0.key.status }
        && !panorama.sizes.shell.answers(other)
    }
  }

  /// A document by its name (`/exports/orders.csv`): a UI has no page of that name. Where it sends referers, its pages ask for it.
  private static func isDownload(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    guard panorama.api.isLearning, panorama.sizes.shell.pages >= 3, isDocument(endpoint) else {
      return false
    }
    if !panorama.clients.uiSendsReferers { return true }
    return endpoint.referred * 2 >= endpoint.asked
  }

  private static func isDocument(_ endpoint: Endpoint) -> Bool {
    Paths.ending(of: Paths.lastSegment(of: endpoint.path)).map(documents.contains) ?? false
  }

  private static let documents: Set<String> = [
    "csv", "tsv", "xls", "xlsx", "ods", "pdf", "doc", "docx", "odt", "ics", "vcf", "zip",
  ]

  /// No path of the API by its name, and no page either: calls come from every page that is loaded, and none ever came from
  /// this one. It is asked for by one page, along with that page's other calls, and always with its referer.
  private static func isCalledByPage(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    guard panorama.api.isLearning, panorama.api.knowsPages, panorama.sizes.shell.pages >= 3,
      !Paths.isPlaceholder(Paths.lastSegment(of: endpoint.path)), !isOfTheUI(endpoint),
      !panorama.api.isPage(endpoint.path),
      !LostRedirect.leadsAway(endpoint),
      let page = endpoint.topPage, let calls = endpoint.pages[page]
    else { return false }
    let isAmongPages = panorama.callsOfPages.keys.contains {
      $0 != endpoint.path
        && (Paths.isWithin($0, endpoint.path) || Paths.parent(of: $0) == endpoint.parent)
    }
    guard !isAmongPages, calls * 2 >= endpoint.asked,
      endpoint.referred * 10 >= endpoint.asked * 9
    else { return false }
    // `/house/{id}/calendar` asks for `/services/houses/{id}/calendar`, and perhaps for nothing else.
    let name = Paths.lastSegment(of: String(Paths.trimmed(endpoint.path)))
    let alike = endpoint.pages.keys.filter { Paths.lastSegment(of: $0) == name }
    let isOfItems = page.contains("{") || alike.count >= 2
    if alike.contains(page), isOfItems, endpoint.distinctPaths >= 2 { return true }
    // `/admin/sales` asks for `/sales/regions`, more often than for anything else.
    let isNamed =
      !Paths.isWithin(endpoint.path, page)
      && endpoint.segments.dropLast().contains { $0 == Paths.lastSegment(of: page) }
    // A form has its item from the page before, and saves it.
    let isOfItem = page.contains("{") && !Paths.isWithin(endpoint.path, page)
    return panorama.endpoints.contains { other in
      panorama.api.contains(other.path) && (other.method == "GET" || isOfItem && other.isWrite)
        && other.pages[page].map {
          $0 <= calls * 3 && (calls <= $0 * 3 || isNamed && calls >= 10)
        } ?? false
    }
  }

  /// Where no referer tells: among the calls of a page, and nothing begins with it.
  private static func isCalled(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    panorama.loads?.calls.contains(endpoint.path) ?? false
      && !Paths.isPlaceholder(Paths.lastSegment(of: endpoint.path)) && !isOfTheUI(endpoint)
      && !LostRedirect.leadsAway(endpoint)
      && !endpoint.lastWords.contains {
        PathWords.signIn.contains($0) || PathWords.windows.contains($0)
      }
  }

  /// Below a page that calls it, and always as heavy as that page, which has a weight or two alone: what answers any path there.
  private static func isItsPage(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    guard panorama.api.isLearning, !panorama.api.isPage(endpoint.path), !isOfTheUI(endpoint),
      !Paths.isPlaceholder(Paths.lastSegment(of: endpoint.path)),
      let page = endpoint.topPage, page != "/", Paths.isWithin(endpoint.path, page),
      let own = endpoint.sizes(200...200), !own.isEmpty
    else { return false }
    return panorama.at(page).contains { other in
      guard other.method == "GET", let sizes = other.sizes(200...200) else { return false }
      return own.allSatisfy { sizeClass, own in
        own.count <= 2 && own == sizes[sizeClass] && own.allSatisfy { $0 > 100 }
      }
    }
  }

  /// What browsers ask for by themselves, and what the UI's own files are: their absence is no gap of the backend.
  private static func isOfTheUI(_ endpoint: Endpoint) -> Bool {
    let segments = endpoint.segments.map { $0.lowercased() }
    guard let first = segments.first, let last = segments.last else { return true }
    let folders: Set<String> = [".well-known", "locales", "locale", "i18n", "lang", "icons"]
    let stem = last.prefix { $0 != "." }
    return APIPaths.isFile(endpoint.path) || APIPaths.fileFolders.contains(first)
      || folders.contains(first)
      || ["manifest", "asset-manifest", "browserconfig", "sitemap", "crossdomain", "opensearch"]
        .contains(stem)
  }

  /// `/users/new`, `/users/7/edit`: by Rails' routes, and others', the page of a form.
  private static func isForm(_ endpoint: Endpoint) -> Bool {
    ["new", "edit"].contains(Paths.lastSegment(of: String(Paths.trimmed(endpoint.path))))
  }

  private static func largestSize(_ endpoint: Endpoint) -> Int64 {
    endpoint.outcomes.filter { $0.key.status == 200 }.map(\.outcome.largest).max() ?? -1
  }
}
