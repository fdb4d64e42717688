internal import ArgumentParser
internal import Inert
internal import Pipeline
internal import Vocabulary

struct Forget: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take the evidence of sources out.",
    discussion: """
      For a log that should not have been scanned: another site's, a test's. It is not read again, unless 'gapwatch rescan' \
      asks for it. Findings are concluded again; what people decided stays.

        gapwatch forget /var/log/nginx/staging.log
      """)

  @Argument(help: "Sources, as they were last called; '*' stands for any part of a name.")
  var sources: [String]

  @OptionGroup var site: SiteOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var moment: MomentOptions
  @OptionGroup var telling: TellingOptions

  func run() throws {
    var settings = RunSettings(try site.load())
    settings.asOf = moment.asOf
    let forgetting = Forgetting(settings, database: database.path(settings.site))
    let report = try forgetting.run(sources, now: Clock.now(), clock: Clock.now)
    if !telling.quiet {
      for path in report.forgotten { Output.note(Inert.terminal("\(path): forgotten")) }
    }
    for complaint in report.complaints { Output.note(Inert.terminal(lines: complaint.description)) }
    if !report.complaints.isEmpty { throw Exit.code(Exit.applies) }
  }
}
