import Testing
import Vocabulary

@testable import Pipeline

/// Who asks when the clock says so.
@Suite struct `Jobs of the clock` {
  /// Somebody asks for what is not there, once a day, `minutes` after eight; others are at work.
  private func told(
    _ minutes: [Int], beside: Bool = true, page: String = "-"
  ) throws -> [String: GapKind] {
    var log = WrittenLog()
    log.page = page
    for (i, minute) in minutes.enumerated() {
      for client in 2...3 where beside {
        log.begin(client, day: i + 1, at: 36_000 + client * i * 900)
      }
      log.begin(1, day: i + 1, at: 8 * 3600 + minute * 60)
      for _ in 1...2 { log.ask("GET", "/api/selftest", 404, 22, after: 1) }
    }
    return try log.told()
  }

  private let gap = ["GET /api/selftest": GapKind.missingEndpoint]

  @Test func `what is asked in the same two minutes of every day is no person's`() throws {
    #expect(try told([0, 0, 0, 0, 0, 0, 0]).isEmpty)
    #expect(try told([0, 25, 3, 190, 12, 240, 95]) == gap)
  }

  @Test func `a browser that the clock starts is told by a week`() throws {
    let page = "https://panel.example.com/admin"
    #expect(try told([0, 0, 0, 0, 0, 0, 0], page: page).isEmpty)
    #expect(try told([0, 0, 0, 0, 0, 0], page: page) == gap)
  }

  @Test func `where all come by the clock, it tells nothing`() throws {
    #expect(try told([0, 0, 0, 0, 0, 0, 0], beside: false) == gap)
  }
}
