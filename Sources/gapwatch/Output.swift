internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Results go to stdout, everything else to stderr; a closed pipe is a quiet end.
enum Output {
  static func ignoreBrokenPipe() { signal(SIGPIPE, SIG_IGN) }

  static func result(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func note(_ text: String) { write(text, to: STDERR_FILENO) }

  static func result(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// A result that the next one goes on from on the same line.
  static func part(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  /// Replaces the terminal's last line; an empty text clears it.
  static func overwriteNote(_ text: String) {
    write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    guard !text.isEmpty else { return }
    write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      // SAFETY: pointer and count are the buffer's own; the call keeps neither.
      let count = unsafe bytes[written...].withUnsafeBytes { rest in
        unsafe Foundation.write(descriptor, rest.baseAddress, rest.count)
      }
      if count > 0 {
        written += count
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        return leave(descriptor, errno)
      }
    }
  }

  /// A reader that has gone is a quiet end; a full disk behind stdout is told; nobody would hear
  /// of stderr.
  private static func leave(_ descriptor: Int32, _ code: Int32) {
    guard descriptor == STDOUT_FILENO else { return }
    if code == EPIPE { exit(0) }
    note("stdout: error: \(code == ENOSPC ? "no space left" : "cannot write")")
    exit(Exit.cannotWrite)
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns of the terminal; nil when stdout is none.
  static var width: Int? { isTerminal ? columns(STDOUT_FILENO) : nil }

  static var errorWidth: Int { columns(STDERR_FILENO) }

  private static func columns(_ descriptor: Int32) -> Int {
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }),
      columns > 0
    {
      return columns
    }
    var size = winsize()
    // SAFETY: TIOCGWINSZ fills a winsize; its result says whether it did.
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes a file whole or not at all.
  static func write(_ text: String, toFile path: String) throws {
    try write(Array(text.utf8), toFile: path)
  }

  /// The same for bytes that may be no text.
  static func write(_ bytes: [UInt8], toFile path: String) throws {
    if path == "-" {
      result(bytes)
      return
    }
    // A device or a pipe cannot be replaced by a file.
    let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    let isFile = kind == nil || kind == .typeRegular
    do {
      try Data(bytes).write(to: URL(filePath: path), options: isFile ? .atomic : [])
    } catch {
      throw CannotWrite(path: path)
    }
  }
}

/// An output file could not be written: exit code 73.
struct CannotWrite: Error {
  let path: String
}
