internal import Vocabulary

/// What the configuration says of findings: owners, fixed impacts, what is allowed for a time.
struct Judgement {
  private let configuration: Configuration
  private let path: String

  init(_ site: Site) {
    configuration = site.configuration
    path = site.path ?? ""
  }

  /// The findings with their owners and impacts, most important first, without what is allowed.
  func judged(_ findings: [Finding], asOf now: Instant) -> [Finding] {
    unallowed(findings, at: now).map { finding in
      var finding = finding
      if let owner = owner(of: finding) { finding.owner = owner }
      if let impact = impact(of: finding) { finding.impact = impact }
      return finding
    }.sorted { a, b in
      (a.impact, -a.confidence, a.id) < (b.impact, -b.confidence, b.id)
    }
  }

  /// Without allowed members; a finding of which none is left is not listed.
  func unallowed(_ findings: [Finding], at now: Instant) -> [Finding] {
    if configuration.allowed.isEmpty { return findings }
    return findings.compactMap { finding in
      var finding = finding
      finding.members.removeAll { member in
        configuration.allowed.contains { $0.allows(member, at: now) }
      }
      return finding.members.isEmpty ? nil : finding
    }
  }

  /// Entries of the allow list whose time is over while their gap is still there.
  func expired(for findings: [Finding], at now: Instant) -> [Complaint] {
    let members = Set(findings.filter { $0.state != .looksFixed }.flatMap(\.members))
    return configuration.allowed.filter { allowed in
      guard now >= allowed.expires.start else { return false }
      let before = Instant(nanoseconds: .min)
      return members.contains { allowed.allows($0, at: before) }
    }.map { allowed in
      Complaint(
        "the gap allowed at '\(allowed.pattern.text)' is told again since \(allowed.expires)",
        path: path, severity: .warning, note: "it was allowed because: \(allowed.reason)",
        help: "give it a new 'expires', or take it out of 'allow'")
    }
  }

  private func owner(of finding: Finding) -> String? {
    let fitting = configuration.owners.filter { owner in
      owner.pattern.matches(finding.endpoint)
        || finding.members.contains { owner.pattern.matches($0.path) }
    }
    return fitting.max { $1.pattern.isMoreSpecific(than: $0.pattern) }?.owner
  }

  private func impact(of finding: Finding) -> Impact? {
    let fitting = configuration.impacts.filter { impact in
      finding.members.contains { member in
        impact.pattern.matches(member.path) && impact.method.map { $0 == member.method } ?? true
      }
    }
    return fitting.max { a, b in
      if b.pattern.isMoreSpecific(than: a.pattern) { return true }
      if a.pattern.isMoreSpecific(than: b.pattern) { return false }
      return a.method == nil && b.method != nil
    }?.impact
  }
}
