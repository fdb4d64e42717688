public import Vocabulary

/// What has become of an entry since it was written.
public enum EntryStatus: String, Sendable, CaseIterable {
  case stillOpen = "still-open"
  case looksFixed = "looks-fixed"
  case regressed
  /// Nobody asked.
  case silent
  case notObservable = "not-observable"
}

/// What the entry's verification line asks for.
public enum VerificationCheck: String, Sendable, CaseIterable {
  case nonEmpty = "non-empty"
  case persists, json, success
  /// The line says nothing that logs could show.
  case unknown

  init(_ text: String) {
    let folded = FieldLabels.folded(text)
    let words: [(VerificationCheck, [String])] = [
      (.persists, ["persist", "kalici", "yeni deger", "new value", "new state", "yeni state"]),
      (
        .nonEmpty,
        [
          "non-empty", "nonempty", "not empty", "dolu", "bos deg", "bo deil", "populated",
          "with data",
        ]
      ),
      (.json, ["json"]), (.success, ["2xx", "200", "201", "204", "succe", "basari"]),
    ]
    self = words.first { $0.1.contains { folded.contains($0) } }?.0 ?? .unknown
  }
}

/// One entry, judged by the logs; a proposal, nothing is closed by it.
public struct Verdict: Sendable {
  /// Index into `Register.entries`.
  public var entry: Int
  public var number: String?
  public var status: EntryStatus
  public var check: VerificationCheck
  /// Ids of the findings that the entry holds.
  public var findings: [String]
  /// What the status rests on.
  public var evidence: [Fact]
  /// Latest request to one of its endpoints.
  public var lastSeen: Instant?
  /// Endpoints of the entry that were asked for, and those of them that say what the status says.
  public var asked = 0
  public var agreeing = 0
}

/// Tells for every entry whether it is still true.
public struct Verifier {
  private let register: Register
  private let matcher: Matcher
  private let goodAnswers: Int

  /// `goodAnswers` is what a repair needs at least.
  public init(_ register: Register, pages: PageNames = PageNames(), goodAnswers: Int = 3) {
    self.register = register
    self.goodAnswers = goodAnswers
    matcher = Matcher(register, pages: pages)
  }

  /// Whether an entry is about the endpoint: whose days have to be looked at.
  public func isWatched(method: String, path: String, findings: [Finding]) -> Bool {
    let member = Member(method: method, path: path, kind: .emptyList)
    let name = member.name
    return matcher.coverages.contains { $0.level(of: member, isPage: false).level == .known }
      || findings.contains { $0.members.contains { $0.name == name } }
  }

  /// Whether an entry is about the finding.
  public func holds(_ finding: Finding) -> Bool { matcher.match(finding) != nil }

  /// In the order of the entries. `findings` are those of every state and decision; `observed` is
  /// what was asked at all, watched endpoints with their days; `notObservable` the kinds that no
  /// source can show.
  public func verify(
    _ findings: [Finding], observed: [ObservedEndpoint], notObservable: Set<GapKind> = [],
    asOf now: Instant
  ) -> [Verdict] {
    var held: [Int: [Finding]] = [:]
    for finding in findings {
      if let match = matcher.match(finding) { held[match.entry, default: []].append(finding) }
    }
    return register.entries.indices.map { index in
      let entry = register.entries[index]
      let own = held[index] ?? []
      var verdict = Verdict(
        entry: index, number: entry.number?.text, status: .notObservable,
        check: VerificationCheck(entry[.verification]?.text ?? ""),
        findings: own.map(\.id).sorted(), evidence: [], lastSeen: nil)
      let asked = observed.filter { isOf(index, $0, own) }
      let kinds = Self.kinds(of: matcher.coverages[index], own)
      if kinds.isEmpty || !kinds.isSubset(of: notObservable) {
        judge(&verdict, asked, kinds, own, (notObservable, now))
      }
      return verdict
    }
  }

  private func isOf(_ entry: Int, _ endpoint: ObservedEndpoint, _ findings: [Finding]) -> Bool {
    let member = Member(method: endpoint.method, path: endpoint.path, kind: .emptyList)
    if matcher.coverages[entry].level(of: member, isPage: false).level == .known { return true }
    let name = member.name
    return findings.contains { $0.members.contains { $0.name == name } }
  }

  /// What the logs concluded, and what the entry's words say.
  private static func kinds(of coverage: EntryCoverage, _ findings: [Finding]) -> Set<GapKind> {
    let concluded = findings.flatMap { $0.members.map(\.kind) + [$0.kind] }
    return coverage.kinds.union(concluded)
  }

