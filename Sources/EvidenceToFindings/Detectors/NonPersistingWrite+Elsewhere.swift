internal import Foundation
internal import Vocabulary

/// Writes whose doing is not to be seen where they were sent.
extension NonPersistingWrite {
  /// Something speaks for it that what it did shows elsewhere, or later.
  static func showsElsewhere(
    _ endpoint: Endpoint, _ read: Endpoint, _ result: WritePairs.Result, _ panorama: Panorama
  ) -> Bool {
    isOtherAction(endpoint, result, panorama) || isComputed(endpoint, panorama)
      || isHeld(endpoint, panorama)
      || endpoint.isCopying && !takesRows(read, panorama)
      || isShownLater(endpoint, read, panorama)
      || isShownBeside(endpoint, result, panorama)
      || isShownNext(endpoint, read, panorama)
  }

  /// A POST to a word below an item that names no change of state (`…/{id}/resend-invitation`): what it does may show
  /// elsewhere. What is read at the same path is a collection, and the POST is to make one of its items.
  private static func isOtherAction(
    _ endpoint: Endpoint, _ result: WritePairs.Result, _ panorama: Panorama
  ) -> Bool {
    if panorama.isNamedAction(endpoint) { return !NamedActions.isChanging(endpoint) }
    guard endpoint.method == "POST",
      endpoint.isWordOfItem || isWordOfCollection(endpoint, panorama),
      !panorama.at(endpoint.path).contains(where: {
        $0.method == "GET" && $0.outcomes.contains { 200..<300 ~= $0.key.status }
      })
    else { return false }
    if answersYesAndNo(result) || endpoint.isCopying { return false }
    let words = endpoint.lastWords + [Paths.lastSegment(of: endpoint.path).lowercased()]
    return !NamedActions.isChanging(endpoint)
      && words.allSatisfy { !PathWords.verbs.contains($0) && !PathWords.states.contains($0) }
  }

  /// `POST /leads/deduplicate`, beside items of `/leads`.
  private static func isWordOfCollection(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    // What is done to many is judged by its own rule.
    let last = Paths.lastSegment(of: endpoint.path)
    let ending = Paths.format(of: last).map { ".\($0)" } ?? ""
    return !Paths.isPlaceholder(last) && panorama.hasOwnParent(endpoint)
      && !isManyKept(endpoint, endpoint.lastWords, panorama)
      && panorama.at(endpoint.parent + ending).contains { $0.method == "GET" }
  }

  /// Of two items or more, two sizes that differ by a byte, `true` and `false`: it sets something, whatever it is called.
  private static func answersYesAndNo(_ result: WritePairs.Result) -> Bool {
    result.answers.values.count { sizes in
      sizes.count == 2 && (sizes.max() ?? 0) - (sizes.min() ?? 0) == 1
    } >= 2
  }

  /// `POST /orders/estimate`: asked of a collection, and answered with what was worked out, each time something else.
  private static func isComputed(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    let last = Paths.lastSegment(of: endpoint.path)
    guard endpoint.method == "POST", !Paths.isPlaceholder(last),
      !Paths.isPlaceholder(Paths.lastSegment(of: endpoint.parent)), panorama.hasOwnParent(endpoint),
      !panorama.at(endpoint.path).contains(where: { $0.method == "GET" })
    else { return false }
    return (endpoint.sizes(200...200) ?? [:]).values.contains { sizes in
      sizes.count >= 4 && (sizes.max() ?? 0) - (sizes.min() ?? 0) >= SizeKnowledge.smallestItem
    }
  }

  /// The item's history is another one after half of the writes, or more: it tells of what the item does not show.
  private static func isShownBeside(
    _ endpoint: Endpoint, _ result: WritePairs.Result, _ panorama: Panorama
  ) -> Bool {
    guard endpoint.isWordOfItem else { return false }
    let shown =
      panorama.siblings(of: endpoint)
      .filter { $0.method == "GET" && $0.lastWords.contains { PathWords.histories.contains($0) } }
      .map { panorama.pairs.changes(of: $0, after: result.times) }.max() ?? 0
    return shown >= 2 && shown * 2 >= result.times.count
  }

