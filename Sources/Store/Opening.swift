internal import Foundation
internal import GRDB

/// How a database is opened: who may create it, and what is refused.
enum Opening {
  static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  static func configuration(busySeconds: Int = Store.busySeconds) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(TimeInterval(busySeconds))
    configuration.prepareDatabase { db in
      // Both before the first table, else they have no effect. Evidence comes in pieces of 1 to 3
      // KB, of which a page of 4 KB wastes a third; pages of expired days are given back.
      try db.execute(sql: "PRAGMA page_size = 8192")
      try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
      // With WAL this loses at most the last transactions at a power cut, never their wholeness.
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    return configuration
  }

  static func forWriting(_ path: String) throws -> DatabaseQueue {
    // SQLite gives -wal and -shm the mode of the database file.
    try PrivateFile.open(path).close()
    return try translating(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration())
      try queue.read { try check($0, at: path, acceptingOlder: true) }
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try Migrations.migrator().migrate(queue)
      return queue
    }
  }

  static func forDeciding(
    _ path: String, busySeconds: Int = Store.busySeconds
  ) throws -> DatabaseQueue {
    try requireFile(path)
    guard FileManager.default.isWritableFile(atPath: path) else {
      throw StoreError.notWritable(path: path)
    }
    return try translating(path) {
      let configuration = configuration(busySeconds: busySeconds)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { try check($0, at: path, acceptingOlder: false) }
      return queue
    }
  }

  static func forReading(_ path: String) throws -> DatabaseQueue {
    try requireFile(path)
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(TimeInterval(Store.busySeconds))
    return try translating(path) {
      do {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read { try check($0, at: path, acceptingOlder: false) }
        return queue
      } catch let error as DatabaseError where isWithoutSharedMemory(error) && hasNoLog(path) {
        // Nothing can be created beside it (a read-only mount), and no run can be going on there.
        let queue = try DatabaseQueue(path: immutable(path), configuration: configuration)
        try queue.read { try check($0, at: path, acceptingOlder: false) }
        return queue
      }
    }
  }

  private static func requireFile(_ path: String) throws {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let size = attributes?[.size] as? Int, size > 0 else {
      throw StoreError.missing(path: path)
    }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw StoreError.notReadable(path: path)
    }
  }

  private static func isWithoutSharedMemory(_ error: DatabaseError) -> Bool {
    [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
  }

  private static func hasNoLog(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    return (attributes?[.size] as? Int ?? 0) == 0
  }

  private static func immutable(_ path: String) -> String {
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return "file:\(escaped)?immutable=1"
  }

  /// Refuses other programs' databases and those of newer programs before anything is changed.
  private static func check(_ db: Database, at path: String, acceptingOlder: Bool) throws {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let known = Migrations.released.count
    if tables == 0 && application == 0 {
      if acceptingOlder { return }
      throw StoreError.missing(path: path)
    }
    // A run killed before its first migration leaves GRDB's own table alone.
    let isUnborn =
      try application == 0 && version == 0 && tables <= 2
      && db.tableExists("grdb_migrations")
    guard application == Migrations.applicationID || isUnborn else {
      throw StoreError.foreign(path: path)
    }
    let isSuperseded = try Migrations.migrator().hasBeenSuperseded(db)
    if version > known || isSuperseded {
      throw StoreError.newer(path: path, version: version, known: known)
    }
    if version < known && !acceptingOlder {
      throw StoreError.older(path: path, version: version, known: known)
    }
  }

  static let clientKeySetting = "client-key"

  /// The key in the file must be the one that the database was first used with.
  static func clientKey(_ path: String, _ queue: DatabaseQueue) throws -> ClientKey {
    let file = ClientKey.path(besideDatabase: path)
    let former = try translating(path) {
      try queue.read { try Transaction(db: $0).setting(clientKeySetting) }
    }
    if let former {
      guard let key = try ClientKey.read(file) else {
        throw StoreError.clientKeyMissing(path: file)
      }
      guard key.fingerprint == former else { throw StoreError.clientKeyChanged(path: file) }
      return key
    }
    let key = try ClientKey.readOrCreate(file)
    try translating(path) {
      try queue.write { try Transaction(db: $0).set(clientKeySetting, to: key.fingerprint) }
    }
    return key
  }

  /// The one place where SQLite's errors become ours.
  static func translating<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw storeError(error, at: path)
    }
  }

  private static func storeError(_ error: DatabaseError, at path: String) -> StoreError {
    switch error.extendedResultCode {
    case .SQLITE_IOERR_SHMSIZE: return .writeFailed(path: path)
    case .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC: return .writeFailed(path: path)
    default: break
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(path: path, seconds: Store.busySeconds)
    case .SQLITE_FULL: return .full(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: return .notWritable(path: path)
    case .SQLITE_CANTOPEN: return .notReadable(path: path)
    case .SQLITE_CORRUPT: return .damaged(path: path, problem: error.message ?? "malformed")
    case .SQLITE_NOTADB: return .foreign(path: path)
    default:
      return .sqlite(
        path: path, code: error.extendedResultCode.rawValue, message: error.message ?? "unknown")
    }
  }
}
