internal import Vocabulary

/// A write that answers OK and is forgotten: what is read after it is what was read before.
///
/// Needs: reads and writes of the same client with times, and sizes or bodies. Cannot see: under gzip, a flipped flag in a third of the
/// cases; a write that is read elsewhere. `open` needs bodies, an empty list, or unencoded sizes of a read that does change after
/// other writes.
enum NonPersistingWrite: Detector {
  static let kind = GapKind.nonPersistingWrite

  static func conclude(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    guard endpoint.isWrite, endpoint.isPageForm || panorama.api.contains(endpoint.path),
      !endpoint.isSingle && !endpoint.isOperation || !panorama.rules.hold(.singleEndpoints),
      !isPassing(endpoint, panorama) || !panorama.rules.hold(.passingWrites),
      !isHeartbeat(endpoint, panorama),
      let result = pairs(endpoint, panorama),
      // Another order of the same weighs the same, and has another entity tag.
      !isOrder(endpoint, panorama) || isTold(result, panorama)
        || !panorama.rules.hold(.passingWrites)
    else { return nil }
    return verdict(on: endpoint, result, panorama) ?? turned(endpoint, result, panorama)
  }

  /// Often enough, what had not changed was told to be "not modified".
  static func isTold(_ result: WritePairs.Result, _ panorama: Panorama) -> Bool {
    result.changed == 0 && result.surelyUnchanged >= panorama.settings.floors.pairs
  }

  /// On all of its writes together.
  static func verdict(
    on endpoint: Endpoint, _ result: WritePairs.Result, _ panorama: Panorama
  ) -> Verdict? {
    let isPageForm = endpoint.isPageForm
    guard result.unchanged >= 2,
      !areAnswered(result),
      !areCopies(result),
      // What is sent in two forms is sent in the same one as often: what differs by that each time is written so.
      result.otherForms * 2 <= result.unchanged,
      // Most of what was made is there, though the list's first page does not show it.
      result.found * 2 < result.unchanged,
      result.blind * 4 <= result.unchanged || !panorama.rules.hold(.wholeAnswers),
      let read = read(result, endpoint, panorama),
      result.jittered == 0 || isRow(endpoint, read) || differsInLength(endpoint, result),
      // Where it is often so, it is the write that takes its time.
      result.late * 8 <= result.unchanged
        || result.late * 2 <= result.unchanged && isNeverSeenNext(endpoint, read, panorama),
      !isPageForm || isShown(in: read, endpoint, panorama),
      isRow(endpoint, read)
        ? result.unclear <= result.unchanged : result.unclear * 4 <= result.unchanged,
      result.areSure || !isOfMany(endpoint, panorama),
      result.changed == 0 || !panorama.rules.hold(.onceChangedRefutes)
        || areOthersChanges(result, endpoint, read, panorama),
      !isInAnotherView(endpoint, read, panorama)
    else { return nil }
    let done = endpoint.statusesDone
    let tally = Tally(endpoint) { key, _ in done ~= key.status ? .bad : .neutral }
    guard
      let (state, missing) = judge(result, endpoint, read, panorama)
    else { return nil }
    let writes = result.unchanged + result.changed
    var verdict = Verdict(
      kind: kind, endpoint: endpoint, tally: tally, state: state,
      strength: result.hasBodies || result.readsAreEmpty ? 0.97 : state == .open ? 0.9 : 0.7,
      cause: String(Paths.trimmed(read.path)),
      expected: Fact(.expectedPersistence),
      actual: Fact(
        .actualUnchanged,
        ["unchanged": .int(result.unchanged), "writes": .int(writes)]))
    verdict.missing = missing
    verdict.evidence = [
      Fact(
        .readsAfterWrites,
        [
          "unchanged": .int(result.unchanged), "writes": .int(writes),
          "clients": .int(result.clients.count), "days": .int(result.days.count),
        ])
    ]
    if result.late > 0 {
      verdict.counterEvidence.append(Fact(.changedLater, ["writes": .int(result.late)]))
    }
    if result.changed > 0 {
      verdict.strength = min(verdict.strength, 0.8)
      verdict.counterEvidence.append(
        Fact(
          .pairsChanged,
          ["changed": .int(result.changed), "unchanged": .int(result.unchanged)]))
    }
    if let size = constantAnswer(endpoint) {
      verdict.evidence.append(
        Fact(.writesAnswerConstant, ["size": .int(Int(size)), "writes": .int(tally.badRequests)]))
    }
    if verdict.state == .open, endpoint.method == "DELETE",
      !result.readSizes.contains(where: { $0 > 0 }),
      !isDoneAgain(endpoint)
    {
      // It may be marked as deleted.
      verdict.state = .suspected
      verdict.missing.append(Fact(.needsSizes))
    }
    if verdict.state == .open, !result.hasBodies,
      isPageForm && !showsInPages(endpoint, result) || isRefusedAtTimes(endpoint)
        || showsElsewhere(endpoint, read, result, panorama)
    {
      verdict.state = .suspected
      verdict.missing.append(Fact(.needsContent))
    }
    return verdict
  }

