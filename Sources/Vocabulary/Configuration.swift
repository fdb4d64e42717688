/// What a site says about itself; every value has a default, so that no configuration is needed.
///
/// Languages are `tr` and `en`.
public struct Configuration: Hashable, Sendable {
  /// What a nightly run reads when the command line names nothing.
  public var sources: [ConfiguredSource] = []
  /// Blocks (`10.0.0.0/8`) and addresses whose `X-Forwarded-For` is believed.
  public var trustedProxies: [String] = []
  /// Zone of times that are logged without one: an IANA name or an offset; nil is UTC.
  public var timezone: String?
  /// Path prefixes that are the API; empty: learnt.
  public var apiPrefixes: [String] = []
  /// Where several APIs answer under different hosts; else empty.
  public var apis: [ConfiguredAPI] = []
  public var pages = PageMapping()
  public var owners: [ConfiguredOwner] = []
  public var floors = Floors()
  public var impacts: [ConfiguredImpact] = []
  /// Words in a path that raise the impact.
  public var securityWords: Set<String> = Self.defaultSecurityWords
  public var allowed: [AllowedGap] = []
  /// Days that evidence is kept.
  public var retentionDays = 90
  /// nil: `$STATE_DIRECTORY`, `/var/lib/gapwatch`, `~/.local/state/gapwatch`, the first that is
  /// there.
  public var database: String?
  /// A folder with the site's own parser definitions.
  public var parsers = "/etc/gapwatch/parsers"
  /// OpenAPI documents of the backend, as paths.
  public var openAPI: [String] = []
  public var register: ConfiguredRegister?
  /// Mustache templates of drafted entries by language, as paths.
  public var draftTemplates: [String: String] = [:]
  /// Of what is shown; drafts are in the register's own.
  public var language = "en"
  /// Where a drafted `curl` goes, as `https://panel.example.com`.
  public var baseURL: String?
  /// A ticket's address; `{ticket}` is its number.
  public var ticketURL: String?

  public init() {}

  public static let `default` = Configuration()

  public static let defaultSecurityWords: Set<String> = [
    "admin", "auth", "security", "role", "roles", "permission", "permissions", "session",
    "sessions", "invite", "invites", "user", "users", "token", "tokens", "key", "keys", "audit",
    "mfa", "sso", "access", "maintenance", "kill-switch", "flags",
  ]
}

/// Logs that belong together.
public struct ConfiguredSource: Hashable, Sendable {
  /// Who wrote a log, seen from the client.
  public enum Role: String, Hashable, Sendable, CaseIterable { case edge, proxy, app }

  /// A file, a folder, or a glob.
  public var path: String
  /// Evidence of one stream adds up; nil: one stream a rotation set.
  public var stream: String?
  public var role: Role?
  /// Forces a parser; nil: by the lines.
  public var parser: String?
  public var timezone: String?
  /// The machine that wrote it; nil: this one.
  public var host: String?

  public init(path: String) { self.path = path }
}

/// One of several APIs.
public struct ConfiguredAPI: Hashable, Sendable {
  public var name: String
  /// The `Host` that clients ask for.
  public var hosts: [String]
  public var prefixes: [String]

  public init(name: String, hosts: [String], prefixes: [String] = []) {
    self.name = name
    self.hosts = hosts
    self.prefixes = prefixes
  }
}

/// From a page of the UI to its place in the menu and its document.
public struct PageMapping: Hashable, Sendable {
  /// Menu places by page, as `/admin/system/logs` → `System → Logs`; they win over the rule.
  public var modules: [String: String] = [:]
  /// Spellings of single words, as `api` → `API`.
  public var words: [String: String] = [
    "api": "API", "ui": "UI", "sso": "SSO", "ip": "IP", "id": "ID",
  ]
  /// First segments that no menu shows.
  public var hiddenPrefixes: Set<String> = ["admin"]
  /// Templates by language; `{page}` is the page's path, `{language}` the language.
  public var documents = [
    "tr": "/docs/new/{language}{page}.md", "en": "/docs/new/{language}{page}.md",
  ]

  public init() {}
}

/// Who resolves gaps of some paths; the most specific pattern wins.
public struct ConfiguredOwner: Hashable, Sendable {
  public var pattern: PathPattern
  public var owner: String

  public init(pattern: PathPattern, owner: String) {
    self.pattern = pattern
    self.owner = owner
  }
}

/// An impact that a person fixed; it wins over the arithmetic.
public struct ConfiguredImpact: Hashable, Sendable {
  public var pattern: PathPattern
  /// nil: any.
  public var method: String?
  public var impact: Impact

  public init(pattern: PathPattern, method: String? = nil, impact: Impact) {
    self.pattern = pattern
    self.method = method
    self.impact = impact
  }
}

/// What looks like a gap and is none, until a day.
public struct AllowedGap: Hashable, Sendable {
  public var pattern: PathPattern
  /// nil: any.
  public var method: String?
  /// nil: any.
  public var kind: GapKind?
  public var reason: String
  /// The first day on which it no longer holds.
  public var expires: Day

  public init(pattern: PathPattern, reason: String, expires: Day) {
    self.pattern = pattern
    self.reason = reason
    self.expires = expires
  }

  public func allows(_ member: Member, at now: Instant) -> Bool {
    now < expires.start && pattern.matches(member.path)
      && method.map { $0 == member.method } ?? true && kind.map { $0 == member.kind } ?? true
  }
}

/// The team's register.
public struct ConfiguredRegister: Hashable, Sendable {
  public var path: String
  /// nil: as its words tell.
  public var language: String?
  /// The same register in the other language.
  public var twin: String?

  public init(path: String) { self.path = path }
}

extension Configuration {
  /// Below these a finding is `suspected` at most; `docs/how-sure.md` has the reasons.
  public struct Floors: Hashable, Sendable {
    /// Requests that show the gap.
    public var requests = 5
    /// Distinct (client, day) pairs.
    public var observations = 4
    public var clients = 2
    public var days = 2
    /// Days when only one client ever asks.
    public var daysOfOneClient = 3
    /// Hours between the first and the last failure.
    public var spanHours = 20
    /// Write → read pairs.
    public var pairs = 4
    /// Good answers that make a finding `looks-fixed`.
    public var goodAnswers = 3

    public init() {}
  }
}

extension Configuration {
  /// Of what decides how lines become evidence; when it changes, evidence was read under other
  /// rules.
  ///
  /// Whatever only concludes, decides or writes is left out.
  public var readingHash: UInt64 {
    var hash = StableHash(seed: 0x636F_6E66)
    for proxy in trustedProxies.sorted() { hash.combine(proxy) }
    hash.combine(timezone ?? "")
    for api in apis.sorted(by: { $0.name < $1.name }) {
      hash.combine(api.name)
      for host in api.hosts.sorted() { hash.combine(host) }
    }
    for source in sources.sorted(by: { $0.path < $1.path }) {
      let parts = [source.path, source.parser, source.timezone, source.stream, source.host]
      for part in parts { hash.combine(part ?? "\0") }
    }
    return hash.value
  }
}
