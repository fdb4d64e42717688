internal import Vocabulary

/// Lists that are polled. Of hundreds of windows a day, trails keep a sample; but what a client's reads of a day weigh stands
/// in the evidence as a whole: where all weigh the same, no write of that day has changed it.
struct SteadyReads {
  private struct List {
    let endpoint: Int
    let days: SortedEntries<Day, SeenDay>
  }

  /// By the keyed hash of the path; without those that several hosts have.
  private var lists: [UInt64: List] = [:]
  /// Fewer reads a day are no polling.
  private static let fewest = 30

  init(_ endpoints: [Endpoint]) {
    var seen: Set<UInt64> = []
    for (i, endpoint) in endpoints.enumerated()
    where endpoint.method == "GET" && !endpoint.isTemplate && endpoint.shapes == 1 {
      let isPolled = endpoint.days.values.contains { $0.evidence.requests >= Self.fewest }
      guard isPolled, let resource = endpoint.resource else { continue }
      let isNew = seen.insert(resource).inserted
      lists[resource] = isNew ? List(endpoint: i, days: endpoint.days) : nil
    }
  }

  /// What `client` read all day, where all of it weighs the same and goes on for a good while on both sides of the write.
  func read(_ resource: UInt64, by client: UInt64, _ span: WritePairs.Span) -> TrailStep? {
    guard let list = lists[resource],
      let day = list.days[key: Instant(nanoseconds: span.write).day]?.evidence,
      day.queries.entries.count <= 1,
      let own = day.clients.entries[key: client]?.outcomes, !own.isSample
    else { return nil }
    var all = Outcome()
    var whole: (key: OutcomeKey, size: Int64)?
    for (code, outcome) in own.entries {
      let key = OutcomeKey(code: code)
      all.merge(outcome)
      if key.status == 304 { continue }
      guard key.status == 200, !key.fromCache, whole == nil, outcome.smallest == outcome.largest
      else { return nil }
      whole = (key, outcome.largest)
    }
    guard let whole, all.count >= Self.fewest else { return nil }
    let first = all.first.nanoseconds
    let last = all.last.nanoseconds
    // Between two writes several reads must have room, or what one did another may have undone.
    let room = max(3 * (last - first) / Int64(all.count - 1), WritePairs.second)
    guard first <= span.write - room, span.write + room <= last,
      span.previous.map({ span.write - $0 >= room }) ?? true,
      span.next.map({ $0 - span.write >= room }) ?? true
    else { return nil }
    return TrailStep(
      TrailEvent(
        time: all.last, status: 200, sizeClass: whole.key.sizeClass, size: whole.size,
        path: resource, content: whole.key.content), client: client, endpoint: list.endpoint)
  }
}

extension Endpoint {
  /// The keyed hash of its path, where it has one alone.
  var resource: UInt64? {
    for day in days.values {
      for trail in day.evidence.trails.entries.values {
        if let event = trail.events.first { return event.path }
      }
    }
    return nil
  }
}
