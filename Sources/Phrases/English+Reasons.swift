internal import Vocabulary

extension PhraseTable {
  /// What `explain` says.
  static let englishReasons: [FactName: String] = [
    .countedAs: "counted as `{template}`",
    .partOfTheAPI: "a path of the API",
    .notOfTheAPI: "no path of the API, by its name and by how it is used",
    .askedByPeople: "{requests request} from {clients user} at the UI on {days day}",
    .askedByNobody: "nobody at the UI asked for it",
    .answered: "**{status}**: {count time}[[, {low} to {high} bytes]]",
    .noSuchAnswer: "no such answer",
    .onlyStrangersGot: "such answers went to scanners and bots only ({requests request})",
    .refutedByGood: "{bad} such answers, and {good} good ones, the last {last@}",
    .successorAnswers: "the same path under another version answers",
    .handlerAnswered: "its 404 does not weigh what unknown routes do: a handler answered",
    .fewIDs: "only {ids different id}: rows may be missing, not the route",
    .otherMethod: "not judged for this method",
    .notEmpty: "answers of {low} to {high} bytes are not always empty",
    .onlyFiltered: "only asked with filters, for later pages, or answered from a cache",
    .nothingMeantToStay: "by its name, nothing is meant to stay",
    .pairsChanged:
      "what was read changed after {changed write}, and stayed the same after {unchanged}",
    .blindPairs:
      "after {writes write}, what was read told no size, or one that moves by itself as headers do",
    .shownElsewhere: "another view of the collection changed along with the writes",
    .changedLater: "hours after {writes write}, what was read had changed",
    .noPairs: "no read by the same user before and after a write",
    .answersVary: "answers of {sizes different size}",
    .fewTargets: "needs {need different id} or queries, has {have}",
    .notTheIndexPage: "no HTML, and not the size of the index page",
    .refusedOnSiblingsToo: "those who are refused do not succeed on its siblings either",
    .redirectFollowed: "the redirect is followed, or is a form's normal end",
    .toldAs: "told as `{other}`",
    .ruledOut: "ruled out",
    .tooLittle: "too little to suspect anything yet",
  ]
}
