internal import Phrases

/// How a register writes its entries: drafts are to look like their neighbours.
struct EntryShape: Equatable {
  enum Marks: Equatable { case colonInside, colonOutside, dash, plain }

  var labels: [FieldKind: String] = [:]
  var marks: Marks = .colonInside
  var bullet = "-"
  /// Of the lines of the escalation package.
  var indentation = "  "

  init(_ language: Language) {
    for kind in FieldKind.allCases { labels[kind] = Phrases(language).label(kind.label) }
  }

  /// As the entries of the section do, else those of the register; labels as they would be without
  /// damage, and only where drafts are in the register's language.
  init(of register: Register, section: Int?, _ language: Language) {
    self.init(language)
    let own = section.map { register.sections[$0].entries } ?? []
    let models = (own.isEmpty ? Array(register.entries.indices) : own).map { register.entries[$0] }
    guard !models.isEmpty else { return }
    let fields = models.flatMap(\.fields).filter { $0.kind != nil }
    let lines = fields.map { register.lines[$0.lines.lowerBound].text.trimmed }
    marks = Self.most(lines.compactMap(Self.marks)) ?? marks
    bullet = Self.most(lines.compactMap(Self.bullet)) ?? bullet
    if let nested = Self.most(fields.compactMap(Self.indentation)) {
      indentation = String(repeating: " ", count: min(8, max(2, nested)))
    }
    guard register.language == language else { return }
    for kind in FieldKind.allCases {
      let written = fields.filter { $0.kind == kind }.map { $0.undamagedLabel ?? $0.label }
      if let label = Self.most(written.filter(Self.isPlain)) { labels[kind] = label }
    }
  }

  /// The label of a field with its marks, up to the value.
  func head(_ kind: FieldKind) -> String {
    let label = labels[kind] ?? kind.rawValue
    switch marks {
    case .colonInside: return "\(bullet) **\(label):**"
    case .colonOutside: return "\(bullet) **\(label)**:"
    case .dash: return "\(bullet) **\(label)** —"
    case .plain: return "\(bullet) \(label):"
    }
  }

  // Nothing that Markdown or a template would take for a mark.
  private static func isPlain(_ label: String) -> Bool {
    label.allSatisfy { $0.isLetter || $0.isNumber || " ()-/'’".contains($0) } && label.count < 60
  }

  private static func marks(_ line: String) -> Marks? {
    let text = line.drop {
      !$0.isLetter && $0 != "*" && $0 != "_" || $0 == "*" && line.hasPrefix("* ")
    }
    let isBold = line.contains("**") || line.contains("__")
    guard line.first.map({ "-*+•0123456789".contains($0) }) ?? false else { return nil }
    if !isBold { return text.contains(":") ? .plain : nil }
    if line.contains(":**") || line.contains(":__") { return .colonInside }
    if line.contains("**:") || line.contains("__:") || line.contains("** :") {
      return .colonOutside
    }
    return line.contains("** —") || line.contains("** –") || line.contains("** -") ? .dash : nil
  }

  private static func bullet(_ line: String) -> String? {
    guard let first = line.first, "-*+".contains(first), line.dropFirst().first == " " else {
      return nil
    }
    return String(first)
  }

  private static func indentation(_ field: RegisterField) -> Int? {
    guard field.items.count > 1 else { return nil }
    return field.items.dropFirst().map(\.indent).min().map { $0 - field.items[0].indent }
  }

  /// The one that is there most often; ties go to the first.
  private static func most<Value: Hashable>(_ values: [Value]) -> Value? {
    var counts: [Value: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    let best = counts.values.max()
    return values.first { counts[$0] == best }
  }
}
