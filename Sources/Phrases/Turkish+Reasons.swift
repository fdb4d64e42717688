internal import Vocabulary

extension PhraseTable {
  /// What `explain` says.
  static let turkishReasons: [FactName: String] = [
    .countedAs: "`{template}` olarak sayılıyor",
    .partOfTheAPI: "API yolu",
    .notOfTheAPI: "adına ve kullanımına göre API yolu değil",
    .askedByPeople: "{days} günde arayüzdeki {clients} kullanıcıdan {requests} istek",
    .askedByNobody: "arayüzden kimse istemedi",
    .answered: "**{status}**: {count} kez[[, {low}–{high} bayt]]",
    .noSuchAnswer: "böyle bir yanıt yok",
    .onlyStrangersGot: "böyle yanıtları yalnızca botlar ve taramalar aldı ({requests} istek)",
    .refutedByGood: "böyle {bad} yanıt var, ama {good} iyi yanıt da var, sonuncusu {last@}",
    .successorAnswers: "aynı yol başka bir sürümde yanıt veriyor",
    .handlerAnswered:
      "404 yanıtının boyutu bilinmeyen yollarınkinden farklı: bir işleyici yanıtladı",
    .fewIDs: "yalnızca {ids} farklı kayıt: yol değil, kayıt eksik olabilir",
    .otherMethod: "bu metot için değerlendirilmiyor",
    .notEmpty: "{low}–{high} baytlık yanıtlar her zaman boş değil",
    .onlyFiltered: "yalnızca filtreyle, sonraki sayfalar için ya da önbellekten",
    .nothingMeantToStay: "adına göre kalıcı olması beklenmiyor",
    .pairsChanged:
      "okunan durum {changed} yazmadan sonra değişti, {unchanged} yazmadan sonra değişmedi",
    .blindPairs:
      "{writes} yazmadan sonra okunanın boyutu yok ya da başlıklar gibi kendiliğinden oynuyor",
    .shownElsewhere: "koleksiyonun başka bir görünümü yazmalarla birlikte değişti",
    .changedLater: "{writes} yazmadan saatler sonra okunan değişmişti",
    .noPairs: "aynı kullanıcının yazma öncesi ve sonrası okuması yok",
    .answersVary: "{sizes} farklı boyutta yanıt",
    .fewTargets: "{need} farklı kayıt ya da sorgu gerekli, şu an {have}",
    .notTheIndexPage: "HTML değil, ana sayfanın boyutunda da değil",
    .refusedOnSiblingsToo: "reddedilenler komşu endpoint'lerde de başarılı değil",
    .redirectFollowed: "yönlendirme izleniyor ya da bir formun olağan sonu",
    .toldAs: "`{other}` olarak bildirildi",
    .ruledOut: "elendi",
    .tooLittle: "henüz şüphelenmek için bile az",
  ]
}
