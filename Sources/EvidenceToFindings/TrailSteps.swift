internal import Vocabulary

/// One request of a trail with where it was.
struct TrailStep {
  let event: TrailEvent
  let client: UInt64
  /// Index of the endpoint in the panorama.
  let endpoint: Int32
}

extension TrailStep {
  /// Answered reads and writes, in time.
  static func answered(_ endpoints: [Endpoint]) -> [TrailStep] {
    var steps: [TrailStep] = []
    // Counted first: growing would hold the list twice.
    var count = 0
    forEachAnswered(endpoints) { _ in count += 1 }
    steps.reserveCapacity(count)
    forEachAnswered(endpoints) { steps.append($0) }
    steps.sort { a, b in
      if a.event != b.event { return a.event < b.event }
      return (a.client, a.endpoint) < (b.client, b.endpoint)
    }
    return steps
  }

  private static func forEachAnswered(_ endpoints: [Endpoint], _ body: (TrailStep) -> Void) {
    for (i, endpoint) in endpoints.enumerated() {
      let isRead = endpoint.method == "GET"
      for trail in endpoint.days.values.lazy.flatMap(\.trails.entries.values) {
        for event in trail.events
        where 200..<300 ~= event.status && (!isRead || event.status == 200)
          || isRead && event.status == 304
        {
          body(TrailStep(event: event, client: trail.client, endpoint: Int32(clamping: i)))
        }
      }
    }
  }
}

/// Some of all steps, in time. A step stands in several lists: they hold its place alone.
struct TrailSteps: RandomAccessCollection {
  fileprivate let all: [TrailStep]
  fileprivate let places: ArraySlice<TrailPlaces.Place>

  var startIndex: Int { places.startIndex }
  var endIndex: Int { places.endIndex }
  subscript(position: Int) -> TrailStep { all[Int(places[position].step)] }
  subscript(bounds: Range<Int>) -> TrailSteps { TrailSteps(all: all, places: places[bounds]) }

  /// Those at this time, in nanoseconds, and later.
  func from(_ time: Int64) -> TrailSteps {
    self[partitioningIndex { $0.event.time.nanoseconds >= time }...]
  }

  /// Those before it.
  func until(_ time: Int64) -> TrailSteps {
    self[..<partitioningIndex { $0.event.time.nanoseconds >= time }]
  }
}

/// Steps by a key.
struct TrailPlaces {
  fileprivate struct Place {
    let key: UInt64
    let step: Int32
  }

  private let all: [TrailStep]
  private let places: [Place]

  /// `keys` are those of a step; `steps` are in time.
  init(_ steps: [TrailStep], keys: (TrailStep, (UInt64) -> Void) -> Void) {
    var places: [Place] = []
    // Counted first: growing would hold the list twice.
    var count = 0
    for step in steps { keys(step) { _ in count += 1 } }
    places.reserveCapacity(count)
    for i in steps.indices {
      keys(steps[i]) { places.append(Place(key: $0, step: Int32(truncatingIfNeeded: i))) }
    }
    places.sort { ($0.key, $0.step) < ($1.key, $1.step) }
    all = steps
    self.places = places
  }

  /// Nil when there are none. O(log n).
  subscript(key: UInt64) -> TrailSteps? {
    let start = places.partitioningIndex { $0.key >= key }
    guard start < places.count, places[start].key == key else { return nil }
    return steps(from: start)
  }

  /// Every key with its steps.
  func forEach(_ body: (UInt64, TrailSteps) -> Void) {
    var start = 0
    while start < places.count {
      let steps = steps(from: start)
      body(places[start].key, steps)
      start = steps.endIndex
    }
  }

  private func steps(from start: Int) -> TrailSteps {
    var end = start + 1
    while end < places.count, places[end].key == places[start].key { end += 1 }
    return TrailSteps(all: all, places: places[start..<end])
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element fulfils `isAfter`; the elements are ordered by it.
  func partitioningIndex(_ isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
