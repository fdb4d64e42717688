internal import ArgumentParser
internal import Pipeline
internal import Vocabulary

struct Reject: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Note that findings are no gaps.",
    discussion: """
      A rejected finding is neither listed nor drafted again, whatever the logs say. 'accept' or 'snooze' is the way back.

        gapwatch reject GW-7K3QX2MD --reason "empty on purpose: archived tenants"
      """)

  @Argument(help: "Ids of findings.")
  var ids: [String]

  @OptionGroup var site: SiteOptions
  @OptionGroup var database: DatabaseOptions

  @Option(help: ArgumentHelp("Why, for the history.", valueName: "text"))
  var reason: String

  @Flag(help: "Only errors.")
  var quiet = false

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason says why") }
  }

  func run() throws {
    let site = try site.load()
    let deciding = Deciding(
      database: database.path(site), who: Person.loginName, now: Clock.now())
    try deciding.decide(.reject, ids, reason: reason)
    if !quiet { for id in ids { Output.result("\(id): rejected") } }
  }
}
