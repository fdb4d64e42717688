import Foundation
import Pipeline
import Testing
import Vocabulary

/// samples/detectors and samples/traps: each log names what must be open in it; nothing else may be.
@Suite struct `Sample logs` {
  private func open(_ name: String) throws -> Set<Expected> {
    let findings = try Samples.replay([name]).findings.filter { $0.state == .open }
    return Set(findings.flatMap(\.members).map { Expected($0) })
  }

  @Test(arguments: GapKind.allCases)
  func `a gap is found, and what comes closest to it is not`(kind: GapKind) throws {
    let expected = try Samples.decoded([String: [Expected]].self, "detectors/expected.json")
    let gap = try #require(expected[kind.rawValue])
    #expect(try open("detectors/\(kind.rawValue)/gap.log") == Set(gap.map(\.normal)))
    #expect(try open("detectors/\(kind.rawValue)/no-gap.log") == [])
  }

  @Test func `no trap is a gap, and a gap that looks like a trap is one`() throws {
    let expected = try Samples.decoded([String: [Expected]].self, "traps/expected.json")
    #expect(expected.count >= 46)
    for (name, gaps) in expected {
      #expect(try open("traps/\(name)") == Set(gaps.map(\.normal)), "\(name)")
    }
  }
}
