import EvidenceToFindings
import Foundation
import Testing
import Vocabulary

@testable import Pipeline

/// Each rule and each detector is taken away in turn; a log of samples must then say something else.
///
/// `make mutate` prints the table: rule, its traps, the log that goes wrong without it, and the line that asks for the rule.
@Suite struct `Mutations` {
  /// What samples/rules/expected.json says of a rule.
  struct Case: Decodable {
    var log: String
    var traps: [Int]
    var gaps: [Expected]
  }

  /// Rules that a log of samples/traps or samples/detectors shows by itself.
  private static let shownByTraps: [(rule: Rule, traps: [Int], log: String)] = [
    (.programsByAgent, [12, 40], "traps/40-driven-browser.log"),
    (.refererOfPages, [1, 46], "traps/46-one-address.log"),
    (.floors, [32, 33, 45], "traps/45-polling.log"),
    (.daysOfOneClient, [41], "traps/41-one-admin.log"),
    (.episodes, [33, 37], "traps/33-asked-in-the-window.log"),
    (.onceGoodRefutes, [6, 17, 19, 27, 28, 29, 33], "traps/19-one-bad-replica.log"),
    (.readsOnly, [8, 11], "traps/11-no-content.log"),
    (.verbsOfTheUI, [8], "traps/08-other-methods.log"),
    (.contextOfLists, [2, 43], "traps/43-constants.log"),
    (.shortConstants, [43], "traps/43-constants.log"),
    (.unknownRoutes, [6], "traps/06-missing-mandate.log"),
    (.followedRedirects, [30], "traps/30-slash-redirect.log"),
    (.passingWrites, [26], "traps/26-not-meant-to-stay.log"),
  ]

  /// Traps whose rule lies before the evidence, with the test that fails without it.
  private static let elsewhere: [Int: String] = [
    21: "a write is ordered by its start", 38: "garbage makes no endpoint",
    44: "a pair is cut by the rotation of its log",
  ]

  private func cases() throws -> [Rule: Case] {
    let own = try Samples.decoded([String: Case].self, "rules/expected.json")
    let traps = try Samples.decoded([String: [Expected]].self, "traps/expected.json")
    var cases: [Rule: Case] = [:]
    for (name, found) in own {
      let rule = try #require(Rule(rawValue: name), "\(name) is no rule")
      cases[rule] = Case(log: "rules/" + found.log, traps: found.traps, gaps: found.gaps)
    }
    for shown in Self.shownByTraps {
      let name = String(shown.log.dropFirst("traps/".count))
      #expect(cases[shown.rule] == nil, "\(shown.rule) has two logs")
      cases[shown.rule] = Case(log: shown.log, traps: shown.traps, gaps: traps[name] ?? [])
    }
    return cases
  }

  /// What is told, with its owner where that is not the usual one.
  private func told(
    _ streams: StreamAssembly, without rule: Rule? = nil, _ kind: GapKind? = nil
  ) throws -> Set<String> {
    var settings = RunSettings().conclusion
    settings.withoutRules = rule.map { [$0] } ?? []
    settings.withoutDetectors = kind.map { [$0] } ?? []
    let findings = try Concluder(settings: settings)
      .conclude(streams.streams, asOf: streams.lastFullDay()).findings
    return Set(
      findings.filter { $0.state == .open || $0.state == .regressed }.flatMap { finding in
        finding.members.map { "\(Self.line(Expected($0))) \(finding.owner)" }
      })
  }

  private static func line(_ gap: Expected) -> String { "\(gap.kind) \(gap.method) \(gap.path)" }

  private func gathered(_ name: String) throws -> StreamAssembly {
    var settings = RunSettings()
    settings.paths = [Samples.path(name)]
    return try Replay(settings).gathered().0
  }

  @Test(arguments: Rule.allCases)
  func `without the rule its log says something else`(rule: Rule) throws {
    let found = try #require(try cases()[rule], "\(rule) has no log")
    let streams = try gathered(found.log)
    let owner = rule == .proxysOwn ? "Ops" : "Backend"
    let before = try told(streams)
    if !found.log.contains("16-") {
      #expect(before == Set(found.gaps.map { "\(Self.line($0.normal)) \(owner)" }), "\(found.log)")
    }
    let after = try told(streams, without: rule)
    #expect(after != before, "\(found.log) does not need \(rule)")
    print(Self.row(rule, found, before, after))
  }

