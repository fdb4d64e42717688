import Testing

/// Writes after some of which the list is another one, though they were not what changed it.
@Suite struct `Changed by others` {
  /// Parcels are deleted, and the list is read before and after. Once a day it grows: where nobody wrote, or between a write and
  /// the read after it.
  private func deletes(_ desk: inout Desk, growsAlone: Bool) {
    var rows = 40 + desk.day
    for turn in 0..<6 {
      let start = 5 + turn * 8
      if growsAlone, turn == 2 { rows += 1 }
      desk.line(start, 0, "GET /api/parcels", 200, 100 * rows)
      desk.line(start, 20, "DELETE /api/parcels/\(100 + desk.day * 10 + turn)", 204, 0)
      if !growsAlone, turn == 1 { rows += 1 }
      desk.line(start, 24, "GET /api/parcels", 200, 100 * rows)
    }
  }

  @Test func `a list that grows as often by itself does not clear the writes beside it`() throws {
    #expect(
      try Desk.findings { deletes(&$0, growsAlone: true) } == [
        "non-persisting-write /api/parcels/{id}"
      ])
    #expect(try Desk.findings { deletes(&$0, growsAlone: false) }.isEmpty)
  }

  /// What to warn of is put, and the list is read before and at once. On every third day it grows before somebody looks
  /// again; where `shows`, what was put was seen once.
  private func marks(_ desk: inout Desk, shows: Bool, minutes: Int) {
    var size = 700
    for turn in 0..<6 {
      let start = 5 + turn * minutes
      if desk.day % 3 == 1, turn == 3 { size += 90 }
      desk.line(start, 0, "GET /api/alerts", 200, size)
      desk.line(start, 20, "PUT /api/alerts", 200, 15)
      if shows, desk.day == 2, turn == 2 { size -= 12 }
      desk.line(start, 21, "GET /api/alerts", 200, size)
    }
    desk.line(90, 0, "GET /api/alerts", 200, size)
    desk.line(95, 0, "GET /api/alerts", 200, desk.day == 4 ? size + 90 : size)
  }

  @Test func `what is never another thing at once was changed by others later`() throws {
    let told = ["non-persisting-write /api/alerts"]
    #expect(try Desk.findings { marks(&$0, shows: false, minutes: 8) } == told)
    // Ten minutes and more after the write.
    #expect(try Desk.findings { marks(&$0, shows: false, minutes: 14) } == told)
    #expect(try Desk.findings { marks(&$0, shows: true, minutes: 8) }.isEmpty)
  }
}
