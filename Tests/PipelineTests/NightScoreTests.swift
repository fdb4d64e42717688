import Foundation
import Testing
import Vocabulary

@testable import Pipeline

/// How much of each night's truth is found, endpoint by endpoint, in each kind of log and in all.
///
/// `samples/nights/floors.json` holds recall, precision and the share of gaps that are one whole
/// finding; it only goes up: `RECORD=1` raises it, and fails.
@Suite(.serialized) struct `How good the nights are` {
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
