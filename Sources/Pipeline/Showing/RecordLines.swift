internal import BytesToLines
internal import LinesToRecords
internal import Store
internal import Vocabulary

/// `gapwatch parse`: lines → records as JSON Lines, in input order.
public struct RecordLines {
  private let settings: RunSettings

  /// Without paths, standard input is read.
  public init(_ settings: RunSettings) {
    var settings = settings
    if settings.paths.isEmpty { settings.paths = ["-"] }
    self.settings = settings
  }

  /// `failures`: only the lines that did not parse, with the reason. `showLines`: quote them.
  /// `write` hears blocks of whole lines.
  public func run(
    failures: Bool, showLines: Bool, write: ([UInt8]) -> Void
  ) throws -> RunSummary {
    let discovery = SourceDiscovery(settings)
    let engine = try Engine(settings, clientKey: 0, sources: discovery.sources)
    let tasks = try engine.tasks(discovery.sources)
    var summary = RunSummary(discovery)
    for task in tasks where !(settings.watch?.isStopping ?? false) {
      do throws(Complaint) {
        let printed = try parse(
          task, engine, failures: failures, showLines: showLines, write: write)
        summary.add(complaintsOf: printed)
        summary.add(printed.summary)
        summary.finishedSources += 1
      } catch {
        summary.complaints.append(error)
        summary.isIncomplete = true
      }
    }
    summary.end(settings.watch)
    return summary
  }

  private func parse(
    _ task: HarvestTask, _ engine: Engine, failures: Bool, showLines: Bool,
    write: ([UInt8]) -> Void
  ) throws(Complaint) -> Harvest {
    let reader = try SourceReader(task.source)
    var options = task.parsing
    options.keepsFailures = failures
    var parser = LineParser(set: engine.parsers, options: options, state: task.beginning)
    var lines = LineBatch()
    var records = RecordBatch()
    let printer = RecordPrinter(source: task.source.path)
    var order = LineOrder(printer)
    while !(settings.watch?.isStopping ?? false), reader.read(&lines) {
      records.removeAll()
      parser.parse(&lines, into: &records)
      let failed = parser.takeFailures()
      write(
        failures
          ? printer.failures(failed, lines, records, showLines)
          : order.text(of: records, heldFrom: parser.heldFrom))
    }
    records.removeAll()
    parser.finish(into: &records)
    // What was held for a next line may turn out to be no record.
    write(
      failures
        ? printer.failures(parser.takeFailures(), LineBatch(), records, false)
        : order.text(of: records, heldFrom: nil))
    var harvest = Harvest(source: task.source)
    harvest.tally = parser.tally
    harvest.damage = reader.damage
    harvest.warning = reader.warning
    harvest.bytes = reader.position.byteOffset
    return harvest
  }
}
