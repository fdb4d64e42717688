internal import ArgumentParser
internal import Inert
internal import Pipeline
internal import Vocabulary

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Add up the evidence of several hosts.",
    discussion: """
      Findings are concluded from all of it, as if one host had read all logs. The same host twice counts once; a later copy of \
      a host's database replaces the earlier one. All hosts need the same client key: copy one's DB.key beside the others' \
      databases before their first scan.

        gapwatch merge web-1.db web-2.db --db all.db
      """)

  @Argument(help: "The hosts' databases.")
  var databases: [String]

  @OptionGroup var site: SiteOptions
  @Option(
    help: ArgumentHelp(
      "The database they are added to; made if it is not there.", valueName: "file"))
  var db: String
  @OptionGroup var moment: MomentOptions
  @OptionGroup var telling: TellingOptions

  func run() throws {
    var settings = RunSettings(try site.load())
    settings.asOf = moment.asOf
    let outcome = try Merging(settings, database: db)
      .run(databases, now: Clock.now(), clock: Clock.now)
    for complaint in outcome.complaints + (outcome.report?.summary.complaints ?? []) {
      Output.note(Inert.terminal(lines: complaint.description))
    }
    if !telling.quiet {
      let news = outcome.sources == 1 ? "1 source is" : "\(outcome.sources) sources are"
      Output.note("\(Inert.terminal(db)): \(news) new or longer")
    }
    if !outcome.complaints.isEmpty { throw Exit.code(Exit.incomplete) }
  }
}
