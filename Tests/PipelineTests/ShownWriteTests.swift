import Testing
import Vocabulary

@testable import Pipeline

/// Writes whose doing shows, or does not, in another way than by what is read at the same path.
@Suite struct `Where a write shows` {
  private func log(_ body: (inout WrittenLog, _ turn: Int) -> Void) -> WrittenLog {
    var log = WrittenLog()
    var turn = 0
    for day in 4...8 {
      for client in 1...3 {
        log.begin(client, day: day)
        for _ in 1...2 {
          body(&log, turn)
          turn += 1
        }
      }
    }
    return log
  }

  private func named(_ action: String, changes: Bool) throws -> [String: GapKind] {
    var weight = 900
    return try log { log, turn in
      log.ask("GET", "/api/Lines/GetAll", 200, weight)
      log.ask("POST", "/api/Lines/\(action)", 200, 4)
      if changes { weight += turn % 2 == 0 ? 1 : -1 }
      log.ask("GET", "/api/Lines/GetAll", 200, weight, after: 1)
      // Another action of the same collection is kept.
      log.ask("POST", "/api/Lines/Add", 200, 38)
      weight += 120
      log.ask("GET", "/api/Lines/GetAll", 200, weight, after: 1)
    }.told()
  }

  @Test func `a path that names what is done is read beside itself`() throws {
    #expect(
      try named("SetActive", changes: false) == ["POST /api/Lines/SetActive": .nonPersistingWrite])
    #expect(try named("SetActive", changes: true).isEmpty)
  }

  /// After a bulk action the list is read again, with a validator or without.
  private func bulk(_ action: String, again status: Int) throws -> [String: GapKind] {
    var weight = 900
    return try log { log, _ in
      log.ask("GET", "/api/goods", 200, weight)
      log.ask("POST", "/api/goods/\(action)", 200, 24)
      log.ask("GET", "/api/goods", status, status == 200 ? weight : 0, after: 1)
      log.ask("PATCH", "/api/goods/7", 200, 60)
      weight += 9
      log.ask("GET", "/api/goods", 200, weight, after: 1)
    }.told()
  }

  @Test func `what is done to many changes a list that is surely another one`() throws {
    let told = try bulk("bulk-activate", again: 304)
    #expect(told == ["POST /api/goods/bulk-activate": .nonPersistingWrite])
    #expect(try bulk("bulk-activate", again: 200).isEmpty)
    #expect(try bulk("bulk-labels", again: 304).isEmpty)
  }

  @Test func `what was mended may be forgotten since`() throws {
    func told(kept: Bool) throws -> [String: GapKind] {
      var weight = 900
      return try log { log, turn in
        let isBroken = turn < 16
        log.ask("GET", "/api/people/7", 200, weight)
        log.ask("PATCH", "/api/people/7", isBroken ? 500 : 200, 60)
        if kept, !isBroken { weight += 14 }
        log.ask("GET", "/api/people/7", 200, weight, after: 1)
        log.ask("PUT", "/api/people/7", 200, 70)
        weight += 11
        log.ask("GET", "/api/people/7", 200, weight, after: 1)
      }.told()
    }
    let forgotten = try told(kept: false)
    #expect(forgotten == ["PATCH /api/people/{}": .nonPersistingWrite])
    #expect(try told(kept: true).isEmpty)
  }

  @Test func `an item's list may lie below what both belong to`() throws {
    func told(kept: Bool, elsewhere: Bool = false) throws -> [String: GapKind] {
      var weights = [1: 900, 2: 1300, 3: 700]
      return try log { log, turn in
        let order = turn % 3 + 1
        let weight = weights[order, default: 0]
        log.ask("GET", "/api/orders/\(order)/notes", 200, weight)
        log.ask("DELETE", "/api/notes/\(turn + 10)", 200, 17)
        let next = elsewhere ? turn % 3 % 2 + 2 : order
        let left = elsewhere ? weights[next, default: 0] : kept ? weight - 90 : weight
        log.ask("GET", "/api/orders/\(next)/notes", 200, left, after: 1)
        log.ask("POST", "/api/orders/\(next)/notes", 201, 40)
        weights[next] = left + 90
        log.ask("GET", "/api/orders/\(next)/notes", 200, left + 90, after: 1)
      }.told()
    }
    #expect(try told(kept: false) == ["DELETE /api/notes/{}": .nonPersistingWrite])
    #expect(try told(kept: true).isEmpty)
    // Another order's notes say nothing of it.
    #expect(try told(kept: false, elsewhere: true).isEmpty)
  }

  @Test func `what a name does not promise to change need not change`() throws {
    #expect(try named("Balance", changes: false).isEmpty)
  }

  private func redirected(to next: [(String, Int)], kept: Bool) throws -> [String: GapKind] {
    var weight = 900
    return try log { log, _ in
      log.ask("GET", "/api/labels", 200, weight)
      log.ask("POST", "/api/labels", 302, 120)
      if kept { weight += 90 }
      for (path, size) in next { log.ask("GET", path, 200, size, after: 0) }
      log.ask("GET", "/api/labels", 200, weight, after: 1)
    }.told()
  }

  @Test func `a redirect after which nothing has changed led elsewhere`() throws {
    #expect(try redirected(to: [], kept: false) == ["POST /api/labels": .lostRedirect])
    #expect(try redirected(to: [], kept: true).isEmpty)
    #expect(try redirected(to: [("/api/labels/last", 77)], kept: true).isEmpty)
  }

  /// An item that weighs the same whatever is set; `after`: how it is read after the write.
  private func reserved(after: Int) throws -> [String: GapKind] {
    try log { log, turn in
      let item = "/api/rooms/\(turn % 5 + 1)"
      log.ask("GET", item, 200, 300)
      log.ask("GET", item, 304, 0)
      log.ask("GET", item, 304, 0)
      log.ask("PATCH", item + "/disable", 200, 20 + turn % 3)
      log.ask("GET", item, after, after == 200 ? 300 : 0, after: 1)
    }.told()
  }

  @Test func `a whole answer where others are not modified is another one`() throws {
    #expect(try reserved(after: 200).isEmpty)
    #expect(try Array(reserved(after: 304).values) == [.nonPersistingWrite])
  }
}
