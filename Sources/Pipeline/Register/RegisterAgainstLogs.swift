internal import EvidenceToFindings
internal import FindingsToRegister
internal import FindingsToReport
internal import Store
public import Phrases
public import Vocabulary

/// Holds a register against what a database knows: for `verify`, and for the part of `lint` that
/// needs logs.
public struct RegisterAgainstLogs {
  private let site: Site
  private let file: RegisterFile
  private let register: Register

  /// `path` nil: the configured register. Throws `RunError.noRegister` without one.
  public init(_ site: Site, registerPath: String?) throws {
    guard let path = registerPath ?? site.configuration.register?.path else {
      throw RunError.noRegister
    }
    self.site = try site.readingContract()
    file = try RegisterFile(path: path)
    register = Register(file.bytes)
  }

  /// Of the register's own words.
  public var language: Language { register.language }

  /// What can be known from the text alone; with a database also what its logs say against it.
  public func complaints(database: String?, asOf now: Instant) throws -> [Complaint] {
    let linter = Linter(register, path: file.path)
    guard let database else { return linter.lint() }
    let traffic = try traffic(database, now)
    return linter.lint(
      against: traffic.observed, traffic.findings, verdicts: verdicts(traffic, now))
  }

  /// Every entry judged, in the register's order.
  public func verified(
    database: String, asOf now: Instant, _ language: Language
  ) throws -> VerifiedRegister {
    let traffic = try traffic(database, now)
    return VerifiedRegister(
      reports: EntryReports(verdicts(traffic, now).map { report($0, now) }, language))
  }

  // MARK: The logs

  private struct Traffic {
    var observed: [ObservedEndpoint]
    var findings: [Finding]
    /// Kinds that no source can show.
    var hidden: Set<GapKind>
  }

  private func traffic(_ database: String, _ now: Instant) throws -> Traffic {
    try Store(readingFrom: database).read { transaction in
      let findings = try transaction.findings(asOf: now).filter(\.isConcluded).map(\.finding)
      let streams = try StreamAssembly(stored: transaction).streams
      let members = findings.filter { verifier.holds($0) }
      let observed = try Concluder(settings: RunSettings(site).conclusion).observe(
        streams, asOf: now
      ) {
        verifier.isWatched(method: $0, path: $1, findings: members)
      }
      let names = Set(streams.map(\.name))
      let gaps = try transaction.notObservable().filter { $0.reason != .operationUnnamed }
      let hidden = GapKind.allCases.filter { kind in
        !names.isEmpty && names.isSubset(of: gaps.filter { $0.kind == kind }.map(\.source))
      }
      return Traffic(observed: observed, findings: findings, hidden: Set(hidden))
    }
  }

  private var verifier: Verifier {
    Verifier(
      register, pages: site.pages, goodAnswers: site.configuration.floors.goodAnswers)
  }

  private func verdicts(_ traffic: Traffic, _ now: Instant) -> [Verdict] {
    verifier.verify(
      traffic.findings, observed: traffic.observed, notObservable: traffic.hidden, asOf: now)
  }

  // MARK: The report

  private func report(_ verdict: Verdict, _ now: Instant) -> EntryReport {
    let entry = register.entries[verdict.entry]
    var report = EntryReport(
      heading: entry.heading, line: entry.lines.lowerBound + 1, status: verdict.status.rawValue,
      statusLabel: verdict.status.label, check: verdict.check.rawValue)
    report.number = verdict.number
    report.findings = verdict.findings
    report.evidence = verdict.evidence + silence(verdict, now)
    report.asked = verdict.asked
    report.agreeing = verdict.agreeing
    report.lastSeen = verdict.lastSeen
    if let ticket = entry.ticketNumber.flatMap({
      Ticket($0, pattern: site.configuration.ticketURL)
    }) {
      report.ticket = (ticket.number, ticket.url)
    }
    if verdict.status == .looksFixed, !register.isClosed(verdict.entry),
      let good = verdict.evidence.first(where: { $0.name == .goodAgain })
    {
      var values = good.values
      if verdict.asked > 1, verdict.agreeing == verdict.asked {
        values["endpoints"] = .int(verdict.asked)
      }
      report.closingNote = values
    }
    return report
  }

  private func silence(_ verdict: Verdict, _ now: Instant) -> [Fact] {
    switch verdict.status {
    case .silent:
      guard let last = verdict.lastSeen else { return [Fact(.neverAsked)] }
      let days = Int(now.day.number - last.day.number)
      return [Fact(.nobodySince, ["days": .int(days), "time": .text(last.description)])]
    case .notObservable: return [Fact(.logsCannotTell)]
    default: return []
    }
  }
}

/// What `verify` shows.
public struct VerifiedRegister: Sendable {
  let reports: EntryReports

  /// `width` in columns; nil does not limit.
  public func text(width: Int?) -> String { reports.text(width: width) }

  /// One JSON document, or one entry a line.
  public func json(lines: Bool) -> String { lines ? reports.ndjson() : reports.json() }
}

extension EntryStatus {
  var label: Label {
    switch self {
    case .stillOpen: .stillOpen
    case .looksFixed: .looksFixed
    case .regressed: .regressed
    case .silent: .silent
    case .notObservable: .notObservable
    }
  }
}
