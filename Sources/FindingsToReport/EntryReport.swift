internal import Inert
public import Phrases
public import Vocabulary

/// What the logs say of one register entry, as `verify` shows it.
public struct EntryReport: Sendable {
  public var number: String?
  public var heading: String
  /// Counted from 1.
  public var line: Int
  /// As `looks-fixed`, and in words.
  public var status: String
  public var statusLabel: Label
  /// What its verification line asks for.
  public var check: String
  /// Ids.
  public var findings: [String]
  public var evidence: [Fact]
  /// Endpoints that somebody asked for, and those of them that the status is about.
  public var asked = 0
  public var agreeing = 0
  public var lastSeen: Instant?
  /// A proposal; nothing is closed by it.
  public var closingNote: [String: FactValue]?
  public var ticket: (number: String, url: String?)?

  public init(
    heading: String, line: Int, status: String, statusLabel: Label, check: String
  ) {
    self.heading = heading
    self.line = line
    self.status = status
    self.statusLabel = statusLabel
    self.check = check
    findings = []
    evidence = []
  }
}

/// All entries of a register.
public struct EntryReports: Sendable {
  public var entries: [EntryReport]
  public var language: Language

  public init(_ entries: [EntryReport], _ language: Language) {
    self.entries = entries
    self.language = language
  }

  private var phrases: Phrases { Phrases(language) }

  /// For a terminal: a line an entry, what it rests on below.
  public func text(width: Int? = nil) -> String {
    let numbers = entries.map { Inert.terminal($0.number ?? "-") }
    let names = entries.map { phrases.label($0.statusLabel) }
    let numberWidth = numbers.map(Columns.width).max() ?? 0
    let nameWidth = names.map(Columns.width).max() ?? 0
    var text = ""
    for (index, entry) in entries.enumerated() {
      let line =
        Columns.padded(numbers[index], numberWidth) + "  "
        + Columns.padded(names[index], nameWidth) + "  " + Inert.terminal(entry.heading)
      text += wrapped(line, width, indent: 0)
      for detail in details(of: entry) { text += wrapped(Inert.terminal(detail), width, indent: 4) }
    }
    return text
  }

  private func details(of entry: EntryReport) -> [String] {
    var lines = entry.evidence.map { phrases.text($0) }
    if !lines.isEmpty, entry.asked > 1 { lines[0] += " (\(entry.agreeing)/\(entry.asked))" }
    if let note = note(of: entry) { lines.append("→ " + note) }
    if !entry.findings.isEmpty { lines.append(entry.findings.joined(separator: ", ")) }
    if let ticket = entry.ticket { lines.append(ticket.url ?? ticket.number) }
    return lines
  }

  private func note(of entry: EntryReport) -> String? {
    entry.closingNote.map { phrases.label(.closingNote, $0) }
  }

  private func wrapped(_ text: String, _ width: Int?, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    let lines = width.map { Columns.wrapped(text, max(20, $0 - indent)) } ?? [text]
    return lines.map { margin + $0 + "\n" }.joined()
  }

  /// One JSON document with a final newline; a line an entry.
  public func json() -> String {
    let lines = entries.map { tree($0).text }
    let list = lines.isEmpty ? "[]" : "[\n  " + lines.joined(separator: ",\n  ") + "]"
    return "{\"entries\":\(list)}\n"
  }

  /// One entry a line.
  public func ndjson() -> String { entries.map { tree($0).text + "\n" }.joined() }

  private func tree(_ entry: EntryReport) -> JSONTree {
    .object([
      ("entry", entry.number.map(JSONTree.string)), ("heading", .string(entry.heading)),
      ("line", .int(Int64(entry.line))), ("status", .string(entry.status)),
      ("check", .string(entry.check)), ("findings", .strings(entry.findings)),
      ("endpointsAsked", .int(Int64(entry.asked))),
      ("endpointsAgreeing", .int(Int64(entry.agreeing))),
      ("lastSeen", entry.lastSeen.map { .string($0.description) }),
      ("evidence", .strings(entry.evidence.map { phrases.text($0) })),
      ("closingNote", note(of: entry).map(JSONTree.string)),
      (
        "ticket",
        entry.ticket.map { ticket in
          .object([("number", .string(ticket.number)), ("url", ticket.url.map(JSONTree.string))])
        }
      ),
    ])
  }
}
