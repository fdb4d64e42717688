internal import Foundation

/// Makes bad lines of good ones; the same seed, the same lines.
struct Mutator: RandomNumberGenerator {
  private var state: UInt64
  private let seeds: [[UInt8]]

  /// Bytes and words that formats are made of.
  private static let tokens: [[UInt8]] =
    [
      "\"", "\\", "\\\"", "[", "]", "{", "}", " ", "  ", "\t", "-", ":", ",", "=", "|", "/", "?",
      "#", "%", "\\x22", "\\u00e7", "\\ud83d", "\\", "\u{1B}[31m", "\u{1B}[", "\r", "null", "true",
      "0", "-1", "1e999", "99999999999999999999", "HTTP/1.1", " HTTP/", "GET ", "\" 200 ",
      "[03/Jan/2026:10:00:00 +0000]", "2026-01-03T10:00:00Z", "31/Feb/0000:99:99:99", "Jan  3",
      "<34>1 ", "stdout P ", "[pod/a/b] ", "a=b", "\\n", "::1", "203.0.113.9:80", "ç",
      "Traceback (most recent call last)", "    ", "#Fields: ", "{\"log\":\"", "NaN", "1767434400",
    ].map { Array($0.utf8) }

  private let wraps: Bool

  /// `wraps`: a fifth of the lines stand in an envelope.
  init(seed: UInt64, seeds: [[UInt8]], wraps: Bool = true) {
    state = seed
    self.wraps = wraps
    self.seeds = seeds
  }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 33) &* 0xff51_afd7_ed55_8ccd
  }

  mutating func below(_ limit: Int) -> Int { limit > 0 ? Int(next() >> 33) % limit : 0 }

  /// A seed with up to eight changes; sometimes in an envelope.
  mutating func line() -> [UInt8] {
    var line = seeds[below(seeds.count)]
    for _ in 0...below(4) { change(&line) }
    if wraps, below(5) == 0 { line = wrapped(line) }
    if below(4) == 0 { change(&line) }
    return line.filter { $0 != 10 }
  }

  private mutating func change(_ line: inout [UInt8]) {
    let i = below(line.count + 1)
    switch below(10) {
    case 0: line.removeSubrange(i...)
    case 1: line.removeSubrange(..<i)
    case 2: line.insert(UInt8(truncatingIfNeeded: next() >> 40), at: i)
    case 3 where i < line.count: line.remove(at: i)
    case 4 where i < line.count: line[i] = UInt8(truncatingIfNeeded: next() >> 40)
    case 5 where i < line.count: line[i] ^= 1 << UInt8(below(8))
    case 6:
      let other = seeds[below(seeds.count)]
      line = Array(line[..<i] + other[below(other.count + 1)...])
    case 7:
      let end = min(line.count, i + below(20))
      line.insert(
        contentsOf: Array(repeating: Array(line[i..<end]), count: below(5)).joined(), at: i)
    case 8:
      let end = min(line.count, i + below(12))
      line.removeSubrange(i..<end)
    default: line.insert(contentsOf: Self.tokens[below(Self.tokens.count)], at: i)
    }
  }

  private mutating func wrapped(_ line: [UInt8]) -> [UInt8] {
    func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    let escaped = line.flatMap { byte -> [UInt8] in
      byte == 0x22 || byte == 0x5C ? [0x5C, byte] : byte < 32 ? bytes("\\u001b") : [byte]
    }
    let time = "2026-01-03T10:00:00.123456789Z"
    switch below(8) {
    case 0:
      return bytes("{\"log\":\"") + escaped
        + bytes("\\n\",\"stream\":\"stdout\",\"time\":\"\(time)\"}")
    case 1:
      return bytes("{\"log\":\"") + escaped
        + bytes("\",\"stream\":\"stderr\",\"time\":\"\(time)\"}")
    case 2: return bytes("\(time) stdout F ") + line
    case 3: return bytes("\(time) stderr P ") + line
    case 4: return bytes("api-1  | ") + line
    case 5: return bytes("[pod/a/b] \(time) ") + line
    case 6: return bytes("<34>1 \(time) h a 7 - [x y=\"z\"] ") + line
    default:
      return bytes("{\"__CURSOR\":\"1\",\"MESSAGE\":\"") + escaped
        + bytes("\",\"__REALTIME_TIMESTAMP\":\"1\"}")
    }
  }

  /// How many lines a fuzzing test takes: few in every run, a million and more with `FUZZ_LINES`.
  static var lineCount: Int {
    Int(ProcessInfo.processInfo.environment["FUZZ_LINES"] ?? "") ?? 4_000
  }

  static var seed: UInt64 {
    UInt64(ProcessInfo.processInfo.environment["FUZZ_SEED"] ?? "") ?? 42
  }
}
