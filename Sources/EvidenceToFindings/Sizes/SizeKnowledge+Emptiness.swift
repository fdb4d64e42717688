internal import Vocabulary

/// Which sizes are those of an empty list.
extension SizeKnowledge {
  /// How a set of constant sizes is explained as "empty"; nil when it is not.
  enum Emptiness {
    /// `[]` or what weighs the same.
    case array(Int64)
    /// Another endpoint weighs the same when it is empty.
    case control(Int64, String)
    /// One short constant content under one or more framings and encodings.
    case constant(Int64)

    var size: Int64 {
      switch self {
      case .array(let size), .control(let size, _), .constant(let size): size
      }
    }
  }

  /// `name`: what is listed, by the path; `sizes`: the distinct sizes of all answers of one endpoint by class; sizes that count headers are not judged.
  func emptiness(of sizes: [SizeClass: Set<Int64>], name: some StringProtocol) -> Emptiness? {
    guard !sizes.isEmpty, sizes.allSatisfy({ isJudged($0.key) && !$0.value.isEmpty }) else {
      return nil
    }
    let all = sizes.values.reduce(into: Set<Int64>()) { $0.formUnion($1) }
    guard let smallest = all.min(), let largest = all.max(), smallest > 0,
      largest <= Self.largestPageEnvelope
    else { return nil }
    if isEmptyArray(sizes, all) { return .array(smallest) }
    if let control = cluster(holding: sizes) { return .control(smallest, control) }
    // What encoding and framing make of one content lies near, also between protocols.
    guard sizes.allSatisfy({ isOneContent($0.value, $0.key.meaning) }), largest <= smallest + 48
    else { return nil }
    for (sizeClass, own) in sizes.sorted(by: { $0.key < $1.key }) {
      for size in own.sorted() {
        if let control = emptyControls[sizeClass]?[size] { return .control(size, control) }
        if let control = namedControl(sizeClass, size, name.utf8.count) {
          return .control(size, control)
        }
      }
    }
    return largest <= Self.largestEmptyEnvelope ? .constant(smallest) : nil
  }

  /// Two lists or more with longer and shorter names, which weigh so much more and less when they are empty.
  private func namedControl(_ sizeClass: SizeClass, _ size: Int64, _ name: Int) -> String? {
    guard let controls = namedControls[sizeClass]?[size - Int64(name)], controls.count >= 2 else {
      return nil
    }
    return controls.min { $0.key < $1.key }?.value
  }

  /// A list that, empty, weighs all that this endpoint ever does.
  private func cluster(holding sizes: [SizeClass: Set<Int64>]) -> String? {
    guard let first = sizes.keys.min() else { return nil }
    return emptyClusters[first]?.keys.sorted().first { path in
      sizes.allSatisfy { sizeClass, own in
        emptyClusters[sizeClass]?[path].map(own.isSubset) ?? false
      }
    }
  }

  /// Two lists or more, empty, weigh just that, plain and encoded, for whoever looks: mod_deflate leaves alone what comes at once.
  func isClusterOfSeveral(_ sizes: [SizeClass: Set<Int64>]) -> Bool {
    guard sizes.count == 1, let (sizeClass, own) = sizes.first, own.count > 1 else { return false }
    let sorted = own.sorted()
    let areForms = zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= Framings.smallest }
    return areForms && (emptyClusters[sizeClass] ?? [:]).values.count { $0 == own } >= 2
  }

  /// One content weighs differently only by framing and encoding: a few sizes that lie at least five bytes apart (a
  /// counter moves by a byte or two): all within 24 bytes, or one plain size and encoded ones above it.
  private func isOneContent(_ sizes: Set<Int64>, _ meaning: SizeMeaning) -> Bool {
    let sorted = sizes.sorted()
    guard let low = sorted.first, let high = sorted.last, sorted.count > 1 else { return true }
    if sorted.count > 6 { return false }
    // `true` and `false` under two framings or more.
    if zip(sorted, sorted.dropFirst()).count(where: { $1 - $0 <= 2 }) >= 2 { return false }
    let second = sorted[1]
    // Framing adds ten bytes at least, encoding more.
    if low < 20, second - low < 10 { return false }
    if 5...24 ~= high - low { return true }
    // gzip adds 18 to 31 bytes to what it cannot make smaller, framing 10 to 12 to what has none yet.
    let most: Int64 = meaning == .contentWithFraming ? 36 : 32
    return second >= low + 5 && second >= 20 && high <= low + most && high - second <= 14
  }

  private func isJudged(_ sizeClass: SizeClass) -> Bool {
    sizeClass.meaning != .message || !rules.hold(.sizesWithHeaders)
      || (lightest[sizeClass]?.count ?? 0) >= 2
  }

  /// No header section is that small: what weighs less counts the content alone, whatever the format usually counts.
  static let smallestHeaders: Int64 = 60

  /// A plain `[]` somewhere, and nothing that could not be one under some framing or encoding.
  private func isEmptyArray(_ sizes: [SizeClass: Set<Int64>], _ all: Set<Int64>) -> Bool {
    guard !all.isDisjoint(with: Self.emptyArray) else { return false }
    return sizes.allSatisfy { sizeClass, own in
      var known = Self.emptyArray
      if rules.hold(.encodedArrays) {
        known.formUnion(Self.emptyArrayEncoded)
        // What is known to count no framing holds none.
        if sizeClass.meaning != .content { known.formUnion(Self.emptyArrayEncodedChunked) }
      }
      if sizeClass.meaning == .contentWithFraming, rules.hold(.chunkedArrays) {
        known.formUnion(Self.emptyArrayChunked)
      }
      return own.isSubset(of: known)
    }
  }
}
