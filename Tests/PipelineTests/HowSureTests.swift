import Foundation
import Phrases
import Testing
import Vocabulary

@testable import Pipeline

/// Whoever has docs/how-sure.md and what `show` prints, and nothing else, gets the printed confidence, bound and impact.
@Suite struct `What is shown suffices to recompute it` {
  /// The lines of a shown finding.
  private struct Page {
    let lines: [String]

    init(_ text: String) { lines = text.split(separator: "\n").map(String.init) }

    func field(_ name: String) -> String? {
      lines.first { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.count + 2)) }
    }

    /// The numbers of the first line that a pattern matches.
    func numbers(_ pattern: String) throws -> [Double]? {
      let regex = try Regex(pattern)
      for line in lines {
        guard let match = try regex.firstMatch(in: line) else { continue }
        return match.output.dropFirst().map {
          Double(String($0.substring ?? "").replacing(",", with: "")) ?? .nan
        }
      }
      return nil
    }

    func says(_ text: String) -> Bool { lines.contains { $0.contains(text) } }
  }

  private static let nights = [
    "panel/nginx-combined", "panel/app-json", "clinic-apache/apache-custom", "shop-caddy",
    "fleet-haproxy", "town-lighttpd", "museum-caddy",
  ]
  private static let kinds: [GapKind] = [.emptyList, .missingEndpoint, .nonPersistingWrite]

  private func pages(_ kind: GapKind) throws -> [(night: String, page: Page)] {
    try Self.nights.flatMap { night -> [(String, Page)] in
      let findings = try Samples.replay(["nights/" + night]).findings.filter {
        $0.kind == kind && $0.state != .looksFixed
      }
      let presentation = Presentation(Site(), language: .english, width: nil, isColored: false)
      return findings.map { finding in
        (night, Page(presentation.page(finding, history: [], form: .text)))
      }
    }
  }

  /// By the table of strengths, from what is printed alone; several where members may differ.
  private func strengths(_ kind: GapKind, _ page: Page) -> Set<Double> {
    let isSuspected = page.field("state")?.contains("suspected") ?? false
    let hasNothingBeside =
      page.says("needs a sibling endpoint that works") || page.says("needs observed writes")
    switch kind {
    case .missingEndpoint:
      let isTemplate = page.lines.contains {
        $0.hasSuffix("  missing-endpoint") && $0.contains("{")
      }
      if isSuspected { return [0.6, 0.85, 0.97] }
      return page.says("the same size as for") || !isTemplate ? [0.97] : [0.85, 0.97]
    case .nonPersistingWrite:
      if page.says("an empty JSON list takes") { return [0.97] }
      // Content or no content at all; a list that is judged by itself is the surest.
      if page.says("the logged content is an empty list") { return [0.97, 0.98] }
      // By bodies, or by sizes; the list beside it may be surer than the writes.
      if page.says("what was read changed after") { return [0.7, 0.8, 0.9, 0.97] }
      if page.says("(control: ") { return [0.92, 0.97] }
      return isSuspected ? [0.7, 0.9, 0.97] : [0.9, 0.97]
    case .emptyList:
      if hasNothingBeside { return [0.5] }
      if page.says("the logged content is an empty list") { return [0.98] }
      if page.says("an empty JSON list takes") { return [0.95] }
      if page.says("(control: ") { return [0.92] }
      return [0.85]
    default: return []
    }
  }

  @Test(arguments: Self.kinds)
  func `confidence and bound follow from the printed inputs`(kind: GapKind) throws {
    let pages = try pages(kind)
    #expect(pages.count >= 3)
    for (night, page) in pages {
      let inputs = try #require(
        try page.numbers(#"strength ([\d.]+) % × (\d+) ⁄ (\d+)"#), "\(night)")
      let bound = try #require(
        try page.numbers(#"0 of ([\d,]+) client-days? .*at most ([\d.]+) % at 95 %"#), "\(night)")
      let (strength, n) = (inputs[0] / 100, inputs[1])
      #expect(inputs[2] == n + 1 && bound[0] == n, "\(night)")
      #expect(strengths(kind, page).contains(strength), "\(night): \(page.lines)")
      let isSuspected = page.field("state")?.contains("suspected") ?? false
      let confidence = min(strength * n / (n + 1), isSuspected ? 0.6 : 1)
      #expect(page.field("confidence") == String(format: "%.2f", confidence), "\(night)")
      #expect(bound[1] == (min(100, 300 / n) * 10).rounded() / 10, "\(night)")
    }
  }

  @Test(arguments: Self.kinds)
  func `impact follows from the printed reasons`(kind: GapKind) throws {
    for (night, page) in try pages(kind) {
      let impact = try #require(page.field("impact"), "\(night)")
      var points = 0
      if impact.contains("a write") { points += 2 }
      if impact.contains("security area") { points += 2 }
      if let share = try page.numbers(#"impact: .* ([\d,]+) of ([\d,]+) calls"#),
        share[0] * 2 >= share[1]
      {
        points += 1
      }
      let users = try #require(try page.numbers(#"impact: .* ([\d,]+) users?"#), "\(night)")
      if users[0] >= 3 { points += 1 }
      #expect(impact.hasSuffix(", \(points) point\(points == 1 ? "" : "s")"), "\(night): \(impact)")
      #expect(impact.hasPrefix(points >= 5 ? "P0" : points >= 2 ? "P1" : "P2"), "\(night)")
      // A write is printed as one of the members.
      let writes = page.lines.contains {
        $0.firstMatch(of: /^  (POST|PUT|PATCH|DELETE) .*  [a-z-]+$/) != nil
      }
      #expect(writes == impact.contains("a write"), "\(night)")
    }
  }
}
