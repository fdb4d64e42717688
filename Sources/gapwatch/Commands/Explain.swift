internal import ArgumentParser
internal import Inert
internal import Phrases
internal import Pipeline
internal import Vocabulary

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Why there is a finding, or none, and what is missing; what became of a line.",
    discussion: """
        gapwatch explain GW-7K3QX2MD
        gapwatch explain GET /api/v1/logs/cron
        gapwatch explain 'GET /api/v1/logs/cron' --logs /var/log/nginx
        gapwatch explain --line '203.0.113.9 - - [05/Jan/2026:10:00:00 +0000] "GET / HTTP/1.1" 200 2 "-" "-"'
      """)

  @Argument(
    help: ArgumentHelp(
      "A finding's id, or method and path; a path alone is every method.", valueName: "subject"))
  var words: [String] = []

  @Option(help: ArgumentHelp("What each stage makes of this line.", valueName: "line"))
  var line: String?

  @Option(help: ArgumentHelp("Logs to be read in place of a database.", valueName: "path"))
  var logs: [String] = []

  @OptionGroup var site: SiteOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var contract: ContractOptions
  @OptionGroup var moment: MomentOptions

  @Option(help: ArgumentHelp("Language of the texts: en or tr.", valueName: "tr|en"))
  var language: Language?

  private var subject: String? { words.isEmpty ? nil : words.joined(separator: " ") }

  func validate() throws {
    if (subject == nil) == (line == nil) {
      throw ValidationError("name an id, or 'METHOD PATH', or --line LINE")
    }
    if let subject, !subject.hasPrefix("GW-"), !subject.contains("/") {
      throw ValidationError("'\(Inert.terminal(subject))' is neither an id nor 'METHOD PATH'")
    }
  }

  func run() throws {
    let site = try contract.read(site.load())
    var settings = reading.settings(site, paths: logs, watch: RunWatch())
    settings.asOf = moment.asOf
    if let line {
      for (stage, text) in try LineReasoning(settings).stages(of: line) {
        Output.result(Inert.terminal("\(stage): \(text)") + "\n")
      }
      return
    }
    let reasoning =
      try logs.isEmpty
      ? Reasoning(settings, database: database.path(site), asOf: Clock.now())
      : Reasoning(replaying: settings)
    try explain(subject ?? "", reasoning, site)
  }

  private func explain(_ subject: String, _ reasoning: Reasoning, _ site: Site) throws {
    let presentation = Presentation(
      site, language: site.language(language), width: Output.width, isColored: false)
    if subject.hasPrefix("GW-") {
      guard let finding = reasoning.finding(subject) else { throw UnknownFinding(id: subject) }
      Output.result(presentation.page(finding, history: [], form: .text) + "\n")
      Output.result(presentation.explanations(reasoning.explain(finding)))
      return
    }
    let words = subject.split(separator: " ", maxSplits: 1).map(String.init)
    guard let path = words.last else { return }
    let method = words.count == 2 ? words[0].uppercased() : nil
    let explanations = reasoning.explain(method: method, path: path)
    if explanations.isEmpty { throw UnknownEndpoint(text: Inert.terminal(subject)) }
    Output.result(presentation.explanations(explanations))
  }
}
