internal import Foundation
internal import Vocabulary

/// The secret under which clients are hashed: 32 random bytes in `<database>.key`, mode 0600.
///
/// Hosts whose evidence is to be merged share one file.
public struct ClientKey: Equatable, Sendable {
  /// 32 of them.
  public let bytes: [UInt8]

  /// In bytes.
  public static let length = 32

  /// Nil unless there are 32 bytes.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }

  private init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// For `replay`, where equal input gives equal bytes; no secret.
  public static let fixed = ClientKey(trusted: [UInt8](repeating: 0x67, count: length))

  /// What `StableHash` is seeded with for clients.
  public var seed: UInt64 { hash(of: "client") }

  /// Tells two keys apart without giving either away.
  public var fingerprint: String {
    let digits = String(hash(of: "fingerprint"), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private func hash(of purpose: String) -> UInt64 {
    var hash = StableHash()
    hash.combine(purpose)
    for word in stride(from: 0, to: bytes.count, by: 8) {
      hash.combine(bytes[word..<word + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
    return hash.value
  }
}

extension ClientKey {
  static func path(besideDatabase path: String) -> String { path + ".key" }

  /// Nil when there is no file.
  static func read(_ path: String) throws -> ClientKey? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw StoreError.notReadable(path: path)
    }
    guard let key = ClientKey([UInt8](data)) else {
      throw StoreError.clientKeyMalformed(path: path)
    }
    return key
  }

  /// Reads the file, or makes one when there is none. Only under the run lock.
  static func readOrCreate(_ path: String) throws -> ClientKey {
    if let key = try read(path) { return key }
    // The standard generator is getrandom(2) on Linux: fit for secrets.
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let key = ClientKey(trusted: bytes)
    try PrivateFile.create(path, holding: key.bytes)
    return key
  }
}
