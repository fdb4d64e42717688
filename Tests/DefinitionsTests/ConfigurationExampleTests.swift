import Definitions
import Foundation
import Testing
import Vocabulary

/// `deploy/gapwatch.yaml` is what users copy: it must load, and say the truth about defaults.
@Suite struct ConfigurationExampleTests {
  let text: String

  init() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("deploy/gapwatch.yaml")
    text = try String(contentsOf: file, encoding: .utf8)
  }

  /// With the examples taken for real: lines that begin with `#` and no single blank. One that
  /// gives a value to the key in the line before takes its place.
  private var uncommented: String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let rest = line.dropFirst()
      let isExample = line.hasPrefix("#") && (rest.first != " " || rest.hasPrefix("  "))
      if isExample, let last = lines.last, !last.isEmpty, rest.hasPrefix(last) {
        lines.removeLast()
      }
      lines.append(isExample ? rest : line)
    }
    return lines.joined(separator: "\n")
  }

  @Test func `as it stands it is the defaults`() throws {
    #expect(try ConfigurationFile.load(path: "gapwatch.yaml", text: text) == .default)
  }

  @Test func `its examples load, too`() throws {
    let example = try ConfigurationFile.load(path: "gapwatch.yaml", text: uncommented)
    #expect(example.sources.map(\.role) == [.proxy, .app])
    #expect(example.trustedProxies.count == 2)
    #expect(example.apis.map(\.name) == ["panel", "shop"])
    #expect(example.pages.modules.count == 1)
    #expect(example.owners.count == 1 && example.impacts.count == 1 && example.allowed.count == 1)
    #expect(example.register?.twin != nil)
    let texts = [
      example.timezone, example.openAPI.first, example.database, example.baseURL,
      example.ticketURL,
    ]
    #expect(!texts.contains(nil))
  }

  @Test func `every known key occurs in it`() {
    for key in ConfigurationFile.keys {
      let name = key.split(separator: ".").last.map(String.init) ?? key
      let lines = text.split(separator: "\n").map { $0.drop { "# -".contains($0) } }
      #expect(lines.contains { $0.hasPrefix(name + ":") }, "\(key)")
    }
  }
}
