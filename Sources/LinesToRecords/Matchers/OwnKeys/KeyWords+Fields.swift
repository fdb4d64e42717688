/// The words for whom and what an exchange is about, and for how it ended.
extension KeyWords {
  static let persons: [(KeyHints, String)] = [
    (
      .client,
      """
      client cli cl istemci cliente klient klienta kunde visitor visiteur visitante ziyaretci bezoeker besucher caller \
      requester requestor aufrufer solicitante cip aufrufender customer initiator downstream down clientip cients
      """
    ),
    ([.client, .real], "real true gercek actual echte"),
    (
      .peer,
      """
      peer remote rem rmt source src quelle kaynak fuente fonte bron zrodlo origen origem origine uzak distante remoto \
      from von de da van od kimden absender remetente mittente afzender nadawca sender expediteur remitente who wer \
      kim qui quien quem chi 
      """
    ),
    ([.peer, .weak], "h ra"),
    ([.client, .weak], "c"),
    ([.client, .address], "cip clientip remoteip remoteaddr"),
    (
      .address,
      "addr address addresses ip ips ipaddr adresse adres adresi adr direccion endereco indirizzo ipv"
    ),
    (.balancer, "lb balancer loadbalancer proxy gateway haproxy equilibrador"),
    (
      .server,
      """
      server srv servers local listener listen dst dest destination ziel zielserver servidor serveur serwer sunucu \
      upaddr self own hedef cel machine maschine
      """
    ),
    ([.server, .weak], "sip"),
    (
      .forwarded,
      "forwarded fwd xff forwardedfor encaminhado weitergeleitet iletilen reenviado transmis doorgestuurd przekazane inoltrato"
    ),
    (
      .host,
      """
      host vhost virtualhost hostname servername authority domain site hote anfitriao anfitrion domaine dominio domein \
      domena alan websitesi
      """
    ),
    ([.host, .weak], "v"),
    (
      .user,
      """
      user usr username login account authuser remoteuser principal subject utilisateur identifiant compte konto benutzer \
      benutzername kullanici usuario utente utilizador gebruiker uzytkownik auth nutzer anmeldename u
      """
    ),
    (
      .agent,
      """
      ua uag agent agents useragent agnt agente browser navigateur navegador tarayici bladeraar przegladarka \
      browserkennung kennung navigatore programma programme prog program software sw ajan benutzeragent
      """
    ),
    ([.agent, .query, .weak], "a"),
    (
      .referer,
      """
      referer referrer referers ref refr rfr rf refer refererurl referent referente referencia reference referans \
      yonlendiren verweis verweisende verweisseite verwijzer verwijzing odsylacz polecajacy provenance provenienza proveniencia \
      herkunft herkunftsseite referrerurl came gelinen
      """
    ),
    ([.referer, .weak], "r f"),
    (.page, "page pages pagina sayfa seite strony strona pagine paginas"),
  ]

  static let targets: [(KeyHints, String)] = [
    (
      .path,
      """
      path pathname pth url uri urls uris target link href resource stem endpoint pfad yol yolu sciezka chemin camino ruta \
      caminho percorso recurso recourse risorsa ressource zasob kaynakyolu rota pad adres adresse where what wo nerede \
      was quoi que cosa urlpath requesturi hedefyol httppath weg sciezki
      """
    ),
    ([.path, .weak], "p"),
    (
      [.path, .original], "fullpath fullurl rawpath rawurl originalurl origpath fulluri requestpath"
    ),
    (.original, "original orig raw full unmodified"),
    (
      [.route, .path],
      "route routes router pattern patterned rewritten matched normalized endpointname"
    ),
    (
      .notPath,
      """
      script file filename template templates handler root directory dir controller ctrl mount module base \
      folder config field landing type mime fn function
      """
    ),
    (
      .location,
      "location loc goto redirect redirected redirecturl weiterleitung redirection next destino naar"
    ),
    (
      .query,
      """
      query qs qstr qry querystring args arg arguments argumente parameters parameter params param parametry \
      parametre parametros parametri search searchpart sorgu abfrage consulta zoekdeel \
      querypart suche ciag sorgusu querystr
      """
    ),
    ([.query, .weak], "q"),
    (
      .line,
      """
      line rql reqline requestline firstline ligne linha linea zeile satir satiri regel linia wiersz
      """
    ),
    ([.line, .request], "rql requestline firstline reqline"),
    (
      .method,
      """
      method meth mth mtd verb verbe verbo methode metodo metoda metot yontem yontemi werkwoord op httpmethod do how \
      czasownik
      """
    ),
    ([.method, .weak], "m"),
    (
      .protocolVersion,
      "protocol proto protokol protokoll protocole protocolo protocollo ver"
    ),
    (.version, "version versions ver surum versao wersja versie versione"),
  ]

  static let answers: [(KeyHints, String)] = [
    (
      .status,
      """
      status stat sta sts durum durumu statut estado stato stan situacao situation statuscode httpstatus statusnum st \
      respstatus toestand zustand
      """
    ),
    (.outcome, "code codes cod kod kodu codigo codice kode rc retcode got retour returncode"),
    (.final, "final finalstatus endgueltig"),
    (.partial, "sub substatus subcode win grpc error errno exit sqlstate biz business"),
  ]
}
