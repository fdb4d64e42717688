import Testing
import Vocabulary

@testable import Pipeline

/// Which segments of a path are ids, and which are words of the API.
@Suite struct `Ids and words in paths` {
  private func findings(_ asked: Asked) throws -> [Finding] {
    let bench = try Workbench()
    try bench.write("access.log", asked.log)
    return try replayed([bench.path("access.log")]).report.findings
  }

  private func working(_ paths: String...) -> Asked {
    var asked = Asked()
    for path in ["/api/session", "/api/menu", "/api/news", "/api/prices"] + paths {
      asked.ask(path, 200, 900 + 70 * asked.requests.count)
    }
    return asked
  }

  @Test
  func
    `tenants are those that have the whole tree, though all ask everywhere and ids look like words`()
    throws
  {
    var asked = Asked()
    for tenant in ["north", "south", "west"] {
      for name in [
        "orders", "sites", "people", "notices", "plans", "files", "rates", "tasks", "teams",
      ] {
        let size = name == "teams" ? 28 : 500 + 40 * asked.requests.count
        asked.ask("/api/t/\(tenant)/\(name)", name == "teams" ? 404 : 200, size)
      }
    }
    #expect(try findings(asked).map(\.endpoint) == ["/api/t/{id}/teams"])
  }

  @Test func `what is only changed, and read in a list, is an item of it`() throws {
    var asked = working("/api/links")
    for word in ["slack", "teams", "zapier", "matrix"] {
      asked.ask("/api/links/\(word)", 501, 28, method: "PATCH")
    }
    #expect(try findings(asked).map(\.endpoint) == ["/api/links/{id}"])
  }

  @Test
  func
    `what is each read and saved by itself below a list is a row, unless it is a part of settings`()
    throws
  {
    for (list, told) in [
      ("/api/tariffs", ["/api/tariffs/{id}"]), ("/api/settings", ["/api/settings/peak"]),
    ] {
      var asked = working(list)
      for word in ["day", "night", "peak"] {
        asked.ask("\(list)/\(word)", 200, 310 + word.utf8.count)
        asked.ask(
          "\(list)/\(word)", word == "peak" || told[0].hasSuffix("}") ? 501 : 200, 28, method: "PUT"
        )
      }
      #expect(try findings(asked).map(\.endpoint) == told)
    }
  }

  @Test func `what stands below many items is a word`() throws {
    var asked = working("/api/stations", "/api/stations/{w}")
    asked.ask("/api/stations/{w}/opening", 204, 0, method: "PUT")
    asked.ask("/api/stations/{w}/capacity", 501, 28, method: "PUT")
    #expect(try findings(asked).map(\.endpoint) == ["/api/stations/{id}/capacity"])
  }

  @Test func `what is done to many is no item`() throws {
    var asked = working("/api/goods", "/api/goods/{n}", "/api/goods/{n}/files")
    asked.ask("/api/goods/{n}/archive", 200, 40, method: "POST")
    asked.ask("/api/goods/{n}/close", 200, 41, method: "POST")
    asked.ask("/api/goods/bulk/archive", 501, 28, method: "POST")
    asked.ask("/api/goods/bulk/close", 200, 30, method: "POST")
    #expect(try findings(asked).map(\.endpoint) == ["/api/goods/bulk/archive"])
  }

  @Test func `parts of one thing are no items of it`() throws {
    var asked = working("/api/profile")
    asked.ask("/api/profile/language", 204, 0, method: "PUT")
    asked.ask("/api/profile/signature", 501, 28, method: "PUT")
    #expect(try findings(asked).map(\.endpoint) == ["/api/profile/signature"])
  }

  @Test func `rows of two collections make no items of the collections`() throws {
    var asked = working("/api/users/{n}", "/api/users/{n}/keys/{n}")
    asked.ask("/api/users/{n}/roles/{n}", 501, 28)
    #expect(try findings(asked).map(\.endpoint) == ["/api/users/{id}/roles/{id}"])
  }

  @Test func `keys of letters and digits are ids though each is seen once`() throws {
    var asked = working("/api/auctions", "/api/auctions/{n}")
    asked.ask("/api/auctions/active", 200, 700)
    asked.ask("/api/auctions/{n}/bids", 201, 40, method: "POST")
    asked.ask("/api/auctions/{n}/bids/{k}", 405, 28, method: "DELETE")
    let found = try findings(asked)
    #expect(found.map(\.endpoint) == ["/api/auctions/{id}/bids/{id}"])
    #expect(found.first?.members.count == 1)
  }

