import Testing

/// What forms send, and what their pages ask for.
@Suite struct `What forms call` {
  /// Sheets of machines below no API: their hours are answered with 303 and the page is read again; their checks with 302.
  private func sheets(_ desk: inout Desk, isFollowed: Bool) {
    for turn in 0..<3 {
      let start = 5 + turn * 12
      let sheet = "/sheets/machines/\(40 + desk.day * 3 + turn)"
      let path = String(sheet.dropFirst())
      desk.line(start, 0, "GET \(sheet)", 200, 342 + desk.day)
      desk.page(start, 10, "POST \(sheet)/hours", 303, 426, path)
      desk.page(start, 10, "GET \(sheet)", 200, 342 + desk.day, path)
      desk.page(start, 30, "POST \(sheet)/check", 302, 527, path)
      if isFollowed { desk.page(start, 31, "GET \(sheet)", 200, 342 + desk.day, path) }
    }
  }

  @Test func `a form's redirect is followed at once`() throws {
    #expect(
      try Desk.findings { sheets(&$0, isFollowed: false) } == [
        "lost-redirect /sheets/machines/{id}/check"
      ])
    #expect(try Desk.findings { sheets(&$0, isFollowed: true) }.isEmpty)
  }

  /// A form that is sent to the page it stands on, and names it; or somebody sends it who never opened the page.
  private func forms(_ desk: inout Desk, isOpened: Bool) {
    for turn in 0..<3 {
      let start = 5 + turn * 12
      if isOpened { desk.line(start, 0, "GET /desk/notice", 200, 412) }
      desk.page(start, 20, "POST /desk/notice", 405, 153, "desk/notice")
    }
  }

  @Test func `a form that names itself is sent by who opened it`() throws {
    #expect(
      try Desk.findings { forms(&$0, isOpened: true) } == ["method-not-allowed /desk/notice"])
    #expect(try Desk.findings { forms(&$0, isOpened: false) }.isEmpty)
  }

  /// An old name is answered with 308, and the write is sent to the new one; or nothing comes.
  private func renamed(_ desk: inout Desk, isSentAgain: Bool) {
    for turn in 0..<3 {
      let start = 5 + turn * 12
      desk.line(start, 0, "POST /api/orders", 308, 0)
      if isSentAgain { desk.line(start, 1, "POST /api/purchase-orders", 201, 44 + turn) }
    }
  }

  @Test func `what is sent again under another name is not lost`() throws {
    #expect(
      try Desk.findings { renamed(&$0, isSentAgain: false) } == ["lost-redirect /api/orders"])
    #expect(try Desk.findings { renamed(&$0, isSentAgain: true) }.isEmpty)
  }

  /// A UI of one index page, whose forms on members ask for towns below its own folder. The members have names.
  private func towns(_ desk: inout Desk, size: Int) {
    let names = ["san-justo", "el-molino", "las-acacias", "paso-hondo", "la-loma", "don-juan"]
    desk.page(1, 0, "GET /office/", 200, 1404, "office/")
    for (i, name) in ["rooms", "menu", "stock", "rates"].enumerated() {
      desk.page(1, 4 + i, "GET /office/\(name)", 200, 1404, "office/")
    }
    for (turn, name) in names.enumerated() {
      let start = 5 + turn * 7
      desk.page(start, 0, "GET /api/members", 200, 4000 + desk.day, "office/members")
      desk.page(start, 2, "GET /api/members/\(name)", 200, 300 + turn, "office/members/\(name)")
      desk.page(start, 10, "GET /office/data/towns", 200, size, "office/members/\(name)/edit")
      desk.page(
        start, 30, "PUT /api/members/\(name)", 204, 0, "office/members/\(name)/edit")
      desk.page(
        start, 31, "GET /api/members/\(name)", 200, 301 + turn + desk.day,
        "office/members/\(name)")
    }
    desk.page(48, 0, "DELETE /api/members/\(names[desk.day % 6])", 204, 0, "office/members")
  }

  @Test func `what forms on one kind of row ask for is a call`() throws {
    let told = "html-fallback /office/data/towns"
    #expect(try Desk.findings { towns(&$0, size: 1404) }.contains(told))
    #expect(try !Desk.findings { towns(&$0, size: 812) }.contains(told))
  }

  /// Rates, members and rooms are deleted, after which the page says once that all is well; what was done is seen at the next look.
  private func notices(_ desk: inout Desk, isKept: Bool) {
    for (i, name) in ["rates", "members", "rooms"].enumerated() {
      let row = name != "rates" || isKept ? 60 : 0
      for turn in 0..<2 {
        let start = 5 + i * 14 + turn * 7
        let size = 1559 + 100 * i + 90 * desk.day - row * turn
        let page = "office/\(name)"
        desk.page(start, 0, "GET /\(page)", 200, size, "office")
        desk.page(start, 20, "POST /\(page)/\(desk.day * 2 + turn)/delete", 302, 0, page)
        desk.page(start, 20, "GET /\(page)", 200, size - row + 45, page)
        desk.page(start, 44, "GET /\(page)", 200, size - row, "office")
      }
    }
  }

  @Test func `what a page says once is nothing that was kept`() throws {
    let told = "non-persisting-write /office/rates/{id}/delete"
    #expect(try Desk.findings { notices(&$0, isKept: false) } == [told])
    #expect(try Desk.findings { notices(&$0, isKept: true) }.isEmpty)
  }
}
