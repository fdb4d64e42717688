internal import Foundation
internal import LinesToRecords
import Testing
internal import Vocabulary

/// The lenient object scanner against Foundation's JSON decoder: what both take, they must read alike.
struct ObjectFuzzTests {
  private static let seeds = [
    #"{"m":"hello","u":{"n":"ayse","x":[1,{"n":"no"},"\"}"]},"r":"https://p.example.com/?a=b"}"#,
    #"{"x":{"m":"inner"},"m":"\u00e7ay \"x\" \\ \/ \b\f\n\r\t \ud83d\ude00","u":{"n":"a b"}}"#,
    #"{ "u" : { "n" : "" } , "m" : "-x" , "y" : [ [ ] , { } , "" , null , true , -1.5e+3 ] }"#,
    #"{"h":[{"name":"Referer","value":"r1"},{"name":"x","value":"m"}],"m":"1","u":{"n":"2"}}"#,
    #"{"a":{"b":{"c":{"d":{"e":{"f":{"g":{"m":"deep"}}}}}}},"m":"ok"}"#,
  ].map { Array($0.utf8) }

  private static func definition() -> ParserDefinition {
    var map = ParserDefinition.KeyMap()
    map.fields = [
      .init(name: "message", keys: ["m"]), .init(name: "user", keys: ["u.n"]),
      .init(name: "agent", keys: ["r"]), .init(name: "referer", keys: ["h[referer]"]),
      .init(name: "status", keys: ["never"]),
    ]
    var definition = ParserDefinition(name: "oracle", title: "", source: "")
    definition.yields = .exchange
    map.required = ["m"]
    map.fields.append(.init(name: "path", keys: ["m"]))
    map.fields.append(.init(name: "method", keys: ["zz"]))
    definition.patterns = [.init(.json(map))]
    return definition
  }

  @Test func `values are those that Foundation reads`() throws {
    let set = try ParserSet([Self.definition()])
    var mutator = Mutator(seed: Mutator.seed, seeds: Self.seeds, wraps: false)
    var compared = 0
    let lines = Mutator.lineCount
    for _ in 0..<lines {
      let line = mutator.line()
      guard line.first == UInt8(ascii: "{"),
        let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
        Self.isPlain(object), Self.keysAreUnique(line)
      else { continue }
      var parser = LineParser(set: set, options: Parsing.options("oracle"))
      var batch = RecordBatch()
      var input = Parsing.lines([line])
      parser.parse(&input, into: &batch)
      #expect(
        parser.tally.failures[.brokenJSON] == nil, "\(String(decoding: line, as: UTF8.self))")
      guard let wanted = object["m"] as? String, !wanted.isEmpty, wanted != "-" else { continue }
      guard let record = batch.records.first else {
        Issue.record("no record of \(String(decoding: line, as: UTF8.self))")
        continue
      }
      compared += 1
      #expect(batch.string(.message, of: record) == wanted)
    }
    #expect(compared > lines / 100)
  }

  private static let own = [
    #"{"ts":"2029-01-01T00:00:00Z","rq":{"verb_x":"GET","stem":"/a/b","hd":{"UA":["curl/8.5.0","y"]}},"rs":{"code":200,"len":12}}"#,
    #"{"wann":1887494460,"hdrs":[{"n":"Referer","v":"https://a.example/"},{"n":"x","v":"y"}],"verb_x":"PUT","pfad":"/ü","antwort":204}"#,
    #"{ "x" : "GET" , "resource" : "/a\/b" , "answer" : "200 OK" , "ip" : "192.0.2.1:80" , "y" : [ [ ] , { } ] }"#,
  ].map { Array($0.utf8) }

  @Test func `what is chosen of own keys stands in what Foundation reads`() throws {
    let set = try Parsing.builtIn.get()
    var mutator = Mutator(seed: Mutator.seed, seeds: Self.own, wraps: false)
    var compared = 0
    for _ in 0..<Mutator.lineCount {
      let line = mutator.line()
      guard line.first == UInt8(ascii: "{"),
        let object = try? JSONSerialization.jsonObject(with: Data(line)), Self.keysDiffer(line)
      else { continue }
      var parser = LineParser(set: set, options: Parsing.options())
      var batch = RecordBatch()
      var input = Parsing.lines([line])
      parser.parse(&input, into: &batch)
      guard let record = batch.records.first, record.kind == .exchange else { continue }
      compared += 1
      let texts = Self.texts(object)
      for field in [Field.method, .path, .query, .userAgent, .referer, .clientAddress] {
        guard let value = batch.string(field, of: record) else { continue }
        #expect(
          texts.contains { $0.contains(value) },
          "\(field) of \(String(decoding: line, as: UTF8.self))")
      }
    }
    #expect(compared > Mutator.lineCount / 100)
  }

  /// No name stands before two colons.
  private static func keysDiffer(_ line: [UInt8]) -> Bool {
    let text = String(decoding: line, as: UTF8.self)
    let keys = text.matches(of: /"([^"\\]*)"\s*:/).map(\.1)
    return Set(keys).count == keys.count
  }

  /// All texts of the object, however deep.
  private static func texts(_ value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(texts)
    case let object as [String: Any]: object.values.flatMap(texts)
    default: []
    }
  }

  /// No key is known under another spelling (`M`, `u_n`), and none is a path with dots.
  private static func isPlain(_ object: [String: Any]) -> Bool {
    object.keys.allSatisfy { key in
      !key.contains(".") && (key == "m" || key.lowercased() != "m") && !key.contains("\\")
    }
  }

  /// Of a key that stands twice one reader takes the first value and one the last.
  private static func keysAreUnique(_ line: [UInt8]) -> Bool {
    let text = String(decoding: line, as: UTF8.self)
    return text.components(separatedBy: "\"m\"").count <= 2 && !text.contains("\\u006d")
      && !text.contains("\\u006D")
  }
}
