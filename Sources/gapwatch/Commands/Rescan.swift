internal import ArgumentParser
internal import Pipeline
internal import Vocabulary

struct Rescan: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read sources anew, after a change of parsers or configuration.",
    discussion: """
      Takes out what each file gave and puts what it gives now in its place, in one step; then concludes again. What a \
      file holds tells which source it is, whatever it is called. A forgotten source comes back.

        gapwatch rescan /var/log/nginx/access.log.1
        gapwatch rescan '/var/log/nginx/*.gz'
      """)

  @Argument(help: "Files, folders or quoted globs.")
  var sources: [String]

  @OptionGroup var site: SiteOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var moment: MomentOptions
  @OptionGroup var telling: TellingOptions

  func run() throws {
    let site = try site.load()
    let place = database.path(site)
    let night = try RunWatch.during(telling) { watch in
      var settings = reading.settings(site, paths: sources, watch: watch)
      settings.asOf = moment.asOf
      settings.readsAnew = true
      // A mistyped database is an error and makes none.
      try Nightly.requireDatabase(place)
      return try Nightly(settings, database: place).run(now: Clock.now(), clock: Clock.now)
    }
    Messages.tell(night.summary, telling)
    try Nightly.noteTold(night, database: place)
    try Messages.check(night.summary, kept: true)
    if night.summary.isIncomplete { throw Exit.code(Exit.incomplete) }
  }
}
