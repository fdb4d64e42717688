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

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var showing: ShowingOptions

  @Option(help: ArgumentHelp("Write the drafts too (- is stdout).", valueName: "file"))
  var drafts: String?

  @Option(help: ArgumentHelp("The register that drafts are for.", valueName: "file"))
  var register: String?

  @Option(help: ArgumentHelp("Exit with 1 when something is found: new or open.", valueName: "what"))
  var failOn: FailOn?

  func run() throws {
    let report = try Pipeline.Replay(reading.settings(paths: paths)).run()
    let messages = Messages(showing)
    messages.tell(report.summary)
    if report.summary.isUnreadable { throw Exit.code(Exit.noInput) }
    messages.show(report)
    if let drafts {
      let markdown = try Drafting(registerPath: register, language: nil)
        .markdown(Drafting.wanted(report.findings))
      try Output.write(markdown, toFile: drafts)
    }
    if report.summary.isIncomplete { throw Exit.code(Exit.incomplete) }
    if failOn != nil, report.findings.contains(where: { $0.state == .open }) {
      throw Exit.code(Exit.applies)
    }
  }
}
