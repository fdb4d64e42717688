internal import Vocabulary

extension WritePairs {
  /// `isSure`: the server itself said that it was not modified.
  func note(_ read: TrailStep, isSure: Bool, _ result: inout Result) {
    if read.answer == 0, !isSure { result.areSure = false }
    result.readSizes.insert(read.size)
    result.readPrints.insert(read.answer)
    if read.answer == 0 || read.content == .unknown { result.hasBodies = false }
    let isFramed = read.sizeClass.meaning == .contentWithFraming
    let isEmpty =
      read.content == .emptyList
      || read.content == .unknown
        && (0...3 ~= read.size
          || isFramed && SizeKnowledge.emptyArrayChunked.contains(read.size))
    if !isEmpty { result.readsAreEmpty = false }
    if read.sizeClass.encoding == 2, read.answer == 0 { result.isEncoded = true }
  }

  enum Effect {
    case unseen, blind, unclear, changed, late
    case unchanged(TrailStep, isSure: Bool, Likeness)
  }

  /// Why two reads are one content; the most that speaks for it counts.
  enum Likeness: Int, Comparable {
    /// It weighed otherwise, by what the transport adds at times, or by a header that counts.
    case otherForm, jitter, equal

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// Compares all reads up to the next write on the resource with what was read before this one. `isRow`: what was read is the list
  /// that the write adds to or deletes from; `isOwn`: what was read is what was written to;
  /// `isForm`: it may well have been written as it was; `isDelete`: it is there no more.
  func effect(
    of time: Int64, _ client: UInt64, _ resource: UInt64, _ reads: ArraySlice<TrailStep>,
    _ writes: ArraySlice<WriteTime>?, isRow: Bool, isForm: Bool = false, isDelete: Bool = false,
    isOwn: Bool
  ) -> Effect {
    let isTelling = isRow || !isForm
    guard let writes else { return .unseen }
    let previous = writes.partitioningIndex { $0.time >= time } - 1
    let next = writes.partitioningIndex { $0.time > time }
    let span = Span(
      write: time, previous: previous >= writes.startIndex ? writes[previous].time : nil,
      next: next < writes.endIndex ? writes[next].time : nil)
    let before = before(span, reads)
    let after = reads.from(time + Self.second).until(span.end)
    if isDelete, isOwn,
      let still = after.first(where: { $0.status == 304 || $0.status == 200 && $0.size < 0 })
    {
      // What was deleted is there, whatever it weighs.
      return .unchanged(still, isSure: true, .equal)
    }
    var seen: TrailStep?
    var together: TrailStep?
    // When the writer first found it as it was.
    var firstSame: Int64?
    // All that shows it are answers that it was not modified.
    var isSure = true
    var isUnclear = false
    var likeness = Likeness.otherForm
    let beside = reads.from(time - Self.second + 1).until(time + Self.second)
    let isOwnSame = isNotModified(after, client, before)
    let isBracketed = isBracketed(Array(reads.from(time).until(span.end)), client, time, before)
    // What another last read before the writer did may have changed before the write, too, where the writer saw no change.
    func isOlder(_ base: TrailStep) -> Bool {
      guard isBracketed, base.client != client else { return false }
      return before.last { $0.client == client }.map { base.time < $0.time } ?? false
    }
    // What was read before the write, too, is another view of it: a tenant's, or a role's. A switch may bring back what was
    // before the last write, and who deletes a row, too; a row that is sent to its list never does.
    func isAnotherView(_ step: TrailStep) -> Bool {
      if step.answer == 0 { return false }
      let isKnown = before.contains { $0.answer == step.answer }
      let isAnothers = step.client != client || step.time - time > Self.patience
      let isNewRow = isRow && isOwn
      if isKnown || !isNewRow && !(isOwnSame && isAnothers) { return isKnown }
      return reads.until(time - Self.second).contains { $0.answer == step.answer }
    }
    for step in beside {
      guard let base = base(of: step, before) else { continue }
      if step.status == 304 {
        // Who looks again and again may have done so before the write.
        let isAfter =
          step.time > time
          || step.time == time
            && !reads.from(time - Self.pollingPause).until(time)
              .contains { $0.client == client && $0.query == step.query }
        if step.client == client, isAfter {
          together = base
          likeness = .equal
          firstSame = firstSame ?? step.time
        }
        continue
      }
      // Either may have come first; what differs came after.
      if compare(base, step, isTelling: isTelling, isRow: isRow) == .changed {
        if isAnotherView(step) || isOlder(base) { continue }
        return .changed
      }
      if step.client == client, compare(base, step, isTelling: isTelling, isRow: isRow) == .same {
        together = step
        likeness = max(likeness, self.likeness(of: base, step))
        if step.time >= time { firstSame = firstSame ?? step.time }
        isSure = false
      }
    }
    if isWholeAgain(Array(beside.from(time)) + after, client, before, isOwn: isOwn) {
      return .blind
    }
    let isBlind =
      isBlind(after, client, before)
      || isBlind(beside.from(time), client, before)
    for step in after {
      guard let base = base(of: step, before) else { continue }
      if step.status == 304 {
        if step.client == client, !isBlind {
          seen = seen ?? base
          likeness = .equal
          firstSame = firstSame ?? step.time
        }
        continue
      }
      switch compare(base, step, isTelling: isTelling, isRow: isRow) {
      case .unknown:
        isUnclear =
          isUnclear || step.client == client && step.size >= 0 && noise.largest[client] != nil
        continue
      case .changed:
        if span.isBesideNext(step.time), rules.hold(.writesOfTheSecond) { continue }
        if isAnotherView(step) || isOlder(base) { continue }
        let same = (seen ?? together).map { max($0.time, time) }
        let isLate = same.map { step.time - $0 > Self.patience } ?? false
        if isLate, rules.hold(.lateChanges) { return .late }
        // A row that was made may come with the next look.
        if let firstSame, !(isRow && isOwn),
          hasWritten(step.client, from: firstSame, to: step.time)
        {
          return .unclear
        }
        return .changed
      case .same:
        if step.client == client || !rules.hold(.ownReads) {
          seen = step
          likeness = max(likeness, self.likeness(of: base, step))
          firstSame = firstSame ?? step.time
          isSure = false
        }
      }
      if seen != nil, !rules.hold(.laterReads) { break }
    }
    // Where nothing is read later, the read of the same second is the one after the write.
    if !after.contains(where: { $0.client == client }) { seen = seen ?? together }
    // What may have changed or not speaks for neither.
    if seen == nil, isUnclear, isTelling { return .unclear }
    if seen == nil, isBlind, before.contains(where: { $0.client == client }),
      reads.contains(where: { $0.client == client && $0.status == 304 })
    {
      return .blind
    }
    if let seen { return .unchanged(seen, isSure: isSure, likeness) }
    return steady.read(resource, by: client, span)
      .map { .unchanged($0, isSure: false, .equal) } ?? .unseen
  }

