internal import Vocabulary
internal import Yams

extension Complaint {
  /// What Yams says of broken YAML, in the message form.
  init(_ error: any Error, path: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(problem, path: path, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      // The place is that of the mapping; Yams does not tell the keys' own.
      self.init(
        "the key '\(keys.first ?? "")' stands twice", path: path, line: context.mark.line,
        column: context.mark.column)
    case .reader: self.init("not UTF-8 text", path: path)
    default: self.init("not YAML", path: path)
    }
  }
}
