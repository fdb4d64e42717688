internal import JSONBytes
internal import Vocabulary

extension LineParser {
  /// A line in the format that detection found.
  mutating func identifyOwnFormat(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ record: inout Record
  ) -> Outcome? {
    guard let ownMatcher, let parser = set.ownFormatParser, forced ?? parser == parser,
      ownMatcher.match(bytes, from, to, &times, into: &record)
    else { return nil }
    return .record(.exchange, parser: parser)
  }

  /// While detecting: what no exact parser reads may be of a format of its own.
  mutating func noteOwnFormat(
    _ outcome: Outcome, _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int,
    _ context: LineContext
  ) {
    guard formatSample != nil else { return }
    switch outcome {
    case .record(.exchange, let parser) where parser != set.commonLogParser:
      formatSample?.exchanges += 1
    case .record(.exchange, _):
      formatSample?.note(bytes, from, to, line: context.line, isLoose: true)
    case .record, .failed: formatSample?.note(bytes, from, to, line: context.line)
    case .other: break
    }
  }

  /// Compiles what detection found, now or where the lines before these were read.
  mutating func useOwnFormat() {
    ownMatcher =
      set.ownFormatParser == nil
      ? nil : current.detection.ownFormat.flatMap { OwnMatcher($0.patterns) }
  }
}

/// Lines that ask for something and that no parser reads, or only by what such lines mostly hold.
struct FormatSample: Sendable {
  private static let most = 400

  /// What was read.
  var exchanges = 0
  private var lines: [[UInt8]] = []
  private var loose = 0
  private var last: Int64 = -1

  /// Of one line, the innermost text counts.
  mutating func note(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, line: Int64, isLoose: Bool = false
  ) {
    guard line != last, lines.count < Self.most, to - from < 2048,
      Self.mayAsk(bytes, from, to), LineParser.mayHoldStatus(bytes, from, to)
    else { return }
    last = line
    if isLoose { loose += 1 }
    lines.append((from..<to).map { bytes[$0] })
  }

  /// A method stands by itself, and a path.
  private static func mayAsk(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    var i = from
    var hasMethod = false
    while i < to {
      var end = i
      while end < to, 65...90 ~= bytes[end] { end += 1 }
      if end > i {
        let isBounded = end == to || !(97...122 ~= bytes[end] | 0x20 || 48...57 ~= bytes[end])
        if isBounded, Shapes.isMethod(bytes, i, end) { hasMethod = true }
      }
      i = max(end, i + 1)
      while i < to, i > from, 97...122 ~= bytes[i - 1] | 0x20, 97...122 ~= bytes[i] | 0x20 {
        i += 1
      }
    }
    return hasMethod && bytes.firstIndex(of: UInt8(ascii: "/"), from: from, to: to) < to
  }

  /// The format of these lines, unless most that asks for something was read: then they are something else beside it.
  var format: OwnFormat? {
    guard lines.count >= OwnFormat.fewest, lines.count > exchanges * 4,
      let format = OwnFormat(lines)
    else { return nil }
    // What is read already is read anew only where more is told.
    return loose * 10 > lines.count && !format.tellsSize ? nil : format
  }
}
