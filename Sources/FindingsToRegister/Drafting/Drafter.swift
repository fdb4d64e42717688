public import Phrases
public import Vocabulary

/// Drafts entries for findings.
public struct Drafter {
  private let settings: DraftSettings

  public init(_ settings: DraftSettings = DraftSettings()) { self.settings = settings }

  /// One draft per finding, in their order.
  ///
  /// Every number is the highest of its section plus one; retired numbers are not given out again.
  /// A draft has at most `lineLimit` lines and `characterLimit` characters; a replaced template is
  /// held to that as far as shorter values can. Throws a `Complaint` for a template that is none.
  public func draft(_ findings: [Finding], for register: Register?) throws -> [Draft] {
    let language = settings.language ?? register?.language ?? .turkish
    var numbers = NumberGiver(register: register, used: settings.usedNumbers)
    return try findings.map { finding in
      let menu = finding.page.map(settings.pages.menu) ?? []
      let wished = settings.wishedNumbers[finding.id].flatMap { EntryNumber.read($0)?.number }
      let section =
        wished.flatMap { register?.section(holding: $0) } ?? register?.section(for: menu)
      let level = register.flatMap { register in
        section.flatMap { register.sections[$0].entries.last }.map { register.entries[$0].level }
      }
      let draft = try draft(
        finding, language, number: numbers.next(in: section, wished: wished), level: level ?? 3,
        shape: register.map { EntryShape(of: $0, section: section, language) }
          ?? EntryShape(language))
      return Draft(
        findingID: finding.id, number: draft.number, heading: draft.heading,
        markdown: draft.markdown, digest: draft.digest, language: language, section: section)
    }
  }

  private func draft(
    _ finding: Finding, _ language: Language, number: EntryNumber?, level: Int,
    shape: EntryShape
  ) throws -> Draft {
    let template = settings.templates[language] ?? DraftTemplate.text(shape)
    var drafts: [Draft] = []
    var writer = DraftWriter(
      finding, language, pages: settings.pages, baseURL: settings.baseURL)
    writer.ticket = settings.ticket
    for brevity in Brevity.levels {
      writer.brevity = brevity
      let draft = try render(writer, template, number, level)
      if fits(draft.markdown) { return draft }
      drafts.append(draft)
    }
    return drafts.min { $0.markdown.unicodeScalars.count < $1.markdown.unicodeScalars.count }
      ?? Draft(
        findingID: finding.id, number: "", heading: "", markdown: "", digest: "", language: language
      )
  }

  private func render(
    _ writer: DraftWriter, _ template: String, _ number: EntryNumber?, _ level: Int
  ) throws -> Draft {
    let marks = String(repeating: "#", count: min(max(level, 1), 6))
    let shown = number.map { $0.text + $0.suffix } ?? ""
    let placeholder = DraftMark(id: writer.finding.id, digest: "000000000000").comment
    var markdown = try DraftTemplate.render(
      template, writer.values(marks: marks, number: shown, comment: placeholder))
    if level == RegisterLine.boldLevel { markdown = Self.boldHeading(markdown, marks) }
    let digest = DraftDigest.of(markdown)
    let comment = DraftMark(id: writer.finding.id, digest: digest).comment
    if let place = markdown.firstRange(of: placeholder) {
      markdown.replaceSubrange(place, with: comment)
    }
    return Draft(
      findingID: writer.finding.id, number: number?.text ?? "", heading: writer.heading,
      markdown: markdown, digest: digest, language: writer.language)
  }

  private static func boldHeading(_ markdown: String, _ marks: String) -> String {
    guard markdown.hasPrefix(marks + " ") else { return markdown }
    let heading = markdown.prefix { $0 != "\n" }
    return "**\(heading.dropFirst(marks.count + 1))**" + markdown[heading.endIndex...]
  }

  private func fits(_ markdown: String) -> Bool {
    let lines = 1 + markdown.utf8.count { $0 == 10 }
    return lines <= settings.lineLimit
      && markdown.unicodeScalars.count <= settings.characterLimit
  }
}

