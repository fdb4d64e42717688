import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Store

/// A folder that goes with the test.
final class Scratch {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("store-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var database: String { folder.appendingPathComponent("gapwatch.db").path }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}

let noon = Instant(seconds: 1_767_268_800)  // 2026-01-01T12:00:00Z
let today = noon.day

func days(_ count: Int64) -> Instant { Instant(seconds: noon.seconds + count * 86_400) }

func sourceRow(_ name: String, seed: UInt64 = 1) -> SourceRow {
  var row = SourceRow(
    path: "logs/\(name)", stream: StreamKey(role: "edge", name: "access.log"),
    head: ContentMark(length: 64, high: seed, low: .max - seed))
  row.parser = "nginx-combined"
  row.position.byteOffset = 1000
  row.position.line = 10
  row.position.parseState = [1, 0, 2]
  row.tally.lines = 10
  row.tally.records = 9
  row.tally.unparsed = 1
  row.firstTime = Instant(nanoseconds: noon.nanoseconds + 123_456_789)
  return row
}

func finding(
  _ id: String, _ paths: [String] = ["/api/v1/logs/cron"], state: FindingState = .open,
  kind: GapKind = .emptyList
) -> Finding {
  var finding = Finding(
    id: id, kind: kind, method: "GET", endpoint: "/api/v1/logs/{category}",
    members: paths.map { Member(method: "GET", path: $0, kind: kind) }, state: state,
    confidence: 0.97, impact: .p1, expected: Fact(.expectedList),
    actual: Fact(.actualEmptyList, ["size": 2, "body": "[]"]))
  finding.requests = 40
  finding.firstSeen = Instant(nanoseconds: noon.nanoseconds + 123_456_789)
  finding.lastSeen = days(3)
  finding.evidence = [Fact(.boundOnGood, ["good": 0, "observations": 54, "upper": .number(5.6)])]
  return finding
}

extension Store {
  /// Every table as text, without the columns that `Volatile` names; row ids become what they stand
  /// for.
  func contents() throws -> [String] {
    try queue.read { db in
      var lines: [String] = []
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      let skipped = Volatile.perRunTables + ["sqlite_sequence"]
      for table in tables where !skipped.contains(table) {
        let hidden = (Volatile.rowIDColumns[table] ?? []) + (Volatile.clockColumns[table] ?? [])
        var rows: [String] = []
        for row in try Row.fetchAll(db, sql: "SELECT * FROM \(table)") {
          var text = table
          for (column, value) in row where !hidden.contains(column) {
            text += " \(column)=\(value)"
          }
          if let source = row["source_id"] as Int64? {
            let path = "SELECT path FROM source WHERE id = ?"
            text += try " of=\(String.fetchOne(db, sql: path, arguments: [source]) ?? "none")"
          }
          rows.append(text)
        }
        // The order of history is part of it.
        lines += table == "history" ? rows : rows.sorted()
      }
      return lines
    }
  }

  func execute(_ sql: String) throws {
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
  }
}
