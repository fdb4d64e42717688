internal import Vocabulary

/// Verdicts of one cause, as a person would file them.
struct Group {
  var verdicts: [Verdict]
  /// The path all have in common: a collection, a parent, or the one endpoint's own.
  var anchor: String

  var isFixed: Bool { verdicts.allSatisfy { $0.state == .looksFixed } }

  /// What explains the rest, where anything does: a list that writes forget is no surer than that they are forgotten, nor is what a
  /// redirect ends at. Else all.
  var deciding: [Verdict] {
    let causes = verdicts.filter { $0.kind == .nonPersistingWrite || $0.kind == .lostRedirect }
    return causes.isEmpty ? verdicts : causes
  }

  /// The verdict that names the finding: of those that decide, the most asked.
  var primary: Verdict {
    deciding.min { a, b in
      if a.tally.badRequests != b.tally.badRequests {
        return a.tally.badRequests > b.tally.badRequests
      }
      return a.member < b.member
    } ?? verdicts[0]
  }
}

/// Puts verdicts together: siblings under one parent, an endpoint and what is below it, a collection and its writes.
enum Grouping {
  static func groups(of verdicts: [Verdict], _ panorama: Panorama) -> [Group] {
    var rest = verdicts
    var groups = forgottenWrites(&rest, panorama)
    let ends = redirectEnds(&rest)
    for kind in GapKind.allCases {
      for isFixed in [false, true] {
        let same = rest.filter { $0.kind == kind && ($0.state == .looksFixed) == isFixed }
        groups += connected(same, panorama)
      }
    }
    for end in ends {
      let place = groups.firstIndex { $0.verdicts.contains { isEnd(end.endpoint, of: $0) } }
      if let place {
        groups[place].verdicts.append(end)
      } else {
        groups += connected([end], panorama)
      }
    }
    return groups
  }

  /// What a redirected write ends at: asked for no oftener than that write, it is no gap of its own.
  private static func redirectEnds(_ rest: inout [Verdict]) -> [Verdict] {
    let redirects = rest.filter { $0.kind == .lostRedirect }
    if redirects.isEmpty { return [] }
    let ends = rest.filter { verdict in
      (verdict.kind == .emptyList || verdict.kind == .safeStub)
        && redirects.contains { isEnd(verdict.endpoint, of: $0) }
    }
    rest.removeAll { verdict in
      ends.contains { $0.member == verdict.member && $0.endpoint.host == verdict.endpoint.host }
    }
    return ends
  }

  private static func isEnd(_ read: Endpoint, of redirect: Verdict) -> Bool {
    redirect.kind == .lostRedirect && redirect.state != .looksFixed && read.method == "GET"
      && read.host == redirect.endpoint.host
      && Paths.trimmed(read.path) == Paths.trimmed(redirect.endpoint.path)
      && read.asked <= redirect.endpoint.asked
  }

