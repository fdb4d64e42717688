internal import JSONBytes
public import Vocabulary

/// Compiled parser definitions; immutable, shared between workers.
public struct ParserSet: Sendable {
  /// The definitions' names, in order; `Record.parser` indexes them.
  public let names: [String]
  let definitions: [ParserDefinition]
  let tables: ProgramTables
  /// The most specific first.
  let programs: [Program]
  let keyTables: KeyTables
  /// Programs that read exactly the same lines, by definition; detection chooses.
  let twins: [[Int]]
  /// The zone of a definition's naive times, where it names one.
  let zones: [ZoneRules?]
  let hasZones: Bool
  /// The definitions of the languages that have no pattern.
  let columnParser: UInt8?
  let commonLogParser: UInt8?
  /// The definition of text that no definition knows.
  let ownFormatParser: UInt8?
  /// The definition of objects that no product is known by.
  let objectParser: UInt8?
  /// The definition of lines of `key=value` that no product is known by.
  let pairsParser: UInt8?

  /// Compiles the definitions. Throws `Complaints` with the place of each pattern that cannot be compiled.
  public init(_ definitions: [ParserDefinition]) throws {
    var compiler = SetCompiler()
    for (index, definition) in definitions.enumerated() { compiler.add(definition, index: index) }
    if definitions.count > 255 {
      compiler.complaints.append(Complaint("more than 255 parser definitions"))
    }
    if !compiler.complaints.isEmpty { throw Complaints(compiler.complaints) }
    self.definitions = definitions
    names = definitions.map(\.name)
    zones = definitions.map { $0.timezone.flatMap { ZoneRules(offset: $0) } }
    hasZones = zones.contains { $0 != nil }
    compiler.programs.share(&compiler.list)
    tables = compiler.programs.tables
    compiler.keyTables.finish()
    keyTables = compiler.keyTables
    objectParser =
      keyTables.programs.first {
        !$0.isLogfmt && $0.required.isEmpty && $0.values.isEmpty
      }?.definition
    pairsParser =
      keyTables.programs.first {
        $0.isLogfmt && $0.required.isEmpty && $0.values.isEmpty
      }?.definition
    columnParser = compiler.columnParser
    commonLogParser = compiler.commonLogParser
    ownFormatParser = compiler.ownFormatParser
    let sorted = compiler.list.enumerated().sorted { a, b in
      a.element.specificity != b.element.specificity
        ? a.element.specificity > b.element.specificity : a.offset < b.offset
    }.map(\.element)
    programs = sorted
    twins = Self.twins(sorted, definitions)
  }

  /// The definition of this name, as an index into `names`.
  public func index(of name: String) -> Int? { names.firstIndex(of: name) }

  /// Groups of equal shape; in each the definition without tells (the usual one) first.
  private static func twins(
    _ programs: [Program], _ definitions: [ParserDefinition]
  ) -> [[Int]] {
    var groups: [Int: [Int]] = [:]
    for (index, program) in programs.enumerated() where program.hasStatus {
      groups[program.shape, default: []].append(index)
    }
    func tells(_ index: Int) -> Int { definitions[Int(programs[index].definition)].tells.count }
    return groups.values.filter { $0.count > 1 }
      .map { $0.sorted { (tells($0), $0) < (tells($1), $1) } }
      .sorted { $0[0] < $1[0] }
  }
}

/// Compiles definitions one after the other, gathering complaints.
private struct SetCompiler {
  var programs = ProgramCompiler()
  var list: [Program] = []
  var keyTables = KeyTables()
  var columnParser: UInt8?
  var commonLogParser: UInt8?
  var ownFormatParser: UInt8?
  var complaints: [Complaint] = []

  mutating func add(_ definition: ParserDefinition, index: Int) {
    let index = UInt8(truncatingIfNeeded: index)
    for pattern in definition.patterns {
      do throws(PatternProblem) {
        try add(pattern, of: definition, index: index)
      } catch {
        let place = error.place ?? pattern.place
        complaints.append(
          Complaint(
            error.problem, path: place.path, line: place.line,
            column: place.column.map { $0 + error.offset }, note: error.note, help: error.help))
      }
    }
  }

  private mutating func add(
    _ pattern: ParserDefinition.Pattern, of definition: ParserDefinition, index: UInt8
  ) throws(PatternProblem) {
    switch pattern.language {
    case .nginx(let format):
      let pieces = try NginxFormat.read(format)
      if let map = ObjectFormat.keyMap(pieces, place: pattern.place) {
        try keyTables.add(map, of: definition, index: index, isLogfmt: false)
      } else {
        try add(pieces, definition, index)
      }
    case .apache(let format):
      let pieces = try ApacheFormat.read(format)
      if let map = ObjectFormat.keyMap(pieces, place: pattern.place) {
        try keyTables.add(map, of: definition, index: index, isLogfmt: false)
        return
      }
      // `%l` is a dash nearly everywhere; said so, the pattern is as exact as nginx's.
      if let exact = ApacheFormat.withDashIdentity(pieces) { try add(exact, definition, index) }
      try add(pieces, definition, index)
    case .plain(let format): try add(try PlainFormat.read(format), definition, index)
    case .json(let map): try keyTables.add(map, of: definition, index: index, isLogfmt: false)
    case .logfmt(let map): try keyTables.add(map, of: definition, index: index, isLogfmt: true)
    case .w3c: columnParser = index
    case .commonLog: commonLogParser = index
    case .ownFormat: ownFormatParser = index
    }
  }

  private mutating func add(
    _ pieces: Pieces, _ definition: ParserDefinition, _ index: UInt8
  ) throws(PatternProblem) {
    if pieces.list.isEmpty { throw PatternProblem(offset: 0, problem: "the pattern is empty") }
    list.append(try programs.compile(pieces, of: definition, index: index))
  }
}
