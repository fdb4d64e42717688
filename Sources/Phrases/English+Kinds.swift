internal import Vocabulary

private let seen =
  "{failures} of {requests request} from [[{approximate?}about ]]{clients user} on {days day}"
private let often = "[[{always?}every time||most of the time]]"

/// The texts of a kind whose symptom is a status code.
private func byStatus(_ own: [KindText: String]) -> [KindText: String] {
  own.merging([
    .symptomOne: "`{request}` answers **{status}** \(often): \(seen).",
    .symptomMany: "{count} endpoints that the UI calls answer **{status}** \(often): \(seen).",
    .verificationMany: "Each of the {count} endpoints answers 2xx.",
    .verificationOne: "`{request}` answers 2xx.",
  ]) { own, _ in own }
}

extension PhraseTable {
  static let englishKinds: [GapKind: [KindText: String]] = [
    .emptyList: [
      .name: "empty list",
      .headingOne: "The `{thing}` list is always empty",
      .headingMany: "{count} endpoints always return an empty list",
      .symptomOne:
        "`{request}` answers [[`{body}`||an empty list]][[ ({size byte})]] "
        + "[[for {ids different id}||\(often)]]: \(seen).",
      .symptomMany:
        "{count} list endpoints answer [[`{body}`||an empty list]][[ ({size byte})]] \(often): "
        + "\(seen).",
      .cause:
        "[[{many?}The endpoints are stubs||The endpoint is a stub]]; "
        + "[[{ids?}the result does not depend on the item||a fixed empty list, no data behind it]]"
        + "[[{sibling?} (another endpoint of the group works)]].",
      .effect: "The data is never shown; hard to notice, since there is no error code either.",
      .verificationOne: "Where there is data, `{request}` answers a non-empty list.",
      .verificationMany:
        "Where there is data, each of the {count} endpoints answers a non-empty list.",
    ],
    .missingEndpoint: byStatus([
      .name: "missing endpoint",
      .headingOne: "The UI calls an endpoint for `{thing}` that does not exist",
      .headingMany: "The UI calls {count} endpoints that do not exist",
      .cause:
        "The [[{many?}routes are||route is]] not defined in the backend"
        + "[[; the answer is that for unknown paths ({size byte})]].",
      .effect:
        "The [[{many?}sections do||section does]] not work; the user sees an error or nothing.",
    ]),
    .nonPersistingWrite: [
      .name: "non-persisting write",
      .headingOne: "`{thing}` seems to be saved but does not persist",
      .headingMany: "`{thing}` seems to be saved but does not persist",
      .symptomOne:
        "`{request}` answers [[**{status}**||success]]; after a reload the old value is back. "
        + "What was read stayed the same after {unchanged} of {writes write} by "
        + "[[{approximate?}about ]]{clients user} on {days day}."
        + "[[{listEmpty?} The list is always empty too.]]",
      .symptomMany:
        "`{request}`[[ (and {more other write})]] answers [[**{status}**||success]]; "
        + "after a reload the old value is back. "
        + "What was read stayed the same after {unchanged} of {writes write} by "
        + "[[{approximate?}about ]]{clients user} on {days day}."
        + "[[{listEmpty?} The list is always empty too.]]",
      .cause:
        "The write is a stub[[ (the same answer of {size byte} every time)]]; "
        + "the value is not stored anywhere.",
      .effect: "The change does not persist; the user believes it was saved.",
      .verificationOne:
        "After `{request}` the first `GET` of the same user answers the new value.",
      .verificationMany:
        "After `{request}` the first `GET` of the same user answers the new value.",
    ],
    .safeStub: [
      .name: "safe stub",
      .headingOne: "`{thing}` gives the same answer whatever is asked",
      .headingMany: "{count} endpoints give the same answer whatever is asked",
      .symptomOne:
        "`{request}` gives the same answer[[ ({size byte})]] "
        + "[[for {ids different id}||\(often)]]: \(seen).",
      .symptomMany: "{count} endpoints give the same answer[[ ({size byte})]] \(often): \(seen).",
      .cause:
        "[[{many?}The endpoints are safe stubs||The endpoint is a safe stub]]: "
        + "a fixed answer, whatever the request.",
      .effect:
        "[[{write?}The action seems to be done and is not||What is shown is not real]]; "
        + "there is no error code either.",
      .verificationOne: "The answer of `{request}` depends on the request.",
      .verificationMany: "The answers of the {count} endpoints depend on the request.",
    ],
    .methodNotAllowed: byStatus([
      .name: "method not allowed",
      .headingOne: "`{method}` is refused for `{thing}`",
      .headingMany: "{count} endpoints refuse the method that the UI uses",
      .cause: "The [[{many?}routes are||route is]] defined in the backend, "
        + "but not for this method (`{method}`).",
      .effect: "This action cannot be done from the UI.",
    ]),
    .notImplemented: byStatus([
      .name: "not implemented",
      .headingOne: "`{thing}` is not implemented",
      .headingMany: "{count} endpoints are not implemented",
      .cause: "The [[{many?}routes are||route is]] defined, but nothing is written behind it.",
      .effect: "This function cannot be used at all.",
    ]),
    .failingEndpoint: byStatus([
      .name: "failing endpoint",
      .headingOne: "`{thing}` fails with a server error \(often)",
      .headingMany: "{count} endpoints fail with a server error \(often)",
      .cause:
        "The backend fails while answering[[: `{type}` logged {times time} at the same moments]].",
      .effect:
        "[[{write?}The action cannot be completed||The data is not shown]]; "
        + "the user gets an error [[{always?}at every try||most of the time]].",
      .verificationOne: "`{request}` answers 2xx and no 5xx.",
      .verificationMany: "Each of the {count} endpoints answers 2xx and no 5xx.",
    ]),
    .htmlFallback: [
      .name: "HTML instead of API",
      .headingOne: "The UI's index page comes back instead of the API",
      .headingMany: "The UI's index page comes back instead of {count} endpoints",
      .symptomOne: "`{request}` answers **200 text/html**[[ ({size byte})]] \(often): \(seen).",
      .symptomMany:
        "{count} endpoints that the UI calls answer **200 text/html**[[ ({size byte})]] \(often): "
        + "\(seen).",
      .cause:
        "The [[{many?}routes are||route is]] not defined in the backend; "
        + "the proxy falls back to the SPA's `index.html`"
        + "[[{indexPage?} (the same size as `/`[[{noUpstream?}, no upstream]])||"
        + "{noUpstream?} (no upstream)]].",
      .effect: "The data is never shown; hard to notice, since there is no error code either.",
      .verificationOne: "`{request}` answers JSON of another size than `/`.",
      .verificationMany: "Each of the {count} endpoints answers JSON of another size than `/`.",
    ],
    .alwaysForbidden: byStatus([
      .name: "always forbidden",
      .headingOne: "`{thing}` is closed to every user",
      .headingMany: "{count} endpoints are closed to every user",
      .cause: "No user has the permission that is needed, or the check is wrong.",
      .effect: "No user can use this section.",
      .verificationOne: "For a user who may, `{request}` answers 2xx.",
      .verificationMany: "For a user who may, each of the {count} endpoints answers 2xx.",
    ]),
    .lostRedirect: [
      .name: "lost redirect",
      .headingOne: "`{thing}` gets lost in a redirect",
      .headingMany: "{count} endpoints get lost in a redirect",
      .symptomOne:
        "`{request}` redirects with **{status}** \(often) and nobody follows: \(seen).",
      .symptomMany:
        "{count} endpoints redirect with **{status}** \(often) and nobody follows: \(seen).",
      .cause:
        "The redirect points to a place the browser cannot reach "
        + "(scheme, host name or the final `/`).",
      .effect:
        "[[{write?}The action is not done||The data is not shown]]; the request ends nowhere.",
      .verificationOne: "`{request}` answers 2xx directly, or the redirect is followed.",
      .verificationMany:
        "Each of the {count} endpoints answers 2xx directly, or the redirect is followed.",
    ],
  ]
}
