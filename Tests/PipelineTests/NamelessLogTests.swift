import Foundation
import Testing
import Vocabulary

@testable import Pipeline

/// morgan's `tiny` under Docker: neither user nor address.
@Suite struct `Logs that name nobody` {
  /// A dozen that work: one client for all is believed where it is answered well.
  private static let words = [
    "users", "labels", "alerts", "invoices", "backups", "sensors", "tours", "orders", "shifts",
    "tickets", "vendors", "parcels",
  ]
  /// A dozen work: one client for all is believed where it is answered well.
  private static let answers =
    words.enumerated().map { ("GET /api/v1/\($1)", 200, 600 + 31 * $0) } + [
      ("POST /api/v1/reports/merge", 501, 28), ("GET /api/v1/rooms", 404, 22),
    ]

  private var log: String { log(Self.answers) }

  /// What is missing weighs the same every day.
  private func log(_ answers: [(String, Int, Int)]) -> String {
    var lines = ""
    for day in 2...6 {
      for hour in 9...14 {
        for (second, answer) in answers.enumerated() {
          let size = answer.1 == 404 ? answer.2 : answer.2 + day
          lines +=
            #"{"log":"\#(answer.0) \#(answer.1) \#(size) - 3.2 ms\n","stream":"stdout","#
            + #""time":"2026-02-0\#(day)T\#(hour < 10 ? "0" : "")\#(hour):12:\#(10 + second).5Z"}"#
            + "\n"
        }
      }
    }
    return lines
  }

  @Test func `are one client's: days count, and what scanners ask for is suspected`() throws {
    let bench = try Workbench()
    try bench.write("container.log", log)
    let findings = try replayed([bench.path("container.log")], site: Site()).report.findings
    let states = Dictionary(uniqueKeysWithValues: findings.map { ($0.kind, $0.state) })
    #expect(states == [.notImplemented: .open, .missingEndpoint: .suspected])
  }

  @Test func `have routes that are missing whoever asks, beside what answers`() throws {
    // The backend says the path again.
    func missing(_ path: String) -> (String, Int, Int) {
      ("GET \(path)", 404, 140 + path.utf8.count)
    }
    let nonsense = ["/api/v1/rooms", "/api/v1/lofts/all", "/api/v1/cellar"].map(missing)
    func told(_ path: String) throws -> [String: FindingState] {
      let bench = try Workbench()
      try bench.write("container.log", log(Self.answers + nonsense + [missing(path)]))
      let findings = try replayed([bench.path("container.log")], site: Site()).report.findings
      return Dictionary(
        findings.filter { $0.kind == .missingEndpoint }.flatMap { finding in
          finding.members.map { ($0.path, finding.state) }
        }, uniquingKeysWith: { a, _ in a })
    }
    #expect(try told("/api/v1/users/roles")["/api/v1/users/roles"] == .open)
    // Nobody knows that there are towers.
    #expect(try told("/api/v1/towers/roles")["/api/v1/towers/roles"] == .suspected)
  }

  @Test func `are said to have no client, line by line`() throws {
    func said(_ line: String) throws -> [String] {
      try LineReasoning(RunSettings()).stages(of: line).map(\.text).filter { $0.contains("client") }
    }
    let named = #"203.0.113.9 - - [05/Jan/2026:10:00:00 +0000] "GET /x HTTP/1.1" 200 2 "-" "-""#
    #expect(
      try said("GET /api/v1/users 200 12 - 3.2 ms") == ["no client: neither user nor address"])
    #expect(try said(named).last == "a client by address and user agent")
  }
}
