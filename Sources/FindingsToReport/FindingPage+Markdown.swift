internal import Inert
internal import Phrases
internal import Vocabulary

extension FindingPage {
  /// An issue body in GitHub's Markdown, with a final newline. Text from logs stays text.
  public func markdown() -> String {
    let title =
      "\(phrases.name(finding.kind)): "
      + Inert.code("\(finding.method) \(finding.endpoint)")
    var blocks = ["## \(title)", list(fields)]
    for section in sections where !section.lines.isEmpty {
      blocks.append("### \(Inert.markdown(section.title))\n\n" + list(section.lines))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func list(_ lines: [String]) -> String {
    lines.map { "- \($0)" }.joined(separator: "\n")
  }

  private func told(_ fact: Fact) -> String {
    phrases.text(fact, of: finding.kind, markup: Self.markup)
  }

  private static let markup = Markup(
    code: { Inert.code($0) }, strong: { "**\($0)**" }, text: { Inert.markdown($0) })

  /// Those that have a value, in order.
  private var fields: [String] {
    let label = { (label: Label) in "**\(phrases.label(label)):** " }
    let named = { (name: String, value: String) in "**\(Inert.markdown(name)):** \(value)" }
    let reasons = finding.impactFacts.map(told).joined(separator: ", ")
    let seen = [finding.firstSeen, finding.lastSeen].compactMap { $0.map(phrases.moment) }
    let all: [String?] = [
      Inert.code(finding.id) + " · \(finding.impact.rawValue) · \(finding.state.rawValue)"
        + " · \(finding.decision.rawValue) · \(words.confidence) "
        + twoDigits(finding.confidence),
      label(.expectedVersusActual) + "\(told(finding.expected)) vs \(told(finding.actual))",
      reasons.isEmpty ? nil : label(.impact) + "\(finding.impact.rawValue): \(reasons)",
      finding.page.map { named(words.page, Inert.code($0)) },
      reported.module.map { named(words.module, Inert.markdown($0)) },
      finding.host.map { named(words.host, Inert.code($0)) },
      named(words.requests, Inert.markdown(counts)),
      seen.isEmpty ? nil : label(.firstAndLast) + seen.joined(separator: " / ") + " (UTC)",
      label(.owner) + Inert.markdown(finding.owner),
      entry.map { named(words.entry, Inert.markdown($0)) },
      ticket.map { label(.ticket) + $0 },
    ]
    return all.compactMap { $0 }
  }

  private var ticket: String? {
    guard let number = reported.ticket else { return nil }
    guard let url = reported.ticketURL?.filter({ !"()<> \\".contains($0) }) else {
      return Inert.markdown(number)
    }
    return "[\(Inert.markdown(number))](\(url))"
  }

  private var sections: [(title: String, lines: [String])] {
    [
      (
        "\(words.members) (\(finding.members.count))",
        finding.members.map { member in
          Inert.code("\(member.method) \(member.path)") + " \(member.kind.rawValue)"
            + (member.operation.map { " " + Inert.code($0) } ?? "")
        }
      ),
      (words.evidence, finding.evidence.map(told)),
      (words.counterEvidence, finding.counterEvidence.map(told)),
      (words.missing, finding.missing.map(told)),
      (words.samples, finding.samples.map(sampleLine)),
      (words.history, history.map { Inert.markdown(line($0)) }),
    ]
  }

  private func sampleLine(_ sample: Sample) -> String {
    let time = sample.time.map { " \($0)" } ?? ""
    return Inert.code(place(sample)) + time + " " + Inert.code(sample.request)
      + " → \(answer(sample))"
  }
}
