internal import ArgumentParser
internal import Inert
internal import Pipeline
internal import Vocabulary

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check configuration, database, sources, and what they can show.",
    discussion: """
      Looks at the first 20,000 lines of each source; changes nothing. Tells which gaps a log cannot show, and the line of the \
      server's configuration that would make it. Exit code 2 where something is wrong.

        gapwatch doctor
        gapwatch doctor /var/log/nginx
      """)

  @Argument(help: "Files, folders or quoted globs; none: the configured sources.")
  var paths: [String] = []

  @OptionGroup var site: SiteOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var showing: ShowingOptions

  func run() throws {
    let site = try site.load()
    let settings = reading.settings(site, paths: paths, watch: RunWatch())
    let checkup = try Checkup(settings, database: database.path(site), asOf: Clock.now())
    for item in checkup.items {
      let text = item.complaint?.description ?? item.text
      Output.result("\(item.area.rawValue): " + Inert.terminal(lines: text))
    }
    for line in Messages(site, showing).presentation.notObservable(checkup.notObservable) {
      Output.result("not observable: " + Inert.terminal(lines: line))
    }
    if !checkup.isWell { throw Exit.code(Exit.incomplete) }
  }
}
