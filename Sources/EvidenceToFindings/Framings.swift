internal import Vocabulary

/// What one content weighs more at times: compression that streams ends its chunks as it comes, and a header section tells a length or
/// not, or sets a cookie anew. What is added is the same few numbers everywhere, and goes as it came; content that grows does not.
struct Framings {
  /// In bytes.
  private var differences: Set<Int64> = []
  /// More than that, where sizes count headers.
  private var headers: Set<Int64> = []
  /// Those of both that were seen themselves, at two resources or more.
  private var seen: Set<Int64> = []

  /// A flag and a digit go as they came, too.
  private static let smallest: Int64 = 5
  private static let largest: Int64 = 64
  /// Of a header field.
  private static let largestField: Int64 = 2048

  /// Where one client read n, n more or less by some difference, and n again.
  struct Returns {
    /// By difference, in bytes: resources, with their endpoints.
    fileprivate var seen: [Int64: [UInt64: Int32]] = [:]

    mutating func see(_ difference: Int64, of step: TrailStep) {
      let largest = step.sizeClass.meaning == .message ? Framings.largestField : Framings.largest
      guard Framings.smallest...largest ~= difference else { return }
      seen[difference, default: [:]][step.path] = step.endpoint
    }

    /// Seen at several endpoints, give or take the byte that one more digit of a length takes.
    fileprivate func isOften(_ difference: Int64, resources: Int, endpoints: Int) -> Bool {
      let near = (difference - 1...difference + 1).compactMap { seen[$0] }
      return near.reduce(0) { $0 + $1.count } >= resources
        && near.reduce(into: Set<Int32>()) { $0.formUnion($1.values) }.count >= endpoints
    }
  }

  init(_ returns: Returns, _ endpoints: [Endpoint]) {
    differences = Set(
      (Self.smallest...Self.largest).filter {
        returns.isOften($0, resources: 6, endpoints: 4)
      })
    // So much is hardly ever the same by chance: where few sizes are, they tell, too.
    let few = endpoints.compactMap { $0.method == "GET" ? $0.fewSizesWithHeaders : nil }
    headers = Set(
      returns.seen.keys.filter { field in
        field > Self.largest && returns.isOften(field, resources: 2, endpoints: 2)
          && few.count { sizes in sizes.contains { sizes.contains($0 + field) } } >= 4
      })
    seen = differences.union(headers).filter { returns.seen[$0, default: [:]].count >= 2 }
  }

  /// The difference itself was seen, and not only its neighbours.
  func isSeen(_ difference: Int64) -> Bool { seen.contains(difference) }

  /// A header field is set anew at times, for everybody.
  func isField(_ difference: Int64) -> Bool { headers.contains(difference) }

  func contains(_ difference: Int64, _ meaning: SizeMeaning) -> Bool {
    differences.contains(difference) || meaning == .message && headers.contains(difference)
  }

  /// One size a content: without those that are another one's and what is added.
  func contents(_ sizes: Set<Int64>, _ meaning: SizeMeaning) -> Set<Int64> {
    var kept: [Int64] = []
    for size in sizes.sorted() where !kept.contains(where: { contains(size - $0, meaning) }) {
      kept.append(size)
    }
    return Set(kept)
  }
}

extension Endpoint {
  /// Six sizes at most, all with headers.
  fileprivate var fewSizesWithHeaders: Set<Int64>? {
    guard let sizes = sizes(200...200), !sizes.isEmpty,
      sizes.keys.allSatisfy({ $0.meaning == .message })
    else { return nil }
    let all = sizes.values.reduce(into: Set<Int64>()) { $0.formUnion($1) }
    return all.count <= 6 ? all : nil
  }
}
