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
    var routine = Routine()
    /// The endpoint that is being looked at, and how it has answered so far.
    var endpoint = -1
    var isOK = false
    var isMissed = false
  }

  /// Conduct as it is added up.
  private struct Sum {
    let knowsPrograms: Bool
    private(set) var clients = HashIndex()
    private(set) var conduct: [Conduct] = []

    init(knowsPrograms: Bool) { self.knowsPrograms = knowsPrograms }

    mutating func note(_ clientDay: borrowing ClientDay, of client: UInt64, on day: Day) {
      conduct[place(of: client)].routine.see(clientDay, on: day)
    }

    private mutating func place(of client: UInt64) -> Int {
      let place = clients.place(of: client)
      if place == conduct.count { conduct.append(Conduct()) }
      return place
    }

    /// Whether a client that is no program was answered well.
    mutating func see(
      _ client: UInt64, _ asked: Asked, at endpoint: Int, tells: Bool
    ) -> Bool {
      let place = place(of: client)
      conduct[place].note(at: endpoint, ok: asked.isOK, missed: asked.isMissed, tells: tells)
      conduct[place].referred += asked.referred
      conduct[place].requests += asked.requests
      if knowsPrograms { conduct[place].programRequests += asked.byPrograms }
      return asked.isOK && !(knowsPrograms && asked.byPrograms > 0)
    }
  }

  /// What logs tell in which the same requests stand: there, clients go by other hashes.
  struct Beside {
    /// By method and template.
    fileprivate var asked: [String: [[UInt64: Asked]]] = [:]
    fileprivate var silent: Set<String> = []
    fileprivate var silentClients: Set<UInt64> = []
    /// Those that no log knows which tells who asks.
    fileprivate var nameless: Set<UInt64> = []

    init(_ beside: OverlapGroup.Beside, template: (String) -> String) {
      for (key, clients) in beside.aside {
        asked["\(key.method) \(template(key.path))", default: []].append(clients)
      }
      silent = Set(beside.silentKeys.map { "\($0.method) \(template($0.path))" })
      silentClients = beside.silentClients
      nameless = beside.namelessClients.subtracting(beside.namedClients)
    }

    fileprivate func clients(_ endpoint: Endpoint) -> [[UInt64: Asked]] {
      asked.isEmpty ? [] : asked["\(endpoint.method) \(endpoint.path)"] ?? []
    }

    fileprivate func isSilent(_ endpoint: Endpoint) -> Bool {
      !silent.isEmpty && silent.contains("\(endpoint.method) \(endpoint.path)")
    }
  }

  private let beside: Beside
  private let clients: HashIndex
  /// By the client's place in `clients`.
  private let conduct: [Conduct]
  /// How many clients are answered well by several endpoints, at all hours.
  private let comeWhenTheyLike: Int
  /// Who all requests come from, where the log does not say who asks: people and scanners have one name. Nil: there are others.
  private let everybody: UInt64?
  var areOne: Bool { everybody != nil }
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
    var sum = Sum(knowsPrograms: rules.hold(.programsByAgent))
    for (i, endpoint) in endpoints.enumerated() {
      let api = isAPI(endpoint)
      let tells = endpoint.isOfTheUI && !isShell(endpoint)
      let isSilent = beside.isSilent(endpoint)
      for (day, seen) in endpoint.days {
        seen.evidence.clients.entries.forEachEntry { client, clientDay in
          let asked = Asked(clientDay)
          sum.note(clientDay, of: client, on: day)
          if sum.see(client, asked, at: i, tells: tells), api, !isSilent {
            answered += asked.requests
            referred += asked.referred
          }
        }
      }
      for clients in beside.clients(endpoint) {
        for (client, asked) in clients { _ = sum.see(client, asked, at: i, tells: tells) }
      }
    }
    clients = sum.clients
    conduct = sum.conduct
    everybody = Self.everybody(clients, conduct)
    comeWhenTheyLike = conduct.count { $0.okEndpoints >= 4 && !$0.routine.isOfTheClock }
    uiSendsReferers = rules.hold(.refererOfPages) && answered > 0 && referred * 4 >= answered
  }

  /// Someone at the UI: succeeds more than fails, comes from pages where pages send a referer, is no driven browser.
  func isPerson(_ client: UInt64) -> Bool {
    guard client != 0, let place = clients.find(client) else { return false }
    let conduct = conduct[place]
    // A person's scripts go by the same name: what they did is left out, not the person.
    if conduct.programRequests * 2 > conduct.requests { return false }
    if client == everybody, !uiSendsReferers { return true }
    if rules.hold(.breadthOfMisses), conduct.missedEndpoints >= 8,
      conduct.missedEndpoints > conduct.okEndpoints * 2
    {
      return false
    }
    if uiSendsReferers, conduct.referred > 0 || !beside.silentClients.contains(client) {
      return conduct.referred > 0 && conduct.okEndpoints >= 1 && !isJob(conduct)
    }
    if !rules.hold(.severalAnswers) { return true }
    if conduct.missedEndpoints * 2 > conduct.okEndpoints || isJob(conduct) { return false }
    return conduct.okEndpoints >= (knowsAgents ? 6 : 4)
  }

  /// One of twenty requests are others', at most, and most are no scanner's: it asks for each path once or twice.
  private static func everybody(_ clients: HashIndex, _ conduct: [Conduct]) -> UInt64? {
    let all = conduct.reduce(0) { $0 + $1.requests }
    guard let place = conduct.indices.max(by: { conduct[$0].requests < conduct[$1].requests }),
      conduct[place].requests * 20 >= all * 19, conduct[place].okEndpoints >= 10,
      conduct[place].missedEndpoints * 10 <= conduct[place].requests
    else { return nil }
    return clients.keys[place]
  }

  /// Only the clock starts it, while others come when they like; no page sent it, or it is so for a week.
  private func isJob(_ conduct: Conduct) -> Bool {
    guard comeWhenTheyLike >= 2 else { return false }
    return conduct.referred == 0
      ? conduct.routine.isOfTheClock : conduct.routine.isOfTheClockForAWeek
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

  /// A log without referers answers for it beside one that has them: its clients may be the proxy, or the same people again.
  func isSilent(_ endpoint: Endpoint) -> Bool { beside.isSilent(endpoint) }

  /// Who was answered well by the endpoint, by the names that those have who were not: where a log that does not tell who asks
  /// answers for it, its clients may be the proxy, and the log beside it knows the others.
  func named(
    _ admitted: Set<UInt64>, at endpoint: Endpoint, beside refused: Set<UInt64>
  ) -> Set<UInt64> {
    if beside.nameless.isDisjoint(with: admitted) || !beside.nameless.isDisjoint(with: refused) {
      return admitted
    }
    let others = admittedAside(endpoint).subtracting(beside.nameless).filter(isPerson)
    return others.isEmpty ? admitted : admitted.subtracting(beside.nameless).union(others)
  }

  /// Who was answered well by the endpoint, by logs in which the same requests stand.
  func admittedAside(_ endpoint: Endpoint) -> Set<UInt64> {
    beside.clients(endpoint).reduce(into: []) { admitted, clients in
      admitted.formUnion(clients.lazy.filter(\.value.isOK).map(\.key))
    }
  }

  /// Of two people each endpoint knows one a day, and the log beside it the other: they are one, under the name of each log.
  func areOnePerson(_ endpoints: some Sequence<Endpoint>) -> Bool {
    var isKnownTwice = false
    // What stands under one template may be answered by several logs.
    for endpoint in endpoints where endpoint.shapes == 1 {
      // They come in the order of days.
      let own = endpoint.observations
      if zip(own, own.dropFirst()).contains(where: { $0.day == $1.day }) { return false }
      let known = Set(own.lazy.map(\.client))
      let aside = Set(beside.clients(endpoint).joined().lazy.map(\.key).filter(isPerson))
      if !known.isEmpty, !aside.isSubset(of: known) { isKnownTwice = true }
    }
    return isKnownTwice
  }

  /// Fills what the people among the endpoints' clients saw.
  func observe(_ endpoints: inout [Endpoint]) {
    var opened: [Substring: Set<Opened>] = [:]
    for i in endpoints.indices where !endpoints[i].isWrite {
      observe(&endpoints[i])
      guard uiSendsReferers, endpoints[i].method == "GET" else { continue }
      for observation in endpoints[i].observations {
        opened[Paths.trimmed(endpoints[i].path), default: []]
          .insert(Opened(client: observation.client, day: observation.day))
      }
    }
    // A form that is sent to the page it stands on names nothing but itself.
    for i in endpoints.indices where endpoints[i].isWrite {
      observe(&endpoints[i], openedBy: opened[Paths.trimmed(endpoints[i].path)] ?? [])
    }
  }

  private struct Opened: Hashable {
    let client: UInt64
    let day: Day
  }

  private func observe(_ endpoint: inout Endpoint, openedBy opened: Set<Opened> = []) {
    let isSilent = beside.isSilent(endpoint)
    var observations: [ClientObservation] = []
    var strangers = 0
    for (day, evidence) in endpoint.days {
      evidence.evidence.clients.entries.forEachEntry { client, clientDay in
        guard isPerson(client), !Self.isProgram(clientDay, rules),
          !uiSendsReferers || clientDay.referred > 0 || isSilent
            || !opened.isEmpty && opened.contains(Opened(client: client, day: day))
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
