internal import ArgumentParser
internal import Phrases
internal import Pipeline
internal import Vocabulary

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "One whole finding with evidence, counter-evidence and history.")

  @Argument(help: "The finding's id, as GW-7K3QX2MD.")
  var id: String

  @OptionGroup var database: DatabaseOptions

  @Option(help: ArgumentHelp("text, markdown (an issue's body) or json.", valueName: "format"))
  var format: ShowFormat = .text

  @Option(help: ArgumentHelp("Language of the texts: en or tr.", valueName: "tr|en"))
  var language: Language = .english

  func run() throws {
    let reader = try FindingReader(database: database.path)
    guard let found = try reader.finding(id, asOf: Clock.now()) else {
      Output.note("\(id): error: no finding of this id\n  help: list them with 'gapwatch findings --all'")
      throw Exit.code(Exit.applies)
    }
    let presentation = Presentation(language: language, width: Output.width, isColored: false)
    let form: PageForm = format == .markdown ? .markdown : format == .json ? .json : .text
    Output.result(presentation.page(found.finding, history: found.history, form: form))
  }
}

enum ShowFormat: String, ExpressibleByArgument, CaseIterable {
  case text, table, markdown, json
}
