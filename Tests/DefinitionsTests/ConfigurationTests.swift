import Definitions
import Testing
import Vocabulary

@Suite struct ConfigurationTests {
  private func load(_ text: String) throws -> Configuration {
    try ConfigurationFile.load(path: "gapwatch.yaml", text: text)
  }

  private func complaints(_ text: String) -> [String] {
    do {
      _ = try load(text)
      return []
    } catch let error as Complaints {
      return error.list.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "sources:\nfloors:\nlanguage: \nregister: ~\n"])
  func `nothing, and keys without values, are the defaults`(text: String) throws {
    #expect(try load(text) == .default)
  }

  @Test func `every key arrives`() throws {
    let configuration = try load(
      """
      sources:
        - path: /var/log/nginx/access.log*
          stream: panel
          role: edge
          parser: nginx-combined
          timezone: +03:00
          host: web-1
        - {path: /srv/logs}
      trusted_proxies: [203.0.113.0/24, "2001:db8::/32", 198.51.100.7]
      timezone: Europe/Istanbul
      api_prefixes: /api/v1
      apis: [{name: shop, hosts: [a.example.com, b.example.com], prefixes: [/rest]}]
      pages:
        modules: {/admin/x: System → X}
        words: {mfa: MFA}
        hidden_prefixes: [admin, panel]
        documents: {tr: "/d/{page}.md"}
      owners: [{pattern: /api/v1/billing/**, owner: Payments}]
      floors: {requests: 9, span_hours: 0}
      impacts: [{pattern: /api/v1/a, method: PUT, impact: P0}]
      security_words: [Vault]
      allow:
        - {pattern: "/api/v1/*/tags", method: GET, kind: empty-list, reason: r, expires: 2027-01-31}
      retention_days: 30
      database: /tmp/g.db
      parsers: /srv/parsers
      openapi: /srv/openapi.yaml
      register: {path: /srv/r.md, language: tr, twin: /srv/r.en.md}
      language: tr
      base_url: https://panel.example.com
      ticket_url: https://t.example.com/{ticket}
      """)
    var source = ConfiguredSource(path: "/var/log/nginx/access.log*")
    (source.stream, source.role, source.parser) = ("panel", .edge, "nginx-combined")
    (source.timezone, source.host) = ("+03:00", "web-1")
    #expect(configuration.sources == [source, ConfiguredSource(path: "/srv/logs")])
    #expect(configuration.trustedProxies == ["203.0.113.0/24", "2001:db8::/32", "198.51.100.7"])
    #expect(configuration.timezone == "Europe/Istanbul")
    #expect(configuration.apiPrefixes == ["/api/v1"])
    #expect(configuration.apis.map(\.hosts) == [["a.example.com", "b.example.com"]])
    #expect(configuration.apis.map(\.prefixes) == [["/rest"]])
    #expect(configuration.pages.modules == ["/admin/x": "System → X"])
    #expect(configuration.pages.words == ["mfa": "MFA"])
    #expect(configuration.pages.hiddenPrefixes == ["admin", "panel"])
    #expect(configuration.pages.documents["tr"] == "/d/{page}.md")
    #expect(configuration.pages.documents["en"] == PageMapping().documents["en"])
    #expect(configuration.owners.map(\.owner) == ["Payments"])
    #expect(configuration.floors.requests == 9 && configuration.floors.spanHours == 0)
    #expect(configuration.floors.clients == 2)
    #expect(configuration.impacts.map(\.impact) == [.p0])
    #expect(configuration.securityWords == ["vault"])
    #expect(configuration.allowed.first?.expires.description == "2027-01-31")
    #expect(configuration.allowed.first?.kind == .emptyList)
    #expect(configuration.retentionDays == 30)
    #expect(configuration.database == "/tmp/g.db" && configuration.parsers == "/srv/parsers")
    #expect(configuration.openAPI == ["/srv/openapi.yaml"])
    #expect(configuration.register?.twin == "/srv/r.en.md")
    #expect(configuration.language == "tr")
    #expect(configuration.baseURL == "https://panel.example.com")
    #expect(configuration.ticketURL == "https://t.example.com/{ticket}")
    #expect(try load("register: /srv/r.md").register == ConfiguredRegister(path: "/srv/r.md"))
  }

  @Test(arguments: [
    (
      "retentiondays: 3\n",
      "1:1: error: unknown key 'retentiondays'\n  note: known: \(topKeys)\n"
        + "  help: write 'retention_days'"
    ),
    ("zzzzzzzzzz: 3\n", "1:1: error: unknown key 'zzzzzzzzzz'\n  note: known: \(topKeys)"),
    (
      "floors:\n  request: 4\n",
      "2:3: error: unknown key 'request'\n  note: known: requests, observations, clients, days, "
        + "days_of_one_client, span_hours, pairs, good_answers\n  help: write 'requests'"
    ),
    ("retention_days: 0\n", "1:17: error: no number from 1 to 36500"),
    ("retention_days: soon\n", "1:17: error: no number from 1 to 36500"),
    (
      "language: trr\n",
      "1:11: error: unknown word 'trr'\n  note: known: tr, en\n  help: write 'tr'"
    ),
    ("sources: [{stream: a}]\n", "1:11: error: no 'path'"),
    (
      "sources: {path: a}\n",
      "1:10: error: expected a list of sources\n  note: written as '- value', a line each"
    ),
    ("- a\n", "1:1: error: expected keys\n  note: written as 'key: value'"),
    (
      "trusted_proxies: [10.0.0.0/33]\n",
      "1:19: error: no address block\n  note: an address, or an address and its leading bits\n"
        + "  help: write it as 10.0.0.0/8 or fd00::/8"
    ),
    ("allow: [{pattern: /a, expires: 2027-01-01}]\n", "1:9: error: no 'reason'"),
    (
      "allow: [{pattern: /a, reason: r, expires: 2027-02-30}]\n",
      "1:43: error: no date\n  help: write it as 2026-12-31"
    ),
    (
      "base_url: panel\n",
      "1:11: error: no web address\n  help: write it as https://panel.example.com"
    ),
    (
      "base_url: https://x$(id)`y`\n",
      "1:11: error: no web address\n  help: write it as https://panel.example.com"
    ),
    ("ticket_url: https://t.example.com\n", "1:13: error: the address has no '{ticket}'"),
    (
      "timezone: ../../etc/passwd\n",
      "1:11: error: no time zone\n  help: write Europe/Istanbul or +03:00"
    ),
    (
      "pages: {documents: {tr: /docs}}\n",
      "1:25: error: the template has no '{page}'\n  note: known: {page}, {language}"
    ),
    ("api_prefixes: [api]\n", "1:16: error: a path begins with '/'\n  help: write '/api'"),
    ("language: en\nlanguage: tr\n", "1:1: error: the key 'language' stands twice"),
  ])
  func `each mistake has its place and a way out`(text: String, message: String) {
    #expect(complaints(text) == ["gapwatch.yaml:" + message])
  }

