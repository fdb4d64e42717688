import Foundation
import Testing
import Vocabulary

@testable import Pipeline

/// What the configuration says reaches the run.
@Suite struct `The configuration in a run` {
  private let night = Workbench.sample("nights/panel/nginx-combined")

  private func configured(_ yaml: String) throws -> Site {
    let bench = try Workbench()
    return try Site.load(bench.write("gapwatch.yaml", yaml))
  }

  @Test func `sources, streams, hosts and the database come from it`() throws {
    let bench = try Workbench()
    try bench.write("access.log", Lines.combined(300))
    try bench.write("other.log", Lines.combined(300, from: 5000))
    try bench.write(
      "gapwatch.yaml",
      """
      database: kept/a.db
      sources:
        - path: \(bench.path("access.log"))
          stream: panel
          role: proxy
          host: web-1
        - path: \(bench.path("*.log"))
      """)
    let run = try bench.gapwatch("scan", "--config", "gapwatch.yaml", "--as-of", "2026-01-09")
    #expect(run.code == 0, "\(run.notes)")
    let rows = try Workbench.run(
      "/usr/bin/env",
      [
        "python3", "-c",
        "import sqlite3; print(sqlite3.connect('kept/a.db').execute('select host, role, name from stream order by 1').fetchall())",
      ], in: bench.folder)
    #expect(rows.text.contains("('web-1', 'proxy', 'panel')"), "\(rows.text)")
    #expect(rows.text.contains("other.log'"), "\(rows.text)")
    #expect(!rows.text.contains("access.log"), "one file, one stream: \(rows.text)")
    #expect(try bench.gapwatch("findings", "--config", "gapwatch.yaml").code == 0)
  }

  @Test func `floors decide what is open`() throws {
    let strict = try configured("floors: {days: 300}\n")
    let open = try replayed([night]).report.findings.filter { $0.state == .open }
    #expect(!open.isEmpty)
    #expect(try replayed([night], site: strict).report.findings.allSatisfy { $0.state != .open })
  }

  @Test func `an allowed finding is not listed and an expired entry speaks up`() throws {
    let all = try replayed([night]).report.findings
    let target = try #require(all.first { $0.kind == .missingEndpoint && $0.state == .open })
    let entries = target.members.map {
      "  - {pattern: '\($0.path)', method: \($0.method), reason: planned, expires: DAY}\n"
    }
    let yaml = "allow:\n" + entries.joined()
    let allowing = try configured(yaml.replacing("DAY", with: "2027-01-01"))
    let allowed = try replayed([night], site: allowing).report
    #expect(!allowed.findings.map(\.id).contains(target.id))
    #expect(allowed.findings.count == all.count - 1)
    #expect(allowed.summary.complaints.isEmpty)
    let expired = try replayed([night], site: configured(yaml.replacing("DAY", with: "2026-01-02")))
    #expect(expired.report.findings.map(\.id).contains(target.id))
    let told = expired.report.summary.complaints.map(\.description)
    #expect(told.count == target.members.count)
    #expect(
      told.allSatisfy { $0.contains("gapwatch.yaml: warning: ") && $0.contains("2026-01-02") })
  }

  @Test func `owners, impacts and menus are the configured ones`() throws {
    let site = try configured(
      """
      owners:
        - {pattern: '/api/v1/**', owner: Platform}
        - {pattern: '/api/v1/admin/**', owner: Identity}
      impacts:
        - {pattern: '/api/v1/admin/**', impact: P0}
      pages:
        modules:
          /admin/system/admin-users: People → Administrators
      """)
    let (report, json) = try replayed([night], site: site)
    let tabs = try #require(
      report.findings.first { $0.kind == .missingEndpoint && $0.state == .open })
    #expect(tabs.owner == "Identity")
    #expect(tabs.impact == .p0)
    #expect(report.findings.allSatisfy { ["Identity", "Platform"].contains($0.owner) })
    #expect(report.findings.map(\.impact) == report.findings.map(\.impact).sorted())
    #expect(json.contains("People → Administrators"))
  }

  @Test func `since and until leave out records`() throws {
    let whole = try replayed([night]).report
    let from = try #require(Instant(rfc3339: "2026-01-08"))
    let to = try #require(Instant(rfc3339: "2026-01-09"))
    let day = try replayed([night], span: TimeSpan(since: from, until: to)).report
    #expect(day.findings.allSatisfy { $0.firstSeen.map { from <= $0 && $0 < to } ?? true })
    #expect(day.findings.map(\.requests).max() ?? 0 < whole.findings.map(\.requests).max() ?? 0)
    #expect(day.asOf.day == from.day)
  }
}
