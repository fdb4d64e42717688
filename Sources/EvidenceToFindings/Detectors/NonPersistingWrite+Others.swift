internal import Vocabulary

/// What was read changed after some of the writes: their doing, or others'.
extension NonPersistingWrite {
  /// What was read changed so rarely that others may have changed it, where it would change each time if anything was kept. Where it
  /// is seen to change as often without a write, it may have been less rare.
  static func areOthersChanges(
    _ result: WritePairs.Result, _ endpoint: Endpoint, _ read: Endpoint, _ panorama: Panorama
  ) -> Bool {
    func isRare(_ enough: Int, _ share: Int) -> Bool {
      result.unchanged >= enough && result.changed * share <= result.unchanged
    }
    if isRow(endpoint, read) {
      return isRare(manyRows, manyRows)
        || isRare(manyRows, changedByThemselvesRow) && result.unclear * 4 <= result.unchanged
          && result.found * 4 <= result.unchanged && changesAsOftenAlone(read, result, panorama)
    }
    if isSwitch(endpoint), isRare(manySwitches, changedByOthers) { return true }
    let isMany = isSwitch(endpoint) && isRare(manySwitches, changedByThemselves)
    guard endpoint.method != "POST", echoes(endpoint, result) else {
      return isMany && changesAsOftenAlone(read, result, panorama)
    }
    // What was written to is read as it was, and never is what the write answered. Headers would differ by themselves.
    let isOwn = Paths.alike(endpoint.path, read.path)
    let areContents = (endpoint.sizes(200...203) ?? [:]).keys.allSatisfy { $0.meaning != .message }
    if isOwn, areContents, result.agreeing * manyRows <= result.unchanged,
      isRare(2 * manyRows, manyRows)
    {
      return true
    }
    return isRare(manyEchoes, changedByOthers)
      || isRare(manyEchoes, changedByThemselves) && changesAsOftenAlone(read, result, panorama)
  }

  /// Whoever read it twice with no write between found it changed as often as the writers did, but not each time.
  private static func changesAsOftenAlone(
    _ read: Endpoint, _ result: WritePairs.Result, _ panorama: Panorama
  ) -> Bool {
    let times = (result.times + result.timesChanged).map(\.time).sorted()
    let between = panorama.pairs.reads(of: read, around: times, to: read)
    let followed = result.changed + result.unchanged
    return between.quiet >= fewestQuietReads && between.changedAlone * 2 <= between.quiet
      && result.changed * between.quiet <= between.changedAlone * followed
  }

  private static let manyRows = 10
  private static let manySwitches = 40
  /// What was written differed in length, so that what is read would, too.
  private static let manyEchoes = 30
  private static let changedByOthers = 25
  private static let changedByThemselves = 10
  private static let changedByThemselvesRow = 3
  private static let fewestQuietReads = 8
}
