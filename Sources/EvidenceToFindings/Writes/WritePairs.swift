internal import Vocabulary

/// All reads and writes by resource, in time: what was read before and after each write.
struct WritePairs {
  /// What a write did to one resource that the writer read before and after it.
  struct Result {
    var unchanged = 0
    /// Of these, those of which the server itself said so.
    var surelyUnchanged = 0
    /// Of these, those after which it weighed otherwise, by what the transport adds at times.
    var otherForms = 0
    /// And those after which a header that counts was a digit longer or shorter, at most.
    var jittered = 0
    var changed = 0
    /// Writes after which the writer got a whole answer again, of which the log tells neither size nor content: what was read
    /// before would have been "not modified".
    var blind = 0
    /// Writes of a row after which the list weighed a little more or less, as this client's reads do by themselves.
    var unclear = 0
    /// Writes after which the same was read again, and a while later something else: by then, others may have changed it.
    var late = 0
    /// Writes after which an item was read that nobody had read before.
    var found = 0
    var clients: Set<UInt64> = []
    var days: Set<Day> = []
    /// Keyed hashes of what was written to.
    var targets: Set<UInt64> = []
    /// What was answered to writes that changed nothing, by what was written to and by client: sizes in bytes.
    var answersOfEach: [UInt64: [UInt64: Set<Int64>]] = [:]
    /// The same, whoever wrote.
    var answers: [UInt64: Set<Int64>] {
      answersOfEach.mapValues { $0.values.reduce(into: []) { $0.formUnion($1) } }
    }
    /// Writes that were answered with as many bytes as what was read after them, and how many those were, by what was written to.
    var agreeing = 0
    var agreed: [UInt64: Set<Int64>] = [:]
    /// Fingerprints of those answers, where the log tells them.
    var prints: [UInt64: Set<UInt64>] = [:]
    /// What the compared reads weigh, in bytes, and their fingerprints.
    var readSizes: Set<Int64> = []
    var readPrints: Set<UInt64> = []
    /// Writes after which the same was read again, and then, before anything else was written there, what they had answered.
    var kept = 0
    /// When the writes were that changed nothing, in nanoseconds, and whose.
    var times: [(client: UInt64, time: Int64)] = []
    /// When those were that changed something.
    var timesChanged: [(client: UInt64, time: Int64)] = []
    /// The reads' endpoint that showed it.
    var reads: [Int: Int] = [:]
    /// All compared reads had bodies.
    var hasBodies = true
    /// All were equal by their content's fingerprint, or "not modified".
    var areSure = true
    /// Every compared read was an empty list.
    var readsAreEmpty = true
    /// Some of the answers came encoded.
    var isEncoded = false
  }

  /// By the keyed hash of the path that was read: answered with 200, 204 or 304.
  let reads: Groups<TrailStep>
  /// By what was written to and by what lies above it.
  let writes: Groups<WriteTime>
  /// What repeated reads of one resource weigh more or less without a write between them (mod_deflate and chunk framing do that).
  let noise: Noise
  /// A smaller difference is a counter or a flag, a larger one is content.
  static let smallestNoise: Int64 = 4
  static let largestNoise: Int64 = 16

  static let second: Int64 = 1_000_000_000
  /// Who has not looked for as long does not look by itself every few seconds.
  static let pollingPause = 6 * second
  /// Nobody waits longer to see what a write did.
  static let patience = 600 * second

  let rules: Rules
  let steady: SteadyReads
  let actions: NamedActions
  let shallow: ShallowItems
  /// Reads of single items, with 200, and changes, by the first endpoint of their kind.
  let items: Groups<ItemTouch>
  /// Which of `items` are those of what stands at the endpoint's path, or above it (`POST /users/create`).
  let itemsOf: [UInt64?]
  let methods: [String]
  /// Which endpoints make another item like the one they are sent to.
  let areCopying: [Bool]
  /// When each client wrote anything that people do, in nanoseconds, ascending.
  let writeTimes: [UInt64: [Int64]]
  /// When each client read anything, in nanoseconds, ascending; of clients that were sent elsewhere by a write.
  let readTimes: [UInt64: [Int64]]
  /// The same for where people sign in.
  let signInTimes: [UInt64: [Int64]]

