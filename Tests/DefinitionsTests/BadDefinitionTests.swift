import Definitions
import Testing
import Vocabulary

/// Definitions that are wrong: the exact complaint, with its place and the nearest right word.
@Suite struct BadDefinitionTests {
  private static let good = """
    name: mine
    title: Mine
    source: here
    patterns:
      - pattern: '{client} {status}'
    samples:
      - line: '203.0.113.9 404'
        record:
          client.address: 203.0.113.9
          http.response.status_code: 404

    """

  private func complaints(_ text: String) -> [String] {
    do {
      _ = try ParserDefinitionFile.load(path: "mine.yaml", text: text)
      return []
    } catch let error as Complaints {
      return error.list.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test(arguments: [
    (
      "title:", "titel:",
      "mine.yaml:2:1: error: unknown key 'titel'\n  note: known: name, title, source, size, time, timezone, escapes, yields, tells, patterns, samples\n  help: did you mean 'title'?"
    ),
    (
      "source: here", "source: here\nsize: contents",
      "mine.yaml:4:7: error: unknown word 'contents'\n  note: known: content, content-with-framing, message, unknown\n  help: did you mean 'content'?"
    ),
    (
      "source: here", "source: here\ntimezone: Europe/Istanbul",
      "mine.yaml:4:11: error: unknown time zone 'Europe/Istanbul'\n  note: known: Z, +03:00, -05:30\n  help: for a named zone use 'timezone' of the source in the configuration, or --timezone"
    ),
    (
      "name: mine", "name: My Log",
      "mine.yaml:1:7: error: the name 'My Log' is not spelt like one\n  note: lower-case letters and digits, words joined by hyphens"
    ),
    (
      "- pattern:", "- patern:",
      "mine.yaml:5:5: error: unknown key 'patern'\n  note: known: nginx, apache, pattern, json, logfmt, w3c, common-log, own-format\n  help: did you mean 'pattern'?"
    ),
    (
      "client.address:", "client.adress:",
      "mine.yaml:9:7: error: unknown record name 'client.adress'\n  help: did you mean 'client.address'?"
    ),
    (
      "    record:", "    recrd:",
      "mine.yaml:8:5: error: unknown key 'recrd'\n  note: known: line, before, record\n  help: did you mean 'record'?"
    ),
    ("name: mine\n", "", "mine.yaml:1:1: error: no 'name'"),
    ("title: Mine", "title: Mine\ntitle: Other", "mine.yaml:2:1: error: a key stands twice"),
  ])
  func `what is wrong is told with its place`(old: String, new: String, complaint: String) {
    #expect(complaints(Self.good).isEmpty)
    let text = Self.good.replacing(old, with: new, maxReplacements: 1)
    #expect(complaints(text).first == complaint)
  }

  @Test func `a definition without a sample does not load`() {
    let text = "name: mine\ntitle: x\nsource: x\npatterns: [{nginx: '$status'}]\n"
    #expect(
      complaints(text) == [
        "mine.yaml:1:1: error: no sample\n  help: add a line and its record under 'samples:'"
      ])
  }
}
