internal import Foundation
internal import GRDB
internal import Vocabulary

extension Transaction {
  /// All of them, tombstones too, by stream, path and id.
  public func sources() throws -> [SourceRow] {
    try fetchSources("ORDER BY stream.host, stream.role, stream.name, source.path, source.id")
  }

  /// Nil when there is no such id.
  public func source(_ id: Int64) throws -> SourceRow? {
    try fetchSources("WHERE source.id = ?", [id]).first
  }

  /// Inserts it (without an id) or updates it; answers its id.
  @discardableResult
  public func store(_ source: SourceRow) throws -> Int64 {
    let columns = try source.columns(stream: streamID(source.stream))
    let names = columns.map(\.0)
    let values = StatementArguments(columns.map(\.1))
    if let id = source.id {
      let changes = names.map { "\($0) = ?" }.joined(separator: ", ")
      try db.execute(
        sql: "UPDATE source SET \(changes) WHERE id = ?", arguments: values + [id])
      return id
    }
    let places = names.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      sql: "INSERT INTO source (\(names.joined(separator: ", "))) VALUES (\(places))",
      arguments: values)
    return db.lastInsertedRowID
  }

  /// Removes it with its evidence: a file with that content is new again.
  public func removeSource(_ id: Int64) throws {
    try db.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [id])
  }

  func streamID(_ key: StreamKey) throws -> Int64 {
    let arguments: StatementArguments = [key.host, key.role, key.name]
    let known = "SELECT id FROM stream WHERE host = ? AND role = ? AND name = ?"
    if let id = try Int64.fetchOne(db, sql: known, arguments: arguments) { return id }
    try db.execute(
      sql: "INSERT INTO stream (host, role, name) VALUES (?, ?, ?)", arguments: arguments)
    return db.lastInsertedRowID
  }

  private func fetchSources(
    _ suffix: String, _ arguments: StatementArguments = []
  ) throws -> [SourceRow] {
    let sql = """
      SELECT source.*, stream.host, stream.role, stream.name
      FROM source JOIN stream ON stream.id = source.stream_id
      """
    let rows = try Row.fetchAll(db, sql: "\(sql)\n\(suffix)", arguments: arguments)
    return try rows.map(SourceRow.init(row:))
  }
}

extension ContentMark {
  /// High word first, big-endian: it reads as one number in `hex()`.
  var hashData: Data {
    var bytes: [UInt8] = []
    for word in [high, low] {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return Data(bytes)
  }

  init(length: Int64, data: Data) {
    let words = data.prefix(16).enumerated().reduce(into: (UInt64(0), UInt64(0))) { words, byte in
      if byte.offset < 8 {
        words.0 = words.0 << 8 | UInt64(byte.element)
      } else {
        words.1 = words.1 << 8 | UInt64(byte.element)
      }
    }
    self.init(length: length, high: words.0, low: words.1)
  }
}

extension SourceRow {
  fileprivate func columns(stream: Int64) -> [(String, (any DatabaseValueConvertible)?)] {
    [
      ("stream_id", stream), ("path", path), ("parser", parser), ("envelope", envelope),
      ("state", state.rawValue), ("head_length", head.length), ("head_hash", head.hashData),
      ("byte_offset", position.byteOffset), ("line", position.line),
      ("tail_length", position.tail.length), ("tail_hash", position.tail.hashData),
      ("milestones", Data(position.milestones)), ("parse_state", Data(position.parseState)),
      ("lines", tally.lines),
      ("records", tally.records), ("continuations", tally.continuations), ("other", tally.other),
      ("unparsed", tally.unparsed), ("bytes", tally.bytes),
      ("first_time", firstTime?.nanoseconds), ("last_time", lastTime?.nanoseconds),
      ("damage_told", damageTold), ("file_stamp", Data(fileStamp)),
      ("configuration_hash", Data(configurationHash)), ("evidence_version", evidenceVersion),
      ("found_at", foundAt?.nanoseconds),
    ]
  }

  fileprivate init(row: Row) throws {
    let stream = StreamKey(host: row["host"], role: row["role"], name: row["name"])
    let head = ContentMark(length: row["head_length"], data: row["head_hash"])
    self.init(path: row["path"], stream: stream, head: head)
    guard let state = SourceState(rawValue: row["state"]) else {
      throw StoreError.unknownValue(table: "source", column: "state")
    }
    id = row["id"]
    parser = row["parser"]
    envelope = row["envelope"]
    self.state = state
    position.byteOffset = row["byte_offset"]
    position.line = row["line"]
    position.tail = ContentMark(length: row["tail_length"], data: row["tail_hash"])
    position.milestones = [UInt8](row["milestones"] as Data)
    position.parseState = [UInt8](row["parse_state"] as Data)
    tally.lines = row["lines"]
    tally.records = row["records"]
    tally.continuations = row["continuations"]
    tally.other = row["other"]
    tally.unparsed = row["unparsed"]
    tally.bytes = row["bytes"]
    firstTime = Instant(stored: row["first_time"])
    lastTime = Instant(stored: row["last_time"])
    damageTold = row["damage_told"]
    fileStamp = [UInt8](row["file_stamp"] as Data)
    configurationHash = [UInt8](row["configuration_hash"] as Data)
    evidenceVersion = row["evidence_version"]
    foundAt = Instant(stored: row["found_at"])
  }
}

extension Instant {
  init?(stored nanoseconds: Int64?) {
    guard let nanoseconds else { return nil }
    self.init(nanoseconds: nanoseconds)
  }
}
