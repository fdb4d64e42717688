internal import Vocabulary

extension PhraseTable {
  static let turkish = PhraseTable(
    facts: turkishFacts.merging(turkishReasons) { $1 },
    kinds: turkishKinds,
    labels: [
      .sourcePage: "Kaynak sayfa",
      .symptom: "Belirti",
      .cause: "Muhtemel neden",
      .impact: "Etki",
      .workaround: "Admin workaround",
      .escalation: "Escalation paketi",
      .owner: "Resolution owner",
      .verification: "Doğrulama (fix sonrası)",
      .expectedVersusActual: "Beklenen vs gerçek",
      .keywords: "Anahtar kelimeler",
      .firstAndLast: "İlk / son",
      .sample: "Örnek",
      .counterEvidence: "Karşı kanıt",
      .certainty: "Kesinlik",
      .repeatIt: "Denemek için",
      .contract: "OpenAPI",
      .promised: "tanımda var",
      .unpromised: "[[{members} uç noktadan {count} tanesi tanımda yok||tanımda yok]]",
      .candidate: "aday",
      .more: "+{count} tane daha",
      .bytes: "{size} bayt",
      .touchesSecurity: "Güvenlik alanı: `{area}`.",
      .unknownPage: "hangi sayfanın çağırdığı log'lardan anlaşılmıyor",
      .newMembers: "Yeni",
      .ticket: "Ticket",
      .stillOpen: "hâlâ açık",
      .looksFixed: "düzelmiş görünüyor",
      .regressed: "yeniden bozuldu",
      .silent: "istek gelmiyor",
      .notObservable: "gözlenemiyor",
      .closingNote:
        "{since@} (UTC) tarihinden beri düzelmiş görünüyor: {clients} kullanıcı {good} kez düzgün yanıt aldı"
        + "[[ ({endpoints} endpoint'in hepsinde)]]",
      .becauseOfMark: "kayıtta `{id}` işareti var",
      .becauseOfEndpoint: "`{member}`, kayıttaki `{pattern}` kapsamında",
      .becauseOfTab: "`{member}`, kayıttaki `{tab}` sekmesi",
      .becauseOfKeyword: "`{member}`, `{keyword}` anahtar kelimesini içeriyor",
      .becauseOfFamily: "`{member}`, kayıttaki `{pattern}` grubundan",
      .becauseOfPage: "kaynak sayfa aynı: `{document}`",
    ],
    states: [
      .suspected: "şüpheli", .open: "açık", .looksFixed: "düzelmiş görünüyor",
      .regressed: "yeniden bozuldu", .silent: "istek gelmiyor",
    ],
    decisions: [
      .undecided: "karar bekliyor", .accepted: "kabul edildi", .rejected: "reddedildi",
      .snoozed: "ertelendi",
    ],
    reasons: [
      .noSize: "`{parser}` biçiminde yanıt boyutu yok",
      .sizeCountsHeaders: "`{parser}` biçimindeki boyut başlıkları da sayıyor",
      .noTime: "`{parser}` biçiminde zaman yok",
      .noClient: "`{parser}` biçiminde kullanıcı ya da istemci adresi yok",
      .noReferer: "`{parser}` biçiminde Referer yok",
      .noStatus: "`{parser}` biçiminde durum kodu yok",
      .operationUnnamed:
        "GraphQL ya da RPC tek yoldan geçiyor, `{parser}` biçiminde işlem adı yok",
    ],
    remedies: [
      .noSize: "log biçimine yanıt boyutunu ekleyin (nginx: `$body_bytes_sent`)",
      .sizeCountsHeaders: "gövde boyutunu loglayın (nginx: `$body_bytes_sent`)",
      .noTime: "log biçimine zamanı ekleyin (nginx: `$time_iso8601`)",
      .noClient:
        "log biçimine kullanıcıyı ya da adresi ekleyin "
        + "(nginx: `$remote_user`, `$remote_addr`)",
      .noReferer: "log biçimine Referer başlığını ekleyin (nginx: `$http_referer`)",
      .noStatus: "log biçimine durum kodunu ekleyin (nginx: `$status`)",
      .operationUnnamed:
        "işlemin adını JSON'da `operation_name` olarak yazın (nginx: $http_x_apollo_operation_name)",
    ])

