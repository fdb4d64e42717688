internal import Vocabulary

/// Who the clients are, by what they do over all endpoints: people at the UI, scanners, programs.
struct Clients {
  /// What one client did, summed over endpoints and days.
  fileprivate struct Conduct {
    var okEndpoints = 0
    var missedEndpoints = 0
    var referred = 0
    var requests = 0
    /// Requests whose agent called itself a program or a driven browser.
    var programRequests = 0
    /// The endpoint that is being looked at, and how it has answered so far.
    var endpoint = -1
    var isOK = false
    var isMissed = false
  }

  private let clients: HashIndex
  /// By the client's place in `clients`.
  private let conduct: [Conduct]
  /// Most answered API requests of people carry a referer, so those of pages do.
  let uiSendsReferers: Bool

  /// The logs hold user agents: then programs can be told, and a browser's missing referer says something.
  let knowsAgents: Bool

  private let rules: Rules

  /// `isAPI` tells an API path from a page or a file, `isShell` what the UI's index page answers: it answers everybody.
  /// `aside`, by method and path, is what logs tell in which the same requests stand: their clients go by other hashes.
  init(
    endpoints: [Endpoint], aside: [String: [OverlapGroup.Aside]], knowsAgents: Bool, rules: Rules,
    isShell: (Endpoint) -> Bool, isAPI: (Endpoint) -> Bool
  ) {
    self.knowsAgents = knowsAgents
    self.rules = rules
    var (referred, answered) = (0, 0)
    var clients = HashIndex()
    var conduct: [Conduct] = []
    for (i, endpoint) in endpoints.enumerated() {
      let api = isAPI(endpoint)
      let tells = endpoint.isOfTheUI && !isShell(endpoint)
      let others = aside.isEmpty ? [] : aside["\(endpoint.method) \(endpoint.path)"] ?? []
      let days = endpoint.days.values.map { ($0.evidence, false) } + others.map { ($0.day, true) }
      for (day, isAside) in days {
        day.clients.entries.forEachEntry { client, clientDay in
          let place = clients.place(of: client)
          if place == conduct.count { conduct.append(Conduct()) }
          let (ok, missed) = Self.successes(clientDay)
          let isProgram = Self.isProgram(clientDay, rules)
          conduct[place].note(at: i, ok: ok, missed: missed, tells: tells)
          conduct[place].referred += clientDay.referred
          conduct[place].requests += clientDay.requests
          if isProgram { conduct[place].programRequests += clientDay.requests }
          if api, ok, !isAside, !isProgram {
            answered += clientDay.requests
            referred += clientDay.referred
          }
        }
      }
    }
    self.clients = clients
    self.conduct = conduct
    uiSendsReferers = rules.hold(.refererOfPages) && answered > 0 && referred * 4 >= answered
  }

  private static func successes(_ day: borrowing ClientDay) -> (ok: Bool, missed: Bool) {
    var (ok, missed) = (false, false)
    for i in day.outcomes.entries.indices {
      switch OutcomeKey.status(ofCode: day.outcomes.entries.key(at: i)) {
      case 200..<400: ok = true
      case 400, 404, 405, 410, 414: missed = true
      default: break
      }
    }
    return (ok, missed)
  }

  /// Someone at the UI: succeeds more than fails, comes from pages where pages send a referer, is no driven browser.
  func isPerson(_ client: UInt64) -> Bool {
    guard client != 0, let place = clients.find(client) else { return false }
    let conduct = conduct[place]
    // A person's scripts go by the same name: what they did is left out, not the person.
    if conduct.programRequests * 2 > conduct.requests { return false }
    if rules.hold(.breadthOfMisses), conduct.missedEndpoints >= 8,
      conduct.missedEndpoints > conduct.okEndpoints * 2
    {
      return false
    }
    if uiSendsReferers { return conduct.referred > 0 && conduct.okEndpoints >= 1 }
    if !rules.hold(.severalAnswers) { return true }
    if conduct.missedEndpoints * 2 > conduct.okEndpoints { return false }
    return conduct.okEndpoints >= (knowsAgents ? 6 : 4)
  }

  /// Some of its requests came from a bot, an HTTP library or a driven browser, by their own word.
  private static func isProgram(_ day: borrowing ClientDay, _ rules: Rules) -> Bool {
    isProgram(day) && rules.hold(.programsByAgent)
  }

  static func isProgram(_ day: borrowing ClientDay) -> Bool { day.traits & 3 != 0 }

  /// Endpoints that answered the client well.
  func successes(of client: UInt64) -> Int {
    clients.find(client).map { conduct[$0].okEndpoints } ?? 0
  }

  /// Fills what the people among the endpoint's clients saw.
  func observe(_ endpoint: inout Endpoint) {
    var observations: [ClientObservation] = []
    var strangers = 0
    for (day, evidence) in endpoint.days {
      evidence.evidence.clients.entries.forEachEntry { client, clientDay in
        guard isPerson(client), !Self.isProgram(clientDay, rules),
          !uiSendsReferers || clientDay.referred > 0
        else {
          strangers += clientDay.requests
          return
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

extension Clients.Conduct {
  /// A day at an endpoint: what answered well once is none that was missed.
  fileprivate mutating func note(at place: Int, ok: Bool, missed: Bool, tells: Bool) {
    if endpoint != place { (endpoint, isOK, isMissed) = (place, false, false) }
    if ok, !isOK {
      isOK = true
      if tells { okEndpoints += 1 }
      if isMissed { missedEndpoints -= 1 }
    }
    if missed, !isMissed {
      isMissed = true
      if !isOK { missedEndpoints += 1 }
    }
  }
}
