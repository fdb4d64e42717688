internal import Definitions
internal import LinesToRecords
import Testing
internal import Vocabulary

/// Patterns that cannot be compiled: the complaint with its column in the file.
struct BadPatternTests {
  private func complaints(_ pattern: String) throws -> [String] {
    let text = """
      name: mine
      title: Mine
      source: here
      timezone: '+03:00'
      patterns:
        - \(pattern)
      samples:
        - line: '203.0.113.9 [2026-01-03 13:00:00] "GET /a HTTP/1.1" 200'
          record:
            time: '2026-01-03T10:00:00Z'
            client.address: '203.0.113.9'
            http.request.method: GET
            url.path: /a
            network.protocol.version: '1.1'
            http.response.status_code: 200
      """
    let definition = try ParserDefinitionFile.load(path: "mine.yaml", text: text)
    return SampleChecker.check(definition).map(\.description)
  }

  @Test func `a definition's own zone holds for its naive times`() throws {
    #expect(try complaints("pattern: '{client} [{time}] \"{request}\" {status}'").isEmpty)
  }

  @Test(arguments: [
    (
      "pattern: '{client} [{time}] \"{request}\" {staus}'",
      "mine.yaml:6:46: error: unknown field 'staus'", "did you mean 'status'?"
    ),
    (
      "pattern: '{client}{time} {status}'",
      "mine.yaml:6:15: error: two fields without text between them", "put the text"
    ),
    ("pattern: '{client'", "mine.yaml:6:15: error: '{' without '}'", "write '{{' for a brace"),
    (
      "pattern: '{client} {duration mss} {status}'",
      "mine.yaml:6:25: error: unknown unit 'mss'", "did you mean 'ms'?"
    ),
    ("nginx: '$remote_addr $ $status'", "mine.yaml:6:26: error: '$' without a variable's name", ""),
    (
      "nginx: 'log_format x escape=jsn ''$status'';'",
      "mine.yaml:6:13: error: unknown 'escape=jsn'", "did you mean 'escape=json'?"
    ),
    ("apache: '%h %{x %s'", "mine.yaml:6:17: error: '%{' without '}'", ""),
    ("apache: '%h %{%Q}t %s'", "mine.yaml:6:17: error: unknown time format '%Q'", "'%z'"),
    (
      "json: {keys: [a], fields: {client: [b], stats: [c]}}",
      "mine.yaml:6:45: error: unknown field 'stats'", "did you mean 'status'?"
    ),
    (
      "pattern: '{client} [{time}] \"{request}\" {status} {size}'",
      "mine.yaml:8:5: error: the sample does not match any pattern", "correct the pattern"
    ),
    (
      "pattern: '{_} [{time}] \"{request}\" {status}'",
      "mine.yaml:8:5: error: the sample gives no 'client.address'", "correct the pattern"
    ),
  ])
  func `what is wrong is told with its column`(pattern: String, place: String, help: String) throws
  {
    let first = try #require(try complaints(pattern).first)
    #expect(first.hasPrefix(place), "\(first)")
    #expect(help.isEmpty || first.contains(help), "\(first)")
  }
}
