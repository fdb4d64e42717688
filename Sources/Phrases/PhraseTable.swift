internal import Vocabulary

/// All words of one language.
struct PhraseTable {
  var facts: [FactName: String]
  var kinds: [GapKind: [KindText: String]]
  var labels: [Label: String]
  var states: [FindingState: String]
  var decisions: [Decision: String]
  var reasons: [NotObservable.Reason: String]
  var remedies: [NotObservable.Reason: String]

  static func of(_ language: Language) -> PhraseTable {
    switch language {
    case .turkish: turkish
    case .english: english
    }
  }
}

/// What is said about every kind of gap; the comment lists the places.
///
/// `request` is method and path, `thing` the last word of the path; `…Many` is for several members
/// (`count`). The flag `always` says that every request failed.
public enum KindText: String, CaseIterable, Sendable {
  /// The kind as a noun, for tables.
  case name
  /// The last part of the heading. thing, method, status
  case headingOne
  /// thing, count, status
  case headingMany
  /// request, method, thing, status, size, body, ids, requests, failures, clients, days, writes,
  /// unchanged; flags always, approximate, listEmpty, write
  case symptomOne
  /// The same, and count; more: further writes.
  case symptomMany
  /// method, size, ids, type, times; flags many, indexPage, noUpstream, sibling
  case cause
  /// flags always, many, write
  case effect
  /// request, method, thing; flag ids
  case verificationOne
  /// count
  case verificationMany
}

/// Words around the facts; the comment lists the places.
public enum Label: String, CaseIterable, Sendable {
  // The register's fields, in their order.
  case sourcePage, symptom, cause, impact, workaround, escalation, owner, verification
  // Lines of the escalation package.
  case expectedVersusActual, keywords, firstAndLast, sample, counterEvidence, certainty, repeatIt
  case contract
  /// Of an operation without an id.
  case promised
  /// count, members; without them: none of them is
  case unpromised
  /// candidate
  case candidate
  /// count
  case more
  /// size
  case bytes
  /// area
  case touchesSecurity
  /// The page that asks is not in the logs.
  case unknownPage
  /// Before new members of a known entry.
  case newMembers
  case ticket
  // What has become of an entry.
  case stillOpen, looksFixed, regressed, silent, notObservable
  /// since, good, clients; endpoints where there are several
  case closingNote
  // Why an entry is taken to hold a finding.
  /// id
  case becauseOfMark
  /// member, pattern
  case becauseOfEndpoint
  /// member, tab
  case becauseOfTab
  /// member, keyword
  case becauseOfKeyword
  /// member, pattern
  case becauseOfFamily
  /// document
  case becauseOfPage
}
