import Testing
import Vocabulary

@testable import Pipeline

/// Lists that a dozen people have open all day: trails keep a small part of their windows.
@Suite struct `Polled lists` {
  /// A week in which twelve people read the flags once a minute, and two of them switch one a day.
  private func log(forgets: Bool) -> String {
    var lines: [(second: Int, text: String)] = []
    var weight = 900
    for day in 5...11 {
      var calls: [(second: Int, client: Int, method: String, path: String)] = []
      for client in 1...12 {
        let start = client * 61
        for (i, path) in ["users", "teams", "jobs", "alerts", "orders", "stats"].enumerated() {
          calls.append((start + i, client, "GET", path))
        }
        for minute in 1..<480 { calls.append((start + minute * 60, client, "GET", "flags")) }
      }
      for client in 1...2 {
        let second = 10_000 + day * 300 + client * 5000
        calls.append((second, client + day % 5, "POST", "flags/\(day % 3)/toggle"))
      }
      for call in calls.sorted(by: { $0.second < $1.second }) {
        if call.method == "POST", !forgets { weight += 1 - 2 * (day % 2) }
        let clock = Lines.clock(8 * 3600 + call.second)
        let date = day < 10 ? "0\(day)" : "\(day)"
        let size =
          call.method == "POST" ? 11 : call.path == "flags" ? weight : 2000 + call.path.count
        lines.append(
          (
            day * 86_400 + call.second,
            "203.0.113.\(call.client) - - [\(date)/Jan/2026:\(clock) +0000] "
              + "\"\(call.method) /api/v1/\(call.path) HTTP/1.1\" 200 \(size) "
              + "\"https://panel.example.com/admin/flags\" \"Mozilla/5.0 (X11; rv:147.0) Firefox/147.0\"\n"
          ))
      }
    }
    return lines.map(\.text).joined()
  }

  private func told(forgets: Bool) throws -> [Finding] {
    let bench = try Workbench()
    try bench.write("access.log", log(forgets: forgets))
    return try replayed([bench.path("access.log")]).report.findings
  }

  @Test func `that stay as they were tell of each write that was forgotten`() throws {
    let findings = try told(forgets: true)
    #expect(findings.map(\.kind) == [.nonPersistingWrite])
    #expect(findings.map(\.state) == [.open])
  }

  @Test func `that change tell of none`() throws {
    #expect(try told(forgets: false).isEmpty)
  }
}