  private static let turkishFacts: [FactName: String] = [
    .expectedList: "[[`{noun}` listesi||dolu liste]]",
    .expectedSuccess: "başarılı yanıt (2xx)",
    .expectedPersistence: "yazılan değerin okunması",
    .expectedOwnAnswers: "isteğe göre değişen yanıt",
    .expectedJSON: "JSON yanıtı",
    .expectedPermission: "yetkili kullanıcıya açık olması",
    .expectedDirectAnswer: "yönlendirmesiz yanıt",
    .actualEmptyList: "her seferinde [[`{body}`||boş liste]][[ ({size} bayt)]]",
    .actualNoContent: "her seferinde içeriksiz **{status}**",
    .actualStatus: "**{status}**[[ (isteklerin {percent%'(s)I})]]",
    .actualUnchanged: "değişmeyen durum[[ ({writes} yazmanın {unchanged'(s)IndA})]]",
    .actualConstant: "her seferinde aynı yanıt[[ ({size} bayt)]]",
    .actualBlind: "ne aranırsa aransın aynı yanıt",
    .actualHTML: "HTML sayfası[[ ({size} bayt)]]",
    .actualUnfollowed: "takip edilmeyen **{status}** yönlendirmesi",
    .boundOnGood:
      "{observations} bağımsız gözlemin {good'(s)I} "
      + "[[{empty-list?}dolu||{non-persisting-write?}kalıcı||başarılı]]; "
      + "%95 güvenle en fazla {upper%}",
    .seen:
      "{days} günde [[{approximate?}yaklaşık ]]{clients} kullanıcıdan gelen "
      + "{requests} isteğin {failures'(s)I} aynı sonucu aldı",
    .emptySizeFromControl: "boş liste burada {size} bayt (karşılaştırma: `{control}`)",
    .emptySizeFromSiblings: "{siblings} komşu endpoint de aynı boyutta ({size} bayt) yanıt dönüyor",
    .emptySizeFromTable: "boş bir JSON listesi {size} bayt tutar",
    .emptyFromContent: "loglanan yanıt gövdelerinde liste boş",
    .unknownRouteSize:
      "backend'in tanımadığı {paths} yola verdiği yanıtla aynı boyut[[ ({size} bayt)]]",
    .readsAfterWrites:
      "{days} günde [[{approximate?}yaklaşık ]]{clients} kullanıcının {writes} denemesinin "
      + "{unchanged'(s)IndA} okunan durum değişmedi",
    .shownByOneLog:
      "yalnızca {parser} günlüğü gösteriyor; aynı isteklerin öteki günlükleri gösteremiyor",
    .writesAnswerConstant: "{writes} yazma isteğinin hepsine aynı {size} baytlık yanıt verilmiş",
    .sameForEveryID: "{ids} farklı kayıt için de aynı yanıt[[ ({size} bayt)]]",
    .sameForEveryQuery:
      "{days} günde {queries} farklı sorgu arasında yapılan {all} değişikliğin "
      + "{same'(s)IndA} yanıt aynı kaldı",
    .sameAsIndexPage: "`{page}` sayfasıyla aynı boyut[[ ({size} bayt)]]",
    .noUpstream: "yanıt proxy'den geliyor, istek backend'e ulaşmıyor",
    .exceptionBeside: "aynı anlarda {count} kez `{type}` loglanmış",
    .saidToBeStub:
      "uygulama, {requests} isteğin {messages'(s)IndA} bunun henüz yazılmadığını logluyor",
    .onEveryUpstream: "{upstreams} upstream'in hepsinde aynı",
    .confidenceFrom:
      "güven: güç {strength%} × {observations} ⁄ {next}[[, şüpheli: en fazla {most%}]]",
    .siblingWorks:
      "[[`{endpoint}` aynı oturumların {percent%'(s)IndA} "
      + "[[{empty-list?}dolu dönüyor||çalışıyor]]"
      + "||`{endpoint}` [[{empty-list?}dolu dönüyor||çalışıyor]] ({good}/{requests})]]",
    .workaround: "`{endpoint}` çalışıyor, {good}/{requests} [[{empty-list?}dolu||başarılı]]",
    .otherOutcomes: "{requests} isteğin {good'(s)I} farklı sonuçlandı",
    .strangersAside: "botlardan ve güvenlik taramalarından gelen {requests} istek sayılmadı",
    .episodesAside: "{requests} istek sayılmadı: başka zaman çalışanlar da o sırada hata veriyordu",
    .oneClientOnly: "bütün istekler tek bir kullanıcıdan geliyor",
    .clientsIndistinguishable: "kullanıcılar log'da ayırt edilemiyor",
    .noCounterEvidence: "yok",
    .readsChangeOtherwise:
      "aynı okuma isteğinin yanıtı başka yazmalardan sonra {changes} kez değişti",
    .encodingHidesFlips: "yanıtlar sıkıştırıldığı için boyut her değişikliği göstermez",
    .lastGood: "son düzgün yanıt {time@}",
    .firstBad: "ilk hatalı yanıt {time@}",
    .restartBetween: "arada yeniden başlatma: {time@}",
    .goodAgain:
      "{since@} tarihinden beri {clients} kullanıcı [[{good} kez düzgün yanıt aldı||düzgün yanıt alıyor]]",
    .badSince: "{since@} tarihinden beri {clients} kullanıcı {failures} kez hatalı yanıt aldı",
    .unheardSince: "{count} endpoint için o tarihten beri veri yok",
    .nobodySince: "{days} gündür istek gelmiyor; son istek {time@}",
    .neverAsked: "kanıtların saklandığı sürede hiç istek gelmemiş",
    .logsCannotTell: "log'lardan anlaşılmıyor",
    .notInContract:
      "[[{members} uç noktadan {count} tanesi OpenAPI tanımında yok||OpenAPI tanımında yok]]",
    .inContract:
      "OpenAPI tanımında var[[ (`{operation}`)]]"
      + "[[{empty-list?}, ama boş||{missing-endpoint?}, ama yanıt yok]]",
    .contractHasRoute:
      "OpenAPI tanımında yerinde bir parametre var, rota başka değerlerle yanıt veriyor",
    .contractDocumentsNotFound: "OpenAPI tanımı yanıtları arasında 404 veya 410 sayıyor",
    .needsDays: "en az {need} gün gerekli, şu an {have}",
    .needsClients: "en az {need} kullanıcı gerekli, şu an {have}",
    .needsRequests: "en az {need} istek gerekli, şu an {have}",
    .needsPairs: "en az {need} yazma ve okuma çifti gerekli, şu an {have}",
    .needsSizes: "yanıt boyutları gerekli",
    .needsContent: "yanıt gövdeleri gerekli",
    .needsSiblings: "karşılaştırmak için çalışan bir komşu endpoint gerekli",
    .needsWrites: "gözlenen yazma isteği gerekli",
    .needsUnknownRoute: "bilinmeyen rotaların aldığı boyutta bir 404 gerekli",
    .impactWrite: "yazma isteği",
    .impactRead: "okuma isteği",
    .impactSecurity: "güvenlik alanı[[ (`{area}`)]]",
    .impactClients: "{clients} kullanıcı",
    .impactPageShare: "sayfanın {calls} çağrısının {failing'(s)I} sonuçsuz",
    .impactPoints: "{points} puan",
  ]
}
