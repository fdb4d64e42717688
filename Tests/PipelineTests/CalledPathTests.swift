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