  private func judge(
    _ verdict: inout Verdict, _ asked: [ObservedEndpoint], _ kinds: Set<GapKind>,
    _ findings: [Finding], _ circumstances: (hidden: Set<GapKind>, now: Instant)
  ) {
    let (hidden, now) = circumstances
    verdict.lastSeen = asked.compactMap(\.lastSeen).max() ?? findings.compactMap(\.lastSeen).max()
    let wantsPersistence = verdict.check == .persists || kinds.contains(.nonPersistingWrite)
    let courses = asked.map { endpoint in
      // A read beside a forgotten write is no write.
      let own = wantsPersistence ? kinds.union([.nonPersistingWrite]) : kinds
      return Course(
        of: endpoint, kinds: endpoint.isWrite ? own : kinds.subtracting([.nonPersistingWrite]),
        wantsContent: verdict.check == .nonEmpty)
    }
    let standing = Standing(of: courses, enough: goodAnswers)
    let isGood = standing.what == .repaired || standing.what == .perhapsRepaired
    let writesTell = zip(asked, courses).contains { $0.isWrite && !$1.streaks.isEmpty }
    let days = Set(asked.flatMap(\.days).map(\.day))
    verdict.asked = standing.told
    verdict.agreeing = standing.deciding
    if days.isEmpty {
      if isAddressable(verdict.entry) || !findings.isEmpty { verdict.status = .silent }
    } else if standing.what == .unasked || isGood && wantsPersistence && !writesTell {
      judge(&verdict, byStatesOf: findings)
      return
    } else if Silence.isSilent(days, asOf: now) {
      verdict.status = .silent
    } else if isGood, hidden.contains(.emptyList),
      verdict.check == .nonEmpty || kinds.contains(.emptyList)
    {
      return
    } else {
      verdict.status = Self.status(standing.what, findings)
      // What was closed and does not work is back.
      if standing.what == .broken, register.isClosed(verdict.entry) { verdict.status = .regressed }
    }
    verdict.evidence += Self.evidence(standing, verdict.status, findings)
  }

  private static func status(_ what: Standing.What, _ findings: [Finding]) -> EntryStatus {
    switch what {
    case .repaired: .looksFixed
    case .brokenAgain: .regressed
    case .broken where findings.contains { $0.state == .regressed }: .regressed
    case .broken, .perhapsRepaired, .unasked: .stillOpen
    }
  }

  private func isAddressable(_ entry: Int) -> Bool {
    !register.entries[entry].endpoints.isEmpty || !register.entries[entry].keywords.isEmpty
  }

  /// People asked, but no answer of theirs says anything by itself: what was concluded before holds.
  private func judge(_ verdict: inout Verdict, byStatesOf findings: [Finding]) {
    let order: [(FindingState, EntryStatus)] = [
      (.regressed, .regressed), (.open, .stillOpen), (.suspected, .stillOpen), (.silent, .silent),
      (.looksFixed, .looksFixed),
    ]
    for (state, status) in order where findings.contains(where: { $0.state == state }) {
      verdict.status = status
      return
    }
  }

  private static func evidence(
    _ standing: Standing, _ status: EntryStatus, _ findings: [Finding]
  ) -> [Fact] {
    var facts: [Fact] = []
    if standing.what == .repaired || standing.what == .perhapsRepaired, let since = standing.since {
      facts.append(
        Fact(
          .goodAgain,
          [
            "good": .int(standing.answers), "clients": .int(standing.clients),
            "since": .text(since.description),
          ]))
      if standing.unheard > 0 {
        facts.append(Fact(.unheardSince, ["count": .int(standing.unheard)]))
      }
    }
    if status == .regressed || standing.what == .broken {
      if let good = standing.lastGood {
        facts.append(Fact(.lastGood, ["time": .text(good.description)]))
      }
      if status == .regressed, let since = standing.since {
        facts.append(Fact(.firstBad, ["time": .text(since.description)]))
      }
    }
    if status == .stillOpen, standing.what == .broken {
      facts.append(
        Fact(
          .badSince,
          [
            "failures": .int(standing.answers), "clients": .int(standing.clients),
            "since": .text((standing.since ?? Instant(nanoseconds: 0)).description),
          ]))
    }
    return facts
  }
}

/// When nobody asking is silence, and no longer a pause.
public enum Silence {
  /// Longer than three days, and than twice the longest pause between the days that it was asked on.
  public static func isSilent(_ days: Set<Day>, asOf now: Instant) -> Bool {
    let sorted = days.filter { $0 != .unknown }.sorted()
    guard let last = sorted.last else { return true }
    let pauses = zip(sorted, sorted.dropFirst()).map { $1.number - $0.number }
    return now.day.number - last.number > max(3, 2 * (pauses.max() ?? 1))
  }
}