  /// One row of the table.
  private static func row(
    _ rule: Rule, _ found: Case, _ before: Set<String>, _ after: Set<String>
  ) -> String {
    let lost = before.subtracting(after).sorted().first.map { "misses \($0)" }
    let wrong = after.subtracting(before).sorted().first.map { "tells \($0)" }
    let traps = found.traps.map(String.init).joined(separator: ", ")
    let place = Self.places(of: rule).first ?? "?"
    return "| \(traps) | \(rule.rawValue) | \(found.log) | \(lost ?? wrong ?? "") | \(place) |"
  }

  /// Where the code asks for the rule.
  private static func places(of rule: Rule) -> [String] {
    let folder = Workbench.repository.appending(path: "Sources/EvidenceToFindings")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var places: [String] = []
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      where line.contains("hold(.\(rule.rawValue))") {
        places.append("\(file.lastPathComponent):\(number + 1)")
      }
    }
    return places.sorted()
  }

  @Test(arguments: GapKind.allCases)
  func `without the detector its gap is missed`(kind: GapKind) throws {
    let streams = try gathered("detectors/\(kind.rawValue)/gap.log")
    let before = try told(streams)
    let after = try told(streams, without: nil, kind)
    let missed = before.filter { $0.hasPrefix(kind.rawValue + " ") }
    #expect(!missed.isEmpty && after.isDisjoint(with: missed))
    print(
      "| – | \(kind.rawValue) | detectors/\(kind.rawValue)/gap.log | misses \(missed.sorted()[0]) | Detectors/ |"
    )
  }

  @Test func `every trap has a rule, every rule is asked for somewhere`() throws {
    let cases = try cases()
    let shown = Set(cases.values.flatMap(\.traps)).union(Self.elsewhere.keys)
    // 16 is told by its owner, 20 by the overlap of clocks.
    #expect(Set(1...46).subtracting(shown).isEmpty, "\(Set(1...46).subtracting(shown).sorted())")
    for rule in Rule.allCases { #expect(!Self.places(of: rule).isEmpty, "\(rule)") }
  }

  @Test func `a write is ordered by its start`() throws {
    let log = "traps/21-logged-at-the-end.log"
    let streams = try gathered(log)
    let reasons = try Explainer(
      streams.streams, settings: RunSettings().conclusion, asOf: streams.lastFullDay()
    ).explain(method: "POST", path: "/api/v1/labels")
    let facts = reasons.flatMap(\.parts).filter { $0.kind == .nonPersistingWrite }.flatMap(\.facts)
    let pairs = try #require(facts.first { $0.name == .pairsChanged })
    // By the ends, the slow write comes behind the read that shows it.
    #expect(pairs.values["unchanged"] == 0)
  }

  @Test func `garbage makes no endpoint`() throws {
    let streams = try gathered("traps/38-garbage.log")
    let paths = try streams.streams.flatMap { stream in
      try stream.days.map(stream.evidence(on:)).flatMap { day in
        EndpointTable.allCases.flatMap { day[$0].entries.map(\.key.key.path) }
      }
    }
    #expect(!paths.isEmpty && paths.allSatisfy { $0.hasPrefix("/") && !$0.contains("x16") })
  }

  @Test func `a pair is cut by the rotation of its log`() throws {
    func pairs(_ names: [String]) throws -> Int {
      var settings = RunSettings()
      settings.paths = names.map { Samples.path("traps/44-cut-by-rotation/" + $0) }
      let streams = try Replay(settings).gathered().0
      let facts = try Explainer(
        streams.streams, settings: settings.conclusion, asOf: streams.lastFullDay()
      ).explain(method: "POST", path: "/api/v1/webhooks").flatMap(\.parts).flatMap(\.facts)
      guard
        case .int(let changed)? = facts.first(where: { $0.name == .pairsChanged })?.values[
          "changed"]
      else { return 0 }
      return changed
    }
    let files = ["access.log.3", "access.log.2", "access.log.1", "access.log"]
    let apart = try files.map { try pairs([$0]) }.reduce(0, +)
    #expect(try pairs(files) > apart)
  }
}
