internal import ArgumentParser
internal import Foundation
internal import Pipeline
internal import Vocabulary

/// The exit codes of the contract, and the one place where errors become words.
enum Exit {
  static let applies: Int32 = 1
  static let incomplete: Int32 = 2
  static let usage: Int32 = 64
  static let noInput: Int32 = 66
  static let cannotWrite: Int32 = 73
  static let badConfiguration: Int32 = 78

  static func leave(with error: any Error) -> Never {
    if let code = error as? ExitCode { exit(code.rawValue) }
    if let problem = Problem(error) {
      Output.note(problem.text)
      exit(problem.code)
    }
    // Help, version and usage are the argument parser's own; its errors get our form.
    let code = Gapwatch.exitCode(for: error)
    let text = Gapwatch.fullMessage(for: error)
    guard text.hasPrefix("Error: ") else { Gapwatch.exit(withError: error) }
    let words = text.dropFirst("Error: ".count)
    Output.note("gapwatch: error: " + words.prefix(1).lowercased() + words.dropFirst())
    exit(code.rawValue)
  }

  /// Ends with a code that is no failure of the program.
  static func code(_ code: Int32) -> ExitCode { ExitCode(code) }
}

/// What an error says and which code it ends with; nil for the argument parser's own.
private struct Problem {
  let text: String
  let code: Int32

  init?(_ error: any Error) {
    switch error {
    case let error as CannotWrite:
      text = "\(error.path): error: cannot write\n  help: choose another place with --out or --db"
      code = Exit.cannotWrite
    case let error as UnknownFinding:
      text =
        "\(error.id): error: no finding of this id\n  help: list them with 'gapwatch findings --all'"
      code = Exit.applies
    case let error as UnknownEndpoint:
      text = "\(error.text): error: nobody asked for it in these logs"
      code = Exit.applies
    default:
      guard let failure = RunFailure(error) else { return nil }
      text = failure.text
      code = failure.exitCode
    }
  }
}

/// An endpoint that nobody asked for: exit code 1.
struct UnknownEndpoint: Error {
  let text: String
}

/// An id that nobody knows: exit code 1.
struct UnknownFinding: Error {
  let id: String
}
