internal import Mustache
internal import Phrases
internal import Vocabulary

/// An entry as a Mustache template.
enum DraftTemplate {
  /// In the shape of the register's own entries.
  static func text(_ shape: EntryShape) -> String {
    let fields: [(FieldKind, String)] = [
      (.sourcePage, "sourcePage"), (.symptom, "symptom"), (.cause, "cause"), (.impact, "impact"),
      (.workaround, "workaround"), (.escalation, ""), (.owner, "owner"),
      (.verification, "verification"),
    ]
    var lines = ["{{marks}} {{#number}}{{.}} {{/number}}{{heading}}", "{{comment}}", ""]
    for (kind, name) in fields {
      if kind == .escalation {
        lines += [
          shape.head(kind), "{{#escalation}}", "\(shape.indentation)\(shape.bullet) {{.}}",
          "{{/escalation}}",
        ]
      } else {
        lines.append("\(shape.head(kind)) {{\(name)}}")
      }
    }
    return lines.joined(separator: "\n")
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
}

extension String {
  fileprivate var trimmingBlankLines: String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    while text.first == "\n" { text.removeFirst() }
    return String(text)
  }
}
