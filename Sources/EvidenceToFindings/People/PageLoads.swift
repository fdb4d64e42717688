internal import Vocabulary

/// Tells calls from pages that weigh the same, where no referer does: a page that is opened asks for what only pages ask for when they
/// are opened (who is signed in, say); a call stands in the midst of a visit, and nothing begins with it.
struct PageLoads {
  /// Paths outside the API that are calls.
  private(set) var calls: Set<String> = []

  /// What a page asks for first, it asks for soon.
  private static let soon = 3 * WritePairs.second
  /// Somebody is there, and goes on.
  private static let visit = 120 * WritePairs.second
  private static let smallestSample = 5

  private struct Asking: Hashable {
    let client: UInt64
    let time: Int64
  }

  private struct Read {
    let time: Int64
    let place: Int
  }

  /// `isPerson`: who uses the UI.
  init(_ endpoints: [Endpoint], _ api: APIPaths, _ shell: Shell, isPerson: (UInt64) -> Bool) {
    var hits: [Int: [(client: UInt64, time: Int64)]] = [:]
    for (i, endpoint) in endpoints.enumerated()
    where endpoint.method == "GET" && !api.contains(endpoint.path) && shell.answers(endpoint) {
      Self.forEachRead(of: endpoint) { client, time in
        if isPerson(client) { hits[i, default: []].append((client, time)) }
      }
    }
    guard hits.count >= 2 else { return }
    var reads: [UInt64: [Read]] = [:]
    for own in hits.values { for hit in own { reads[hit.client] = [] } }
    var asked: [Int: Int] = [:]
    for (i, endpoint) in endpoints.enumerated() where api.contains(endpoint.path) {
      guard endpoint.method == "GET" else { continue }
      Self.forEachRead(of: endpoint) { client, time in
        guard reads[client] != nil else { return }
        reads[client]?.append(Read(time: time, place: i))
        asked[i, default: 0] += 1
      }
    }
    for client in reads.keys { reads[client]?.sort { $0.time < $1.time } }
    let first = Self.first(hits.values.flatMap { $0 }, reads, asked)
    for (i, own) in hits where own.count >= Self.smallestSample && !first.isEmpty {
      var (inVisit, opening, amongCalls, leading) = (0, 0, 0, 0)
      for (client, time) in own {
        guard let reads = reads[client] else { continue }
        let next = reads.partitioningIndex { $0.time >= time }
        if next > 0, time - reads[next - 1].time <= Self.visit { inVisit += 1 }
        let isAmong = next > 0 && time - reads[next - 1].time <= Self.soon
        if isAmong { amongCalls += 1 }
        let soon = reads[next...].prefix { $0.time - time <= Self.soon }
        let isOpening =
          soon.contains { first.contains($0.place) }
          || next < reads.count && first.contains(reads[next].place)
        if isOpening { opening += 1 }
        if !isAmong, !soon.isEmpty { leading += 1 }
      }
      // A page has a path alone; a call says what it asks for, or stands among others; or it is as clear without that.
      let isClear =
        own.count >= 10 && inVisit * 10 >= own.count * 9 && opening * 10 <= own.count
      let isAsked = isClear || !endpoints[i].queryKeys.isEmpty || amongCalls * 2 >= own.count
      if isAsked, inVisit * 2 >= own.count, opening * 4 <= own.count, leading * 2 < own.count {
        calls.insert(endpoints[i].path)
      }
    }
    // What a panel mostly shows are its pages, however they are loaded.
    if calls.count >= Self.smallestSample, calls.count * 2 > hits.count { calls = [] }
  }

  /// What is mostly asked for right after a page was opened, by place.
  private static func first(
    _ hits: [(client: UInt64, time: Int64)], _ reads: [UInt64: [Read]], _ asked: [Int: Int]
  ) -> Set<Int> {
    var followed: [Int: Set<Asking>] = [:]
    for (client, time) in hits {
      guard let reads = reads[client] else { continue }
      let next = reads.partitioningIndex { $0.time >= time }
      for read in reads[next...].prefix(while: { $0.time - time <= soon }) {
        followed[read.place, default: []].insert(Asking(client: client, time: read.time))
      }
    }
    return Set(
      followed.filter { place, times in
        times.count >= smallestSample && times.count * 5 >= (asked[place] ?? 0) * 3
      }.keys)
  }

  private static func forEachRead(of endpoint: Endpoint, _ body: (UInt64, Int64) -> Void) {
    for day in endpoint.days.values {
      for trail in day.evidence.trails.entries.values {
        for event in trail.events where event.status == 200 || event.status == 304 {
          body(trail.client, event.time.nanoseconds)
        }
      }
    }
  }
}
