internal import ArgumentParser
internal import Pipeline
internal import Vocabulary

struct Parsers: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List parser definitions, check them, or make one of a server's configuration.",
    subcommands: [List.self, Check.self, Add.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the definitions.")

    @Option(help: ArgumentHelp("A folder with definitions of your own.", valueName: "dir"))
    var parsers: [String] = []

    @OptionGroup var site: SiteOptions

    func run() throws {
      let definitions = try DefinitionList.load(site.load(), folders: parsers)
      let width = definitions.map(\.name.count).max() ?? 0
      for definition in definitions {
        let space = String(repeating: " ", count: width - definition.name.count + 2)
        Output.result(definition.name + space + definition.title)
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Test definitions against their own samples.")

    @Argument(help: "YAML files; none: the built-in ones.")
    var files: [String] = []

    func run() throws {
      let counts = try DefinitionList.check(files: files)
      Output.note("\(counts.definitions) definitions, \(counts.samples) samples: all as expected")
    }
  }
}
