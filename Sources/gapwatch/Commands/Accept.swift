internal import ArgumentParser
internal import Pipeline
internal import Vocabulary

struct Accept: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write findings into the register, and note that they are accepted.",
    discussion: """
      The entry goes to the end of its section; new members of a known entry become one line of it. No other byte is touched. \
      Refuses with 73 when the register changes meanwhile. With a configured twin both registers are written.

        gapwatch accept GW-7K3QX2MD --dry-run
        gapwatch accept GW-7K3QX2MD --ticket PANEL-123
        gapwatch accept GW-7K3QX2MD --findings host-a.json --register register.md
      """)

  @Argument(help: "Ids of findings.")
  var ids: [String]

  @OptionGroup var site: SiteOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var register: RegisterOptions

  @Option(
    help: ArgumentHelp(
      "Findings of another host ('findings --format json'); no database is needed, and the decision is "
        + "kept by the entry alone.", valueName: "file"))
  var findings: String?

  @Option(help: ArgumentHelp("A ticket's number, for the entry.", valueName: "number"))
  var ticket: String?

  @Option(help: ArgumentHelp("Why, for the history.", valueName: "text"))
  var reason: String?

  @Flag(help: "Show the patch and change nothing.")
  var dryRun = false

  @Flag(help: "Only errors.")
  var quiet = false

  func run() throws {
    let site = try site.load()
    let drafting = try drafting(site)
    if dryRun {
      Output.result(try patch(site, drafting))
    } else {
      let accepted = try accepted(site, drafting)
      if !quiet { for acceptance in accepted { Output.result(Self.told(acceptance)) } }
    }
  }

  private func drafting(_ site: Site) throws -> Drafting {
    let drafting = try Drafting(site, registerPath: register.register, language: nil)
    guard drafting.hasRegister else { throw RunError.noRegister }
    guard let ticket else { return drafting }
    guard let named = drafting.with(ticket: ticket) else {
      throw ValidationError("--ticket takes letters, digits and -_.#/, as PANEL-123")
    }
    return named
  }

  private func deciding(_ site: Site) -> Deciding {
    Deciding(database: database.path(site), who: Person.loginName, now: Clock.now())
  }

  private func patch(_ site: Site, _ drafting: Drafting) throws -> [UInt8] {
    guard let findings else { return try deciding(site).patch(ids, drafting) }
    return try Deciding.patch(ids, try Drafting.findings(inFile: findings), drafting)
  }

  private func accepted(_ site: Site, _ drafting: Drafting) throws -> [Acceptance] {
    guard let findings else { return try deciding(site).accept(ids, drafting, reason: reason) }
    return try Deciding.write(ids, try Drafting.findings(inFile: findings), drafting)
  }

  static func told(_ acceptance: Acceptance) -> String {
    let places = acceptance.places.map { place in
      let number = place.entered.number.isEmpty ? "an entry" : place.entered.number
      switch place.entered {
      case .drafted: return "written as \(number) into \(place.path)"
      case .extended: return "new members added to \(number) in \(place.path)"
      case .known: return "already \(number) in \(place.path)"
      }
    }
    return "\(acceptance.id): accepted; \(places.joined(separator: "; "))"
  }
}
