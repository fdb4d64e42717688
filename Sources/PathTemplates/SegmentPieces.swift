/// A segment of which only a part varies: a key in parentheses behind its collection (`Assets(104)`, OData 4.01 URL
/// conventions, 4.3), or an id with the format's ending behind it (`12.json`).
@usableFromInline
struct SegmentPieces {
  /// Where the part that varies begins: what stands before it is a word, or nothing.
  @usableFromInline let start: Int
  @usableFromInline let shape: SegmentShape
  /// Where what stands behind it begins.
  @usableFromInline let end: Int

  /// nil: it varies as a whole, or not at all.
  @usableFromInline
  init?(_ segment: RawSpan, _ whole: SegmentShape) {
    guard whole == .word || whole == .token else { return nil }
    let count = segment.byteCount
    if count > 0, segment.byte(count - 1) == UInt8(ascii: ")") {
      self.init(keyed: segment)
    } else {
      self.init(ending: segment)
    }
  }

  /// `Assets(104)`, `Assets('a-1')`, `Lines(Order=1,Line=2)`; not `Downtime()`, nor `Mercury_(planet)`.
  private init?(keyed segment: RawSpan) {
    let count = segment.byteCount
    var open = 0
    while open < count, segment.byte(open) != UInt8(ascii: "(") { open += 1 }
    guard open > 0, open < count - 2, Self.isNameStart(segment.byte(0)) else { return nil }
    start = open + 1
    end = count - 1
    let key = segment.extracting(start..<end)
    let found = SegmentShape(key)
    if found != .word {
      shape = found
    } else if Self.isQuoted(key) || Self.isNamed(key) {
      shape = .token
    } else {
      return nil
    }
  }

  /// `12.json`, `3f2c….xml`; not `/404.php`, which is a program.
  private init?(ending segment: RawSpan) {
    let count = segment.byteCount
    var dot = count - 1
    while dot > 0, Self.isLetter(segment.byte(dot)) { dot -= 1 }
    guard dot > 0, segment.byte(dot) == UInt8(ascii: "."), 2...7 ~= count - dot - 1,
      !Self.isProgram(segment.extracting((dot + 1)..<count))
    else { return nil }
    start = 0
    end = dot
    shape = SegmentShape(segment.extracting(0..<dot))
    if shape == .word { return nil }
  }

  /// A text between quotes, bare or as `%27`, or behind a type as OData 2 has it: `guid'…'`.
  private static func isQuoted(_ key: RawSpan) -> Bool {
    let count = key.byteCount
    if key.byte(count - 1) == UInt8(ascii: "'") { return count > 2 }
    return count > 6 && key.byte(count - 3) == UInt8(ascii: "%")
      && key.byte(count - 2) == UInt8(ascii: "2") && key.byte(count - 1) == UInt8(ascii: "7")
  }

  private static func isNamed(_ key: RawSpan) -> Bool {
    (1..<key.byteCount).contains { key.byte($0) == UInt8(ascii: "=") }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "_")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 65...90 ~= byte || 97...122 ~= byte }

  private static func isProgram(_ ending: RawSpan) -> Bool {
    programs.contains { name in
      let name = name.utf8
      return name.count == ending.byteCount
        && zip(name, 0..<ending.byteCount).allSatisfy { $0 == ending.byte($1) | 0x20 }
    }
  }

  private static let programs = ["php", "asp", "aspx", "jsp", "cgi", "pl", "py", "exe"]
}

extension RawSpan {
  /// The byte at a checked offset.
  fileprivate func byte(_ index: Int) -> UInt8 {
    // SAFETY: `unsafeLoad(fromByteOffset:as:)` traps outside the span; UInt8 has no invalid bit pattern.
    unsafe unsafeLoad(fromByteOffset: index, as: UInt8.self)
  }
}
