internal import LinesToRecords
import Testing
internal import Vocabulary

/// Text formats that no definition knows.
struct OwnFormatTests {
  /// One request as a log may tell of it.
  private struct Visit {
    var method: String
    var target: String
    var status: Int
    var size: Int
    var client: String
    var second: Int

    /// Of the header section, without content.
    var messageSize: Int { size + (status == 304 ? 181 : 214) }
    /// As long as different requests take: another time each.
    var milliseconds: Int { (second * 37 + target.utf8.count * 11) % 90 + 3 }
    var clock: String { (second < 10 ? "0" : "") + String(second) }
    var agent: String {
      client.hasSuffix("7")
        ? "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
        : "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0.0.0 Safari/537.36"
    }
  }

  private static let visits: [Visit] = {
    let asked: [(String, String, Int, Int)] = [
      ("GET", "/api/v1/teams?page=1&size=20", 200, 1_412), ("GET", "/assets/app.js", 304, 0),
      ("GET", "/api/v1/teams/7", 200, 141), ("PUT", "/api/v1/teams/7", 204, 0),
      ("GET", "/api/v1/logs/cron", 404, 22), ("GET", "/api/v1/teams/7", 200, 141),
      ("POST", "/api/v1/teams", 201, 143), ("GET", "/api/v1/yönetim/üyeler", 200, 2),
      ("GET", "/api/v1/people/31/roles", 200, 377), ("DELETE", "/api/v1/teams/9", 204, 0),
    ]
    return (0..<50).map { i in
      let (method, target, status, size) = asked[(i * 7 + i / 10) % asked.count]
      return Visit(
        method: method, target: target, status: status, size: size,
        client: "203.0.113.\(i % 3 + 5)", second: i)
    }
  }()

  /// The lines' exchanges, and what was said of the format.
  private func read(_ line: (Visit) -> String) throws -> (exchanges: [Parsed], tally: LineTally) {
    let (records, tally) = try Parsing.parse(Self.visits.map(line))
    return (records.filter { $0.kind == .exchange }, tally)
  }

