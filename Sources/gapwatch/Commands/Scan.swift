internal import ArgumentParser
internal import Inert
internal import Phrases
internal import Pipeline
internal import Vocabulary

struct Scan: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "One night: reads what is new and brings evidence and findings up to date.",
    discussion: """
      Reads only what was written since the last scan, whatever the files are called by now. Prints nothing when nothing \
      is new and stdout is no terminal, so that cron mails only news.
      """)

  @Argument(help: "Files, folders or quoted globs.")
  var paths: [String]

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var showing: ShowingOptions

  @Option(help: ArgumentHelp("Exit with 1: new (first open in this run) or open (any is).", valueName: "what"))
  var failOn: FailOn?

  func run() throws {
    let night = try Nightly(reading.settings(paths: paths), database: database.path)
      .run(now: Clock.now())
    let messages = Messages(showing)
    messages.tell(night.summary)
    if night.summary.isUnreadable { throw Exit.code(Exit.noInput) }
    show(night, messages)
    if night.summary.isIncomplete { throw Exit.code(Exit.incomplete) }
    switch failOn {
    case .new where !night.opened.isEmpty: throw Exit.code(Exit.applies)
    case .open where night.findings.contains { $0.state == .open && $0.decision == .undecided }:
      throw Exit.code(Exit.applies)
    default: break
    }
  }

  /// On a terminal everything that wants attention; else only what this night brought.
  private func show(_ night: NightlyReport, _ messages: Messages) {
    let news = Set(night.opened + night.changedState + night.snoozeEnded)
    let shown = Output.isTerminal ? night.findings : night.findings.filter { news.contains($0.id) }
    guard Output.isTerminal || !shown.isEmpty else { return }
    switch showing.format {
    case .table: Output.result(messages.presentation.table(shown, all: showing.all))
    case .json, .ndjson: messages.show(night.report(of: shown))
    }
  }
}
