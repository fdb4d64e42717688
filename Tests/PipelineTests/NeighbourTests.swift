import Testing
import Vocabulary

@testable import Pipeline

/// What stands beside an endpoint, and what that says of it.
@Suite struct `What stands beside` {
  /// Tabs of one page, each asked with a span; `spans` are taken in turn.
  private func tabs(_ key: String, _ spans: [Int], full: Int) throws -> [String: GapKind] {
    var log = WrittenLog()
    for day in 1...6 {
      for client in 1...3 {
        log.begin(client, day: day)
        let span = spans[(day + client) % spans.count]
        for tab in ["mails", "jobs"] {
          log.ask("GET", "/api/logs/\(tab)?\(key)=\(span)", 200, 2, after: 1)
        }
        log.ask("GET", "/api/logs/logins?\(key)=\(span)", 200, full + day * 40 + client, after: 1)
      }
    }
    return try log.told()
  }

  @Test func `a tab that is empty for every span is told beside one that is not`() throws {
    let told = try tabs("days", [1, 7, 30], full: 300)
    #expect(told == ["GET /api/logs/mails": .emptyList, "GET /api/logs/jobs": .emptyList])
    // One filter, or a search, may find nothing.
    #expect(try tabs("days", [7], full: 300).isEmpty)
    #expect(try tabs("q", [1, 7, 30], full: 300).isEmpty)
  }

  @Test func `what a filter leaves is empty only where it is less than without one`() throws {
    func told(unfiltered: Int) throws -> [String: GapKind] {
      var log = WrittenLog()
      for day in 1...6 {
        for client in 1...3 {
          log.begin(client, day: day)
          let block = (day + client) % 5
          log.ask("GET", "/api/reports/rooms", 200, unfiltered, after: 1)
          let rooms = block == 0 ? 46 : 100 + block * 31 + day
          log.ask("GET", "/api/reports/rooms?block=\(block)", 200, rooms, after: 1)
          log.ask("GET", "/api/energy/use?block=\(block)", 200, 46, after: 1)
        }
      }
      return try log.told()
    }
    #expect(try told(unfiltered: 8)["GET /api/energy/use"] == .safeStub)
    // There, 46 bytes are what a block without rooms weighs.
    #expect(try told(unfiltered: 700)["GET /api/energy/use"] != .safeStub)
  }

  @Test func `where 204 says none, another answer is one`() throws {
    func told(one: Bool) throws -> [String: GapKind] {
      var log = WrittenLog()
      for day in 1...6 {
        for client in 1...3 {
          log.begin(client, day: day)
          log.ask("GET", "/api/rooms/\(day)/notes", 200, day == 2 ? 31 : 300 + day, after: 1)
          log.ask("GET", "/api/rooms/\(day)/keys", 200, 31, after: 1)
          let isNone = one && day % 2 == 0
          log.ask("GET", "/api/rooms/\(day)/wishes", isNone ? 204 : 200, isNone ? 0 : 31, after: 1)
        }
      }
      return try log.told()
    }
    #expect(try told(one: false).count == 2)
    let one = try told(one: true)
    #expect(one == ["GET /api/rooms/{}/keys": .emptyList])
  }

  @Test func `what a role may not ask is the same gap for the others`() throws {
    func told(refused: Int) throws -> [String: GapKind] {
      var log = WrittenLog()
      for day in 1...6 {
        for client in 1...3 {
          log.begin(client, day: day)
          for i in 1...3 {
            log.ask("POST", "/api/mails/\(day * 9 + i)/resend", client <= refused ? 403 : 501, 36)
          }
        }
      }
      return try log.told()
    }
    #expect(try told(refused: 0) == ["POST /api/mails/{}/resend": .notImplemented])
    #expect(try told(refused: 2)["POST /api/mails/{}/resend"] == nil)
    var log = WrittenLog()
    for day in 1...6 {
      for client in 1...3 {
        log.begin(client, day: day)
        log.ask("POST", "/api/mails/\(day)/resend", client == 3 && day < 4 ? 403 : 501, 36)
      }
    }
    #expect(try log.told() == ["POST /api/mails/{}/resend": .notImplemented])
  }

