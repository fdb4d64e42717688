import Testing
import Vocabulary

@testable import Pipeline

/// Pairs of logs that differ in one thing: in one of them something is a gap, in the other it only looks like one.
@Suite struct `What only looks like a gap` {
  /// Three people on six days.
  private func told(
    days: ClosedRange<Int> = 1...6, _ session: (inout WrittenLog, Int, Int) -> Void
  ) throws -> [String: GapKind] {
    var log = WrittenLog()
    for day in days {
      for client in 1...3 {
        log.begin(client, day: day)
        session(&log, day, client)
      }
    }
    return try log.told()
  }

  @Test func `what is sent at even intervals is no doing of a person`() throws {
    func told(isEven: Bool) throws -> [String: GapKind] {
      try self.told { log, day, client in
        log.ask("GET", "/api/papers/\(client)", 200, 400 + client)
        for i in 1...4 {
          let pause = isEven ? 20 : 7 + i * i * 5
          log.ask("POST", "/api/papers/\(client)/publish", 204, 0, after: pause - 2)
          log.ask("GET", "/api/papers/\(client)", 200, 400 + client, after: 2)
        }
        log.ask("GET", "/api/papers/\(client)", 200, 400 + client)
        log.ask("PUT", "/api/papers/\(client)", 200, 31)
        log.ask("GET", "/api/papers/\(client)", 200, 400 + client + day % 3)
      }
    }
    #expect(try told(isEven: false) == ["POST /api/papers/{}/publish": .nonPersistingWrite])
    #expect(try told(isEven: true).isEmpty)
  }

  @Test func `a draft that is put and deleted is a row that may be missing`() throws {
    func told(refuses: Bool) throws -> [String: GapKind] {
      try self.told { log, day, client in
        log.ask("GET", "/api/me/drafts/letter", 404, 25)
        if day % 2 == 0 {
          log.ask("PUT", "/api/me/drafts/letter", 204, 0)
          log.ask("DELETE", "/api/me/drafts/letter", 204, 0)
        }
        if refuses, client == 1 { log.ask("GET", "/api/subscribe", 405, 31) }
      }
    }
    #expect(try told(refuses: false)["GET /api/me/drafts/letter"] == .missingEndpoint)
    // What tells a wrong method from an unknown path knows the path.
    #expect(try told(refuses: true)["GET /api/me/drafts/letter"] == nil)
  }

  @Test func `34 bytes are something for who gets 3 for nothing`() throws {
    func told(encodes: Bool) throws -> [String: GapKind] {
      try self.told { log, day, client in
        let own = client == 1 ? 34 : 3
        let others = client == 1 && encodes ? 34 : 3
        log.ask("GET", "/api/home/bills", 200, own)
        log.ask("GET", "/api/home/letters", 200, day == 3 ? 240 : others)
        log.ask("GET", "/api/home/visits", 200, day < 4 ? others : 310)
      }
    }
    #expect(try told(encodes: true) == ["GET /api/home/bills": .emptyList])
    #expect(try told(encodes: false)["GET /api/home/bills"] == nil)
  }

  @Test func `a report is blind to its span where what stands beside it moves with the day`() throws
  {
    func told(moves: Bool) throws -> [String: GapKind] {
      try self.told(days: 1...4) { log, day, client in
        for span in [1, 7, 30] {
          log.ask("GET", "/api/board/flow?days=\(span)", 200, 63, after: 2)
        }
        for span in [1, 7, 30] {
          let size = moves ? 300 + day * 40 + client * 3 + span : 300 + span % 2
          log.ask("GET", "/api/board/volume?days=\(span)", 200, size, after: 2)
        }
      }
    }
    #expect(try told(moves: true) == ["GET /api/board/flow": .safeStub])
    #expect(try told(moves: false).isEmpty)
  }

  @Test func `what may have changed since a moment answers 204`() throws {
    func told(hasNothing: Bool) throws -> [String: GapKind] {
      var moment = 0
      return try self.told { log, day, client in
        for _ in 1...3 {
          moment += 1
          let isNothing = hasNothing && moment % 3 == 0
          log.ask(
            "GET", "/api/feed/changes?since=\(moment)", isNothing ? 204 : 200, isNothing ? 0 : 179)
          log.ask("GET", "/api/feed/rows?since=\(moment)", 200, 300 + moment * 31)
        }
      }
    }
    #expect(try told(hasNothing: false) == ["GET /api/feed/changes": .safeStub])
    #expect(try told(hasNothing: true).isEmpty)
  }

  @Test func `a history that stays empty is told beside what is done`() throws {
    func told(isDone: Bool) throws -> [String: GapKind] {
      try self.told { log, day, client in
        log.ask("GET", "/api/notices/history", 200, 46)
        if isDone, client == 1 { log.ask("POST", "/api/notices/send", 202, 14) }
        log.ask("GET", "/api/orders", 200, day == 2 ? 46 : 400 + day * 31)
      }
    }
    #expect(try told(isDone: true)["GET /api/notices/history"] == .emptyList)
    #expect(try told(isDone: false)["GET /api/notices/history"] == nil)
  }

  @Test func `without referers, a page begins a visit and a call does not`() throws {
    func told(isCall: Bool) throws -> [String: GapKind] {
      var log = WrittenLog()
      log.page = "-"
      for day in 1...6 {
        for client in 1...3 {
          log.begin(client, day: day)
          for page in ["/", "/desk", "/stock/list", "/people"] {
            log.ask("GET", page, 200, 912, after: 40)
            log.ask("GET", "/api/session", 200, 118 + client, after: 1)
            log.ask("GET", "/api/menu", 200, 440, after: 1)
            log.ask("GET", "/api/orders", 200, 700 + day * 31, after: 20)
          }
          log.ask("GET", "/figures/trend?days=7", 200, 912, after: 9)
          if !isCall { log.ask("GET", "/api/session", 200, 118 + client, after: 1) }
          log.ask("GET", "/api/orders", 200, 700 + day * 31, after: 9)
        }
      }
      return try log.told()
    }
    #expect(try told(isCall: true) == ["GET /figures/trend": .htmlFallback])
    #expect(try told(isCall: false).isEmpty)
  }
}
