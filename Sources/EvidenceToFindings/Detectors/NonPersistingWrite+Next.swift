internal import Vocabulary

/// What the page reads next, wherever that lies.
extension NonPersistingWrite {
  /// Something else is read within seconds after most of the writes, by their writers, and is another one than they had read before
  /// after half of them or more, though hardly ever else: that is what shows it. A history tells of what was asked, too.
  static func isShownNext(
    _ endpoint: Endpoint, _ read: Endpoint, _ panorama: Panorama
  ) -> Bool {
    // What was written together shows together.
    let writes = writesAlone(endpoint, panorama) { _ in true }
    let count = writes.values.reduce(0) { $0 + $1.count }
    return panorama.endpoints.contains { view in
      guard view.method == "GET", !Paths.alike(view.path, read.path), view.asked >= count,
        !APIPaths.isPersonal(Paths.lastSegment(of: view.path)),
        !view.lastWords.contains(where: {
          PathWords.histories.contains($0) || PathWords.numbers.contains($0)
        })
      else { return false }
      let next = panorama.pairs.readsNext(of: view, after: writes)
      return next.written * 2 > count && next.changedThen >= 2
        && next.changedThen * 2 >= next.written && next.quiet >= 2
        && next.changedAlone * 4 <= next.quiet
    }
  }

  /// Whoever wrote nothing else in those seconds never found another state in what it read at once, where others find another at times:
  /// what changes there is their doing.
  static func isNeverSeenNext(
    _ endpoint: Endpoint, _ read: Endpoint, _ panorama: Panorama
  ) -> Bool {
    let writes = writesAlone(endpoint, panorama, by: panorama.clients.isPerson)
    let next = panorama.pairs.readsNext(of: read, after: writes)
    return next.changedThen == 0 && next.changedAlone >= 3
      && next.written >= (isRow(endpoint, read) ? manyNextRows : manyNext)
  }

  /// When each client did it, and wrote nothing else in those seconds.
  private static func writesAlone(
    _ endpoint: Endpoint, _ panorama: Panorama, by isAsked: (UInt64) -> Bool
  ) -> [UInt64: [Int64]] {
    let statuses = endpoint.statusesDone
    return panorama.pairs.alone(WritePairs.times(of: endpoint, by: isAsked) { statuses ~= $0 })
  }

  private static let manyNext = 40
  /// A row more or less cannot be overlooked.
  private static let manyNextRows = 20
}
