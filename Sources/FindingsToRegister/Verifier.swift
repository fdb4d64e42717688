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
      (.nonEmpty, ["non-empty", "not empty", "dolu", "bos deg"]),
      (.json, ["json"]), (.success, ["2xx", "200", "201", "204"]),
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
}

/// Tells for every entry whether it is still true.
public struct Verifier {
  private let register: Register
  private let matcher: Matcher
  /// Good answers, and clients that got them, before an entry without findings looks fixed.
  private let goodAnswers: Int
  private let goodClients: Int

  public init(
    _ register: Register, pages: PageNames = PageNames(), goodAnswers: Int = 20,
    goodClients: Int = 2
  ) {
    self.register = register
    self.goodAnswers = goodAnswers
    self.goodClients = goodClients
    matcher = Matcher(register, pages: pages)
  }

  /// In the order of the entries. `findings` are those of every state and decision; `observed` is
  /// what was asked at all; `notObservable` the kinds that no source can show.
  public func verify(
    _ findings: [Finding], observed: [ObservedEndpoint], notObservable: Set<GapKind> = []
  ) -> [Verdict] {
    var held: [Int: [Finding]] = [:]
    for finding in findings {
      if let match = matcher.match(finding) { held[match.entry, default: []].append(finding) }
    }
    return register.entries.indices.map { index in
      let entry = register.entries[index]
      var verdict = Verdict(
        entry: index, number: entry.number?.text, status: .notObservable,
        check: VerificationCheck(entry[.verification]?.text ?? ""),
        findings: (held[index] ?? []).map(\.id).sorted(), evidence: [], lastSeen: nil)
      if let own = held[index], !own.isEmpty {
        judge(&verdict, own)
      } else {
        judge(&verdict, matcher.coverages[index], observed, notObservable)
      }
      return verdict
    }
  }

  /// The worst state decides: an entry is fixed when all of it is.
  private func judge(_ verdict: inout Verdict, _ findings: [Finding]) {
    let order: [(FindingState, EntryStatus)] = [
      (.regressed, .regressed), (.open, .stillOpen), (.suspected, .stillOpen),
      (.silent, .silent), (.looksFixed, .looksFixed),
    ]
    verdict.lastSeen = findings.compactMap(\.lastSeen).max()
    for (state, status) in order {
      let those = findings.filter { $0.state == state }
      if those.isEmpty { continue }
      verdict.status = status
      let told: Set<FactName> =
        status == .looksFixed || status == .regressed
        ? [.goodAgain, .lastGood, .firstBad] : [.seen, .boundOnGood, .readsAfterWrites]
      verdict.evidence = those.flatMap { $0.evidence + $0.counterEvidence }
        .filter { told.contains($0.name) }
      return
    }
  }

  /// Without a finding the traffic alone is left.
  private func judge(
    _ verdict: inout Verdict, _ coverage: EntryCoverage, _ observed: [ObservedEndpoint],
    _ notObservable: Set<GapKind>
  ) {
    if coverage.entry.endpoints.isEmpty && coverage.entry.keywords.isEmpty { return }
    let kinds = coverage.kinds
    if !kinds.isEmpty, kinds.isSubset(of: notObservable) { return }
    let asked = observed.filter { endpoint in
      let member = Member(method: endpoint.method, path: endpoint.path, kind: .emptyList)
      return coverage.level(of: member, isPage: false).level == .known
    }
    verdict.lastSeen = asked.compactMap(\.lastSeen).max()
    let requests = asked.reduce(0) { $0 &+ $1.requests }
    let good = asked.reduce(0) { $0 &+ $1.good }
    if requests == 0 {
      verdict.status = .silent
    } else if good >= goodAnswers, good == requests,
      asked.map(\.goodClients).max() ?? 0 >= goodClients
    {
      verdict.status = .looksFixed
    } else {
      verdict.status = .stillOpen
    }
    if requests > 0 {
      verdict.evidence = [
        Fact(.otherOutcomes, ["good": .int(good), "requests": .int(requests)])
      ]
    }
  }
}
