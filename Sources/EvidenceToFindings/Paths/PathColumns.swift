internal import Vocabulary

/// Learns which words in paths are values (slugs, tenants) and folds them; the rest of the path stays.
struct PathColumns {
  /// By length and position: words under a parent that are values.
  var values: [String: Set<String>] = [:]
  /// By collection: words below it that name what is done to its items, and stand before them.
  var actions: [String: Set<String>] = [:]
  private let contract: ContractPaths
  /// Raw paths that were read, and those that calls come from.
  let read: Set<String>
  let pages: Set<String>
  /// Those that own what lies below: one set a place where they stand.
  var tenants: [Set<String>] = []
  /// What stands before them.
  var parentsOfTenants: Set<String> = []

  init(_ raw: RawEndpoints, _ contract: ContractPaths) {
    self.contract = contract
    read = raw.read
    pages = raw.pages
    let endpoints = raw.askers
    learnNothings(endpoints.keys)
    learnBelow(endpoints)
    learnTenants(endpoints.keys, raw)
    learnBeforeAPI(endpoints.keys)
    learnTenantsElsewhere(endpoints.keys)
    learnItemsElsewhere(endpoints.keys)
    // What one tenant or one item has too few of to be told, all have together.
    for _ in 0..<2 where !values.isEmpty {
      let known = values
      let folded = folded(endpoints)
      learnBelow(folded)
      learnSlugsOfOthers(folded.keys)
      if values == known { return }
    }
  }

  /// Templates that stand before tenants.
  var tenantParents: Set<String> {
    Set(parentsOfTenants.map { $0 == "/" ? "" : template($0) })
  }

  private func folded(_ endpoints: [EndpointKey: Int]) -> [EndpointKey: Int] {
    var folded: [EndpointKey: Int] = [:]
    for (key, askers) in endpoints {
      let path = template(key.path)
      folded[EndpointKey(method: key.method, path: path, host: key.host), default: 0] += askers
    }
    return folded
  }

  private mutating func learnBelow(_ endpoints: [EndpointKey: Int]) {
    // By their looks first: below what is an item lie words.
    learnKeys(endpoints)
    learnActions(endpoints.keys)
    learnCodes(endpoints.keys)
    learnLanguages(endpoints.keys)
    learnItems(endpoints.keys)
    learnLeaves(endpoints.keys)
    learnManyWords(endpoints)
    learnRows(endpoints.keys)
    learnSlugsInside(endpoints.keys)
    learnMixedIDs(endpoints.keys)
  }

  private func isLearnt(_ segment: Substring, parent: String, raw: String) -> Bool {
    let word = String(segment)
    // `/orders/bulk/close` closes many of them.
    if PathWords.many.contains(word.lowercased()) { return false }
    if values[parent]?.contains(word) ?? false || values[raw]?.contains(word) ?? false {
      return true
    }
    // `blue-lake.json` is what `blue-lake` is.
    guard let format = Paths.format(of: word) else { return false }
    let stem = String(word.dropLast(format.utf8.count + 1))
    return values[parent]?.contains(stem) ?? false || values[raw]?.contains(stem) ?? false
  }

  func isWord(_ segment: Substring) -> Bool {
    !Paths.hasPlaceholder(segment) && !segment.contains("#")
  }

  /// Its last segment is an id, or learnt to be one: what lies below it are words.
  func isItem(_ path: String) -> Bool {
    let last = Paths.lastSegment(of: path)
    if Paths.isPlaceholder(last) { return true }
    return values[Paths.parent(of: path)]?.contains(String(last)) ?? false
  }

  /// The path with its values folded and every placeholder called `{id}` (dates and e-mails keep their names); what the
  /// contract says goes before what is learnt.
  func template(_ path: String) -> String {
    var parent = ""
    var raw = ""
    var exact = contract.segments(of: path)?[...]
    for segment in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      let isValue: Bool
      switch segment.isEmpty ? nil : exact?.popFirst() {
      case .word: isValue = false
      case .value: isValue = !Paths.hasPlaceholder(segment)
      case .unknown, nil: isValue = isLearnt(segment, parent: parent, raw: raw)
      }
      raw += "/" + segment
      parent += "/" + Self.folded(segment, isValue: isValue)
    }
    return parent
  }

  /// What is left of a segment: the words around what varies stay.
  private static func folded(_ segment: Substring, isValue: Bool) -> String {
    if isValue {
      let isFolded = Paths.hasPlaceholder(segment)
      return "{id}" + (isFolded ? "" : Paths.format(of: segment).map { "." + $0 } ?? "")
    }
    guard let open = segment.firstIndex(of: "{"), let close = segment.lastIndex(of: "}"),
      open < close
    else { return String(segment) }
    let name = segment[open...close]
    if name == "{date}" || name == "{email}" { return String(segment) }
    return "\(segment[..<open]){id}\(segment[segment.index(after: close)...])"
  }
}
