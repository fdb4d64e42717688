import Testing

/// Reports that weigh the same whatever is asked for.
@Suite struct `Reports that are blind` {
  /// The weather of days, beside the rain of the same days.
  private func weather(_ desk: inout Desk, isStub: Bool) {
    for turn in 0..<4 {
      let start = 5 + turn * 8
      let date = "2026-01-\(10 + (desk.day * 4 + turn) % 18)"
      let varied = (desk.day * 7 + turn * 5) % 23
      desk.line(start, 0, "GET /api/rain/\(date)", 200, 140 + varied)
      desk.line(start, 2, "GET /api/weather/\(date)", 200, isStub ? 207 : 207 + varied % 2)
    }
  }

  @Test func `a day's report is no job's state`() throws {
    #expect(
      try Desk.findings { weather(&$0, isStub: true) } == ["safe-stub /api/weather/{date}"])
    #expect(try Desk.findings { weather(&$0, isStub: false) }.isEmpty)
  }

  /// A forecast by weeks, beside sales by days and their beginning.
  private func forecasts(_ desk: inout Desk, key: String) {
    for turn in 0..<3 {
      let start = 5 + turn * 10
      let days = [7, 14, 30][turn]
      let sales = 140 + (desk.day * 31 + turn * 17) % 40
      desk.line(start, 0, "GET /api/reports/sales?days=\(days)&from=\(desk.day)", 200, sales)
      desk.line(
        start, 2, "GET /api/reports/forecast?\(key)=\([4, 8, 12, 26, 52][(desk.day + turn) % 5])",
        200, 42)
    }
  }

  @Test func `spans are spans, however they are told`() throws {
    let told = "safe-stub /api/reports/forecast"
    #expect(try Desk.findings { forecasts(&$0, key: "weeks") }.contains(told))
    #expect(try !Desk.findings { forecasts(&$0, key: "model") }.contains(told))
  }

  /// A workload of many spans, beside sales elsewhere that are asked by periods.
  private func workload(_ desk: inout Desk, sales: (Int) -> Int) {
    for turn in 0..<3 {
      let start = 5 + turn * 10
      let number = desk.day * 3 + turn
      desk.line(
        start, 0, "GET /api/reports/sales?period=\([7, 30, 90][turn])d", 200, sales(number))
      desk.line(
        start, 2, "GET /api/stats/workload?from=2026-01-0\(1 + turn)&to=2026-01-\(10 + number)",
        200, 135)
    }
  }

  @Test func `a report by dates is blind beside one by periods in another folder`() throws {
    let told = "safe-stub /api/stats/workload"
    #expect(try Desk.findings { workload(&$0) { 140 + $0 * 7 % 40 } } == [told])
    #expect(try Desk.findings { workload(&$0) { _ in 140 } }.isEmpty)
  }
}
