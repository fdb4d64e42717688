internal import Vocabulary

/// A pattern, read but not compiled: literal text and fields in turn.
enum Piece: Hashable, Sendable {
  case literal([UInt8])
  case field(FieldSpec)
}

/// What a pattern language made of its string.
struct Pieces: Equatable, Sendable {
  var list: [Piece] = []
  /// How the writer escapes values.
  var encoding: TextEncoding = .plain
  /// A space in the pattern stands for one or more in the line.
  var hasElasticSpaces = false

  mutating func append(_ text: some Sequence<UInt8>) {
    let bytes = Array(text)
    if bytes.isEmpty { return }
    if case .literal(let before)? = list.last {
      list[list.count - 1] = .literal(before + bytes)
    } else {
      list.append(.literal(bytes))
    }
  }

  mutating func append(_ spec: FieldSpec) { list.append(.field(spec)) }
}

/// What is wrong with a pattern, and where in its string (in bytes, from 0).
struct PatternProblem: Error, Equatable {
  var offset: Int
  var problem: String
  var note: String?
  var help: String?
  /// Of a key map's entry, where the problem is not the whole pattern's.
  var place: ParserDefinition.Place?
}