  /// What is read follows what is answered, for one thing that was answered in three lengths or more: it was saved as it was.
  private static func areAnswered(_ result: WritePairs.Result) -> Bool {
    result.agreed.values.contains { $0.count >= 3 }
      && result.agreeing * 10 >= result.unchanged * 9
  }

  /// What is read soon after it is a copy of what was there before.
  static func areCopies(_ result: WritePairs.Result) -> Bool {
    result.kept >= 2 && result.kept * 4 >= result.unchanged
  }

  /// What was read before and after its writes.
  static func pairs(
    _ endpoint: Endpoint, _ panorama: Panorama, answered: Range<UInt16>? = nil
  ) -> WritePairs.Result? {
    panorama.index(of: endpoint).map { index in
      panorama.pairs.results(
        of: index, endpoint.days.values, answered: answered ?? endpoint.statusesDone,
        isPerson: panorama.clients.isPerson)
    }
  }

  /// The read that shows it: what was written to, where it is read about as often as what lies above it.
  static func read(
    _ result: WritePairs.Result, _ endpoint: Endpoint, _ panorama: Panorama
  ) -> Endpoint? {
    let most = result.reads.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let own = result.reads.first { Paths.alike(panorama.endpoints[$0.key].path, endpoint.path) }
    guard let most else { return nil }
    let nearest = own.flatMap { $0.value * 2 >= most.value ? $0 : nil } ?? most
    return panorama.endpoints[nearest.key]
  }

  private static func judge(
    _ result: WritePairs.Result, _ endpoint: Endpoint, _ read: Endpoint, _ panorama: Panorama
  ) -> (FindingState, [Fact])? {
    let floors = panorama.settings.floors
    var missing: [Fact] = []
    if result.unchanged < floors.pairs {
      missing.append(
        Fact(.needsPairs, ["have": .int(result.unchanged), "need": .int(floors.pairs)]))
    }
    let needDays = result.clients.count < floors.clients ? floors.daysOfOneClient : floors.days
    if result.days.count < needDays {
      missing.append(
        Fact(.needsDays, ["have": .int(result.days.count), "need": .int(needDays)]))
    }
    if !missing.isEmpty {
      return result.unchanged >= 3 && (result.days.count >= 2 || result.clients.count >= 2)
        ? (.suspected, missing) : nil
    }
    if result.hasBodies || result.readsAreEmpty && !panorama.isNumber(read) { return (.open, []) }
    // A number counts up and keeps its length; a list that takes a row does not.
    if panorama.isNumber(read) || isCounter(read, endpoint, panorama) {
      return (.suspected, [Fact(.needsContent)])
    }
    // Every item weighs the same whatever stands in it.
    if !result.areSure, !isRow(endpoint, read), isOfOneWidth(read) {
      return (.suspected, [Fact(.needsContent)])
    }
    let isPlain = !result.isEncoded
    // A form that is saved without a change is put all the same; what has few fields mostly has as wide ones.
    let isPut =
      isForm(endpoint, panorama) && result.unchanged < (isSmall(read) ? 20 : 10)
      && !echoes(endpoint, result)
    if isPlain, !isPut, panorama.pairs.changes(of: read) > 0 { return (.open, []) }
    // Encoded, a flag that flips may weigh the same, and does so each time for one item; a row more or less never does.
    let isRow =
      isRow(endpoint, read) || panorama.isNamedAction(endpoint) && NamedActions.isOfRows(endpoint)
    let isCreate = endpoint.method == "POST" && isRow
    // A create that answers the same each time, or a write that echoes what differs each time: few are enough.
    let isTelling = isCreate && constantAnswers(endpoint) || echoes(endpoint, result)
    let isOften =
      result.unchanged >= 2 * floors.pairs && !(isPut && isSmall(read)) || isTelling
    // Of what has many fields, two that weigh the same are few.
    let isManyForms =
      result.unchanged >= 30 && result.targets.count >= 3 && !isSwitch(endpoint) && !isSmall(read)
    if isOften, isPlain || isRow || isManyForms || result.targets.count >= 4 {
      return (.open, [])
    }
    return (.suspected, [Fact(.needsContent)])
  }

