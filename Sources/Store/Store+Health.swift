internal import Foundation
internal import GRDB

extension Store {
  /// What SQLite's integrity check and the foreign keys say; empty when all is well. Reads the
  /// whole database.
  public func problems() throws -> [String] {
    try Opening.translating(place) {
      try queue.read { db in
        var problems = try String.fetchAll(db, sql: "PRAGMA integrity_check")
        if problems == ["ok"] { problems = [] }
        for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
          let table: String = row["table"]
          let parent: String = row["parent"]
          problems.append("a row of table '\(table)' refers to no row of '\(parent)'")
        }
        return problems
      }
    }
  }

  /// How much room the database takes, and how much is left beside it; in bytes.
  public func space() throws -> DatabaseSpace {
    let pages = try Opening.translating(place) {
      try queue.read { db in
        let size = try Int64.fetchOne(db, sql: "PRAGMA page_size") ?? 0
        let used = try Int64.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        let free = try Int64.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0
        return (used: used * size, free: free * size)
      }
    }
    let folder = path.map { ($0 as NSString).deletingLastPathComponent }
    let system = folder.flatMap {
      try? FileManager.default.attributesOfFileSystem(forPath: $0)
    }
    let left = (system?[.systemFreeSize] as? NSNumber)?.int64Value
    return DatabaseSpace(database: pages.used, reclaimable: pages.free, leftOnDevice: left)
  }

  /// Gives the pages of deleted rows back to the file system, and empties the write-ahead log where
  /// no reader needs it.
  public func reclaim() throws {
    try Opening.translating(place) {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA incremental_vacuum")
        if path != nil { try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
      }
    }
  }

  /// Which schema this program writes.
  public static var schemaVersion: Int { Migrations.released.count }
}

/// Sizes in bytes.
public struct DatabaseSpace: Equatable, Sendable {
  public var database: Int64
  /// Pages that hold nothing.
  public var reclaimable: Int64
  /// Nil where it cannot be told.
  public var leftOnDevice: Int64?
}
