internal import Vocabulary

/// A field and the literal text after it, compiled. Plain data: the line loop touches no reference.
struct Step: Sendable {
  /// How the field's end is found. Each is one pass over the value.
  enum Scan: UInt8, Sendable {
    /// Up to the first byte of the literal.
    case byte
    /// Up to the whole literal.
    case literal
    /// As `literal`, but a comma or colon before it says that the list goes on.
    case list
    /// A request line without quotes: its own two spaces are no end.
    case requestLine
    /// Up to a quote that no backslash escapes.
    case quoted
    /// To the line's end; no spaces inside.
    case lastWord
    /// To the line's end.
    case rest
    /// As long as the time format reads on.
    case timeFormat
  }

  var scan: Scan
  var meaning: Meaning
  var field: Field
  var unit: Int64
  /// The literal after the field, in `ProgramTables.literals`.
  var literal: UInt32
  var literalLength: UInt16
  /// The literal's first byte.
  var terminator: UInt8
  /// The value is one word: no pattern reads over a space that it does not name.
  var isWord: Bool
  /// The value holds no space, unless behind a comma, and the literal begins with one: it is there or nowhere.
  var endsAtSpace: Bool
  /// Index into `ProgramTables.timeFormats`; -1 none.
  var timeFormat: Int16
  /// Up to eight bytes of the literal as a word, and which of its bits count.
  var word: UInt64
  var mask: UInt64
}

/// A pattern, compiled to steps.
struct Program: Sendable {
  /// Index into `ParserSet.definitions`.
  var definition: UInt8
  var encoding: TextEncoding
  /// The literal text at the line's start, in `ParserSet.literals`.
  var leading: Range<Int>
  /// What a line's first byte must be.
  var firstBytes: ClosedRange<UInt8> = 0...255
  /// In `ParserSet.steps`.
  var steps: Range<Int>
  var hasElasticSpaces: Bool
  var sizeMeaning: SizeMeaning
  var timeIsStart: Bool
  /// Programs of equal shape have the same number: they read exactly the same lines.
  var shape: Int
  /// The beginnings that it has in common with others: where one of them fails, so do all that share it.
  var beginnings = Beginnings()
  /// Bytes of literal text and typed fields: the more, the earlier it is tried.
  var specificity: Int
  /// Its lines must hold a status, or say when who asked for what; another pattern (`%a "%r"`) is only used when it is
  /// forced.
  var hasStatus: Bool
  /// The usual shape: `CombinedMatcher` tries its lines first.
  var combined = CombinedMatcher.Shape.none
  /// The size counts the header section too.
  var countsMessage = false
}

/// A set of beginnings that programs share, by their bits. Plain data.
struct Beginnings: Sendable {
  static let capacity = 256
  /// The number of a beginning that no other program has.
  static let none = -1

  private var words = InlineArray<4, UInt64>(repeating: 0)

