internal import Vocabulary

/// What is compared of streams, worked out in one look at all their days.
struct StreamProfile {
  let stream: StreamEvidence
  private(set) var sketches: [Day: SmallestByKey<UInt64, Present>] = [:]
  private(set) var clock = ClockSkew.Profile()
  private var total = Traffic()

  init(_ stream: StreamEvidence) throws {
    self.stream = stream
    for day in stream.days {
      let evidence = try stream.evidence(on: day)
      sketches[day] = evidence.traffic.sketch
      clock.add(evidence, on: day)
      total.merge(evidence.traffic)
    }
  }

  /// By what was logged before what it is called: files may be cut and named in many ways.
  var order: (String, UInt64, String) {
    let first = sketches.values.compactMap { $0.entries.keys.min() }.min()
    return (stream.parser, first ?? .max, stream.name)
  }

  /// How much the records tell: bodies, sizes, pages, clients.
  static func rank(_ parts: [StreamProfile]) -> [Int] {
    let total = parts.reduce(into: Traffic()) { $0.merge($1.total) }
    func often(_ count: Int) -> Int { count * 10 > total.exchanges ? 1 : 0 }
    return [
      often(total.withContentSize) * 2 + often(total.withMessageSize),
      often(total.withReferer), often(total.withResponseBody), often(total.withUser),
      often(total.withUserAgent), total.exchanges,
    ]
  }
}
