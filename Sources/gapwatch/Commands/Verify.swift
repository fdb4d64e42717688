internal import ArgumentParser
internal import Phrases
internal import Pipeline
internal import Vocabulary

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Per register entry: still open, looks fixed, regressed, silent, not observable.",
    discussion: """
      Judges every entry by what people met at its endpoints, day by day. Proposes the note to close an entry with; closes none.

        gapwatch verify --register register.md
        gapwatch verify --format json
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var register: RegisterOptions

  @Option(help: ArgumentHelp("table, json or ndjson.", valueName: "format"))
  var format: Format = .table

  @Option(help: ArgumentHelp("Language of the texts; default: the register's.", valueName: "tr|en"))
  var language: Language?

  @Option(help: ArgumentHelp("Judge as of this time.", valueName: "time"))
  var asOf: Instant?

  func run() throws {
    let site = try site.load()
    let check = try RegisterAgainstLogs(site, registerPath: register.register)
    let verified = try check.verified(
      database: database.path(site), asOf: asOf ?? Clock.now(), language ?? check.language)
    switch format {
    case .table: Output.result(verified.text(width: Output.width))
    case .json, .ndjson: Output.result(verified.json(lines: format == .ndjson))
    }
  }
}
