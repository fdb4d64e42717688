internal import ArgumentParser
internal import Pipeline
internal import Vocabulary

struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lines to records, as JSON Lines in input order.",
    discussion: """
        gapwatch parse access.log | head
        gapwatch parse --failures --show-lines access.log
      """)

  @Argument(help: "Files, folders, quoted globs; - or nothing reads stdin.")
  var paths: [String] = []

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var showing: ShowingOptions

  @Flag(help: "Only the lines that did not parse, with the reason.")
  var failures = false

  @Flag(help: "Quote the lines that did not parse; they hold what clients sent.")
  var showLines = false

  func run() throws {
    let lines = RecordLines(reading.settings(paths: paths))
    let summary = try lines.run(failures: failures, showLines: showLines) { Output.result($0) }
    Messages(showing).tell(summary)
    if summary.isUnreadable { throw Exit.code(Exit.noInput) }
    if summary.isIncomplete { throw Exit.code(Exit.incomplete) }
  }
}
