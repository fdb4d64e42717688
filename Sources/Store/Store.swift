internal import Foundation
internal import GRDB
public import Vocabulary

/// The SQLite database: sources and their evidence, findings, decisions, history.
///
/// It knows nothing of how evidence is encoded: keys and blobs come from outside. Every error of
/// SQLite is told as a `StoreError`. Connections wait `busySeconds` for one another. Safe to use
/// from any thread; calls take turns.
public final class Store: Sendable {
  /// Symbolic links resolved; nil in memory.
  public let path: String?
  let queue: DatabaseQueue
  private let lock: RunLock?
  private let loadedKey: ClientKey?

  /// How long a connection waits for another one's transaction.
  public static let busySeconds = 10

  init(path: String?, queue: DatabaseQueue, lock: RunLock? = nil, key: ClientKey? = nil) {
    self.path = path
    self.queue = queue
    self.lock = lock
    loadedKey = key
  }

  /// Opens for a run: takes the run lock, makes the database where there is none, migrates it.
  ///
  /// The lock is held as long as this value lives. `started` is what other runs are told.
  public convenience init(path: String, started: Instant) throws {
    let path = Opening.resolved(path)
    try PrivateFile.createFolder(of: path)
    let holder = RunHolder(processID: getpid(), started: started)
    let lock = try RunLock(path: path + ".lock", holder: holder)
    let queue = try Opening.forWriting(path)
    let key = try Opening.clientKey(path, queue)
    self.init(path: path, queue: queue, lock: lock, key: key)
  }

  /// Opens an existing database to store a decision; possible while a run is going on.
  public convenience init(decidingIn path: String) throws {
    let path = Opening.resolved(path)
    self.init(path: path, queue: try Opening.forDeciding(path))
  }

  /// Opens an existing database to read; possible while a run is going on. Creates and changes
  /// nothing.
  public convenience init(readingFrom path: String) throws {
    let path = Opening.resolved(path)
    self.init(path: path, queue: try Opening.forReading(path))
  }

  /// A database that ends with this value, under a fixed client key.
  public static func inMemory() throws -> Store {
    try Opening.translating(":memory:") {
      let queue = try DatabaseQueue(configuration: Opening.configuration())
      try Migrations.migrator().migrate(queue)
      return Store(path: nil, queue: queue, key: .fixed)
    }
  }

  /// The key that clients are hashed under; nil where the key file is missing and nothing is to be
  /// written.
  public func clientKey() throws -> ClientKey? {
    if let loadedKey { return loadedKey }
    guard let path else { return nil }
    return try ClientKey.read(ClientKey.path(besideDatabase: path))
  }

  /// The place behind symbolic links: one database has one.
  public static func resolved(_ path: String) -> String { Opening.resolved(path) }

  /// Gives a database that is still to be made the key of one of the others; nothing where it has a key.
  public static func adoptClientKey(of others: [String], for path: String) throws {
    let path = Opening.resolved(path)
    let place = ClientKey.path(besideDatabase: path)
    guard try ClientKey.read(place) == nil else { return }
    let keys = others.map { ClientKey.path(besideDatabase: Opening.resolved($0)) }
    guard let key = try keys.lazy.compactMap({ try ClientKey.read($0) }).first else {
      throw StoreError.clientKeyMissing(path: keys.first ?? place)
    }
    try PrivateFile.createFolder(of: path)
    try PrivateFile.create(place, holding: key.bytes)
  }

  /// Of the key that the evidence was gathered under, as the database itself tells; nil before the
  /// first run.
  ///
  /// Only databases of one fingerprint can be merged.
  public func clientKeyFingerprint() throws -> String? {
    try read { try $0.setting(Opening.clientKeySetting) }
  }

  /// All or nothing: what `body` stores is there as a whole, or not at all when it throws or the
  /// process dies.
  ///
  /// Not nestable.
  public func transaction<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
    try Opening.translating(place) { try queue.write { try body(Transaction(db: $0)) } }
  }

  /// One consistent view, whatever is written meanwhile; storing anything in it throws.
  public func read<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
    try Opening.translating(place) { try queue.read { try body(Transaction(db: $0)) } }
  }

  var place: String { path ?? ":memory:" }
}

/// What can be read and stored inside `Store.read` and `Store.transaction`; not to be kept beyond
/// them.
public struct Transaction {
  let db: Database
}
