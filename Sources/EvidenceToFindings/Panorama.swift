internal import PathTemplates
internal import Vocabulary

/// Everything the detectors may look at: endpoints under their templates, who the people are, what sizes mean.
struct Panorama {
  var endpoints: [Endpoint] { didSet { refusals = RefusalMemo() } }
  private(set) var refusals = RefusalMemo()
  let api: APIPaths
  let clients: Clients
  let sizes: SizeKnowledge
  let pairs: WritePairs
  let settings: ConclusionSettings
  let rules: Rules
  /// Messages of the application beside requests, by time.
  let notes: [(time: Instant, note: MessageNote)]
  /// What those say of endpoints that answer well.
  let stubMessages: StubMessages
  /// Calls that each page makes to the API.
  let callsOfPages: [String: Int]
  /// The oldest day that there is evidence of.
  let firstDay: Day?
  /// How many days people asked on.
  let days: Int
  /// How many people asked for something of the API.
  let people: Int
  /// Most requests say who asked: where none does, all that the log holds is one client, and tests and scanners are among it.
  let knowsClients: Bool
  /// Most requests say who asked, and not all of them the same without an agent, as behind a proxy: scanners and people are one there.
  var tellsPeople: Bool { knowsClients && (clients.knowsAgents || !clients.areOne) }
  /// Some stream names upstreams, so an answer without one is the proxy's own.
  let knowsUpstreams: Bool
  /// What the logs cannot show.
  let notObservable: [NotObservable]
  /// What the backend promises.
  let contract: ContractPaths
  /// Which of what weighs as the index page are calls.
  let loads: PageLoads?
  /// Redirects that answer what was done.
  let redirectCustoms: RedirectCustoms
  private let columns: PathColumns
  let tenantParents: Set<String>
  /// Prefixes of APIs of which something answers, see `APIPaths.prefix`.
  let livePrefixes: Set<String>
  let byParent: [String: [Int]]
  /// Lists of collections at paths of their own (`/shop/orders/list`), by what the collections lie below.
  let listings: [String: [Int]]

  /// Throws what reading a day's evidence throws.
  init(streams: [StreamEvidence], settings: ConclusionSettings, until lastDay: Day) throws {
    let groups = try OverlapGroup.groups(of: streams, Rules(without: settings.withoutRules))
    try self.init(groups, settings, until: lastDay)
  }

