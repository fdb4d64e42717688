import Testing
import Vocabulary

@testable import Pipeline

/// Collections whose paths name what is done before the item, and houses with one tenant.
@Suite struct `Actions and tenants in paths` {
  private func findings(_ asked: Asked) throws -> [Finding] {
    let bench = try Workbench()
    try bench.write("access.log", asked.log)
    return try replayed([bench.path("access.log")]).report.findings
  }

  @Test func `an item behind an action is an item, and the action is none`() throws {
    var asked = Asked()
    for name in ["orders", "events", "people"] {
      asked.ask("/api/\(name)/list", 200, 900 + 70 * asked.requests.count)
      asked.ask("/api/\(name)/get/{w}-{n}", 200, 500 + 70 * asked.requests.count)
      asked.ask("/api/\(name)/{w}-{n}/notes", 200, 300 + 70 * asked.requests.count)
    }
    asked.ask("/api/orders/delete/{w}-{n}", 405, 28, method: "POST")
    asked.ask("/api/people/{w}-{n}/photos", 501, 28)
    #expect(
      Set(try findings(asked).map(\.endpoint)) == [
        "/api/orders/delete/{id}", "/api/people/{id}/photos",
      ])
  }

  @Test func `collections that have the same actions are no tenants`() throws {
    var asked = Asked()
    let names = ["orders", "events", "people", "rates"]
    for name in names {
      for action in ["list", "stats", "members/{n}", "get/{n}", "timeline", "schedule"] {
        asked.ask("/console/api/\(name)/\(action)", 200, 400 + 70 * asked.requests.count)
      }
      for action in ["update/{n}", "delete/{n}", "sync/{n}"] {
        let isLost = name == "rates" && action == "sync/{n}"
        asked.ask(
          "/console/api/\(name)/\(action)", isLost ? 501 : 204, isLost ? 28 : 0, method: "POST")
      }
    }
    #expect(try findings(asked).map(\.endpoint) == ["/console/api/rates/sync/{id}"])
  }

  @Test func `the only tenant is one`() throws {
    var asked = Asked()
    for name in ["orders", "events", "people", "rates"] {
      asked.ask("/api/org/acme/\(name)", 200, 900 + 70 * asked.requests.count)
      asked.ask("/api/org/acme/\(name)/{n}", 200, 400 + 70 * asked.requests.count)
    }
    asked.ask("/api/org/acme/events/{n}/photos", 501, 28)
    #expect(try findings(asked).map(\.endpoint) == ["/api/org/{id}/events/{id}/photos"])
  }

  @Test func `a tenant that is new has no items yet`() throws {
    var asked = Asked()
    for (i, tenant) in ["north", "south", "west", "east"].enumerated() {
      for name in ["orders", "sites", "people", "plans", "files"] {
        asked.ask("/api/op/\(tenant)/\(name)", 200, 500 + 40 * asked.requests.count)
        guard i < 3 else { continue }
        asked.ask("/api/op/\(tenant)/\(name)/{n}", 200, 400 + 40 * asked.requests.count)
      }
      asked.ask("/api/op/\(tenant)/reports/costs", 501, 28)
    }
    #expect(try findings(asked).map(\.endpoint) == ["/api/op/{id}/reports/costs"])
  }

  @Test func `reports with hyphens in their names are no items`() throws {
    var asked = Asked()
    for name in ["sales-by-day", "sales-by-shop", "top-customers", "returns"] {
      asked.ask("/api/reports/\(name)", 200, 900 + 70 * asked.requests.count)
    }
    asked.ask("/api/reports/stock-by-shop", 501, 28)
    asked.ask("/api/orders", 200, 4000)
    #expect(try findings(asked).map(\.endpoint) == ["/api/reports/stock-by-shop"])
  }
}

/// Forms of pages: a POST, a redirect, and the page again.
@Suite struct `Forms of pages that forget` {
  /// What a clerk sees who makes a row and takes one away, day after day: `keeps` tells whether what is made is there.
  private func log(keeps: Bool, clerks: Int = 1) -> String {
    var lines = ""
    var size = 4000
    func line(_ day: Int, _ second: Int, _ request: String, _ status: Int, _ size: Int, _ who: Int)
    {
      let clock = "10:\(10 + second / 60):\(10 + second % 50)"
      lines +=
        "203.0.113.\(who) - - [\(10 + day)/Jan/2026:\(clock) +0000] \"\(request) HTTP/1.1\" \(status) \(size) "
        + "\"https://office.example.com/office/orders\" \"Mozilla/5.0 (X11) Firefox/12\(who % 10)\"\n"
    }
    for day in 0..<8 {
      for turn in 0..<3 {
        let who = 1 + (day * 3 + turn) % clerks
        // No two days alike: what comes on the minute is a program.
        let start = turn * 900 + (day * day % 7) * 100
        for (i, page) in ["people", "events", "rates", "rooms", "bills", "stock"].enumerated() {
          line(day, start, "GET /office/\(page)", 200, 3000 + 100 * i + day, who)
        }
        line(day, start, "GET /office/orders", 200, size, who)
        line(day, start + 20, "POST /office/orders/create", 303, 0, who)
        if keeps { size += 93 + turn }
        line(day, start + 22, "GET /office/orders", 200, size, who)
        line(day, start + 300, "GET /office/orders", 200, size, who)
        line(day, start + 320, "POST /office/orders/\(100 + day * 3 + turn)/delete", 303, 0, who)
        size -= 87 - turn
        line(day, start + 322, "GET /office/orders", 200, size, who)
      }
    }
    return lines
  }

  private func findings(_ log: String) throws -> [String] {
    let bench = try Workbench()
    try bench.write("access.log", log)
    return try replayed([bench.path("access.log")]).report.findings
      .map { "\($0.kind.rawValue) \($0.endpoint)" }
  }

  @Test func `what is made is not there, though what is deleted goes`() throws {
    #expect(
      try findings(log(keeps: false)) == ["non-persisting-write /office/orders/create"])
  }

  @Test func `what is kept is no gap`() throws {
    #expect(try findings(log(keeps: true)).isEmpty)
  }

  @Test func `what many send once may wait for somebody`() throws {
    #expect(try findings(log(keeps: false, clerks: 24)).isEmpty)
  }
}
