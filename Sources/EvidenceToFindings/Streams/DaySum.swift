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
  /// The same with trails in memory of their own: those are slices, and hold on to all that they were read with.
  fileprivate func unshared() -> EndpointDay {
    var day = self
    var events: [TrailEvent] = []
    trails.entries.forEachEntry { events += $1.events }
    var start = 0
    let trails = trails.entries.mapValues { trail in
      let end = start + trail.events.count
      defer { start = end }
      return Trail(client: trail.client, events: events[start..<end])
    }
    day.trails = SmallestByKey(
      capacity: self.trails.capacity, entries: trails, isSample: self.trails.isSample)
    return day
  }
}
