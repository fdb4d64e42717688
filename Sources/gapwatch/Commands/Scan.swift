internal import ArgumentParser
internal import Phrases
internal import Pipeline
internal import Vocabulary

struct Scan: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "One night: reads what is new and brings evidence and findings up to date.",
    discussion: """
      Reads only what was written since the last scan, whatever the files are called by now. Prints nothing when nothing \
      is new and stdout is no terminal, so that cron mails only news.

        gapwatch scan
        gapwatch scan --db night.db /var/log/nginx
      """)

  @Argument(help: "Files, folders or quoted globs; none: the configured sources.")
  var paths: [String] = []

  @OptionGroup var site: SiteOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var contract: ContractOptions
  @OptionGroup var moment: MomentOptions
  @OptionGroup var showing: ShowingOptions
  @OptionGroup var register: RegisterOptions

  @Option(
    help: ArgumentHelp(
      "Exit with 1: new (first open in this run) or open (any is).", valueName: "what"))
  var failOn: FailOn?

  func run() throws {
    let site = try contract.read(site.load())
    let drafting = try Drafting(site, registerPath: register.register, language: nil)
    let now = Clock.now()
    var night = try RunWatch.during(showing.telling) { watch in
      var settings = reading.settings(site, paths: paths, watch: watch)
      settings.asOf = moment.asOf
      return try Nightly(settings, database: database.path(site)).run(now: now, clock: Clock.now)
    }
    night.findings = drafting.matched(night.findings)
    let messages = Messages(site, showing)
    messages.tell(night.summary)
    try Nightly.noteTold(night, database: database.path(site))
    try Messages.check(night.summary, kept: true)
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
