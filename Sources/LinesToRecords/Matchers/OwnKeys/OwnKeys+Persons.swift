internal import JSONBytes
internal import Vocabulary

/// Who asked, with what, and of which host.
extension OwnKeys {
  /// `isKnown`: known keys made an exchange of it, so that a word must speak for each other one.
  static func client(
    _ bytes: borrowing Span<UInt8>, _ all: borrowing Span<Leaf>, isKnown: Bool,
    _ record: inout Record
  ) {
    if record[.forwardedFor].isAbsent {
      for i in all.indices where all[i].hints.contains(.forwarded) {
        guard Shapes.isAddress(bytes, all[i].from, all[i].to) else { continue }
        record[.forwardedFor] = all[i].text
        break
      }
    }
    if record[.clientAddress].isAbsent {
      var best = BestLeaf()
      for i in all.indices { best.offer(clientScore(bytes, all[i], isKnown: isKnown), i) }
      if best.isFound {
        let leaf = all[best.index]
        _ = FieldReader.address(.clientAddress, bytes, leaf.from, leaf.to, into: &record)
      }
    }
    let forwarded = record[.forwardedFor].range
    if record[.clientAddress].isAbsent, !forwarded.isEmpty {
      _ = FieldReader.address(
        .clientAddress, bytes, forwarded.lowerBound, forwarded.upperBound, into: &record)
    }
  }

  private static func clientScore(
    _ bytes: borrowing Span<UInt8>, _ leaf: Leaf, isKnown: Bool
  ) -> Int {
    let hints = leaf.hints
    let never: KeyHints = [
      .nothing, .elsewhere, .version, .otherMoment, .forwarded, .identifier, .agent, .referer,
      .page,
    ]
    if leaf.kind == .number || hints.has(never) { return 0 }
    let isClients = hints.has([.client, .real, .peer])
    if hints.has([.server, .host]), !isClients { return hints.contains(.weak) && !isKnown ? 1 : 0 }
    guard Shapes.isAddress(bytes, leaf.from, leaf.to) else {
      // A server that looks names up.
      let isName = isClients && hints.contains(.host) && Shapes.isHost(bytes, leaf.from, leaf.to)
      return isName ? 4 : 0
    }
    if isKnown, !isClients && !hints.contains(.address) || hints.contains(.weak) { return 0 }
    var score = 4
    if hints.contains(.address) { score += 1 }
    if hints.contains(.peer) { score += 3 }
    if hints.contains(.client) { score += 5 }
    if hints.contains(.real) { score += 8 }
    if hints.contains(.balancer), !isClients { score = 2 }
    return score
  }

  /// Query, referer, agent, user, host and version.
  static func texts(
    _ bytes: borrowing Span<UInt8>, _ all: borrowing Span<Leaf>, isKnown: Bool,
    _ record: inout Record
  ) {
    var (query, referer, agent) = (BestLeaf(), BestLeaf(), BestLeaf())
    var (user, host, version) = (BestLeaf(), BestLeaf(), BestLeaf())
    var foreignURLs = 0
    for i in all.indices {
      let leaf = all[i]
      if leaf.hints.has([.nothing, .elsewhere]) { continue }
      version.offer(versionScore(bytes, leaf), i)
      if leaf.kind == .number || leaf.from == Int(record[.path].offset) { continue }
      query.offer(queryScore(bytes, leaf), i)
      let refererScore = refererScore(bytes, leaf, isKnown: isKnown)
      if refererScore == 1 { foreignURLs += 1 }
      referer.offer(refererScore, i)
      agent.offer(agentScore(bytes, leaf, isKnown: isKnown), i)
      user.offer(userScore(bytes, leaf, isKnown: isKnown), i)
      host.offer(hostScore(bytes, leaf), i)
    }
    // Of several URLs without a word none is sure.
    let isSure = referer.score > 1 || foreignURLs == 1
    if record[.referer].isAbsent, referer.isFound, isSure {
      record[.referer] = all[referer.index].text
    }
    if record[.query].isAbsent, query.isFound { setQuery(bytes, all[query.index], &record) }
    if record[.userAgent].isAbsent, agent.isFound { record[.userAgent] = all[agent.index].text }
    if record[.userName].isAbsent, user.isFound { record[.userName] = all[user.index].text }
    if record[.serverAddress].isAbsent, host.isFound {
      let leaf = all[host.index]
      _ = FieldReader.host(.serverAddress, bytes, leaf.from, leaf.to, into: &record)
    }
    if record[.protocolVersion].isAbsent, version.isFound {
      let leaf = all[version.index]
      let start = Shapes.isVersion(bytes, leaf.from, leaf.to) ? leaf.from &+ 5 : leaf.from
      record[.protocolVersion] = Text(offset: start, length: leaf.to &- start)
    }
  }

