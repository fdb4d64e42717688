public import Vocabulary

/// Holds definitions to their own samples, through the matchers that parse later.
public enum SampleChecker {
  /// A complaint for each sample that does not give its record, in order; empty when all is well.
  public static func check(_ definition: ParserDefinition) -> [Complaint] {
    let set: ParserSet
    do {
      set = try ParserSet([definition])
    } catch let complaints as Complaints {
      return complaints.list
    } catch {
      return []
    }
    if definition.samples.isEmpty {
      let place = definition.place
      return [
        Complaint(
          "no sample", path: place.path, line: place.line, column: place.column,
          help: "add a line and its record under 'samples:'")
      ]
    }
    return definition.samples.compactMap { sample in
      guard let problem = problem(sample, definition, set) else { return nil }
      let place = sample.place
      return Complaint(
        problem, path: place.path, line: place.line, column: place.column,
        help: "correct the pattern, or the sample")
    }
  }

  private static func problem(
    _ sample: ParserDefinition.Sample, _ definition: ParserDefinition, _ set: ParserSet
  ) -> String? {
    var options = ParsingOptions(parser: definition.name)
    options.reference = Instant(rfc3339: "2026-06-30")
    var parser = LineParser(set: set, options: options)
    var lines = LineBatch()
    for line in sample.before + [sample.line] {
      lines.starts.append(UInt32(lines.bytes.count))
      lines.bytes += Array(line.utf8)
      lines.ends.append(UInt32(lines.bytes.count))
      lines.bytes.append(10)
    }
    var batch = RecordBatch()
    parser.parse(&lines, into: &batch)
    parser.finish(into: &batch)
    let records = batch.records.filter { $0.parser != .max }
    guard let expected = sample.record else {
      return records.isEmpty && parser.tally.unparsed == 0
        ? nil : "the sample should give no record, but gives one or does not match"
    }
    guard let record = records.last else { return "the sample does not match any pattern" }
    return difference(batch.attributes(of: record), expected)
  }

  private static func difference(
    _ found: [(name: String, value: AttributeValue)],
    _ expected: [String: ParserDefinition.SampleValue]
  ) -> String? {
    for (name, value) in found {
      guard let wanted = expected[name] else {
        return "the sample gives '\(name)' = \(text(value)), which its record lacks"
      }
      if !equals(value, wanted) {
        return "the sample gives '\(name)' = \(text(value)), not \(text(wanted))"
      }
    }
    let names = Set(found.map(\.name))
    let missing = expected.keys.filter { !names.contains($0) }.sorted()
    guard let name = missing.first else { return nil }
    return "the sample gives no '\(name)'"
  }

  private static func equals(_ a: AttributeValue, _ b: ParserDefinition.SampleValue) -> Bool {
    switch (a, b) {
    case (.text(let x), .text(let y)): x == y
    case (.integer(let x), .number(let y)): Double(x) == y
    case (.seconds(let x), .number(let y)): abs(Double(x) - y * 1e9) < 1
    default: false
    }
  }

  private static func text(_ value: AttributeValue) -> String {
    switch value {
    case .text(let text): "'\(text)'"
    case .integer(let number): "\(number)"
    case .seconds(let nanoseconds): "\(Double(nanoseconds) / 1e9)"
    }
  }

  private static func text(_ value: ParserDefinition.SampleValue) -> String {
    switch value {
    case .text(let text): "'\(text)'"
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
    }
  }
}
