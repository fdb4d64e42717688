internal import Vocabulary

/// What a page says once after a form was sent (Django's messages, Rails' and Laravel's flash): the page that the redirect leads to weighs
/// more by that, whatever was done, and tells nothing by its size.
struct OnceShown {
  /// When each client's writes were redirected, in nanoseconds, ascending.
  private let times: [UInt64: [Int64]]
  /// Endpoints whose pages followed a redirect, were read again with nothing sent between, and mostly were lighter then.
  private let endpoints: Set<Int32>
  var areShown: Bool { !endpoints.isEmpty }

  private struct Page: Hashable {
    let path: UInt64
    let reader: WritePairs.ReadKey
  }

  /// A page follows its redirect at once.
  private static let pause = 3 * WritePairs.second
  /// A sentence and what stands around it, in bytes, compressed or not.
  private static let message: ClosedRange<Int64> = 16...800
  private static let fewest = 3

  /// `reads` of all endpoints; `writes` that were redirected to a page, with who sent them.
  init(_ reads: [TrailStep], after writes: some Sequence<(UInt64, TrailEvent)>) {
    times = Dictionary(grouping: writes, by: \.0)
      .mapValues { $0.map(\.1.time.nanoseconds).sorted() }
    if times.isEmpty {
      endpoints = []
      return
    }
    let pages = Dictionary(
      grouping: reads.lazy.filter { [times] in $0.status == 200 && times[$0.client] != nil }
    ) { Page(path: $0.path, reader: WritePairs.ReadKey(client: $0.client, query: $0.query)) }
    var counts: [Int32: (lighter: Int, all: Int)] = [:]
    for (page, steps) in pages {
      let sent = times[page.reader.client] ?? []
      let steps = steps.sorted { $0 < $1 }
      for (shown, again) in zip(steps, steps.dropFirst())
      where Self.follows(shown, sent) && !Self.follows(again, sent)
        && shown.size >= 0 && again.size >= 0 && shown.sizeClass == again.sizeClass
      {
        counts[shown.endpoint, default: (0, 0)].all += 1
        guard Self.message.contains(shown.size - again.size) else { continue }
        counts[shown.endpoint]?.lighter += 1
      }
    }
    let found = counts.filter {
      $0.value.lighter >= Self.fewest && $0.value.lighter * 2 > $0.value.all
    }
    // One page alone may have lost rows.
    endpoints = found.count >= 2 ? Set(found.keys) : []
  }

  /// Whether a message may stand on the page.
  func contains(_ step: TrailStep) -> Bool {
    step.status == 200 && endpoints.contains(step.endpoint)
      && Self.follows(step, times[step.client] ?? [])
  }

  /// Whole seconds: within one, the order is not known.
  private static func follows(_ step: TrailStep, _ sent: [Int64]) -> Bool {
    let next = sent.partitioningIndex { $0 > step.time - pause }
    return next < sent.count && sent[next] < step.time + WritePairs.second
  }
}
