internal import ArgumentParser
internal import Phrases
internal import Pipeline
internal import Vocabulary

struct Draft: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The proposed register entries, as Markdown.",
    discussion: """
      Drafts what is open, undecided and in no entry of the register yet, or the findings that are named.

        gapwatch draft --register register.md --out drafts.md
        gapwatch draft --findings host-a.json --register register.md
      """)

  @Argument(help: "Ids of findings; none: all that are open and undecided.")
  var ids: [String] = []

  @OptionGroup var site: SiteOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var register: RegisterOptions

  @Option(
    help: ArgumentHelp("Findings of another host ('findings --format json').", valueName: "file"))
  var findings: String?

  @Option(help: ArgumentHelp("Where to write; - is stdout.", valueName: "file"))
  var out = "-"

  @Option(help: ArgumentHelp("tr or en; default: the register's own.", valueName: "tr|en"))
  var language: Language?

  func run() throws {
    let site = try site.load()
    let drafting = try Drafting(site, registerPath: register.register, language: language)
    let all = try findings.map(Drafting.findings(inFile:)) ?? stored(site)
    let markdown = ids.isEmpty ? try drafting.proposed(all) : try drafting.drafts(of: named(all))
    if markdown.isEmpty { Output.note("nothing to draft") }
    try Output.write(markdown, toFile: out)
  }

  private func stored(_ site: Site) throws -> [Finding] {
    try FindingReader(database: database.path(site), site: site).report(asOf: Clock.now()).findings
  }

  /// In the order they were named in.
  private func named(_ all: [Finding]) throws -> [Finding] {
    try ids.map { id in
      guard let finding = all.first(where: { $0.id == id }) else { throw UnknownFinding(id: id) }
      return finding
    }
  }
}
