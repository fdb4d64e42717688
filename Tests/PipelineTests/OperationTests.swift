import Foundation
import Testing
import Vocabulary

@testable import Pipeline

/// GraphQL over one path: judged by the operation where the log names it, else told as not observable.
@Suite struct `GraphQL in a run` {
  private func log(_ target: (String) -> String) -> String {
    var lines = ""
    let operations = ["Orders", "Customers", "Stock", "Prices", "Me", "Alerts", "Forecast"]
    for day in 5...10 {
      for client in 1...4 {
        for (i, name) in operations.enumerated() {
          let status = name == "Forecast" ? 500 : 200
          let size = name == "Forecast" ? 74 : 700 + 90 * i + day
          lines +=
            "203.0.113.\(client) - - [\(day < 10 ? "0" : "")\(day)/Jan/2026:1\(i):\(10 + client):00 +0000] "
            + "\"\(target(name)) HTTP/1.1\" \(status) \(size) \"https://shop.example.com/admin\" "
            + "\"Mozilla/5.0 (X11) Firefox/1\(client)\"\n"
        }
      }
    }
    return lines
  }

  private func run(_ log: String) throws -> Report {
    let bench = try Workbench()
    try bench.write("access.log", log)
    return try replayed([bench.path("access.log")]).report
  }

  @Test func `an operation that always fails is found beside those that work`() throws {
    let report = try run(
      log { "GET /api/graphql?operationName=\($0)&variables=%7B%22id%22%3A42%7D" })
    let found = try #require(report.findings.first)
    #expect(report.findings.count == 1 && report.notObservable.isEmpty)
    #expect(found.kind == .failingEndpoint && found.state == .open)
    #expect(found.endpoint == "/api/graphql#Forecast")
  }

  @Test func `without names it is told what would name them`() throws {
    let report = try run(log { _ in "POST /api/graphql" })
    #expect(report.findings.isEmpty)
    #expect(Set(report.notObservable.map(\.reason)) == [.operationUnnamed])
    #expect(Set(report.notObservable.map(\.kind)) == Set(GapKind.allCases))
  }

  @Test func `scanners that try the path do not make it one`() throws {
    let lines = Lines.combined(200)
    let tried = (0..<40).map { i in
      "192.0.2.9 - - [05/Jan/2026:03:10:\(10 + i) +0000] \"POST /graphql HTTP/1.1\" 404 22 \"-\" \"curl/8\"\n"
    }
    #expect(try run(lines + tried.joined()).notObservable.isEmpty)
  }
}
