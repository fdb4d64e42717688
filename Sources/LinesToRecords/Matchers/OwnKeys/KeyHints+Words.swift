/// Keys cut into words.
extension KeyHints {
  /// A longer key says nothing.
  private static let longestKey = 64

  /// Of a key as it stands in the line; `a.b` is `b` in `a`.
  init(key bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) {
    self = []
    guard from < to, to <= bytes.count, to &- from <= Self.longestKey else { return }
    var hints: KeyHints = []
    for part in Self.words(bytes, from, to) { hints = Self(words: part).within(hints) }
    self = hints
  }

  /// Of the words together.
  private init(words: [String]) {
    var known: [KeyHints] = []
    for word in words {
      let hints = KeyWords.hints(word) ?? Self.compound(word)
      // `sizeInBytes` measures in bytes; `bytes_in` came in.
      if hints.has([.sizes, .units]), known.last == [.request, .inward],
        known.dropLast().last?.has([.size, .duration]) == true
      {
        known.removeLast()
      }
      known.append(hints)
    }
    let hasKind = known.contains { $0.has(.kinds) && !$0.contains(.weak) }
    self = []
    for hints in known {
      formUnion(hasKind && hints.contains(.weak) ? hints.subtracting(.kinds) : hints)
    }
    if hasKind { remove(.weak) }
    if contains(.header), has([.with, .without]) {
      insert(contains(.with) ? .total : .body)
      remove(.header)
    }
  }

  /// Of words written as one (`antwortgroesse`, `statuscode`), and of a word with an ending.
  private static func compound(_ word: String) -> KeyHints {
    let letters = Array(word.utf8)
    guard letters.count >= KeyWords.stemLength else { return [] }
    func hints(_ range: Range<Int>) -> KeyHints? {
      KeyWords.hints(String(decoding: letters[range], as: UTF8.self))
    }
    let all = letters.indices
    for cut in all.dropFirst(2).dropLast().reversed() {
      guard let first = hints(0..<cut), let second = hints(cut..<letters.count) else { continue }
      // `ressize`: whose it is stands first.
      let isSide = cut > 2 && first.has([.request, .response, .elsewhere, .client])
      if isSide || max(cut, letters.count - cut) >= KeyWords.stemLength {
        return first.union(second)
      }
    }
    var found: KeyHints = []
    var rest = all
    for cut in all.dropFirst(KeyWords.stemLength).reversed() {
      guard let first = hints(0..<cut), isRest(letters[cut...]) else { continue }
      found = first
      rest = cut..<letters.count
      break
    }
    for cut in rest.dropFirst(rest.lowerBound == 0 ? 1 : 0) {
      // `rsize`: one letter may stand for a side.
      let isLong = letters.count - cut >= KeyWords.stemLength - (cut == 1 ? 1 : 0)
      guard isLong, let last = hints(cut..<letters.count) else { continue }
      return found.union(last)
    }
    return found
  }

  /// Another word, or an ending.
  private static func isRest(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.count > 2
      || ["s", "n", "e", "i", "u", "en", "es", "in"].contains(
        String(decoding: letters, as: UTF8.self))
  }

  // MARK: - Cutting

  /// The words of each part between points, in small letters.
  private static func words(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> [[String]] {
    var parts: [[String]] = []
    var words: [String] = []
    var word = ""
    func end() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    var i = from
    while i < to {
      let byte = bytes[i]
      switch byte {
      case 97...122: word.unicodeScalars.append(Unicode.Scalar(byte))
      case 65...90:
        if beginsWord(bytes, i, from, to) { end() }
        word.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      case 48...57 where isPercentile(bytes, i, from, to):
        word.unicodeScalars.append(Unicode.Scalar(byte))
      case 0xC3...0xC5 where i &+ 1 < to:
        // Turkish capitals fold as the small ones do: they begin no word.
        word += folded(byte, bytes[i &+ 1])
        i &+= 1
      case UInt8(ascii: "."):
        end()
        if !words.isEmpty { parts.append(words) }
        words = []
      default: end()
      }
      i &+= 1
    }
    end()
    return words.isEmpty ? parts : parts + [words]
  }

  /// A capital after a small letter, or the last of several before one: `callerIp`, `HTTPVersion`.
  private static func beginsWord(
    _ bytes: borrowing Span<UInt8>, _ i: Int, _ from: Int, _ to: Int
  ) -> Bool {
    guard i > from, 65...90 ~= bytes[i &- 1] else { return true }
    return i &+ 1 < to && 97...122 ~= bytes[i &+ 1]
  }

  /// `p95`.
  private static func isPercentile(
    _ bytes: borrowing Span<UInt8>, _ i: Int, _ from: Int, _ to: Int
  ) -> Bool {
    let start = 48...57 ~= bytes[max(from, i &- 1)] ? i &- 2 : i &- 1
    guard start >= from, bytes[start] | 0x20 == UInt8(ascii: "p"), i &- start <= 2 else {
      return false
    }
    return start == from || !(97...122 ~= bytes[start &- 1] | 0x20)
  }

  /// The letter without its mark, of two bytes of UTF-8.
  private static func folded(_ first: UInt8, _ second: UInt8) -> String {
    switch (first, second | (first == 0xC3 ? 0x20 : 0)) {
    case (0xC3, 0xA0...0xA5): "a"
    case (0xC3, 0xA7): "c"
    case (0xC3, 0xA8...0xAB): "e"
    case (0xC3, 0xAC...0xAF): "i"
    case (0xC3, 0xB1): "n"
    case (0xC3, 0xB2...0xB6): "o"
    case (0xC3, 0xB9...0xBC): "u"
    case (0xC3, 0x9F), (0xC3, 0xBF): "ss"
    case (0xC4, 0x84), (0xC4, 0x85): "a"
    case (0xC4, 0x86), (0xC4, 0x87): "c"
    case (0xC4, 0x98), (0xC4, 0x99): "e"
    case (0xC4, 0x9E), (0xC4, 0x9F): "g"
    case (0xC4, 0xB0), (0xC4, 0xB1): "i"
    case (0xC5, 0x81), (0xC5, 0x82): "l"
    case (0xC5, 0x83), (0xC5, 0x84): "n"
    case (0xC5, 0x9A), (0xC5, 0x9B), (0xC5, 0x9E), (0xC5, 0x9F): "s"
    case (0xC5, 0xB9...0xBC): "z"
    default: ""
    }
  }
}
