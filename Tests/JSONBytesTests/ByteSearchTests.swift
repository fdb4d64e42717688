import JSONBytes
import Testing

/// Eight bytes at a time find what one at a time finds.
@Suite struct `Searching by words` {
  /// Texts of few letters, so that each stands everywhere.
  private func texts() -> [[UInt8]] {
    var state: UInt64 = 11
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let letters: [UInt8] = Array("ab\"?\\ :,019".utf8) + [0x21, 0x23, 0x5D, 0x80, 0xFF, 0]
    return (0..<4000).map { _ in
      let plain = random(3)
      return (0..<random(40)).map { _ in random(4) < plain ? 97 : letters[random(letters.count)] }
        + Array(repeating: 97, count: 8)
    }
  }

  @Test func `the end of a target`() {
    for text in texts() {
      let to = text.count - 8
      let found = text.span.target(from: 0, to: to)
      let quote = text[..<to].firstIndex(of: 0x22) ?? to
      #expect(found.quote == quote)
      if quote < to {
        #expect(found.hasEscape == text[..<quote].contains(0x5C))
        #expect(min(found.mark, quote) == text[..<quote].firstIndex(of: 0x3F) ?? quote)
      }
    }
  }

  @Test func `the end of a word`() {
    for text in texts() {
      let to = text.count - 8
      let space = text[..<to].firstIndex(of: 0x20)
      let isAlone =
        space.map { !text[..<$0].contains(0x3A) && !text[..<$0].contains(0x2C) } ?? false
      #expect(text.span.wordEnd(from: 0, to: to, without: 0x3A, 0x2C) == (isAlone ? space : nil))
    }
  }

  @Test func `decimal digits`() {
    for text in texts() {
      let digits = text.prefix(8).prefix { 48...57 ~= $0 }
      let found = text.span.decimal(at: 0)
      #expect(found.digits == digits.count)
      #expect(found.value == digits.reduce(0) { $0 * 10 + UInt64($1 - 48) })
    }
  }

  @Test func `a capital behind a mark is found where it stands`() {
    let letters = Array("\"A=aZ@[z\u{E9}".utf8)
    var seed: UInt64 = 7
    for _ in 0..<4000 {
      var text: [UInt8] = []
      for _ in 0..<40 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // Marks are rare, so that most words of eight bytes have none.
        text.append(seed >> 60 == 0 ? 0x22 : letters[1 + Int(seed >> 33) % (letters.count - 1)])
      }
      let (from, to) = (Int(seed >> 40) % 10, 40 - Int(seed >> 50) % 10)
      let expected = (from..<to - 1).first { text[$0] == 0x22 && 65...90 ~= text[$0 + 1] }
      let found = text.span.firstCapital(after: 0x22, from: from, to: to)
      #expect(found == expected.map { $0 + 1 } ?? to)
    }
  }
}
