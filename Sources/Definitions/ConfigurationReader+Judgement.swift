internal import Vocabulary
internal import Yams

extension ConfigurationReader {
  /// Owners, floors, impacts, security words and the allow list.
  mutating func readJudgement(_ map: Node.Mapping, _ configuration: inout Configuration) {
    for node in items(map["owners"], "a list of owners") {
      guard let map = mapping(node, ConfigurationKeys.below["owners"], "an owner"),
        let pattern = pattern(map, node), let owner = required("owner", map, node)
      else { continue }
      configuration.owners.append(ConfiguredOwner(pattern: pattern, owner: owner))
    }
    for node in items(map["impacts"], "a list of impacts") {
      guard let map = mapping(node, ConfigurationKeys.below["impacts"], "an impact"),
        let pattern = pattern(map, node), required("impact", map, node) != nil,
        let word = word(map["impact"], Impact.allCases.map(\.rawValue)),
        let impact = Impact(rawValue: word)
      else { continue }
      configuration.impacts.append(
        ConfiguredImpact(pattern: pattern, method: method(map["method"]), impact: impact))
    }
    for node in items(map["allow"], "a list of allowed gaps") {
      if let allowed = allowed(node) { configuration.allowed.append(allowed) }
    }
    if let node = present(map["security_words"]) {
      configuration.securityWords = Set(texts(node, "a list of words").map { $0.lowercased() })
    }
    readFloors(map["floors"], &configuration.floors)
  }

  private mutating func readFloors(_ node: Node?, _ floors: inout Configuration.Floors) {
    guard let node = present(node),
      let map = mapping(node, ConfigurationKeys.below["floors"], "floors")
    else { return }
    let range = 1...1_000_000
    floors.requests = number(map["requests"], range) ?? floors.requests
    floors.observations = number(map["observations"], range) ?? floors.observations
    floors.clients = number(map["clients"], range) ?? floors.clients
    floors.days = number(map["days"], range) ?? floors.days
    floors.daysOfOneClient = number(map["days_of_one_client"], range) ?? floors.daysOfOneClient
    floors.spanHours = number(map["span_hours"], 0...8_760) ?? floors.spanHours
    floors.pairs = number(map["pairs"], range) ?? floors.pairs
    floors.goodAnswers = number(map["good_answers"], range) ?? floors.goodAnswers
  }

  private mutating func allowed(_ node: Node) -> AllowedGap? {
    guard let map = mapping(node, ConfigurationKeys.below["allow"], "an allowed gap"),
      let pattern = pattern(map, node)
    else { return nil }
    // A gap is allowed for a reason and for a time; both are asked for.
    let reason = required("reason", map, node)
    let expires = required("expires", map, node)
    guard let reason, let expires else { return nil }
    guard let day = Instant(rfc3339: expires)?.day, day.description == expires else {
      complain("no date", map["expires"], help: "write it as 2026-12-31")
      return nil
    }
    var allowed = AllowedGap(pattern: pattern, reason: reason, expires: day)
    allowed.method = method(map["method"])
    allowed.kind = word(map["kind"], GapKind.allCases.map(\.rawValue))
      .flatMap(GapKind.init(rawValue:))
    return allowed
  }

  private mutating func pattern(_ map: Node.Mapping, _ node: Node) -> PathPattern? {
    guard let text = required("pattern", map, node) else { return nil }
    if let pattern = PathPattern(text) { return pattern }
    complain(
      "no path pattern", map["pattern"],
      note: "begins with '/'; '*' or '{id}' is one segment, '**' at the end all below",
      help: "write it as /api/v1/users/*/devices or /api/v1/billing/**")
    return nil
  }

  private mutating func method(_ node: Node?) -> String? {
    word(node, ConfigurationKeys.methods)
  }
}