  @Test(arguments: [404, 200])
  func `collections with one word in common are no items of what somebody asked`(
    _ status: Int
  ) throws {
    var asked = working(
      "/api/v1/users", "/api/v1/users/{n}", "/api/v1/users/search", "/api/v1/orders",
      "/api/v1/orders/{n}", "/api/v1/orders/search")
    asked.ask("/api/v1", status, 22)
    asked.ask("/api/v1/users/export", 501, 28)
    #expect(try findings(asked).map(\.endpoint).contains("/api/v1/users/export"))
  }

  @Test func `parts of a page are no items of it`() throws {
    var asked = working(
      "/office", "/office/data/search", "/office/archive/search", "/office/orders")
    asked.pages = ["/office", "/office/orders"]
    for part in ["bills", "people", "goods"] { asked.ask("/office/\(part)/of-\(part)", 200, 800) }
    asked.ask("/office/api/notes", 501, 28)
    asked.ask("/office/data/notes", 501, 28, method: "PUT")
    let found = Set(try findings(asked).flatMap(\.members).map(\.name))
    #expect(found == ["GET /office/api/notes", "PUT /office/data/notes"])
  }

  @Test func `where a script has no id stands one`() throws {
    var asked = working("/api/stations", "/api/stations/{n}")
    asked.ask("/api/stations/undefined", 404, 60)
    #expect(try findings(asked).isEmpty)
  }

  @Test func `two tenants are tenants elsewhere`() throws {
    var asked = working()
    for tenant in ["north", "south"] {
      for list in ["doors", "keys", "people", "bills"] {
        asked.ask("/api/t/\(tenant)/\(list)", 200, 900 + 30 * asked.requests.count)
        asked.ask("/api/t/\(tenant)/\(list)/{n}", 200, 900 + 30 * asked.requests.count)
      }
      asked.ask("/api/locks/\(tenant)/batteries", 501, 28)
    }
    #expect(try findings(asked).map(\.endpoint) == ["/api/locks/{id}/batteries"])
  }

  @Test func `codes are ids`() throws {
    var asked = working("/api/rates/EUR", "/api/rates/TRY", "/api/rates/USD", "/api/rooms/B{n}")
    asked.ask("/api/rates/USD/history", 501, 28)
    asked.ask("/api/rooms/B{n}/keys", 501, 28)
    asked.ask("/api/films/sub_{k}/comments", 501, 28)
    #expect(
      Set(try findings(asked).map(\.endpoint)) == [
        "/api/rates/{id}/history", "/api/rooms/{id}/keys", "/api/films/{id}/comments",
      ])
  }

  @Test func `a key in parentheses is an id of what stands before it`() throws {
    var asked = working(
      "/Plant.svc/Assets", "/Plant.svc/Assets({n})", "/Plant.svc/Assets({n})/Usage",
      "/Plant.svc/Orders({n})/Usage")
    asked.ask("/Plant.svc/Assets({n})/Documents", 501, 28)
    asked.ask("/Plant.svc/Orders('{k}')/Documents", 200, 700)
    #expect(try findings(asked).map(\.endpoint) == ["/Plant.svc/Assets({id})/Documents"])
  }

  @Test func `an id with a format behind it is an id`() throws {
    var asked = working("/api/members.json", "/api/members/{n}.json")
    asked.ask("/api/members/{n}.json", 405, 28, method: "DELETE")
    #expect(try findings(asked).map(\.endpoint) == ["/api/members/{id}.json"])
  }
}

/// What looks like a version, or begins like what is done, and is something's name.
@Suite struct `Names that look like words` {
  /// Of each of several sales a trace is asked for, which is not there.
  private func traces(_ desk: inout Desk, _ name: (Int) -> String) {
    for turn in 0..<4 {
      let start = 5 + turn * 10
      let sale = "/api/sales/\(name(desk.day * 4 + turn))"
      desk.line(start, 0, "GET /api/sales", 200, 4000 + 60 * desk.day)
      desk.line(start, 4, "GET \(sale)", 200, 200 + turn)
      desk.line(start, 8, "GET \(sale)/trace", 404, 207)
      desk.line(start, 12, "GET \(sale)/lines", 200, 300 + turn)
    }
  }