  /// A target that has one of its own is left as it is.
  private static func setQuery(
    _ bytes: borrowing Span<UInt8>, _ leaf: Leaf, _ record: inout Record
  ) {
    let start = bytes[leaf.from] == UInt8(ascii: "?") ? leaf.from &+ 1 : leaf.from
    if start < leaf.to {
      record[.query] = Text(
        offset: start, length: leaf.to &- start, encoding: leaf.text.encoding)
    }
  }

  private static func queryScore(_ bytes: borrowing Span<UInt8>, _ leaf: Leaf) -> Int {
    guard leaf.hints.contains(.query), Shapes.isQuery(bytes, leaf.from, leaf.to),
      bytes[leaf.from] != UInt8(ascii: "/")
    else { return 0 }
    return leaf.hints.contains(.weak) ? 1 : 2
  }

  private static func refererScore(
    _ bytes: borrowing Span<UInt8>, _ leaf: Leaf, isKnown: Bool
  ) -> Int {
    let hints = leaf.hints
    if hints.has([.identifier, .agent, .method, .moment]) { return 0 }
    let isURL = Shapes.isURL(bytes, leaf.from, leaf.to)
    if hints.contains(.referer), !hints.contains(.weak) { return isURL ? 8 : 6 }
    if !isURL || hints.has([.location, .server, .host, .query]) { return 0 }
    if hints.contains(.page) || hints.contains(.referer) { return 5 }
    // `came_from`, `origem`.
    if hints.contains(.peer) { return 4 }
    return isKnown || hints.contains(.path) ? 0 : 1
  }

  private static func agentScore(
    _ bytes: borrowing Span<UInt8>, _ leaf: Leaf, isKnown: Bool
  ) -> Int {
    let hints = leaf.hints
    if hints.has([.identifier, .version, .protocolVersion, .referer, .path, .line]) { return 0 }
    let isSaid = hints.contains(.agent) && !hints.contains(.weak)
    if Shapes.isVersion(bytes, leaf.from, leaf.to) { return 0 }
    let isShaped = CapturedFields.field(bytes, leaf.from, leaf.to) == .userAgent
    if isSaid { return isShaped ? 8 : 6 }
    guard isShaped else { return 0 }
    if bytes.hasPrefix("Mozilla/", at: leaf.from, to: leaf.to) { return 5 }
    return isKnown ? 0 : hints.has([.client, .request, .header]) ? 3 : 2
  }

  private static func userScore(
    _ bytes: borrowing Span<UInt8>, _ leaf: Leaf, isKnown: Bool
  ) -> Int {
    let hints = leaf.hints
    let never: KeyHints = [
      .agent, .identifier, .address, .referer, .path, .host, .duration, .moment, .status, .query,
    ]
    guard hints.contains(.user), !hints.has(never), !isKnown,
      bytes[leaf.from] != UInt8(ascii: "/"), leaf.to &- leaf.from <= 128,
      bytes.firstIndex(of: 0x20, from: leaf.from, to: leaf.to) == leaf.to,
      FieldReader.name(.userName, bytes, leaf.from, leaf.to) == .there,
      CapturedFields.field(bytes, leaf.from, leaf.to) != .userAgent
    else { return 0 }
    return 2
  }

  private static func hostScore(_ bytes: borrowing Span<UInt8>, _ leaf: Leaf) -> Int {
    let hints = leaf.hints
    if hints.has([.identifier, .client, .peer, .real, .agent, .referer, .user, .forwarded]) {
      return 0
    }
    guard hints.has([.host, .address]), Shapes.isHost(bytes, leaf.from, leaf.to),
      !Shapes.isAddress(bytes, leaf.from, leaf.to)
    else { return 0 }
    return hints.contains(.host) ? hints.contains(.request) ? 4 : 3 : 1
  }

  private static func versionScore(_ bytes: borrowing Span<UInt8>, _ leaf: Leaf) -> Int {
    if Shapes.isVersion(bytes, leaf.from, leaf.to) { return 4 }
    guard leaf.hints.contains(.protocolVersion) || leaf.hints.isSuperset(of: [.http, .version]),
      leaf.to &- leaf.from <= 3, 48...57 ~= bytes[leaf.from], leaf.kind != .escapedText,
      Numbers.scaled(bytes, leaf.from, leaf.to, unit: 10) != nil
    else { return 0 }
    return 2
  }
}
