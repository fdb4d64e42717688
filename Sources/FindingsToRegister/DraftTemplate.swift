internal import Mustache
internal import Phrases
internal import Vocabulary

/// The shape of an entry, one Mustache template per language.
enum DraftTemplate {
  static func text(_ language: Language) -> String {
    switch language {
    case .turkish: turkish
    case .english: english
    }
  }

  /// Lines without anything but blanks at the end are left out.
  static func render(_ template: String, _ values: [String: Any]) throws -> String {
    // Values are Markdown already and inert; HTML escapes would spoil their code spans.
    let source = "{{% CONTENT_TYPE:TEXT}}" + template
    let parsed: MustacheTemplate
    do {
      parsed = try MustacheTemplate(string: source)
    } catch let error as MustacheTemplate.ParserError {
      throw Complaint(
        "the template is no Mustache", line: error.context.lineNumber,
        note: "the parser says: \(error.error)", help: "compare it with the built-in template")
    }
    let lines = parsed.render(values).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
      .joined(separator: "\n").trimmingBlankLines
  }

  private static let turkish = """
    {{marks}} {{#number}}{{.}} {{/number}}{{heading}}
    {{comment}}

    - **Kaynak sayfa:** {{sourcePage}}
    - **Belirti:** {{symptom}}
    - **Muhtemel neden:** {{cause}}
    - **Etki:** {{impact}}
    - **Admin workaround:** {{workaround}}
    - **Escalation paketi:**
    {{#escalation}}
      - {{.}}
    {{/escalation}}
    - **Resolution owner:** {{owner}}
    - **Doğrulama (fix sonrası):** {{verification}}
    """

  private static let english = """
    {{marks}} {{#number}}{{.}} {{/number}}{{heading}}
    {{comment}}

    - **Source page:** {{sourcePage}}
    - **Symptom:** {{symptom}}
    - **Probable cause:** {{cause}}
    - **Impact:** {{impact}}
    - **Admin workaround:** {{workaround}}
    - **Escalation package:**
    {{#escalation}}
      - {{.}}
    {{/escalation}}
    - **Resolution owner:** {{owner}}
    - **Verification (after fix):** {{verification}}
    """
}

extension String {
  fileprivate var trimmingBlankLines: String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    while text.first == "\n" { text.removeFirst() }
    return String(text)
  }
}