  @Test func `a version has few digits`() throws {
    #expect(
      try Desk.findings { traces(&$0) { "V9\(100 + $0)" } } == [
        "missing-endpoint /api/sales/{id}/trace"
      ])
  }

  /// Nobody reads a sale by itself, and not of each the same is asked for.
  private func parts(_ desk: inout Desk) {
    let words = ["sign", "lake", "stone", "river", "cedar", "amber", "birch", "maple"]
    for turn in 0..<8 {
      let sale = "/api/sales/\(words[turn])-of-day-\(turn + 1)"
      desk.line(
        5 + turn * 5, 0, "GET \(sale)/\(turn % 3 == 2 ? "lines" : "trace")", 200, 300 + turn)
      if turn == 0 { desk.line(6, 0, "POST \(sale)/trace/close", 404, 207) }
      if turn % 3 == 0 { desk.line(8 + turn * 5, 0, "GET \(sale)/notes", 404, 207) }
    }
  }

  @Test func `a verb before other words and a number begins a name`() throws {
    #expect(
      try Desk.findings { parts(&$0) }.allSatisfy { !$0.contains("sign-of-day") })
  }

  /// Museums with one tree below each, of one word; everybody asks for all of them.
  private func museums(_ desk: inout Desk, _ names: [String]) {
    for (turn, museum) in names.enumerated() {
      let root = "/\(museum)/admin/api"
      let start = 5 + turn * 12
      for (i, name) in ["works", "rooms", "loans", "guides", "press", "shop", "visits", "links"]
        .enumerated()
      {
        desk.line(start + i, 0, "GET \(root)/\(name)", 200, 700 + 90 * i + desk.day)
        desk.line(start + i, 4, "PUT \(root)/\(name)/\(desk.day)", 200, 40 + i)
        desk.line(start + i, 5, "GET \(root)/\(name)", 200, 701 + 90 * i + desk.day)
      }
      desk.line(start + 9, 0, "GET \(root)/works/\(desk.day)/source", 404, 207)
      desk.line(start + 9, 4, "GET /\(museum)/visit/hours", 200, 5000 + desk.day)
    }
  }

  @Test func `one tree below three words is three tenants'`() throws {
    let told = "missing-endpoint /{id}/admin/api/works/{id}/source"
    #expect(
      try Desk.findings { museums(&$0, ["clocks", "harbour", "textiles"]) }.contains(told))
    #expect(try !Desk.findings { museums(&$0, ["clocks", "harbour"]) }.contains(told))
  }
}

/// An API without a place of its own: the data of each page lies beside it.
@Suite struct `Calls by their ending` {
  private func findings(_ asked: Asked) throws -> [Finding] {
    let bench = try Workbench()
    try bench.write("access.log", asked.log)
    return try replayed([bench.path("access.log")]).report.findings
  }

  private var pages: Asked {
    var asked = Asked()
    asked.pages = ["/office/members", "/office/dates", "/office/dues"]
    for path in ["/", "/office/members", "/office/dates", "/office/dues", "/office/members/{n}"] {
      asked.ask(path, 200, 3000 + 170 * asked.requests.count)
    }
    for path in [
      "/office/members.json", "/office/dates.json", "/office/dues/open.json",
      "/office/members/{n}.json", "/office/stats/ages.json",
    ] {
      asked.ask(path, 200, 900 + 70 * asked.requests.count)
    }
    return asked
  }

  private func withWrites(_ ending: String) -> Asked {
    var asked = pages
    for i in asked.requests.indices {
      asked.requests[i].path = asked.requests[i].path.replacing(".json", with: ending)
    }
    asked.ask("/office/dates\(ending)", 201, 60, method: "POST")
    asked.ask("/office/members/{n}/address\(ending)", 201, 40, method: "POST")
    return asked
  }

  @Test(arguments: [".json", ".do"])
  func `what pages read and write with one ending is an API`(ending: String) throws {
    var asked = withWrites(ending)
    asked.ask("/office/members/{n}/letters\(ending)", 404, 685)
    let found = try findings(asked)
    #expect(found.map(\.endpoint) == ["/office/members/{id}/letters\(ending)"])
    #expect(found.first?.kind == .missingEndpoint)
  }

  @Test func `files with that ending are files`() throws {
    var asked = withWrites(".json")
    for path in [
      "/manifest.json", "/locales/de.json", "/assets/shapes.json", "/.well-known/links.json",
      "/office/i18n/de.json", "/package.json",
    ] {
      asked.ask(path, 404, 685)
    }
    #expect(try findings(asked).isEmpty)
  }

  @Test func `what is only read is no API`() throws {
    var asked = pages
    asked.ask("/office/members/{n}/letters.json", 404, 685)
    #expect(try findings(asked).isEmpty)
  }
}