  @Test func `yes or no is no list`() throws {
    func told(no: Int) throws -> [String: GapKind] {
      var log = WrittenLog()
      for day in 1...6 {
        for client in 1...3 {
          log.begin(client, day: day)
          log.ask("GET", "/api/desk/abilities/print", 204, 0, after: 1)
          log.ask("GET", "/api/desk/abilities/chat", client == 1 ? 204 : no, 0, after: 1)
          log.ask("GET", "/api/desk/abilities/\(day)", 200, 300 + day, after: 1)
          log.ask("GET", "/api/desk/abilities/mails", 200, 2, after: 1)
        }
      }
      return try log.told()
    }
    let some = try told(no: 404)
    #expect(some["GET /api/desk/abilities/print"] == nil)
    #expect(some["GET /api/desk/abilities/chat"] == nil)
    let all = try told(no: 204)
    #expect(all.count == 3)
  }

  @Test func `what some have is no missing route for the others`() throws {
    func told(_ folder: String) throws -> [String: GapKind] {
      var log = WrittenLog()
      for day in 1...6 {
        for client in 1...3 {
          log.begin(client, day: day)
          log.ask("GET", "/api/\(folder)/chat", 404, 29, after: 1)
          log.ask("GET", "/api/\(folder)/export", 200, 90 + day, after: 1)
        }
      }
      return try log.told()
    }
    #expect(try told("features").isEmpty)
    #expect(try told("reports") == ["GET /api/reports/chat": .missingEndpoint])
  }

  @Test func `a script that is not the pages' own is no gap of theirs`() throws {
    func told(every: Int) throws -> [String: GapKind] {
      var log = WrittenLog()
      for day in 1...6 {
        for client in 1...3 {
          log.begin(client, day: day)
          for i in 0..<24 {
            log.ask("GET", "/admin", 200, 4000 + i, after: 1)
            if i % every == 0 { log.ask("GET", "/kit/v3/geo.json", 404, 29, after: 1) }
          }
        }
      }
      return try log.told()
    }
    #expect(try told(every: 24).isEmpty)
    #expect(try told(every: 1) == ["GET /kit/v3/geo.json": .missingEndpoint])
  }

  @Test func `constants are none, though some take them encoded`() throws {
    func told(_ folder: String) throws -> [String: GapKind] {
      var log = WrittenLog()
      for day in 1...6 {
        for client in 1...3 {
          log.begin(client, day: day)
          log.ask("GET", "/api/\(folder)/forbidden", 200, 2, after: 1)
          log.ask("GET", "/api/\(folder)/kinds", 200, client == 1 ? 410 : 188, after: 1)
        }
      }
      return try log.told()
    }
    #expect(try told("constants").isEmpty)
    #expect(try told("gates") == ["GET /api/gates/forbidden": .emptyList])
  }

  @Test func `the administrator's telephone is no second one`() throws {
    func told(telephone: [String]) throws -> [String: GapKind] {
      var log = WrittenLog()
      for day in 1...7 {
        log.begin(1, day: day)
        for i in 0..<16 { log.ask("GET", "/api/desk/part\(i)", 200, 200 + i * 9 + day, after: 2) }
        log.ask("GET", "/api/desk/rooms", 200, 211 + day, after: 2)
        log.ask("GET", "/api/desk/audit", 403, 31, after: 2)
        if day > 2 { continue }
        log.begin(2, day: day)
        for path in telephone { log.ask("GET", "/api/desk/\(path)", 200, 200 + day, after: 2) }
      }
      return try log.told()
    }
    #expect(try told(telephone: ["rooms"]) == ["GET /api/desk/audit": .alwaysForbidden])
    // Who sees that much which the first never does may be somebody who sees this, too.
    #expect(try told(telephone: ["safe", "staff", "wages", "banks", "plans", "deeds"]).isEmpty)
  }

  @Test func `401 is another cause than 403`() throws {
    var log = WrittenLog()
    for day in 1...6 {
      for client in 1...3 {
        log.begin(client, day: day)
        log.ask("GET", "/api/admin/roles", 200, 300, after: 1)
        log.ask("GET", "/api/admin/audit", 403, 31, after: 1)
        log.ask("GET", "/api/admin/keys", 401, 27, after: 1)
      }
    }
    let bench = try Workbench()
    try bench.write("access.log", log.lines.joined())
    let findings = try replayed([bench.path("access.log")]).report.findings
    #expect(findings.filter { $0.kind == .alwaysForbidden }.map(\.members.count) == [1, 1])
  }

