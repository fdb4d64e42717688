internal import Vocabulary

/// The patterns of an `OwnFormat`, compiled.
struct OwnMatcher: Sendable {
  private let tables: ProgramTables
  private let programs: [Program]

  /// Nil for what cannot be compiled, and for what is known by nothing: fields alone.
  init?(_ patterns: [String]) {
    var compiler = ProgramCompiler()
    let definition = ParserDefinition(name: "", title: "", source: "")
    var programs: [Program] = []
    for pattern in patterns {
      guard let pieces = try? PlainFormat.read(pattern),
        let program = try? compiler.compile(pieces, of: definition, index: 0)
      else { return nil }
      programs.append(program)
    }
    compiler.share(&programs)
    self.programs = programs
    tables = compiler.tables
  }

  /// Whether the line says who asked for what, and how it was answered.
  func fits(_ line: [UInt8]) -> Bool {
    var times = TimeReader(zone: .utc, reference: nil)
    var record = Record()
    return match(line.span, 0, line.count, &times, into: &record)
  }

  func match(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader,
    into record: inout Record
  ) -> Bool {
    for program in programs {
      record = Record()
      let result = PatternMatcher.match(program, tables, bytes, from, to, &times, into: &record)
      guard result == PatternMatcher.fits else { continue }
      record.sizeMeaning = program.countsMessage ? .message : .unknown
      return true
    }
    record = Record()
    return false
  }
}
