import Testing
import Vocabulary

@testable import Pipeline

/// Writes that are kept, though what is read after them weighs as before.
@Suite struct `Writes that are kept` {
  private struct Desk {
    var lines = ""
    let day: Int

    mutating func line(_ minute: Int, _ second: Int, _ request: String, _ status: Int, _ size: Int)
    {
      lines +=
        "203.0.113.\(1 + day % 3) - - [\(10 + day)/Jan/2026:1\(minute / 60):\(10 + minute % 50):"
        + "\(10 + second) +0000] \"\(request) HTTP/1.1\" \(status) \(size) "
        + "\"https://desk.example.com/desk\" \"Mozilla/5.0 (X11) Firefox/12\(day % 3)\"\n"
    }
  }

  private func findings(_ fill: (inout Desk) -> Void) throws -> [String] {
    var log = ""
    for day in 0..<9 {
      var desk = Desk(day: day)
      for (i, name) in ["news", "people", "rates", "rooms", "menu", "stock"].enumerated() {
        desk.line(0, i, "GET /api/\(name)", 200, 900 + 100 * i + day)
      }
      fill(&desk)
      log += desk.lines
    }
    let bench = try Workbench()
    try bench.write("access.log", log)
    return try replayed([bench.path("access.log")]).report.findings
      .filter { $0.state == .open }.map { "\($0.kind.rawValue) \($0.endpoint)" }
  }

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
    #expect(try findings { write(&$0, thenChanging: true) }.isEmpty)
    #expect(
      try findings { write(&$0, thenChanging: false) } == ["non-persisting-write /api/posts"])
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
    #expect(try findings { assign(&$0) { _ in 143 } }.isEmpty)
    #expect(
      try findings { assign(&$0) { 143 + $0 % 5 } } == [
        "non-persisting-write /api/orders/{id}/owner"
      ])
  }
}