  /// Writes that are forgotten by the same collection, with that collection's own empty list.
  private static func forgottenWrites(_ rest: inout [Verdict], _ panorama: Panorama) -> [Group] {
    var byCause: [String: [Verdict]] = [:]
    for verdict in rest {
      guard let cause = verdict.cause else { continue }
      let known = byCause.keys.sorted().first { isOneThing($0, cause) || isOneThing(cause, $0) }
      byCause[known ?? cause, default: []].append(verdict)
    }
    rest.removeAll { $0.cause != nil }
    var groups: [Group] = []
    for (cause, writes) in byCause.sorted(by: { $0.key < $1.key }) {
      let anchor =
        ([cause] + writes.compactMap(\.cause)).min { $0.utf8.count < $1.utf8.count } ?? cause
      var reads = rest.filter {
        ($0.kind == .emptyList || $0.kind == .safeStub)
          && Paths.trimmed($0.endpoint.path) == Paths.trimmed(anchor)
      }
      // That writes are forgotten speaks for data in a list that weighs next to nothing.
      let creates = writes.contains {
        $0.endpoint.method == "POST" && Paths.trimmed($0.endpoint.path) == Paths.trimmed(anchor)
      }
      if reads.isEmpty, creates {
        reads = panorama.at(anchor).compactMap { EmptyList.verdict(on: $0, panorama) }
      }
      rest.removeAll { verdict in reads.contains { $0.member == verdict.member } }
      // What has too few pairs of its own is not told along with what has enough, unless there is nothing that it could be
      // written to: a list that is always empty has no items.
      let isEmpty = reads.contains {
        EmptyList.emptiness(of: $0.endpoint, panorama)?.isProven ?? false
      }
      let sure = writes.filter { verdict in
        isEmpty || !verdict.missing.contains { $0.name == .needsPairs }
      }
      // What is told for sure does not vouch for what is not.
      let proven = sure.filter { isEmpty || $0.state != .suspected }
      let unsure = proven.isEmpty ? [] : sure.filter { !isEmpty && $0.state == .suspected }
      groups.append(
        Group(
          verdicts: (proven.isEmpty ? sure.isEmpty ? writes : sure : proven) + reads,
          anchor: anchor))
      if !unsure.isEmpty { groups.append(Group(verdicts: unsure, anchor: anchor)) }
    }
    return groups
  }

  /// A collection and its items, or a thing and its parts; what an item has (`/blocks/{id}/pests`) is another thing.
  private static func isOneThing(_ whole: String, _ part: String) -> Bool {
    guard Paths.isWithin(part, whole) else { return false }
    return Paths.segments(of: part).count == Paths.segments(of: whole).count
      || !Paths.isPlaceholder(Paths.lastSegment(of: whole))
  }

  private static func connected(_ verdicts: [Verdict], _ panorama: Panorama) -> [Group] {
    var group = Array(verdicts.indices)
    let places = verdicts.map { Place($0.endpoint, panorama) }
    for i in verdicts.indices {
      for j in verdicts.indices where j > i && group[i] != group[j] {
        guard belongTogether(places[i], places[j], panorama),
          areRefusedAlike(verdicts[i], verdicts[j])
        else { continue }
        let (from, to) = (group[j], group[i])
        for k in group.indices where group[k] == from { group[k] = to }
      }
    }
    return Set(group).sorted().map { root in
      let members = told(
        verdicts.indices.filter { group[$0] == root }.map { verdicts[$0] }, panorama)
      return Group(verdicts: members, anchor: anchor(of: members, panorama))
    }
  }

  /// Without what one of several people met on a day or two: an old tab, perhaps. Where nothing tells who asks, a scanner may ask
  /// for what hardly anybody does.
  private static func told(_ verdicts: [Verdict], _ panorama: Panorama) -> [Verdict] {
    let all = Set(verdicts.flatMap { $0.tally.bad.map(\.client) })
    if all.count < 3 {
      let isOfRoutes = verdicts.allSatisfy {
        [.missingEndpoint, .methodNotAllowed].contains($0.kind)
      }
      if !isOfRoutes || panorama.clients.knowsAgents || panorama.clients.uiSendsReferers {
        return verdicts
      }
      let often = verdicts.filter {
        $0.tally.badRequests >= panorama.settings.floors.requests
      }
      return often.isEmpty ? verdicts : often
    }
    let met = verdicts.filter { $0.tally.badClients >= 2 || $0.tally.badDays >= 3 }
    return met.isEmpty ? verdicts : met
  }

  /// 401 asks who it is, 403 knows: these are two causes.
  private static func areRefusedAlike(_ a: Verdict, _ b: Verdict) -> Bool {
    guard a.kind == .alwaysForbidden else { return true }
    let (x, y) = (refusals(a.endpoint), refusals(b.endpoint))
    return !x.isDisjoint(with: y)
  }

