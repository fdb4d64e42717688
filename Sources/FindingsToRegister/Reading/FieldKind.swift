public import Phrases

/// The fields of an entry, in the register's order.
public enum FieldKind: String, Sendable, CaseIterable {
  case sourcePage, symptom, cause, impact, workaround, escalation, owner, verification

  /// The field's label in a draft.
  public var label: Label {
    switch self {
    case .sourcePage: .sourcePage
    case .symptom: .symptom
    case .cause: .cause
    case .impact: .impact
    case .workaround: .workaround
    case .escalation: .escalation
    case .owner: .owner
    case .verification: .verification
    }
  }
}

/// Recognises field labels in both languages, also where they lost their letters.
enum FieldLabels {
  struct Recognised {
    var kind: FieldKind
    var language: Language?
    /// What it should read, when letters are missing.
    var undamaged: String?
  }

  static func recognise(_ label: String) -> Recognised? {
    if let meant = Misread.restored(label), let found = recognise(meant) {
      return Recognised(kind: found.kind, language: found.language, undamaged: meant)
    }
    let wanted = folded(label)
    if wanted.count < 2 || wanted.count > 60 { return nil }
    let isWhole = !label.contains { $0 == "?" || $0 == "\u{FFFD}" }
    if isWhole, let name = byWhole[wanted] {
      return Recognised(kind: name.kind, language: name.language, undamaged: nil)
    }
    // "Doğrulama (fix sonrası)" is also written "Doğrulama".
    if isWhole, let name = byHead[wanted.prefix { $0 != "(" }.trimmed] {
      return Recognised(kind: name.kind, language: name.language, undamaged: nil)
    }
    for name in names where isDamaged(wanted, name) {
      return Recognised(kind: name.kind, language: name.language, undamaged: name.text)
    }
    return nil
  }

  private struct Name {
    var text: String
    var kind: FieldKind
    var language: Language?
    var folded: String
  }

  private static let names = list.map {
    Name(text: $0.text, kind: $0.kind, language: $0.language, folded: folded($0.text))
  }
  private static let byWhole = Dictionary(names.map { ($0.folded, $0) }) { first, _ in first }
  private static let byHead = Dictionary(
    names.map { ($0.folded.prefix { $0 != "(" }.trimmed, $0) }
  ) { first, _ in first }

  /// `Beklenen vs gerçek: …`, `Expected vs actual: …`.
  static func isExpectation(_ text: String) -> Bool {
    let folded = folded(text)
    return folded.hasPrefix("beklenen") || folded.hasPrefix("expected")
  }

