import Foundation
import Testing
import Vocabulary

@testable import Pipeline

/// The recorded nights: what is found in each kind of log alone and in all of them together.
///
/// `samples/nights/floors.json` holds recall, precision and the share of gaps that are one whole
/// finding; it only goes up: `RECORD=1` raises it, and fails.
@Suite(.serialized) struct `The nights` {
  typealias Floors = [String: [String: [Double]]]

  private static let floorsFile = URL(filePath: "\(Truth.folder)/floors.json")

  private static func floors() throws -> Floors {
    try JSONDecoder().decode(Floors.self, from: Data(contentsOf: floorsFile))
  }

  private func paths(_ truth: Truth, _ kind: String) -> [String] {
    let folders = kind == "*" ? truth.logs.values.flatMap { $0 }.sorted() : truth.logs[kind] ?? []
    return folders.map { "\(Truth.folder)/\(truth.night)/\($0)" }
  }

  @Test(arguments: Truth.nights)
  func `no night is worse than it was`(night: String) throws {
    let truth = try Truth(night: night)
    var floors = try Self.floors()
    var table = ""
    for kind in truth.logs.keys.sorted() + ["*"] {
      let score = truth.score(try replayed(paths(truth, kind)).report.findings, logs: kind)
      table += row(night, kind, score)
      let floor = floors[night]?[kind] ?? [0, 0, 0]
      for (reached, (least, name)) in zip(
        score.floors, zip(floor, ["recall", "precision", "whole"]))
      {
        #expect(reached >= least, "\(night) \(kind): \(name) \(reached) is below \(least)")
      }
      floors[night, default: [:]][kind] = zip(score.floors, floor).map { max($0, $1) }
    }
    FileHandle.standardError.write(Data(table.utf8))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" { try record(floors) }
  }

  private func row(_ night: String, _ kind: String, _ score: Score) -> String {
    let name = "\(night)/\(kind)".padding(toLength: 36, withPad: " ", startingAt: 0)
    var row =
      "\(name) recall \(score.recall)  precision \(score.precision)  whole \(score.wholeness)\n"
    if !score.missed.isEmpty { row += "    missed: \(score.missed.joined(separator: "; "))\n" }
    if !score.wrong.isEmpty { row += "    wrong: \(score.wrong.joined(separator: "; "))\n" }
    return row
  }

  private func record(_ floors: Floors) throws {
    let nights = floors.keys.sorted().map { night in
      let kinds = (floors[night] ?? [:]).sorted { $0.key < $1.key }
        .map { "    \"\($0.key)\": \($0.value)" }
      return "  \"\(night)\": {\n\(kinds.joined(separator: ",\n"))\n  }"
    }
    try Data("{\n\(nights.joined(separator: ",\n"))\n}\n".utf8).write(to: Self.floorsFile)
    Issue.record("recorded")
  }

  @Test func `the panel shows its three gaps alone, whole and under one id in every log`() throws {
    let truth = try Truth(night: "panel")
    var ids: [String: Set<String>] = [:]
    for kind in truth.logs.keys.sorted() + ["*"] {
      let findings = try replayed(paths(truth, kind)).report.findings
      let score = truth.score(findings, logs: kind)
      #expect(score.recall == 1, "\(kind) misses \(score.missed)")
      #expect(score.precision == 1, "\(kind) tells \(score.wrong)")
      #expect(score.wholeness == 1, "\(kind)")
      for gap in truth.gaps where kind == "*" || gap.observableIn.contains(kind) {
        let finding = findings.first(where: gap.isWhole)
        ids[gap.name, default: []].insert(finding?.id ?? "none in \(kind)")
      }
    }
    for (gap, ids) in ids { #expect(ids.count == 1, "\(gap) is \(ids.sorted())") }
  }

  @Test func `the same bytes twice, with 1, 2 and 7 threads`() throws {
    let night = [Workbench.sample("nights/panel")]
    let first = try replayed(night, jobs: 1).json
    for jobs in [1, 2, 7] {
      #expect(try replayed(night, jobs: jobs).json == first, "\(jobs) threads")
    }
  }

  @Test func `the same findings whatever the order of the sources`() throws {
    let folder = Workbench.sample("nights/hostile-neighbours/nginx-json")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let paths = names.map { "\(folder)/\($0)" }
    let straight = try replayed(paths).report.findings
    #expect(try replayed(paths.reversed()).report.findings == straight)
    let turned = Array(paths[3...] + paths[..<3])
    #expect(try replayed(turned, jobs: 7).report.findings == straight)
  }
}
