internal import Foundation
internal import LinesToRecords
import Testing
internal import Vocabulary

/// Fastify's own logger tells of an exchange twice.
struct OpenRequestTests {
  private static func request(_ id: String, _ target: String, time: Int = 1_767_434_400_000)
    -> String
  {
    #"{"level":30,"time":\#(time),"reqId":"\#(id)","req":{"method":"GET","url":"\#(target)","#
      + #""host":"h","remoteAddress":"203.0.113.9"},"msg":"incoming request"}"#
  }

  private static func answer(_ id: String, _ status: Int, time: Int = 1_767_434_400_250) -> String {
    #"{"level":30,"time":\#(time),"reqId":"\#(id)","res":{"statusCode":\#(status)},"#
      + #""responseTime":1.5,"msg":"request completed"}"#
  }

  private static let interleaved = [
    request("req-1", "/a"), request("req-2", "/b?c=d"), answer("req-2", 404),
    #"{"level":50,"time":1767434400240,"reqId":"req-1","msg":"not here {"}"#, answer("req-1", 200),
  ]

  @Test func `a request and its status make one exchange, at the status's line`() throws {
    let (records, tally) = try Parsing.parse(Self.interleaved)
    #expect(records.map(\.kind) == [.message, .message, .exchange, .message, .exchange])
    let (second, first) = (records[2], records[4])
    #expect(second.values["url.path"] == "/b" && second.values["url.query"] == "c=d")
    #expect(second.values["http.response.status_code"] == "404" && second.line == 3)
    #expect(first.values["url.path"] == "/a" && first.values["client.address"] == "203.0.113.9")
    #expect(first.values["http.response.status_code"] == "200")
    #expect(first.values["time"] == "2026-01-03T10:00:00.250Z")
    #expect(first.values["http.server.request.duration"] == "0.0015")
    #expect(first.parser == "json-lines" && first.values["message"] == nil)
    #expect((tally.records, tally.exchanges, tally.continuations) == (5, 2, 0))
  }

  @Test func `containers whose ids are alike are not mixed up`() throws {
    func cri(_ text: String, _ stream: String) -> String {
      "2026-01-03T10:00:00.1Z \(stream) F \(text)"
    }
    let (records, _) = try Parsing.parse([
      cri(Self.request("req-1", "/a"), "stdout"), cri(Self.request("req-1", "/b"), "stderr"),
      cri(Self.answer("req-1", 200), "stdout"), cri(Self.answer("req-1", 500), "stderr"),
    ])
    #expect(records.map { $0.values["url.path"] } == [nil, nil, "/a", "/b"])
    #expect(records.last?.values["http.response.status_code"] == "500")
    #expect(records.last?.envelope == "cri")
  }

  @Test
  func `a status alone stays a message, and nobody knows whose it is where an id is open twice`()
    throws
  {
    let (records, _) = try Parsing.parse([
      Self.request("1", "/lost"), Self.request("1", "/a"), Self.answer("1", 200),
      Self.answer("1", 404), Self.answer("2", 200), Self.request("1", "/b"), Self.answer("1", 200),
    ])
    #expect(records.map(\.kind) == Array(repeating: .message, count: 6) + [.exchange])
    #expect(records[6].values["url.path"] == "/b")
  }

