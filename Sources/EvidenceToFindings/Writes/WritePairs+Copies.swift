internal import Vocabulary

/// Who keeps copies of what it read, and asks whether they are still right.
extension WritePairs {
  /// A client at an endpoint.
  struct Revalidation: Hashable {
    private let client: UInt64
    private let endpoint: Int32

    init(_ step: TrailStep) {
      client = step.client
      endpoint = step.endpoint
    }
  }

  /// How repeated reads of the same are answered where nobody wrote between them.
  struct Revalidations {
    private var seen: [Revalidation: (notModified: Int, whole: Int)] = [:]

    mutating func see(_ steps: ArraySlice<TrailStep>, isWritten: (Int64, Int64) -> Bool) {
      guard steps.contains(where: { $0.status == 304 }) else { return }
      var last: [ReadKey: TrailStep] = [:]
      for step in steps {
        let key = ReadKey(client: step.client, query: step.query)
        defer { last[key] = step }
        guard let before = last[key], step.time - before.time < 3600 * second,
          !isWritten(before.time, step.time)
        else { continue }
        if step.status == 304 {
          seen[Revalidation(step), default: (0, 0)].notModified += 1
        } else if before.status == 304 || before.hasContent(of: step) == true {
          seen[Revalidation(step), default: (0, 0)].whole += 1
        }
      }
    }

    var often: Set<Revalidation> {
      Set(
        seen.filter { $0.value.notModified >= 2 && $0.value.notModified >= 4 * $0.value.whole }.keys
      )
    }
  }

  /// Whose first reads after its own writes were "not modified", twice or more at an endpoint.
  static func keeping(
    _ written: some Sequence<(TrailEvent, UInt64)>, _ reads: Groups<TrailStep>
  ) -> Set<Revalidation> {
    var kept: [Revalidation: Int] = [:]
    for (event, client) in written {
      let time = event.time.nanoseconds
      let soon = reads[event.path]?.from(time).until(time + patience)
      if let next = soon?.first(where: { $0.client == client }), next.status == 304 {
        kept[Revalidation(next), default: 0] += 1
      }
    }
    return Set(kept.filter { $0.value >= 2 }.keys)
  }
}
