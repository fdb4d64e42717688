internal import PathTemplates
internal import Vocabulary

/// The contract beside what was asked: exact templates, and what is promised.
struct ContractPaths {
  /// What the contract says of an endpoint.
  enum Standing {
    case promised(Contract.Operation)
    /// Other operations that were asked for are in it, this one is not.
    case unpromised
    /// No contract, one of another backend, or one that does not tell.
    case unclear
  }

  private var tree = ContractTree()
  /// Nodes of placeholders whose words are few and asked for by many of those who ask: a menu's, judged one by one.
  private var menus: Set<Int> = []
  /// Where a placeholder alone stands for all paths, as that of an index page does: no template, and no promise.
  private var catchAlls: [String] = []
  /// Where the API is mounted.
  private var prefixes: Set<String> = []
  /// Operations that somebody got a good answer of.
  private(set) var answered = 0
  /// Nearly everything that answers well is in it.
  private(set) var isWhole = false

  init() {}

  init(_ contract: Contract, _ raw: [EndpointKey: [EndpointDay]]) {
    if contract.operations.isEmpty { return }
    let good = raw.filter { key, days in Self.isAnswered(key, days) }.map(\.key).sorted()
    let isAny = { (operation: Contract.Operation) in
      !operation.path.split(separator: "/").contains { !$0.hasPrefix("{") }
        && operation.path.contains("{")
    }
    catchAlls = contract.operations.filter(isAny).flatMap(\.prefixes)
    var contract = contract
    contract.operations.removeAll(where: isAny)
    tree = Self.tree(contract, prefix: nil)
    prefixes = Set(contract.operations.flatMap(\.prefixes))
    if count(good) == 0, let prefix = Self.mount(contract, good) {
      tree = Self.tree(contract, prefix: prefix)
      prefixes = [prefix]
    }
    answered = count(good)
    learnMenus(raw)
    let named = good.filter { key in
      APIPaths.isNamed(Paths.segments(of: key.path))
        && !APIPaths.isFile(key.path)
    }
    isWhole = answered >= 3 && count(named) * 10 >= named.count * 9
  }

  private static func tree(_ contract: Contract, prefix: String?) -> ContractTree {
    var tree = ContractTree()
    for operation in contract.operations {
      for own in prefix.map({ [$0] }) ?? operation.prefixes { tree.insert(operation, below: own) }
    }
    return tree
  }

  private static func isAnswered(_ key: EndpointKey, _ days: [EndpointDay]) -> Bool {
    key.method != "OPTIONS" && key.method != "HEAD"
      && days.contains { day in
        day.outcomes.entries.contains { code, _ in
          let key = OutcomeKey(code: code)
          return 200..<300 ~= key.status && key.content != .html
        }
      }
  }

  private func count(_ keys: [EndpointKey]) -> Int {
    keys.count { key in operation(key.method, key.path) != nil }
  }

  /// A proxy may have put the API below a path that the document does not name: the one below which most of it is found.
  private static func mount(_ contract: Contract, _ good: [EndpointKey]) -> String? {
    let tree = tree(contract, prefix: "")
    var found: [String: Set<Int>] = [:]
    for key in good {
      let segments = key.path.split(separator: "/")
      for cut in segments.indices.dropLast().prefix(4) {
        if Paths.isPlaceholder(segments[cut]) { break }
        let rest = "/" + segments[(cut + 1)...].joined(separator: "/")
        guard let match = tree.match(rest), match.steps.contains(where: Self.isLiteral),
          tree.operations(at: match.node).contains(where: { $0.method == key.method })
        else { continue }
        found["/" + segments[...cut].joined(separator: "/"), default: []].insert(match.node)
      }
    }
    let best = found.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    guard let best, best.value.count >= 3 else { return nil }
    return best.key
  }

  private static func isLiteral(_ step: ContractTree.Step) -> Bool {
    if case .literal = step { true } else { false }
  }

