internal import Vocabulary

/// A phrase with named places.
///
/// - `{days}` a value; `{upper%}` as a percentage; `{since@}` as a moment; `{days day}` a number
/// with its English noun;
///   `{failures'(s)I}` with a Turkish suffix; `{'DA}` a Turkish suffix after the code span before
/// it
/// - `{always?}` nothing, but the value has to be there
/// - `[[ … || … ]]` the first alternative whose values are all there, else nothing
/// - `` `…` `` code, `**…**` strong
///
/// Places are filled in one pass: what a value holds is never read as a template.
struct PhraseTemplate {
  indirect enum Part: Equatable {
    case literal(String)
    case place(String, form: Form)
    case suffix(String)
    case alternatives([[Part]])
    case code([Part])
    case strong([Part])
  }

  enum Form: Equatable {
    case plain, percent, moment, flag
    case noun(String)
    case suffix(String)
  }

  let parts: [Part]

  init(_ text: String) {
    var scanner = PhraseScanner(text)
    parts = scanner.parts(until: nil)
  }

  /// The names of all places, in order of appearance.
  var names: [String] { Self.names(in: parts) }

  private static func names(in parts: [Part]) -> [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .literal, .suffix: []
      case .place(let name, _): [name]
      case .alternatives(let all): all.flatMap { names(in: $0) }
      case .code(let inner), .strong(let inner): names(in: inner)
      }
    }
  }

  func render(_ values: [String: FactValue], numbers: Numbers, markup: Markup) -> String {
    var renderer = PhraseRenderer(values: values, numbers: numbers, markup: markup)
    return renderer.render(parts, inCode: false)
  }
}

private struct PhraseRenderer {
  let values: [String: FactValue]
  let numbers: Numbers
  let markup: Markup
  /// What the last code span says, for the suffix behind it.
  private var lastCode = ""

  init(values: [String: FactValue], numbers: Numbers, markup: Markup) {
    self.values = values
    self.numbers = numbers
    self.markup = markup
  }

  mutating func render(_ parts: [PhraseTemplate.Part], inCode: Bool) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .literal(let literal): text += literal
      case .place(let name, let form): text += place(name, form, inCode: inCode)
      case .suffix(let suffix):
        text += TurkishSuffix.attached(suffix, to: TurkishSpeech.ending(ofCode: lastCode))
      case .alternatives(let all):
        if let first = all.first(where: isComplete) { text += render(first, inCode: inCode) }
      case .code(let inner):
        lastCode = render(inner, inCode: true)
        text += markup.code(lastCode)
      case .strong(let inner): text += markup.strong(render(inner, inCode: inCode))
      }
    }
    return text
  }

  private func isComplete(_ parts: [PhraseTemplate.Part]) -> Bool {
    parts.allSatisfy { part in
      switch part {
      case .literal, .suffix, .alternatives: true
      case .place(let name, _): values[name] != nil
      case .code(let inner), .strong(let inner): isComplete(inner)
      }
    }
  }

  private func place(_ name: String, _ form: PhraseTemplate.Form, inCode: Bool) -> String {
    if form == .flag { return "" }
    guard let value = values[name] else { return "?" }
    switch form {
    case .flag: return ""
    case .plain: return shown(value, inCode: inCode)
    case .percent: return numbers.percent(value)
    case .moment: return numbers.moment(value)
    case .noun(let noun): return numbers.counted(value, noun)
    case .suffix(let suffix):
      // `%9,7` and `≈ 9` end as their number does.
      let isPercent = suffix.hasPrefix("%")
      let bare = isPercent ? String(suffix.dropFirst()) : suffix
      let text = isPercent ? numbers.percent(value) : shown(value, inCode: inCode)
      return text + TurkishSuffix.attached(bare, to: TurkishSpeech.ending(ofValue: value))
    }
  }

  private func shown(_ value: FactValue, inCode: Bool) -> String {
    if case .text(let text) = value { return inCode ? text : markup.text(text) }
    return numbers.plain(value)
  }
}

private struct PhraseScanner {
  private let text: [Character]
  private var index = 0

  init(_ text: String) { self.text = Array(text) }

  /// Reads parts up to `end`, which is taken too.
  mutating func parts(until end: String?) -> [PhraseTemplate.Part] {
    var parts: [PhraseTemplate.Part] = []
    var literal = ""
    func flushed() -> [PhraseTemplate.Part] { literal.isEmpty ? [] : [.literal(literal)] }
    while index < text.count {
      if let end, end != "]]", take(end) { break }
      if end == "]]", isAt("]]") || isAt("||") { break }
      if let part = special() {
        parts += flushed()
        literal = ""
        parts.append(part)
      } else {
        literal.append(text[index])
        index += 1
      }
    }
    return parts + flushed()
  }

  private mutating func special() -> PhraseTemplate.Part? {
    if take("[[") { return alternatives() }
    if take("`") { return .code(parts(until: "`")) }
    if take("**") { return .strong(parts(until: "**")) }
    if take("{") { return place() }
    return nil
  }

  private mutating func alternatives() -> PhraseTemplate.Part {
    var all: [[PhraseTemplate.Part]] = []
    repeat { all.append(parts(until: "]]")) } while take("||")
    _ = take("]]")
    return .alternatives(all)
  }

  private mutating func place() -> PhraseTemplate.Part {
    var inner = ""
    while index < text.count, text[index] != "}" {
      inner.append(text[index])
      index += 1
    }
    _ = take("}")
    if inner.hasPrefix("'") { return .suffix(String(inner.dropFirst())) }
    if let mark = inner.firstIndex(of: "'") {
      let suffix = String(inner[inner.index(after: mark)...])
      let name = String(inner[..<mark])
      return name.hasSuffix("%")
        ? .place(String(name.dropLast()), form: .suffix("%" + suffix))
        : .place(name, form: .suffix(suffix))
    }
    if let space = inner.firstIndex(of: " ") {
      let noun = String(inner[inner.index(after: space)...])
      return .place(String(inner[..<space]), form: .noun(noun))
    }
    let forms: [(String, PhraseTemplate.Form)] = [("%", .percent), ("@", .moment), ("?", .flag)]
    for (mark, form) in forms where inner.hasSuffix(mark) {
      return .place(String(inner.dropLast()), form: form)
    }
    return .place(inner, form: .plain)
  }

  private func isAt(_ wanted: String) -> Bool {
    text[index...].prefix(wanted.count).elementsEqual(wanted)
  }

  private mutating func take(_ wanted: String) -> Bool {
    guard index < text.count, isAt(wanted) else { return false }
    index += wanted.count
    return true
  }
}
