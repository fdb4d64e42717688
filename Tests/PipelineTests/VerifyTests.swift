import Foundation
import Testing

/// A real week of samples/repair: repaired on day 4, broken again on day 6.
@Suite struct `Entries after a repair` {
  private static let register = Workbench.sample("registers/register.restored.tr.md")
  private static let expected = [
    "still-open", "still-open", "still-open", "looks-fixed", "looks-fixed", "regressed",
    "regressed",
  ]

  private func statuses(_ bench: Workbench, _ database: String, _ time: String) throws -> [String] {
    let run = try bench.gapwatch(
      "verify", "--db", database, "--register", Self.register, "--as-of", time, "--format", "json")
    #expect(run.code == 0, "\(run.notes)")
    struct Document: Decodable {
      struct Entry: Decodable { var status: String }
      var entries: [Entry]
    }
    return try JSONDecoder().decode(Document.self, from: Data(run.output)).entries.map(\.status)
  }

  @Test func `are judged right on every day, by nightly runs and by a first one`() throws {
    let bench = try Workbench()
    var text = ""
    for day in 1...7 {
      text += try String(
        contentsOfFile: Workbench.sample("repair/day-\(day).log"), encoding: .utf8)
      try bench.write("access.log", text)
      let time = "2026-02-0\(day + 1)T23:59:00Z"
      for database in ["nightly.db", "first-\(day).db"] {
        let scan = try bench.gapwatch("scan", "--db", database, "--as-of", time, "access.log")
        #expect(scan.code == 0, "\(scan.notes)")
        let expected = Array(repeating: Self.expected[day - 1], count: 3)
        #expect(try statuses(bench, database, time) == expected, "day \(day) of \(database)")
      }
    }
    let later = try statuses(bench, "nightly.db", "2026-02-20T12:00:00Z")
    #expect(later == ["silent", "silent", "silent"])
  }
}
