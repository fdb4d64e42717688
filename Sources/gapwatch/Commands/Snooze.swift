internal import ArgumentParser
internal import Pipeline
internal import Vocabulary

struct Snooze: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put findings off until a date or a number of requests.",
    discussion: """
      The next scan after that tells them again.

        gapwatch snooze GW-7K3QX2MD --until 2026-12-01
        gapwatch snooze GW-7K3QX2MD --requests 500 --reason "wait for more use"
      """)

  @Argument(help: "Ids of findings.")
  var ids: [String]

  @OptionGroup var site: SiteOptions
  @OptionGroup var database: DatabaseOptions

  @Option(help: ArgumentHelp("Until this time (2026-12-01 or RFC 3339).", valueName: "date"))
  var until: Instant?

  @Option(help: ArgumentHelp("Until its endpoints were asked so often again.", valueName: "n"))
  var requests: Int?

  @Option(help: ArgumentHelp("Why, for the history.", valueName: "text"))
  var reason: String?

  @Flag(help: "Only errors.")
  var quiet = false

  func validate() throws {
    if (until == nil) == (requests == nil) {
      throw ValidationError("say either --until or --requests")
    }
    if let requests, requests < 1 { throw ValidationError("--requests takes a number from 1") }
    if let until, until <= Clock.now() { throw ValidationError("--until lies in the past") }
  }

  func run() throws {
    let site = try site.load()
    let deciding = Deciding(
      database: database.path(site), who: Person.loginName, now: Clock.now())
    try deciding.decide(.snooze(until: until, requests: requests), ids, reason: reason)
    let end =
      until.map { "until \($0.formatted(fractionDigits: 0))" }
      ?? "for \(requests ?? 0) \(requests == 1 ? "request" : "requests")"
    if !quiet { for id in ids { Output.result("\(id): snoozed \(end)") } }
  }
}