  @Test func `processes count their ids by themselves`() throws {
    func of(_ process: Int, _ line: String) -> String {
      line.replacing("{\"level\":30,", with: "{\"level\":30,\"pid\":\(process),\"hostname\":\"h\",")
    }
    let (records, _) = try Parsing.parse([
      of(11, Self.request("1", "/a")), of(12, Self.request("1", "/b")),
      of(11, Self.answer("1", 404)), of(12, Self.answer("1", 200)),
    ])
    #expect(records.map { $0.values["url.path"] } == [nil, nil, "/a", "/b"])
    #expect(
      records.map { $0.values["http.response.status_code"] } == [nil, nil, "404", "200"])
  }

  @Test func `an error that is told before the end is a message, what a line tells whole is whole`()
    throws
  {
    let error =
      #"{"level":50,"time":1767434400200,"reqId":"2","req":{"method":"GET","url":"/b"},"#
      + #""res":{"statusCode":500},"err":{"type":"TypeError","message":"no"},"msg":"no"}"#
    let whole =
      #"{"level":30,"time":1767434400300,"reqId":"3","req":{"method":"GET","url":"/c"},"#
      + #""res":{"statusCode":200},"responseTime":2,"msg":"request completed"}"#
    let (records, _) = try Parsing.parse([
      Self.request("1", "/a"), Self.answer("1", 200), Self.request("2", "/b"), error,
      Self.answer("2", 500), Self.request("3", "/c"), whole,
    ])
    #expect(
      records.map(\.kind) == [
        .message, .exchange, .message, .message, .exchange, .message, .exchange,
      ])
    #expect(records[3].values["exception.type"] == "TypeError")
    #expect(records[4].values["client.address"] == "203.0.113.9")
    #expect(records[6].values["url.path"] == "/c")
  }

  @Test func `a broken object is no half of anything`() throws {
    let (records, tally) = try Parsing.parse([
      Self.request("1", "/a"), #"{"level":30,"broken"#, Self.answer("1", 200),
      #"{"level":30,"broken"#,
    ])
    #expect(records.map(\.kind) == [.message, .exchange])
    #expect(tally.failures[.brokenJSON]?.count == 2)
  }

  @Test func `cutting the lines anywhere changes no record`() throws {
    let whole = try Parsing.parse(Self.interleaved)
    for cut in 1..<Self.interleaved.count {
      var first = LineParser(set: try Parsing.builtIn.get(), options: Parsing.options())
      var batch = RecordBatch()
      var lines = Parsing.lines(Self.interleaved[..<cut].map { Array($0.utf8) })
      first.parse(&lines, into: &batch)
      var records = Parsing.parsed(batch)
      let stored = try JSONEncoder().encode(first.state)
      var second = LineParser(
        set: try Parsing.builtIn.get(), options: Parsing.options(),
        state: try JSONDecoder().decode(ParseState.self, from: stored))
      batch.removeAll()
      lines = Parsing.lines(Self.interleaved[cut...].map { Array($0.utf8) })
      lines.firstLine = Int64(cut + 1)
      second.parse(&lines, into: &batch)
      second.finish(into: &batch)
      records += Parsing.parsed(batch)
      #expect(records.map(\.kind) == whole.records.map(\.kind), "cut at \(cut)")
      #expect(records.map(\.values) == whole.records.map(\.values), "cut at \(cut)")
    }
  }

  @Test func `lines that need others are not dealt out`() throws {
    var parser = LineParser(set: try Parsing.builtIn.get(), options: Parsing.options())
    let line = Array(Self.answer("3", 200).utf8)
    let before = parser.mayCut(before: line.span)
    var batch = RecordBatch()
    var lines = Parsing.lines(Self.interleaved.map { Array($0.utf8) })
    parser.parse(&lines, into: &batch)
    let after = parser.mayCut(before: line.span)
    #expect(before && !after)
  }

  @Test func `who tells of many requests and completes none is not asked for it`() throws {
    let many = (0..<600).map { Self.request("\($0)", "/a") }
    var parser = LineParser(set: try Parsing.builtIn.get(), options: Parsing.options())
    var batch = RecordBatch()
    var lines = Parsing.lines(many.map { Array($0.utf8) })
    parser.parse(&lines, into: &batch)
    batch.removeAll()
    lines = Parsing.lines([Self.request("x", "/a"), Self.answer("x", 200)].map { Array($0.utf8) })
    parser.parse(&lines, into: &batch)
    #expect(batch.records.map(\.kind) == [.message, .message])
  }
}
