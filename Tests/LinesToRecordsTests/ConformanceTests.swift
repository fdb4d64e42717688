internal import Definitions
internal import Foundation
internal import LinesToRecords
import Testing
internal import Vocabulary

/// Lines that other projects test their parsers with; they stand beside the project, not in it.
struct ConformanceTests {
  private static let folder = Parsing.folder("shared/conformance")

  private static func objects(_ name: String, in folder: URL? = folder) -> [[String: Any]] {
    guard let folder,
      let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    else {
      return []
    }
    return text.split(separator: "\n").compactMap {
      try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  @Test func `98 of 100 access lines have every asserted value right`() throws {
    let objects = Self.objects("lines.jsonl")
    if objects.isEmpty {
      Issue.record("SKIPPED 189 lines: no ../shared/conformance", severity: .warning)
      return
    }
    var access = 0
    var right = 0
    for (index, object) in objects.enumerated() {
      let kind = object["kind"] as? String ?? ""
      let records = try exchanges(object)
      switch kind {
      case "access":
        access += 1
        let problem = problem(records, object["expect"] as? [String: Any] ?? [:])
        if problem == nil { right += 1 }
        if let problem {
          Issue.record("line \(index) (\(object["format"] ?? "")): \(problem)", severity: .warning)
        }
      case "error", "other", "websocket":
        #expect(records.isEmpty, "line \(index) (\(object["format"] ?? "")) is no exchange")
      default: break
      }
    }
    #expect(right * 100 >= access * 98, "\(right) of \(access)")
  }

  @Test func `every line of samples has every asserted value right`() throws {
    let objects = Self.objects("lines.jsonl", in: Parsing.package.appending(path: "samples/lines"))
    #expect(objects.count > 900)
    for object in objects {
      let line = object["line"] as? String ?? ""
      guard let records = try? exchanges(object) else {
        Issue.record("\(object["format"] ?? ""): no format of a server: \(line)")
        continue
      }
      if object["kind"] as? String == "access" {
        let problem = problem(records, object["expect"] as? [String: Any] ?? [:])
        #expect(problem == nil, "\(object["format"] ?? ""): \(line)")
      } else {
        #expect(records.isEmpty, "\(object["format"] ?? "") is no exchange: \(line)")
      }
    }
  }

  private func exchanges(_ object: [String: Any]) throws -> [Parsed] {
    var set = try Parsing.builtIn.get()
    var options = Parsing.options()
    if let format = object["log_format"] as? String {
      var definition = ParserDefinition(name: "custom", title: "", source: "")
      let language: ParserDefinition.Language =
        format.contains("$") ? .nginx(format) : .apache(format)
      definition.patterns = [ParserDefinition.Pattern(language)]
      set = try ParserSet([definition])
      options.parser = "custom"
    }
    let context = (object["context"] as? [String] ?? []).map { Array($0.utf8) }
    let exact = (object["line_b64"] as? String).flatMap { Data(base64Encoded: $0) }.map {
      Array($0)
    }
    let line = exact ?? Array((object["line"] as? String ?? "").utf8)
    var parser = LineParser(set: set, options: options)
    var batch = RecordBatch()
    var lines = Parsing.lines(context + [line])
    parser.parse(&lines, into: &batch)
    parser.finish(into: &batch)
    return Parsing.parsed(batch).filter { $0.kind == .exchange }
  }

  private func problem(_ records: [Parsed], _ expected: [String: Any]) -> String? {
    guard records.count == 1 else { return "\(records.count) records" }
    let values = records[0].values
    let names = [
      "client": "client.address", "user": "user.name", "method": "http.request.method",
      "path": "url.path", "query": "url.query", "status": "http.response.status_code",
      "referer": "http.request.header.referer", "user_agent": "user_agent.original",
      "host": "server.address", "upstream": "upstream.address",
      "upstream_status": "upstream.status_code",
    ]
    for (key, name) in names {
      guard let wanted = expected[key] else { continue }
      let text = (wanted as? NSNull) == nil ? decoded("\(wanted)") : nil
      if values[name].map({ decoded($0) }) != text {
        return "\(key) is \(values[name] ?? "nil"), not \(text ?? "nil") [\(records[0].parser)]"
      }
    }
    return rest(values, expected)
  }

  private func rest(_ values: [String: String], _ expected: [String: Any]) -> String? {
    if let time = expected["time"] as? String {
      let found = values["time"].flatMap { Instant(rfc3339: $0) }
      if found?.seconds != Instant(rfc3339: time)?.seconds {
        return "time \(values["time"] ?? "nil")"
      }
    }
    for key in ["time_any", "client_any"] {
      guard let any = expected[key] as? [String] else { continue }
      let found = values[key == "time_any" ? "time" : "client.address"] ?? ""
      let fits = any.contains {
        key == "time_any"
          ? Instant(rfc3339: $0)?.seconds == Instant(rfc3339: found)?.seconds : $0 == found
      }
      if !fits { return "\(key) \(found)" }
    }
    let sizes = [values["http.response.body.size"], values["http.response.size"]]
    if let bytes = expected["bytes"] as? Int, !sizes.contains(String(bytes)) {
      return "bytes \(sizes)"
    }
    if expected["bytes"] is NSNull, sizes != [nil, nil] { return "bytes \(sizes)" }
    if let version = expected["protocol"] as? String,
      version.hasPrefix("HTTP/"), values["network.protocol.version"] != String(version.dropFirst(5))
    {
      return "protocol \(values["network.protocol.version"] ?? "nil")"
    }
    if let seconds = expected["duration_s"] as? Double {
      let found = values["http.server.request.duration"].flatMap { Double($0) }
      if abs((found ?? -1) - seconds) > 1e-6 { return "duration \(found ?? -1)" }
    }
    return nil
  }

  private func decoded(_ text: String) -> String {
    String(
      decoding: TextDecoder.decode(ArraySlice(Array(text.utf8)), .hex), as: UTF8.self)
  }

  @Test func `every envelope gives its messages`() throws {
    let foreign = Self.objects("envelopes.jsonl")
    if foreign.isEmpty { Issue.record("SKIPPED 8 envelopes", severity: .warning) }
    let own = Self.objects("envelopes.jsonl", in: Parsing.package.appending(path: "samples/lines"))
    #expect(own.count > 10)
    let objects = foreign + own
    for (index, object) in objects.enumerated() {
      let expect = object["expect"] as? [String: Any]
      let wanted = expect?["messages"] as? [[String: Any]] ?? []
      let found = try Parsing.parse(object["lines"] as? [String] ?? []).records
      #expect(found.count == wanted.count, "envelope \(index)")
      for message in wanted {
        let record = found.first { $0.values["message"] == message["message"] as? String }
        #expect(record != nil, "envelope \(index): \(message["message"] ?? "")")
        if let stream = message["stream"] as? String { #expect(record?.values["stream"] == stream) }
        if let time = message["time"] as? String {
          #expect(
            record?.values["time"].flatMap { Instant(rfc3339: $0) } == Instant(rfc3339: time))
        }
      }
    }
  }
}
