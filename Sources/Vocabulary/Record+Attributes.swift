/// One value of a record as `gapwatch parse` prints it.
public enum AttributeValue: Sendable, Equatable {
  case text(String)
  case integer(Int64)
  /// Nanoseconds, printed in seconds.
  case seconds(nanoseconds: Int64)
}

extension RecordBatch {
  /// A record's values under their names in `gapwatch parse`, in the contract's order; absent ones are left out.
  ///
  /// Without `source`, `line`, `parser`, `envelope`. Allocates; not for the line loop.
  public func attributes(of record: Record) -> [(name: String, value: AttributeValue)] {
    var values: [(name: String, value: AttributeValue)] = []
    if record.hasTime {
      let time = record.time.formatted(fractionDigits: Int(record.timePrecision))
      values.append(("time", .text(time)))
    }
    func add(_ fields: [Field]) {
      for field in fields {
        if let text = string(field, of: record) { values.append((field.jsonName, .text(text))) }
      }
    }
    func add(_ name: String, _ number: Int64, absent: Int64 = -1) {
      if number != absent { values.append((name, .integer(number))) }
    }
    add([.level])
    if record.stream != 0 {
      values.append(("stream", .text(record.stream == 1 ? "stdout" : "stderr")))
    }
    add([.message, .exceptionType, .clientAddress, .forwardedFor, .userName, .serverAddress])
    add([.method, .path, .query, .protocolVersion])
    add("http.response.status_code", Int64(record.status), absent: record.isStatusZero ? -1 : 0)
    add("http.response.body.size", record.bodySize)
    add("http.response.size", record.responseSize)
    add([.referer, .userAgent])
    if record.durationNanoseconds >= 0 {
      let duration = AttributeValue.seconds(nanoseconds: record.durationNanoseconds)
      values.append(("http.server.request.duration", duration))
    }
    add([.requestID, .upstreamAddress])
    addUpstreamStatus(of: record, to: &values)
    add([.contentType, .contentEncoding, .entityTag, .lastModified, .cacheStatus])
    add([.requestBody, .responseBody, .operationName])
    return values
  }

  /// A number where one server answered; the list as logged after retries.
  private func addUpstreamStatus(
    of record: Record, to values: inout [(name: String, value: AttributeValue)]
  ) {
    guard let text = string(.upstreamStatus, of: record) else { return }
    let name = Field.upstreamStatus.jsonName
    values.append((name, Int64(text).map { .integer($0) } ?? .text(text)))
  }
}
