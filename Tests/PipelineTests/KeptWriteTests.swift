import Testing

/// Writes that are kept, though what is read after them weighs as before.
@Suite struct `Writes that are kept` {
  /// The list that is read later shows its first page.
  private func write(_ desk: inout Desk, thenChanging item: Bool) {
    for turn in 0..<2 {
      desk.line(5 + turn * 20, 0, "GET /api/posts", 200, 4000)
      desk.line(5 + turn * 20, 10, "POST /api/posts", 201, 60)
      if item {
        desk.line(5 + turn * 20, 30, "PUT /api/posts/\(desk.day * 2 + turn + 40)", 200, 90 + turn)
      }
      desk.line(7 + turn * 20, 0, "GET /api/posts", 200, 4000)
    }
  }

  @Test func `what is changed right after it was made is there`() throws {
    #expect(try Desk.findings { write(&$0, thenChanging: true) }.isEmpty)
    #expect(
      try Desk.findings { write(&$0, thenChanging: false) } == ["non-persisting-write /api/posts"])
  }

  private func assign(_ desk: inout Desk, width: (Int) -> Int) {
    for turn in 0..<3 {
      let id = 100 + (desk.day * 3 + turn) % 7
      desk.line(5 + turn * 10, 0, "GET /api/orders/\(id)/owner", 200, width(id))
      desk.line(5 + turn * 10, 10, "PUT /api/orders/\(id)/owner", 200, 40)
      desk.line(5 + turn * 10, 12, "GET /api/orders/\(id)/owner", 200, width(id))
    }
  }

  @Test func `what weighs the same whatever stands in it tells nothing`() throws {
    #expect(try Desk.findings { assign(&$0) { _ in 143 } }.isEmpty)
    #expect(
      try Desk.findings { assign(&$0) { 143 + $0 % 5 } } == [
        "non-persisting-write /api/orders/{id}/owner"
      ])
  }
}