  private func expectWhole(
    _ exchanges: [Parsed], size: String? = "http.response.body.size", hasClient: Bool = true,
    hasTime: Bool = true
  ) {
    #expect(exchanges.count == Self.visits.count)
    for (exchange, visit) in zip(exchanges, Self.visits) {
      let values = exchange.values
      let path = visit.target.split(separator: "?")[0]
      #expect(exchange.parser == "own-format")
      #expect(values["http.request.method"] == visit.method)
      #expect(values["url.path"] == String(path))
      #expect(values["http.response.status_code"] == String(visit.status))
      if hasClient { #expect(values["client.address"] == visit.client) }
      if hasTime { #expect(values["time"]?.hasPrefix("2026-01-03T10:00:\(visit.clock)") ?? false) }
      for name in ["http.response.body.size", "http.response.size"] {
        let wanted = name == "http.response.size" ? visit.messageSize : visit.size
        #expect(values[name] == (name == size ? String(wanted) : nil))
      }
    }
  }

  @Test func `columns in an order of their own, a connection and a duration among them`() throws {
    let (exchanges, tally) = try read { visit in
      "\(visit.status) 2026-01-03T10:00:\(visit.clock)+00:00 \(90_000 + visit.second * 3) \(visit.client) "
        + "\(visit.method) \"\(visit.target)\" \(visit.milliseconds) \(visit.size) \"\(visit.agent)\""
    }
    expectWhole(exchanges)
    #expect(exchanges.last?.values["user_agent.original"] == Self.visits.last?.agent)
    #expect(tally.unparsed == 0)
    let doubt = try #require(tally.doubts.first { $0.chosen == "own-format" })
    #expect(
      doubt.patterns == [
        "{status} {time} {_} {client} {verb} \"{target}\" {_} {size} \"{agent}\""
      ])
  }

  @Test func `a bar between all values, agents without quotes`() throws {
    let (exchanges, _) = try read { visit in
      "03/Jan/2026:10:00:\(visit.clock) +0000|\(visit.client)|\(visit.method)|\(visit.target)|\(visit.status)"
        + "|0.0\(visit.milliseconds + 10)|\(visit.messageSize)|\(visit.agent)"
    }
    expectWhole(exchanges, size: "http.response.size")
  }

  @Test func `labels, commas and a level before`() throws {
    let (exchanges, _) = try read { visit in
      "2026-01-03 10:00:\(visit.clock),250 INFO  panel.access: client=\(visit.client), did \(visit.method) \(visit.target)"
        + " -> \(visit.status) (\(visit.size) bytes, \(visit.milliseconds).5 ms)"
    }
    expectWhole(exchanges)
    #expect(exchanges.last?.values["http.server.request.duration"] != nil)
  }

  @Test func `what a common log would have as its size is not believed`() throws {
    let (exchanges, _) = try read { visit in
      let sent = 420 + visit.target.utf8.count
      return
        "\(visit.client) - - [03/Jan/2026:10:00:\(visit.clock) +0000] \"\(visit.method) \(visit.target) HTTP/1.1\""
        + " \(visit.status) \(sent) \(visit.size) backend-\(visit.second % 2)"
    }
    expectWhole(exchanges)
  }

  @Test func `a duration, a process and a request's length are no sizes`() throws {
    let (exchanges, _) = try read { visit in
      "\(visit.status) \(visit.method) \(visit.target) \(visit.client) 2026-01-03T10:00:\(visit.clock)Z"
        + " \(visit.milliseconds) \(4_000 + visit.second % 4) \(300 + visit.target.utf8.count)"
    }
    expectWhole(exchanges, size: nil)
  }

  @Test func `a text with other words between is read as well, and told in several patterns`()
    throws
  {
    let (exchanges, tally) = try read { visit in
      let user = visit.second % 2 == 0 ? " for editor" : ""
      return
        "[10:00:\(visit.clock)] \(visit.method) \(visit.target) of \(visit.client) answered \(visit.status)\(user) in \(visit.milliseconds) ms"
    }
    expectWhole(exchanges, size: nil, hasTime: false)
    #expect(tally.doubts.first { $0.chosen == "own-format" }?.patterns?.count == 2)
  }

  @Test func `what the program asks of others is no exchange`() throws {
    for line: (Visit) -> String in [
      {
        "10:00:\($0.clock) call \($0.method) https://api.example.com\($0.target) \($0.status) \($0.size)"
      },
      { "10:00:\($0.clock) outgoing \($0.method) \($0.target) \($0.status) \($0.size)" },
    ] {
      #expect(try read(line).exchanges.isEmpty)
    }
  }

  @Test func `a sentence that names a method, a path and a number is no exchange`() throws {
    for line: (Visit) -> String in [
      { "2026-01-03 10:00:\($0.clock) retry \($0.method) \($0.target) after \($0.status) ms" },
      {
        "2026-01-03 10:00:\($0.clock) queue \($0.method) \($0.target) \($0.status) in \($0.milliseconds) ms"
      },
      {
        "2026-01-03 10:00:\($0.clock) DEBUG https://api.example.com:443 \"\($0.method) \($0.target) HTTP/1.1\" \($0.status) \($0.size)"
      },
    ] {
      #expect(try read(line).exchanges.isEmpty)
    }
    let (exchanges, _) = try read { "\($0.status) \($0.method) \($0.target)" }
    #expect(exchanges.count == Self.visits.count)
  }

  @Test func `lines without a status, or with one that is none, are not guessed at`() throws {
    #expect(
      try read { "10:00:\($0.clock) \($0.method) \($0.target) \($0.client)" }.exchanges.isEmpty)
    #expect(
      try read { "10:00:\($0.clock) \($0.method) \($0.target) \($0.client) \(600 + $0.second)" }
        .exchanges.isEmpty)
  }

  @Test func `beside a format that is known, the program's own words stay messages`() throws {
    let known = Self.visits.map { visit in
      "\(visit.client) - - [03/Jan/2026:10:00:\(visit.clock) +0000] \"\(visit.method) \(visit.target) HTTP/1.1\""
        + " \(visit.status) \(visit.size) \"-\" \"\(visit.agent)\""
    }
    let told = Self.visits.map { visit in
      "2026-01-03 10:00:\(visit.clock) INFO audit: \(visit.method) \(visit.target) gave \(visit.status)"
    }
    let (records, _) = try Parsing.parse(zip(known, told).flatMap { [$0, $1] })
    #expect(records.count { $0.kind == .exchange } == known.count)
  }

  @Test func `a few lines of the next day are read as those of the day before`() throws {
    func line(_ visit: Visit) -> String {
      "\(visit.status) \(visit.method) \(visit.target) \(visit.client) 2026-01-03T10:00:\(visit.clock)Z \(visit.size)"
    }
    let few = Self.visits.prefix(4).map { Array(line($0).utf8) }
    let alone = try Parsing.parse(Self.visits.prefix(4).map(line)).records
    #expect(alone.allSatisfy { $0.parser != "own-format" })
    var parser = LineParser(set: try Parsing.builtIn.get(), options: Parsing.options())
    parser.detect(Parsing.lines(Self.visits.map { Array(line($0).utf8) }))
    var next = LineParser(
      set: try Parsing.builtIn.get(), options: Parsing.options(),
      state: ParseState(besides: [parser.state]))
    var batch = RecordBatch()
    var lines = Parsing.lines(few)
    next.parse(&lines, into: &batch)
    let records = Parsing.parsed(batch)
    #expect(records.map(\.parser) == Array(repeating: "own-format", count: few.count))
    #expect(
      records.map { $0.values["http.response.body.size"] }
        == Self.visits.prefix(4).map { String($0.size) })
  }

  @Test func `files of one log are read alike, though one of them shows less`() throws {
    func line(_ visit: Visit) -> String {
      "\(visit.status) \(visit.method) \(visit.target) \(visit.client) 2026-01-03T10:00:\(visit.clock)Z \(visit.size)"
    }
    func detected(_ visits: some Sequence<Visit>) throws -> ParseState {
      var parser = LineParser(set: try Parsing.builtIn.get(), options: Parsing.options())
      parser.detect(Parsing.lines(visits.map { Array(line($0).utf8) }))
      return parser.state
    }
    let whole = try detected(Self.visits)
    // All of one size: no number is seen to be one.
    let poor = try detected(
      Self.visits.filter { $0.size == 141 } + Self.visits.filter { $0.size == 143 })
    var state = ParseState(besides: [poor, whole, poor])
    state.take(first: poor)
    var parser = LineParser(
      set: try Parsing.builtIn.get(), options: Parsing.options(), state: state)
    var batch = RecordBatch()
    var lines = Parsing.lines([Array(line(Self.visits[0]).utf8)])
    parser.parse(&lines, into: &batch)
    #expect(
      Parsing.parsed(batch)[0].values["http.response.body.size"] == String(Self.visits[0].size))
  }

  @Test func `whatever bytes are in the lines, all of them are accounted for`() throws {
    let layouts: [(Visit) -> String] = [
      {
        "\($0.status)|\($0.method)|\($0.target)|\($0.client)|03.01.2026 10:00:\($0.clock)|\($0.size)"
      },
      {
        "[\($0.client)/\($0.second)] \"\($0.method) \($0.target)\" {\($0.status)} (\($0.size)B) 2026-01-03 10:00:\($0.clock) +0000"
      },
      {
        "at=03/Jan/2026:10:00:\($0.clock) did: \($0.method) \($0.target) -> \($0.status), \($0.client), 10.0.0.1 \($0.agent)"
      },
    ]
    var (understood, rounds) = (0, 0)
    for (i, layout) in layouts.enumerated() {
      var mutator = Mutator(
        seed: Mutator.seed &+ UInt64(i), seeds: Self.visits.map { Array(layout($0).utf8) })
      for _ in 0..<Mutator.lineCount / 2_000 + 10 {
        let lines =
          Self.visits.map { Array(layout($0).utf8) } + (0..<4).map { _ in mutator.line() }
        var parser = LineParser(set: try Parsing.builtIn.get(), options: Parsing.options())
        var batch = RecordBatch()
        var input = Parsing.lines(lines)
        parser.parse(&input, into: &batch)
        parser.finish(into: &batch)
        let tally = parser.tally
        #expect(tally.lines == tally.records + tally.continuations + tally.other + tally.unparsed)
        if tally.exchanges >= Self.visits.count { understood += 1 }
        rounds += 1
      }
    }
    // A few damaged lines hide nothing.
    #expect(understood * 10 >= rounds * 8)
  }
}
