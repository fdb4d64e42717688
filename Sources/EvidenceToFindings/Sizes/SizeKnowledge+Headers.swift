internal import Vocabulary

/// Sizes that count the header section, too.
extension SizeKnowledge {
  mutating func learnLightest(
    _ sizes: [SizeClass: [Int64: Int]], _ endpoint: Endpoint
  ) {
    guard let range = Self.rangeWithHeaders(endpoint),
      range.high >= range.low + Self.smallestItem
    else { return }
    let seen = sizes.values.reduce(0) { $0 + ($1[range.low] ?? 0) }
    if seen >= 2 { lightestLists[range.low, default: []].insert(endpoint.path) }
    lightestOfClients[endpoint.path] = Self.lightestOfClients(endpoint, areFull: true)
  }

  /// Of those who got something heavier, too, where `areFull`.
  private static func lightestOfClients(
    _ endpoint: Endpoint, areFull: Bool
  ) -> [UInt64: Int64] {
    var ranges: [UInt64: ClosedRange<Int64>] = [:]
    for observation in endpoint.observations {
      for (key, outcome) in observation.outcomes where key.status == 200 && outcome.smallest > 0 {
        let own = outcome.smallest...outcome.largest
        let known = ranges[observation.client] ?? own
        ranges[observation.client] =
          min(known.lowerBound, own.lowerBound)...max(known.upperBound, own.upperBound)
      }
    }
    return ranges.filter { !areFull || $0.value.upperBound >= $0.value.lowerBound + headerSpread }
      .mapValues(\.lowerBound)
  }

  /// A list that is sometimes full and never lighter: for two clients or more, whose cookies differ, each time by the same to the byte.
  ///
  /// One of the same folder, or two.
  private func controlOfEach(_ endpoint: Endpoint, siblings: [Endpoint]) -> String? {
    let own = Self.lightestOfClients(endpoint, areFull: false)
    guard Set(own.values).count >= 2 else { return nil }
    let beside = Set(siblings.map(\.path) + [endpoint.parent])
    let found = lightestOfClients.filter { path, other in
      guard path != endpoint.path else { return false }
      var alike: Set<Int64> = []
      for (client, size) in own {
        guard let least = other[client] else { continue }
        if least < size { return false }
        if least == size { alike.insert(size) }
      }
      return alike.count >= 2
    }.keys
    return found.filter(beside.contains).min() ?? (found.count >= 2 ? found.min() : nil)
  }

  /// Sizes that count headers: empty when the spread is that of headers alone and a sibling that is sometimes full weighs as
  /// little at its least; or when two lists that are sometimes full weigh the same to the byte at their least.
  func isEmptyWithHeaders(_ endpoint: Endpoint, siblings: [Endpoint], _ framings: Framings) -> (
    size: Int64, control: String
  )? {
    guard let own = Self.rangeWithHeaders(endpoint, framings),
      own.high - own.low <= Self.headerSpread,
      !endpoint.differsForOneClient(framings, tolerance: Self.headersOfOneClient),
      !Self.variesForOneClient(endpoint)
    else { return nil }
    if own.high == own.low, let lists = lightestLists[own.low]?.subtracting([endpoint.path]) {
      let beside = siblings.map(\.path).first(where: lists.contains)
      if let control = beside ?? (lists.count >= 2 ? lists.min() : nil) {
        return (own.low, control)
      }
    }
    if let control = controlOfEach(endpoint, siblings: siblings) { return (own.low, control) }
    for sibling in siblings {
      guard let other = Self.rangeWithHeaders(sibling), other.high >= own.high + 100,
        isAlike(other.low, sibling, own, endpoint), differsAlike(endpoint, sibling)
      else { continue }
      return (own.low, sibling.path)
    }
    return nil
  }

  /// Headers move what is empty by 16 bytes; where they move nothing, only the name of what is listed makes a difference.
  private func isAlike(
    _ low: Int64, _ sibling: Endpoint, _ own: (low: Int64, high: Int64), _ endpoint: Endpoint
  ) -> Bool {
    let difference = own.low - low
    guard own.high == own.low, lightestLists[low]?.contains(sibling.path) ?? false else {
      return abs(difference) <= 16
    }
    func name(_ endpoint: Endpoint) -> Int { Paths.lastSegment(of: endpoint.path).utf8.count }
    return abs(difference) <= Self.headersOfOneClient
      || difference == Int64(name(endpoint) - name(sibling))
  }

  /// Cookies, `Keep-Alive` and encoding move a small answer by no more.
  static let headerSpread: Int64 = 64

  /// `Keep-Alive` counts down, an entity tag is a digit longer: one client's headers move by no more.
  private static let headersOfOneClient: Int64 = 4

  /// Three sizes within a few bytes: a number in the content, which counts. A header that counts is a digit longer or shorter.
  private static func variesForOneClient(_ endpoint: Endpoint) -> Bool {
    var sizes: [UInt64: Set<Int64>] = [:]
    for trail in endpoint.days.values.flatMap(\.evidence.trails.entries.values) {
      for event in trail.events where event.status == 200 && event.size >= 0 {
        sizes[trail.client, default: []].insert(event.size)
      }
    }
    return sizes.values.contains { own in
      own.count >= 3 && 3...8 ~= (own.max() ?? 0) - (own.min() ?? 0)
    }
  }

  /// What two clients or more got at their least here and there differs by the same: names and nothing else.
  private func differsAlike(_ endpoint: Endpoint, _ sibling: Endpoint) -> Bool {
    let own = Self.lightestOfClients(endpoint, areFull: false)
    let other = Self.lightestOfClients(sibling, areFull: true)
    let differences = own.compactMap { client, size in other[client].map { size - $0 } }
    guard let low = differences.min(), let high = differences.max() else { return true }
    return high - low <= 1
  }

  /// The lightest and the heaviest answer, without what `framings` explains.
  static func rangeWithHeaders(
    _ endpoint: Endpoint, _ framings: Framings? = nil
  ) -> (low: Int64, high: Int64)? {
    let answers = endpoint.outcomes.filter { $0.key.status == 200 && $0.outcome.largest >= 0 }
    guard !answers.isEmpty, answers.allSatisfy({ $0.key.sizeClass.meaning == .message }),
      let low = answers.map(\.outcome.smallest).min(),
      let high = answers.map(\.outcome.largest).max()
    else { return nil }
    if let framings, let sizes = endpoint.sizes(200...200) {
      let all = sizes.values.reduce(into: Set<Int64>()) { $0.formUnion($1) }
      return (low, framings.contents(all).max() ?? high)
    }
    return (low, high)
  }
}

extension Panorama {
  /// The least that any of the API's answers weighs, where the endpoint's sizes count headers, in bytes; 0 where they do not.
  func headers(of endpoint: Endpoint) -> Int64 {
    guard let own = SizeKnowledge.rangeWithHeaders(endpoint)?.low else { return 0 }
    let others = endpoints.lazy.filter { $0.method == "GET" && api.contains($0.path) }
      .compactMap { SizeKnowledge.rangeWithHeaders($0)?.low }
    return others.min() ?? own
  }
}
