internal import Vocabulary

/// Trees of pages that staff work in, as Django's `/admin/` or an office of forms and fragments: who works there asks for what its pages
/// name, and what is not there, fails or is refused is a gap as it is in an API. Learnt from paths that are called so and are worked in.
struct BackOffices {
  private let trees: Set<String>
  private let knowsPages: Bool

  /// Of endpoints whose people are known.
  init(_ endpoints: [Endpoint], _ api: APIPaths) {
    knowsPages = api.knowsPages
    var uses: [String: (pages: Int, forms: Int, items: Int)] = [:]
    for endpoint in endpoints where api.isLearning {
      guard let tree = Self.tree(of: endpoint.path), !endpoint.observations.isEmpty,
        !api.contains(endpoint.path)
      else { continue }
      if endpoint.method == "GET", endpoint.requests(with: 200...299) > 0 {
        uses[tree, default: (0, 0, 0)].pages += 1
      } else if endpoint.isWrite, endpoint.requests(with: 200...399) > 0 {
        uses[tree, default: (0, 0, 0)].forms += 1
        if endpoint.isTemplate { uses[tree]?.items += 1 }
      }
    }
    trees = Set(
      uses.filter { $0.value.pages >= 5 && $0.value.forms >= 4 && $0.value.items >= 2 }.keys)
  }

  /// Which endpoints are called: those of the API, and those of these.
  func mark(_ endpoints: inout [Endpoint], _ api: APIPaths) {
    for i in endpoints.indices {
      endpoints[i].isCalled = api.contains(endpoints[i].path) || contains(endpoints[i])
    }
  }

  /// What is asked for from its pages; where nobody says from which pages, what is asked for of several items, or more than daily.
  private func contains(_ endpoint: Endpoint) -> Bool {
    guard !trees.isEmpty, let tree = Self.tree(of: endpoint.path), trees.contains(tree),
      !APIPaths.isFile(endpoint.path), endpoint.isOfTheUI,
      !Self.browsers.contains(Paths.lastSegment(of: endpoint.path).lowercased())
    else { return false }
    if knowsPages {
      guard let page = endpoint.topPage, Paths.isWithin(page, tree) else { return false }
      return endpoint.referred * 10 >= endpoint.asked * 9
    }
    let days = Set(endpoint.observations.map(\.day)).count
    return endpoint.asked >= 10
      && (endpoint.isTemplate && endpoint.distinctPaths >= 3 || endpoint.asked >= days * 3)
  }

  /// Down to the word that names it: `/t/ost/admin`.
  private static func tree(of path: String) -> String? {
    let segments = Paths.segments(of: path)
    let place = segments.prefix(3).firstIndex { segment in
      PathWords.words(of: String(segment)).contains { names.contains($0) }
    }
    return place.map { "/" + segments[...$0].joined(separator: "/") }
  }

  /// What browsers and scripts of all pages get by themselves.
  private static let browsers: Set<String> = [
    "manifest", "sw", "service-worker", "favicon", "apple-touch-icon",
    "apple-touch-icon-precomposed",
    "browserconfig", "opensearch", "jsi18n",
  ]

  private static let names: Set<String> = [
    "admin", "adm", "administration", "administrator", "backoffice", "office", "panel", "console",
    "cms", "manage", "manager", "staff", "intranet", "moderation", "ops", "desk", "yonetim",
    "verwaltung", "redaktion", "buero", "gestion", "bureau", "administracion", "gestao",
    "administracao", "retaguarda", "amministrazione", "gestione", "beheer", "kantoor",
    "zarzadzanie",
    "panelu", "biuro", "sprava", "hallinta", "iroda", "kontor", "forvaltning", "upravlenie",
  ]
}
