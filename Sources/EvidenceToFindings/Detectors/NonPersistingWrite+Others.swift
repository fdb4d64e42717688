internal import Vocabulary

/// What was read changed after some of the writes: their doing, or others'.
extension NonPersistingWrite {
  /// What was read changed so rarely that others may have changed it, where it would change each time if anything was kept. Where it
  /// is seen to change as often without a write, it may have been less rare.
  static func areOthersChanges(
    _ result: WritePairs.Result, _ endpoint: Endpoint, _ read: Endpoint, _ panorama: Panorama
  ) -> Bool {
    /// One in `share`, or one in `alone` where it changes as often by itself.
    func isRare(_ enough: Int, _ share: Int, alone: Int? = nil) -> Bool {
      guard result.unchanged >= enough else { return false }
      if result.changed * share <= result.unchanged { return true }
      return alone.map { result.changed * $0 <= result.unchanged } ?? false
        && changesAsOftenAlone(read, result, panorama)
    }
    if result.changed * changedBesideNext <= result.unchanged,
      isNeverSeenNext(endpoint, read, panorama)
    {
      return true
    }
    if isRow(endpoint, read) {
      // What is there in another way, or may be, is not for others to explain.
      let isClear = max(result.unclear, result.found) * 4 <= result.unchanged
      return isRare(manyRows, manyRows, alone: isClear ? rowsChangedAlone : nil)
    }
    if isSwitch(endpoint), isRare(manySwitches, changedByOthers, alone: changedAlone) {
      return true
    }
    guard endpoint.method != "POST", echoes(endpoint, result) else { return false }
    // What was written to is read as it was, and never is what the write answered. Headers would differ by themselves.
    let isOwn = Paths.alike(endpoint.path, read.path)
    let areContents = (endpoint.sizes(200...203) ?? [:]).keys.allSatisfy { $0.meaning != .message }
    if isOwn, areContents, result.agreeing * manyRows <= result.unchanged,
      isRare(2 * manyRows, manyRows)
    {
      return true
    }
    return isRare(manyEchoes, changedByOthers, alone: changedAlone)
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
  private static let changedBesideNext = 8
  private static let manySwitches = 40
  /// What was written differed in length, so that what is read would, too.
  private static let manyEchoes = 30
  private static let changedByOthers = 25
  /// What is seen to change by itself explains more; a row more or less cannot be overlooked, a field can.
  private static let rowsChangedAlone = 3
  private static let changedAlone = 10
  /// Of fewer, the share says nothing.
  private static let fewestQuietReads = 8
}
