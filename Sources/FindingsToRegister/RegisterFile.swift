internal import Foundation
internal import Vocabulary

/// A register on disk, and what it held when it was read.
public struct RegisterFile: Sendable {
  /// As the user gave it.
  public let path: String
  public let bytes: [UInt8]

  /// Throws a `Complaint` when it cannot be read.
  public init(path: String) throws {
    self.path = path
    bytes = try Self.read(path)
  }

  /// Replaces the file as a whole: at every moment it is the old one or the new one.
  ///
  /// Mode and owner stay; a symbolic link stays and its target is replaced. Throws a `Complaint`
  /// when the file no longer holds what was read, or cannot be written; then nothing has changed.
  public func replace(with edited: [UInt8]) throws {
    guard try Self.read(path) == bytes else {
      throw Complaint(
        "the register has changed since it was read", path: path,
        help: "look at the draft again and accept it anew")
    }
    let target = URL(filePath: path).resolvingSymlinksInPath()
    let temporary = target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent).\(UUID().uuidString)")
    do {
      try write(edited, to: temporary, like: target)
    } catch {
      try? FileManager.default.removeItem(at: temporary)
      throw Complaint(
        "cannot write beside the register", path: path,
        help: "give the user write access to its folder")
    }
    // SAFETY: both strings live through the call, which keeps neither.
    guard
      unsafe rename(temporary.path(percentEncoded: false), target.path(percentEncoded: false)) == 0
    else {
      try? FileManager.default.removeItem(at: temporary)
      throw Complaint("cannot replace the register", path: path)
    }
  }

  private func write(_ edited: [UInt8], to temporary: URL, like target: URL) throws {
    let files = FileManager.default
    let old = try files.attributesOfItem(atPath: target.path(percentEncoded: false))
    try Data(edited).write(to: temporary, options: .withoutOverwriting)
    var kept: [FileAttributeKey: Any] = [:]
    for key in [FileAttributeKey.posixPermissions] { kept[key] = old[key] }
    let place = temporary.path(percentEncoded: false)
    try files.setAttributes(kept, ofItemAtPath: place)
    let new = try files.attributesOfItem(atPath: place)
    let owners = [FileAttributeKey.ownerAccountID, .groupOwnerAccountID]
    let moved = owners.filter { old[$0] as? Int != new[$0] as? Int }
    if !moved.isEmpty {
      try files.setAttributes(
        Dictionary(uniqueKeysWithValues: moved.compactMap { key in old[key].map { (key, $0) } }),
        ofItemAtPath: place)
    }
    let handle = try FileHandle(forWritingTo: temporary)
    try handle.synchronize()
    try handle.close()
  }

  private static func read(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Complaint(
        "the register cannot be read", path: path, help: "give its path with --register")
    }
    return Array(data)
  }
}
