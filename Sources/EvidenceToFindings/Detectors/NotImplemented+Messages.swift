internal import Vocabulary

/// Which endpoints the application says of that they are not written: its message stands beside their requests, and beside nothing else
/// that was done or asked for in the same moment.
struct StubMessages {
  /// What the messages say of one endpoint.
  struct Count {
    /// Requests at times of which messages are known, and those that have one beside them.
    var requests = 0
    var told = 0
  }

  private struct Place: Hashable {
    let endpoint: Int
    let isFailing: Bool
  }

  private struct Request: Hashable {
    let place: Place
    let client: UInt64
    let time: Int64
  }

  private var counts: [Place: Count] = [:]

  /// A message stands right before or behind its request; logs that tell whole seconds put it anywhere in that second.
  private static let near: Int64 = WritePairs.second
  /// Of a day, the first ones are kept.
  private static let mostOfDay = 64

  init(
    _ endpoints: [Endpoint], _ notes: [(time: Instant, note: MessageNote)],
    isPerson: (UInt64) -> Bool
  ) {
    let told = notes.filter { $0.note.kind == .notImplemented }.map(\.time.nanoseconds)
    if told.isEmpty { return }
    var horizons: [Day: Int64] = [:]
    for (day, own) in Dictionary(grouping: notes, by: { $0.time.day })
    where own.count >= Self.mostOfDay {
      horizons[day] = own.last?.time.nanoseconds
    }
    // By note: how near the nearest requests are, and which they are.
    var nearest: [Int: (distance: Int64, requests: [Request])] = [:]
    for (i, endpoint) in endpoints.enumerated() {
      for (day, seen) in endpoint.days {
        for trail in seen.evidence.trails.entries.values where isPerson(trail.client) {
          for event in trail.events where !(300..<500 ~= event.status) {
            let time = event.time.nanoseconds
            if let horizon = horizons[day], time > horizon { continue }
            let place = Place(endpoint: i, isFailing: event.status >= 500)
            counts[place, default: Count()].requests += 1
            let first = told.partitioningIndex { $0 >= time - Self.near }
            for note in told.indices[first...].prefix(while: { told[$0] <= time + Self.near }) {
              let distance = abs(told[note] - time)
              let known = nearest[note]?.distance ?? .max
              if distance > known { continue }
              if distance < known { nearest[note] = (distance, []) }
              nearest[note]?.requests.append(
                Request(place: place, client: trail.client, time: time))
            }
          }
        }
      }
    }
    var answeredFor: Set<Request> = []
    for (_, requests) in nearest.values {
      // Of several at one moment it is what was done; of several reads, nobody's.
      let writes = requests.filter { endpoints[$0.place.endpoint].isWrite }
      let meant = requests.count == 1 ? requests : writes
      if meant.count == 1 { answeredFor.formUnion(meant) }
    }
    for request in answeredFor { counts[request.place]?.told += 1 }
  }

  /// Of what it answers well, or of what it fails at.
  func count(of endpoint: Int, isFailing: Bool) -> Count {
    counts[Place(endpoint: endpoint, isFailing: isFailing)] ?? Count()
  }
}
