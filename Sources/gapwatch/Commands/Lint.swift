internal import ArgumentParser
internal import Foundation
internal import Inert
internal import Pipeline
internal import Vocabulary

struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Complaints about the register, with line and column.",
    discussion: """
      Missing fields, double numbers, text that was lost on the way. With a database also what its logs say against \
      the register: endpoints that nobody asks for, entries whose expectation is met by now. Exit code 1 with complaints.

        gapwatch lint register.md
        gapwatch lint register.md --db gapwatch.db --format json
      """)

  @Argument(help: "The register; default: the configured one.")
  var path: String?

  @OptionGroup var site: SiteOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var register: RegisterOptions

  @Option(help: ArgumentHelp("table, json or ndjson.", valueName: "format"))
  var format: Format = .table

  @Option(help: ArgumentHelp("Judge the logs as of this time.", valueName: "time"))
  var asOf: Instant?

  @Flag(help: "Errors alone.")
  var quiet = false

  func validate() throws {
    if path != nil, register.register != nil {
      throw ValidationError("name the register once")
    }
  }

  func run() throws {
    let site = try site.load()
    let check = try RegisterAgainstLogs(site, registerPath: path ?? register.register)
    // A register is looked after on machines without logs, too: only a named database has to be there.
    let place = database.path(site)
    let isThere = database.db != nil || FileManager.default.fileExists(atPath: place)
    var complaints = try check.complaints(
      database: isThere ? place : nil, asOf: asOf ?? Clock.now())
    if quiet { complaints.removeAll { $0.severity != .error } }
    switch format {
    case .table:
      Output.result(
        complaints.map { Inert.terminal(lines: $0.description) }.joined(separator: "\n"))
    case .json, .ndjson:
      Output.result(Presentation.json(complaints, lines: format == .ndjson))
    }
    if !complaints.isEmpty { throw Exit.code(Exit.applies) }
  }
}
