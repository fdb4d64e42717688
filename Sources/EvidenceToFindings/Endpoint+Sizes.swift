internal import Vocabulary

extension Endpoint {
  /// Good answers without a size stand among those that have one: a framework knows no length of what it encodes or sends in chunks,
  /// and that is what has content (Express' `compression` leaves alone what is shorter than a kilobyte).
  var hasUnsizedAnswers: Bool {
    // A log that tells no sizes at all tells none to anybody.
    var (sized, unsized): (Set<UInt64>, [UInt64: Int]) = ([], [:])
    for trail in days.values.flatMap(\.evidence.trails.entries.values) {
      for event in trail.events where 200...203 ~= event.status {
        if event.size < 0 {
          unsized[trail.client, default: 0] += 1
        } else {
          sized.insert(trail.client)
        }
      }
    }
    return unsized.reduce(0) { $0 + (sized.contains($1.key) ? $1.value : 0) } >= 2
  }

  /// Whether somebody got good answers of two sizes in one class: one client's answers are encoded and framed alike each time,
  /// so what differs by more than `tolerance` bytes is their content. Apache's mod_deflate alone frames one content in three
  /// ways, see `framings`; what else one content weighs more in these logs is learnt.
  func differsForOneClient(_ learnt: Framings, tolerance: Int64 = 0) -> Bool {
    struct Reader: Hashable {
      let client: UInt64
      let sizeClass: SizeClass
    }
    let framings = (sizes(200...203) ?? [:]).mapValues(Self.framings)
    var sizes: [Reader: ClosedRange<Int64>] = [:]
    for observation in observations {
      for (key, outcome) in observation.outcomes
      where 200...203 ~= key.status && outcome.largest >= 0 {
        let reader = Reader(client: observation.client, sizeClass: key.sizeClass)
        let known = sizes[reader] ?? outcome.smallest...outcome.largest
        let range =
          min(known.lowerBound, outcome.smallest)...max(known.upperBound, outcome.largest)
        let isOne =
          range.upperBound - range.lowerBound <= tolerance
          || learnt.mayBeOne(range.lowerBound, range.upperBound)
          || framings[key.sizeClass]?.contains {
            $0.contains(range.lowerBound) && $0.contains(range.upperBound)
          } ?? false
        if !isOne { return true }
        sizes[reader] = range
      }
    }
    return false
  }

  /// Sizes of good answers, one a content; nil when there were more than a day's sketch holds.
  func contents(_ learnt: Framings) -> [SizeClass: Set<Int64>]? {
    guard let sizes = sizes(200...203) else { return nil }
    return sizes.mapValues(learnt.contents)
  }

  /// Whether a few sizes are forms of one content, where mod_deflate streams: they lie near, and come and go for clients whose reads
  /// waver elsewhere, too, at most of what is asked for often. What people change does so at some of it.
  func hasFormsOfOneContent(
    _ sizes: [SizeClass: Set<Int64>], _ noise: WritePairs.Noise, besides place: Int?
  ) -> Bool {
    let isNear = sizes.values.allSatisfy { own in
      guard let low = own.min(), let high = own.max() else { return false }
      return own.count <= Self.mostForms && high - low <= Framings.largest
        && own.allSatisfy { $0 == low || $0 - low >= Framings.smallest }
    }
    guard isNear, sizes.values.contains(where: { $0.count > 1 }) else { return false }
    var (rises, falls) = (0, 0)
    var readings: [[UInt64]: [Int64]] = [:]
    for (reading, ordered) in sizesInOrder(of: { noise.isWavering($0, besides: place) }) {
      readings[[reading.path, reading.query], default: []] += ordered
      for (before, after) in zip(ordered, ordered.dropFirst()) {
        if after > before { rises += 1 } else if after < before { falls += 1 }
      }
    }
    let often = readings.values.filter { $0.count >= 4 }
    let changed = often.count { Set($0).count > 1 }
    let places = readings.values.flatMap(Set.init).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    // What one of many resources weighs alone is its own content.
    return rises >= 1 && falls >= 1 && changed >= 2 && changed * 2 >= often.count
      && places.values.count { $0 == 1 } <= 1
  }

  /// Whether what was asked for decides the size, where sizes lie nearer than framing and encoding make them: `{"plan":"free"}` of one
  /// tenant, `{"plan":"team"}` of another.
  func differsByPath(_ sizes: [SizeClass: Set<Int64>]) -> Bool {
    let isNear = sizes.values.contains { own in
      let sorted = own.sorted()
      return zip(sorted, sorted.dropFirst()).contains { $1 - $0 < Framings.smallest }
    }
    guard isNear else { return false }
    var known: [SizeClass: [UInt64: [Int64]]] = [:]
    for event in days.values.flatMap(\.evidence.trails.entries.values).flatMap(\.events)
    where event.status == 200 && event.size >= 0 {
      known[event.sizeClass, default: [:]][event.path, default: []].append(event.size)
    }
    // What was asked for once has one size, whatever it is.
    let often = known.mapValues { $0.values.filter { $0.count >= 2 }.map(Set.init) }
    return often.values.allSatisfy { $0.allSatisfy { $0.count == 1 } }
      && often.values.contains { Set($0.flatMap { $0 }).count >= 2 }
  }

  private struct Reading: Hashable {
    let client: UInt64
    let path: UInt64
    let query: UInt64
    let sizeClass: SizeClass
  }

  /// What each client got, each time it asked for the same.
  private func sizesInOrder(of isOne: (UInt64) -> Bool) -> [Reading: [Int64]] {
    var readings: [Reading: [(time: Instant, size: Int64)]] = [:]
    for trail in days.values.flatMap(\.evidence.trails.entries.values) where isOne(trail.client) {
      for event in trail.events where event.status == 200 && event.size >= 0 {
        let reading = Reading(
          client: trail.client, path: event.path, query: event.query, sizeClass: event.sizeClass)
        readings[reading, default: []].append((event.time, event.size))
      }
    }
    return readings.mapValues { $0.sorted { ($0.time, $0.size) < ($1.time, $1.size) }.map(\.size) }
  }

  /// Plain, and as one or two chunks, and compressed.
  private static let mostForms = 4

  /// What mod_deflate streams is counted as it is, with the last chunk's frame (5 bytes), or with that of its own chunk, too (11);
  /// now and then with that one alone. Where a size stands in the first three ways, it is one content.
  private static func framings(_ sizes: Set<Int64>) -> [Set<Int64>] {
    sizes.filter { sizes.isSuperset(of: [$0, $0 + 5, $0 + 11]) }
      .map { [$0, $0 + 5, $0 + 6, $0 + 11] }
  }
}