  init(_ groups: [OverlapGroup], _ settings: ConclusionSettings, until lastDay: Day) throws {
    let rules = Rules(without: settings.withoutRules)
    self.rules = rules
    var raw = RawEndpoints()
    var notes: [SampleKey: MessageNote] = [:]
    var (upstreams, agents, named, exchanges) = (0, 0, 0, 0)
    var beside = OverlapGroup.Beside()
    var observed = Observability()
    for day in Set(groups.flatMap(\.days)).sorted() where day <= lastDay {
      // Added up before the next day is read: what many streams tell of a day is little more than what one does.
      var sum = DaySum()
      for group in groups {
        let evidence = try group.evidence(on: day, beside: &beside, observed: &observed)
        upstreams += evidence.traffic.withUpstream
        agents += evidence.traffic.withUserAgent
        named += evidence.traffic.withClient
        exchanges += evidence.traffic.exchanges
        for (key, note) in evidence.traffic.notes.entries {
          notes[key, default: .neutral].merge(note)
        }
        sum.add(evidence)
      }
      raw.add(sum.endpoints, on: day)
    }
    raw.sort()
    notObservable = observed.gaps
    let contract = ContractPaths(
      settings.contract, settings.contract.operations.isEmpty ? [:] : raw.daysByKey)
    self.contract = contract
    let columns = PathColumns(raw, contract)
    self.columns = columns
    tenantParents = columns.tenantParents
    var endpoints = (consume raw).folded(columns)
    for i in endpoints.indices { endpoints[i].sum() }
    var api = APIPaths(
      endpoints: endpoints, configured: settings.apiPrefixes, contract: contract)
    api.learnFormats(endpoints)
    api.learnBelowPages(endpoints)
    let pages = Shell(endpoints, api)
    api.learnRoots(pages, endpoints)
    api.learnBeside(pages, endpoints)
    api.learnMounts(endpoints)
    let shell = Shell(endpoints, api)
    let clients = Clients(
      endpoints: endpoints, beside: Clients.Beside(beside) { columns.template($0) },
      knowsAgents: agents * 10 > exchanges, rules: rules,
      isShell: shell.answersAnything
    ) {
      api.contains($0.path)
    }
    clients.observe(&endpoints)
    BackOffices(endpoints, api).mark(&endpoints, api)
    firstDay = endpoints.compactMap { $0.days.first { $0.key != .unknown }?.key }.min()
    var days: Set<Day> = []
    var people = HashIndex()
    for endpoint in endpoints {
      let tellsPeople = api.contains(endpoint.path) && !clients.isSilent(endpoint)
      var last: Day?
      for observation in endpoint.observations {
        if observation.day != last { days.insert(observation.day) }
        last = observation.day
        if tellsPeople { _ = people.place(of: observation.client) }
      }
    }
    self.days = days.count
    let isOne =
      people.keys.count == 2
      && clients.areOnePerson(endpoints.lazy.filter { api.contains($0.path) })
    self.people = isOne ? 1 : people.keys.count
    self.api = api
    var calls: [String: Int] = [:]
    for endpoint in endpoints where api.contains(endpoint.path) {
      calls.merge(endpoint.pages, uniquingKeysWith: +)
    }
    callsOfPages = calls
    livePrefixes = Set(
      endpoints.lazy.filter { endpoint in
        api.contains(endpoint.path) && endpoint.outcomes.contains { 200..<300 ~= $0.key.status }
      }.map(APIPaths.prefix))
    self.clients = clients
    var settings = settings
    if !rules.hold(.daysOfOneClient) { settings.floors.daysOfOneClient = .max }
    self.settings = settings
    knowsUpstreams = upstreams > 0
    knowsClients = named * 2 > exchanges
    self.notes = notes.sorted { $0.key < $1.key }.map { ($0.key.time, $0.value) }
    stubMessages = StubMessages(endpoints, self.notes, isPerson: clients.isPerson)
    sizes = SizeKnowledge(
      endpoints: endpoints, api: api, shell: shell, rules: rules)
    pairs = WritePairs(endpoints, rules)
    redirectCustoms = RedirectCustoms(endpoints, pairs, isPerson: clients.isPerson)
    for i in endpoints.indices {
      endpoints[i].isPageForm = NonPersistingWrite.isPageForm(endpoints[i], redirectCustoms)
    }
    self.endpoints = endpoints
    let isLearning = api.isLearning && !api.knowsPages && shell.pages >= 3
    loads = isLearning ? PageLoads(endpoints, api, shell, isPerson: clients.isPerson) : nil
    byParent = Dictionary(grouping: endpoints.indices) { endpoints[$0].parent }
    listings = Dictionary(
      grouping: endpoints.indices.filter { endpoints[$0].isListing }
    ) { Paths.parent(of: endpoints[$0].parent) }
  }

  /// The template under which a concrete path is counted.
  func template(of path: String) -> String { columns.template(PathShape.text(of: path)) }

  /// The last restart of the application between two moments.
  func restart(between a: Instant, and b: Instant) -> Instant? {
    notes.last { $0.note.kind == .restart && a < $0.time && $0.time < b }?.time
  }

  /// Its place among `endpoints`.
  func index(of endpoint: Endpoint) -> Int? {
    places(at: endpoint.path).first {
      endpoints[$0].method == endpoint.method && endpoints[$0].path == endpoint.path
        && endpoints[$0].host == endpoint.host
    }
  }

  /// Its path names what is done, and what that changes is read beside it.
  func isNamedAction(_ endpoint: Endpoint) -> Bool {
    index(of: endpoint).map { !pairs.actions.reads(besides: $0).isEmpty } ?? false
  }
}
