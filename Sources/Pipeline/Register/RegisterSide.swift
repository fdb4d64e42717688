internal import FindingsToRegister
internal import Phrases
internal import Vocabulary

/// One register that is drafted for: the team's, or its twin in the other language.
struct RegisterSide: Sendable {
  let file: RegisterFile
  let register: Register
  /// Of drafts: asked for, configured, or the register's own.
  let language: Language

  init(path: String, language: Language?) throws {
    file = try RegisterFile(path: path)
    register = Register(file.bytes)
    self.language = language ?? register.language
  }

  /// Every number that is given, or was.
  var numbers: [String] {
    (register.entries.compactMap(\.number) + register.retired).map(\.text)
  }
}

/// What became of a finding in one register.
public enum Entered: Sendable, Equatable {
  case drafted(number: String)
  case extended(number: String)
  /// An entry holds it already.
  case known(number: String)

  public var number: String {
    switch self {
    case .drafted(let number), .extended(let number), .known(let number): number
    }
  }
}

/// A changed register that is not written yet.
public struct RegisterEdit: Sendable {
  let file: RegisterFile
  let edited: [UInt8]
  /// As the user gave it.
  public var path: String { file.path }
  /// What `git apply` takes; empty where nothing is added.
  public let patch: [UInt8]
  /// By finding's id.
  public let entered: [String: Entered]

  var isEmpty: Bool { patch.isEmpty }
}
