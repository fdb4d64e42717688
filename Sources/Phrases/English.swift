internal import Vocabulary

extension PhraseTable {
  static let english = PhraseTable(
    facts: englishFacts,
    kinds: englishKinds,
    labels: [
      .sourcePage: "Source page",
      .symptom: "Symptom",
      .cause: "Probable cause",
      .impact: "Impact",
      .workaround: "Admin workaround",
      .escalation: "Escalation package",
      .owner: "Resolution owner",
      .verification: "Verification (after fix)",
      .expectedVersusActual: "Expected vs actual",
      .keywords: "Keywords",
      .firstAndLast: "First / last",
      .sample: "Sample",
      .counterEvidence: "Counter-evidence",
      .certainty: "Certainty",
      .repeatIt: "To try it",
      .candidate: "candidate",
      .more: "+{count} more",
      .bytes: "{size byte}",
      .touchesSecurity: "Security area: `{area}`.",
      .unknownPage: "the logs do not tell which page asks",
      .newMembers: "New",
    ],
    states: [
      .suspected: "suspected", .open: "open", .looksFixed: "looks fixed",
      .regressed: "regressed", .silent: "silent",
    ],
    decisions: [
      .undecided: "undecided", .accepted: "accepted", .rejected: "rejected", .snoozed: "snoozed",
    ],
    reasons: [
      .noSize: "no answer size in {parser}",
      .sizeCountsHeaders: "the size in {parser} counts the header too",
      .noTime: "no time in {parser}",
      .noClient: "no user or client address in {parser}",
      .noReferer: "no Referer in {parser}",
      .noStatus: "no status code in {parser}",
    ],
    remedies: [
      .noSize: "add the size of the content to the log format (nginx: $body_bytes_sent)",
      .sizeCountsHeaders: "log the size of the content (nginx: $body_bytes_sent)",
      .noTime: "add the time to the log format (nginx: $time_iso8601)",
      .noClient: "add user or address to the log format (nginx: $remote_user, $remote_addr)",
      .noReferer: "add the Referer to the log format (nginx: $http_referer)",
      .noStatus: "add the status code to the log format (nginx: $status)",
    ])

  private static let englishFacts: [FactName: String] = [
    .expectedList: "a [[list of `{noun}`||list with items]]",
    .expectedSuccess: "a successful answer (2xx)",
    .expectedPersistence: "the written value is read back",
    .expectedOwnAnswers: "answers that depend on the request",
    .expectedJSON: "a JSON answer",
    .expectedPermission: "access for a user who may",
    .expectedDirectAnswer: "an answer without redirect",
    .actualEmptyList: "[[`{body}`||an empty list]][[ ({size byte})]] every time",
    .actualNoContent: "**{status}** without content every time",
    .actualStatus: "**{status}**[[ in {percent%} of the requests]]",
    .actualUnchanged: "unchanged state[[ after {unchanged} of {writes write}]]",
    .actualConstant: "the same answer every time[[ ({size byte})]]",
    .actualHTML: "an HTML page[[ ({size byte})]]",
    .actualUnfollowed: "a **{status}** redirect that is never followed",
    .boundOnGood:
      "{good} of {observations client-day} with a "
      + "[[{empty-list?}non-empty||{non-persisting-write?}persisting||good]] answer: "
      + "at most {upper%} at 95 %",
    .seen:
      "{failures} of {requests request} from [[{approximate?}about ]]{clients user} on {days day} "
      + "ended the same way",
    .emptySizeFromControl: "an empty list takes {size byte} here (control: `{control}`)",
    .emptySizeFromSiblings: "{siblings sibling endpoint} answer with the same {size byte}",
    .emptySizeFromTable: "an empty JSON list takes {size byte}",
    .emptyFromContent: "the logged content is an empty list",
    .unknownRouteSize:
      "the same size as for {paths path} that the backend does not know[[ ({size byte})]]",
    .readsAfterWrites:
      "what was read stayed the same after {unchanged} of {writes write} "
      + "by [[{approximate?}about ]]{clients user} on {days day}",
    .writesAnswerConstant: "all {writes write} were answered with the same {size byte}",
    .sameForEveryID: "the same answer for {ids different id}[[ ({size byte})]]",
    .sameAsIndexPage: "the same size as `/`[[ ({size byte})]]",
    .noUpstream: "the proxy answers; the request does not reach the backend",
    .exceptionBeside: "`{type}` logged {count time} at the same moments",
    .onEveryUpstream: "the same on all {upstreams upstream}",
    .siblingWorks:
      "`{endpoint}` [[{empty-list?}non-empty||works]]"
      + "[[ in {percent%} of the same sessions|| ({good}/{requests})]]",
    .workaround: "`{endpoint}` works, {good}/{requests} [[{empty-list?}non-empty||good]]",
    .otherOutcomes: "{good} of {requests request} ended otherwise",
    .strangersAside: "{requests request} from scanners and bots left aside",
    .oneClientOnly: "all requests came from one user",
    .clientsIndistinguishable: "users cannot be told apart in the logs",
    .noCounterEvidence: "none",
    .readsChangeOtherwise: "the same read changed {changes time} after other writes",
    .encodingHidesFlips: "answers are compressed: their size does not show every change",
    .lastGood: "last good answer {time@}",
    .firstBad: "first bad answer {time@}",
    .restartBetween: "restart in between: {time@}",
    .goodAgain: "good answers for {clients user} since {since@}",
    .notInContract: "not in the OpenAPI contract",
    .inContract: "in the OpenAPI contract[[ (`{operation}`)]]",
    .needsDays: "needs at least {need day}, has {have}",
    .needsClients: "needs at least {need user}, has {have}",
    .needsRequests: "needs at least {need request}, has {have}",
    .needsPairs: "needs at least {need pair} of write and read, has {have}",
    .needsSizes: "needs answer sizes",
    .needsContent: "needs the content of answers",
    .needsSiblings: "needs a sibling endpoint that works",
    .needsWrites: "needs observed writes",
    .impactWrite: "a write",
    .impactRead: "a read",
    .impactSecurity: "security area[[ (`{area}`)]]",
    .impactClients: "{clients user}",
    .impactPageShare: "{failing} of {calls call} of the page fail",
  ]
}