  private static func refusals(_ endpoint: Endpoint) -> Set<UInt16> {
    Set(endpoint.outcomes.lazy.map(\.key.status).filter { $0 == 401 || $0 == 403 })
  }

  /// What is looked up of an endpoint for every other.
  private struct Place {
    let endpoint: Endpoint
    let parent: String
    let collection: String?
    let topPage: String?

    init(_ endpoint: Endpoint, _ panorama: Panorama) {
      self.endpoint = endpoint
      parent = endpoint.parent
      collection = panorama.collection(of: endpoint)
      topPage = endpoint.topPage
    }
  }

  private static func belongTogether(_ x: Place, _ y: Place, _ panorama: Panorama) -> Bool {
    let (a, b) = (x.endpoint, y.endpoint)
    if a.host != b.host { return false }
    if Paths.isWithin(a.path, b.path) || Paths.isWithin(b.path, a.path) { return true }
    guard x.parent == y.parent else {
      // Parts of one collection that one page asks for.
      guard let collection = x.collection, collection == y.collection else { return false }
      if x.topPage == nil, y.topPage == nil { return isBesideItem(a, b) || isBesideItem(b, a) }
      guard let page = x.topPage, page == y.topPage, page != "/" else { return false }
      return panorama.isTabbed(page)
    }
    if panorama.hasOwnParent(a) { return true }
    if let name = service(a), name == service(b) { return true }
    // Below a bare root, siblings are one cause only as tabs of one page.
    guard let page = x.topPage, page == y.topPage else { return false }
    return page != "/" && Paths.lastSegment(of: a.path) != Paths.lastSegment(of: b.path)
      && panorama.isTabbed(page)
  }

  private static func anchor(of verdicts: [Verdict], _ panorama: Panorama) -> String {
    let paths = verdicts.map(\.endpoint.path).sorted()
    let first = paths[0]
    if paths.allSatisfy({ Paths.isWithin($0, first) }),
      !panorama.hasOwnParent(verdicts[0].endpoint) || paths.count == 1 && !isWord(first)
    {
      return first
    }
    guard panorama.hasOwnParent(verdicts[0].endpoint) else { return first }
    if Set(paths.map { Paths.parent(of: $0) }).count > 1,
      let collection = panorama.collection(of: verdicts[0].endpoint)
    {
      return collection
    }
    return Paths.parent(of: first)
  }

  /// `/reports/templates` and `/reports/{id}/release`: of the collection, and of its items.
  private static func isBesideItem(_ a: Endpoint, _ b: Endpoint) -> Bool {
    Paths.isPlaceholder(Paths.lastSegment(of: b.parent)) && Paths.parent(of: b.parent) == a.parent
  }

  /// `shift` of `/rpc/shift.list`.
  private static func service(_ endpoint: Endpoint) -> Substring? {
    let last = Paths.lastSegment(of: endpoint.path)
    guard let dot = last.firstIndex(where: { $0 == "." || $0 == ":" }), dot > last.startIndex else {
      return nil
    }
    return last[..<dot]
  }

  private static func isWord(_ path: String) -> Bool {
    !Paths.isPlaceholder(Paths.lastSegment(of: path))
  }
}

extension Endpoint {
  /// The page that asks most; ties by name. Pages of the API itself are none.
  var topPage: String? {
    pages.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

extension Panorama {
  /// The first segment behind the API's root, with all before it; nil for the root itself.
  func collection(of endpoint: Endpoint) -> String? {
    let segments = endpoint.segments
    guard
      let end = segments.indices.dropLast().last(where: {
        api.isRoot("/" + segments[...$0].joined(separator: "/"))
      })
    else { return nil }
    return "/" + segments[...(end + 1)].joined(separator: "/")
  }

  /// The page's name is a path of the UI, not the shell that every call comes from.
  func isTabbed(_ page: String) -> Bool {
    let askers = endpoints.filter { $0.topPage == page && api.contains($0.path) }
    return askers.count <= 12
  }
}
