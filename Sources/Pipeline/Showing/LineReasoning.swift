internal import BytesToLines
internal import EvidenceBytes
internal import LinesToRecords
internal import RecordsToEvidence
internal import Vocabulary

/// `gapwatch explain --line`: what each stage makes of one line.
public struct LineReasoning {
  private let settings: RunSettings

  public init(_ settings: RunSettings) { self.settings = settings }

  /// A stage and what it says, in order; nothing of it is inert yet.
  public func stages(of line: String) throws -> [(stage: String, text: String)] {
    let engine = try Engine(settings, clientKey: 0, sources: [])
    var options = ParsingOptions()
    options.reference = settings.asOf
    options.parser = settings.parser
    options.keepsFailures = true
    var lines = LineBatch()
    lines.bytes = Array(line.utf8)
    (lines.starts, lines.ends) = ([0], [UInt32(clamping: lines.bytes.count)])
    var parser = LineParser(set: engine.parsers, options: options)
    var read = ReadBatch()
    parser.parse(&lines, into: &read.batch)
    parser.finish(into: &read.batch)
    var stages = [("line", "\(line.utf8.count) bytes")]
    for failure in parser.takeFailures() { stages.append(("record", failure.reason.rawValue)) }
    if parser.tally.other > 0 { stages.append(("record", "understood, and no request")) }
    for record in read.batch.records {
      let printed = RecordPrinter(source: "-").records(only(record, of: read.batch))
      stages.append(("record", String(decoding: printed.dropLast(), as: UTF8.self)))
    }
    var gatherer = Gatherer(source: "-", settings: engine.harvester.gathering)
    var reader = ExchangeReader(engine.harvester.gathering)
    reader.read(&read)
    gatherer.gather(read)
    let evidence = gatherer.take()
    for day in evidence.days {
      stages += Self.stages(of: try evidence.evidence(on: day), on: day)
    }
    return stages
  }

  private func only(_ record: Record, of batch: RecordBatch) -> RecordBatch {
    var one = batch
    one.records = [record]
    return one
  }

  private static func stages(of evidence: DayEvidence, on day: Day) -> [(String, String)] {
    var stages: [(String, String)] = []
    for table in EndpointTable.allCases {
      for (key, endpoint) in evidence[table].entries {
        let date = day == .unknown ? "no day" : day.description
        stages.append(("evidence", "\(key.key.method) \(key.key.path) on \(date), \(table)"))
        for (code, _) in endpoint.outcomes.entries {
          stages.append(("evidence", text(OutcomeKey(code: code))))
        }
        for (page, _) in endpoint.pages.entries {
          stages.append(("evidence", "asked by \(page.text)"))
        }
        stages.append(("evidence", client(endpoint, evidence.traffic)))
      }
    }
    if stages.isEmpty {
      let isMessage = evidence.traffic.messages > 0
      stages.append(
        ("evidence", isMessage ? "a message: \(notes(evidence.traffic))" : "no endpoint"))
    }
    return stages
  }

  private static func notes(_ traffic: Traffic) -> String {
    let kinds = traffic.notes.entries.map { "\($0.value.kind)" }
    return kinds.isEmpty ? "it says nothing of an endpoint" : kinds.joined(separator: ", ")
  }

  private static func text(_ key: OutcomeKey) -> String {
    var parts = [
      "status \(key.status)", "\(key.series) query", "size counts \(key.sizeClass.meaning)",
    ]
    if key.content != .unknown { parts.append("content is \(key.content)") }
    if key.fromCache { parts.append("from a cache") }
    if key.ownAnswer { parts.append("no upstream") }
    return parts.joined(separator: ", ")
  }

  private static func client(_ endpoint: EndpointDay, _ traffic: Traffic) -> String {
    guard let day = endpoint.clients.entries.first?.value, traffic.withClient > 0 else {
      return "no client: neither user nor address"
    }
    let by =
      traffic.withUser > 0
      ? "the user" : traffic.withForwarded > 0 ? "the forwarded address" : "address and user agent"
    return "a client by \(by)" + (day.traits & 3 != 0 ? ", a program by its own word" : "")
  }
}
