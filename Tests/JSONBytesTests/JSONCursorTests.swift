internal import Foundation
internal import JSONBytes
import Testing

struct JSONCursorTests {
  private func accepts(_ bytes: [UInt8]) -> Bool {
    var cursor = JSONCursor(from: 0, to: bytes.count)
    while true {
      switch cursor.next(in: bytes.span) {
      case .end: return true
      case .invalid: return false
      default: continue
      }
    }
  }

  @Test func `it accepts what Foundation's decoder accepts`() {
    var state: UInt64 = 7
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let seeds = [
      #"{"a":[1,2.5e-3,-0],"b":{"c":null,"d":"x\"\u00e7\\"},"e":true}"#, #"[[],{},"",0]"#,
      #"{"items":[],"total":0}"#, "-12.50E+2", #""\ud83d\ude00""#,
    ].map { Array($0.utf8) }
    let alphabet = Array(#"{}[]":,\u0123.-+eE truefalsn"#.utf8)
    let asked = ProcessInfo.processInfo.environment["FUZZ_LINES"].flatMap { Int($0) }
    for _ in 0..<(asked ?? 20_000) {
      var text = seeds[random(seeds.count)]
      for _ in 0...random(3) {
        let i = random(text.count)
        if random(2) == 0 { text[i] = alphabet[random(alphabet.count)] } else { text.remove(at: i) }
        if text.isEmpty { text = [0x30] }
      }
      let oracle =
        (try? JSONSerialization.jsonObject(with: Data(text), options: [.fragmentsAllowed])) != nil
      // Lone surrogates and duplicate keys are left to the reader: the oracle may refuse them.
      // It also takes a comma before a closing bracket, which RFC 8259 does not.
      let tight = text.filter { $0 != 0x20 }
      if zip(tight, tight.dropFirst()).contains(where: { $0 == 0x2C && ($1 == 0x5D || $1 == 0x7D) })
      {
        continue
      }
      if oracle { #expect(accepts(text), "\(String(decoding: text, as: UTF8.self))") }
      // RFC 8259 §6 lets a number be larger than a double holds; the oracle refuses it.
      let isHuge =
        String(decoding: text, as: UTF8.self).firstMatch(of: /[eE]\+?[0-9]{3}/) != nil
      if accepts(text), !text.contains(0x5C), !isHuge {
        #expect(oracle, "\(String(decoding: text, as: UTF8.self))")
      }
    }
  }

  @Test func `a byte is found at every place and length`() {
    for count in 0..<40 {
      for place in 0..<count {
        var bytes = [UInt8](repeating: 1, count: count)
        bytes[place] = 7
        #expect(bytes.span.firstIndex(of: 7, from: 0, to: count) == place)
        #expect(bytes.span.firstIndex(of: 7, from: 0, to: place) == place)
        #expect(bytes.span.firstIndex(of: 9, or: 7, from: 0, to: count) == place)
        #expect(bytes.span.firstIndex(of: 9, from: 0, to: count) == count)
      }
    }
  }

  @Test func `an unescaped string is what the decoder says`() {
    let text = Array(#"a\"b\\c\/d\ne\tf and a long tail without escapes", rest"#.utf8)
    var out = [UInt8](repeating: 0, count: text.count + 8)
    let (read, written) = out.unescape(text.span, from: 0, to: text.count, at: 0)
    #expect(
      String(decoding: out[..<written], as: UTF8.self)
        == "a\"b\\c/d\ne\tf and a long tail without escapes")
    #expect(text[read] == 0x22)
  }
}
