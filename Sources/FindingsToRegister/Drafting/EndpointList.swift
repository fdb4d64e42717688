internal import Inert
internal import Phrases
internal import Vocabulary

/// Endpoints in one line, as the register writes them.
enum EndpointList {
  static func text(_ members: [Member], _ phrases: Phrases, brevity: Brevity? = nil) -> String {
    let groups = MemberGroup.groups(of: members, endpoint: "")
    return text(groups, count: members.count, phrases, brevity ?? Brevity.list)
  }

  /// `GET /api/v1/logs/<category>` (cron/health/…), `POST /…`; what is left out as a count.
  static func text(
    _ groups: [MemberGroup], count: Int, _ phrases: Phrases, _ brevity: Brevity
  ) -> String {
    var texts: [String] = []
    var told = 0
    for group in groups where texts.count < brevity.groups {
      texts.append(text(group, phrases, brevity))
      told += max(1, group.names.count) * group.methods.count
    }
    let more = count - told
    if more > 0 { texts.append(phrases.label(.more, ["count": .int(more)])) }
    return texts.joined(separator: ", ")
  }

  static func method(_ method: String) -> String {
    Brevity.shortened(Inert.terminal(method), to: 12)
  }

  private static func text(_ group: MemberGroup, _ phrases: Phrases, _ brevity: Brevity) -> String {
    let path = brevity.path(group.path)
    if group.names.isEmpty {
      return group.methods.map { Inert.code("\(method($0)) \(path)") }.joined(separator: ", ")
    }
    var list = group.names.prefix(brevity.names).joined(separator: "/")
    let more = group.names.count - brevity.names
    if more > 0 { list += " " + phrases.label(.more, ["count": .int(more)]) }
    let methods = group.methods.map(method).joined(separator: "/")
    return "\(Inert.code("\(methods) \(path)")) (\(list))"
  }
}
