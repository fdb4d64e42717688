import Foundation
import Testing
import Vocabulary

@testable import Pipeline

/// A proxy's log, which tells who asks and whole seconds, and the application's, which tells the thousandth and what it thinks of it.
@Suite struct `Two logs of the same requests` {
  private struct Logs {
    var proxy = ""
    var application = ""

    /// `second` is counted from ten in the morning, `thousandth` of it.
    mutating func request(
      _ day: Int, _ person: Int, _ second: Int, _ thousandth: Int, _ method: String,
      _ path: String, _ status: Int, _ size: Int
    ) {
      let clock = [10 + second / 3600, second / 60 % 60, second % 60]
        .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
      proxy +=
        "203.0.113.\(person) - - [\(10 + day)/Jan/2026:\(clock) +0000] \"\(method) \(path) HTTP/1.1\" "
        + "\(status) \(size) \"https://desk.example.com/runs\" \"Mozilla/5.0 (X11) Firefox/12\(person)\"\n"
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
      let digits = "\(1000 + thousandth)".dropFirst()
      return "\(1_768_039_200 + day * 86400 + second).\(digits)000"
    }

    func told() throws -> [String] {
      let bench = try Workbench()
      try bench.write("access.log", proxy)
      try bench.write("application.log", application)
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
      return try logs.told()
    }
    #expect(
      try told("run: not implemented, ignoring request") == ["not-implemented /api/run/start"])
    #expect(try told("run: accepted").isEmpty)
  }
}
