public import Vocabulary

/// Turns facts into words of one language.
///
/// Values are put in as they are but for what `Markup` does to them; a value that is missing shows
/// as `?`. What every fact and text may hold stands in `Vocabulary/Fact.swift` and `KindText`.
public struct Phrases: Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  private var table: PhraseTable { PhraseTable.of(language) }
  private var numbers: Numbers { Numbers(language: language) }

  /// One fact, without a full stop. Some facts are told differently for some kinds.
  public func text(_ fact: Fact, of kind: GapKind? = nil, markup: Markup = .plain) -> String {
    var values = fact.values
    if let kind { values[kind.rawValue] = .int(1) }
    return render(table.facts[fact.name], values, markup)
  }

  /// What is said about a kind; headings are without, the other texts with their full stop.
  public func text(
    _ part: KindText, of kind: GapKind, _ values: [String: FactValue] = [:],
    markup: Markup = .plain
  ) -> String {
    render(table.kinds[kind]?[part], values, markup)
  }

  public func label(
    _ label: Label, _ values: [String: FactValue] = [:], markup: Markup = .plain
  ) -> String {
    render(table.labels[label], values, markup)
  }

  /// The kind as a noun.
  public func name(_ kind: GapKind) -> String { text(.name, of: kind) }

  public func name(_ state: FindingState) -> String { table.states[state] ?? state.rawValue }

  public func name(_ decision: Decision) -> String {
    table.decisions[decision] ?? decision.rawValue
  }

  /// Why a kind of gap cannot be seen; `parser` names the log format.
  public func reason(_ reason: NotObservable.Reason, parser: String) -> String {
    render(table.reasons[reason], ["parser": .text(parser)], .plain)
  }

  /// What to change so that it can be seen.
  public func remedy(_ reason: NotObservable.Reason, parser: String) -> String {
    render(table.remedies[reason], ["parser": .text(parser)], .plain)
  }

  /// A whole number with the language's separators.
  public func number(_ number: Int) -> String { numbers.whole(number) }

  /// `percent` is 0…100; `%5,6` or `5.6 %`.
  public func percent(_ percent: Double) -> String { numbers.percent(.number(percent)) }

  /// Date, hour and minute in UTC.
  public func moment(_ instant: Instant) -> String { numbers.moment(instant) }

  /// `text` with a Turkish suffix behind an apostrophe; `suffix` is written as `(y)A`, `DAn`, ….
  ///
  /// The last word of a path, identifier or number decides, by how it is read aloud.
  public static func withTurkishSuffix(_ text: String, _ suffix: String) -> String {
    text + TurkishSuffix.attached(suffix, to: TurkishSpeech.ending(ofCode: text))
  }

  private func render(
    _ template: String?, _ values: [String: FactValue], _ markup: Markup
  ) -> String {
    guard let template else { return "" }
    return PhraseTemplate(template).render(values, numbers: numbers, markup: markup)
  }
}

/// What a test of the tables looks at: the places of every template.
extension Phrases {
  /// Every template of the language by name, with the names of its places.
  public var places: [String: Set<String>] {
    var all: [String: Set<String>] = [:]
    for (name, text) in table.facts { all["fact." + name.rawValue] = names(text) }
    for (label, text) in table.labels { all["label." + label.rawValue] = names(text) }
    for (kind, parts) in table.kinds {
      for (part, text) in parts { all["\(kind.rawValue).\(part.rawValue)"] = names(text) }
    }
    return all
  }

  private func names(_ text: String) -> Set<String> { Set(PhraseTemplate(text).names) }
}