  /// Tabs share a placeholder as items do (`/logs/{category}`), but each is asked for by many, and they are few.
  private mutating func learnMenus(_ raw: [EndpointKey: [EndpointDay]]) {
    var words: [Int: [String: Set<UInt64>]] = [:]
    var open: Set<Int> = []
    for (key, days) in raw {
      guard let match = tree.match(key.path) else { continue }
      let segments = key.path.split(separator: "/")
      for (i, step) in match.steps.enumerated() where step == .any {
        if Paths.isPlaceholder(segments[i]) {
          open.insert(match.nodes[i])
        } else {
          let askers = days.flatMap(\.clients.entries.keys)
          words[match.nodes[i], default: [:]][String(segments[i]), default: []]
            .formUnion(askers)
        }
      }
    }
    for (node, byWord) in words where 2...24 ~= byWord.count && !open.contains(node) {
      let all = byWord.values.reduce(into: Set<UInt64>()) { $0.formUnion($1) }.count
      let asked = byWord.values.map(\.count).reduce(0, +)
      if asked * 4 >= all * byWord.count { menus.insert(node) }
    }
  }

  /// What each segment of a path is by the contract; nil: the path is not in it.
  func segments(of path: String) -> [Segment]? {
    guard let match = tree.match(path) else { return nil }
    return match.steps.enumerated().map { i, step in
      switch step {
      case .literal, .words: .word
      case .any where menus.contains(match.nodes[i]): .unknown
      case .integer, .uuid, .mixed, .any: .value
      }
    }
  }

  enum Segment {
    case word, value
    /// Learnt, as without a contract.
    case unknown
  }
}

extension ContractPaths {
  /// The operation at a raw shape or a template; a final slash aside.
  func operation(_ method: String, _ path: String) -> Contract.Operation? {
    guard let match = tree.match(path) else { return nil }
    let own = tree.operations(at: match.node).filter { $0.method == nil || $0.method == method }
    return own.first { $0.path.hasSuffix("/") == path.hasSuffix("/") } ?? own.first
  }

  private func anyOperation(_ path: String) -> Contract.Operation? {
    tree.match(path).flatMap { tree.operations(at: $0.node).first }
  }

  func contains(_ path: String) -> Bool { tree.match(path) != nil }

  /// Below it everything has a resource of its own.
  func isMount(_ path: String) -> Bool {
    answered > 0 && prefixes.contains(path == "/" ? "" : String(Paths.trimmed(path)))
  }

  func standing(of endpoint: Endpoint) -> Standing {
    if answered == 0 || !endpoint.isOfTheUI { return .unclear }
    guard let match = tree.match(endpoint.path) else {
      let isTaken =
        tree.mayTakeRest(endpoint.path)
        || catchAlls.contains { $0.isEmpty || Paths.isWithin(endpoint.path, $0) }
      return isTaken ? .unclear : .unpromised
    }
    guard let operation = operation(endpoint.method, endpoint.path) else { return .unpromised }
    // Whether a backend minds a slash at the end is its own affair.
    let isAlike = tree.ends(
      at: match.node, withSlash: endpoint.path.count > 1 && endpoint.path.hasSuffix("/"))
    return isAlike && operation.method != nil ? .promised(operation) : .unclear
  }

  /// Its last word stands where the contract has a placeholder: what is missing there may be a row.
  func isValue(_ path: String) -> Bool {
    guard let match = tree.match(path) else { return false }
    return zip(match.steps, path.split(separator: "/")).contains { step, segment in
      step == .any && !Paths.isPlaceholder(segment)
    }
  }

  /// The path with the contract's own names for its placeholders.
  func named(_ method: String, _ path: String) -> String {
    guard path.contains("{") else { return path }
    let own = path.split(separator: "/")
    guard let operation = operation(method, path) ?? anyOperation(path) else {
      // What is not in the contract may lie below what is.
      let parent = Paths.parent(of: path)
      if parent == "/" { return path }
      return named(method, parent) + path.dropFirst(parent.utf8.count)
    }
    let names = operation.path.split(separator: "/")
    guard own.count >= names.count else { return path }
    let prefix = own.dropLast(names.count)
    let segments = zip(own.suffix(names.count), names).map { segment, name in
      Paths.hasPlaceholder(segment)
        && EndpointName.nameless(String(segment))
          == EndpointName.nameless(String(name))
        ? name : segment
    }
    return "/" + (prefix + segments).joined(separator: "/") + (path.hasSuffix("/") ? "/" : "")
  }
}
