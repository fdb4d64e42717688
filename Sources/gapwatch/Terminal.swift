internal import Dispatch
internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Single keys and lines from the person at the terminal.
enum Terminal {
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && Output.isTerminal }

  /// Asks and waits for one key, which is not echoed; nil at the end of input, and for Control-C
  /// and Control-D.
  ///
  /// The terminal is as it was whenever nobody waits for a key, and when a signal ends the program.
  static func key(_ prompt: String) -> Character? {
    var former = termios()
    // SAFETY: the call fills the value it is handed and keeps nothing.
    guard unsafe tcgetattr(STDIN_FILENO, &former) == 0 else { return nil }
    let restoring = Restoring(former)
    defer { restoring.end() }
    var raw = former
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    // SAFETY: as above.
    _ = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    // Only now, so that whoever answers at once types into a terminal that hands over keys.
    Output.part(prompt)
    while true {
      var byte: UInt8 = 0
      // SAFETY: one byte of room for one byte; the call keeps no pointer.
      let count = unsafe read(STDIN_FILENO, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      // A terminal that waited for lines keeps a Control-D typed ahead as NUL.
      if count != 1 || byte == 0 || byte == 3 || byte == 4 { return nil }
      // Arrow keys and the like come as sequences, letters of other alphabets as several bytes.
      if byte == 0x1B || byte >= 0x80 {
        _ = tcflush(STDIN_FILENO, TCIFLUSH)
        continue
      }
      return Character(UnicodeScalar(byte))
    }
  }

  /// A line that is typed and seen; nil at the end of input.
  static func line(_ prompt: String) -> String? {
    Output.part(prompt)
    return readLine()
  }

  /// The text as it came back from the person's editor; nil when that ended with an error.
  static func edited(_ text: String) throws -> String? {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "gapwatch-\(UUID().uuidString).md")
    let path = file.path(percentEncoded: false)
    // SAFETY: the strings live through the calls, which keep none of them.
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CannotWrite(path: path) }
    defer { try? FileManager.default.removeItem(at: file) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
    // The editor is a command line of the person's own, as everywhere; the path is a variable, so
    // that nothing in it is read as one.
    // SAFETY: as above.
    unsafe setenv("GAPWATCH_DRAFT", path, 1)
    let status = unsafe system("${VISUAL:-${EDITOR:-vi}} \"$GAPWATCH_DRAFT\"")
    guard status == 0, let data = FileManager.default.contents(atPath: path) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  /// Puts the terminal back, also when the program is asked to end meanwhile.
  private final class Restoring {
    private var former: termios
    private var sources: [any DispatchSourceSignal] = []

    init(_ former: termios) {
      self.former = former
      let saved = former
      sources = [SIGTERM, SIGHUP].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
          var saved = saved
          // SAFETY: the call reads the value it is handed and keeps nothing.
          _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, &saved)
          exit(128 + number)
        }
        source.resume()
        return source
      }
    }

    func end() {
      for source in sources { source.cancel() }
      for number in [SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
      // SAFETY: as above.
      _ = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &former)
    }
  }
}
