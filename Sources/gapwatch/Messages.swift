internal import Inert
internal import Phrases
internal import Pipeline
internal import Vocabulary

/// What commands tell on stderr, and how they show findings on stdout.
struct Messages {
  private let showing: ShowingOptions
  let presentation: Presentation

  init(_ site: Site, _ showing: ShowingOptions) {
    self.showing = showing
    presentation = Presentation(
      site, language: site.language(showing.language), width: Output.width,
      isColored: showing.color.isColored)
  }

  /// Complaints always; sums when somebody watches.
  func tell(_ summary: RunSummary) { Self.tell(summary, showing.telling) }

  static func tell(_ summary: RunSummary, _ telling: TellingOptions) {
    for complaint in summary.complaints where complaint.severity == .error || !telling.quiet {
      Output.note(Inert.terminal(lines: complaint.description))
    }
    guard !telling.quiet, telling.verbose || Output.isErrorTerminal else { return }
    let count = summary.sources.count
    Output.note(
      "\(count) \(count == 1 ? "source" : "sources"), \(summary.lines) lines: "
        + "\(summary.records) records, \(summary.unparsed) not understood")
    for sentence in FormatDoubt.sentences(summary.doubts, decidedToo: telling.verbose) {
      Output.note(Inert.terminal(lines: sentence))
    }
    if summary.skippedFiles > 0, telling.verbose {
      let files = summary.skippedFiles == 1 ? "1 file" : "\(summary.skippedFiles) files"
      Output.note(
        "\(files) in the folders \(summary.skippedFiles == 1 ? "is no log" : "are no logs")")
    }
  }

  /// Throws when the run was stopped, or nothing could be read at all.
  static func check(_ summary: RunSummary, kept: Bool) throws {
    if let number = summary.stopSignal {
      let word = number == Interruption.interrupt ? "interrupted" : "terminated"
      let read = "\(summary.finishedSources) of \(summary.foundSources) sources were read"
      let rest = kept ? "; they are stored, the next run goes on from there" : ""
      Output.note("gapwatch: error: \(word); \(read)\(rest)")
      throw Exit.code(128 + number)
    }
    if summary.isUnreadable { throw Exit.code(Exit.noInput) }
  }

  func show(_ report: Report) {
    switch showing.format {
    case .json: Output.result(presentation.json(report, lines: false))
    case .ndjson: Output.result(presentation.json(report, lines: true))
    case .table: showTable(report)
    }
  }

  private func showTable(_ report: Report) {
    Output.result(presentation.table(report.findings, all: showing.all))
    if showing.telling.quiet { return }
    let hidden = report.findings.count - Presentation.wanting(report.findings)
    if report.findings.isEmpty {
      Output.note("no findings")
    } else if hidden > 0, !showing.all {
      Output.note(
        "\(hidden) more \(hidden == 1 ? "is" : "are") suspected, silent or decided: --all shows them"
      )
    }
    if showing.telling.verbose || Output.isErrorTerminal {
      for line in presentation.notObservable(report.notObservable) {
        Output.note("not observable: " + Inert.terminal(lines: line))
      }
    }
  }
}

extension Inert {
  /// Every line neutralised, the line breaks kept.
  static func terminal(lines text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { terminal(String($0)) }.joined(separator: "\n")
  }
}
