internal import Vocabulary

private let seen =
  "{days} günde [[{approximate?}yaklaşık ]]{clients} kullanıcıdan gelen "
  + "{requests} isteğin {failures'(s)I}"
private let often = "[[{always?}her seferinde||çoğunlukla]]"

/// The texts of a kind whose symptom is a status code.
private func byStatus(_ own: [KindText: String]) -> [KindText: String] {
  own.merging([
    .symptomOne: "`{request}` \(often) **{status}** dönüyor: \(seen).",
    .symptomMany: "Arayüzün çağırdığı {count} endpoint \(often) **{status}** dönüyor: \(seen).",
    .verificationMany: "{count} endpoint'in her biri 2xx döner.",
    .verificationOne: "`{request}` 2xx döner.",
  ]) { own, _ in own }
}

extension PhraseTable {
  static let turkishKinds: [GapKind: [KindText: String]] = [
    .emptyList: [
      .name: "boş liste",
      .headingOne: "`{thing}` listesi hep boş",
      .headingMany: "{count} endpoint hep boş liste döndürüyor",
      .symptomOne:
        "`{request}` [[{ids} farklı kayıt için de||\(often)]] [[`{body}`||boş liste]]"
        + "[[ ({size} bayt)]] dönüyor: \(seen).",
      .symptomMany:
        "{count} liste endpoint'i \(often) [[`{body}`||boş liste]][[ ({size} bayt)]] dönüyor: "
        + "\(seen).",
      .cause:
        "[[{many?}Endpoint'ler||Endpoint]] stub; [[{ids?}sonuç kayda göre değişmiyor||"
        + "sabit boş liste dönüyor, veri kaynağına bağlı değil]]"
        + "[[{sibling?} (aynı grupta çalışan bir endpoint var)]].",
      .effect: "Veri hiç görünmüyor; hata kodu da dönmediği için fark edilmesi zor.",
      .verificationOne:
        "[[{ids?}Verisi olan en az bir kayıt için||Kayıt varsa]] `{request}` dolu liste döner.",
      .verificationMany:
        "Kayıt varsa {count} endpoint'in her biri dolu liste döner; arayüzde veri görünür.",
    ],
    .missingEndpoint: byStatus([
      .name: "olmayan endpoint",
      .headingOne: "Arayüzün çağırdığı `{thing}` endpoint'i backend'de yok",
      .headingMany: "Arayüzün çağırdığı {count} endpoint backend'de yok",
      .cause:
        "[[{many?}Yollar||Yol]] backend'de tanımlı değil"
        + "[[; yanıt, tanınmayan yollarınkiyle aynı ({size} bayt)]].",
      .effect:
        "İlgili [[{many?}bölümler||bölüm]] çalışmıyor; kullanıcı hata ya da boş ekran görüyor.",
    ]),
    .nonPersistingWrite: [
      .name: "kalıcı olmayan yazma",
      .headingOne: "`{thing}` kaydediliyor görünüyor ama kalıcı değil",
      .headingMany: "`{thing}` kaydediliyor görünüyor ama kalıcı değil",
      .symptomOne:
        "`{request}` [[**{status}**||başarı yanıtı]] dönüyor; "
        + "sayfa yenilenince eski değer geliyor. "
        + "{days} günde [[{approximate?}yaklaşık ]]{clients} kullanıcının {writes} denemesinin "
        + "{unchanged'(s)IndA} okunan durum değişmedi."
        + "[[{listEmpty?} Liste de hep boş.]]",
      .symptomMany:
        "`{request}`[[ (ve {more} yazma isteği daha)]] [[**{status}**||başarı yanıtı]] dönüyor; "
        + "sayfa yenilenince eski değer geliyor. "
        + "{days} günde [[{approximate?}yaklaşık ]]{clients} kullanıcının {writes} denemesinin "
        + "{unchanged'(s)IndA} okunan durum değişmedi."
        + "[[{listEmpty?} Liste de hep boş.]]",
      .cause:
        "Yazma isteği stub[[ (her seferinde aynı {size} baytlık yanıt)]]; "
        + "değer hiçbir yere yazılmıyor.",
      .effect: "Değişiklik kalıcı olmuyor; kullanıcı kaydettiğini sanıyor.",
      .verificationOne:
        "`{request}` sonrasında aynı kullanıcının ilk `GET` isteği yeni değeri döndürür.",
      .verificationMany:
        "`{request}` sonrasında aynı kullanıcının ilk `GET` isteği yeni değeri döndürür.",
    ],
    .safeStub: [
      .name: "sabit yanıt (stub)",
      .headingOne: "`{thing}` her isteğe aynı yanıtı veriyor",
      .headingMany: "{count} endpoint her isteğe aynı yanıtı veriyor",
      .symptomOne:
        "`{request}` [[{ids} farklı kayıt için de||\(often)]] aynı yanıtı"
        + "[[ ({size} bayt)]] veriyor: \(seen).",
      .symptomMany:
        "{count} endpoint \(often) aynı yanıtı[[ ({size} bayt)]] veriyor: \(seen).",
      .cause:
        "[[{many?}Endpoint'ler||Endpoint]] safe stub: istekten bağımsız, sabit bir yanıt veriyor.",
      .effect:
        "[[{write?}İşlem yapılmış görünüyor, aslında yapılmıyor||"
        + "Ekrandaki bilgi gerçeği yansıtmıyor]]; hata kodu da dönmüyor.",
      .verificationOne: "`{request}` yanıtı isteğe göre değişir.",
      .verificationMany: "{count} endpoint'in yanıtı isteğe göre değişir.",
    ],
    .methodNotAllowed: byStatus([
      .name: "desteklenmeyen metot",
      .headingOne: "`{thing}` için `{method}` isteği kabul edilmiyor",
      .headingMany: "{count} endpoint arayüzün kullandığı metodu kabul etmiyor",
      .cause:
        "[[{many?}Yollar||Yol]] backend'de var, ancak bu metot (`{method}`) desteklenmiyor.",
      .effect: "Bu işlem arayüzden yapılamıyor.",
    ]),
    .notImplemented: byStatus([
      .name: "geliştirilmemiş endpoint",
      .headingOne: "`{thing}` henüz geliştirilmemiş",
      .headingMany: "{count} endpoint henüz geliştirilmemiş",
      .cause: "[[{many?}Yollar||Yol]] tanımlı, ancak arkasındaki işlev geliştirilmemiş.",
      .effect: "Bu işlev hiç kullanılamıyor.",
    ]),
    .failingEndpoint: byStatus([
      .name: "hata veren endpoint",
      .headingOne: "`{thing}` [[{always?}her seferinde||çoğunlukla]] sunucu hatası veriyor",
      .headingMany: "{count} endpoint [[{always?}her seferinde||çoğunlukla]] sunucu hatası veriyor",
      .cause:
        "Backend isteği işlerken hata alıyor[[: aynı anlarda {times} kez `{type}` loglanmış]].",
      .effect:
        "[[{write?}İşlem tamamlanamıyor||Veri görünmüyor]]; "
        + "kullanıcı [[{always?}her||çoğu]] denemede hata alıyor.",
      .verificationOne: "`{request}` 2xx döner; 5xx görülmez.",
      .verificationMany: "{count} endpoint'in her biri 2xx döner; 5xx görülmez.",
    ]),
    .htmlFallback: [
      .name: "API yerine HTML",
      .headingOne: "API yerine arayüzün index sayfası dönüyor",
      .headingMany: "{count} endpoint yerine arayüzün index sayfası dönüyor",
      .symptomOne:
        "`{request}` \(often) **200 text/html**[[ ({size} bayt)]] dönüyor: \(seen).",
      .symptomMany:
        "Arayüzün çağırdığı {count} endpoint \(often) **200 text/html**[[ ({size} bayt)]] "
        + "dönüyor: \(seen).",
      .cause:
        "[[{many?}Yollar||Yol]] backend'de tanımlı değil; "
        + "proxy isteği SPA'nın `index.html` sayfasına düşürüyor"
        + "[[{indexPage?} (`/` ile aynı boyut[[{noUpstream?}, upstream yok]])||"
        + "{noUpstream?} (upstream yok)]].",
      .effect: "Veri hiç görünmüyor; hata kodu da dönmediği için fark edilmesi zor.",
      .verificationOne: "`{request}` JSON döner ve boyutu `/` sayfasınınkinden farklıdır.",
      .verificationMany:
        "{count} endpoint'in her biri JSON döner; boyutları `/` sayfasınınkinden farklıdır.",
    ],
    .alwaysForbidden: byStatus([
      .name: "herkese kapalı endpoint",
      .headingOne: "`{thing}` bütün kullanıcılara kapalı",
      .headingMany: "{count} endpoint bütün kullanıcılara kapalı",
      .symptomOne:
        "`{request}` [[{always?}her kullanıcıya||çoğu isteğe]] **{status}** dönüyor: \(seen).",
      .symptomMany:
        "{count} endpoint [[{always?}her kullanıcıya||çoğu isteğe]] **{status}** dönüyor: "
        + "\(seen).",
      .cause: "Gerekli yetki hiçbir kullanıcıya verilmemiş ya da yetki kontrolü hatalı.",
      .effect: "Bu bölümü hiçbir kullanıcı kullanamıyor.",
      .verificationOne: "Yetkili bir kullanıcı için `{request}` 2xx döner.",
      .verificationMany: "Yetkili bir kullanıcı için {count} endpoint'in her biri 2xx döner.",
    ]),
    .lostRedirect: [
      .name: "kaybolan yönlendirme",
      .headingOne: "`{thing}` isteği yönlendirmede kayboluyor",
      .headingMany: "{count} endpoint yönlendirmede kayboluyor",
      .symptomOne:
        "`{request}` \(often) **{status}** ile yönlendiriliyor, ancak "
        + "yönlendirilen adrese istek gelmiyor: \(seen).",
      .symptomMany:
        "{count} endpoint \(often) **{status}** ile yönlendiriyor, ancak "
        + "yönlendirilen adreslere istek gelmiyor: \(seen).",
      .cause:
        "Yönlendirme adresi tarayıcıdan ulaşılamayan bir yeri gösteriyor "
        + "(şema, sunucu adı ya da sondaki `/`).",
      .effect: "[[{write?}İşlem yapılmıyor||Veri görünmüyor]]; istek sonuçsuz kalıyor.",
      .verificationOne: "`{request}` doğrudan 2xx döner ya da yönlendirme takip edilir.",
      .verificationMany:
        "{count} endpoint'in her biri doğrudan 2xx döner ya da yönlendirme takip edilir.",
    ],
  ]
}
