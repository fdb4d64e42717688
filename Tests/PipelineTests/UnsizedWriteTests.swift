import Testing
import Vocabulary

@testable import Pipeline

/// Writes in logs that hold no size, as gin's.
@Suite struct `Writes without sizes` {
  /// What two people read around each of their writes: the statuses before it, and after it.
  private func log(_ after: [Int]) -> String {
    var lines: [String] = []
    for day in 5...9 {
      for client in 1...2 {
        var second = client * 7200
        func line(_ method: String, _ path: String, _ status: Int) {
          second += 20
          let clock = Lines.clock(8 * 3600 + second)
          lines.append(
            "[GIN] 2026/05/0\(day) - \(clock) | \(status) |    1.2ms |    203.0.113.\(client) | "
              + "\(method)      \"\(path)\"\n")
        }
        for path in ["me", "stock", "prices", "alerts", "people", "teams"] {
          line("GET", "/api/\(path)", 200)
        }
        line("GET", "/api/orders", 200)
        for _ in 1...3 {
          line("GET", "/api/orders", 304)
          line("POST", "/api/orders", 201)
          for status in after { line("GET", "/api/orders", status) }
        }
      }
    }
    return lines.joined()
  }

  private func kinds(_ after: [Int]) throws -> [GapKind] {
    let bench = try Workbench()
    try bench.write("gin.log", log(after))
    return try replayed([bench.path("gin.log")]).report.findings
      .filter { $0.state == .open || $0.state == .suspected }.map(\.kind)
  }

  @Test func `304 after every write means that it was forgotten`() throws {
    #expect(try kinds([304, 304]) == [.nonPersistingWrite])
  }

  @Test func `a whole answer after a write may be the new state, and 304 after it that one`() throws
  {
    #expect(try kinds([200, 304]).isEmpty)
    #expect(try kinds([304, 200]).isEmpty)
  }
}
