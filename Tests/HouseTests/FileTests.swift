import Foundation
import Testing

@Suite struct `Files of Sources and Tests` {
  @Test func `no file is longer than 300 lines`() {
    for folder in ["Sources", "Tests"] {
      for (path, text) in Repository.swiftFiles(in: folder) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        #expect(lines <= 300, "\(path) has \(lines)")
      }
    }
  }

  @Test func `the clock is read in one place`() {
    let clocks = [
      " Date()", "(Date()", "Date.now", "clock_gettime", "gettimeofday", "ContinuousClock",
      "time(nil)",
    ]
    for (path, text) in Repository.swiftFiles(in: "Sources")
    where path != "Sources/gapwatch/Clock.swift" {
      for clock in clocks {
        #expect(!text.contains(clock), "\(path) reads the clock with \(clock)")
      }
    }
  }

  @Test func `nothing in Sources crashes on purpose or hides an error`() {
    let words = ["try!", "fatalError(", "as! ", "preconditionFailure(", " print(", "catch {}"]
    for (path, text) in Repository.swiftFiles(in: "Sources") {
      let found = words.filter { text.contains($0) }
      #expect(found == [], "\(path)")
    }
  }

  @Test func `every unsafe expression stands near its argument`() {
    for (path, text) in Repository.swiftFiles(in: "Sources") {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for (i, line) in lines.enumerated() where line.contains("unsafe ") && !line.contains("//") {
        let isArgued = lines[max(0, i - 40)...i].contains { $0.contains("SAFETY") }
        #expect(isArgued, "\(path):\(i + 1)")
      }
    }
  }

  @Test func `no folder is called after nothing`() {
    let empty: Set<Substring> = ["Utilities", "Helpers", "Common", "Shared", "Misc", "Utils"]
    for (path, _) in Repository.swiftFiles(in: "Sources") {
      #expect(Set(path.split(separator: "/")).isDisjoint(with: empty), "\(path)")
    }
  }
}
