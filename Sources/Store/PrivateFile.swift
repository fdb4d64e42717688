internal import Foundation

/// Files that only their owner can read: mode 0600 from the first moment on.
enum PrivateFile {
  /// Opens `path` for reading and writing, created empty when missing; the caller closes it.
  ///
  /// A file of ours with a wider mode is narrowed; one of somebody else's is left as it is.
  static func open(_ path: String) throws -> FileHandle {
    // SAFETY: the string's bytes live for the duration of the call, NUL-terminated.
    let descriptor = unsafe Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw refusal(errno, at: path) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    _ = fchmod(descriptor, 0o600)
    return file
  }

  /// Makes a file that holds `bytes`; it appears under its name with all of them or not at all.
  static func create(_ path: String, holding bytes: [UInt8]) throws {
    let draft = path + ".new"
    // SAFETY: as in `open(_:)`.
    let descriptor = unsafe Foundation.open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw refusal(errno, at: path) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: Data(bytes))
      try file.synchronize()
    } catch {
      // SAFETY: as in `open(_:)`.
      _ = unsafe unlink(draft)
      throw failure(error, at: path)
    }
    // SAFETY: as in `open(_:)`.
    guard unsafe rename(draft, path) == 0 else { throw refusal(errno, at: path) }
  }

  /// Makes the folder of `path` and those above it, for the owner alone, unless it is there.
  static func createFolder(of path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    guard !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StoreError.notWritable(path: folder)
    }
  }

  /// Of a write that Foundation made.
  static func failure(_ error: any Error, at path: String) -> StoreError {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let isFull = (cause?.code).map { $0 == ENOSPC || $0 == EDQUOT } ?? false
    return isFull || (error as? CocoaError)?.code == .fileWriteOutOfSpace
      ? .full(path: path) : .writeFailed(path: path)
  }

  private static func refusal(_ code: Int32, at path: String) -> StoreError {
    switch code {
    case ENOSPC, EDQUOT: .full(path: path)
    default: .notWritable(path: path)
    }
  }
}
