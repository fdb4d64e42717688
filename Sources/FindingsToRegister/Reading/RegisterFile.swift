internal import Foundation
public import Vocabulary

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A register on disk, and what it held when it was read.
public struct RegisterFile: Sendable {
  /// As the user gave it.
  public let path: String
  public let bytes: [UInt8]

  /// Throws a `RegisterFault` when it cannot be read.
  public init(path: String) throws {
    self.path = path
    bytes = try Self.read(path)
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let hasNoLines = !bytes.contains(10) && bytes.count { $0 == 13 } > 1
    if isWide || hasNoLines { throw RegisterFault(.encoding, path) }
  }

  /// Replaces the file as a whole: at every moment it is the old one or the new one.
  ///
  /// Mode and owner stay; a symbolic link stays and its target is replaced. Throws a `RegisterFault`
  /// when the file no longer holds what was read, or cannot be written; then nothing has changed.
  public func replace(with edited: [UInt8]) throws {
    guard try Self.read(path) == bytes else { throw RegisterFault(.changed, path) }
    let target = URL(filePath: path).resolvingSymlinksInPath()
    let place = target.path(percentEncoded: false)
    // Renaming over a file asks for rights to its folder alone; a read-only one is to stay.
    // SAFETY: the string's bytes live for the duration of the call.
    guard unsafe access(place, W_OK) == 0 else { throw RegisterFault(.readOnly, path) }
    let folder = target.deletingLastPathComponent()
    let draft = folder.appending(path: ".\(target.lastPathComponent).gapwatch")
      .path(percentEncoded: false)
    let file = try DraftFile(draft, for: path)
    do {
      try file.fill(with: edited, like: place)
      // Somebody may have written while this was.
      guard try Self.read(path) == bytes else { throw RegisterFault(.changed, path) }
      try file.rename(to: place)
    } catch {
      file.remove()
      throw error
    }
    DraftFile.synchronize(folder: folder.path(percentEncoded: false))
  }

  private static func read(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw RegisterFault(.unreadable, path)
    }
    return Array(data)
  }
}

/// Why a register could not be read or written.
public struct RegisterFault: Error, Equatable, Sendable {
  public enum What: Equatable, Sendable {
    case unreadable
    /// UTF-16, or lines that end in a carriage return alone.
    case encoding
    /// It no longer holds what was read.
    case changed
    case readOnly
    /// Its folder takes no new file, or is full.
    case folder
    /// The new file could not be given to the old one's owner.
    case owner
    /// Another process is writing it.
    case busy
  }

  public var what: What
  public var path: String

  init(_ what: What, _ path: String) {
    self.what = what
    self.path = path
  }

  /// The words, with the place and the way out.
  public var complaint: Complaint {
    switch what {
    case .unreadable:
      Complaint("the register cannot be read", path: path, help: "give its path with --register")
    case .encoding:
      Complaint(
        "the register is UTF-16, or its lines end in CR alone", path: path,
        help: "convert it to UTF-8 with LF or CRLF")
    case .changed:
      Complaint(
        "the register has changed since it was read", path: path,
        help: "look at the draft again and accept it anew")
    case .readOnly: Complaint("the register is read-only", path: path)
    case .folder:
      Complaint(
        "cannot write beside the register", path: path,
        help: "give the user write access to its folder")
    case .owner:
      Complaint(
        "cannot keep the register's owner", path: path,
        help: "accept as its owner, or apply 'gapwatch draft --patch'")
    case .busy:
      Complaint("another process is writing the register", path: path, help: "try again")
    }
  }
}

/// The new register under another name, locked: one process at a time writes it.
private final class DraftFile {
  private let name: String
  private let register: String
  private let descriptor: Int32

  /// A file that a killed process has left is taken over.
  init(_ name: String, for register: String) throws {
    self.name = name
    self.register = register
    // SAFETY: the string's bytes live for the duration of the call, NUL-terminated.
    descriptor = unsafe open(name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw RegisterFault(.folder, register) }
    var (opened, named) = (stat(), stat())
    // SAFETY: both calls fill the value they are handed and keep nothing.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, unsafe fstat(descriptor, &opened) == 0,
      unsafe lstat(name, &named) == 0, opened.st_ino == named.st_ino, opened.st_dev == named.st_dev,
      opened.st_nlink == 1, opened.st_uid == geteuid()
    else {
      close(descriptor)
      throw RegisterFault(.busy, register)
    }
  }

  deinit { close(descriptor) }

  func fill(with bytes: [UInt8], like place: String) throws {
    var old = stat()
    // SAFETY: the call fills the value it is handed and keeps nothing.
    guard unsafe stat(place, &old) == 0, ftruncate(descriptor, 0) == 0 else {
      throw RegisterFault(.folder, register)
    }
    var written = 0
    while written < bytes.count {
      // SAFETY: pointer and count are the slice's own; the call keeps neither.
      let count = unsafe bytes[written...].withUnsafeBytes { rest in
        unsafe write(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw RegisterFault(.folder, register) }
      written += count
    }
    try keep(old)
    guard fsync(descriptor) == 0 else { throw RegisterFault(.folder, register) }
  }

  /// Owner before mode: a change of owner takes mode bits away.
  private func keep(_ old: stat) throws {
    var new = stat()
    // SAFETY: the call fills the value it is handed and keeps nothing.
    guard unsafe fstat(descriptor, &new) == 0 else { throw RegisterFault(.folder, register) }
    if new.st_uid != old.st_uid || new.st_gid != old.st_gid {
      guard fchown(descriptor, old.st_uid, old.st_gid) == 0 else {
        throw RegisterFault(.owner, register)
      }
    }
    guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else {
      throw RegisterFault(.owner, register)
    }
  }

  func rename(to place: String) throws {
    // SAFETY: both strings live through the call, which keeps neither.
    guard unsafe Foundation.rename(name, place) == 0 else { throw RegisterFault(.folder, register) }
  }

  func remove() {
    // SAFETY: the string's bytes live for the duration of the call.
    _ = unsafe unlink(name)
  }

  /// So that the new name outlives a power cut.
  static func synchronize(folder: String) {
    // SAFETY: the string's bytes live for the duration of the call.
    let descriptor = unsafe open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
