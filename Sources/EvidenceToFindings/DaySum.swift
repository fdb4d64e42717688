internal import Vocabulary

/// One day's endpoints over all tables and streams, added up without their caps: what one keeps must not push out another's.
struct DaySum {
  private struct Part: Mergeable {
    var day: EndpointDay

    static var neutral: Part { Part(day: .neutral) }

    mutating func merge(_ other: Part) {
      day.merge(other.day)
      day = day.unshared()
    }
  }

  private var parts = SmallestByKey<HashedKey, Part>(capacity: .max)

  mutating func add(_ evidence: DayEvidence) {
    for table in EndpointTable.allCases {
      let entries = evidence[table].entries.mapValues { Part(day: $0) }
      parts.merge(SmallestByKey(capacity: .max, entries: entries, isSample: false))
    }
  }

  var endpoints: SortedEntries<HashedKey, SeenDay> {
    parts.entries.mapValues { SeenDay($0.day) }
  }
}

extension EndpointDay {
  /// The same in memory of its own: small tables are slices, and hold on to all of what they were read with.
  fileprivate func unshared() -> EndpointDay {
    var day = self
    var outcomes: [(key: UInt64, value: Outcome)] = []
    var events: [TrailEvent] = []
    clients.entries.forEachEntry { outcomes += $1.outcomes.entries }
    trails.entries.forEachEntry { events += $1.events }
    var (start, first) = (0, 0)
    let clients = clients.entries.mapValues { client in
      var own = client
      let end = start + client.outcomes.entries.count
      own.outcomes = SmallestByKey(
        capacity: client.outcomes.capacity, entries: SortedEntries(sorted: outcomes[start..<end]),
        isSample: client.outcomes.isSample)
      start = end
      return own
    }
    let trails = trails.entries.mapValues { trail in
      let end = first + trail.events.count
      defer { first = end }
      return Trail(client: trail.client, events: events[first..<end])
    }
    day.clients = SmallestByKey(
      capacity: self.clients.capacity, entries: clients, isSample: self.clients.isSample)
    day.trails = SmallestByKey(
      capacity: self.trails.capacity, entries: trails, isSample: self.trails.isSample)
    return day
  }
}
