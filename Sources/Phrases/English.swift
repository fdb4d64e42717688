internal import Vocabulary

extension PhraseTable {
  static let english = PhraseTable(
    facts: englishFacts.merging(englishReasons) { $1 },
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
      .contract: "OpenAPI",
      .promised: "in the contract",
      .unpromised: "[[{count} of {members} not in the contract||not in the contract]]",
      .candidate: "candidate",
      .more: "+{count} more",
      .bytes: "{size byte}",
      .touchesSecurity: "Security area: `{area}`.",
      .unknownPage: "the logs do not tell which page asks",
      .newMembers: "New",
      .ticket: "Ticket",
      .stillOpen: "still open",
      .looksFixed: "looks fixed",
      .regressed: "regressed",
      .silent: "silent",
      .notObservable: "not observable",
      .closingNote:
        "looks fixed since {since@} (UTC): {good good answer} for {clients user}"
        + "[[, all {endpoints} endpoints]]",
      .becauseOfMark: "the entry carries `{id}`",
      .becauseOfEndpoint: "`{member}` is the entry's `{pattern}`",
      .becauseOfTab: "`{member}` is the entry's tab `{tab}`",
      .becauseOfKeyword: "`{member}` holds the keyword `{keyword}`",
      .becauseOfFamily: "`{member}` is of the entry's family `{pattern}`",
      .becauseOfPage: "the same source page: `{document}`",
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
      .operationUnnamed: "GraphQL or RPC over one path, and no operation's name in {parser}",
    ],
    remedies: [
      .noSize: "add the size of the content to the log format (nginx: $body_bytes_sent)",
      .sizeCountsHeaders: "log the size of the content (nginx: $body_bytes_sent)",
      .noTime: "add the time to the log format (nginx: $time_iso8601)",
      .noClient: "add user or address to the log format (nginx: $remote_user, $remote_addr)",
      .noReferer: "add the Referer to the log format (nginx: $http_referer)",
      .noStatus: "add the status code to the log format (nginx: $status)",
      .operationUnnamed:
        "log the operation's name as `operation_name` in JSON (nginx: $http_x_apollo_operation_name)",
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
    .actualBlind: "the same answer whatever is looked for",
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
    .shownByOneLog: "shown by the {parser} log alone; the other logs of these requests cannot tell",
    .writesAnswerConstant: "all {writes write} were answered with the same {size byte}",
    .sameForEveryID: "the same answer for {ids different id}[[ ({size byte})]]",
    .sameForEveryQuery:
      "the same answer after {same} of {all} changes of the query, "
      + "{queries} different queries on {days day}",
    .sameAsIndexPage: "the same size as `{page}`[[ ({size byte})]]",
    .noUpstream: "the proxy answers; the request does not reach the backend",
    .exceptionBeside: "`{type}` logged {count time} at the same moments",
    .saidToBeStub:
      "the application says beside {messages} of {requests request} that it is not implemented",
    .onEveryUpstream: "the same on all {upstreams upstream}",
    .confidenceFrom:
      "confidence: strength {strength%} × {observations} ⁄ {next}[[, suspected: at most {most%}]]",
    .siblingWorks:
      "`{endpoint}` [[{empty-list?}non-empty||works]]"
      + "[[ in {percent%} of the same sessions|| ({good}/{requests})]]",
    .workaround: "`{endpoint}` works, {good}/{requests} [[{empty-list?}non-empty||good]]",
    .otherOutcomes: "{good} of {requests request} ended otherwise",
    .strangersAside: "{requests request} from scanners and bots left aside",
    .episodesAside: "{requests request} left aside: what works at other times failed then, too",
    .oneClientOnly: "all requests came from one user",
    .clientsIndistinguishable: "users cannot be told apart in the logs",
    .noCounterEvidence: "none",
    .readsChangeOtherwise: "the same read changed {changes time} after other writes",
    .encodingHidesFlips: "answers are compressed: their size does not show every change",
    .lastGood: "last good answer {time@}",
    .firstBad: "first bad answer {time@}",
    .restartBetween: "restart in between: {time@}",
    .goodAgain: "[[{good} ]]good answers for {clients user} since {since@}",
    .badSince: "{failures bad answer} for {clients user} since {since@}",
    .unheardSince: "{count other endpoint} said nothing since",
    .nobodySince: "nobody has asked for {days day}; last request {time@}",
    .neverAsked: "nobody has asked in the time that evidence is kept for",
    .logsCannotTell: "the logs do not show it",
    .notInContract:
      "[[{count} of {members endpoint} not in the OpenAPI contract||not in the OpenAPI contract]]",
    .inContract:
      "in the OpenAPI contract[[ (`{operation}`)]]"
      + "[[{empty-list?}, but empty||{missing-endpoint?}, but missing]]",
    .contractHasRoute:
      "the OpenAPI contract has a parameter in its place, and the route answers for other values",
    .contractDocumentsNotFound: "the OpenAPI contract names 404 or 410 among its answers",
    .needsDays: "needs at least {need day}, has {have}",
    .needsClients: "needs at least {need user}, has {have}",
    .needsRequests: "needs at least {need request}, has {have}",
    .needsPairs: "needs at least {need pair} of write and read, has {have}",
    .needsSizes: "needs answer sizes",
    .needsContent: "needs the content of answers",
    .needsSiblings: "needs a sibling endpoint that works",
    .needsWrites: "needs observed writes",
    .needsUnknownRoute: "needs a 404 of the size that unknown routes get",
    .impactWrite: "a write",
    .impactRead: "a read",
    .impactSecurity: "security area[[ (`{area}`)]]",
    .impactClients: "{clients user}",
    .impactPageShare: "{failing} of {calls call} of the page fail",
    .impactPoints: "{points point}",
  ]
}
