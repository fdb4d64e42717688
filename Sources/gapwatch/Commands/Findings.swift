internal import ArgumentParser
internal import Pipeline
internal import Vocabulary

struct Findings: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what was found.",
    discussion:
      "JSON and NDJSON hold every state and decision; the table what wants attention, unless --all."
  )

  @OptionGroup var site: SiteOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var span: SpanOptions
  @OptionGroup var showing: ShowingOptions
  @OptionGroup var register: RegisterOptions

  @Option(help: ArgumentHelp("Decisions as of this time.", valueName: "time"))
  var asOf: Instant?

  @Option(
    help: ArgumentHelp("Exit with 1 when a finding is open and undecided.", valueName: "what"))
  var failOn: FailOn?

  func run() throws {
    let site = try site.load()
    let drafting = try Drafting(site, registerPath: register.register, language: nil)
    let reader = try FindingReader(database: database.path(site), site: site)
    var report = try reader.report(asOf: asOf ?? Clock.now(), span: span.span)
    report.findings = drafting.matched(report.findings)
    Messages(site, showing).show(report)
    if failOn != nil,
      report.findings.contains(where: { $0.state == .open && $0.decision == .undecided })
    {
      throw Exit.code(Exit.applies)
    }
  }
}
