internal import PathTemplates
internal import Vocabulary

/// The paths of a contract, segment by segment; concrete ones before placeholders.
struct ContractTree {
  /// What stands at one place of a path, in the order in which it is tried.
  enum Step: Hashable, Comparable {
    case literal(String)
    /// One of some words.
    case words([String])
    case integer
    case uuid
    /// `report-{id}.csv`: a placeholder with something around it.
    case mixed(String, String)
    case any

    private var rank: Int {
      switch self {
      case .literal: 0
      case .words: 1
      case .integer: 2
      case .uuid: 3
      case .mixed: 4
      case .any: 5
      }
    }

    static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
  }

  /// A path of the logs beside one of the contract.
  struct Match {
    /// Of the node where it ends.
    var node: Int
    var steps: [Step]
    /// The nodes it leads through, one a segment.
    var nodes: [Int]
  }

  private struct Node {
    var next: [(step: Step, node: Int)] = []
    /// Some operation's path ends here, with or without a slash behind it.
    var ends: Set<Bool> = []
    var operations: [Contract.Operation] = []
  }

  private var nodes = [Node()]

  mutating func insert(_ operation: Contract.Operation, below prefix: String) {
    let path = prefix + operation.path
    var place = 0
    for segment in path.split(separator: "/") {
      let step = Self.step(segment, operation)
      if let next = nodes[place].next.first(where: { $0.step == step }) {
        place = next.node
      } else {
        nodes.append(Node())
        let index = nodes[place].next.firstIndex { step < $0.step } ?? nodes[place].next.endIndex
        nodes[place].next.insert((step, nodes.count - 1), at: index)
        place = nodes.count - 1
      }
    }
    nodes[place].ends.insert(path.count > 1 && path.hasSuffix("/"))
    nodes[place].operations.append(operation)
  }

  private static func step(_ segment: Substring, _ operation: Contract.Operation) -> Step {
    guard let open = segment.firstIndex(of: "{"), let close = segment.lastIndex(of: "}"),
      open < close
    else {
      // The logs' paths are folded before they are kept: a version's date, a number.
      let shape = PathShape.text(of: "/" + segment).dropFirst()
      return shape.hasPrefix("{") ? .any : .literal(String(shape))
    }
    let head = String(segment[..<open])
    let tail = String(segment[segment.index(after: close)...])
    if !head.isEmpty || !tail.isEmpty { return .mixed(head, tail) }
    switch operation.parameters[String(segment[segment.index(after: open)..<close])] {
    case .integer: return .integer
    case .uuid: return .uuid
    case .words(let words): return .words(words.sorted())
    case nil: return .any
    }
  }

  func operations(at node: Int) -> [Contract.Operation] { nodes[node].operations }

  func ends(at node: Int, withSlash: Bool) -> Bool { nodes[node].ends.contains(withSlash) }

  /// The most concrete path that fits a raw shape or a template of the logs; nil: none does.
  func match(_ path: String) -> Match? {
    let segments = path.prefix { $0 != "#" }.split(separator: "/")
    var match = Match(node: 0, steps: [], nodes: [])
    return find(segments[...], &match) ? match : nil
  }

  private func find(_ segments: ArraySlice<Substring>, _ match: inout Match) -> Bool {
    guard let segment = segments.first else { return !nodes[match.node].operations.isEmpty }
    let place = match.node
    for (step, node) in nodes[place].next where Self.fits(segment, step) {
      match.node = node
      match.steps.append(step)
      match.nodes.append(node)
      if find(segments.dropFirst(), &match) { return true }
      match.steps.removeLast()
      match.nodes.removeLast()
      match.node = place
    }
    return false
  }

  /// Some path of the contract ends in a placeholder below which it has nothing: it may be one that takes slashes, which
  /// no document tells. Ids are none.
  func mayTakeRest(_ path: String) -> Bool {
    var segments = path.split(separator: "/")
    while segments.count > 1 {
      segments.removeLast()
      if let last = segments.last, !Paths.isPlaceholder(last),
        let match = match("/" + segments.joined(separator: "/")), match.steps.last == .any,
        nodes[match.node].next.isEmpty
      {
        return true
      }
    }
    return false
  }

  /// Whether a shape that stands for a whole segment may stand for one with this tail: a format's ending stays beside it.
  private static func isFolding(_ segment: Substring, _ tail: String) -> Bool {
    guard let close = segment.lastIndex(of: "}") else { return true }
    let own = segment[segment.index(after: close)...]
    return own.isEmpty ? Paths.format(of: "x" + tail) == nil : own == tail
  }

  private static func fits(_ segment: Substring, _ step: Step) -> Bool {
    let isFolded = Paths.isPlaceholder(segment)
    switch step {
    case .literal(let word): return segment == word
    case .words(let words):
      return isFolded
        ? words.contains { PathShape.text(of: "/" + $0).hasPrefix("/{") }
        : words.contains { $0 == segment }
    case .integer: return segment == "{n}" || segment == "{id}"
    case .uuid: return isFolded && segment != "{n}" && segment != "{date}" && segment != "{email}"
    case .mixed(let head, let tail):
      return isFolded && isFolding(segment, tail)
        || segment.hasPrefix(head) && segment.hasSuffix(tail)
          && segment.count > head.count + tail.count
    case .any: return true
    }
  }
}
