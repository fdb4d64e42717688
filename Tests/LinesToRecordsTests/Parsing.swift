internal import Definitions
internal import Foundation
internal import LinesToRecords
internal import Vocabulary

/// One record as names and values, texts only.
struct Parsed {
  var kind: RecordKind
  var line: Int64
  var parser: String
  var envelope: String
  var values: [String: String] = [:]
}

/// Parses texts as a source's lines.
enum Parsing {
  static let definitions = Result { try BuiltInDefinitions.load(withSamples: true) }
  static let builtIn = Result { try ParserSet(try definitions.get()) }

  static func options(_ parser: String? = nil) -> ParsingOptions {
    ParsingOptions(parser: parser, reference: Instant(rfc3339: "2026-11-30"))
  }

  static func lines(_ texts: [[UInt8]]) -> LineBatch {
    var batch = LineBatch()
    for text in texts {
      batch.starts.append(UInt32(batch.bytes.count))
      batch.bytes += text
      batch.ends.append(UInt32(batch.bytes.count))
      batch.bytes.append(10)
    }
    return batch
  }

  static func parsed(_ batch: RecordBatch) -> [Parsed] {
    batch.records.map { record in
      var parsed = Parsed(
        kind: record.kind, line: record.line,
        parser: record.parser == .max ? "" : batch.parserNames[Int(record.parser)],
        envelope: batch.envelopeNames[Int(record.envelope)])
      for (name, value) in batch.attributes(of: record) {
        switch value {
        case .text(let text): parsed.values[name] = text
        case .integer(let number): parsed.values[name] = String(number)
        case .seconds(let nanoseconds): parsed.values[name] = String(Double(nanoseconds) / 1e9)
        }
      }
      return parsed
    }
  }

  /// Parses the lines to their end.
  static func parse(
    _ texts: [String], set: ParserSet? = nil, options: ParsingOptions = options()
  ) throws -> (records: [Parsed], tally: LineTally) {
    var parser = LineParser(set: try set ?? builtIn.get(), options: options)
    var batch = RecordBatch()
    var lines = lines(texts.map { Array($0.utf8) })
    parser.parse(&lines, into: &batch)
    parser.finish(into: &batch)
    return (parsed(batch), parser.tally)
  }

  /// The package's folder.
  static var package: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// A folder in the package, beside it, or beside a folder above it; nil when there is none.
  static func folder(_ path: String) -> URL? {
    var parent = package
    while parent.path() != "/" {
      let folder = parent.appending(path: path)
      if FileManager.default.fileExists(atPath: folder.path()) { return folder }
      parent = parent.deletingLastPathComponent()
    }
    return nil
  }
}
