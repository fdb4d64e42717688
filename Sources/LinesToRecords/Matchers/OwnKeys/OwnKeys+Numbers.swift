internal import JSONBytes
internal import Vocabulary

/// How much was answered, when, and how long it took.
extension OwnKeys {
  private static let foreign: KeyHints = [.nothing, .elsewhere, .statistic, .count]

  /// The answer's body, or else all of the answer. What the request weighed never counts.
  static func sizes(
    _ bytes: borrowing Span<UInt8>, _ all: borrowing Span<Leaf>, _ record: inout Record
  ) {
    if record.bodySize >= 0 || record.responseSize >= 0 { return }
    var (content, whole) = (BestLeaf(), BestLeaf())
    for i in all.indices where Numbers.digits(bytes, all[i].from, all[i].to) != nil {
      let score = sizeScore(all[i].hints)
      if all[i].hints.contains(.total), !all[i].hints.contains(.body) {
        whole.offer(score, i)
      } else {
        content.offer(score, i)
      }
    }
    if content.isFound {
      record.bodySize = Numbers.digits(bytes, all[content.index].from, all[content.index].to) ?? -1
    } else if whole.isFound {
      record.responseSize = Numbers.digits(bytes, all[whole.index].from, all[whole.index].to) ?? -1
      record.sizeMeaning = .message
    }
  }

  private static func sizeScore(_ hints: KeyHints) -> Int {
    let never: KeyHints = [
      .page, .identifier, .duration, .moment, .header, .user, .query, .status, .outcome, .level,
    ]
    guard hints.has(.sizes), !hints.has(foreign),
      !hints.has(never)
    else { return 0 }
    let isAnswers = hints.contains(.response)
    if !isAnswers, hints.has([.request, .client]) { return 0 }
    var score = hints.contains(.weak) ? 2 : 6
    if hints.contains(.body) { score += 5 }
    if hints.contains(.bytes) { score += 2 }
    if isAnswers { score += 4 }
    return score
  }

  // MARK: - Moments

  /// When it began and ended, as far as both are said; sets the time.
  static func moments(
    _ bytes: borrowing Span<UInt8>, _ all: borrowing Span<Leaf>, isKnown: Bool,
    _ times: inout TimeReader, _ record: inout Record
  ) -> (start: Instant?, end: Instant?) {
    if record.hasTime, isKnown || record.durationNanoseconds >= 0 { return (nil, nil) }
    var start: Instant?
    var end: Instant?
    var best = 0
    let hadTime = record.hasTime
    for i in all.indices {
      let leaf = all[i]
      var score = momentScore(bytes, leaf, isKnown: isKnown)
      guard score > 0, let time = time(bytes, leaf, &times) else { continue }
      if leaf.hints.contains(.start) { start = start ?? time.instant }
      if leaf.hints.contains(.end) { end = end ?? time.instant }
      // Where it was is not said: another that says it is better.
      if time.isNaive, !leaf.hints.contains(.utc) { score -= 4 }
      if score > best, !hadTime {
        best = score
        record.set(time)
        record.timeIsStart = leaf.hints.contains(.start)
      }
    }
    return (start, end)
  }

  /// A wall's time that is said to be UTC's is read as such.
  private static func time(
    _ bytes: borrowing Span<UInt8>, _ leaf: Leaf, _ times: inout TimeReader
  ) -> ReadTime? {
    let isBracketed =
      bytes[leaf.from] == UInt8(ascii: "[") && bytes[leaf.to &- 1] == UInt8(ascii: "]")
    let (from, to) = isBracketed ? (leaf.from &+ 1, leaf.to &- 1) : (leaf.from, leaf.to)
    if !leaf.hints.contains(.utc) { return times.read(bytes, from, to) }
    let zone = times.zone
    times.zone = .utc
    defer { times.zone = zone }
    return times.read(bytes, from, to)
  }

  private static func momentScore(
    _ bytes: borrowing Span<UInt8>, _ leaf: Leaf, isKnown: Bool
  ) -> Int {
    let hints = leaf.hints
    let length = leaf.to &- leaf.from
    if hints.has([.nothing, .elsewhere, .otherMoment, .page, .identifier, .part, .query, .path]) {
      return 0
    }
    guard 10...48 ~= length else { return 0 }
    let isSaid = hints.has([.moment, .start])
    let isNumber = Numbers.scaled(bytes, leaf.from, leaf.to, unit: 1) != nil
    if !isSaid, isNumber || isKnown || length < 19 { return 0 }
    var score = isSaid ? 10 : 6
    if hints.contains(.start) { score += 4 }
    if hints.contains(.end), !hints.contains(.start) { score -= 5 }
    if hints.contains(.request) { score += 1 }
    return score
  }

  // MARK: - Durations

  /// From a value that says it, or from the start to the end.
  static func duration(
    _ bytes: borrowing Span<UInt8>, _ all: borrowing Span<Leaf>, from start: Instant?,
    to end: Instant?, _ record: inout Record
  ) {
    if record.durationNanoseconds >= 0 { return }
    var best = BestLeaf()
    var duration: Int64 = -1
    for i in all.indices {
      let score = durationScore(all[i].hints)
      guard score > best.score else { continue }
      let unit = all[i].hints.unitNanoseconds ?? unit(bytes, all)
      guard let value = Shapes.duration(bytes, all[i].from, all[i].to, unit: unit), value >= 0,
        value < 1_000_000_000_000_000
      else { continue }
      best.offer(score, i)
      duration = value
    }
    if !best.isFound, let start, let end, end.nanoseconds >= start.nanoseconds {
      duration = end.nanoseconds &- start.nanoseconds
    }
    record.durationNanoseconds = duration
  }

  private static func durationScore(_ hints: KeyHints) -> Int {
    let never: KeyHints = [
      .part, .otherMoment, .start, .end, .identifier, .page, .size, .bytes, .level, .user, .status,
      .unit,
    ]
    guard hints.contains(.duration), !hints.has(foreign), !hints.has(never) else { return 0 }
    var score = 5
    if hints.contains(.total) { score += 6 }
    if hints.has(.units) { score += 1 }
    if hints.contains(.response) { score += 2 }
    return score
  }

  /// The unit that a value beside it names: `{"value":2,"unit":"ms"}`.
  private static func unit(
    _ bytes: borrowing Span<UInt8>, _ all: borrowing Span<Leaf>
  ) -> Int64? {
    for i in all.indices where all[i].hints.isSuperset(of: [.unit, .duration]) {
      let (from, to) = (all[i].from, all[i].to)
      if to &- from == 1, bytes[from] == UInt8(ascii: "s") { return 1_000_000_000 }
      guard to &- from == 2, bytes[from &+ 1] == UInt8(ascii: "s") else { continue }
      switch bytes[from] {
      case UInt8(ascii: "m"): return 1_000_000
      case UInt8(ascii: "u"): return 1_000
      case UInt8(ascii: "n"): return 1
      default: continue
      }
    }
    return nil
  }
}
