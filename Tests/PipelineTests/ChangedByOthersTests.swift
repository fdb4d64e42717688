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
}
