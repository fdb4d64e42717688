internal import Foundation
internal import GRDB
public import Vocabulary

extension Transaction {
  /// By part and key; empty when there is none.
  public func evidence(of source: Int64, on day: Day) throws -> [EvidenceRow] {
    try rows(.source(source), day)
  }

  /// Makes `rows` the evidence of that source's day: others of the day are deleted, equal ones left
  /// alone.
  public func replaceEvidence(
    of source: Int64, on day: Day, with rows: [EvidenceRow]
  ) throws {
    try replace(.source(source), day, rows)
  }

  /// Deletes all days of it; the source and its position stay.
  public func deleteEvidence(of source: Int64) throws {
    try db.execute(sql: "DELETE FROM evidence WHERE source_id = ?", arguments: [source])
  }

  /// On which days there is evidence of the source, ascending.
  public func days(of source: Int64) throws -> [Day] {
    try days(.source(source))
  }

  /// Every day that there is evidence of: by stream, the folded sum first, then sources by id, then days.
  public func evidenceDays() throws -> [EvidenceDay] {
    var all: [EvidenceDay] = []
    let sql = "SELECT * FROM stream ORDER BY host, role, name"
    for row in try Row.fetchAll(db, sql: sql) {
      let key = StreamKey(host: row["host"], role: row["role"], name: row["name"])
      let stream: Int64 = row["id"]
      let sources = "SELECT id FROM source WHERE stream_id = ? ORDER BY id"
      let ids = try Int64.fetchAll(db, sql: sources, arguments: [stream])
      for owner in [EvidenceOwner.folded(stream)] + ids.map(EvidenceOwner.source) {
        all += try days(owner).map {
          EvidenceDay(stream: key, streamID: stream, source: owner.source, day: $0)
        }
      }
    }
    return all
  }

  /// A day's evidence by part and key, in the order of their bytes.
  public func evidence(of day: EvidenceDay) throws -> [EvidenceRow] { try rows(day.owner, day.day) }

  /// The newest day up to `day` that there is evidence of.
  public func lastDay(notAfter day: Day) throws -> Day? {
    let sql = """
      SELECT max(day) FROM
        (SELECT max(day) AS day FROM evidence WHERE day <= ?1
         UNION ALL SELECT max(day) FROM folded_evidence WHERE day <= ?1)
      """
    let last = try Int32.fetchOne(db, sql: sql, arguments: [day.number])
    return last == Day.unknown.number ? nil : last.map(Day.init(number:))
  }

  /// Retention: forgets the evidence of all days before `day`; answers how many rows went.
  ///
  /// Sources, findings and history stay, and so does evidence without a day. `Store.reclaim()`
  /// gives the space back.
  @discardableResult
  public func deleteDays(before day: Day) throws -> Int {
    var deleted = 0
    for table in ["evidence", "folded_evidence"] {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE day < ? AND day > ?",
        arguments: [day.number, Day.unknown.number])
      deleted += db.changesCount
    }
    return deleted
  }
}

/// Whose evidence a row is.
enum EvidenceOwner {
  case source(Int64)
  case folded(Int64)

  var table: String {
    switch self {
    case .source: "evidence"
    case .folded: "folded_evidence"
    }
  }

  var column: String {
    switch self {
    case .source: "source_id"
    case .folded: "stream_id"
    }
  }

  var id: Int64 {
    switch self {
    case .source(let id), .folded(let id): id
    }
  }

  var source: Int64? {
    switch self {
    case .source(let id): id
    case .folded: nil
    }
  }
}

extension Transaction {
  func days(_ owner: EvidenceOwner) throws -> [Day] {
    let sql = """
      SELECT DISTINCT day FROM \(owner.table) WHERE \(owner.column) = ? ORDER BY day
      """
    return try Int32.fetchAll(db, sql: sql, arguments: [owner.id]).map(Day.init(number:))
  }

  func rows(_ owner: EvidenceOwner, _ day: Day) throws -> [EvidenceRow] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT part, key, value FROM \(owner.table)
        WHERE \(owner.column) = ? AND day = ? ORDER BY part, key
        """)
    let cursor = try Row.fetchCursor(statement, arguments: [owner.id, day.number])
    var rows: [EvidenceRow] = []
    while let row = try cursor.next() {
      let key = String(decoding: row[1] as Data, as: UTF8.self)
      rows.append(EvidenceRow(part: row[0], key: key, value: [UInt8](row[2] as Data)))
    }
    return rows
  }

  func replace(_ owner: EvidenceOwner, _ day: Day, _ rows: [EvidenceRow]) throws {
    try deleteRows(owner, day, except: rows)
    // An unchanged row is not written again: a night that adds 1 % touches few pages.
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO \(owner.table) (\(owner.column), day, part, key, value)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (\(owner.column), day, part, key) DO UPDATE SET value = excluded.value
        WHERE value <> excluded.value
        """)
    // Sorted: rows that are read together lie together, and equal evidence gives equal pages.
    let sorted = rows.map { (place: EvidencePlace($0), value: $0.value) }
      .sorted { $0.place < $1.place }
    for (place, value) in sorted {
      try statement.execute(
        arguments: [owner.id, day.number, place.part, Data(place.key), Data(value)])
    }
  }

  private func deleteRows(
    _ owner: EvidenceOwner, _ day: Day, except rows: [EvidenceRow]
  ) throws {
    let kept = Set(rows.map(EvidencePlace.init))
    let scope = "\(owner.table) WHERE \(owner.column) = ? AND day = ?"
    let known = try Row.fetchAll(
      db, sql: "SELECT part, key FROM \(scope)", arguments: [owner.id, day.number])
    for row in known {
      let place = EvidencePlace(part: row[0], key: [UInt8](row[1] as Data))
      if kept.contains(place) { continue }
      try db.execute(
        sql: "DELETE FROM \(scope) AND part = ? AND key = ?",
        arguments: [owner.id, day.number, place.part, Data(place.key)])
    }
  }
}

/// A row's place in its day, compared as SQLite does: by bytes, where `String` has é equal to e
/// and its accent.
private struct EvidencePlace: Hashable, Comparable {
  var part: String
  var key: [UInt8]

  init(part: String, key: [UInt8]) {
    self.part = part
    self.key = key
  }

  init(_ row: EvidenceRow) {
    self.init(part: row.part, key: Array(row.key.utf8))
  }

  static func < (a: Self, b: Self) -> Bool {
    a.part != b.part ? a.part < b.part : a.key.lexicographicallyPrecedes(b.key)
  }
}
