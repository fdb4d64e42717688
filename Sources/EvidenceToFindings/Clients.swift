internal import Vocabulary

/// Who the clients are, by what they do over all endpoints: people at the UI, scanners, programs.
struct Clients {
  /// What one client did, summed over endpoints and days.
  private struct Conduct {
    var okEndpoints = 0
    var missedEndpoints = 0
    var referred = 0
    var requests = 0
    /// Requests whose agent called itself a program or a driven browser.
    var programRequests = 0
  }

  /// What logs tell in which the same requests stand: there, clients go by other hashes.
  struct Beside {
    /// By method and template.
    fileprivate var days: [String: [EndpointDay]] = [:]
    fileprivate var silent: Set<String> = []
    fileprivate var silentClients: Set<UInt64> = []

    init(_ beside: OverlapGroup.Beside, template: (String) -> String) {
      for (key, day) in beside.aside {
        days["\(key.method) \(template(key.path))", default: []].append(day)
      }
      silent = Set(beside.silentKeys.map { "\($0.method) \(template($0.path))" })
      silentClients = beside.silentClients
    }

    fileprivate func days(_ endpoint: Endpoint) -> [EndpointDay] {
      days.isEmpty ? [] : days["\(endpoint.method) \(endpoint.path)"] ?? []
    }

    fileprivate func isSilent(_ endpoint: Endpoint) -> Bool {
      !silent.isEmpty && silent.contains("\(endpoint.method) \(endpoint.path)")
    }
  }

  private let beside: Beside
  private var conduct: [UInt64: Conduct] = [:]
  /// Most answered API requests of people carry a referer, so those of pages do.
  let uiSendsReferers: Bool

  /// The logs hold user agents: then programs can be told, and a browser's missing referer says something.
  let knowsAgents: Bool

  private let rules: Rules

  /// `isAPI` tells an API path from a page or a file, `isShell` what the UI's index page answers: it answers everybody.
  init(
    endpoints: [Endpoint], beside: Beside, knowsAgents: Bool, rules: Rules,
    isShell: (Endpoint) -> Bool, isAPI: (Endpoint) -> Bool
  ) {
    self.beside = beside
    self.knowsAgents = knowsAgents
    self.rules = rules
    var (referred, answered) = (0, 0)
    for endpoint in endpoints {
      let api = isAPI(endpoint)
      let shell = isShell(endpoint)
      var seen: [UInt64: (ok: Bool, missed: Bool)] = [:]
      let isSilent = beside.isSilent(endpoint)
      for (i, day) in (Array(endpoint.days.values) + beside.days(endpoint)).enumerated() {
        let isAside = i >= endpoint.days.count
        for (client, clientDay) in day.clients.entries {
          var entry = seen[client] ?? (false, false)
          let (ok, missed) = Self.successes(clientDay)
          entry.ok = entry.ok || ok > 0
          entry.missed = entry.missed || missed > 0
          seen[client] = entry
          conduct[client, default: Conduct()].referred += clientDay.referred
          conduct[client, default: Conduct()].requests += clientDay.requests
          if Self.isProgram(clientDay, rules) {
            conduct[client, default: Conduct()].programRequests += clientDay.requests
          }
          if api, ok > 0, !isAside, !isSilent, !Self.isProgram(clientDay, rules) {
            answered += clientDay.requests
            referred += clientDay.referred
          }
        }
      }
      for (client, entry) in seen {
        if entry.ok, !shell, endpoint.isOfTheUI { conduct[client]?.okEndpoints += 1 }
        if entry.missed && !entry.ok { conduct[client]?.missedEndpoints += 1 }
      }
    }
    uiSendsReferers = rules.hold(.refererOfPages) && answered > 0 && referred * 4 >= answered
  }

  private static func successes(_ day: ClientDay) -> (ok: Int, missed: Int) {
    var (ok, missed) = (0, 0)
    for (code, outcome) in day.outcomes.entries {
      switch OutcomeKey(code: code).status {
      case 200..<400: ok += outcome.count
      case 400, 404, 405, 410, 414: missed += outcome.count
      default: break
      }
    }
    return (ok, missed)
  }

  /// Someone at the UI: succeeds more than fails, comes from pages where pages send a referer, is no driven browser.
  func isPerson(_ client: UInt64) -> Bool {
    guard client != 0, let conduct = conduct[client] else { return false }
    // A person's scripts go by the same name: what they did is left out, not the person.
    if conduct.programRequests * 2 > conduct.requests { return false }
    if rules.hold(.breadthOfMisses), conduct.missedEndpoints >= 8,
      conduct.missedEndpoints > conduct.okEndpoints * 2
    {
      return false
    }
    if uiSendsReferers, conduct.referred > 0 || !beside.silentClients.contains(client) {
      return conduct.referred > 0 && conduct.okEndpoints >= 1
    }
    if !rules.hold(.severalAnswers) { return true }
    if conduct.missedEndpoints * 2 > conduct.okEndpoints { return false }
    return conduct.okEndpoints >= (knowsAgents ? 6 : 4)
  }

  /// Some of its requests came from a bot, an HTTP library or a driven browser, by their own word.
  private static func isProgram(_ day: ClientDay, _ rules: Rules) -> Bool {
    isProgram(day) && rules.hold(.programsByAgent)
  }

  static func isProgram(_ day: ClientDay) -> Bool { day.traits & 3 != 0 }

  /// Endpoints that answered the client well.
  func successes(of client: UInt64) -> Int { conduct[client]?.okEndpoints ?? 0 }

  /// A log without referers answers for it beside one that has them: its clients may be the proxy, or the same people again.
  func isSilent(_ endpoint: Endpoint) -> Bool { beside.isSilent(endpoint) }

  /// Who was answered well by the endpoint, by logs in which the same requests stand.
  func admittedAside(_ endpoint: Endpoint) -> Set<UInt64> {
    beside.days(endpoint).reduce(into: []) { admitted, day in
      for (client, clientDay) in day.clients.entries where Self.successes(clientDay).ok > 0 {
        admitted.insert(client)
      }
    }
  }

  /// Fills what the people among the endpoint's clients saw.
  func observe(_ endpoint: inout Endpoint) {
    let isSilent = beside.isSilent(endpoint)
    var observations: [ClientObservation] = []
    var strangers = 0
    for (day, evidence) in endpoint.days {
      for (client, clientDay) in evidence.clients.entries {
        guard isPerson(client), !Self.isProgram(clientDay, rules),
          !uiSendsReferers || clientDay.referred > 0 || isSilent
        else {
          strangers += clientDay.requests
          continue
        }
        observations.append(
          ClientObservation(
            client: client, day: day, requests: clientDay.requests,
            entries: clientDay.outcomes.entries))
      }
    }
    endpoint.observations = observations
    endpoint.strangerRequests = strangers
  }
}
