import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Store

@Suite struct OpeningTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `an empty folder becomes a database of the current schema`() throws {
    let store = try Store(path: scratch.database, started: noon)
    let version = try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    #expect(version == Store.schemaVersion)
    #expect(try store.queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    #expect(try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA auto_vacuum") } == 2)
    #expect(try store.problems() == [])
  }

  @Test func `every table is strict`() throws {
    let store = try Store.inMemory()
    let loose = try store.queue.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
            AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
          """)
    }
    #expect(loose == [])
  }

  @Test(arguments: 0..<Migrations.released.count)
  func `each released schema is brought up to date`(steps: Int) throws {
    let old = try DatabaseQueue(path: scratch.database)
    try Migrations.migrator(Array(Migrations.released.prefix(steps))).migrate(old)
    try old.close()
    let store = try Store(path: scratch.database, started: noon)
    #expect(try store.contents() == Store.inMemoryWithKey(of: store).contents())
  }

  @Test func `a migration that breaks off leaves the schema before it`() throws {
    let broken = [Migrations.released[0], (name: "2", sql: "CREATE TABLE t (a) STRICT; nonsense")]
    let queue = try DatabaseQueue(path: scratch.database)
    #expect(throws: DatabaseError.self) { try Migrations.migrator(broken).migrate(queue) }
    #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 1)
    #expect(try queue.read { try $0.tableExists("t") } == false)
  }

  @Test func `what was stored is there after reopening`() throws {
    var row = sourceRow("access.log")
    do {
      let store = try Store(path: scratch.database, started: noon)
      row.id = try store.transaction { try $0.store(row) }
    }
    let store = try Store(path: scratch.database, started: noon)
    #expect(try store.read { try $0.sources() } == [row])
  }

  @Test func `a newer schema is refused, read or written, and left as it was`() throws {
    do { _ = try Store(path: scratch.database, started: noon) }
    let raw = try DatabaseQueue(path: scratch.database)
    try raw.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    try raw.close()
    let newer = StoreError.newer(path: scratch.database, version: 99, known: Store.schemaVersion)
    #expect(throws: newer) { try Store(path: scratch.database, started: noon) }
    #expect(throws: newer) { try Store(readingFrom: scratch.database) }
    #expect(throws: newer) { try Store(decidingIn: scratch.database) }
    #expect(newer.exitCode == 78)
  }

  @Test func `a migration of an unknown name is a newer schema too`() throws {
    do { _ = try Store(path: scratch.database, started: noon) }
    let raw = try DatabaseQueue(path: scratch.database)
    try raw.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('7 future')") }
    try raw.close()
    #expect(throws: StoreError.self) { try Store(readingFrom: scratch.database) }
  }

  @Test func `reading without a database is an error and makes none`() throws {
    let missing = StoreError.missing(path: scratch.database)
    #expect(throws: missing) { try Store(readingFrom: scratch.database) }
    #expect(throws: missing) { try Store(decidingIn: scratch.database) }
    #expect(!FileManager.default.fileExists(atPath: scratch.database))
    #expect(missing.exitCode == 66)
  }

  @Test func `an empty file in the database's place is no database yet`() throws {
    _ = FileManager.default.createFile(atPath: scratch.database, contents: Data())
    #expect(throws: StoreError.missing(path: scratch.database)) {
      try Store(readingFrom: scratch.database)
    }
    #expect(throws: Never.self) { try Store(path: scratch.database, started: noon) }
  }

  @Test func `another program's file is refused and not touched`() throws {
    let text = Data("no database at all, but long enough to be taken for a header".utf8)
    try (text + text).write(to: URL(fileURLWithPath: scratch.database))
    let foreign = StoreError.foreign(path: scratch.database)
    #expect(throws: foreign) { try Store(path: scratch.database, started: noon) }
    #expect(throws: foreign) { try Store(readingFrom: scratch.database) }
    #expect(FileManager.default.contents(atPath: scratch.database) == text + text)

    let other = try DatabaseQueue(path: scratch.path("other.db"))
    try other.write { try $0.execute(sql: "CREATE TABLE bookmark (url TEXT)") }
    let wrong = StoreError.foreign(path: scratch.path("other.db"))
    #expect(throws: wrong) { try Store(path: scratch.path("other.db"), started: noon) }
  }

  @Test func `a second run is told who holds the database, until the first has ended`() throws {
    var first: Store? = try Store(path: scratch.database, started: noon)
    let holder = RunHolder(processID: getpid(), started: noon)
    let held = StoreError.held(path: scratch.database + ".lock", by: holder)
    #expect(throws: held) { try Store(path: scratch.database, started: days(1)) }
    #expect(held.exitCode == 75)
    #expect(held.complaint.problem.contains("process \(getpid()) since 2026-01-01T12:00:00.000Z"))
    try first?.transaction { try $0.set("a", to: "b") }
    first = nil
    #expect(throws: Never.self) { try Store(path: scratch.database, started: noon) }
  }

  @Test func `the same database by another path is the same lock`() throws {
    let first = try Store(path: scratch.database, started: noon)
    let link = scratch.path("link.db")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: scratch.database)
    #expect(throws: StoreError.self) { try Store(path: link, started: noon) }
    #expect(first.path == scratch.database)
  }

  @Test func `every file beside the database is for its owner alone`() throws {
    let previous = umask(0)
    defer { umask(previous) }
    let store = try Store(path: scratch.database, started: noon)
    try store.transaction { try $0.set("a", to: "b") }
    for name in ["", "-wal", "-shm", ".key", ".lock"] {
      #expect(try scratch.mode(scratch.database + name) == 0o600, "\(name)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).count == 5)
  }

  @Test func `a folder that is not there is made for the owner alone`() throws {
    let path = scratch.path("state/gapwatch/gapwatch.db")
    let store = try Store(path: path, started: noon)
    #expect(store.path == path)
    #expect(try scratch.mode(scratch.path("state/gapwatch")) == 0o700)
  }

  @Test func `a damaged database is told and its integrity check finds it`() throws {
    do {
      let store = try Store(path: scratch.database, started: noon)
      try store.transaction { for i in 0..<200 { try $0.store(sourceRow("a\(i).log")) } }
    }
    var bytes = try #require(FileManager.default.contents(atPath: scratch.database))
    for page in 4..<bytes.count / 4096 { bytes[page * 4096] ^= 0xff }
    try bytes.write(to: URL(fileURLWithPath: scratch.database))
    var problems: [String] = []
    do {
      problems = try Store(readingFrom: scratch.database).problems()
    } catch StoreError.damaged(_, let problem) {
      problems = [problem]
    }
    #expect(!problems.isEmpty)
  }
}

extension Store {
  /// An empty database that names the same client key.
  static func inMemoryWithKey(of other: Store) throws -> Store {
    let store = try Store.inMemory()
    if let key = try other.read({ try $0.setting("client-key") }) {
      try store.transaction { try $0.set("client-key", to: key) }
    }
    return store
  }
}
