import Foundation
import Testing

@testable import Pipeline

/// A browser's recording through the commands.
@Suite struct Recordings {
  private static let capture = Workbench.sample("formats/har-chromium/capture.har")

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func `a recording gives what the server saw and sent`() throws {
    let run = try Workbench().gapwatch("parse", Self.capture)
    #expect(run.code == 0, "\(run.notes)")
    let found = try objects(run.text)
    let file = Workbench.sample("formats/har-chromium/expected.ndjson")
    let expected = try objects(String(contentsOfFile: file, encoding: .utf8))
    #expect(found.count == expected.count && found.count >= 10)
    for (record, wanted) in zip(found, expected) {
      for (key, value) in wanted {
        let (a, b) = ("\(record[key] ?? "absent")", "\(value)")
        let isClose = (Double(a) ?? 0) - (Double(b) ?? 1) < 1e-9 && Double(a) != nil
        #expect(a == b || isClose, "entry \(record["line"] ?? ""): \(key)")
      }
    }
  }

  @Test func `a cut recording is read up to the cut, told, and makes the exit 2`() throws {
    let bench = try Workbench()
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: Self.capture)))
    try bench.write("cut.har", Array(bytes.prefix(bytes.count / 2)))
    let parse = try bench.gapwatch("parse", "cut.har")
    #expect(parse.code == 2)
    #expect(parse.notes.contains("cut.har: error: cut off in entry "))
    #expect(try objects(parse.text).count >= 3)
    let replay = try bench.gapwatch("replay", "--format", "json", "cut.har")
    #expect(replay.code == 2 && replay.text.contains("\"source\":\"cut.har\""))
    let scan = try bench.gapwatch("scan", "--db", "a.db", "cut.har")
    #expect(scan.code == 2)
    // Whole at last: read anew.
    try bench.write("cut.har", bytes)
    #expect(try bench.gapwatch("scan", "--db", "a.db", "cut.har").code == 0)
    #expect(try bench.gapwatch("scan", "--db", "a.db", "cut.har").text == "")
  }
}
