internal import Definitions
import Testing
internal import Vocabulary

struct ParserDefinitionTests {
  @Test func `the built-in definitions load`() throws {
    let definitions = try BuiltInDefinitions.load(withSamples: true)
    #expect(definitions.contains { $0.name == "nginx-combined" && $0.size == .contentWithFraming })
    #expect(definitions.allSatisfy { !$0.samples.isEmpty && !$0.source.isEmpty })
  }

  @Test func `without their samples the built-in definitions are the same`() throws {
    let whole = try BuiltInDefinitions.load(withSamples: true)
    let lean = try BuiltInDefinitions.load()
    #expect(lean.allSatisfy { $0.samples.isEmpty })
    let stripped = whole.map { definition in
      var lean = definition
      lean.samples = []
      return lean
    }
    #expect("\(lean)" == "\(stripped)")
  }

  private func complaint(_ text: String) -> String {
    do {
      _ = try ParserDefinitionFile.load(path: "mine.yaml", text: text)
      return ""
    } catch {
      return "\(error)"
    }
  }

  private let head = "name: mine\ntitle: Mine\nsource: here\n"
  private let patterns = "patterns:\n  - pattern: '{client}'\n"
  private let samples = "samples:\n  - line: a\n    record: none\n"

  @Test func `an unknown key is told with its place and the nearest word`() {
    #expect(
      complaint(head + "siez: content\n" + patterns + samples) == """
        mine.yaml:4:1: error: unknown key 'siez'
          note: known: name, title, source, size, time, timezone, escapes, yields, tells, patterns, samples
          help: did you mean 'size'?
        """)
  }

  @Test func `an unknown word is told with the known ones`() {
    #expect(
      complaint(head + "size: contents\n" + patterns + samples) == """
        mine.yaml:4:7: error: unknown word 'contents'
          note: known: content, content-with-framing, message, unknown
          help: did you mean 'content'?
        """)
  }

  @Test func `a definition without a sample does not load`() {
    #expect(
      complaint(head + patterns) == """
        mine.yaml:1:1: error: no sample
          help: add a line and its record under 'samples:'
        """)
  }

  @Test func `an unknown record name is told`() {
    let sample = "samples:\n  - line: a\n    record: {http.request.methd: GET}\n"
    #expect(
      complaint(head + patterns + sample) == """
        mine.yaml:8:14: error: unknown record name 'http.request.methd'
          help: did you mean 'http.request.method'?
        """)
  }

  @Test func `broken YAML is told with its place`() {
    #expect(complaint("name: [a\ntitle: b\n").hasPrefix("mine.yaml:2:"))
  }

  @Test func `a site's definition wins over a built-in one of its name`() throws {
    var mine = ParserDefinition(name: "nginx-combined", title: "Mine", source: "here")
    mine.size = .message
    let merged = ParserDefinitionFile.merge(site: [mine], builtIn: try BuiltInDefinitions.load())
    #expect(merged.filter { $0.name == "nginx-combined" } == [mine])
  }
}
