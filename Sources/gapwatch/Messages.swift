internal import Inert
internal import Phrases
internal import Pipeline
internal import Vocabulary

/// What commands tell on stderr, and how they show findings on stdout.
struct Messages {
  private let showing: ShowingOptions
  let presentation: Presentation

  init(_ showing: ShowingOptions) {
    self.showing = showing
    presentation = Presentation(
      language: showing.language, width: Output.width, isColored: showing.isColored)
  }

  /// Complaints always; sums when somebody watches.
  func tell(_ summary: RunSummary) {
    for complaint in summary.complaints where complaint.severity == .error || !showing.quiet {
      Output.note(Inert.terminal(lines: complaint.description))
    }
    guard !showing.quiet, showing.verbose || Output.isErrorTerminal else { return }
    let count = summary.sources.count
    Output.note(
      "\(count) \(count == 1 ? "source" : "sources"), \(summary.lines) lines: \(summary.records) records, "
        + "\(summary.unparsed) not understood")
    if summary.skippedFiles > 0, showing.verbose {
      Output.note("\(summary.skippedFiles) files in the folders are no logs")
    }
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
    let hidden = report.findings.count - Presentation.wanting(report.findings)
    if showing.quiet { return }
    if report.findings.isEmpty {
      Output.note("no findings")
    } else if hidden > 0, !showing.all {
      Output.note("\(hidden) more \(hidden == 1 ? "is" : "are") suspected, silent or decided: --all shows them")
    }
    if showing.verbose || Output.isErrorTerminal {
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
