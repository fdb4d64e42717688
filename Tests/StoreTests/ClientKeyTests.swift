import Foundation
import Testing
import Vocabulary

@testable import Store

@Suite struct ClientKeyTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func open() throws -> Store { try Store(path: scratch.database, started: noon) }

  @Test func `a key is made once, of 32 bytes, and another one for another database`() throws {
    let first = try open().clientKey()
    #expect(first?.bytes.count == 32)
    #expect(try open().clientKey() == first)
    #expect(try open().clientKeyFingerprint() == first?.fingerprint)
    #expect(FileManager.default.contents(atPath: scratch.database + ".key")?.count == 32)
    let other = try Store(path: scratch.path("other.db"), started: noon).clientKey()
    #expect(other != first)
    #expect(other?.seed != first?.seed)
  }

  @Test func `a key that was put there beforehand is used`() throws {
    let shared = [UInt8](1...32)
    try Data(shared).write(to: URL(fileURLWithPath: scratch.database + ".key"))
    #expect(try open().clientKey()?.bytes == shared)
  }

  @Test func `a key that is gone, changed or cut off stops the run`() throws {
    _ = try open()
    let file = scratch.database + ".key"
    try FileManager.default.removeItem(atPath: file)
    #expect(throws: StoreError.clientKeyMissing(path: file)) { try open() }
    try Data([UInt8](1...32)).write(to: URL(fileURLWithPath: file))
    #expect(throws: StoreError.clientKeyChanged(path: file)) { try open() }
    try Data([UInt8](1...31)).write(to: URL(fileURLWithPath: file))
    #expect(throws: StoreError.clientKeyMalformed(path: file)) { try open() }
  }

  @Test func `every byte of a key counts`() throws {
    let key = try #require(ClientKey([UInt8](1...32)))
    for position in 0..<32 {
      var bytes = key.bytes
      bytes[position] ^= 1
      let other = try #require(ClientKey(bytes))
      #expect(other.seed != key.seed)
      #expect(other.fingerprint != key.fingerprint)
    }
    #expect(key.fingerprint != String(key.seed, radix: 16))
  }

  @Test func `replay hashes under a fixed key`() throws {
    #expect(try Store.inMemory().clientKey() == .fixed)
  }
}