  /// Another view of the collection (`/orders/pending`, `/orders/summary`) is another one after half of the writes or more, and
  /// hardly ever without a write: they were kept.
  static func isInAnotherView(
    _ endpoint: Endpoint, _ read: Endpoint, _ panorama: Panorama
  ) -> Bool {
    let near = endpoint.nearestCollection
    let isItem = Paths.isPlaceholder(Paths.lastSegment(of: read.path))
    let isOwn =
      !isItem && (Paths.alike(endpoint.path, read.path) || panorama.api.isRoot(near))
    if !isOwn, panorama.api.isRoot(near) { return false }
    let list = panorama.at(near).first { $0.method == "GET" }
    let views = panorama.children(of: isOwn ? read.path : near).filter { view in
      view.method == "GET" && !Paths.alike(view.path, read.path)
        && !Paths.isPlaceholder(Paths.lastSegment(of: view.path))
    }
    if views.isEmpty { return false }
    let times = timesDone(endpoint)
    return views.contains { view in
      let between = panorama.pairs.reads(of: view, around: times, to: isOwn ? read : list ?? read)
      return between.changedThen >= 2 && between.changedThen * 2 >= between.written
        && between.quiet >= 2 && between.changedAlone * 4 <= between.quiet
    }
  }

  /// `POST` and `DELETE …/{id}/lock`: taken before an item is edited and given back after it, it is no part of the item.
  private static func isHeld(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    guard PathWords.holds.contains(Paths.lastSegment(of: endpoint.path).lowercased()) else {
      return false
    }
    let done = panorama.at(endpoint.path).filter { other in
      other.outcomes.contains { 200..<300 ~= $0.key.status }
    }
    return done.contains { $0.method == "DELETE" }
      && done.contains { $0.method == "POST" || $0.method == "PUT" }
  }

  /// Sent to a word below an item at even intervals while a page is open, and read nowhere: it says that somebody is there. What is
  /// saved by itself is sent to the item, or to its draft.
  static func isHeartbeat(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    let isRead = panorama.at(endpoint.path).contains {
      $0.method == "GET" && $0.requests(with: 200...299) > 0
    }
    guard endpoint.method == "POST", endpoint.isWordOfItem, !isRead,
      !endpoint.lastWords.contains(where: { PathWords.savings.contains($0) })
    else { return false }
    struct Beat: Hashable {
      let client: UInt64
      let path: UInt64
    }
    var times: [Beat: [Int64]] = [:]
    let statuses = endpoint.statusesDone
    for trail in endpoint.days.values.flatMap(\.evidence.trails.entries.values) {
      for event in trail.events where statuses ~= event.status {
        times[Beat(client: trail.client, path: event.path), default: []]
          .append(event.time.nanoseconds)
      }
    }
    var all = 0
    var beats: [Int64] = []
    for own in times.values.map({ $0.sorted() }) {
      let pauses = zip(own, own.dropFirst()).map { $1 - $0 }
      all += pauses.count
      // A second time is somebody who repeats it, a third as soon is no person.
      for i in pauses.indices.dropFirst() where max(pauses[i - 1], pauses[i]) <= longestBeat {
        beats.append(pauses[i])
      }
    }
    guard beats.count >= 10, beats.count * 4 >= all else { return false }
    let median = beats.sorted()[beats.count / 2]
    let tolerance = max(WritePairs.second, median / 20)
    return median >= 2 * WritePairs.second
      && beats.count { abs($0 - median) <= tolerance } * 5 >= beats.count * 4
  }

  private static let longestBeat = 120 * WritePairs.second

  /// What was done, as far as it is known.
  private static func done(_ endpoint: Endpoint) -> [TrailEvent] {
    let statuses = endpoint.statusesDone
    return endpoint.days.values.flatMap(\.evidence.trails.entries.values).flatMap(\.events)
      .filter { statuses ~= $0.status }
  }

  /// When, in nanoseconds, ascending.
  private static func timesDone(_ endpoint: Endpoint) -> [Int64] {
    done(endpoint).map(\.time.nanoseconds).sorted()
  }

  /// How often, by the keyed hash of what it was done to.
  private static func countsDone(_ endpoint: Endpoint) -> [UInt64: Int] {
    done(endpoint).reduce(into: [:]) { $0[$1.path, default: 0] += 1 }
  }

  /// Two items or more were deleted, and were deleted again: they still stood where people delete.
  static func isDoneAgain(_ endpoint: Endpoint) -> Bool {
    countsDone(endpoint).values.count { $0 >= 2 } >= 2
  }

