import Testing

@testable import BytesToLines

@Suite struct RotationTests {
  /// Name, base, rotation: `-` current, `#n` numbered, digits dated, `digits/i` running number.
  @Test(arguments: [
    ("access.log", "access.log", "-"), ("access.log.1", "access.log", "#1"),
    ("access.log.12.gz", "access.log", "#12"), ("access.log.0", "access.log", "#0"),
    ("access.log.gz", "access.log", "-"), ("access.1.log", "access.log", "#1"),
    ("access.2.log.gz", "access.log", "#2"), ("access.log.old", "access.log", "#1"),
    ("access.log-20260105", "access.log", "20260105000000"),
    ("access.log-20260105.gz", "access.log", "20260105000000"),
    ("access.log-2026010513.gz", "access.log", "20260105130000"),
    ("access.log-20260105131415", "access.log", "20260105131415"),
    ("access.log-20260105-131415", "access.log", "20260105131415"),
    ("access.log-2026-01-05", "access.log", "20260105000000"),
    ("access.log-1767621600.gz", "access.log", "1767621600"),
    ("access.log.2026-01-05", "access.log", "20260105000000"),
    ("access.log.20260105", "access.log", "20260105000000"),
    ("access-20260105.log", "access.log", "20260105000000"),
    ("access_2026-01-05.log.gz", "access.log", "20260105000000"),
    ("access-2026-04-15T20-32-59.818.log.gz", "access.log", "20260415203259"),
    ("localhost_access_log.2026-01-05.txt", "localhost_access_log.txt", "20260105000000"),
    ("app.2026-01-05.0.log", "app.log", "20260105000000"),
    ("app.log.2026-01-05.3.gz", "app.log", "20260105000000/3"),
    ("app-2026-01-05-12.log", "app.log", "20260105120000"),
    ("app__2026-01-05_00-00-00.log", "app.log", "20260105000000"),
    ("0.log", "0.log", "-"), ("0.log.20260105-131415.gz", "0.log", "20260105131415"),
    ("1.log", "1.log", "-"), ("abc123-json.log", "abc123-json.log", "-"),
    ("abc123-json.log.2", "abc123-json.log", "#2"),
    ("u_ex260105.log", "u_ex.log", "20260105000000"),
    ("u_ex26010513.log", "u_ex.log", "20260105130000"),
    ("E2K.2026-01-05-13.a1b2c3d4.gz", "E2K", "20260105130000"),
    (
      "1234_elasticloadbalancing_eu-west-1_app.f0a1_20260105T2340Z_172.160.001.192_20sg8hgm.log.gz",
      "1234_elasticloadbalancing_eu-west-1_app.f0a1.log", "20260105234000"
    ),
    ("2026-01-05-13-14-15-A1B2C3D4E5F60718", "", "20260105131415"),
    // None of these is a rotation: hosts, instances, versions, names.
    ("web-1.log", "web-1.log", "-"), ("access-1.log", "access-1.log", "-"),
    ("access1.log", "access1.log", "-"), ("api-v2.log", "api-v2.log", "-"),
    ("10.0.0.5", "10.0.0.5", "-"), ("port8080.log", "port8080.log", "-"),
    ("web-20269999.log", "web-20269999.log", "-"), ("log", "log", "-"),
    ("2026-01-05-panel.log", "2026-01-05-panel.log", "-"), (".1", ".1", "-"),
    ("id-1234567890123.log", "id-1234567890123.log", "-"), ("a..1", "a..1", "-"),
  ])
  func `names are taken apart`(name: String, base: String, rotation: String) {
    let parsed = RotationName(name)
    #expect(parsed.base == base)
    let text =
      switch parsed.rotation {
      case .current: "-"
      case .numbered(let number): "#\(number)"
      case .dated(let digits, 0): "\(digits)"
      case .dated(let digits, let index): "\(digits)/\(index)"
      }
    #expect(text == rotation)
  }

  @Test func `rotations are in order of age`() {
    let oldestFirst: [Rotation] = [
      .dated(20_260_104_000_000, index: 0), .dated(20_260_105_000_000, index: 0),
      .dated(20_260_105_000_000, index: 1), .numbered(10), .numbered(2), .numbered(1), .current,
    ]
    #expect(oldestFirst.reversed().sorted() == oldestFirst)
  }

  @Test(arguments: [
    ("*.log", "a.log", true), ("*.log", "a.log.1", false), ("a?c", "abc", true),
    ("a?c", "ac", false),
    ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("[]x]", "]", true), ("[ab", "[ab", true),
    ("*a*b*c", "xaxxbxxc", true), ("*a*b*c", "xaxxcxxb", false), ("", "", true), ("*", "", true),
    ("\\*", "*", true), ("\\*", "a", false), ("**", "anything", true),
  ])
  func `patterns match`(pattern: String, name: String, isMatch: Bool) {
    #expect(Glob(Array(pattern.utf8)).matches(Array(name.utf8)) == isMatch)
  }

  @Test func `a hostile pattern ends soon`() {
    let pattern = Array(String(repeating: "*a", count: 200).utf8) + [0x62]
    let name = [UInt8](repeating: 0x61, count: 20_000)
    #expect(!Glob(pattern).matches(name))
  }

  @Test func `random names and stamps do not crash`() {
    var state: UInt64 = 1
    let alphabet = Array("0123456789.-_TZgzlo20260105".utf8)
    for _ in 0..<20_000 {
      var name: [UInt8] = []
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        name.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      _ = RotationName(String(decoding: name, as: UTF8.self))
    }
  }
}
