internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Results go to stdout, everything else to stderr; a closed pipe is a quiet end.
enum Output {
  static func ignoreBrokenPipe() { signal(SIGPIPE, SIG_IGN) }

  static func result(_ text: String) {
    write(text, to: .standardOutput)
  }

  static func note(_ text: String) {
    write(text, to: .standardError)
  }

  static func result(_ bytes: [UInt8]) { write(Data(bytes), to: .standardOutput) }

  private static func write(_ text: String, to handle: FileHandle) {
    guard !text.isEmpty else { return }
    write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8), to: handle)
  }

  private static func write(_ data: Data, to handle: FileHandle) {
    do {
      try handle.write(contentsOf: data)
    } catch {
      // The reader has gone: nobody is left to tell. A full disk behind stdout is an error.
      exit(errno == EPIPE ? 0 : 73)
    }
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns of the terminal; nil when stdout is none.
  static var width: Int? {
    guard isTerminal else { return nil }
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 {
      return columns
    }
    var size = winsize()
    // SAFETY: TIOCGWINSZ fills a winsize; its result says whether it did.
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes a file whole or not at all.
  static func write(_ text: String, toFile path: String) throws {
    if path == "-" {
      result(text)
      return
    }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CannotWrite(path: path)
    }
  }
}

/// An output file could not be written: exit code 73.
struct CannotWrite: Error {
  let path: String
}
