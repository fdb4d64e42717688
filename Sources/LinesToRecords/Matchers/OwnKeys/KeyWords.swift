/// The words that teams make keys of, in several languages, in small letters without marks.
enum KeyWords {
  /// What a word says; nil where nobody knows it.
  static func hints(_ word: String) -> KeyHints? { vocabulary[word] }

  /// From this on a word is known inside another, too.
  static let stemLength = 5

  private static let vocabulary: [String: KeyHints] = {
    var words: [String: KeyHints] = [:]
    for (hints, list) in sides + sizes + times + persons + targets + answers {
      for word in list.split(separator: " ") { words[String(word), default: []].formUnion(hints) }
    }
    return words
  }()

  private static let sides: [(KeyHints, String)] = [
    (
      .elsewhere,
      """
      upstream upstreams up upst upsta upt ups backend backends be origin os db database sql dbms cache cached \
      node pod cluster integration integ integr amont arka achterkant datenbank veritabani base bdd \
      redis mongo ldap smtp grpc worker last previous proxied subrequest fetch fetched
      """
    ),
    (
      .nothing,
      """
      port cport sport ports porta puerto poort pid tid tls ssl cipher \
            pool thread process prozess \
      proces processid procesid session sess sessionage age timeout timeouts ttl limit limits remaining backoff \
      delay offset memory mem heap gc uptime window depth geo asn rate build release children child \
      overhead bits lines rows row priority weight seq sequence span trace tenant mandant winner rank \
       config configuration before after partition hit hits flags threshold deadline timezone tz
      """
    ),
    (
      [.nothing, .attempt],
      """
      retry retries retr retried reintentos tentativas herpogingen versuche versuch intentos attempt attempts webhook \
      delivery proba deneme tentative tentatives poging
      """
    ),
    (
      .request,
      """
      request req rq call demande requete istek talep anfrage solicitud peticion pedido requisicao richiesta verzoek \
      zadanie zapytanie zapytania istegi istegin talebi inbound incoming inc received recv recus recu recibidos odebrano rx upload uploaded uploads \
      demanded cs consumer eingehend gelen hreq rqlen asked
      """
    ),
    ([.request, .inward], "in"),
    (
      .response,
      """
      response resp res rs rp rsp reply answer reponse antwort antwoord yanit yaniti cevap cevabi respuesta resposta risposta \
      odpowiedz odpowiedzi hres outbound outgoing sent send transmitted tx out answered responded terug enviado \
      enviados enviadas envoyes envoye renvoyes inviati verzonden wyslano wyslane gesendet gesendete gonderilen \
      giden download downloaded downloads written write wrote sc ds down downstream returned served inviato
      """
    ),
    (.elsewhere, "outwards extern external externe harici partner thirdparty"),
    (
      [.response, .outcome],
      "result results resultado ergebnis sonuc outcome risultato wynik resultaat"
    ),
    (.http, "http https access acc"),
    (.count, "count counts counter anzahl adet nombre cantidad liczba"),
    (.statistic, "mean avg average p50 p75 p90 p95 p99 max min median percentile stddev sum"),
    (.level, "level lvl severity stufe seviye niveau nivel poziom livello"),
    (
      .identifier,
      "id ids uid uuid conn connection connections guid jid sid rid cid kid identifikator identifier kimlik number nr token key schluessel clave"
    ),
    (.unit, "unit units einheit birim unite unidad"),
  ]

  private static let sizes: [(KeyHints, String)] = [
    (
      [.size, .bytes],
      """
      bytes byte octets octet octetos oktett oktets byts bts bayt bayti bajt bajty bajtow bajtu octetes kb nbytes
      """
    ),
    // Lists and pages have a size, too, but seldom a length.
    (
      [.size, .bytes],
      """
      length len lng laenge lange uzunluk uzunlugu longueur longitud comprimento lunghezza lengte dlugosc clen \
      contentlength
      """
    ),
    (
      .size,
      """
      size sz siz length groesse grosse boyut boyutu taille poids tamano tam \
      tamanho peso dimensione grootte omvang rozmiar volume \
        storlek velikost
      """
    ),
    ([.size, .weak], "n b bb sb"),
    ([.size, .response, .weak], "written sent wyslano verzonden tx out"),
    ([.size, .request, .weak], "rx"),
    ([.request], "rqlen"),
    (
      [.body, .size],
      "body payload content corps koerper korper govde cuerpo corpo lichaam tresc inhalt icerik contenu contenido conteudo"
    ),
    (
      .total,
      """
      total toplam totale totaal gesamt lacznie wire overall tt ta razem celkem insgesamt tot complete whole all
      """
    ),
    (
      .header,
      "header headers hdr hdrs entetes entete kopfzeilen kopf baslik basliklar cabecera cabeceras koptekst naglowek"
    ),
    (.with, "with mit avec con com met ile plus incl including inkl"),
    (.without, "without ohne sans sin sem senza zonder haric excl excluding"),
  ]

  private static let times: [(KeyHints, String)] = [
    (
      .duration,
      """
      duration dur took taken elapsed latency lat lag cost spent runtime rt rft rtime processing \
      sure suresi sureyi gecen dauer laufzeit duree durata duracion duracao duur looptijd trwania obslugi handled handling \
      timing timings timer timers zeiten timetaken perf
      """
    ),
    (
      [.duration, .moment],
      "time times tiempo tempo temps zeit zaman zamani tijd czas tm"
    ),
    (
      [.duration, .milliseconds],
      "ms millis milli msec msecs millisecond milliseconds millisekunden milisaniye milisegundos millisecondes millisecondi milliseconden milisekundy mseconds"
    ),
    (
      [.duration, .microseconds],
      "us micros micro usec usecs microsecond microseconds mikros mikrosekunden mikrosaniye microsegundos microsecondes"
    ),
    ([.duration, .nanoseconds], "ns nanos nano nsec nanosecond nanoseconds nanosekunden"),
    (
      [.duration, .seconds],
      "sec secs second seconds saniye sekunden sekunde segundos secondes secondi seconden sekundy secondes"
    ),
    ([.seconds, .status, .server, .weak], "s"),
    (
      .part,
      """
      connect connecting wait waiting queue queued ttfb view views render rendering handshake dns lookup blocked \
      tq tw tc tr verbinden verbind verbindung warten wartezeit wachtrij bekleme baglanma attente connexion espera \
      serialization serialize firstbyte idle uslugi svc
      """
    ),
    (
      .moment,
      """
      timestamp timestamps ts when date datetime at stamp stamped epoch dt t logged logtime instant unix zeitpunkt \
      zeitstempel stempel datum tarih tarihi an fecha hora momento quando data horodatage moment istante ora tijdstip \
      znacznik czasu iso clock zaman day heure utc stime
      """
    ),
    (
      .start,
      """
      start started begin began begun accept accepted requested debut beginn anfang baslangic inicio inizio \
      begonnen poczatek arrival arrived
      """
    ),
    (
      [.end, .moment],
      "end ended finish finished completed done stop stopped ende fin bitis fine einde koniec"
    ),
    (
      .otherMoment,
      """
      expires expiry expire expiration modified lastmod ingest ingested indexed created built scade caduca deploy \
      deployed since until valid ablauf expira boot updated
      """
    ),
    (.utc, "utc gmt"),
  ]
}
