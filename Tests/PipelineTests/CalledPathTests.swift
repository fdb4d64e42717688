import Testing
import Vocabulary

@testable import Pipeline

/// Which requests are calls of a UI, where no path says `api`.
@Suite struct `Calls without an API's name` {
  private func findings(_ asked: Asked) throws -> [Finding] {
    let bench = try Workbench()
    try bench.write("access.log", asked.log)
    return try replayed([bench.path("access.log")]).report.findings
  }

  private var working: Asked {
    var asked = Asked()
    for path in [
      "/api/session", "/orders", "/orders/{n}", "/stock", "/stock/{n}", "/prices", "/me", "/alerts",
    ] {
      // What weighs the same everywhere is an index page.
      asked.ask(path, 200, 900 + 70 * asked.requests.count)
    }
    return asked
  }

  @Test func `no link and no form makes a DELETE`() throws {
    var asked = Asked()
    for path in ["/api/session", "/start", "/help", "/terms", "/news", "/about", "/contact"] {
      asked.ask(path, 200, 9000 + 70 * asked.requests.count)
    }
    asked.ask("/grades/{n}/readings", 501, 28, method: "DELETE")
    let found = try #require(try findings(asked).first)
    #expect(found.kind == .notImplemented && found.state == .open)
    #expect(found.endpoint == "/grades/{id}/readings")
  }

  /// Pages and data in one tree.
  private func office(_ data: String) -> Asked {
    var asked = Asked()
    asked.pages = ["/office/orders", "/office/stock", "/office"]
    for page in asked.pages { asked.ask(page, 200, 4000 + 500 * asked.requests.count) }
    for list in ["orders", "stock", "prices", "me"] {
      asked.ask("\(data)/\(list)", 200, 900 + 70 * asked.requests.count)
    }
    return asked
  }

  @Test func `what pages read and write below one path is called`()
    throws
  {
    var asked = office("/office/data")
    asked.ask("/office/data/orders/{n}/notes", 201, 60, method: "POST")
    asked.ask("/office/data/stock/{n}", 204, 0, method: "PUT")
    asked.ask("/office/data/reports", 404, 150)
    #expect(try findings(asked).map(\.endpoint) == ["/office/data/reports"])
  }

  @Test func `what forms write to is no data`() throws {
    var asked = office("/office/data")
    asked.ask("/office/data/orders", 303, 0, method: "POST")
    asked.ask("/office/data/reports", 404, 150)
    #expect(try findings(asked).isEmpty)
  }

  @Test func `an item of a collection at the root is no tenant`() throws {
    var asked = working
    asked.ask("/orders/{n}/shifts", 403, 134, method: "PUT")
    let found = try #require(try findings(asked).first)
    #expect(found.kind == .alwaysForbidden && found.endpoint == "/orders/{id}/shifts")
  }

  @Test func `browsers take dots out of a path`() throws {
    var asked = working
    asked.ask("/api/%2e%2e/{n}", 404, 150)
    asked.ask("/api/v1/../settings", 404, 150)
    #expect(try findings(asked).isEmpty)
    asked.ask("/api/v1/settings", 404, 150)
    #expect(try findings(asked).map(\.endpoint) == ["/api/v1/settings"])
  }
}