  @inline(__always)
  mutating func insert(_ bit: Int) {
    guard bit >= 0 else { return }
    words[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  @inline(__always)
  func meets(_ other: Beginnings) -> Bool {
    var common: UInt64 = 0
    for i in words.indices { common |= words[i] & other.words[i] }
    return common != 0
  }
}

/// Appends compiled programs to the flat tables of a set.
struct ProgramCompiler {
  var tables = ProgramTables()
  private var shapes: [[UInt8]: Int] = [:]
  private var numbers: [Beginning: Int] = [:]

  /// What a program begins with, up to a field and the text after it.
  private struct Beginning: Hashable {
    /// What stands before the field: the number of the beginning that ends there, else the leading text.
    var before: Int?
    var leading: [UInt8]
    var hasElasticSpaces: Bool
    var field: FieldSpec
    var scan: Step.Scan
    var after: [UInt8]
  }

  init() {}

  /// Compiles a pattern's pieces; throws where two fields stand side by side.
  mutating func compile(
    _ pieces: Pieces, of definition: ParserDefinition, index: UInt8
  ) throws(PatternProblem) -> Program {
    let list = pieces.list.joined()
    var shape = [pieces.hasElasticSpaces ? 1 : 0] as [UInt8]
    var specificity = 0
    let firstStep = tables.steps.count
    var leading = tables.literals.count..<tables.literals.count
    if case .literal(let text)? = list.first {
      tables.literals += text
      leading = leading.lowerBound..<tables.literals.count
      shape += text
      specificity += text.count
    }
    for (i, piece) in list.enumerated() {
      guard case .field(let spec) = piece else { continue }
      let (before, after) = (literal(list, i - 1), literal(list, i + 1))
      if after.isEmpty && i + 1 < list.count && spec.timeFormat == nil {
        throw PatternProblem(
          offset: 0, problem: "two fields without text between them",
          help: "put the text that separates them between the fields")
      }
      let step = step(spec, before: before, after: after)
      tables.steps.append(step)
      let isFirst = tables.beginnings.count == firstStep
      let beginning = Beginning(
        before: isFirst ? nil : tables.beginnings.last, leading: isFirst ? before : [],
        hasElasticSpaces: pieces.hasElasticSpaces, field: spec, scan: step.scan, after: after)
      let number = numbers[beginning] ?? numbers.count
      numbers[beginning] = number
      tables.beginnings.append(number)
      shape += [0, step.scan.rawValue, Self.shapeCode(spec.meaning)]
      if step.timeFormat >= 0 { shape.append(UInt8(truncatingIfNeeded: step.timeFormat)) }
      shape += after
      specificity += after.count + Self.weight(spec.meaning)
    }
    let number = shapes[shape] ?? shapes.count
    shapes[shape] = number
    let own = tables.steps[firstStep...]
    var program = Program(
      definition: index, encoding: definition.escapes ?? pieces.encoding, leading: leading,
      steps: firstStep..<tables.steps.count, hasElasticSpaces: pieces.hasElasticSpaces,
      sizeMeaning: definition.size, timeIsStart: definition.timeIsStart, shape: number,
      specificity: specificity,
      hasStatus: own.contains { $0.meaning == .status || $0.meaning == .cacheAndStatus }
        || Self.tellsRequest(own))
    program.combined = CombinedMatcher.shape(
      own, tables.literals, leading: leading, isElastic: pieces.hasElasticSpaces)
    program.firstBytes = firstBytes(leading, own.first)
    program.countsMessage = own.contains { $0.meaning == .messageSize }
    return program
  }

  /// Ends the set: gives a bit to each beginning that several of the programs share.
  mutating func share(_ programs: inout [Program]) {
    var uses = Array(repeating: 0, count: numbers.count)
    for number in tables.beginnings { uses[number] += 1 }
    var bits: [Int: Int] = [:]
    for (i, number) in tables.beginnings.enumerated() {
      guard uses[number] > 1, bits[number] != nil || bits.count < Beginnings.capacity else {
        tables.beginnings[i] = Beginnings.none
        continue
      }
      let bit = bits[number] ?? bits.count
      bits[number] = bit
      tables.beginnings[i] = bit
    }
    for index in programs.indices {
      for step in programs[index].steps {
        programs[index].beginnings.insert(tables.beginnings[step])
      }
    }
  }

  /// The first byte of the leading text, else those that the first field accepts.
  private func firstBytes(_ leading: Range<Int>, _ step: Step?) -> ClosedRange<UInt8> {
    if let start = leading.first { return tables.literals[start]...tables.literals[start] }
    guard let step else { return 0...255 }
    switch step.meaning {
    case .verb: return 45...90
    // A dash where there is none, or -1.
    case .status, .digits: return 45...57
    default: return 0...255
    }
  }

  private static func tellsRequest(_ steps: ArraySlice<Step>) -> Bool {
    steps.contains { $0.meaning == .request && $0.scan == .quoted }
      && steps.contains { $0.meaning == .time || $0.scan == .timeFormat }
      && steps.contains { $0.field == .clientAddress }
  }

  /// What a field adds to the specificity: the stricter, the more.
  private static func weight(_ meaning: Meaning) -> Int {
    switch meaning {
    case .ignore, .text, .captures: 0
    default: 1
    }
  }

  /// What a meaning accepts: texts, addresses and unread fields take the same bytes.
  private static func shapeCode(_ meaning: Meaning) -> UInt8 {
    switch meaning {
    case .ignore, .captures, .text, .address, .addressAndPort, .firstHop, .request, .target,
      .hostAndTarget, .method, .query, .version:
      0
    case .messageSize: Meaning.size.rawValue
    default: meaning.rawValue
    }
  }

  private func literal(_ list: [Piece], _ index: Int) -> [UInt8] {
    guard list.indices.contains(index), case .literal(let text) = list[index] else { return [] }
    return text
  }

  private mutating func step(_ spec: FieldSpec, before: [UInt8], after: [UInt8]) -> Step {
    let quote = UInt8(ascii: "\"")
    let scan: Step.Scan =
      if spec.timeFormat != nil { .timeFormat } else if after.isEmpty {
        takesSpaces(spec) ? .rest : .lastWord
      } else if before.last == quote && after.first == quote { .quoted } else if spec.isList {
        .list
      } else if spec.meaning == .request && after.first == 0x20 {
        .requestLine
      } else if after.count == 1 { .byte } else { .literal }
    var timeFormat: Int16 = -1
    if let format = spec.timeFormat {
      let place = tables.timeFormats.firstIndex(of: format) ?? tables.timeFormats.count
      if place == tables.timeFormats.count { tables.timeFormats.append(format) }
      timeFormat = Int16(truncatingIfNeeded: place)
    }
    let start = tables.literals.count
    tables.literals += after
    var (word, mask): (UInt64, UInt64) = (0, 0)
    for (i, byte) in after.prefix(8).enumerated() {
      word |= UInt64(byte) << (8 * UInt64(i))
      mask |= 0xff << (8 * UInt64(i))
    }
    return Step(
      scan: scan, meaning: spec.meaning, field: spec.field ?? .message, unit: spec.unit,
      literal: UInt32(truncatingIfNeeded: start),
      literalLength: UInt16(truncatingIfNeeded: after.count), terminator: after.first ?? 0,
      isWord: scan == .byte || scan == .literal
        ? !Self.separators.contains(after.first ?? 0) && !holdsSpaces(spec) : false,
      endsAtSpace: scan == .literal && after.first == 0x20
        && [.address, .addressAndPort, .host, .verb, .status, .digits].contains(spec.meaning),
      timeFormat: timeFormat, word: word, mask: mask)
  }

  /// A space ends the value itself, and between tabs there may be any.
  private static let separators: [UInt8] = [0x20, 0x09]

  private func holdsSpaces(_ spec: FieldSpec) -> Bool {
    switch spec.meaning {
    case .time, .request: true
    case .text: [.userName, .userAgent, .message, .referer].contains(spec.field)
    default: false
    }
  }

  private func takesSpaces(_ spec: FieldSpec) -> Bool {
    spec.isList || spec.meaning == .request || spec.field == .userAgent || spec.field == .message
  }
}