  init(_ endpoints: [Endpoint], _ rules: Rules) {
    self.rules = rules
    steady = SteadyReads(endpoints)
    let actions = NamedActions(endpoints)
    self.actions = actions
    var kinds: [String: UInt64] = [:]
    let kindOfItem = endpoints.enumerated().map { i, endpoint -> UInt64? in
      guard ["GET", "PUT", "PATCH"].contains(endpoint.method),
        Paths.isPlaceholder(Paths.lastSegment(of: endpoint.path))
      else { return nil }
      kinds[endpoint.parent] = kinds[endpoint.parent] ?? UInt64(i)
      return kinds[endpoint.parent]
    }
    itemsOf = endpoints.map { endpoint in
      let isCreate =
        endpoint.method == "POST" && !Paths.isPlaceholder(Paths.lastSegment(of: endpoint.path))
        && NamedActions.isOfRows(endpoint)
      return kinds[isCreate ? endpoint.parent : String(Paths.trimmed(endpoint.path))]
    }
    methods = endpoints.map(\.method)
    areCopying = endpoints.map(\.isCopying)
    var reads: [TrailStep] = []
    var items: [ItemTouch] = []
    var written: [(event: TrailEvent, client: UInt64, endpoint: Int)] = []
    var readTimes: [UInt64: [Int64]] = [:]
    // Counted first: growing would hold the list twice.
    reads.reserveCapacity(
      endpoints.lazy.filter { $0.method == "GET" }.reduce(0) { $0 + Self.countOfEvents($1) })
    for (i, endpoint) in endpoints.enumerated() {
      let isRead = endpoint.method == "GET"
      for day in endpoint.days.values {
        day.evidence.trails.entries.forEachEntry { _, trail in
          if isRead {
            for event in trail.events where [200, 204, 304].contains(event.status) {
              reads.append(TrailStep(event, client: trail.client, endpoint: i))
              guard event.status == 200, let kind = kindOfItem[i] else { continue }
              items.append(ItemTouch(event, client: trail.client, group: kind))
            }
          } else {
            for event in trail.events where 200..<400 ~= event.status {
              if let kind = kindOfItem[i], event.status < 300 {
                items.append(ItemTouch(event, client: trail.client, group: kind))
              }
              if event.status >= 300 { readTimes[trail.client] = [] }
              // After 307 and 308 the same is asked again.
              if event.status >= 304 || event.status == 301 { continue }
              written.append((event, trail.client, i))
            }
          }
        }
      }
    }
    var signInTimes: [UInt64: [Int64]] = [:]
    if !readTimes.isEmpty {
      let isSignIn = endpoints.map { $0.lastWords.contains { PathWords.signIn.contains($0) } }
      for step in reads {
        readTimes[step.client]?.append(step.time)
        if isSignIn[Int(step.endpoint)] { signInTimes[step.client, default: []].append(step.time) }
      }
    }
    self.readTimes = readTimes.mapValues { $0.sorted() }
    let areAlone = endpoints.map { $0.lastWords.contains { PathWords.byThemselves.contains($0) } }
    writeTimes = Dictionary(grouping: written.lazy.filter { !areAlone[$0.endpoint] }, by: \.client)
      .mapValues { $0.map(\.event.time.nanoseconds).sorted() }
    self.signInTimes = signInTimes.mapValues { $0.sorted() }
    let messages = OnceShown(
      reads,
      after: written.lazy.filter { 302...303 ~= $0.event.status }.map { ($0.client, $0.event) })
    if messages.areShown { reads.removeAll(where: messages.contains) }
    let shallow = ShallowItems(endpoints, reads)
    self.shallow = shallow
    let readGroups = Groups(reads)
    self.reads = readGroups
    self.items = Groups(items)
    var writes: [WriteTime] = []
    for (event, client, endpoint) in written {
      func add(_ resource: UInt64) -> Bool {
        if readGroups[resource] != nil {
          writes.append(WriteTime(group: resource, time: event.time.nanoseconds, client: client))
        }
        return true
      }
      Self.forEachResource(of: event, add)
      for resource in actions.reads(besides: endpoint) + actions.lists(of: endpoint) {
        _ = add(resource)
      }
    }
    let named = Groups(writes)
    // What is only believed to be written there does not tell content from noise.
    var noise = Self.noise(self.reads, named)
    noise.keeping = Self.keeping(written.lazy.map { ($0.event, $0.client) }, self.reads)
    self.noise = noise
    let believed = written.compactMap { event, client, endpoint -> WriteTime? in
      let time = event.time.nanoseconds
      return shallow.list(of: endpoint, client, time).map {
        WriteTime(group: $0, time: time, client: client)
      }
    }
    self.writes = believed.isEmpty ? named : Groups(writes + believed)
  }

  private static func countOfEvents(_ endpoint: Endpoint) -> Int {
    endpoint.days.values.reduce(0) { sum, day in
      day.evidence.trails.entries.values.reduce(sum) { $0 + $1.events.count }
    }
  }

  struct ReadKey: Hashable {
    let client: UInt64
    let query: UInt64
  }

  /// What a write may have changed, nearest first: what it was sent to, and what lies above that.
  static func forEachResource(of event: TrailEvent, _ body: (UInt64) -> Bool) {
    guard body(event.path) else { return }
    let ancestors = event.ancestors
    for level in 0..<3 where ancestors[level] != 0 {
      guard body(ancestors[level]) else { return }
    }
  }
}
