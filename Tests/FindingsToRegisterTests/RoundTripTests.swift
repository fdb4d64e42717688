import FindingsToRegister
import Phrases
import Testing
import Vocabulary

/// Registers nobody wrote: fields, lists, fences, Turkish text, damage, any line break.
struct RandomRegister {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private mutating func pick(_ texts: [String]) -> String { texts[next(texts.count)] }

  private mutating func word() -> String {
    pick([
      "çağrı", "İşlem", "boş", "`[]`", "**kalın**", "/api/v1/x", "`GET /api/v1/a/{id}`", "404",
      "→", "ığüşöç", "[x](y)", "<category>", "(a/b/c)", "\u{301}", "😀", "```", "#", "1.2", "-",
      "**", "`", "Roles/Teams", "<!-- x -->", "gapwatch:", "\\", "\t", "\u{FEFF}",
    ])
  }

  private mutating func prose() -> String {
    (0...next(6)).map { _ in word() }.joined(separator: pick([" ", " ", ""]))
  }

  private mutating func line() -> String {
    let label = pick([
      "Belirti", "Etki", "Kaynak sayfa", "Symptom", "Impact", "Do (fix sonras)", "Doğrulama",
      "Escalation paketi", "Bilinmeyen", "Owner", "Muhtemel neden",
    ])
    switch next(16) {
    case 0: return ""
    case 1: return String(repeating: "#", count: 1 + next(4)) + " " + prose()
    case 2: return "### 1.\(next(12)) " + prose()
    case 3: return "## \(next(4))) " + prose()
    case 4, 5, 6, 7: return "- **\(label):** " + prose()
    case 8: return "  - " + prose()
    case 9: return pick(["```", "  ```", "~~~", "````"])
    case 10: return pick(["---", "***", "===", "- - -"])
    case 11: return pick(["<!--", "-->", "<!-- gapwatch: GW-AAAAAAAA 12 -->"])
    case 12: return pick(["* ", "1. ", "+ ", "    "]) + label + ": " + prose()
    default: return prose()
    }
  }

  mutating func bytes() -> [UInt8] {
    let ending = pick(["\n", "\n", "\r\n"])
    var bytes: [UInt8] = next(5) == 0 ? [0xEF, 0xBB, 0xBF] : []
    for _ in 0..<next(60) {
      bytes += Array(line().utf8)
      if next(30) == 0 { bytes.append(UInt8(next(256))) }
      bytes += Array((next(25) == 0 ? "\n" : ending).utf8)
    }
    if next(2) == 0, !bytes.isEmpty { bytes.removeLast() }
    return bytes
  }
}

struct RoundTripTests {
  @Test func `random registers are rendered as they were read`() {
    var entries = 0
    for seed in 1...400 as ClosedRange<UInt64> {
      var random = RandomRegister(seed: seed)
      let bytes = random.bytes()
      let register = Register(bytes)
      #expect(register.rendered == bytes, "seed \(seed)")
      entries += register.entries.count
      for entry in register.entries {
        #expect(entry.bytes.upperBound <= bytes.count)
        #expect(entry.lines.count > 0)
      }
    }
    // The registers are not all empty ones.
    #expect(entries > 200)
  }

  @Test func `what is added is the only change in random registers`() throws {
    for seed in 1...60 as ClosedRange<UInt64> {
      var random = RandomRegister(seed: seed)
      let bytes = random.bytes()
      let register = Register(bytes)
      let findings = [Findings.usage, Findings.flags, Findings.logCategories]
      let editor = try RegisterPlan(findings, register: register).editor
      #expect(Self.isInsertion(into: bytes, editor.edited), "seed \(seed)")
    }
  }

  @Test func `outside the inserted block every byte of a random register stays`() throws {
    var drafted = 0
    for seed in 1...200 as ClosedRange<UInt64> {
      var random = RandomRegister(seed: seed)
      let bytes = random.bytes()
      for finding in [Findings.usage, Findings.flags] {
        let plan = try RegisterPlan([finding], register: Register(bytes), asked: [finding.id])
        let edited = plan.editor.edited
        drafted += plan.drafts.count
        let head = zip(bytes, edited).prefix { $0 == $1 }.count
        let tail = zip(bytes.reversed(), edited.reversed()).prefix { $0 == $1 }.count
        #expect(head + tail >= bytes.count, "seed \(seed)")
        guard !plan.drafts.isEmpty else { continue }
        // The block is the draft and what parts it from its neighbours.
        let block = String(
          decoding: edited.dropFirst(head).dropLast(bytes.count - head), as: UTF8.self)
        let added = block.split { $0.isNewline }.filter { !$0.allSatisfy { "- ".contains($0) } }
        let lines = plan.drafts[0].markdown.split { $0.isNewline }
        #expect(abs(added.count - lines.count) <= 1, "seed \(seed)")
      }
    }
    #expect(drafted > 200)
  }

  /// Whether `bytes` can be had from `edited` by leaving out lines: they are in it in order.
  static func isInsertion(into bytes: [UInt8], _ edited: [UInt8]) -> Bool {
    var place = 0
    for byte in edited where place < bytes.count && byte == bytes[place] { place += 1 }
    return place == bytes.count
  }

  @Test func `any bytes are read without harm`() {
    var random = RandomRegister(seed: 7)
    for _ in 0..<300 {
      let bytes = (0..<random.next(400)).map { _ in
        UInt8(
          [10, 13, 32, 35, 42, 45, 96, 47, 58, 60, 62, 40, 41, 49, 46, 195, 255, 0][
            random.next(18)])
      }
      #expect(Register(bytes).rendered == bytes)
    }
  }
}