  @Test func `a document that is a page is the index page`() throws {
    func line(_ day: Int, _ client: Int, _ path: String, _ size: Int, _ type: String) -> String {
      #"{"time":"2026-05-0\#(day)T1\#(client):00:00Z","client_ip":"203.0.113.\#(client)","method":"GET","#
        + #""path":"\#(path)","status":200,"bytes":\#(size),"referer":"https://panel.example.com/admin","#
        + #""user_agent":"Mozilla/5.0 (X11)","response_content_type":"\#(type)"}"# + "\n"
    }
    func told(_ type: String) throws -> [GapKind] {
      var log = ""
      for day in 1...6 {
        for client in 1...3 {
          for (i, page) in ["/", "/admin", "/desk", "/rooms"].enumerated() {
            log += line(day, client, page, 900 + i * 7, "text/html")
          }
          for path in ["me", "stock", "prices", "alerts"] {
            log += line(day, client, "/api/\(path)", 100 + day, "application/json")
          }
          log += line(day, client, "/api/exports/rooms.pdf", 207, type)
        }
      }
      let bench = try Workbench()
      try bench.write("app.log", log)
      return try replayed([bench.path("app.log")]).report.findings
        .filter { $0.state == .open }.map(\.kind)
    }
    #expect(try told("text/html; charset=utf-8") == [.htmlFallback])
    #expect(try told("application/pdf").isEmpty)
  }

  @Test func `customers are not those who work there`() throws {
    func told(others: Int) throws -> [String: GapKind] {
      var log = WrittenLog()
      for day in 1...6 {
        log.begin(1, day: day)
        for i in 0..<40 { log.ask("GET", "/api/desk/part\(i)", 200, 200 + i * 9 + day, after: 2) }
        log.ask("GET", "/api/desk/audit", 403, 31, after: 2)
        for client in 2...5 {
          log.begin(client, day: day)
          log.ask("GET", "/api/desk/part0", 200, 200 + day, after: 2)
          for i in 0..<others { log.ask("GET", "/api/shop/page\(i)", 200, 300 + i, after: 2) }
        }
      }
      return try log.told()
    }
    // With what every session asks for: 46 of them, 7 of each other.
    #expect(try told(others: 0) == ["GET /api/desk/audit": .alwaysForbidden])
    #expect(try told(others: 8).isEmpty)
  }

  @Test func `a report that is blind to its span is told beside one that is not`() throws {
    func told(blind: [Int: Int], other: [Int: Int]) throws -> [String: GapKind] {
      var log = WrittenLog()
      for day in 1...6 {
        for client in 1...3 {
          log.begin(client, day: day)
          let span = [7, 14, 30][(day + client) % 3]
          log.ask("GET", "/api/reports/stock?days=\(span)", 200, blind[span] ?? 0, after: 1)
          log.ask("GET", "/api/reports/sales?days=\(span)", 200, other[span] ?? 0, after: 1)
        }
      }
      return try log.told()
    }
    let sales = [7: 223, 14: 427, 30: 891]
    #expect(
      try told(blind: [7: 64, 14: 64, 30: 64], other: sales)["GET /api/reports/stock"] == .safeStub)
    #expect(try told(blind: [7: 64, 14: 64, 30: 90], other: sales).isEmpty)
    #expect(try told(blind: [7: 64, 14: 64, 30: 64], other: [7: 223, 14: 223, 30: 891]).isEmpty)
  }

  @Test func `a folder's index page is known without referers`() throws {
    func told(_ weight: (Int) -> Int) throws -> [String: GapKind] {
      var log = WrittenLog()
      log.page = "-"
      for day in 1...6 {
        for client in 1...3 {
          log.begin(client, day: day)
          for (i, page) in ["", "rooms", "keys", "guests", "bills", "plans", "tasks"].enumerated() {
            log.ask("GET", "/office/\(page)", 200, weight(i), after: 1)
          }
          log.ask("GET", "/", 200, 2800 + day, after: 1)
          log.ask("GET", "/office/lists/rooms.csv", 200, 218, after: 1)
        }
      }
      return try log.told()
    }
    #expect(try told { _ in 218 } == ["GET /office/lists/rooms.csv": .htmlFallback])
    #expect(try told { 218 + $0 }.isEmpty)
  }
}
