internal import JSONBytes
internal import Vocabulary

/// A server's format that writes JSON, read as a key map: the keys are the template's, the fields its variables'.
enum ObjectFormat {
  /// Nil when the format does not begin with a brace.
  static func keyMap(
    _ pieces: Pieces, place: ParserDefinition.Place
  ) -> ParserDefinition.KeyMap? {
    guard case .literal(let first)? = pieces.list.first,
      first.first(where: { $0 > 0x20 }) == UInt8(ascii: "{")
    else { return nil }
    var reader = Reader(place: place)
    for piece in pieces.list {
      switch piece {
      case .literal(let text): reader.read(text)
      case .field(let spec): reader.take(spec)
      }
    }
    reader.finishValue()
    return reader.map
  }

  private struct Reader {
    let place: ParserDefinition.Place
    var map = ParserDefinition.KeyMap()
    private var parents: [String] = []
    private var key = ""
    /// What the value is made of so far.
    private var value: [Piece] = []
    private var text: [UInt8] = []
    private var isInQuotes = false

    init(place: ParserDefinition.Place) { self.place = place }

    mutating func read(_ bytes: [UInt8]) {
      for byte in bytes {
        if byte == 0x22 {
          isInQuotes.toggle()
          if isInQuotes { text = [] } else { finishValue() }
        } else if isInQuotes {
          text.append(byte)
          if !value.isEmpty { value.append(.literal([byte])) }
        } else if byte == UInt8(ascii: ":") {
          finishValue()
          key = String(decoding: text, as: UTF8.self)
        } else if byte == UInt8(ascii: "{"), !key.isEmpty {
          parents.append(key)
        } else if byte == UInt8(ascii: "}") {
          _ = parents.popLast()
        }
      }
    }

    /// A variable as a value, or as a part of one.
    mutating func take(_ spec: FieldSpec) {
      if !key.isEmpty { value.append(.field(spec)) }
    }

    /// Of a value made of several variables a URL is read whole; else the first counts.
    mutating func finishValue() {
      guard !key.isEmpty, case .field(let first)? = value.first else { return }
      let path = (parents + [key]).joined(separator: ".")
      let parts = value.joined().compactMap { piece in
        if case .field(let spec) = piece { spec } else { nil as FieldSpec? }
      }
      let isURL = parts.count == 2 && parts[0] == .ignored && parts[1].meaning == .hostAndTarget
      (key, value) = ("", [])
      map.required.append(path)
      let spec = isURL ? parts[1] : parts.first ?? first
      guard let name = FieldNames.name(of: spec) else { return }
      map.fields.append(.init(name: name, keys: [path], place: place))
    }
  }
}

extension FieldNames {
  /// The table's name of a field.
  static func name(of spec: FieldSpec) -> String? {
    if spec.meaning == .duration || spec.meaning == .wholeDuration {
      return units.first { $0.value == spec.unit }.map { "duration \($0.name)" }
    }
    return table.first { $0.spec.meaning == spec.meaning && $0.spec.field == spec.field }?.name
  }
}
