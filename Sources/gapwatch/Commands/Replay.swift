internal import ArgumentParser
internal import Phrases
internal import Pipeline
internal import Vocabulary

struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What logs show, in a throw-away database.",
    discussion: """
      Needs no configuration, no register and no root. The same input gives the same output. Concludes as of the last day \
      that holds at least 1 % of the records, unless --as-of says otherwise.

        gapwatch replay access.log access.log.*.gz
        gapwatch replay samples/nights/panel --drafts -
      """)

  @Argument(help: "Files, folders, quoted globs, or - for stdin.")
  var paths: [String]

  @OptionGroup var site: SiteOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var contract: ContractOptions
  @OptionGroup var moment: MomentOptions
  @OptionGroup var span: SpanOptions
  @OptionGroup var showing: ShowingOptions
  @OptionGroup var register: RegisterOptions

  @Option(help: ArgumentHelp("Write the drafts too (- is stdout).", valueName: "file"))
  var drafts: String?

  @Option(
    help: ArgumentHelp("Exit with 1 when something is found: new or open.", valueName: "what"))
  var failOn: FailOn?

  func run() throws {
    let site = try contract.read(site.load())
    let drafting = try Drafting(site, registerPath: register.register, language: nil)
    var report = try RunWatch.during(showing.telling) { watch in
      var settings = reading.settings(site, paths: paths, watch: watch)
      settings.asOf = moment.asOf
      settings.span = span.span
      return try Pipeline.Replay(settings).run()
    }
    report.findings = drafting.matched(report.findings)
    let messages = Messages(site, showing)
    messages.tell(report.summary)
    try Messages.check(report.summary, kept: false)
    messages.show(report)
    if let drafts { try Output.write(try drafting.proposed(report.findings), toFile: drafts) }
    if report.summary.isIncomplete { throw Exit.code(Exit.incomplete) }
    if failOn != nil, report.findings.contains(where: { $0.state == .open }) {
      throw Exit.code(Exit.applies)
    }
  }
}
