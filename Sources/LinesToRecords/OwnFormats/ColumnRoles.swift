/// What the columns of a table hold, by what stands in them on all lines and by their labels.
struct ColumnRoles {
  enum Role: Equatable {
    case request
    case verb, target, hostTarget, query, version
    case status
    case time
    case client, clientList
    case host, user, referer, agent
    case size, messageSize
    /// The name of its unit.
    case duration(String)
    /// The same signs on all lines.
    case literal
    case unread
  }

  let table: TokenTable
  private(set) var roles: [Role]

  /// Nil where a column for the method, the target or the status is not to be found.
  init?(_ table: TokenTable) {
    self.table = table
    roles = Array(repeating: .unread, count: table.columns.count)
    guard findRequest(), findStatus() else { return nil }
    findTime()
    findClient()
    if isOutgoing { return nil }
    findTexts()
    findDuration()
    findSize()
    guard isServed else { return nil }
    findLiterals()
  }

  private var free: [Int] { roles.indices.filter { roles[$0] == .unread } }

  private func best(_ fits: (TokenTable.Column) -> Bool) -> Int? {
    whole.first { fits(table.columns[$0]) }
  }

  /// Without what is no single value.
  private var whole: [Int] { free.filter { !table.columns[$0].isRest } }

  // MARK: Who asked for what

  private mutating func findRequest() -> Bool {
    if let request = best({ $0.share(Self.isRequest) > 0.8 }) {
      roles[request] = .request
      return true
    }
    guard let verb = best({ $0.share(Self.isMethod) > 0.95 }) else { return false }
    roles[verb] = .verb
    let columns = table.columns
    let targets = whole.filter { columns[$0].share { $0.hasPrefix("/") } > 0.9 }
    // As it was sent, query and all.
    let target =
      targets.first { columns[$0].values.contains { $0.contains("?") } }
      ?? targets.first { $0 > verb } ?? targets.first
    if let target {
      roles[target] = .target
      let hasQuery = columns[target].values.contains { $0.contains("?") }
      if !hasQuery, let query = best({ $0.share(Self.isQuery) > 0.95 }) { roles[query] = .query }
    } else if let both = best({ $0.share(Self.isHostAndPath) > 0.9 }) {
      roles[both] = .hostTarget
    } else if columns.indices.contains(verb + 1), columns[verb + 1].share(Self.isURL) > 0.9 {
      roles[verb + 1] = .target
    } else {
      return false
    }
    if let version = best({ $0.share { $0.hasPrefix("HTTP/") } > 0.95 }) {
      roles[version] = .version
    }
    return true
  }

  /// The program's own calls of others: all of a URL, or a server's, and no client.
  private var isOutgoing: Bool {
    guard !roles.contains(.client), !roles.contains(.clientList) else { return false }
    if let target = roles.firstIndex(of: .target), table.columns[target].share(Self.isURL) > 0.5 {
      return true
    }
    return table.columns.contains { column in
      let words = column.values.first?.lowercased() ?? ""
      if Self.callers.contains(where: words.contains), Set(column.values).count == 1 { return true }
      return String(decoding: column.before, as: UTF8.self).contains("://")
        || column.share { $0.hasSuffix("://") || Self.isServer($0) } > 0.5
    }
  }

  private static let callers = [
    "outgoing", "outbound", "egress", "httpclient", "http-client", "http_client", "axios", "urllib",
    "httpx", "okhttp", "guzzle", "faraday", "feign", "resttemplate",
  ]

  /// Who asked, in which version, or how much was sent; or nothing else at all. A sentence that names a path and a number is no request.
  private var isServed: Bool {
    free.isEmpty
      || roles.contains { role in
        switch role {
        case .client, .clientList, .version, .size, .messageSize: true
        default: false
        }
      }
      || roles.firstIndex(of: .request).map { request in
        table.columns[request].share { $0.contains(" HTTP/") } > 0.5
      } ?? false
  }

  /// Three digits that are known codes on all lines. What the next server answered stands behind it, or has a dash on some lines.
  private mutating func findStatus() -> Bool {
    let candidates = whole.filter { index in
      let column = table.columns[index]
      return column.share(Self.isStatus) > 0.98
        && column.present.contains { $0 == "200" || $0 == "304" }
    }
    func rank(_ index: Int) -> (Int, Int, Int) {
      let column = table.columns[index]
      let isNext = ["upstream", "us", "ups", "ustatus", "backend", "origin"].contains {
        column.label.hasPrefix($0)
      }
      return (isNext ? 1 : 0, column.values.count - column.present.count, index)
    }
    guard let status = candidates.min(by: { rank($0) < rank($1) }),
      table.columns[status].present.count * 10 >= table.rows.count * 9
    else { return false }
    roles[status] = .status
    return true
  }

  private mutating func findTime() {
    let isTime = { (column: TokenTable.Column) in column.share(TimeShapes.isTime) > 0.95 }
    if let time = best({ isTime($0) && $0.share(Self.hasZone) > 0.9 }) ?? best(isTime)
      ?? best({ $0.share(Self.isEpoch) > 0.99 })
    {
      roles[time] = .time
    }
  }