extension DraftSettings {
  /// The replaced template, or the built-in one.
  public func template(_ language: Language) -> String {
    templates[language] ?? DraftTemplate.text(EntryShape(language))
  }

  /// Throws a `Complaint` at the first template that is none; `paths` are told as places.
  public func checkTemplates(_ paths: [Language: String]) throws {
    for (language, text) in templates {
      do {
        _ = try DraftTemplate.render(text, [:])
      } catch var complaint as Complaint {
        complaint.path = paths[language] ?? ""
        throw complaint
      }
    }
  }
}

/// Gives out numbers, each once.
struct NumberGiver {
  private let register: Register?
  private var used: [EntryNumber]

  init(register: Register?, used: [String]) {
    self.register = register
    self.used = used.compactMap { EntryNumber.read($0)?.number }
  }

  /// Nil where the section's entries have no numbers. The wished one where it is free and of the
  /// section's kind.
  mutating func next(in section: Int?, wished: EntryNumber? = nil) -> EntryNumber? {
    guard let register, let section else {
      return give(EntryNumber(parts: [1, 1]), among: used)
    }
    let entries = register.sections[section].entries.map { register.entries[$0] }
    let numbers = entries.compactMap(\.number)
    if !entries.isEmpty, numbers.isEmpty { return nil }
    let own = register.sections[section].number
    guard let model = numbers.last ?? own.map(Self.first) else {
      return give(EntryNumber(parts: [1]), among: used)
    }
    let all = register.entries.compactMap(\.number) + register.retired
    if let wished, wished.isSibling(of: model),
      !all.contains(where: { $0.isSibling(of: wished) && $0.parts == wished.parts })
    {
      return model.with(last: wished.parts.last ?? 1)
    }
    return give(model, among: all + used)
  }

  private static func first(in section: EntryNumber) -> EntryNumber {
    EntryNumber(parts: section.parts + [1], prefix: section.prefix, separator: section.separator)
  }

  private mutating func give(_ model: EntryNumber, among numbers: [EntryNumber]) -> EntryNumber {
    let siblings = numbers.filter { $0.isSibling(of: model) }
    let highest = siblings.compactMap { $0.parts.last }.max() ?? 0
    let number = model.with(last: highest == .max ? highest : highest + 1)
    used.append(number)
    return number
  }
}

extension Register {
  /// Where entries are numbered alike.
  func section(holding number: EntryNumber) -> Int? {
    sections.indices.first { index in
      sections[index].entries.contains { entries[$0].number?.isSibling(of: number) ?? false }
    }
      ?? sections.indices.first { index in
        number.parts.count > 1 && sections[index].number?.parts == Array(number.parts.dropLast())
      }
  }

  /// Where an entry for a menu belongs: among its like, in a part of that name, or where most are;
  /// not among what is closed, unless all is.
  func section(for menu: [String]) -> Int? {
    let open = sections.indices.filter { !isClosed(section: $0) }
    let usable = open.contains { sections[$0].level > 1 } ? open : Array(sections.indices)
    guard let module = menu.first?.lowercased() else { return mainSection(of: usable) }
    let likes = usable.map { index in
      sections[index].entries.count { entry in
        let first = entries[entry].heading.split { "→>/»".contains($0) }.first ?? ""
        return first.trimmed.lowercased() == module
      }
    }
    if let most = likes.max(), most > 0, let place = likes.firstIndex(of: most) {
      return usable[place]
    }
    let named = usable.first { index in
      sections[index].level > 0 && !sections[index].entries.isEmpty
        && sections[index].title.lowercased().hasPrefix(module)
    }
    return named ?? mainSection(of: usable)
  }

  /// The section with most entries; without any, the first numbered one below the title.
  private func mainSection(of usable: [Int]) -> Int? {
    let most = usable.map { sections[$0].entries.count }.max() ?? 0
    if most > 0 { return usable.first { sections[$0].entries.count == most } }
    return usable.first { sections[$0].number != nil } ?? usable.last
  }
}
