import Testing

/// What a write left as it was, by the server's own word (304).
@Suite struct `Told that nothing changed` {
  /// Levels are put in another order; the list weighs the same, and has another entity tag only if the order was kept.
  private func orders(_ desk: inout Desk, isKept: Bool) {
    for turn in 0..<3 {
      let start = 5 + turn * 12
      desk.line(start, 0, "GET /api/levels", 200, 461 + desk.day)
      desk.line(start, 20, "PUT /api/levels/order", 204, 0)
      desk.line(start, 20, "GET /api/levels", isKept ? 200 : 304, isKept ? 461 + desk.day : 0)
    }
  }

  @Test func `another order has another entity tag`() throws {
    #expect(
      try Desk.findings { orders(&$0, isKept: false) } == [
        "non-persisting-write /api/levels/order"
      ])
    #expect(try Desk.findings { orders(&$0, isKept: true) }.isEmpty)
  }

  /// Parcels are copied, and the list is as it was. Then rows are imported, or nobody writes anything; either way there are more, at
  /// the end of a few turns.
  private func copies(_ desk: inout Desk, imports: Bool) {
    for turn in 0..<4 {
      let start = 5 + turn * 10
      let size = 4000 + 90 * desk.day
      desk.line(start, 0, "GET /api/parcels", 200, size)
      desk.line(start, 20, "POST /api/parcels/\(desk.day * 10 + turn)/copy", 201, 26)
      desk.line(start, 22, "GET /api/parcels", 304, 0)
      if imports { desk.line(start, 30, "POST /api/imports", 202, 40) }
      if turn == 3 { desk.line(start, 40, "GET /api/parcels", 200, size + 90) }
    }
  }

  @Test func `what is done elsewhere in between may be what changed it`() throws {
    #expect(
      try Desk.findings { copies(&$0, imports: true) } == [
        "non-persisting-write /api/parcels/{id}/copy"
      ])
    #expect(try Desk.findings { copies(&$0, imports: false) }.isEmpty)
  }

  /// Episodes are pinned. The page reads the show next, and at times the episode, which tells nothing of pins.
  private func pins(_ desk: inout Desk, shows: Bool) {
    for turn in 0..<4 {
      let start = 5 + turn * 10
      let id = 100 + desk.day * 4 + turn
      desk.line(start, 0, "GET /api/shows/\(desk.day)", 200, 113 + turn)
      desk.line(start, 4, "GET /api/episodes/\(id)", 200, 246)
      desk.line(start, 6, "GET /api/shows/\(desk.day)", 304, 0)
      desk.line(start, 20, "PUT /api/episodes/\(id)/pin", 200, 11)
      desk.line(start, 20, "GET /api/shows/\(desk.day)", 200, shows ? 190 + turn : 113 + turn)
      if turn < 2 { desk.line(start, 22, "GET /api/episodes/\(id)", 304, 0) }
      desk.line(start, 30, "DELETE /api/episodes/\(id)/pin", 204, 0)
    }
  }

  @Test func `what the page reads next may be what shows it`() throws {
    let told = "non-persisting-write /api/episodes/{id}/pin"
    #expect(try Desk.findings { pins(&$0, shows: false) }.contains(told))
    #expect(try !Desk.findings { pins(&$0, shows: true) }.contains(told))
  }
}
