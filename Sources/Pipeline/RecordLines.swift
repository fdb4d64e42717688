internal import BytesToLines
internal import LinesToRecords
internal import Store
public import Vocabulary

/// `gapwatch parse`: lines → records as JSON Lines, in input order.
public struct RecordLines {
  private let settings: RunSettings

  public init(_ settings: RunSettings) { self.settings = settings }

  /// `failures`: only the lines that did not parse, with the reason. `showLines`: quote them.
  /// `write` hears blocks of whole lines.
  public func run(
    failures: Bool, showLines: Bool, write: ([UInt8]) -> Void
  ) throws -> RunSummary {
    let listing = SourceFinder(paths: settings.paths.isEmpty ? ["-"] : settings.paths).find()
    let engine = try Engine(
      settings, clientKey: 0, sources: listing.sources.count, asOf: settings.asOf)
    var summary = RunSummary()
    summary.complaints = listing.complaints
    summary.skippedFiles = listing.skipped.count
    for source in listing.sources {
      do throws(Complaint) {
        let printed = try print(
          source, engine, failures: failures, showLines: showLines, write: write)
        summary.complaints += printed.complaints
        summary.isIncomplete = summary.isIncomplete || printed.damage != nil
        summary.add(printed.summary)
      } catch {
        summary.complaints.append(error)
        summary.isIncomplete = true
      }
    }
    summary.isIncomplete =
      summary.isIncomplete || listing.complaints.contains { $0.severity == .error }
    summary.isUnreadable = summary.sources.isEmpty
    return summary
  }

  private func print(
    _ source: Source, _ engine: Engine, failures: Bool, showLines: Bool, write: ([UInt8]) -> Void
  ) throws(Complaint) -> Harvest {
    let reader = try SourceReader(source)
    var options = engine.harvester.parsing
    options.keepsFailures = failures
    var parser = LineParser(set: engine.parsers, options: options)
    var lines = LineBatch()
    var records = RecordBatch()
    let printer = RecordPrinter(source: source.path)
    while reader.read(&lines) {
      records.removeAll()
      parser.parse(&lines, into: &records)
      let failed = parser.takeFailures()
      write(failures ? printer.failures(failed, lines, records, showLines) : printer.records(records))
    }
    records.removeAll()
    parser.finish(into: &records)
    if !failures { write(printer.records(records)) }
    var harvest = Harvest(source: source, position: reader.position)
    harvest.tally = parser.tally
    harvest.damage = reader.damage
    harvest.warning = reader.warning
    harvest.bytes = reader.position.byteOffset
    return harvest
  }
}
