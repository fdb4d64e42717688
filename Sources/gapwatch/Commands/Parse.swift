internal import ArgumentParser
internal import Pipeline
internal import Vocabulary

struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lines to records, as JSON Lines in input order.",
    discussion: """
        gapwatch parse access.log | head
        gapwatch parse --failures --show-lines access.log
      """)

  @Argument(help: "Files, folders, quoted globs; - or nothing reads stdin.")
  var paths: [String] = []

  @OptionGroup var site: SiteOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var moment: MomentOptions
  @OptionGroup var telling: TellingOptions

  @Flag(help: "Only the lines that did not parse, with the reason.")
  var failures = false

  @Flag(help: "Quote the lines that did not parse; they hold what clients sent.")
  var showLines = false

  func run() throws {
    let site = try site.load()
    let watch = RunWatch()
    let interruption = Interruption(watch)
    defer { interruption.end() }
    var settings = reading.settings(site, paths: paths, watch: watch)
    settings.asOf = moment.asOf
    let summary = try RecordLines(settings)
      .run(failures: failures, showLines: showLines) { Output.result($0) }
    Messages.tell(summary, telling)
    try Messages.check(summary, kept: false)
    if summary.isIncomplete { throw Exit.code(Exit.incomplete) }
  }
}
