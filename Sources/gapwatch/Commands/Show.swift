internal import ArgumentParser
internal import Phrases
internal import Pipeline
internal import Vocabulary

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "One whole finding with evidence, counter-evidence and history.")

  @Argument(help: "The finding's id, as GW-7K3QX2MD.")
  var id: String

  @OptionGroup var site: SiteOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var register: RegisterOptions

  @Option(help: ArgumentHelp("text, markdown (an issue's body) or json.", valueName: "format"))
  var format: ShowFormat = .text

  @Option(help: ArgumentHelp("Language of the texts: en or tr.", valueName: "tr|en"))
  var language: Language?

  func run() throws {
    let site = try site.load()
    let drafting = try Drafting(site, registerPath: register.register, language: nil)
    let reader = try FindingReader(database: database.path(site), site: site)
    guard let found = try reader.finding(id, asOf: Clock.now()),
      let finding = drafting.matched([found.finding]).first
    else { throw UnknownFinding(id: id) }
    let presentation = Presentation(
      site, language: site.language(language), width: Output.width, isColored: false)
    let form: PageForm = format == .markdown ? .markdown : format == .json ? .json : .text
    Output.result(presentation.page(finding, history: found.history, form: form, drafting))
  }
}

enum ShowFormat: String, ExpressibleByArgument, CaseIterable {
  case text, table, markdown, json
}
