internal import BytesToLines
internal import Foundation
internal import Store
internal import Vocabulary

/// A log that was found, and what the configuration says of it.
struct FoundSource: Sendable {
  var source: Source
  var rules: ConfiguredSource?

  var stream: StreamKey {
    StreamKey(
      host: rules?.host ?? "", role: rules?.role?.rawValue ?? "",
      name: rules?.stream ?? source.rotationSet)
  }
}

/// All that a run will read.
struct SourceDiscovery {
  private(set) var sources: [FoundSource] = []
  private(set) var complaints: [Complaint] = []
  private(set) var skippedFiles = 0

  /// Finds the named paths, else the configured sources. A configured source's settings hold for
  /// its files however they are named.
  init(_ settings: RunSettings) {
    let configured = settings.site.configuration.sources
    guard !settings.paths.isEmpty else {
      for rules in configured { add(SourceFinder(paths: [rules.path]).find(), rules) }
      return
    }
    let listing = SourceFinder(paths: settings.paths).find()
    var known: [String: ConfiguredSource] = [:]
    for rules in configured {
      for source in SourceFinder(paths: [rules.path]).find().sources {
        known[Self.place(source)] = known[Self.place(source)] ?? rules
      }
    }
    complaints = listing.complaints
    skippedFiles = listing.skipped.count
    sources = listing.sources.map { FoundSource(source: $0, rules: known[Self.place($0)]) }
  }

  var totalBytes: Int64 { sources.reduce(0) { $0 + max(0, $1.source.storedSize ?? 0) } }

  /// Some of the input is missing.
  var isIncomplete: Bool { complaints.contains { $0.severity == .error } }

  private mutating func add(_ listing: SourceListing, _ rules: ConfiguredSource) {
    let known = Set(sources.map { Self.place($0.source) })
    sources += listing.sources.filter { !known.contains(Self.place($0)) }
      .map { FoundSource(source: $0, rules: rules) }
    complaints += listing.complaints
    skippedFiles += listing.skipped.count
  }

  private static func place(_ source: Source) -> String {
    source.isPipe ? source.path : URL(filePath: source.path).standardizedFileURL.path
  }
}
