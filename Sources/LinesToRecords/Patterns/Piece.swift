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

extension [Piece] {
  /// Fields side by side as one, where what they hold tells them apart: a host and its path, a path and its query.
  /// Unread ones need not be told apart.
  func joined() -> [Piece] {
    var list: [Piece] = []
    for piece in self {
      if case .field(let spec) = piece, case .field(let before)? = list.last {
        if let both = before.joined(with: spec) {
          list[list.count - 1] = .field(both)
          continue
        }
        if spec.meaning == .target, before.meaning == .digits, list.endsWithPort {
          list.removeLast(2)
          list[list.count - 1] = .field(FieldSpec(.hostAndTarget, .path))
          continue
        }
      }
      if case .field(let spec) = piece, spec.meaning == .digits, list.endsWithClientAndColon {
        list.removeLast()
        list[list.count - 1] = .field(FieldSpec(.addressAndPort, .clientAddress))
        continue
      }
      list.append(piece)
    }
    return list
  }

  /// An IPv6 address has colons of its own.
  private var endsWithClientAndColon: Bool {
    guard count >= 2, case .field(let client) = self[count - 2] else { return false }
    return client == FieldSpec(.address, .clientAddress)
      && self[count - 1] == .literal([UInt8(ascii: ":")])
  }

  /// A host, a colon and a number.
  private var endsWithPort: Bool {
    guard count >= 3, case .field(let host) = self[count - 3] else { return false }
    return host.field == .serverAddress && self[count - 2] == .literal([UInt8(ascii: ":")])
  }
}

extension Pieces {
  /// Where no field is the client itself, what a proxy passed on of it stands for it.
  mutating func findClient() {
    func place(_ fits: (FieldSpec) -> Bool) -> Int? {
      list.firstIndex { piece in
        if case .field(let spec) = piece { fits(spec) } else { false }
      }
    }
    guard place({ $0.field == .clientAddress }) == nil else { return }
    if let place = place({ $0 == .passedAddress }) {
      list[place] = .field(FieldSpec(.address, .clientAddress))
    } else if let place = place({ $0.field == .forwardedFor }) {
      list[place] = .field(FieldSpec(.firstHop, .clientAddress).list())
    }
  }
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
