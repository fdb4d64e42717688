internal import Inert
public import Phrases
public import Vocabulary

/// What `explain` prints of endpoints, with a final newline.
public struct ExplanationPage: Sendable {
  public var explanations: [Explanation]
  public var language: Language

  public init(_ explanations: [Explanation], language: Language) {
    self.explanations = explanations
    self.language = language
  }

  public func text() -> String {
    explanations.map(text).joined(separator: "\n")
  }

  private func text(_ explanation: Explanation) -> String {
    let phrases = Phrases(language)
    var lines = ["\(explanation.method) \(explanation.path)"]
    lines += explanation.about.map { "  " + phrases.text($0) }
    for part in explanation.parts {
      let state = part.state.map { " (\(phrases.name($0)))" } ?? ""
      lines.append("  \(part.kind.rawValue)\(state)")
      lines += part.facts.map { "    " + phrases.text($0, of: part.kind) }
    }
    if !explanation.findings.isEmpty {
      lines.append("  → " + explanation.findings.joined(separator: ", "))
    }
    return lines.map { Inert.terminal($0) + "\n" }.joined()
  }
}