  private static let topKeys = ConfigurationFile.keys.filter { !$0.contains(".") }
    .joined(separator: ", ")

  @Test func `all mistakes are told at once, in their order`() {
    let found = complaints("sources: [{pth: a}]\nlanguage: de\nretention_days: x\n")
    #expect(found.count == 4)
    #expect(found.first?.hasPrefix("gapwatch.yaml:1:") == true)
  }

  @Test(arguments: ["a: [", "\t- a", "a: *b", "{", "a: b: c", "\"", "%", "a: !!binary x"])
  func `what is no YAML is a complaint with a place`(text: String) {
    #expect(!complaints(text).isEmpty)
  }

  @Test(arguments: [
    ("10.0.0.0/8", true), ("10.0.0.1", true), ("::1", true), ("::/0", true), ("fd00::/8", true),
    ("1:2:3:4:5:6:7:8", true), ("::ffff:10.0.0.1", true), ("10.0.0", false), ("10.0.0.256", false),
    ("10.0.0.0/", false), ("10.0.0.0/8/8", false), ("1:2:3:4:5:6:7", false), ("1::2::3", false),
    ("12345::", false), ("", false), (":", false), ("g::1", false), ("10.0.0.0/+8", false),
  ])
  func `address blocks`(block: String, isValid: Bool) {
    #expect(complaints("trusted_proxies: ['\(block)']").isEmpty == isValid)
  }

  @Test func `only what changes reading changes the reading hash`() throws {
    let hash = Configuration.default.readingHash
    #expect(try load("language: tr\nfloors: {days: 9}\nretention_days: 3").readingHash == hash)
    for text in [
      "trusted_proxies: [203.0.113.0/24]", "timezone: +03:00", "sources: [{path: a, parser: b}]",
      "apis: [{name: a, hosts: [b]}]",
    ] { #expect(try load(text).readingHash != hash, "\(text)") }
  }
}

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("/api/v1/logs", "/api/v1/logs", true), ("/api/v1/logs", "/api/v1/logs/", true),
    ("/api/v1/logs", "/api/v1/logs/cron", false), ("/api/v1/logs/*", "/api/v1/logs/cron", true),
    ("/api/v1/logs/*", "/api/v1/logs", false), ("/api/v1/logs/**", "/api/v1/logs", true),
    ("/api/v1/logs/**", "/api/v1/logs/a/b", true), ("/api/v1/logs/**", "/api/v1/log", false),
    ("/a/{id}/b", "/a/{n}/b", true), ("/a/{id}/b", "/a/7/c", false), ("/**", "/anything/at", true),
    ("/Assets({key})/b", "/Assets({id})/b", true), ("/Assets(*)", "/Assets(104)", true),
    ("/Assets(*)", "/Orders(104)", false), ("/Assets({key})", "/Assets()", false),
    ("/a/*.json", "/a/{id}.json", true), ("/a/{n}.json", "/a/7.xml", false),
    ("/a/*", "/a/{id}.json", true), ("/**", "/", true), ("/", "/", true), ("/", "/a", false),
    ("/a", "/a?b=c", true),
  ])
  func `patterns match`(pattern: String, path: String, isMatch: Bool) throws {
    #expect(try #require(PathPattern(pattern)).matches(path) == isMatch)
  }

  @Test func `what is no pattern`() {
    for text in ["", "a", "*", "/a/**/b"] { #expect(PathPattern(text) == nil) }
  }

  @Test func `the most specific pattern wins`() throws {
    let patterns = try ["/**", "/a/**", "/a/*", "/a/b/**", "/a/b/*", "/a/b/c"].map {
      try #require(PathPattern($0))
    }
    for (i, general) in patterns.enumerated() {
      for (j, other) in patterns.enumerated() {
        #expect(other.isMoreSpecific(than: general) == (j > i))
      }
    }
  }

  @Test func `an allowed gap ends on its day`() throws {
    let day = Day(number: 20_000)
    var gap = AllowedGap(pattern: try #require(PathPattern("/a/*")), reason: "r", expires: day)
    let member = Member(method: "GET", path: "/a/b", kind: .emptyList)
    let eve = Instant(nanoseconds: day.start.nanoseconds - 1)
    #expect(gap.allows(member, at: eve))
    #expect(!gap.allows(member, at: day.start))
    gap.kind = .htmlFallback
    #expect(!gap.allows(member, at: eve))
    (gap.kind, gap.method) = (.emptyList, "POST")
    #expect(!gap.allows(member, at: eve))
  }
}
