internal import ArgumentParser

@main
struct Gapwatch: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "gapwatch",
    abstract:
      "Finds where an admin UI asks its backend for something the backend does not really do.",
    discussion: """
      Reads access and container logs (plain or gzip), keeps what it finds in SQLite and drafts entries \
      for a Markdown register.

        gapwatch replay /var/log/nginx            what these logs show, kept nowhere
        gapwatch scan --db gapwatch.db LOGS       one night: what is new since the last scan
        gapwatch show GW-7K3QX2MD                 one finding with its numbers

      Exit codes: 0 ran; 1 --fail-on applies, 'lint' complains, or unknown id; 2 some input was damaged or unreadable; 64 usage; \
      66 no input; 73 cannot write; 75 another run holds the database; 78 bad configuration or definition.
      """,
    version: version,
    subcommands: [
      Scan.self, Replay.self, Parse.self, Findings.self, Show.self, Explain.self, Draft.self,
      Review.self,
      Accept.self, Reject.self, Snooze.self, Verify.self, Lint.self, Merge.self, Rescan.self,
      Forget.self, Parsers.self, Doctor.self,
    ])

  static func main() {
    Output.ignoreBrokenPipe()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Exit.leave(with: error)
    }
  }
}
