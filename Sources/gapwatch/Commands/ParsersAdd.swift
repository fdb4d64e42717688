internal import ArgumentParser
internal import Pipeline
internal import Vocabulary

extension Parsers {
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make definitions from a server's configuration.",
      discussion: """
          gapwatch parsers add --nginx-conf /etc/nginx/nginx.conf
          gapwatch parsers add --apache-conf /etc/apache2/apache2.conf --parsers ./parsers

        Each format that a log is written in becomes a file site-NAME.yaml, with a sample; includes are followed.
        """)

    @Option(
      help: ArgumentHelp("Read log_format and access_log of this nginx.conf.", valueName: "file"))
    var nginxConf: [String] = []

    @Option(
      help: ArgumentHelp(
        "Read LogFormat and CustomLog of this Apache configuration.", valueName: "file"))
    var apacheConf: [String] = []

    @Option(
      help: ArgumentHelp(
        "Where the files go; default: the configured folder, /etc/gapwatch/parsers.",
        valueName: "dir"))
    var parsers: String?

    @Flag(help: "Write over files that hold another definition.")
    var replace = false

    @OptionGroup var site: SiteOptions

    func validate() throws {
      if nginxConf.isEmpty, apacheConf.isEmpty {
        throw ValidationError("name a configuration with --nginx-conf or --apache-conf")
      }
    }

    func run() throws {
      let maker = DefinitionMaker(try site.load(), folder: parsers, replaces: replace)
      let outcome = try maker.run(nginx: nginxConf, apache: apacheConf)
      for complaint in outcome.complaints { Output.note(complaint.description) }
      for note in outcome.notes { Output.result(note) }
      if outcome.isRefused || outcome.isUnwritable { throw Exit.code(Exit.cannotWrite) }
      guard outcome.complaints.contains(where: { $0.severity == .error }) else { return }
      throw Exit.code(outcome.written > 0 ? Exit.incomplete : Exit.badConfiguration)
    }
  }
}
