import Foundation
import Phrases
import Testing
import Vocabulary

@testable import FindingsToReport

@Suite struct FindingDocumentTests {
  private func document(
    _ findings: [Finding], module: String? = "System → Logs"
  ) -> FindingDocument {
    FindingDocument(findings: findings.map { ReportedFinding($0, module: module) })
  }

  private func names(_ text: String, _ pattern: String) throws -> [String] {
    let expression = try NSRegularExpression(pattern: pattern)
    let range = NSRange(text.startIndex..., in: text)
    return expression.matches(in: text, range: range).compactMap { match in
      Range(match.range(at: 1), in: text).map { String(text[$0]) }
    }
  }

  @Test func `a finding is written as the contract has it`() {
    var finding = logCategories()
    finding.members = Array(finding.members.prefix(1))
    let json = document([finding]).ndjson(.english)
    #expect(
      json == #"""
        {"id":"GW-7K3QX2MD","kind":"empty-list","method":"GET",\#
        "endpoint":"/api/v1/logs/{category}",\#
        "members":[{"method":"GET","path":"/api/v1/logs/api","kind":"empty-list"}],\#
        "host":"panel.example.com","page":"/admin/system/logs","module":"System → Logs",\#
        "state":"open","decision":"undecided","confidence":0.97,"impact":"P1",\#
        "impactReason":"a read, 9 users","requests":1412,"failures":1412,"clients":9,"days":6,\#
        "firstSeen":"2026-01-03T10:00:00.000Z","lastSeen":"2026-01-08T10:00:00.000Z",\#
        "expected":"a list with items","actual":"[] (2 bytes) every time",\#
        "evidence":["0 of 54 client-days with a non-empty answer: at most 5.6 % at 95 %"],\#
        "counterEvidence":["GET /api/v1/logs/events non-empty in 98 % of the same sessions"],\#
        "samples":[{"source":"access.log.2.gz","line":1042,"time":"2026-01-03T10:00:00.000Z",\#
        "request":"GET /api/v1/logs/cron","status":200,"size":2}],"registerEntry":"1.1",\#
        "missing":["needs at least 2 days, has 1"],"owner":"Backend",\#
        "clientsAreApproximate":false,\#
        "facts":{"expected":{"name":"expectedList","values":{}},\#
        "actual":{"name":"actualEmptyList","values":{"body":"[]","size":2}},\#
        "evidence":[{"name":"boundOnGood","values":{"good":0,"observations":54,"upper":5.6}}],\#
        "counterEvidence":[{"name":"siblingWorks",\#
        "values":{"endpoint":"GET /api/v1/logs/events","percent":98}}],\#
        "missing":[{"name":"needsDays","values":{"have":1,"need":2}}],\#
        "impact":[{"name":"impactRead","values":{}},\#
        {"name":"impactClients","values":{"clients":9}}]}}

        """#)
  }

  @Test func `the document has findings, notObservable, sources, summary in that order`() throws {
    var source = SourceSummary(source: "access.log", parser: "nginx-combined")
    source.envelope = "cri"
    source.lines = 52_000
    source.records = 51_990
    source.unparsed = 10
    source.bytes = 9_000_000
    source.firstTime = noon
    var document = FindingDocument(
      findings: [],
      notObservable: [
        NotObservable(kind: .emptyList, source: "b.log", parser: "uvicorn", reason: .noSize)
      ], sources: [source])
    let without = document.json(.english)
    #expect(!without.contains("seconds"))
    document.summary.seconds = 0.4
    let json = document.json(.english)
    #expect(
      try names(json, #""(\w+)":"#) == [
        "findings", "notObservable", "kind", "source", "reason", "remedy", "parser", "cause",
        "sources", "source", "parser", "envelope", "lines", "records", "continuations", "other",
        "unparsed", "firstTime", "bytes", "summary", "lines", "records", "unparsed", "bytes",
        "seconds",
      ])
    #expect(json.contains(#""summary":{"lines":52000,"records":51990,"unparsed":10,"#))
    #expect(json.hasSuffix("}\n"))
  }

  @Test func `findings come most important first, whatever their order before`() {
    var minor = logCategories()
    minor.impact = .p2
    minor.id = "GW-A"
    var sure = logCategories()
    sure.confidence = 0.99
    sure.id = "GW-Z"
    let expected = ["GW-Z", "GW-7K3QX2MD", "GW-A"]
    for findings in [[minor, logCategories(), sure], [sure, minor, logCategories()]] {
      #expect(document(findings).findings.map(\.finding.id) == expected)
    }
  }

  @Test(arguments: Language.allCases)
  func `another host reads back what was written`(language: Language) throws {
    var dice = Dice(state: 11)
    for _ in 0..<150 {
      var source = SourceSummary(source: hostileText, parser: "p")
      source.bytes = .max
      source.lastTime = noon
      var written = FindingDocument(
        findings: (0..<dice.roll(5)).map { _ in
          ReportedFinding(dice.finding(), module: dice.pick([nil, "Sistem → Günlükler"]))
        },
        notObservable: [
          NotObservable(kind: .safeStub, source: "s", parser: hostileText, reason: .noClient)
        ], sources: [source])
      written.summary.seconds = 0.25
      let json = written.json(language)
      let read = try FindingDocument(reading: Array(json.utf8))
      #expect(read == written)
      #expect(read.json(language) == json)
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
      if written.findings.isEmpty { continue }
      let lines = try FindingDocument(reading: Array(written.ndjson(language).utf8))
      #expect(lines.findings == written.findings)
    }
  }

  @Test func `JSON is exact and still harmless on a terminal`() throws {
    var finding = logCategories()
    finding.endpoint = hostileText
    let json = document([finding]).json(.english)
    for scalar in json.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
      #expect(scalar.properties.generalCategory != .format)
    }
    #expect(try FindingDocument(reading: Array(json.utf8)).findings[0].finding == finding)
  }

  @Test func `a document cut anywhere is refused, never half taken`() {
    let whole = Array(document([logCategories()]).json(.english).utf8)
    for length in 0..<whole.count - 1 {
      #expect(throws: DocumentError.self) {
        try FindingDocument(reading: Array(whole[..<length]))
      }
    }
  }

  @Test func `a document with flipped bytes is read or refused, without a crash`() {
    var dice = Dice(state: 5)
    let whole = Array(document([logCategories()]).json(.turkish).utf8)
    for _ in 0..<2000 {
      var bytes = whole
      for _ in 0...dice.roll(3) { bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256)) }
      do {
        _ = try FindingDocument(reading: bytes)
      } catch {
        #expect(error is DocumentError)
      }
    }
  }

  @Test(arguments: [
    ("", "f: error: no findings document"),
    ("  \n", "f: error: no findings document"),
    ("hello", "f: error: no valid JSON"),
    ("[]", "f: error: 'findings' cannot be read"),
    ("{}", "f: error: 'findings' is missing"),
    (#"{"findings":[{"id":7}]}"#, "f: error: 'findings[0].id' cannot be read"),
    (#"{"findings":[{"id":"a","kind":"odd"}]}"#, "f: error: 'findings[0].kind' cannot be read"),
    (#"{"id":"GW-A","kind":"empty-list"}"#, "f:1: error: 'method' is missing"),
    ("{\"id\":\"GW-A\"}\n{", "f:1: error: 'kind' is missing"),
  ])
  func `a document that cannot be read is told with its place`(text: String, problem: String) {
    do {
      _ = try FindingDocument(reading: Array(text.utf8))
      Issue.record("it was read")
    } catch let error as DocumentError {
      #expect(error.complaint(path: "f").description.hasPrefix(problem))
    } catch {
      Issue.record("another error")
    }
  }

  @Test func `a time that no calendar holds is refused`() {
    let json = document([logCategories()]).json(.english)
      .replacingOccurrences(of: "2026-01-08T10:00:00.000Z", with: "9999-01-08T10:00:00.000Z")
    #expect(throws: DocumentError.unreadable(member: "findings[0].lastSeen", line: nil)) {
      try FindingDocument(reading: Array(json.utf8))
    }
  }
}
