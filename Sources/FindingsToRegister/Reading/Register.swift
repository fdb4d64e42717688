public import Phrases

/// A Markdown register: what was understood, over the bytes as they are.
///
/// The model is byte ranges; nothing that was not understood is lost, and `blocks` put together are
/// the original, byte by byte.
public struct Register: Sendable {
  public let bytes: [UInt8]
  /// The language of its fields; Turkish when there is none.
  public let language: Language
  public let sections: [RegisterSection]
  /// In the order they stand in.
  public let entries: [RegisterEntry]
  /// Numbers that the text outside entries says are retired.
  public let retired: [EntryNumber]
  /// Cover all bytes, in order, without gap or overlap; headings begin a block.
  public let blocks: [Range<Int>]
  let lines: [RegisterLine]

  /// Reads any bytes; never fails, at worst there are no entries.
  public init(_ bytes: [UInt8]) { self = RegisterReader.read(bytes) }

  init(
    bytes: [UInt8], language: Language, sections: [RegisterSection], entries: [RegisterEntry],
    retired: [EntryNumber], blocks: [Range<Int>], lines: [RegisterLine]
  ) {
    self.bytes = bytes
    self.language = language
    self.sections = sections
    self.entries = entries
    self.retired = retired
    self.blocks = blocks
    self.lines = lines
  }

  /// The register as it was read.
  public var rendered: [UInt8] { blocks.flatMap { bytes[$0] } }

  /// CRLF only where the first line break is one.
  public var lineBreak: String {
    guard let feed = bytes.firstIndex(of: 10), feed > 0 else { return "\n" }
    return bytes[feed - 1] == 13 ? "\r\n" : "\n"
  }
}

/// A part of the register that holds entries, or could.
public struct RegisterSection: Sendable {
  /// Nil for the part before any heading.
  public var number: EntryNumber?
  public var title: String
  /// Of its heading; 0 before any.
  public var level: Int
  /// Index of the heading's line; nil before any.
  public var line: Int?
  /// Indices of its lines, the heading's included, up to the next heading of its level or above.
  public var lines: Range<Int>
  /// Indices into `Register.entries`.
  public var entries: [Int]
}

/// One gap as the register tells it.
public struct RegisterEntry: Sendable {
  public var number: EntryNumber?
  /// Without the number.
  public var heading: String
  public var level: Int
  public var section: Int
  /// Indices of its lines from the heading to the last one with text.
  public var lines: Range<Int>
  /// The same in bytes, the last line break left out.
  public var bytes: Range<Int>
  public var fields: [RegisterField]
  public var endpoints: [RegisterEndpoint]
  /// What stands as code under *keywords*.
  public var keywords: [String]
  /// The document, as written.
  public var sourcePage: String?
  /// Names of tabs under *symptom*, lower case, blanks as `-`.
  public var tabs: [String]
  /// From the comment that ties a draft to its finding.
  public var mark: DraftMark?

  public subscript(kind: FieldKind) -> RegisterField? { fields.first { $0.kind == kind } }
}

/// One labelled item of an entry.
public struct RegisterField: Sendable {
  /// Nil for a label that is none of the eight.
  public var kind: FieldKind?
  /// As written.
  public var label: String
  /// What it should read, when it lost letters.
  public var undamagedLabel: String?
  /// Indices of its lines.
  public var lines: Range<Int>
  /// The text behind the label and the items below, one string each, lines joined by a blank.
  public var items: [RegisterItem]

  /// All of it, joined.
  public var text: String { items.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n") }
}

/// One item of a field; the first one is the text behind the label.
public struct RegisterItem: Sendable {
  public var line: Int
  public var indent: Int
  public var text: String
}

/// `<!-- gapwatch: GW-7K3QX2MD 1f2e3d4c5b6a -->`.
public struct DraftMark: Hashable, Sendable {
  public var id: String
  public var digest: String

  public init(id: String, digest: String) {
    self.id = id
    self.digest = digest
  }

  /// The comment; characters that could end it are left out.
  public var comment: String { "<!-- gapwatch: \(Self.safe(id)) \(Self.safe(digest)) -->" }

  init?(_ line: String) {
    // A line of its own: a path in another line's code may hold what looks like a mark.
    let start = "<!-- gapwatch: "
    let line = line.trimmed
    guard line.hasPrefix(start) else { return nil }
    let words = line.dropFirst(start.count).split(separator: " ")
    guard words.count >= 2, words[0].hasPrefix("GW-") else { return nil }
    id = String(words[0])
    digest = words[1] == "-->" ? "" : String(words[1])
  }

  private static func safe(_ text: String) -> String {
    String(text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(40))
      .split(separator: "--").joined(separator: "-")
  }
}
