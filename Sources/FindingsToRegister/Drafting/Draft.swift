public import Phrases
internal import Vocabulary

/// A proposed entry.
public struct Draft: Sendable, Equatable {
  public var findingID: String
  /// As the register writes numbers, `1.4`.
  public var number: String
  /// `System → Logs → …`, as Markdown.
  public var heading: String
  /// The whole entry; lines end in `\n`, the last one without.
  public var markdown: String
  /// Of `markdown` without the comment; see `DraftDigest`.
  public var digest: String
  public var language: Language
  /// Index into `Register.sections`; nil without a register.
  public var section: Int?
}

/// What a draft is drafted with.
public struct DraftSettings: Sendable {
  /// Nil: the register's own, Turkish without one.
  public var language: Language?
  public var pages: PageNames
  /// Mustache templates that replace the built-in ones.
  public var templates: [Language: String]
  /// Where `curl` goes, as `https://panel.example.com`; nil writes `$BASE`.
  public var baseURL: String?
  /// Numbers that were given out before, as the store knows them.
  public var usedNumbers: [String]
  /// Numbers that findings are to get where their section takes them: those of a twin register.
  public var wishedNumbers: [String: String]
  /// Named in the escalation package.
  public var ticket: Ticket?
  /// Lines and characters of an entry at most.
  public var lineLimit: Int
  public var characterLimit: Int

  public init(language: Language? = nil, pages: PageNames = PageNames()) {
    self.language = language
    self.pages = pages
    templates = [:]
    baseURL = nil
    usedNumbers = []
    wishedNumbers = [:]
    lineLimit = 25
    characterLimit = 1800
  }
}

/// Tells whether a person has touched a draft.
public enum DraftDigest {
  /// 12 hexadecimal digits over the lines, but for the comment, the heading's number, blanks at
  /// line ends and the kind of line breaks.
  public static func of(_ entry: String) -> String {
    var hash = StableHash(seed: 0x6761_7077)
    let lines = RegisterLine.lines(of: Array(entry.utf8))
    for line in lines where DraftMark(line.text) == nil {
      if let heading = line.heading {
        hash.combine(EntryNumber.read(heading.text)?.rest ?? heading.text)
      } else {
        hash.combine(String(line.text.reversed().drop { " \t\r".contains($0) }.reversed()))
      }
    }
    let digits = String(hash.value, radix: 16)
    return String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(12))
  }

  /// Whether an entry that carries a mark still reads as it was drafted.
  public static func isUntouched(_ entry: RegisterEntry, in register: Register) -> Bool {
    guard let mark = entry.mark else { return false }
    return mark.digest == of(String(decoding: register.bytes[entry.bytes], as: UTF8.self))
  }
}
