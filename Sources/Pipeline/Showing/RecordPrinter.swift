internal import LinesToRecords
internal import Vocabulary

/// Writes records as the contract's JSON objects.
struct RecordPrinter {
  private let source: String

  init(source: String) { self.source = source }

  func records(_ batch: RecordBatch) -> [UInt8] {
    var output: [UInt8] = []
    for record in batch.records { append(record, of: batch, to: &output) }
    return output
  }

  func failures(
    _ failures: [LineFailure], _ lines: LineBatch, _ batch: RecordBatch, _ showLines: Bool
  ) -> [UInt8] {
    var output: [UInt8] = []
    for failure in failures {
      var object = JSONObject()
      object.add("source", source)
      object.add("line", failure.line)
      object.add("error", failure.reason.rawValue)
      let index =
        lines.lineNumbers.map { $0.firstIndex(of: failure.line) ?? -1 }
        ?? Int(clamping: failure.line - lines.firstLine)
      if showLines, lines.ends.indices.contains(index), failure.reason != .tooLong {
        let range = Int(lines.starts[index])..<Int(lines.ends[index])
        object.add("text", String(decoding: batch.lines[range], as: UTF8.self))
      }
      output += object.line
    }
    return output
  }

  private func append(_ record: Record, of batch: RecordBatch, to output: inout [UInt8]) {
    var object = JSONObject()
    object.add("source", source)
    object.add("line", record.line)
    if batch.parserNames.indices.contains(Int(record.parser)) {
      object.add("parser", batch.parserNames[Int(record.parser)])
    }
    if record.envelope > 0, batch.envelopeNames.indices.contains(Int(record.envelope)) {
      object.add("envelope", batch.envelopeNames[Int(record.envelope)])
    }
    if record.hasTime {
      object.add("time", record.time.formatted(fractionDigits: Int(min(record.timePrecision, 9))))
    }
    if record.stream > 0 { object.add("stream", record.stream == 1 ? "stdout" : "stderr") }
    for field in Field.allCases {
      if field == .upstreamStatus {
        addUpstreamStatus(record, batch, &object)
      } else if let value = batch.string(field, of: record) {
        object.add(field.jsonName, value)
      }
    }
    if record.status > 0 || record.isStatusZero {
      object.add("http.response.status_code", Int64(record.status))
    }
    if record.bodySize >= 0 { object.add("http.response.body.size", record.bodySize) }
    if record.responseSize >= 0 { object.add("http.response.size", record.responseSize) }
    if record.durationNanoseconds >= 0 {
      object.add("http.server.request.duration", seconds: record.durationNanoseconds)
    }
    output += object.line
  }

  /// A number where there was one try.
  private func addUpstreamStatus(_ record: Record, _ batch: RecordBatch, _ object: inout JSONObject)
  {
    guard let text = batch.string(.upstreamStatus, of: record) else { return }
    if let status = Int64(text) {
      object.add(Field.upstreamStatus.jsonName, status)
    } else {
      object.add(Field.upstreamStatus.jsonName, text)
    }
  }
}

/// One flat JSON object on one line.
struct JSONObject {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]

  var line: [UInt8] { bytes + [UInt8(ascii: "}"), 10] }

  mutating func add(_ key: String, _ value: String) {
    begin(key)
    append(quoted: value)
  }

  mutating func add(_ key: String, _ value: Int64) {
    begin(key)
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Exact decimal seconds without trailing zeros.
  mutating func add(_ key: String, seconds nanoseconds: Int64) {
    begin(key)
    var fraction = String(nanoseconds % 1_000_000_000)
    fraction = String(repeating: "0", count: 9 - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let whole = String(nanoseconds / 1_000_000_000)
    bytes.append(contentsOf: (fraction.isEmpty ? whole : "\(whole).\(fraction)").utf8)
  }

  private mutating func begin(_ key: String) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    append(quoted: key)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Escapes what RFC 8259 demands, and DEL and C1 controls, which terminals obey.
  private mutating func append(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes.append(contentsOf: "\\\"".utf8)
      case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069:
        let hex = String(scalar.value, radix: 16)
        bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
