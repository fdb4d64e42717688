import Testing
import Vocabulary

@testable import Pipeline

/// A day at a desk: requests of one of three people, beside whose tabs something else is asked for.
struct Desk {
  var lines = ""
  let day: Int
  /// Whose requests follow: one of three.
  var person: Int

  init(day: Int) {
    self.day = day
    person = day % 3
    for (i, name) in ["news", "people", "rates", "rooms", "menu", "stock"].enumerated() {
      line(0, i, "GET /api/\(name)", 200, 900 + 100 * i + day)
    }
  }

  /// `minute`: of two hours, fifty in each.
  private func clock(_ minute: Int, _ second: Int) -> String {
    "1\(minute / 50):\(10 + minute % 50):\(10 + second)"
  }

  mutating func line(
    _ minute: Int, _ second: Int, _ request: String, _ status: Int, _ size: Int?
  ) {
    page(minute, second, request, status, size, "desk")
  }

  /// From another page than the desk's.
  mutating func page(
    _ minute: Int, _ second: Int, _ request: String, _ status: Int, _ size: Int?, _ page: String
  ) {
    lines +=
      "203.0.113.\(1 + person) - - [\(10 + day)/Jan/2026:\(clock(minute, second)) +0000] "
      + "\"\(request) HTTP/1.1\" \(status) \(size.map(String.init) ?? "-") "
      + "\"https://desk.example.com/\(page)\" \"Mozilla/5.0 (X11) Firefox/12\(person)\"\n"
  }

  /// Somebody else's, who comes from no page.
  mutating func scans(_ request: String, _ status: Int, _ size: Int) {
    lines +=
      "198.51.100.7 - - [\(10 + day)/Jan/2026:\(clock(1, 0)) +0000] "
      + "\"\(request) HTTP/1.1\" \(status) \(size) \"-\" \"curl/8.5.0\"\n"
  }

  /// What the application says beside its requests.
  mutating func says(_ minute: Int, _ second: Int, _ message: String) {
    lines +=
      "{\"time\":\"2026-01-\(10 + day)T\(clock(minute, second))Z\",\"level\":\"warn\","
      + "\"msg\":\"\(message)\"}\n"
  }

  /// Kinds and endpoints of what is open, or in another state, after nine days.
  static func findings(
    _ state: FindingState = .open, _ fill: (inout Desk) -> Void
  ) throws -> [String] {
    var log = ""
    for day in 0..<9 {
      var desk = Desk(day: day)
      fill(&desk)
      log += desk.lines
    }
    let bench = try Workbench()
    try bench.write("access.log", log)
    return try replayed([bench.path("access.log")]).report.findings
      .filter { $0.state == state }.map { "\($0.kind.rawValue) \($0.endpoint)" }
  }
}
