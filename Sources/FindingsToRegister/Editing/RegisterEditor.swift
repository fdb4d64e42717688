internal import Phrases
internal import Vocabulary

/// Adds to a register; every byte that stands in it stays where it is.
public struct RegisterEditor: Sendable {
  struct Insertion {
    var offset: Int
    var text: String
  }

  private let register: Register
  private(set) var insertions: [Insertion] = []

  public init(_ register: Register) { self.register = register }

  public var isEmpty: Bool { insertions.isEmpty }

  /// Adds a draft at the end of its section; several in the order they are added.
  public mutating func insert(_ draft: Draft) {
    let section = draft.section.flatMap { index in
      register.sections.indices.contains(index) ? register.sections[index] : nil
    }
    if let last = section?.entries.last {
      insertions.append(insertion(draft.markdown, after: register.entries[last]))
    } else {
      insertions.append(insertion(draft.markdown, into: section))
    }
  }

  /// Adds the new members of a known entry: one line, below the last one with an endpoint.
  ///
  /// Nothing is added where there is no new member.
  public mutating func extend(_ match: Match) {
    guard !match.new.isEmpty, register.entries.indices.contains(match.entry) else { return }
    let entry = register.entries[match.entry]
    let place = ExtensionPlace(entry, register.lines)
    let phrases = Phrases(register.language)
    let text = "\(phrases.label(.newMembers)): \(EndpointList.text(match.new, phrases))"
    let line = place.indentation + place.bullet + " " + text
    let offset = register.lines[place.after].next
    insertions.append(terminated(line, at: offset))
  }

  /// The register with everything added.
  public var edited: [UInt8] {
    var bytes: [UInt8] = []
    var start = 0
    for insertion in sorted {
      bytes += register.bytes[start..<insertion.offset]
      bytes += Array(insertion.text.utf8)
      start = insertion.offset
    }
    return bytes + register.bytes[start...]
  }

  /// The same as a unified diff that `git apply` takes; empty when nothing was added.
  ///
  /// `path` is the register's, relative to where the patch is applied.
  public func patch(path: String) -> [UInt8] {
    UnifiedDiff.patch(
      register.bytes, adding: sorted.map { ($0.offset, Array($0.text.utf8)) }, path: path)
  }

  /// In order of place; at the same place in the order they were added.
  private var sorted: [Insertion] {
    insertions.enumerated().sorted { a, b in
      (a.element.offset, a.offset) < (b.element.offset, b.offset)
    }.map(\.element)
  }

  // MARK: Places

  private func insertion(_ markdown: String, after entry: RegisterEntry) -> Insertion {
    var line = entry.lines.upperBound
    while line < register.lines.count, register.lines[line].isBlank { line += 1 }
    if line < register.lines.count, register.lines[line].isBreak {
      line += 1
      if line < register.lines.count, register.lines[line].isBlank { line += 1 }
      return insertion(markdown, at: line, rule: true)
    }
    // No rule behind the last entry: it stands between entries, or there is none.
    let usesRules = register.entries.contains { hasRule(after: $0) }
    let rule = usesRules ? "---\n\n" : ""
    let end = register.lines[entry.lines.upperBound - 1]
    let isOpen = end.range.upperBound == end.next
    return Insertion(
      offset: end.next,
      text: broken((isOpen ? "\n" : "") + "\n" + rule + markdown + (isOpen ? "" : "\n")))
  }

  private func hasRule(after entry: RegisterEntry) -> Bool {
    register.lines[entry.lines.upperBound...].first { !$0.isBlank }?.isBreak ?? false
  }

  /// Into a part without entries: before the rule that ends it, parted by rules where there is one.
  private func insertion(_ markdown: String, into section: RegisterSection?) -> Insertion {
    let end = section?.lines.upperBound ?? register.lines.count
    let first = (section?.line).map { $0 + 1 } ?? 0
    let last = (first..<max(first, end)).last { !register.lines[$0].isBlank }
    guard let last, register.lines[last].isBreak else {
      return insertion(markdown, at: end, rule: false)
    }
    let offset = register.lines[last].range.lowerBound
    let isFirst = !insertions.contains { $0.offset == offset }
    let before = isFirst && !register.lines[last - 1].isBlank ? "\n" : ""
    return Insertion(
      offset: offset, text: broken((isFirst ? before : "---\n\n") + markdown + "\n\n"))
  }

  /// Before the line `index`, with a blank line on both sides.
  private func insertion(_ markdown: String, at index: Int, rule: Bool) -> Insertion {
    let offset =
      index < register.lines.count
      ? register.lines[index].range.lowerBound : register.bytes.count
    var text = ""
    if index > 0 {
      let before = register.lines[index - 1]
      if before.range.upperBound == before.next { text += "\n" }
      if !before.isBlank { text += "\n" }
    }
    let isLast = index >= register.lines.count
    text += markdown + "\n" + (rule ? "\n---\n" : "") + (isLast ? "" : "\n")
    return Insertion(offset: offset, text: broken(text))
  }

  private func terminated(_ line: String, at offset: Int) -> Insertion {
    let isOpen = offset == register.bytes.count && register.bytes.last != 10
    return Insertion(offset: offset, text: broken(isOpen ? "\n" + line : line + "\n"))
  }

  /// With the register's own line breaks.
  private func broken(_ text: String) -> String {
    let lineBreak = register.lineBreak
    if lineBreak == "\n" { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineBreak)
  }
}

/// Where the line with new members goes, and how it begins.
struct ExtensionPlace {
  /// Index of the line it follows.
  var after: Int
  var indentation: String
  var bullet: String

  init(_ entry: RegisterEntry, _ lines: [RegisterLine]) {
    let field =
      entry[.escalation]
      ?? entry.fields.first { $0.lines.contains(entry.endpoints.last?.line ?? -1) }
    guard let field, let first = field.items.first else {
      after = entry.lines.upperBound - 1
      indentation = ""
      bullet = "-"
      return
    }
    let named = Set(entry.endpoints.map(\.line))
    let below = field.items.dropFirst()
    let margin = below.map(\.indent).min()
    // Only items right below the label: deeper ones are lists of names.
    let siblings = below.filter { $0.indent == margin }
    let item = siblings.last { named.contains($0.line) } ?? siblings.last ?? first
    let next = field.items.first { $0.line > item.line && $0.indent <= item.indent }?.line
    var end = (siblings.isEmpty ? field.lines.upperBound : next ?? field.lines.upperBound) - 1
    while end > item.line, lines[end].isBlank { end -= 1 }
    after = end
    let model = lines[item.line].text
    let blanks = String(model.prefix { $0 == " " || $0 == "\t" })
    indentation = siblings.isEmpty ? blanks + "  " : blanks
    bullet =
      model.dropFirst(blanks.count).first.map { "-*+".contains($0) ? String($0) : "-" } ?? "-"
  }
}
