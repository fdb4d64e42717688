internal import LinesToRecords
import Testing
internal import Vocabulary

struct SampleTests {
  @Test func `every built-in definition parses its samples to their records`() throws {
    for definition in try Parsing.definitions.get() {
      let complaints = SampleChecker.check(definition)
      #expect(complaints.isEmpty, "\(complaints.map(\.description).joined(separator: "\n"))")
    }
  }

  @Test func `without being told its format, a sample is the same request`() throws {
    let names = ["http.request.method", "url.path", "client.address", "http.response.status_code"]
    var count = 0
    for definition in try Parsing.definitions.get() where definition.yields == .exchange {
      for sample in definition.samples {
        guard let record = sample.record else { continue }
        let found = try Parsing.parse(sample.before + [sample.line]).records
          .last { $0.kind == .exchange }
        for name in names {
          let wanted: String? =
            switch record[name] {
            case .text(let text)?: text
            case .number(let number)?: String(Int(number))
            case nil: nil
            }
          #expect(found?.values[name] == wanted, "\(definition.name) \(name): \(sample.line)")
        }
        count += 1
      }
    }
    #expect(count > 150)
  }

  @Test func `a sample with another record is told with its place`() throws {
    var definition = ParserDefinition(name: "mine", title: "Mine", source: "here")
    definition.patterns = [.init(.plain("{client} {status}"))]
    definition.samples = [
      .init(
        line: "203.0.113.9 404",
        record: [
          "client.address": .text("203.0.113.9"), "http.response.status_code": .number(200),
        ],
        place: .init(path: "mine.yaml", line: 7, column: 5))
    ]
    #expect(
      SampleChecker.check(definition).map(\.description) == [
        """
        mine.yaml:7:5: error: the sample gives 'http.response.status_code' = 404, not 200
          help: correct the pattern, or the sample
        """
      ])
  }

  @Test func `whatever line came before, a line gets the same parser`() throws {
    let samples = try Parsing.definitions.get().flatMap(\.samples).filter { $0.before.isEmpty }
    let alone = try samples.map { try Parsing.parse([$0.line]).records.map(\.parser) }
    for (i, first) in samples.enumerated() {
      for (j, second) in samples.enumerated() where (i + j) % 3 == 0 {
        let both = try Parsing.parse([first.line, second.line]).records.map(\.parser)
        // A twin may be chosen by what both lines show; the shapes stay the same.
        let last = both.suffix(alone[j].count).map(family)
        #expect(last == alone[j].map(family), "\(first.line)\n\(second.line)")
      }
    }
  }

  private func family(_ parser: String) -> String {
    let twins = [
      "nginx-combined", "apache-combined", "apache-combined-debian", "varnish", "apache-common",
      "apache-common-debian", "apache-vhost", "apache-vhost-combined", "nginx-vhost",
      "apache-timed", "gunicorn", "nginx-timed", "tomcat",
    ]
    return twins.contains(parser) ? "common-log family" : parser
  }
}
