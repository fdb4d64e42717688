import Foundation
import Testing
import Vocabulary

@testable import Pipeline

/// A proxy's log, which tells who asks and whole seconds, and the application's, which tells the thousandth and what it thinks of it.
@Suite struct `Two logs of the same requests` {
  private struct Logs {
    var proxy = ""
    var application = ""
    /// The same requests as uvicorn tells them: of the proxy, and without sizes.
    var container = ""

    /// `second` is counted from ten in the morning, `thousandth` of it; programs come from no page.
    mutating func request(
      _ day: Int, _ person: Int, _ second: Int, _ thousandth: Int, _ method: String,
      _ path: String, _ status: Int, _ size: Int, isProgram: Bool = false
    ) {
      let clock = Lines.clock(36_000 + second)
      proxy +=
        "203.0.113.\(person) - - [\(10 + day)/Jan/2026:\(clock) +0000] \"\(method) \(path) HTTP/1.1\" "
        + "\(status) \(size) "
        + (isProgram
          ? "\"-\" \"curl/8.5.0\"\n"
          : "\"https://desk.example.com/runs\" \"Mozilla/5.0 (X11) Firefox/12\(person)\"\n")
      container +=
        #"{"log":"INFO:     10.0.0.5:4\#(1000 + second % 9000) - \"\#(method) \#(path) HTTP/1.1\" \#(status) OK\n","#
        + #""stream":"stdout","time":"2026-01-\#(10 + day)T\#(clock).\#(Self.digits(thousandth))Z"}"#
        + "\n"
      application +=
        #"{"level":"info","ts":\#(Self.stamp(day, second, thousandth)),"msg":"request","#
        + #""method":"\#(method)","uri":"\#(path)","status":\#(status),"size":\#(size),"#
        + #""latency":0.0002,"remote_ip":"203.0.113.\#(person)"}"# + "\n"
    }

    mutating func say(_ day: Int, _ second: Int, _ thousandth: Int, _ message: String) {
      application +=
        #"{"level":"warn","ts":\#(Self.stamp(day, second, thousandth)),"msg":"\#(message)"}"# + "\n"
    }

    private static func stamp(_ day: Int, _ second: Int, _ thousandth: Int) -> String {
      // 2026-01-10 10:00 UTC.
      "\(1_768_039_200 + day * 86400 + second).\(digits(thousandth))000"
    }

    private static func digits(_ thousandth: Int) -> Substring {
      "\(1000 + thousandth)".dropFirst()
    }

    /// What is open, of the proxy's log and another.
    func told(beside other: String) throws -> [String] {
      let bench = try Workbench()
      try bench.write("access.log", proxy)
      try bench.write("application.log", other)
      return try replayed([bench.path("access.log"), bench.path("application.log")]).report
        .findings.filter { $0.state == .open }.map { "\($0.kind.rawValue) \($0.endpoint)" }
    }
  }

  /// At the second at which one starts a run, another one adds a parcel.
  @Test func `one knows beside which request the application says that it does nothing`() throws {
    func told(_ message: String) throws -> [String] {
      var logs = Logs()
      for day in 0..<6 {
        for (i, name) in ["news", "people", "rates", "rooms", "menu"].enumerated() {
          for person in 1...2 {
            logs.request(
              day, person, i + 9 * person, 0, "GET", "/api/\(name)", 200, 900 + 100 * i + day)
          }
        }
        for turn in 1...3 {
          let second = turn * 900
          logs.request(day, 1, second, 600, "POST", "/api/parcels", 201, 70 + day + turn)
          logs.request(day, 2, second, 101, "POST", "/api/run/start", 202, 23)
          logs.say(day, second, 100, message)
          logs.request(
            day, 1, second + 2, 0, "GET", "/api/parcels", 200, 700 + 20 * (3 * day + turn))
        }
      }
      return try logs.told(beside: logs.application)
    }
    #expect(
      try told("run: not implemented, ignoring request") == ["not-implemented /api/run/start"])
    #expect(try told("run: accepted").isEmpty)
  }

  /// What the backend does not know weighs 22 bytes.
  private func logs(_ fill: (inout Logs, Int) -> Void) -> Logs {
    var logs = Logs()
    for day in 0..<9 {
      for person in 1...3 {
        for (i, name) in ["news", "people", "rates", "rooms", "menu", "stock", "teams"].enumerated()
        {
          logs.request(
            day, person, i + 60 * person, 0, "GET", "/api/\(name)", 200, 900 + 100 * i + day)
        }
      }
      for (i, name) in ["env", "xyz", "actuator"].enumerated() {
        logs.request(day, 9, 600 + i, 0, "GET", "/api/\(name)\(day)", 404, 22, isProgram: true)
      }
      fill(&logs, day)
    }
    return logs
  }

  /// After a release, a vote's 404 is its handler's by its size, which one of the logs alone tells.
  @Test func `one without sizes does not know whose 404 it is that was there before`() throws {
    let folders = ["nginx-combined", "uvicorn-docker"].map { "nights/yurt-fastapi/\($0)" }
    let told = try Samples.replay(folders).findings.filter { $0.state == .open }.map(\.endpoint)
    #expect(told.count == 14)
    #expect(!told.contains("/api/v1/ogrenci/oylama"))
  }

  @Test func `one that names nobody does not know that a program asked`() throws {
    func told(isProgram: Bool) throws -> [String] {
      let logs = logs { logs, day in
        for turn in 0..<3 {
          logs.request(
            day, 7, 700 + 40 * turn, 0, "GET", "/api/rates/probe", 404, 22, isProgram: isProgram)
          if isProgram { continue }
          logs.request(day, 7, 701 + 40 * turn, 0, "GET", "/api/rates", 200, 1100 + day)
        }
      }
      return try logs.told(beside: logs.container)
    }
    #expect(try told(isProgram: true).isEmpty)
    #expect(try told(isProgram: false) == ["missing-endpoint /api/rates/probe"])
  }
}
