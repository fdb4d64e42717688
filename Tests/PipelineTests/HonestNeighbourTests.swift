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

  /// A forge's project may be called `api`; its form weighs what the start page does.
  @Test func `a form's page is no answer of an API`() throws {
    func told(_ name: String) throws -> [String: GapKind] {
      try self.told { log, day, client in
        for page in ["/", "/web", "/explore"] { log.ask("GET", page, 200, 912) }
        log.ask("GET", "/web/api/\(name)", 200, 912)
        log.ask("GET", "/web/api/notes", 200, 400 + day * 31 + client)
      }
    }
    #expect(try told("-/requests/labels") == ["GET /web/api/-/requests/labels": .htmlFallback])
    #expect(try told("-/requests/new").isEmpty)
    #expect(try told("-/requests/edit/").isEmpty)
  }

  @Test func `a whole answer after "not modified" is another one, however long`() throws {
    func told(isWhole: Bool) throws -> [String: GapKind] {
      try self.told { log, day, client in
        log.ask("GET", "/api/lockers", 200, 700)
        for i in 1...3 {
          log.ask("GET", "/api/lockers", 304, 0)
          log.ask("PATCH", "/api/lockers/\(i)", 204, 0)
          log.ask("GET", "/api/lockers", isWhole ? 200 : 304, isWhole ? 700 : 0, after: 2)
        }
        log.ask("POST", "/api/lockers", 201, 40)
        log.ask("GET", "/api/lockers", 200, 700 + day * 31, after: 2)
      }
    }
    #expect(try told(isWhole: false)["PATCH /api/lockers/{}"] == .nonPersistingWrite)
    #expect(try told(isWhole: true)["PATCH /api/lockers/{}"] == nil)
  }

  @Test func `what was not there and is there now was written`() throws {
    func told(status: Int) throws -> [String: GapKind] {
      try self.told { log, day, client in
        for i in 1...3 {
          log.ask("GET", "/api/bookings/\(day)\(client)\(i)/key", status, status == 204 ? 0 : 14)
          log.ask("PUT", "/api/bookings/\(day)\(client)\(i)/key", 200, 20 + i)
          log.ask("GET", "/api/bookings/\(day)\(client)\(i)/key", 200, 14, after: 2)
        }
        log.ask("GET", "/api/bookings", 200, 400 + day)
      }
    }
    #expect(try told(status: 204)["PUT /api/bookings/{}/key"] == nil)
  }

  @Test func `a copy is looked for in the list, and not in what is copied`() throws {
    func told(grows: Bool) throws -> [String: GapKind] {
      try self.told { log, day, client in
        let size = 900 + (day * 3 + client) * 60
        log.ask("GET", "/api/events", 200, size)
        log.ask("GET", "/api/events/\(client)", 200, 310 + client)
        log.ask("POST", "/api/events/\(client)/duplicate", 201, 40)
        log.ask("GET", "/api/events/\(client)", 200, 310 + client, after: 2)
        log.ask("GET", "/api/events", 200, grows ? size + 60 : size, after: 2)
        log.ask("POST", "/api/events", 201, 40)
        log.ask("GET", "/api/events", 200, size + 120, after: 2)
      }
    }
    #expect(try told(grows: false) == ["POST /api/events/{}/duplicate": .nonPersistingWrite])
    #expect(try told(grows: true).isEmpty)
  }

  @Test func `nothing that is read shows a password`() throws {
    func told(_ word: String) throws -> [String: GapKind] {
      try self.told { log, day, client in
        log.ask("GET", "/api/people/\(client)", 200, 300 + client)
        log.ask("PATCH", "/api/people/\(client)/\(word)", 204, 0)
        log.ask("GET", "/api/people/\(client)", 200, 300 + client, after: 2)
        log.ask("PATCH", "/api/people/\(client)", 204, 0)
        log.ask("GET", "/api/people/\(client)", 200, 300 + client + day, after: 2)
        log.ask("PATCH", "/api/people/\(client)", 204, 0)
        log.ask("GET", "/api/people/\(client)", 200, 300 + client, after: 2)
      }
    }
    #expect(try told("visible") == ["PATCH /api/people/{}/visible": .nonPersistingWrite])
    #expect(try told("password").isEmpty)
  }

  @Test func `eight bytes are no empty list: framing adds ten at least`() throws {
    func told(full: Int) throws -> [String: GapKind] {
      try self.told { log, day, client in
        log.ask("GET", "/api/security/rights", 200, client == 1 ? full : 2)
        log.ask("GET", "/api/security/notes", 200, day % 2 == 0 ? 2 : 240)
        log.ask("GET", "/api/security/tasks", 200, 300 + day)
        log.ask("GET", "/api/security/rights", 200, client == 1 ? full : 2)
      }
    }
    #expect(try told(full: 2)["GET /api/security/rights"] == .emptyList)
    #expect(try told(full: 8)["GET /api/security/rights"] == nil)
  }

  @Test func `one good answer of many that miss is something that some have`() throws {
    func told(good: Int) throws -> [String: GapKind] {
      var asked = 0
      return try self.told { log, day, client in
        for i in 1...3 {
          let id = day * 10 + client * 3 + i
          log.ask("GET", "/api/people/\(id)", 200, 300 + i)
          asked += 1
          let isGood = asked <= good
          log.ask("GET", "/api/people/\(id)/picture", isGood ? 200 : 404, isGood ? 900 : 21)
        }
      }
    }
    #expect(try told(good: 0) == ["GET /api/people/{}/picture": .missingEndpoint])
    #expect(try told(good: 1).isEmpty)
  }
}
