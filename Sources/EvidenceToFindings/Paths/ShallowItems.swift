internal import Vocabulary

/// Items with a path of their own whose list lies below what they belong to: `/notes/{id}` in `/orders/{id}/notes`. That such an item is
/// deleted shows in the list that its page read last, and reads anew.
struct ShallowItems {
  /// By the place of the DELETE among the endpoints: the word that item and list have in common.
  private let words: [Int: Substring]
  /// Reads of such lists, by word and client, in time.
  private var reads: [Key: [TrailStep]] = [:]

  private struct Key: Hashable {
    let word: Substring
    let client: UInt64
  }

  /// `steps` are the reads of all endpoints.
  init(_ endpoints: [Endpoint], _ steps: [TrailStep]) {
    var answering: Set<Substring> = []
    var lists: [Int32: Substring] = [:]
    for (i, endpoint) in endpoints.enumerated()
    where endpoint.method == "GET" && endpoint.outcomes.contains(where: { $0.key.status == 200 }) {
      let path = Paths.trimmed(endpoint.path)
      answering.insert(path)
      let word = Paths.lastSegment(of: String(path))
      guard !Paths.isPlaceholder(word), Paths.isPlaceholder(Paths.lastSegment(of: endpoint.parent))
      else { continue }
      lists[Int32(clamping: i)] = word
    }
    var words: [Int: Substring] = [:]
    let known = Set(lists.values)
    for (i, endpoint) in endpoints.enumerated() where endpoint.method == "DELETE" {
      let item = String(Paths.trimmed(endpoint.path))
      let collection = Paths.parent(of: item)
      let word = Paths.lastSegment(of: collection)
      // What is read of the item itself, or below it, would tell more.
      guard Paths.isPlaceholder(Paths.lastSegment(of: item)), known.contains(word),
        !answering.contains(collection[...]),
        !answering.contains(where: { Paths.isWithin(String($0), item) })
      else { continue }
      words[i] = word
    }
    self.words = words
    let wanted = Set(words.values)
    if wanted.isEmpty { return }
    for step in steps {
      guard let word = lists[step.endpoint], wanted.contains(word) else { continue }
      reads[Key(word: word, client: step.client), default: []].append(step)
    }
    for key in reads.keys {
      reads[key]?.sort { a, b in
        a.time != b.time || a.path == b.path ? a < b : a.path < b.path
      }
    }
  }

  /// The keyed hash of the list that the client read within ten minutes before the item was deleted, and within five seconds after it;
  /// nil where that were two lists, or may have been. `time` is in nanoseconds.
  func list(of endpoint: Int, _ client: UInt64, _ time: Int64) -> UInt64? {
    guard let word = words[endpoint], let steps = reads[Key(word: word, client: client)] else {
      return nil
    }
    let next = steps.partitioningIndex { $0.time >= time }
    guard next > 0, next < steps.count else { return nil }
    let (before, after) = (steps[next - 1], steps[next])
    let isNear =
      time - before.time < WritePairs.patience && after.time - time < 5 * WritePairs.second
    let isOne =
      steps[..<next].reversed().prefix { $0.time == before.time }
      .allSatisfy { $0.path == before.path }
      && steps[next...].prefix { $0.time == after.time }.allSatisfy { $0.path == before.path }
    return isNear && isOne ? before.path : nil
  }
}
