import Testing

@testable import Pipeline

/// What is said of a log's format.
struct FormatDoubtTests {
  private func doubt(_ path: String, _ patterns: [String]) -> FormatDoubt {
    FormatDoubt(
      path: path, chosen: "own-format", others: [], isDecided: false, patterns: patterns)
  }

  @Test func `a format that no parser knows is told once for all logs that are read alike`() {
    let sentences = FormatDoubt.sentences(
      [
        doubt("a.log", ["{status} {request}"]), doubt("a.log.1", ["{status} {request}"]),
        doubt("b.log", ["{request} {status}", "{status}"]),
      ], decidedToo: false)
    #expect(sentences.count == 2)
    #expect(
      sentences[0].hasPrefix(
        "a.log and 1 more: no parser knows its format; read by what its columns hold, as\n    {status} {request}\n"
      ))
    #expect(sentences[1].hasPrefix("b.log: no parser"))
    #expect(sentences[1].contains("\n    {request} {status}\n    {status}\n"))
  }

  @Test func `what the lines decide is told where all is`() {
    let twin = FormatDoubt(path: "a.log", chosen: "x", others: ["y"], isDecided: true)
    #expect(FormatDoubt.sentences([twin], decidedToo: false).isEmpty)
    #expect(
      FormatDoubt.sentences([twin], decidedToo: true) == [
        "a.log: read as 'x', by what its lines show; alike: y"
      ])
  }
}
