internal import ArgumentParser
internal import Pipeline
internal import Vocabulary

struct Findings: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what was found.",
    discussion: "JSON and NDJSON hold every state and decision; the table what wants attention, unless --all.")

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var showing: ShowingOptions

  @Option(help: ArgumentHelp("Decisions as of this time.", valueName: "time"))
  var asOf: Instant?

  @Option(help: ArgumentHelp("Exit with 1 when a finding is open and undecided.", valueName: "what"))
  var failOn: FailOn?

  func run() throws {
    let report = try FindingReader(database: database.path).report(asOf: asOf ?? Clock.now())
    Messages(showing).show(report)
    if failOn != nil, report.findings.contains(where: { $0.state == .open && $0.decision == .undecided }) {
      throw Exit.code(Exit.applies)
    }
  }
}
