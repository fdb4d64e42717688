internal import JSONBytes
internal import Vocabulary

/// The best value so far.
struct BestLeaf {
  private(set) var score = 0
  private(set) var index = -1

  /// Of two as good ones the first stays.
  mutating func offer(_ score: Int, _ index: Int) {
    if score > self.score { (self.score, self.index) = (score, index) }
  }

  var isFound: Bool { index >= 0 }
}

/// What was asked for, and how it ended.
extension OwnKeys {
  private static let foreign: KeyHints = [.nothing, .elsewhere, .statistic]

  /// Method and target, which the known keys may have given; false where one is missing.
  static func request(
    _ bytes: borrowing Span<UInt8>, _ all: borrowing Span<Leaf>, _ record: inout Record
  ) -> Bool {
    if record[.path].isAbsent, record[.method].isAbsent {
      for i in all.indices where !all[i].hints.has(foreign) {
        let leaf = all[i]
        let isSaid = leaf.hints.has([.line, .request])
        guard leaf.kind != .number,
          Shapes.isRequestLine(bytes, leaf.from, leaf.to, isSaid: isSaid)
        else { continue }
        RequestLine.split(bytes, leaf.from, leaf.to, leaf.text.encoding, into: &record)
        if !record[.path].isAbsent { return true }
      }
    }
    if record[.method].isAbsent {
      var best = BestLeaf()
      for i in all.indices { best.offer(methodScore(bytes, all[i]), i) }
      guard best.isFound else { return false }
      record[.method] = all[best.index].text
    }
    if record[.path].isAbsent {
      var best = BestLeaf()
      for i in all.indices { best.offer(pathScore(bytes, all[i]), i) }
      guard best.isFound else { return false }
      let leaf = all[best.index]
      RequestLine.target(bytes, leaf.from, leaf.to, leaf.text.encoding, into: &record)
    }
    return !record[.path].isAbsent
  }

  private static func methodScore(_ bytes: borrowing Span<UInt8>, _ leaf: Leaf) -> Int {
    if leaf.kind == .number || leaf.hints.has(foreign) { return 0 }
    let isSaid = leaf.hints.contains(.method)
    if Shapes.isMethod(bytes, leaf.from, leaf.to) { return isSaid ? 3 : 1 }
    return isSaid && Shapes.isRareMethod(bytes, leaf.from, leaf.to) ? 2 : 0
  }

  private static func pathScore(_ bytes: borrowing Span<UInt8>, _ leaf: Leaf) -> Int {
    let hints = leaf.hints
    if leaf.kind == .number || hints.has(foreign.union(.notPath)) { return 0 }
    if hints.has([.referer, .agent]), !hints.contains(.weak) { return 0 }
    var score = 10
    if hints.contains(.path) { score += 4 }
    if hints.contains(.original) { score += 2 }
    if hints.contains(.request) { score += 1 }
    if hints.contains(.route) { score -= 3 }
    if hints.contains(.location) { score -= 5 }
    if hints.contains(.page) { score -= 8 }
    if hints.has([.server, .identifier, .user]), !hints.contains(.path) { score -= 4 }
    if bytes[leaf.from] == UInt8(ascii: "/") {
      // `/users/{id}` is a pattern.
      return bytes.firstIndex(of: UInt8(ascii: "{"), from: leaf.from, to: leaf.to) < leaf.to
        ? score - 4 : score
    }
    let mayBeURL = hints.contains(.path) && !hints.has([.location, .server])
    return mayBeURL && Shapes.isURL(bytes, leaf.from, leaf.to) ? score : 0
  }

  // MARK: - Status

  /// `isGuessed`: a number whose key says nothing may be one, where `statusKey` does not name another key.
  static func status(
    _ bytes: borrowing Span<UInt8>, _ all: borrowing Span<Leaf>, isGuessed: Bool,
    _ statusKey: UInt64?, _ keys: inout StatusKeys?, _ record: inout Record
  ) -> Bool {
    if record.status != 0 { return true }
    var best = BestLeaf()
    for i in all.indices {
      let leaf = all[i]
      if leaf.hints.has(foreign) { continue }
      let value = Shapes.statusNumber(bytes, leaf.from, leaf.to)
      let score = statusScore(leaf.hints)
      if score <= 1, value != nil || Numbers.digits(bytes, leaf.from, leaf.to) != nil {
        let isCode = value.map { Shapes.codes.contains($0) } ?? false
        keys?.note(leaf.hash, isCode: isCode)
        guard isGuessed, score == 1, statusKey ?? leaf.hash == leaf.hash else { continue }
      }
      guard let value else { continue }
      let isSure = score >= 9 && 100...599 ~= value
      if Shapes.codes.contains(value) || isSure { best.offer(score, i) }
    }
    guard best.isFound,
      let value = Shapes.statusNumber(bytes, all[best.index].from, all[best.index].to)
    else { return false }
    record.status = UInt16(truncatingIfNeeded: value)
    return true
  }

  /// 0 never, 1 a number without a word.
  private static func statusScore(_ hints: KeyHints) -> Int {
    let others: KeyHints = [
      .partial, .level, .identifier, .protocolVersion, .version, .user, .count, .part, .path, .page,
    ]
    if hints.has(others) { return 0 }
    let isStatus = hints.contains(.status)
    if !isStatus, hints.has(KeyHints.units.union([.size, .bytes, .duration, .moment])) {
      return hints.contains(.weak) ? 1 : 0
    }
    var score = isStatus ? hints.contains(.weak) ? 4 : 9 : hints.contains(.outcome) ? 6 : 1
    if score == 1, hints.has([.response, .http]) { score = 4 }
    if hints.has(.response), score > 4 { score += 2 }
    if hints.contains(.final) { score += 4 }
    if hints.contains(.original) || (hints.contains(.request) && !hints.contains(.response)) {
      score = max(2, score - 3)
    }
    return score
  }
}
