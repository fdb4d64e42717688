internal import ArgumentParser
internal import Inert
internal import Phrases
internal import Pipeline
internal import Vocabulary

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Go through what is undecided, one by one, on a terminal.",
    discussion: """
      Shows each draft with its evidence and asks. a accepts and writes the entry, r rejects, s snoozes, e rewrites the draft in \
      $VISUAL or $EDITOR and accepts it, n goes on, q ends. Every answer is kept at once.

        gapwatch review --register register.md
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var register: RegisterOptions

  @Option(help: ArgumentHelp("Language of the evidence: en or tr.", valueName: "tr|en"))
  var language: Language?

  func run() throws {
    guard Terminal.isInteractive else {
      throw ValidationError("review asks at a terminal; see 'gapwatch draft' and 'gapwatch accept'")
    }
    let site = try site.load()
    let path = register.register
    let desk = ReviewDesk(site, database: database.path(site), who: Person.loginName) {
      try Drafting(site, registerPath: path, language: nil)
    }
    guard try Drafting(site, registerPath: path, language: nil).hasRegister else {
      throw RunError.noRegister
    }
    let waiting = try desk.waiting(asOf: Clock.now())
    if waiting.isEmpty { Output.result("nothing waits for a decision") }
    for (index, id) in waiting.enumerated() {
      guard let item = try desk.item(id, asOf: Clock.now(), site.language(language)) else {
        continue
      }
      show(item, "\(index + 1)/\(waiting.count)")
      guard try ask(item, desk) else { return }
    }
  }

  private func show(_ item: ReviewDesk.Item, _ place: String) {
    var text = "\n== \(place) \(item.finding.id)\n\n"
    text += item.proposal.isEmpty ? "" : item.proposal + "\n"
    text += item.page
    if item.proposal.isEmpty { text += "\nan entry of the register holds all of it\n" }
    Output.result(Inert.terminal(lines: text))
  }

  /// False: the person has had enough.
  private func ask(_ item: ReviewDesk.Item, _ desk: ReviewDesk) throws -> Bool {
    while true {
      let editing = item.isDraft ? "[e]dit " : ""
      guard let key = Terminal.key("\n[a]ccept [r]eject [s]nooze \(editing)[n]ext [q]uit ") else {
        Output.result("")
        return false
      }
      Output.result(key.isASCII && key.isLetter ? String(key) : "")
      do {
        switch key {
        case "a": if try accept(item, desk, text: nil) { return true }
        case "e" where item.isDraft: if try edit(item, desk) { return true }
        case "r": if try reject(item, desk) { return true }
        case "s": if try snooze(item, desk) { return true }
        case "n": return true
        case "q": return false
        default: break
        }
      } catch let error as RunError where error == .noEntry {
        tell("that is not one entry with its heading; nothing was written")
      }
    }
  }

  private func tell(_ text: String) { Output.result(text) }

  private func accept(_ item: ReviewDesk.Item, _ desk: ReviewDesk, text: String?) throws -> Bool {
    guard let acceptance = try desk.accept(item, text: text, now: Clock.now()) else { return true }
    tell(Inert.terminal(Accept.told(acceptance)))
    return true
  }

  private func edit(_ item: ReviewDesk.Item, _ desk: ReviewDesk) throws -> Bool {
    guard let text = try Terminal.edited(item.proposal) else {
      tell("the editor ended with an error; nothing was written")
      return false
    }
    return try accept(item, desk, text: text)
  }

  private func reject(_ item: ReviewDesk.Item, _ desk: ReviewDesk) throws -> Bool {
    guard let reason = Terminal.line("reason: "), reason.contains(where: { !$0.isWhitespace })
    else {
      tell("a rejection has a reason; nothing was kept")
      return false
    }
    try desk.decide(.reject, item, reason: reason, now: Clock.now())
    tell("\(item.finding.id): rejected")
    return true
  }

  private func snooze(_ item: ReviewDesk.Item, _ desk: ReviewDesk) throws -> Bool {
    let answer = Terminal.line("until (2026-12-01) or number of requests: ") ?? ""
    let until = Instant(rfc3339: answer).flatMap { $0 > Clock.now() ? $0 : nil }
    let requests = Int(answer).flatMap { $0 > 0 ? $0 : nil }
    guard until != nil || requests != nil else {
      tell("neither a date to come nor a number; nothing was kept")
      return false
    }
    try desk.decide(
      .snooze(until: until, requests: requests), item, reason: nil, now: Clock.now())
    tell("\(item.finding.id): snoozed")
    return true
  }
}
