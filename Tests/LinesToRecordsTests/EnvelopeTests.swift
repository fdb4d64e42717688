internal import LinesToRecords
import Testing
internal import Vocabulary

struct EnvelopeTests {
  private let request = #"127.0.0.1:41706 - "GET /api/v1/logs/cron?page=1 HTTP/1.1" 200 OK"#

  @Test func `a docker object gives its line, stream and time`() throws {
    let line =
      #"{"log":"INFO:     127.0.0.1:41706 - \"GET /a HTTP/1.1\" 200 OK\n","stream":"stdout","time":"2026-01-03T10:00:00.123456789Z"}"#
    let record = try #require(try Parsing.parse([line]).records.first)
    #expect(record.envelope == "docker-json")
    #expect(record.values["url.path"] == "/a")
    #expect(record.values["stream"] == "stdout")
    #expect(record.values["time"] == "2026-01-03T10:00:00.123456789Z")
  }

  @Test func `a line that docker split is one record, and its streams do not mix`() throws {
    func part(_ text: String, _ stream: String) -> String {
      #"{"log":"\#(text)","stream":"\#(stream)","time":"2026-01-03T10:00:00Z"}"#
    }
    let (records, tally) = try Parsing.parse([
      part(#"INFO:     1.2.3.4:5 - \"GET /one"#, "stdout"), part(#"oops\n"#, "stderr"),
      part(#"/two HTTP/1.1\" 200 OK\n"#, "stdout"),
    ])
    #expect(records.map { $0.values["url.path"] ?? $0.values["message"] } == ["oops", "/one/two"])
    #expect(tally.lines == 3 && tally.records == 2 && tally.continuations == 1)
  }

  @Test func `a split line that goes on in the next batch is one record`() throws {
    let lines = [
      "2026-01-03T10:00:00.5Z stdout P 1.2.3.4:5 - \"GET /one",
      "2026-01-03T10:00:00.6Z stdout F /two HTTP/1.1\" 200 OK",
    ]
    var parser = LineParser(set: try Parsing.builtIn.get(), options: Parsing.options())
    var batch = RecordBatch()
    var first = Parsing.lines([Array(lines[0].utf8)])
    parser.parse(&first, into: &batch)
    #expect(batch.records.isEmpty && !parser.state.isClean)
    var rest = LineParser(
      set: try Parsing.builtIn.get(), options: Parsing.options(), state: parser.state)
    var second = Parsing.lines([Array(lines[1].utf8)])
    rest.parse(&second, into: &batch)
    #expect(Parsing.parsed(batch).map { $0.values["url.path"] } == ["/one/two"])
  }

  @Test(arguments: [
    ("compose", "api-1  | "), ("compose", "\u{1B}[36mapi-1  |\u{1B}[0m "),
    ("kubectl", "[pod/api-7d/app] "), ("kubectl", "[pod/api-7d/app] 2026-01-03T10:00:00.5Z "),
    ("kubectl", "2026-01-03T10:00:00.123456789Z "),
    ("syslog", "<34>1 2026-01-03T10:00:00Z h app 7 - - "),
    ("syslog", "Jan  3 10:00:00 host uvicorn[7]: "), ("syslog", "<13>Jan  3 10:00:00 host api: "),
    ("syslog", "2026-01-03T10:00:00+00:00 host uvicorn[7]: "),
    ("cri", "2026-01-03T10:00:00.5Z stderr F "),
    ("task-runner", "[api] "), ("task-runner", "web:dev: "),
  ])
  func `envelopes around an access line`(envelope: String, prefix: String) throws {
    let (records, tally) = try Parsing.parse([prefix + "INFO:     " + request])
    #expect(records.map(\.envelope) == [envelope])
    #expect(records.first?.values["url.path"] == "/api/v1/logs/cron")
    #expect(records.first?.values["server.address"] == nil)
    #expect(tally.byEnvelope == [envelope: 1])
  }

  @Test
  func `a file of fluentd gives its line, and a word in brackets is no task's name by itself`()
    throws
  {
    let line =
      "2026-01-03T10:00:00+00:00\tdocker.api\t{\"log\":\"1.2.3.4:5 - \\\"GET /a HTTP/1.1\\\" 404\"}"
    let (records, tally) = try Parsing.parse([line, "[api] 404 rows in 12 ms", "[api] GET lost"])
    #expect(records.map(\.envelope) == ["fluentd"])
    #expect(records.first?.values["url.path"] == "/a")
    #expect(records.first?.values["time"] == "2026-01-03T10:00:00Z")
    #expect(tally.unparsed == 2)
  }

  @Test func `the byte array of a journal's message is its text`() throws {
    let bytes = Array("INFO:     \(request)".utf8).map(String.init).joined(separator: ",")
    let line =
      #"{"__CURSOR":"1","MESSAGE":[\#(bytes)],"_SOURCE_REALTIME_TIMESTAMP":"1767434400000001"}"#
    let record = try #require(try Parsing.parse([line]).records.first)
    #expect(record.values["url.query"] == "page=1")
    #expect(record.values["time"] == "2026-01-03T10:00:00.000001Z")
  }

  @Test func `an access line inside a JSON message is an exchange`() throws {
    let line =
      #"{"asctime": "2026-01-03 10:00:00,889", "levelname": "INFO", "message": "127.0.0.1:1 - \"GET /a HTTP/1.1\" 404"}"#
    let wrapped =
      #"{"log":"{\"message\": \"127.0.0.1:1 - \\\"GET /b HTTP/1.1\\\" 200\"}\n","stream":"stdout"}"#
    let records = try Parsing.parse([line, wrapped]).records
    #expect(records.map { $0.values["url.path"] } == ["/a", "/b"])
    #expect(records[0].values["time"] == "2026-01-03T10:00:00.889Z")
  }

  /// Read as they stand, they would be `host ident user [time]`, with a service for a host.
  @Test(arguments: ["app-1  | ", "web-1 | ", "shop_web_1    | ", "backend  | "])
  func `what compose puts before a line without a client is no client`(prefix: String) throws {
    for time in ["", "2026-01-03T09:59:59.016647577Z "] {
      let line = prefix + time + #"[03/Jan/2026 10:00:00] "GET /api/x HTTP/1.1" 200 12"#
      let record = try #require(try Parsing.parse([line]).records.first)
      #expect(record.envelope == "compose" && record.parser == "django-runserver", "\(line)")
      #expect(record.values["client.address"] == nil && record.values["user.name"] == nil)
    }
  }
}
