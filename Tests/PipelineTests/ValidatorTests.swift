import Testing
import Vocabulary

@testable import Pipeline

/// Entity tags and dates of change in a log.
@Suite struct `Validators of answers` {
  /// An item that weighs the same whatever is set, as Caddy logs it; `tag` is its validator after so many writes.
  private func kinds(_ header: String, _ tag: (Int) -> String) throws -> [GapKind] {
    var lines: [String] = []
    var writes = 0
    for day in 0..<5 {
      for client in 1...3 {
        var time = 1_777_900_000 + day * 86_400 + client * 7200 + day * 700
        func ask(_ method: String, _ path: String, _ size: Int, _ tag: String = "") {
          time += 20
          let validator = tag.isEmpty ? "" : "\"\(header)\":[\"\(tag)\"],"
          lines.append(
            #"{"level":"info","ts":\#(time).5,"logger":"http.log.access","msg":"handled request","#
              + #""request":{"client_ip":"203.0.113.\#(client)","proto":"HTTP/2.0","method":"\#(method)","#
              + #""host":"panel.example.com","uri":"\#(path)","headers":{"User-Agent":["Mozilla/5.0"],"#
              + #""Referer":["https://panel.example.com/admin"]}},"duration":0.001,"size":\#(size),"#
              + #""status":200,"resp_headers":{\#(validator)"Content-Type":["application/json"]}}"#
              + "\n")
        }
        for path in ["me", "stock", "prices", "alerts", "people", "teams"] {
          ask("GET", "/api/" + path, 100 + path.utf8.count)
        }
        for _ in 1...2 {
          ask("GET", "/api/rooms/7", 300, tag(writes))
          ask("POST", "/api/rooms/7/disable", 11)
          writes += 1
          ask("GET", "/api/rooms/7", 300, tag(writes))
        }
      }
    }
    let bench = try Workbench()
    try bench.write("caddy.log", lines.joined())
    return try replayed([bench.path("caddy.log")]).report.findings.filter { $0.state == .open }
      .map(\.kind)
  }

  @Test func `an entity tag tells content that weighs the same`() throws {
    #expect(try kinds("Etag") { "W/a\($0)" }.isEmpty)
    #expect(try kinds("Etag") { _ in "W/a" } == [.nonPersistingWrite])
  }

  @Test func `so does when it last changed`() throws {
    #expect(try kinds("Last-Modified") { "Mon, 04 May 2026 10:00:\(10 + $0) GMT" }.isEmpty)
    #expect(
      try kinds("Last-Modified") { _ in "Mon, 04 May 2026 10:00:00 GMT" } == [.nonPersistingWrite])
  }
}