  private static func isForm(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    endpoint.method == "PUT"
      || panorama.isNamedAction(endpoint) && NamedActions.isForm(endpoint)
  }

  /// Four items or more, and one size.
  private static func isOfOneWidth(_ read: Endpoint) -> Bool {
    guard read.distinctPaths >= 4, let sizes = read.sizes(200...203) else { return false }
    return sizes.values.allSatisfy { $0.count == 1 }
  }

  /// Room for two or three fields.
  private static func isSmall(_ read: Endpoint) -> Bool {
    (read.sizes(200...203) ?? [:]).values.allSatisfy { ($0.max() ?? 0) <= 64 }
  }

  /// One row more or less in what is read: it weighs so much more or less each time, unless nothing is kept. Where it hardly ever
  /// does, others have changed it.
  static func isRow(_ endpoint: Endpoint, _ read: Endpoint) -> Bool {
    endpoint.method == "DELETE"
      || endpoint.method == "POST" && Paths.alike(endpoint.path, read.path)
      || endpoint.isCopying && Paths.alike(endpoint.nearestCollection, read.path)
  }

  /// Something is set at an item: it weighs a byte more or less each other time at least. Where it hardly ever does, others
  /// have changed it.
  static func isSwitch(_ endpoint: Endpoint) -> Bool {
    ["POST", "PATCH"].contains(endpoint.method) && endpoint.isWordOfItem
  }

  /// One size in each class.
  private static func constantAnswers(_ endpoint: Endpoint) -> Bool {
    guard let sizes = endpoint.sizes(200...203), !sizes.isEmpty else { return false }
    return sizes.allSatisfy { $0.key.meaning == .message || $0.value.count <= 2 }
  }

  /// Several sizes in one class, or three more than there are items: what was written differed.
  static func echoes(_ endpoint: Endpoint, _ result: WritePairs.Result) -> Bool {
    // As long as what is read, and each time something that never is: it says again what was sent.
    let answers = result.answers
    let isOther = result.prints.contains { target, prints in
      prints.subtracting(result.readPrints).count >= 3
        && !(answers[target] ?? []).isDisjoint(with: result.readSizes)
    }
    if isOther { return true }
    // Items differ by themselves.
    if Paths.isPlaceholder(Paths.lastSegment(of: endpoint.path)) {
      return answers.values.reduce(0) { $0 + $1.count - 1 } >= 3
    }
    return (endpoint.sizes(200...203) ?? [:]).values.contains { $0.count >= 4 }
  }

  private static func constantAnswer(_ endpoint: Endpoint) -> Int64? {
    guard let sizes = endpoint.sizes(200...203) else { return nil }
    let all = sizes.values.reduce(into: Set<Int64>()) { $0.formUnion($1) }
    return all.count == 1 ? all.first : nil
  }

  /// A POST to a short answer that is no empty list: a count of likes, a state. What says that it created something did not
  /// count.
  private static func isCounter(
    _ read: Endpoint, _ endpoint: Endpoint, _ panorama: Panorama
  ) -> Bool {
    let good = endpoint.outcomes.filter { 200..<300 ~= $0.key.status }
    guard endpoint.method == "POST", !good.allSatisfy({ $0.key.status == 201 }),
      !Paths.isPlaceholder(Paths.lastSegment(of: endpoint.path)),
      Paths.alike(read.path, endpoint.path), constantAnswers(endpoint),
      panorama.childrenWrites(of: endpoint).isEmpty,
      EmptyList.emptiness(of: read, panorama)?.isProven != true
    else { return false }
    let answers = read.outcomes.filter { 200...203 ~= $0.key.status && $0.outcome.largest >= 0 }
    // The lightest class of sizes tells; others may count headers.
    let lightest = answers.min { $0.outcome.smallest < $1.outcome.smallest }
    return lightest.map { $0.outcome.largest <= SizeKnowledge.largestEmptyEnvelope } ?? false
  }
}
