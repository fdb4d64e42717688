import Testing

/// Offices of pages and forms, what shows in another view, and what ought to be told.
@Suite struct `Habits of offices` {
  /// Forms on parcels and drivers below a folder, and a calendar that is not there.
  private func forms(_ desk: inout Desk, _ folder: String) {
    for turn in 0..<3 {
      let start = 5 + turn * 10
      let id = 40 + (desk.day * 3 + turn) % 7
      for (i, name) in ["parcels", "drivers", "tours"].enumerated() {
        desk.page(start, 10 * i, "GET /\(folder)/\(name)", 200, 4000 + 13 * desk.day, folder)
        desk.page(start, 10 * i + 2, "GET /\(folder)/\(name)/\(id)", 200, 2000 + id, folder)
        desk.page(start, 10 * i + 4, "POST /\(folder)/\(name)/\(id)/edit", 303, 0, folder)
        desk.page(start, 10 * i + 5, "GET /\(folder)/\(name)", 200, 4000 + 13 * desk.day, folder)
      }
      desk.page(start, 40, "POST /\(folder)/parcels/new", 303, 0, folder)
      desk.page(start, 41, "GET /\(folder)/parcels", 200, 4000 + 13 * desk.day, folder)
      desk.page(start, 44, "GET /\(folder)/tours/\(id)/calendar", 404, 207, folder)
    }
  }

