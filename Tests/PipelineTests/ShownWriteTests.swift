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