  /// What the reader wrote elsewhere since may have changed this, too.
  private func hasWritten(_ client: UInt64, from start: Int64, to end: Int64) -> Bool {
    guard let times = writeTimes[client] else { return false }
    let next = times.partitioningIndex { $0 > start }
    return next < times.count && times[next] <= end
  }

  /// What the client read next was not modified since it had read it before.
  private func isNotModified(
    _ reads: some Sequence<TrailStep>, _ client: UInt64, _ before: [TrailStep]
  ) -> Bool {
    guard let first = reads.first(where: { $0.client == client }), first.status == 304 else {
      return false
    }
    return base(of: first, before) != nil
  }

  /// The writer read it soon after, and it was as it had read it before.
  private func isBracketed(
    _ reads: [TrailStep], _ client: UInt64, _ time: Int64, _ before: [TrailStep]
  ) -> Bool {
    guard let first = reads.first(where: { $0.client == client }),
      first.time - time < Self.patience, let base = base(of: first, before)
    else { return false }
    return first.status == 304 || compare(base, first) == .same
  }

  /// A whole answer, as long as the one before, where what has not changed is "not modified": it is another one. After a write to
  /// the same path it says nothing, unless the client keeps its copy all the same: browsers throw it away (RFC 9111, 4.4).
  private func isWholeAgain(
    _ reads: some Sequence<TrailStep>, _ client: UInt64, _ before: [TrailStep], isOwn: Bool
  ) -> Bool {
    guard let first = reads.first(where: { $0.client == client }), first.status == 200,
      first.answer == 0, let base = base(of: first, before)
    else { return false }
    let last = before.last { $0.client == client && $0.query == first.query }
    // It was told "not modified" just before.
    let hadCopy = last?.status == 304
    let hasCopy =
      isOwn
      ? hadCopy && noise.keeping.contains(Revalidation(first))
      : hadCopy || noise.revalidating.contains(Revalidation(first))
    guard hasCopy, let last, first.time - last.time < 3600 * Self.second else { return false }
    return base.hasContent(of: first) == true
  }

  /// What was read since the write before; beside that one, what had been read before it, too, or differs from that: then it
  /// came after.
  private func before(_ span: Span, _ reads: ArraySlice<TrailStep>) -> [TrailStep] {
    let good = reads.until(span.write)
    let start = span.previous.map { $0 - Self.second + 1 } ?? .min
    let earlier = good.until(start)
    return good.from(start).filter { step in
      let time = step.time
      if span.isBefore(time) { return true }
      guard span.isBesidePrevious(time), let base = base(of: step, earlier) else { return false }
      return compare(base, step) != .unknown
    }
  }

  /// Of two that were found to be the same.
  private func likeness(of a: TrailStep, _ b: TrailStep) -> Likeness {
    if a.hasContent(of: b) == true || isFramed(a, b) { return .equal }
    return isJitter(a, b) ? .jitter : .otherForm
  }

  /// A header that counts is a digit longer or shorter.
  private func isJitter(_ a: TrailStep, _ b: TrailStep) -> Bool {
    a.sizeClass == b.sizeClass && a.sizeClass.meaning == .message
      && 1...2 ~= abs(a.size - b.size) && noise.jittering.contains(a.client)
  }

  private enum Comparison { case unknown, same, changed }

  private func compare(_ a: TrailStep, _ b: TrailStep, isTelling: Bool = false, isRow: Bool = false)
    -> Comparison
  {
    guard let same = isSame(a, b) else { return .unknown }
    // There, or not there.
    if a.status == 204 || b.status == 204 { return same ? .same : .changed }
    if a.answer != 0, b.answer != 0 { return same ? .same : .changed }
    // A row is more, and other fields are as long seldom.
    if !same, isJitter(a, b), isRow || b.client == a.client { return .same }
    let noise = max(noise.largest[a.client] ?? 0, noise.largest[b.client] ?? 0)
    if noise == 0 { return same ? .same : .changed }
    // What the transport adds may make up for what was written, but not each time; a form is often saved as it was.
    if same, isTelling { return .same }
    return abs(a.size - b.size) > noise ? .changed : .unknown
  }
}
