internal import Foundation
internal import LinesToRecords
import Testing
internal import Vocabulary

/// `samples/formats`: what the real servers wrote, and the exchanges that were sent to them.
struct CaptureTests {
  private static let folder = Parsing.package.appending(path: "samples/formats")

  private static let names: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
    return (names ?? []).filter {
      FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/capture.log").path())
    }.sorted()
  }()

  /// What the line itself cannot tell: a user of two words without quotes, an agent that ends like its own closing quote.
  /// The target of a CONNECT is left as the path, which is no URL's.
  private static let untold: Set<String> = [
    "morgan-short 33 user.name", "morgan-short 34 user.name", "gunicorn 25 user_agent.original",
    "squid-native 52 server.address", "squid-native-query 52 server.address",
  ]

  @Test func `every product that can be run here has a capture`() {
    for product in [
      "nginx", "apache", "caddy", "haproxy", "lighttpd", "varnish", "squid", "uvicorn", "gunicorn",
      "werkzeug", "django", "morgan",
    ] {
      #expect(Self.names.contains { $0.hasPrefix(product) }, "\(product)")
    }
  }

  @Test(arguments: names)
  func `a capture gives what was sent`(name: String) throws {
    let folder = Self.folder.appending(path: name)
    let text = try Data(contentsOf: folder.appending(path: "capture.log"))
    let lines = text.split(separator: 10, omittingEmptySubsequences: false).map { Array($0) }
    let expected = try String(
      contentsOf: folder.appending(path: "expected.ndjson"), encoding: .utf8
    ).split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
    var parser = LineParser(set: try Parsing.builtIn.get(), options: Parsing.options())
    var batch = RecordBatch()
    var input = Parsing.lines(lines)
    parser.parse(&input, into: &batch)
    parser.finish(into: &batch)
    let found = Parsing.parsed(batch).filter { $0.kind == .exchange }
    #expect(found.count == expected.count)
    for (i, pair) in zip(found, expected).enumerated() {
      let values = pair.0.values.merging(["line": "\(pair.0.line)"]) { a, _ in a }
      for problem in Self.problems(values, pair.1) {
        if Self.untold.contains("\(name) \(i + 1) \(problem.key)") { continue }
        Issue.record("\(name), exchange \(i + 1): \(problem.key) is \(problem.text)")
      }
    }
  }

  private static func problems(
    _ found: [String: String], _ expected: [String: Any]
  ) -> [(key: String, text: String)] {
    let core = [
      "http.request.method", "url.query", "http.response.body.size", "http.response.size",
      "user.name", "client.address",
    ]
    return Set(expected.keys).union(core).sorted().compactMap { key in
      let (value, wanted) = (found[key], expected[key].map { "\($0)" })
      if equals(key, value, wanted) { return nil }
      return (key, "\(value ?? "absent"), not \(wanted ?? "absent")")
    }
  }

  private static func equals(_ key: String, _ value: String?, _ wanted: String?) -> Bool {
    if value == wanted { return true }
    guard let value, let wanted else { return false }
    if let x = Double(value), let y = Double(wanted) { return abs(x - y) < 1e-9 }
    switch key {
    case "server.address": return value.hasPrefix(wanted + ":")
    // After retries the record has all, as logged; the expectation names the last.
    case "upstream.address", "upstream.status_code": return value.hasSuffix(" " + wanted)
    default: return false
    }
  }
}
