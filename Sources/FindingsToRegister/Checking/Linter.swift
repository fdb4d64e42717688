internal import Phrases
public import Vocabulary

/// Complains about a register, each time with line and column.
public struct Linter {
  let register: Register
  let path: String

  /// `path` is shown as the place of every complaint.
  public init(_ register: Register, path: String) {
    self.register = register
    self.path = path
  }

  /// What can be known from the text alone; in order of place.
  public func lint() -> [Complaint] {
    sorted(missingFields() + duplicates() + damage())
  }

  /// The same, and what the logs say against it: endpoints that never occur, a review older than the
  /// findings, entries whose expectation is met by now.
  public func lint(
    against observed: [ObservedEndpoint], _ findings: [Finding], verdicts: [Verdict] = []
  ) -> [Complaint] {
    sorted(
      missingFields() + duplicates() + damage() + unknownEndpoints(observed) + oldReview(findings)
        + metExpectations(verdicts))
  }

  private func metExpectations(_ verdicts: [Verdict]) -> [Complaint] {
    verdicts.filter { $0.status == .looksFixed && !register.isClosed($0.entry) }.map { verdict in
      let entry = register.entries[verdict.entry]
      let phrases = Phrases(.english)
      let expected = entry[.escalation]?.items.first { FieldLabels.isExpectation($0.text) }
      return complaint(
        "what the entry expects is what the traffic shows",
        line: expected?.line ?? entry[.verification]?.lines.lowerBound ?? entry.lines.lowerBound,
        severity: .warning, note: verdict.evidence.first.map { phrases.text($0) },
        help: "verify it and close the entry")
    }
  }

  private func sorted(_ complaints: [Complaint]) -> [Complaint] {
    complaints.enumerated().sorted { a, b in
      (a.element.line ?? 0, a.element.column ?? 0, a.offset)
        < (b.element.line ?? 0, b.element.column ?? 0, b.offset)
    }.map(\.element)
  }

  private func complaint(
    _ problem: String, line: Int, column: Int = 1, severity: Complaint.Severity = .error,
    note: String? = nil, help: String? = nil
  ) -> Complaint {
    Complaint(
      problem, path: path, line: line + 1, column: column, severity: severity, note: note,
      help: help)
  }

  // MARK: Entries

  private func missingFields() -> [Complaint] {
    register.entries.indices.flatMap { index -> [Complaint] in
      // What is closed is not worked with any more.
      if register.isClosed(index) { return [] }
      let entry = register.entries[index]
      let line = entry.lines.lowerBound
      var complaints: [Complaint] = []
      for kind in [FieldKind.impact, .owner, .verification] {
        let text = entry[kind]?.text.trimmed ?? ""
        if !text.isEmpty { continue }
        let place = entry[kind]?.lines.lowerBound ?? line
        complaints.append(
          complaint(
            "the entry has no \(kind.rawValue)", line: place,
            help: "add the field '\(label(kind))'"))
      }
      if entry.endpoints.isEmpty, entry.keywords.isEmpty {
        complaints.append(
          complaint(
            "the entry names no endpoint", line: line,
            help: "add method and path, such as `GET /api/v1/logs/<category>`"))
      }
      return complaints
    }
  }

  private func label(_ kind: FieldKind) -> String {
    Phrases(register.language).label(kind.label)
  }

  private func duplicates() -> [Complaint] {
    var seen: [String: Int] = [:]
    var complaints: [Complaint] = []
    for entry in register.entries {
      guard let number = entry.number?.text.lowercased() else { continue }
      if let first = seen[number] {
        complaints.append(
          complaint(
            "the number \(entry.number?.text ?? "") is given twice", line: entry.lines.lowerBound,
            note: "first in line \(first + 1)"))
      } else {
        seen[number] = entry.lines.lowerBound
      }
    }
    return complaints
  }

  // MARK: Against the logs

  private func unknownEndpoints(_ observed: [ObservedEndpoint]) -> [Complaint] {
    if observed.isEmpty { return [] }
    let paths = observed.map { ($0.path, RegisterEndpoint.segments(of: $0.path)) }
    var complaints: [Complaint] = []
    let open = register.entries.indices.filter { !register.isClosed($0) }
    for endpoint in open.flatMap({ register.entries[$0].endpoints }) {
      // A relative mention such as `/events` says nothing of the whole path.
      guard endpoint.segments.count > 1 else { continue }
      for path in endpoint.paths {
        let wanted = RegisterEndpoint.segments(of: path)
        let isSeen = paths.contains { seen in
          RegisterEndpoint.covers(wanted, seen.1) || RegisterEndpoint.covers(seen.1, wanted)
            || RegisterEndpoint.covers(wanted, Array(seen.1.suffix(wanted.count)))
        }
        if isSeen { continue }
        let nearest = EditDistance.nearest(to: path, in: paths.map(\.0))
        complaints.append(
          complaint(
            "the endpoint never occurs in the traffic", line: endpoint.line,
            column: column(of: path, endpoint), severity: .warning,
            note: endpoint.names.isEmpty ? nil : "it is one of \(endpoint.names.count) in a list",
            help: nearest.map { "the nearest that does is '\($0)'" }))
      }
    }
    return complaints
  }

  private func column(of path: String, _ endpoint: RegisterEndpoint) -> Int {
    let text = register.lines[endpoint.line].text
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let place =
      text.firstRange(of: endpoint.names.isEmpty ? endpoint.path : name)
      ?? text.firstRange(of: endpoint.path)
    return place.map { text.distance(from: text.startIndex, to: $0.lowerBound) + 1 } ?? 1
  }

  private func oldReview(_ findings: [Finding]) -> [Complaint] {
    let first = register.entries.first?.lines.lowerBound ?? register.lines.count
    for line in 0..<first {
      let folded = FieldLabels.folded(register.lines[line].text)
      guard folded.contains("review") || folded.contains("gozden") || folded.contains("geirme")
      else { continue }
      guard let review = WrittenDate.first(in: register.lines[line].text) else { continue }
      let later = findings.filter { finding in
        finding.state == .open && (finding.firstSeen.map { $0 > review } ?? false)
      }
      if later.isEmpty { return [] }
      return [
        complaint(
          "the review is older than \(later.count) of the findings", line: line,
          severity: .warning, help: "review the register and set the date")
      ]
    }
    return []
  }
}
