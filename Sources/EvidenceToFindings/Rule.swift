/// A rule that keeps something from being told, or lets it be told; each is for some of the traps of `samples/traps`.
///
/// All are in force, always. A test takes each away in turn and sees a trap's log go wrong; whoever takes one out of the
/// code sees the same test fail.
package enum Rule: String, CaseIterable, Sendable {
  // Who asks.
  /// Its own word for itself: bots, probes, libraries, driven browsers.
  case programsByAgent
  /// Many endpoints missed, few answered: a scanner.
  case breadthOfMisses
  /// Where the UI sends referers, who never sends one is not at the UI.
  case refererOfPages
  /// Without referers, somebody at the UI is answered well by several endpoints.
  case severalAnswers

  // When, and how often.
  /// Requests, days, observations: a tab that polls is one observation a day.
  case floors
  /// Two of many on two days may have an old page open.
  case oldTabs
  /// One person alone: days in place of clients.
  case daysOfOneClient
  /// One address for all, and no agents: scanners that come by day after day are among them.
  case everybodysAddress
  /// An outage is over in two days.
  case failuresOfThreeDays
  /// When what works at other times fails as well, it is nobody's gap.
  case episodes
  /// 429, 499 and the like are nobody's answer.
  case nobodysAnswers
  /// One request in two logs is one request.
  case overlap

  // What an answer says.
  /// One good answer refutes "always".
  case onceGoodRefutes
  /// One full answer refutes "always empty".
  case onceFullRefutes
  /// Encoding and framing are the same for one client each time: sizes that differ for it are of other contents.
  case oneClientsSizes
  /// Filters and later pages may be honestly empty.
  case unfilteredOnly
  /// A shared cache may hold an old answer.
  case sharedCache
  /// 206 is a part.
  case partialContent
  /// 304 is "unchanged".
  case notModified
  /// 204 is a proper answer to a write.
  case readsOnly
  /// HEAD, OPTIONS: no verbs of the UI.
  case verbsOfTheUI
  /// `/health`, `/metrics` answer little on purpose.
  case probes
  /// Streams and long polls have no size.
  case streams
  /// Something must speak for data before an empty list is a gap.
  case contextOfLists
  /// A short constant is a currency, a mode.
  case shortConstants
  /// Header sections weigh more or less.
  case sizesWithHeaders
  /// One path for every operation says nothing.
  case singleEndpoints

  // What weighs the same.
  /// `[]` with chunk framing.
  case chunkedArrays
  /// `[]` gzipped.
  case encodedArrays

  // What is missing.
  /// The 404 of a handler is no missing route.
  case unknownRoutes
  /// Ids that never come back, at a machine's pace.
  case madeUpIDs
  /// Where programs cannot be told, something near it must answer: scanners ask anywhere.
  case knownNeighbours
  /// A few ids missing are stale links.
  case fewRowsMissing
  /// Who answers 404 for some ids looks at them.
  case rowsMissingElsewhere
  /// The next version answers.
  case successor
  /// What is asked before signing in is refused on purpose.
  case signIn
  /// The redirect is followed.
  case followedRedirects
  /// The proxy's own answers are Ops'.
  case proxysOwn

  // What is written.
  /// One changed read refutes "forgotten".
  case onceChangedRefutes
  /// What changes a while after a write that had shown nothing was perhaps changed by others.
  case lateChanges
  /// What changes where something else was written in the same second was perhaps changed by that.
  case writesOfTheSecond
  /// 202: later.
  case acceptedForLater
  /// What was made is read as an item: the list may show its first page alone.
  case newItems
  /// All reads up to the next write count, not the first alone.
  case laterReads
  /// Where others are told "not modified", a whole answer after the write may be a changed one.
  case wholeAnswers
  /// The writer's own reads.
  case ownReads
  /// Search, preview, export: nothing is meant to stay.
  case passingWrites
}

/// The rules in force.
struct Rules: Sendable {
  private let without: Set<Rule>

  init(without: Set<Rule> = []) { self.without = without }

  func hold(_ rule: Rule) -> Bool { !without.contains(rule) }
}
