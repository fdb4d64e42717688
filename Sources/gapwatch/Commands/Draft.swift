internal import ArgumentParser
internal import Phrases
internal import Pipeline
internal import Vocabulary

struct Draft: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The proposed register entries, as Markdown or as a patch.",
    discussion: """
      Drafts what is open, undecided and in no entry of the register yet, or the findings that are named. A new member of \
      a known entry is one line of the patch.

        gapwatch draft --register register.md --out drafts.md
        gapwatch draft --register docs/register.md --patch | git apply
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

  @Flag(help: "A unified diff against the register, for 'git apply'; of both with a twin.")
  var patch = false

  @Flag(help: "The template of entries, with its names; for one of your own.")
  var template = false

  @Option(help: ArgumentHelp("Where to write; - is stdout.", valueName: "file"))
  var out = "-"

  @Option(help: ArgumentHelp("tr or en; default: the register's own.", valueName: "tr|en"))
  var language: Language?

  func run() throws {
    let site = try site.load()
    let drafting = try Drafting(site, registerPath: register.register, language: language)
    if template {
      try Output.write(drafting.template + "\n", toFile: out)
    } else if patch {
      guard drafting.hasRegister else { throw RunError.noRegister }
      let (all, drafting) = try read(site, drafting)
      let patch = try drafting.patch(all, asked: ids.isEmpty ? nil : named(all).map(\.id))
      if patch.isEmpty { Output.note("nothing to draft") }
      try Output.write(patch, toFile: out)
    } else {
      let (all, drafting) = try read(site, drafting)
      let markdown = ids.isEmpty ? try drafting.proposed(all) : try drafting.drafts(of: named(all))
      if ids.isEmpty { try tellExtensions(drafting, all) }
      if markdown.isEmpty { Output.note("nothing to draft") }
      try Output.write(markdown, toFile: out)
    }
  }

  private func tellExtensions(_ drafting: Drafting, _ all: [Finding]) throws {
    for (id, number) in try drafting.extensions(all) {
      let entry = number.isEmpty ? "an entry" : "entry \(number)"
      Output.note("\(entry) gets new members from \(id): see --patch, or 'gapwatch accept \(id)'")
    }
  }

  private func read(_ site: Site, _ drafting: Drafting) throws -> ([Finding], Drafting) {
    if let findings { return (try Drafting.findings(inFile: findings), drafting) }
    let reader = try FindingReader(database: database.path(site), site: site)
    return (
      try reader.report(asOf: Clock.now()).findings,
      drafting.without(numbers: try reader.numbersGiven())
    )
  }

  /// In the order they were named in.
  private func named(_ all: [Finding]) throws -> [Finding] {
    try ids.map { id in
      guard let finding = all.first(where: { $0.id == id }) else { throw UnknownFinding(id: id) }
      return finding
    }
  }
}
