@testable import Pipeline
import Vocabulary

/// Access lines of some people over some days, a request every few seconds, for tests of what writes and reads show.
struct WrittenLog {
  private(set) var lines: [String] = []
  private var second = 0
  private var day = 0
  private var client = 0
  /// What the referer says.
  var page = "https://panel.example.com/admin"

  /// Begins another person's session on another day, and asks for what makes it one of the UI's.
  ///
  /// `start` is in seconds since midnight.
  mutating func begin(_ client: Int, day: Int, at start: Int? = nil) {
    (self.client, self.day, second) = (client, day, start ?? client * 7200 + day * 600)
    for path in ["me", "stock", "prices", "alerts", "people", "teams"] {
      ask("GET", "/api/\(path)", 200, 100 + path.utf8.count, after: 5)
    }
  }

  mutating func ask(_ method: String, _ path: String, _ status: Int, _ size: Int, after: Int = 20) {
    second += after
    let clock = Lines.clock(second)
    lines.append(
      "203.0.113.\(client) - - [0\(day)/May/2026:\(clock) +0000] \"\(method) \(path) HTTP/1.1\" "
        + "\(status) \(size) \"\(page)\" \"Mozilla/5.0 (X11)\"\n")
  }

  /// What is told of it, by method and path.
  func told() throws -> [String: GapKind] {
    let bench = try Workbench()
    try bench.write("access.log", lines.joined())
    let findings = try replayed([bench.path("access.log")]).report.findings
    return Dictionary(
      findings.filter { $0.state == .open }.flatMap(\.members).map { ($0.name, $0.kind) },
      uniquingKeysWith: { a, _ in a })
  }
}
