internal import Dispatch
internal import Foundation
internal import Pipeline

/// Turns SIGINT and SIGTERM into a request to stop; a second one ends the process at once.
struct Interruption {
  static let interrupt = SIGINT

  private let sources: [any DispatchSourceSignal]

  init(_ watch: RunWatch) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { if !watch.stop(signal: number) { exit(128 + number) } }
      source.resume()
      return source
    }
  }

  /// From here on signals end the process as ever.
  func end() {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
  }
}

extension RunWatch {
  /// Runs with signals heeded and a progress bar where somebody watches.
  static func during<Value>(
    _ telling: TellingOptions, _ run: (RunWatch) throws -> Value
  ) throws -> Value {
    let watch = RunWatch()
    let interruption = Interruption(watch)
    let bar = Output.isErrorTerminal && !telling.quiet ? ProgressBar(watch) : nil
    defer {
      bar?.end()
      interruption.end()
    }
    return try run(watch)
  }
}