  /// Lower case, Turkish letters as their ASCII neighbours, runs of blanks as one.
  static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "ç": folded.append("c")
      case "ğ": folded.append("g")
      case "ı", "î": folded.append("i")
      case "ö": folded.append("o")
      case "ş": folded.append("s")
      case "ü", "û": folded.append("u")
      case "â": folded.append("a")
      case "\u{300}"..."\u{36F}", "\u{FFFD}": break
      // What a letter became that the file's encoding did not have.
      case "?": break
      case " ", "\t", "\u{A0}": if folded.last != " " { folded.append(" ") }
      default: folded.unicodeScalars.append(scalar)
      }
    }
    return folded.trimmed
  }

  // What is left of a label whose Turkish letters were dropped, with or without their neighbours:
  // the same first letters, nothing new, at least half of it.
  private static func isDamaged(_ wanted: String, _ name: Name) -> Bool {
    let whole = name.folded
    guard name.text.utf8.contains(where: { $0 >= 0x80 }), wanted.count >= 4,
      wanted.count * 2 >= whole.count, wanted.prefix(2) == whole.prefix(2)
    else { return false }
    var rest = whole[...]
    for character in wanted {
      guard let place = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }

  private static let list: [(text: String, kind: FieldKind, language: Language?)] = [
    ("Kaynak sayfa", .sourcePage, .turkish), ("Kaynak", .sourcePage, .turkish),
    ("Sayfa", .sourcePage, .turkish), ("Doküman", .sourcePage, .turkish),
    ("Belirti", .symptom, .turkish), ("Belirtiler", .symptom, .turkish),
    ("Semptom", .symptom, .turkish), ("Gözlem", .symptom, .turkish),
    ("Muhtemel neden", .cause, .turkish), ("Olası neden", .cause, .turkish),
    ("Neden", .cause, .turkish), ("Kök neden", .cause, .turkish),
    ("Etki", .impact, .turkish), ("Etkisi", .impact, .turkish),
    ("Etki seviyesi", .impact, .turkish), ("Admin workaround", .workaround, nil),
    ("Workaround", .workaround, nil), ("Geçici çözüm", .workaround, .turkish),
    ("Geçici yol", .workaround, .turkish), ("Escalation paketi", .escalation, .turkish),
    ("Eskalasyon paketi", .escalation, .turkish), ("Eskalasyon", .escalation, .turkish),
    ("Resolution owner", .owner, nil), ("Sorumlu", .owner, .turkish),
    ("Çözüm sahibi", .owner, .turkish), ("Sahibi", .owner, .turkish), ("Owner", .owner, .english),
    ("Doğrulama (fix sonrası)", .verification, .turkish),
    ("Doğrulama", .verification, .turkish), ("Source page", .sourcePage, .english),
    ("Source", .sourcePage, .english), ("Page", .sourcePage, .english),
    ("Symptom", .symptom, .english), ("Symptoms", .symptom, .english),
    ("Observed", .symptom, .english), ("Probable cause", .cause, .english),
    ("Likely cause", .cause, .english), ("Possible cause", .cause, .english),
    ("Suspected cause", .cause, .english), ("Cause", .cause, .english),
    ("Root cause", .cause, .english), ("Impact", .impact, .english),
    ("Effect", .impact, .english), ("Severity", .impact, .english),
    ("Escalation package", .escalation, .english), ("Escalation pack", .escalation, .english),
    ("Escalation bundle", .escalation, .english), ("Escalation", .escalation, .english),
    ("Resolver", .owner, .english), ("Verification (after fix)", .verification, .english),
    ("Verification (post-fix)", .verification, .english),
    ("Verification", .verification, .english), ("Validation", .verification, .english),
    ("How to verify", .verification, .english),
  ]
}

/// A label and the rest of its line: `**Etki:** …`, `**Etki**: …`, `**Etki** — …`, `Etki: …`, an
/// unclosed `**Etki: …`.
struct LabelledText {
  var label: String
  var rest: String
  var isBold: Bool

  init(label: String, rest: String, isBold: Bool) {
    self.label = label
    self.rest = rest
    self.isBold = isBold
  }

  init?(_ text: String) {
    let isBold = text.hasPrefix("**") || text.hasPrefix("__")
    if isBold, let dashed = Self.dashed(text) {
      self = dashed
      return
    }
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" || $0 == "`" }),
      text[colon] != "`"
    else { return nil }
    let marks: (Character) -> Bool = { $0 == "*" || $0 == "_" || $0 == " " }
    let label = String(text[..<colon].drop(while: marks).reversed().drop(while: marks).reversed())
    if label.isEmpty || label.contains("*") { return nil }
    var rest = text[text.index(after: colon)...]
    if isBold, rest.hasPrefix("**") || rest.hasPrefix("__") { rest = rest.dropFirst(2) }
    self.label = label
    self.rest = rest.trimmed
    self.isBold = isBold
  }

  /// A bold label with a dash, or with nothing at all, behind it.
  private static func dashed(_ text: String) -> LabelledText? {
    let inner = text.dropFirst(2)
    guard let close = inner.firstRange(of: String(text.prefix(2))) else { return nil }
    let label = inner[..<close.lowerBound].trimmed
    let behind = inner[close.upperBound...].trimmed
    let dash = behind.prefix { "-–—=".contains($0) }
    guard !label.isEmpty, !label.hasSuffix(":"), behind.isEmpty || (1...2 ~= dash.count) else {
      return nil
    }
    // Where nothing but the bold text stands, only a known label is one.
    guard FieldLabels.recognise(label) != nil else { return nil }
    return LabelledText(
      label: label, rest: behind.dropFirst(dash.count).trimmed, isBold: true)
  }
}
