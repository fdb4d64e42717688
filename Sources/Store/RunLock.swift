internal import Foundation
internal import Vocabulary

/// One run at a time: an exclusive flock(2) on a file beside the database, released with this value
/// or the process.
///
/// The file stays; it holds the process id and the start of the run, and is empty after an orderly
/// end.
final class RunLock: Sendable {
  private let file: FileHandle

  /// Throws `StoreError.held` when another process or connection has it.
  init(path: String, holder: RunHolder) throws {
    file = try PrivateFile.open(path)
    guard flock(file.fileDescriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw StoreError.held(path: path, by: Self.holder(in: file))
    }
    do {
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: Data("\(holder.processID) \(holder.started.nanoseconds)\n".utf8))
    } catch {
      throw PrivateFile.failure(error, at: path)
    }
  }

  deinit {
    try? file.truncate(atOffset: 0)
    // Closing alone would leave it to a child that is just being started and has the descriptor still.
    flock(file.fileDescriptor, LOCK_UN)
    try? file.close()
  }

  /// Nil when the file says something else; it is empty for a moment when the holder has just come.
  private static func holder(in file: FileHandle) -> RunHolder? {
    for _ in 0..<20 {
      if let holder = readHolder(in: file) { return holder }
      usleep(5_000)
    }
    return nil
  }

  private static func readHolder(in file: FileHandle) -> RunHolder? {
    try? file.seek(toOffset: 0)
    guard let data = try? file.read(upToCount: 64) else { return nil }
    let words = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let process = Int32(words[0]), let start = Int64(words[1]) else {
      return nil
    }
    return RunHolder(processID: process, started: Instant(nanoseconds: start))
  }
}
