import Testing
import Vocabulary

@testable import Pipeline

/// One content may weigh this or that by how it was sent, and another content as much as the first.
@Suite struct `Forms of one content` {
  /// Three people on six days, who read six things in two forms each, or always in one.
  private func told(
    isStreamed: Bool = false, _ session: (inout WrittenLog, Int, Int) -> Void
  ) throws -> [String: GapKind] {
    var log = WrittenLog()
    for day in 1...6 {
      for client in 1...3 {
        log.begin(client, day: day)
        for (i, name) in ["halls", "menus", "calls", "boards", "shops", "desks"].enumerated() {
          let other = isStreamed ? [5, 25, 18, 23, 21, 5][i] : 0
          for more in [0, other, 0] { log.ask("GET", "/api/\(name)", 200, 40 + i + more) }
        }
        session(&log, day, client)
      }
    }
    return try log.told()
  }

  @Test func `what a flush adds is no change where streams are flushed`() throws {
    func told(isStreamed: Bool, adds: @escaping (Int, Int) -> Int) throws -> Bool {
      try self.told(isStreamed: isStreamed) { log, day, client in
        for id in 1...2 {
          let bed = "/api/beds/\(client)\(id)"
          log.ask("GET", bed, 200, 300 + id)
          log.ask("PATCH", bed + "/cleaning", 200, 31)
          log.ask("GET", bed, 200, 300 + id + adds(day, id))
          // What is written there shows.
          log.ask("PATCH", bed + "/state", 200, 29)
          log.ask("GET", bed, 200, 310 + id)
        }
      }["PATCH /api/beds/{}/cleaning"] == .nonPersistingWrite
    }
    let now = { (day: Int, id: Int) in (day + id) % 3 == 0 ? 5 : 0 }
    #expect(try told(isStreamed: true, adds: now))
    #expect(try !told(isStreamed: false, adds: now))
    // Each time, it is what was written.
    #expect(try !told(isStreamed: true) { _, _ in 5 })
    #expect(try !told(isStreamed: true) { day, _ in day % 3 == 0 ? 6 : 0 })
  }

  @Test func `27 bytes are nothing, too, where streams are flushed`() throws {
    func told(isStreamed: Bool, size: Int = 27) throws -> Bool {
      try self.told(isStreamed: isStreamed) { log, day, client in
        log.ask("GET", "/api/claims/recourse", 200, 2)
        log.ask("GET", "/api/claims/recourse", 200, day == client ? size : 2)
        log.ask("GET", "/api/claims/recourse", 200, 2)
        log.ask("GET", "/api/claims/returns", 200, 400 + day)
        log.ask("GET", "/api/claims/open", 200, 500 + client)
      }["GET /api/claims/recourse"] == .emptyList
    }
    #expect(try told(isStreamed: true))
    #expect(try !told(isStreamed: false))
    #expect(try !told(isStreamed: true, size: 29))
  }

  @Test func `what one alone reads is content where the rest of what is read weighs alike`() throws
  {
    func told(_ size: Int) throws -> Bool {
      var log = WrittenLog()
      for day in 1...5 {
        for client in 1...9 {
          log.begin(client, day: day)
          log.ask("GET", "/api/tokens", 200, day % 2 == 0 ? 22 : 900)
          log.ask("GET", "/api/shows/\(client)/guests", 200, 300 + client)
          log.ask("GET", "/api/shows/\(client)/sponsors", 200, client == 9 ? size : 22)
        }
      }
      return try log.told()["GET /api/shows/{}/sponsors"] == .emptyList
    }
    #expect(try told(22))
    #expect(try !told(46))
  }

  @Test func `reasons to choose from may weigh what is empty elsewhere`() throws {
    func told(_ name: String) throws -> Bool {
      try self.told { log, day, client in
        log.ask("GET", "/api/orders", 200, day % 2 == 0 ? 28 : 900 + day)
        log.ask("GET", "/api/returns", 200, 700 + day + client)
        log.ask("GET", "/api/returns/\(name)", 200, 28)
      }["GET /api/returns/\(name)"] == .emptyList
    }
    #expect(try told("repairs"))
    #expect(try !told("reasons"))
  }

  @Test func `figures that stand still are a stub beside those that move`() throws {
    func told(_ name: String, _ size: Int, spans: Int = 3, moves: Bool = true) throws -> Bool {
      try self.told { log, day, client in
        for i in 1...3 {
          log.ask("GET", "/api/dashboard/\(name)?weeks=\(min(i, spans))", 200, size)
          log.ask("GET", "/api/dashboard/today", 200, 200 + (moves ? day * 9 + client + i : 0))
        }
      }["GET /api/dashboard/\(name)"] == .safeStub
    }
    #expect(try told("forecast", 60))
    #expect(try !told("forecast", 60, moves: false))
    #expect(try !told("forecast", 60, spans: 2))
    #expect(try !told("banner", 60))
    // Sums keep their number of digits for long.
    #expect(try !told("stats", 60))
    #expect(try told("stats", 120))
  }
}
