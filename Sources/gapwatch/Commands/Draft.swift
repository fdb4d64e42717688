internal import ArgumentParser
internal import Phrases
internal import Pipeline
internal import Vocabulary

struct Draft: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The proposed register entries, as Markdown.",
    discussion: """
      Drafts what is open and undecided, or the findings that are named.

        gapwatch draft --register register.md --out drafts.md
        gapwatch draft --findings host-a.json --register register.md
      """)

  @Argument(help: "Ids of findings; none: all that are open and undecided.")
  var ids: [String] = []

  @OptionGroup var database: DatabaseOptions

  @Option(help: ArgumentHelp("The register that the drafts are for.", valueName: "file"))
  var register: String?

  @Option(help: ArgumentHelp("Findings of another host ('findings --format json').", valueName: "file"))
  var findings: String?

  @Option(help: ArgumentHelp("Where to write; - is stdout.", valueName: "file"))
  var out = "-"

  @Option(help: ArgumentHelp("tr or en; default: the register's own.", valueName: "tr|en"))
  var language: Language?

  func run() throws {
    let all =
      try findings.map(Drafting.findings(inFile:))
      ?? FindingReader(database: database.path).report(asOf: Clock.now()).findings
    var wanted = Drafting.wanted(all)
    if !ids.isEmpty {
      wanted = all.filter { ids.contains($0.id) }
      if let unknown = ids.first(where: { id in !all.contains { $0.id == id } }) {
        Output.note("\(unknown): error: no finding of this id\n  help: list them with 'gapwatch findings --all'")
        throw Exit.code(Exit.applies)
      }
    }
    let markdown = try Drafting(registerPath: register, language: language).markdown(wanted)
    if markdown.isEmpty { Output.note("nothing to draft") }
    try Output.write(markdown, toFile: out)
  }
}