  @Test func `what an office's pages ask for is there`() throws {
    let told = "missing-endpoint /admin/tours/{id}/calendar"
    #expect(try Desk.findings { forms(&$0, "admin") }.contains(told))
    #expect(
      try Desk.findings { forms(&$0, "t/ost/backoffice") }
        .contains { $0.hasSuffix("/backoffice/tours/{id}/calendar") })
    #expect(
      try !Desk.findings { forms(&$0, "market") }.contains { $0.contains("calendar") })
  }

  /// Rows are made, and stand in the list once somebody has approved them.
  private func creates(_ desk: inout Desk, waiting: Int) {
    for turn in 0..<3 {
      let start = 5 + turn * 12
      let rows = 500 + 60 * (desk.day * 3 + turn)
      desk.line(start, 0, "GET /api/parcels", 200, rows)
      desk.line(start, 1, "GET /api/parcels/pending", 200, 61)
      desk.line(start, 20, "POST /api/parcels", 201, 29)
      desk.line(start, 21, "GET /api/parcels", 200, rows)
      desk.line(start, 22, "GET /api/parcels/pending", 200, 61 + waiting)
      desk.line(start, 40, "POST /api/parcels/approve", 204, 0)
      desk.line(start, 41, "GET /api/parcels/pending", 200, 61)
      desk.line(start, 42, "GET /api/parcels", 200, rows + 60)
    }
  }

  @Test func `what waits for somebody is kept`() throws {
    #expect(try Desk.findings { creates(&$0, waiting: 60) }.isEmpty)
    #expect(
      try Desk.findings { creates(&$0, waiting: 0) } == ["non-persisting-write /api/parcels"])
  }

  /// An audit log that is empty, beside a list that is empty at times, and `writes` writes a day.
  private func audits(_ desk: inout Desk, _ name: String, writes: Int) {
    for turn in 0..<2 {
      let start = 5 + turn * 20
      desk.line(start, 0, "GET /api/\(name)", 200, 2)
      for i in 0..<writes {
        let size = 600 + 20 * (desk.day * 6 + turn * 3 + i)
        desk.line(start, 5 + 5 * i, "POST /api/parcels", 201, 44 + i)
        desk.line(start, 6 + 5 * i, "GET /api/parcels", 200, size)
      }
    }
  }

  @Test func `an audit log tells of what is done`() throws {
    #expect(
      try Desk.findings { audits(&$0, "audit-log", writes: 2) } == ["empty-list /api/audit-log"])
    #expect(try Desk.findings { audits(&$0, "audit-log", writes: 0) }.isEmpty)
    #expect(try Desk.findings { audits(&$0, "coupons", writes: 2) }.isEmpty)
  }

  /// A button on parcels that are read beside it; `missing`: of how many of seven a day the page is not there either.
  private func buttons(_ desk: inout Desk, missing: Int) {
    // What scanners get weighs otherwise.
    for name in ["alpha", "beta", "gamma", "delta", "sigma", "omega"] {
      desk.scans("GET /api/\(name)/setup", 404, 332)
    }
    for turn in 0..<7 {
      let id = 100 + desk.day * 7 + turn
      desk.line(5 + turn * 3, 0, "GET /api/parcels/\(id)", turn < missing ? 404 : 200, 400 + turn)
      desk.line(5 + turn * 3, 5, "POST /api/parcels/\(id)/restart", 404, 179)
    }
  }

  @Test func `a button on what is there is there`() throws {
    #expect(
      try Desk.findings { buttons(&$0, missing: 0) } == [
        "missing-endpoint /api/parcels/{id}/restart"
      ])
    #expect(try Desk.findings { buttons(&$0, missing: 3) }.isEmpty)
  }

  @Test func `a method that no page sends is not judged`() throws {
    func fill(_ desk: inout Desk, _ method: String) {
      for turn in 0..<3 {
        desk.line(5 + turn, 0, "\(method) /api/rates", 501, 60)
      }
    }
    #expect(try Desk.findings { fill(&$0, "PATCH") } == ["not-implemented /api/rates"])
    for method in ["PROPFIND", "TRACE"] {
      #expect(try Desk.findings { fill(&$0, method) }.isEmpty)
    }
  }

  @Test func `mail settings are settings`() throws {
    func fill(_ desk: inout Desk, _ path: String, kept: Int) {
      for turn in 0..<3 {
        let start = 5 + turn * 10
        desk.line(start, 0, "GET \(path)", 200, 190 + turn * kept)
        desk.line(start, 5, "POST \(path)", 200, 180 + turn + desk.day)
        desk.line(start, 6, "GET \(path)", 200, 190 + (turn + 1) * kept)
      }
    }
    #expect(
      try Desk.findings { fill(&$0, "/api/settings/mail", kept: 0) } == [
        "non-persisting-write /api/settings/mail"
      ])
    #expect(try Desk.findings { fill(&$0, "/api/settings/mail", kept: 3) }.isEmpty)
    #expect(try Desk.findings { fill(&$0, "/api/parcels/mail", kept: 0) }.isEmpty)
  }

  /// Items that are put: what is answered differs each time; `changed`: the days on which what is read of one does, too.
  private func puts(_ desk: inout Desk, changed: Set<Int>) {
    for turn in 0..<4 {
      let id = 40 + turn
      let before = 300 + id + (turn == 0 ? 5 * changed.count { $0 < desk.day } : 0)
      let after = before + (turn == 0 && changed.contains(desk.day) ? 5 : 0)
      desk.line(5 + turn * 10, 0, "GET /api/parcels/\(id)", 200, before)
      desk.line(5 + turn * 10, 9, "PUT /api/parcels/\(id)", 200, 280 + 7 * desk.day + turn)
      desk.line(5 + turn * 10, 11, "GET /api/parcels/\(id)", 200, after)
    }
  }

  @Test func `what others change is not what was put`() throws {
    #expect(
      try Desk.findings { puts(&$0, changed: [2, 5]) } == ["non-persisting-write /api/parcels/{id}"]
    )
    #expect(try Desk.findings { puts(&$0, changed: [1, 2, 3, 4, 5, 6]) }.isEmpty)
  }

  /// Price lists are changed by one person alone, who may not approve them; others read them, or change them too.
  private func approvals(_ desk: inout Desk, othersWrite: Bool) {
    for (person, start) in [(0, 5), (1, 25)] {
      desk.person = person
      for (i, name) in ["news", "people", "rates", "rooms", "menu", "stock"].enumerated() {
        desk.line(start, i, "GET /api/\(name)", 200, 900 + 100 * i + desk.day)
      }
      desk.line(start + 1, 0, "GET /api/price-lists/\(desk.day)", 200, 300 + desk.day)
      if person == 0 || othersWrite {
        desk.line(start + 1, 10, "PATCH /api/price-lists/\(desk.day)", 204, 0)
        desk.line(start + 1, 12, "GET /api/price-lists/\(desk.day)", 200, 310 + desk.day + person)
      }
      if person == 0 {
        desk.line(start + 1, 30, "POST /api/price-lists/\(desk.day)/approve", 403, 61)
      }
    }
  }

  @Test func `who alone changes things may approve them`() throws {
    let told = "always-forbidden /api/price-lists/{id}/approve"
    #expect(try Desk.findings { approvals(&$0, othersWrite: false) }.contains(told))
    #expect(try !Desk.findings { approvals(&$0, othersWrite: true) }.contains(told))
  }

  /// Sales are paid back, and a list at the API's root ought to tell of that.
  private func refunds(_ desk: inout Desk, _ list: String) {
    for turn in 0..<2 {
      let start = 5 + turn * 20
      let id = 100 + desk.day * 2 + turn
      desk.line(start, 0, "GET /api/\(list)", 200, 2)
      desk.line(start, 10, "GET /api/sales/\(id)", 200, 180)
      desk.line(start, 20, "POST /api/sales/\(id)/refund", 201, 40 + turn)
      desk.line(start, 22, "GET /api/sales/\(id)", 200, 205)
    }
  }

  @Test func `what is made of an item stands in the list that is called so`() throws {
    #expect(try Desk.findings { refunds(&$0, "refunds") } == ["empty-list /api/refunds"])
    #expect(try Desk.findings { refunds(&$0, "vouchers") }.isEmpty)
  }
}
