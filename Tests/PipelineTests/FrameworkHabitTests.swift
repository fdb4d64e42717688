import Testing

/// What frameworks make of lists, searches and forms, and what of it is a gap.
@Suite struct `Habits of frameworks` {
  /// `GET /shop/orders/list?pageNum=1`, and two others beside it.
  private func lists(_ desk: inout Desk, _ query: String, _ orders: Int) {
    for turn in 0..<2 {
      desk.line(5 + turn * 20, 0, "GET /api/shop/orders/list?\(query)", 200, orders)
      desk.line(6 + turn * 20, 0, "GET /api/shop/users/list?\(query)", 200, 800 + desk.day)
      desk.line(7 + turn * 20, 0, "GET /api/shop/roles/list?\(query)", 200, 1900 + 3 * desk.day)
      desk.line(8 + turn * 20, 0, "POST /api/shop/orders", 200, 44)
    }
  }

  @Test(arguments: [
    "pageNum=1&pageSize=10&orderByColumn=id&isAsc=desc", "filter=%7B%7D&range=%5B0%2C24%5D",
    "SkipCount=0&MaxResultCount=10&Sorting=", "page%5Bnumber%5D=1&page%5Bsize%5D=20",
    "_start=0&_end=10&_sort=id&_order=ASC",
    "%24top=20&%24skip=0&%24count=true", "status=all&current=1",
  ]) func `a first page is asked without a filter`(query: String) throws {
    #expect(
      try Desk.findings { lists(&$0, query, 53) } == ["empty-list /api/shop/orders/list"])
  }

  @Test(arguments: ["pageNum=2&pageSize=10", "filter=%7B%22q%22%3A1%7D", "range=%5B25%2C49%5D"])
  func `a later page or a search may find nothing`(query: String) throws {
    #expect(try Desk.findings { lists(&$0, query, 53) }.isEmpty)
  }

  /// Two lists of which the first finds `found` of what is looked for.
  private func searches(_ desk: inout Desk, _ found: (Int) -> Int) {
    for turn in 0..<3 {
      let start = 5 + turn * 10
      for (i, name) in ["parcels", "drivers"].enumerated() {
        let all = 5000 + 17 * desk.day + 300 * i
        let part = i == 0 ? found(all) : all / (3 + turn)
        desk.line(start, 10 * i, "GET /api/\(name)", 200, all)
        desk.line(start, 10 * i + 4, "GET /api/\(name)?q=w\(turn + desk.day)", 200, part)
      }
    }
  }

  @Test func `a list that does not look is a stub`() throws {
    #expect(try Desk.findings { searches(&$0) { $0 } } == ["safe-stub /api/parcels"])
    #expect(try Desk.findings { searches(&$0) { $0 / 2 } }.isEmpty)
  }

  /// `others`: the status of writes that are kept.
  private func redirects(_ desk: inout Desk, others: Int) {
    for turn in 0..<3 {
      let start = 5 + turn * 10
      let id = 40 + (desk.day + turn) % 5
      for (i, name) in ["tariffs", "tours", "taxes", "depots"].enumerated() {
        let size = 700 + 11 * desk.day + 100 * i
        let grown = i == 0 ? 0 : 3 * turn
        desk.line(start, 10 * i, "GET /api/\(name)", 200, size + grown)
        desk.line(start, 10 * i + 3, "PATCH /api/\(name)/\(id)", i == 0 ? 302 : others, 0)
        desk.line(start, 10 * i + 4, "GET /api/\(name)", 200, size + grown + (i == 0 ? 0 : 3))
      }
    }
  }

  @Test func `a redirect is lost where other writes are not answered so`() throws {
    #expect(
      try Desk.findings { redirects(&$0, others: 200) } == ["lost-redirect /api/tariffs/{id}"])
    #expect(
      try Desk.findings { redirects(&$0, others: 302) } == [
        "non-persisting-write /api/tariffs/{id}"
      ])
  }

  @Test func `what the application says is not written is not`() throws {
    func fill(_ desk: inout Desk, _ message: String, _ second: Int) {
      for turn in 0..<2 {
        desk.says(5 + turn * 20, second, message)
        desk.line(5 + turn * 20, 10, "POST /api/parcels/print", 200, 2)
        desk.line(5 + turn * 20, 12, "GET /api/parcels", 200, 600 + desk.day)
      }
    }
    let told = ["not-implemented /api/parcels/print"]
    #expect(
      try Desk.findings { fill(&$0, "TODO: POST /api/parcels/print not implemented", 10) } == told)
    #expect(try Desk.findings { fill(&$0, "print() is a stub, nothing done", 10) } == told)
    #expect(try Desk.findings { fill(&$0, "calling the stub of printing", 10) }.isEmpty)
    #expect(try Desk.findings { fill(&$0, "print() is a stub, nothing done", 40) }.isEmpty)
  }

  @Test func `what has no length may be full`() throws {
    func fill(_ desk: inout Desk, full: Int?) {
      for turn in 0..<3 {
        desk.line(5 + turn * 10, 0, "GET /api/depot/parcels", 200, turn == 0 ? full : 2)
        desk.line(5 + turn * 10, 2, "GET /api/depot/tours", 200, 700 + 20 * turn + desk.day)
      }
    }
    #expect(try Desk.findings { fill(&$0, full: 2) } == ["empty-list /api/depot/parcels"])
    #expect(try Desk.findings { fill(&$0, full: nil) }.isEmpty)
  }

  /// A part of each of many items weighs the same beside one that is full.
  private func parts(_ desk: inout Desk, _ name: String, _ size: Int, refused: Bool = false) {
    for turn in 0..<3 {
      let id = 100 + desk.day * 3 + turn
      let isRefused = refused && turn > 0
      desk.line(
        5 + turn * 10, 0, "GET /api/tours/\(id)/\(name)", isRefused ? 403 : 200,
        isRefused ? 31 : size)
      desk.line(5 + turn * 10, 2, "GET /api/tours/\(id)/stops", 200, 300 + 9 * turn + desk.day)
    }
  }

  @Test func `null for every item is an empty list beside one that is full`() throws {
    let told = ["empty-list /api/tours/{id}/comments"]
    #expect(try Desk.findings { parts(&$0, "comments", 4) } == told)
    #expect(try Desk.findings { parts(&$0, "active", 4) }.isEmpty)
  }

  @Test func `an envelope that weighs the same for every item holds an empty list`() throws {
    for name in ["comments", "history", "buchungen"] {
      #expect(
        try Desk.findings { parts(&$0, name, 14) } == ["empty-list /api/tours/{id}/\(name)"])
    }
    // What is there from the first day, one thing, and what most may not see.
    #expect(try Desk.findings { parts(&$0, "options", 14) }.isEmpty)
    #expect(try Desk.findings { parts(&$0, "address", 14) }.isEmpty)
    #expect(try Desk.findings { parts(&$0, "comments", 14, refused: true) }.isEmpty)
  }

  @Test func `null for every item is enough beside the items themselves`() throws {
    func fill(_ desk: inout Desk, _ size: Int) {
      for turn in 0..<3 {
        let id = 100 + desk.day * 3 + turn
        desk.line(5 + turn * 10, 0, "GET /api/tours/\(id)", 200, 300 + 9 * turn + desk.day)
        desk.line(5 + turn * 10, 2, "GET /api/tours/\(id)/comments", 200, size)
      }
    }
    #expect(try Desk.findings { fill(&$0, 4) } == ["empty-list /api/tours/{id}/comments"])
    #expect(try Desk.findings { fill(&$0, 14) }.isEmpty)
  }

  @Test func `what weighs two lists' two empty forms is empty`() throws {
    /// Plain and encoded as it comes, where something else is full at times.
    func fill(_ desk: inout Desk, lists: [String]) {
      for turn in 0..<4 {
        let id = 100 + desk.day * 4 + turn
        let form = (desk.day + turn) % 2 == 0 ? 52 : 68
        desk.line(5 + turn * 10, 0, "GET /api/donors/\(id)/letters", 200, form)
        for (i, name) in lists.enumerated() {
          let isFull = (turn + i) % 2 == 0
          desk.line(
            5 + turn * 10, 2 + i, "GET /api/donors/\(id)/\(name)", 200,
            isFull ? 180 + 17 * turn + desk.day : (desk.day + i) % 2 == 0 ? 68 : 52)
        }
      }
    }
    let told = "empty-list /api/donors/{id}/letters"
    #expect(try Desk.findings { fill(&$0, lists: ["gifts", "notes", "pledges"]) } == [told])
    #expect(try Desk.findings { fill(&$0, lists: ["gifts"]) }.isEmpty)
  }

  @Test func `three lists that weigh as much at their least tell of a few carriers`() throws {
    func fill(_ desk: inout Desk, lists: [String]) {
      for turn in 0..<3 {
        let id = 1 + (desk.day + turn) % 4
        desk.line(5 + turn * 10, 0, "GET /api/carriers/\(id)/complaints", 200, 27)
        for (i, name) in lists.enumerated() {
          let isFull = (desk.day + turn + i) % 3 > 0
          desk.line(
            5 + turn * 10, 2 + i, "GET /api/carriers/\(id)/\(name)", 200,
            isFull ? 180 + 17 * turn + desk.day : 27)
        }
      }
    }
    let told = "empty-list /api/carriers/{id}/complaints"
    #expect(try Desk.findings { fill(&$0, lists: ["hooks", "tours", "bills"]) } == [told])
    #expect(try Desk.findings { fill(&$0, lists: ["hooks", "tours"]) }.isEmpty)
  }

  @Test func `a procedure behind a dot changes what others read`() throws {
    func fill(_ desk: inout Desk, change: Int) {
      desk.line(3, 0, "GET /api/trpc/tours.list", 200, 700 + desk.day)
      desk.line(3, 1, "GET /api/trpc/stops.list", 200, 800 + desk.day)
      for turn in 0..<3 {
        let size = 500 + 9 * desk.day + change * turn
        desk.line(5 + turn * 10, 0, "GET /api/trpc/parcels.list", 200, size)
        desk.line(5 + turn * 10, 5, "POST /api/trpc/parcels.setActive", 200, 60 + turn)
        desk.line(5 + turn * 10, 6, "GET /api/trpc/parcels.list", 200, size + change)
      }
    }
    #expect(
      try Desk.findings { fill(&$0, change: 0) } == [
        "non-persisting-write /api/trpc/parcels.setActive"
      ])
    #expect(try Desk.findings { fill(&$0, change: 1) }.isEmpty)
  }
}
