import Foundation
import Testing

/// `gapwatch parse` prints records in the order of their lines.
@Suite struct `The order of printed records` {
  private func wrapped(_ text: String, _ stream: String, _ second: Int) -> String {
    let time = "2026-01-05T10:\(second / 60 % 60 + 10):\(second % 60 + 10)Z"
    return "{\"log\":\"\(text)\\n\",\"stream\":\"\(stream)\",\"time\":\"\(time)\"}\n"
  }

  private func access(_ number: Int) -> String {
    wrapped(
      "INFO:     203.0.113.9:0 - \\\"GET /api/v1/things/\(number) HTTP/1.1\\\" 200 OK", "stdout",
      number % 50)
  }

  /// A message of one stream waits for its traceback while another stream goes on over the batch's end.
  private func log(_ count: Int) -> String {
    let error = wrapped("ERROR:    Exception in ASGI application", "stderr", 1)
    let traceback =
      wrapped("Traceback (most recent call last):", "stderr", 2)
      + wrapped("ValueError: x", "stderr", 3)
    return error + (0..<count).map(access).joined() + traceback + access(7)
  }

  @Test(arguments: [3, 4000, 40_000])
  func `a message that waits for its traceback keeps its place`(count: Int) throws {
    let bench = try Workbench()
    try bench.write("c0ffee-json.log", log(count))
    let run = try bench.gapwatch("parse", "c0ffee-json.log")
    #expect(run.code == 0, "\(run.notes)")
    let lines = run.output.split(separator: UInt8(ascii: "\n")).compactMap { line -> Int? in
      let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      return object?["line"] as? Int
    }
    #expect(lines.count == count + 2)
    // Four MiB of others are waited for, no more: the message then comes where it ends.
    #expect(count > 10_000 || lines == lines.sorted())
    #expect(Set(lines).count == lines.count)
  }
}
