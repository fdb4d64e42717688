internal import LinesToRecords
import Testing
internal import Vocabulary

struct LineParserTests {
  private static let traceback = [
    "INFO:     127.0.0.1:1 - \"POST /api/v1/flags/7/toggle HTTP/1.1\" 500 Internal Server Error",
    "ERROR:    Exception in ASGI application", "Traceback (most recent call last):",
    "  File \"app.py\", line 3, in toggle", "    raise NotImplementedError(\"later\")",
    "NotImplementedError: later", "",
    "During handling of the above exception, another exception occurred:", "",
    "Traceback (most recent call last):", "  File \"x.py\", line 1, in y",
    "app.errors.ToggleError: no", "INFO:     127.0.0.1:1 - \"GET / HTTP/1.1\" 200 OK",
  ]

  @Test func `a traceback belongs to the message before it`() throws {
    let (records, tally) = try Parsing.parse(Self.traceback)
    #expect(records.map(\.kind) == [.exchange, .message, .exchange])
    #expect(records[1].values["exception.type"] == "app.errors.ToggleError")
    #expect(records[1].values["log.level"] == "ERROR" && records[1].line == 2)
    #expect(tally.continuations == 10)
  }

  @Test func `cutting the lines anywhere changes no record`() throws {
    let whole = try Parsing.parse(Self.traceback)
    for cut in 1..<Self.traceback.count {
      var first = LineParser(set: try Parsing.builtIn.get(), options: Parsing.options())
      var batch = RecordBatch()
      var lines = Parsing.lines(Self.traceback[..<cut].map { Array($0.utf8) })
      first.parse(&lines, into: &batch)
      var records = Parsing.parsed(batch)
      var second = LineParser(
        set: try Parsing.builtIn.get(), options: Parsing.options(), state: first.state)
      batch.removeAll()
      lines = Parsing.lines(Self.traceback[cut...].map { Array($0.utf8) })
      lines.firstLine = Int64(cut + 1)
      second.parse(&lines, into: &batch)
      second.finish(into: &batch)
      records += Parsing.parsed(batch)
      var tally = first.tally
      tally.merge(second.tally)
      #expect(records.map(\.values) == whole.records.map(\.values), "cut at \(cut)")
      #expect(records.map(\.line) == whole.records.map(\.line), "cut at \(cut)")
      #expect(
        tally.records == whole.tally.records && tally.continuations == whole.tally.continuations)
    }
  }

  @Test func `lines are records, continuations, other or unparsed, always`() throws {
    let (_, tally) = try Parsing.parse(
      Self.traceback + ["", "who knows", "\u{0}\u{1}\u{2}", #"{"a":"#, "{}", "#Version: 1.0", " x"])
    #expect(tally.lines == tally.records + tally.continuations + tally.other + tally.unparsed)
    #expect(tally.failures[.noParserMatches]?.firstLine == 15)
    #expect(tally.failures[.brokenJSON]?.count == 1)
    #expect(tally.failures[.binary]?.count == 1)
  }

  @Test func `a forced parser takes no other line`() throws {
    let lines = [
      "203.0.113.9 - - [03/Jan/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 5",
      "GET / 200 6 - 2.8 ms",
    ]
    let (records, tally) = try Parsing.parse(lines, options: Parsing.options("morgan"))
    #expect(records.map(\.parser) == ["morgan"])
    #expect(tally.failures[.forcedParserDoesNotMatch]?.count == 1)
  }

  @Test func `sizes of empty answers tell headers from content`() throws {
    func line(_ status: Int, _ size: String) -> String {
      "203.0.113.9 - - [03/Jan/2026:10:00:00 +0000] \"GET / HTTP/1.1\" \(status) \(size) \"-\" \"-\""
    }
    let debian = try Parsing.parse([line(200, "726"), line(304, "213")])
    #expect(debian.records.map { $0.values["http.response.size"] } == ["726", "213"])
    #expect(debian.tally.doubts.map(\.isDecided) == [true])
    let apache = try Parsing.parse([line(200, "726"), line(304, "-")])
    #expect(apache.records.map(\.parser) == ["apache-combined", "apache-combined"])
    let nginx = try Parsing.parse([line(200, "726"), line(304, "0")])
    #expect(nginx.records.map(\.parser) == ["nginx-combined", "nginx-combined"])
    #expect(nginx.tally.doubts.map(\.isDecided) == [false])
  }

  @Test func `columns may change in the middle of a file`() throws {
    let records = try Parsing.parse([
      "#Fields: date time c-ip cs-method cs-uri-stem sc-status",
      "2026-01-03 10:00:00 203.0.113.9 GET /a 200",
      "#Fields: time date sc-status cs-uri-stem cs-method", "10:00:01 2026-01-03 404 /b POST",
    ]).records
    #expect(records.map { $0.values["url.path"] } == ["/a", "/b"])
    #expect(records[1].values["time"] == "2026-01-03T10:00:01Z")
  }

  @Test func `a year-less date lies before the reference, across New Year`() throws {
    var options = ParsingOptions()
    options.reference = Instant(rfc3339: "2026-01-02")
    let records = try Parsing.parse(
      ["Dec 31 23:59:59 h app: hello", "Jan  1 00:00:01 h app: hello"], options: options
    ).records
    #expect(records.map { $0.values["time"] } == ["2025-12-31T23:59:59Z", "2026-01-01T00:00:01Z"])
  }

  @Test(arguments: [
    ("1767434400", "2026-01-03T10:00:00Z"), ("1767434400123", "2026-01-03T10:00:00.123Z"),
    ("1767434400123456", "2026-01-03T10:00:00.123456Z"),
    ("1767434400123456789", "2026-01-03T10:00:00.123456789Z"),
    ("\"2026-01-03 13:00:00,5+03:00\"", "2026-01-03T10:00:00.5Z"),
    ("\"2026/01/03 10:00:00\"", "2026-01-03T10:00:00Z"),
    ("\"Sat, 03 Jan 2026 10:00:00 GMT\"", "2026-01-03T10:00:00Z"),
    ("\"Sat Jan 03 10:00:00.25 2026\"", "2026-01-03T10:00:00.25Z"),
    ("\"03/Jan/2026:10:00:00 +0000\"", "2026-01-03T10:00:00Z"),
  ])
  func `times in every form`(time: String, expected: String) throws {
    let line = #"{"time":\#(time),"method":"GET","path":"/","status":200}"#
    #expect(try Parsing.parse([line]).records.first?.values["time"] == expected)
  }

  @Test func `a naive time is read in the run's zone`() throws {
    var options = ParsingOptions()
    options.zone = try #require(ZoneRules(offset: "+03:00"))
    let line = #"[03/Jan/2026 13:00:00] "GET / HTTP/1.1" 200 6"#
    #expect(
      try Parsing.parse([line], options: options).records.first?.values["time"]
        == "2026-01-03T10:00:00Z")
  }

  @Test func `a line is read the same wherever a file is cut before it`() throws {
    let access = #"203.0.113.9:5 - - [03/Jan/2026:10:00:00] "GET /a" 200 5"#
    let socket = #"203.0.113.9:5 - - [03/Jan/2026:10:00:00] "WSCONNECT /ws/" - -"#
    let message = #"INFO:     203.0.113.9:5 - "WebSocket /ws" 403"#
    let lines = Array(repeating: access, count: 2100) + [socket, message, access]
    let (records, tally) = try Parsing.parse(lines)
    #expect(tally.exchanges == 2101 && tally.other == 2)
    #expect(Set(records.map(\.parser)) == ["daphne"])
  }

  @Test func `a status that is logged as 0 is not absent`() throws {
    let caddy =
      #"{"logger":"http.log.access","ts":1767434400,"request":{"method":"GET","uri":"/"},"size":0,"status":0}"#
    let envoy =
      #"[2026-01-03T10:00:00.1Z] "GET /x HTTP/1.1" 0 DC - "-" 0 0 3 - "-" "c" "i" "h" "-" - - a b - -"#
    let records = try Parsing.parse([caddy, envoy]).records
    #expect(records.map { $0.values["http.response.status_code"] } == ["0", "0"])
  }

  @Test func `a message that names a request keeps nothing of it`() throws {
    let line =
      #"{"level":30,"time":1767434400123,"req":{"method":"GET","url":"/a","remoteAddress":"203.0.113.9"},"msg":"incoming request"}"#
    let record = try #require(try Parsing.parse([line]).records.first)
    #expect(record.kind == .message)
    #expect(Set(record.values.keys) == ["time", "message"])
  }

  @Test func `columns without their names are told`() throws {
    let (_, tally) = try Parsing.parse([
      "2026-01-03 10:00:00 W3SVC1 WEB01 10.0.0.5 GET /x - 443 - 203.0.113.9 c - 404 0 2 1245 15"
    ])
    #expect(tally.failures[.noFieldsLine]?.firstLine == 1)
  }
}