  /// What a proxy passed on of the client, if it says more than the address that asked.
  private mutating func findClient() {
    func people(_ index: Int) -> Int {
      let column = table.columns[index]
      guard column.present.count * 2 >= table.rows.count else { return 0 }
      return Set(column.present.map(Self.host)).count
    }
    let addresses = whole.filter { index in
      let column = table.columns[index]
      let isNext = ["upstream", "backend", "server", "local", "dst", "dest", "up", "ua"].contains {
        column.label.hasPrefix($0)
      }
      return !isNext && people(index) > 0 && column.share(Self.isAddress) > 0.95
    }
    // Who is asked listens on one port.
    let others = addresses.filter { index in
      let ports = Set(table.columns[index].present.map(Self.port))
      return ports.contains("") || ports.count > 1
    }
    let candidates = others.isEmpty ? addresses : others
    guard let client = candidates.max(by: { (people($0), $1) < (people($1), $0) }) else { return }
    roles[client] =
      table.columns[client].kind == .list || table.columns[client].share { $0.contains(",") } > 0
      ? .clientList : .client
  }

  // MARK: What it came with

  private mutating func findTexts() {
    let columns = table.columns
    let agent = free.first { index in
      columns[index].values.contains { $0.hasPrefix("Mozilla/") && $0.contains("(") }
        && columns[index].share(Self.isProduct) > 0.5
    }
    if let agent {
      roles[agent] = .agent
    }
    let referers = whole.filter {
      columns[$0].share(Self.isURL) > 0.9 && columns[$0].label != "origin"
    }
    if let referer = referers.max(by: {
      (Set(columns[$0].values).count, $1) < (Set(columns[$1].values).count, $0)
    }) {
      roles[referer] = .referer
    }
    if let user = best({ ["user", "usr", "username", "remote_user", "auth"].contains($0.label) })
      ?? commonLogUser
    {
      roles[user] = .user
    }
    let host = best { column in
      column.share(Self.isHost) > 0.95
        && (Self.hosts.contains { column.label.contains($0) } || column.share(Self.isDomain) > 0.5)
    }
    if let host { roles[host] = .host }
  }

  private static let hosts = ["host", "server", "domain", "site", "sni", "authority"]

  /// `client - user [time]`, or without the dash where some are known by name and some are not.
  private var commonLogUser: Int? {
    guard let client = roles.firstIndex(where: { $0 == .client || $0 == .clientList }),
      let time = roles.firstIndex(of: .time), time > client + 1, time <= client + 3,
      roles[time - 1] == .unread
    else { return nil }
    let user = table.columns[time - 1]
    let isDashed =
      time == client + 3
      ? table.columns[client + 1].present.isEmpty
      : user.before.elementsEqual(" - ".utf8) || user.values.contains("-")
    return isDashed && user.share { $0.first?.isLetter ?? false } == 1 ? time - 1 : nil
  }

  /// By its label and unit; seconds are written to the millisecond. Of several, that which lasts longest.
  private mutating func findDuration() {
    let columns = table.columns
    func seconds(_ index: Int) -> Double {
      columns[index].present.compactMap { Double($0) }.reduce(0, +)
    }
    let units = whole.compactMap { index in unit(behind: index).map { (index, $0) } }
    if let (duration, unit) = units.first(where: {
      columns[$0.0].share { Double($0) != nil } > 0.95
    }) {
      roles[duration] = .duration(unit)
      return
    }
    let fractions = whole.filter { columns[$0].share(Self.isFraction) > 0.98 }
    if let duration = fractions.max(by: { (seconds($0), $1) < (seconds($1), $0) }) {
      roles[duration] = .duration("s")
    }
  }

  /// The unit that stands behind a number.
  private func unit(behind index: Int) -> String? {
    switch table.word(behind: index) {
    case "s", "sec", "secs", "seconds", "second": return "s"
    case "ms", "msec", "msecs": return "ms"
    case "us", "usec": return "us"
    default: return nil
    }
  }

  private mutating func findSize() {
    let sizes = SizeColumns(table, roles, among: free)
    if let body = sizes.body { roles[body] = .size }
    if let message = sizes.message { roles[message] = .messageSize }
  }

  /// The same writer's lines that are cut otherwise: their last columns hold the same.
  mutating func takeNumbers(of other: ColumnRoles) {
    var isSame = table.end == other.table.end
    for (i, j) in zip(roles.indices.reversed(), other.roles.indices.reversed()) where isSame {
      switch other.roles[j] {
      case .size, .messageSize, .duration:
        if roles[i] == .unread, !roles.contains(other.roles[j]) { roles[i] = other.roles[j] }
      default: break
      }
      isSame = table.columns[i].before == other.table.columns[j].before
    }
  }

  /// Signs of the format itself: `->`.
  private mutating func findLiterals() {
    for index in free {
      let column = table.columns[index]
      guard !column.isRest, column.kind == .plain, let word = column.values.first, word.count > 1,
        word.utf8.allSatisfy({ $0 < 128 && !(48...57 ~= $0) && !(97...122 ~= $0 | 0x20) }),
        column.values.allSatisfy({ $0 == word })
      else { continue }
      roles[index] = .literal
    }
  }
}