  /// Done to ten items or more, to none of them twice as far as is known, and refused at times (409): it may well know what was done.
  static func isRefusedAtTimes(_ endpoint: Endpoint) -> Bool {
    guard endpoint.method == "POST", endpoint.isWordOfItem, endpoint.requests(with: 409...409) >= 2
    else { return false }
    let done = countsDone(endpoint)
    return done.count >= 10 && done.values.allSatisfy { $0 == 1 }
  }

  /// A list that is as before whatever is made shows one page of many.
  private static func takesRows(_ read: Endpoint, _ panorama: Panorama) -> Bool {
    panorama.pairs.rowsAdded(to: read) >= 2
      || panorama.at(read.path).contains { other in
        guard other.method == "POST", let result = pairs(other, panorama) else { return false }
        return result.changed >= 3 && result.changed > result.unchanged
      }
  }

  /// Creates are all that is ever written there, and the list does change at other times: somebody looks at them first.
  private static func isShownLater(
    _ endpoint: Endpoint, _ read: Endpoint, _ panorama: Panorama
  ) -> Bool {
    endpoint.method == "POST" && Paths.alike(endpoint.path, read.path)
      && !panorama.at(endpoint.path).contains { $0.isWrite && $0.method != "POST" }
      && panorama.childrenWrites(of: endpoint).isEmpty
      && EmptyList.emptiness(of: read, panorama)?.isProven != true
      && panorama.pairs.rowsAdded(to: read) >= 3
  }

  /// What is done to many shows in the list: elsewhere by the same word, or here by another (`toplu-kapat`, `toplu-ata`).
  private static func isManyKept(
    _ endpoint: Endpoint, _ words: [String], _ panorama: Panorama
  ) -> Bool {
    let last = Paths.lastSegment(of: endpoint.path).lowercased()
    return panorama.endpoints.contains { other in
      guard other.method == "POST", other.path != endpoint.path else { return false }
      let isAlike =
        Paths.lastSegment(of: other.path).lowercased() == last
        || other.parent == endpoint.parent
          && other.lastWords.contains { words.contains($0) && PathWords.many.contains($0) }
      return isAlike
        && pairs(other, panorama).map { $0.changed >= 3 && $0.changed > $0.unchanged } ?? false
    }
  }

  /// What is done to many, and shows nowhere else either: only a list that is surely as before speaks against it.
  static func isOfMany(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    let words = endpoint.lastWords
    return words.contains { PathWords.many.contains($0) } && !isManyKept(endpoint, words, panorama)
  }

  /// By its name, it puts the same things in another order; what has items is a collection of orders.
  static func isOrder(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    let words = Paths.lastSegment(of: endpoint.path).lowercased().split { !$0.isLetter }
    return words.contains { PathWords.orders.contains(String($0)) } && !panorama.hasItems(endpoint)
  }

  /// By its name, nothing of it is meant to be read next.
  static func keepsNothing(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    isPassing(endpoint, panorama) || isOrder(endpoint, panorama)
  }

  /// By its name, it leaves nothing behind.
  static func isPassing(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    let segment = String(Paths.lastSegment(of: endpoint.path))
    let last = (segment.removingPercentEncoding ?? segment).lowercased()
    let words = last.split { !$0.isLetter }.map(String.init)
    if last == "cache" || words.contains(where: { PathWords.unread.contains($0) }) { return true }
    if endpoint.method != "POST" { return false }
    if words.contains(where: { PathWords.many.contains($0) }) {
      return !isManyKept(endpoint, words, panorama)
        && !words.contains { PathWords.verbs.contains($0) }
    }
    if endpoint.segments.contains(where: { PathWords.counts.contains($0.lowercased()) }) {
      return true
    }
    // `/settings/mail` is how mail is sent, and read under the same path.
    let folder = PathWords.words(of: String(Paths.lastSegment(of: endpoint.parent)))
    let isSetting =
      folder.contains { PathWords.settings.contains($0) }
      && words.contains { ["mail", "email", "sms", "notify"].contains($0) }
      && panorama.at(endpoint.path).contains {
        $0.method == "GET" && $0.requests(with: 200...299) > 0
      }
    if isSetting { return false }
    // `/mail-templates` beside `/mail-templates/{id}` are templates, and no mail.
    if words.count >= 2, let head = words.last, !PathWords.passing.contains(head),
      panorama.hasItems(endpoint)
    {
      return false
    }
    return words.contains { PathWords.passing.contains($0) }
      || PathWords.passingEnds.contains { last.hasSuffix($0) }
      || last.hasPrefix("check") && !last.hasPrefix("checklist") || last.hasPrefix("validate")
  }
}
