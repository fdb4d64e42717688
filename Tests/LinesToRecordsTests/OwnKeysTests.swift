internal import LinesToRecords
import Testing
internal import Vocabulary

/// Objects and pairs whose keys no definition knows.
struct OwnKeysTests {
  private static func line(status: Int = 200, octets: Int = 512) -> String {
    #"{"when":"2029-10-24T00:01:00+00:00","peerish":"203.0.113.9","site":"panel.example.com","verb_x":"GET","#
      + #""resource":"/api/v1/flags?page=1","answer":\#(status),"out_octets":\#(octets),"took_ms":12,"#
      + #""origin_code":"599","came_from":"https://panel.example.com/admin","prog":"Mozilla/5.0 (X11)"}"#
  }

  /// An exchange of own keys, with more members or pairs.
  private static func object(_ more: String) -> String {
    #"{"wann":"2029-10-24T00:01:00Z","verb_x":"GET","resource":"/a","answer":200,\#(more)}"#
  }

  private static func values(_ line: String) throws -> [String: String] {
    let (records, _) = try Parsing.parse([line])
    return try #require(records.first { $0.kind == .exchange }, "\(line)").values
  }

  private static func isExchange(_ line: String) throws -> Bool {
    try Parsing.parse([line]).tally.exchanges == 1
  }

  @Test func `values tell what unknown keys hold`() throws {
    let (records, tally) = try Parsing.parse([Self.line(), Self.line(status: 304)])
    #expect(tally.exchanges == 2)
    let values = try #require(records.first).values
    #expect(values["http.request.method"] == "GET")
    #expect(values["url.path"] == "/api/v1/flags" && values["url.query"] == "page=1")
    #expect(values["http.response.status_code"] == "200")
    #expect(values["client.address"] == "203.0.113.9")
    #expect(values["server.address"] == "panel.example.com")
    #expect(values["http.request.header.referer"] == "https://panel.example.com/admin")
    #expect(values["user_agent.original"] == "Mozilla/5.0 (X11)")
    #expect(values["http.server.request.duration"] == "0.012")
    #expect(values["time"]?.hasPrefix("2029-10-24T00:01:00") == true)
  }

  @Test func `a source whose unchanged answers weigh something counts headers`() throws {
    let (with, _) = try Parsing.parse([
      Self.line(octets: 310), Self.line(status: 304, octets: 190),
    ])
    #expect(with.map { $0.values["http.response.size"] } == ["310", "190"])
    let (without, _) = try Parsing.parse([
      Self.line(octets: 310), Self.line(status: 304, octets: 0),
    ])
    #expect(without.map { $0.values["http.response.body.size"] } == ["310", "0"])
  }

  @Test func `what lacks a method, a path or a status is no exchange`() throws {
    let lines = [
      #"{"verb_x":"GET","resource":"/api"}"#, #"{"answer":200,"resource":"/api"}"#,
      #"{"verb_x":"GET","answer":200,"upstream_target":"/api"}"#,
      #"{"queue":"mail","jobs":204,"verb":"GETTING","place":"/srv"}"#,
      #"{"nested":{"verb_x":"PUT","where_to":"/x"},"outcome":{"code_":"204"}}"#,
    ]
    let (records, tally) = try Parsing.parse(lines)
    #expect(tally.other == 4 && tally.exchanges == 1)
    #expect(records.last?.values["http.request.method"] == "PUT")
  }

  @Test(arguments: [
    #"{"istekZamanı":"2029-01-01T00:00:00Z","kaynakIp":"192.0.2.1","istekYolu":"/x","httpMetodu":"GET","cevapDurumu":201,"cevapUzunluğu":77,"geçenSüreMs":40,"kullanıcıAdı":"ayse"}"#,
    #"{"ZugriffsZeit":"2029-01-01T00:00:00Z","KundenIP":"192.0.2.1","Methode":"GET","Pfad":"/x","Statuscode":"201","Antwortgröße":"77","Dauer_ms":"40","Benutzer":"ayse","Anfragegröße":"9"}"#,
    #"{"heure":"2029-01-01T00:00:00Z","ip_visiteur":"192.0.2.1","methode":"GET","chemin":"/x","code_statut":201,"poids_reponse":77,"duree_ms":40,"utilisateur":"ayse"}"#,
    #"{"fecha":"2029-01-01T00:00:00Z","ip_cliente":"192.0.2.1","metodo":"GET","ruta":"/x","estado":201,"bytes_enviados":77,"duracion_ms":40,"usuario":"ayse"}"#,
    #"{"quando":"2029-01-01T00:00:00Z","ip_origem":"192.0.2.1","verbo":"GET","recurso":"/x","situacao":201,"tamanho_resposta":77,"duracao_ms":40,"usuario":"ayse"}"#,
    #"{"istante":"2029-01-01T00:00:00Z","indirizzo_ip":"192.0.2.1","metodo":"GET","percorso":"/x","codice_stato":201,"dimensione_risposta":77,"durata_ms":40,"utente":"ayse"}"#,
    #"{"tijdstip":"2029-01-01T00:00:00Z","bezoeker_ip":"192.0.2.1","methode":"GET","pad":"/x","antwoordcode":201,"antwoordgrootte":77,"duur_ms":40,"gebruiker":"ayse"}"#,
    #"{"czas":"2029-01-01T00:00:00Z","adres_klienta":"192.0.2.1","metoda":"GET","ścieżka":"/x","kod_odpowiedzi":201,"rozmiar_odpowiedzi":77,"czas_obslugi_ms":40,"uzytkownik":"ayse"}"#,
    #"when=2029-01-01T00:00:00Z who=192.0.2.1 how=GET where=/x got=201 sent=77 took=40ms usr=ayse"#,
    #"at=2029-01-01T00:00:00Z; cli=192.0.2.1; mth=GET; pth=/x; sc=201; sz=77; rt=0.040; usr=ayse"#,
    #"2029-01-01T00:00:00Z|cip=192.0.2.1|meth=GET|path=/x|rc=201|len=77|ms=40|usr=ayse"#,
    "stamp=2029-01-01T00:00:00Z\tra=192.0.2.1\trq.verb=GET\trq.uri=/x\trs.code=201\trs.bytes=77\ttotal_us=40000\tusr=ayse",
    #"web-3 access: t0="2029-01-01T00:00:00Z", real_ip="192.0.2.1", line="GET /x HTTP/1.1", reply="201", size="77", cost="40ms", usr="ayse""#,
  ])
  func `teams write in many languages and ways`(_ line: String) throws {
    let values = try Self.values(line)
    #expect(values["time"]?.hasPrefix("2029-01-01T00:00:00") == true)
    #expect(values["client.address"] == "192.0.2.1")
    #expect(values["http.request.method"] == "GET" && values["url.path"] == "/x")
    #expect(values["http.response.status_code"] == "201")
    #expect(values["http.response.body.size"] == "77")
    #expect(values["http.server.request.duration"] == "0.04")
    #expect(values["user.name"] == "ayse")
  }

  // MARK: - Sizes

  @Test func `the answer's body is what counts`() throws {
    func sizes(_ more: String) throws -> [String?] {
      let values = try Self.values(Self.object(more))
      return [values["http.response.body.size"], values["http.response.size"]]
    }
    #expect(try sizes(#""wire_total_bytes":90,"size_out":60,"body_len":50"#) == ["50", nil])
    #expect(try sizes(#""rq_len":7,"bytesOutWithHeaders":90"#) == [nil, "90"])
    #expect(try sizes(#""bytesOhneHeader":50,"lenReq":7"#) == ["50", nil])
    #expect(try sizes(#""in_bytes":7,"page_size":25,"upstream_bytes":8"#) == [nil, nil])
    #expect(try sizes(#""sizeInBytes":50"#) == ["50", nil])
    // What an answer says of itself is no log's word.
    #expect(try sizes(#""response_body":{"total":3,"size":20}"#) == [nil, nil])
  }

  // MARK: - Times

  @Test(arguments: [
    (#""took_ms":12.5"#, "0.0125"), (#""usec":"1500""#, "0.0015"),
    (#""elapsedNs":1500000"#, "0.0015"),
    (#""rt":"0.25""#, "0.25"), (#""lasted":{"dauer":"9ms"}"#, "0.009"),
    (#""cost":"850µs""#, "0.00085"),
    (#""timeTaken":"PT1M0.5S""#, "60.5"), (#""gecenSure":"00:00:00.0740000""#, "0.074"),
    (#""took":{"value":2,"unit":"ms"}"#, "0.002"),
    (#""db_ms":3,"connect_ms":4,"total_ms":20"#, "0.02"),
    (#""began_ms":1750364482000,"ended_ms":1750364482250"#, "0.25"),
  ])
  func `durations in their units`(_ more: String, _ seconds: String) throws {
    let values = try Self.values(Self.object(more))
    #expect(values["http.server.request.duration"] == seconds)
  }

  @Test(arguments: [
    #""dauer":12"#, #""upstream_ms":12"#, #""wait_ms":3,"view_ms":9"#, #""retry_after_s":9"#,
  ])
  func `what is no duration of the exchange, or has no unit`(_ more: String) throws {
    #expect(try Self.values(Self.object(more))["http.server.request.duration"] == nil)
  }

  @Test(arguments: [
    #""seen_at":"24/Oct/2029:00:01:00 +0000""#, #""t_epoch":1887494460"#,
    #""nx_ts":"1887494460.5""#,
    #""stamp_ms":1887494460000"#, #""zeit_us":"1887494460000000""#,
    #""startedNs":1887494460000000000"#,
    #""when":"Wed, 24 Oct 2029 00:01:00 GMT""#, #""EventUtc":"2029-10-24 00:01:00""#,
    #""ingestedAt":"2030-01-01T00:00:00Z","cert_expires":"2031-01-01T00:00:00Z","req_started":"2029-10-24T00:01:00Z""#,
  ])
  func `moments in their forms, the start before all others`(_ more: String) throws {
    let values = try Self.values(#"{"verb_x":"GET","resource":"/a","answer":200,\#(more)}"#)
    #expect(values["time"]?.hasPrefix("2029-10-24T00:01:00") == true)
  }

  // MARK: - Who and what

  @Test func `the real client before the peer, and that before the balancer`() throws {
    func client(_ more: String) throws -> String? {
      try Self.values(Self.object(more))["client.address"]
    }
    #expect(
      try client(#""lb_ip":"10.0.0.1","from":"10.0.0.2:80","real_ip":"192.0.2.1""#) == "192.0.2.1")
    #expect(try client(#""lb_ip":"10.0.0.1","from":"[2001:db8::9]:443""#) == "2001:db8::9")
    #expect(try client(#""pod_ip":"10.0.0.1","host":{"ip":"10.0.0.2"},"local":"10.0.0.3""#) == nil)
    #expect(try client(#""pod_ip":"10.0.0.1","gw_fwd":"192.0.2.1, 10.0.0.2""#) == "192.0.2.1")
    #expect(try client(#""quelle_host":"crawl.example.com""#) == "crawl.example.com")
  }

  @Test func `words part the target from pages, files and where the answer sends`() throws {
    func path(_ more: String) throws -> String? {
      try Self.values(#"{"verb_x":"GET","answer":200,\#(more)}"#)["url.path"]
    }
    #expect(try path(#""goto":"/c","what":"/a""#) == "/a")
    #expect(try path(#""route_path":"/rpc","orig_path":"/a""#) == "/a")
    #expect(try path(#""route":"/u/{id}","uri_x":"/u/7""#) == "/u/7")
    #expect(try path(#""script":"/srv/a.php","ziel":"/a""#) == "/a")
    let values = try Self.values(
      Self.object(#""page_precedente":"https://a.example/","res.loc":"https://b.example/""#))
    #expect(values["http.request.header.referer"] == "https://a.example/")
  }

  @Test func `the final status before the original one, an upstream's never`() throws {
    func status(_ more: String) throws -> String? {
      try Self.values(#"{"verb_x":"GET","resource":"/a",\#(more)}"#)["http.response.status_code"]
    }
    #expect(try status(#""status_orig":200,"status_final":301"#) == "301")
    #expect(try status(#""grpc_status":404,"upsta":502,"rs_status":"200 OK""#) == "200")
    #expect(try status(#""level":200,"page_size":404,"rc":503"#) == "503")
  }

  @Test func `a number without a word is the status where it always was a code`() throws {
    let lines = (0..<6).map {
      #"{"verb_x":"GET","resource":"/a","zz":\#($0 == 0 ? 200 : 7 + $0),"yy":\#($0 == 0 ? 404 : 301)}"#
    }
    let (records, _) = try Parsing.parse(lines)
    #expect(
      records.map { $0.values["http.response.status_code"] } == ["404"]
        + Array(repeating: "301", count: 5))
  }

  // MARK: - No exchanges

  @Test(arguments: [
    // An outgoing call has all of a URL, and no client.
    #"{"ts":"2029-01-01T00:00:00Z","verb_x":"GET","ziel_url":"https://api.example.com/v1","answer":200}"#,
    #"{"ts":"2029-01-01T00:00:00Z","msg":"done","method":"GET","url":"https://api.example.com/v1","status":200,"attempt":2}"#,
    // Many exchanges.
    #"{"verb_x":"GET","uri":"/a","status":"200","count":18,"mean_ms":3}"#,
    // A message needs words for all three.
    #"{"msg":"stored","verb_x":"PUT","resource":"/a","items":200}"#,
    #"{"msg":"retrying","verb_x":"PUT","resource":"/a","upstream_status":502}"#,
    #"{"level":"info","msg":"allowed","methods":["GET","POST"],"resource":"/a"}"#,
    "ts=2029-01-01T00:00:00Z msg=started verb_x=GET resource=/a retries=200",
    "worker: action=GET file=/srv/a.txt rows=200",
  ])
  func `not this server's answer`(_ line: String) throws {
    #expect(try !Self.isExchange(line))
  }

  @Test func `a message with words for all three is an exchange`() throws {
    let values = try Self.values(
      #"{"msg":"served","ts":"2029-01-01T00:00:00Z","ctx":{"rq_verb":"GET","rq_uri":"/a","rs_code":200}}"#
    )
    #expect(values["url.path"] == "/a" && values["message"] == nil)
  }

  @Test func `a request that could not be read has a client and a status`() throws {
    let line = #"{"src_ip":"192.0.2.1","raw_request":"<BADREQ>","resp_status":400}"#
    #expect(try Self.values(line)["http.response.status_code"] == "400")
    #expect(
      try !Self.isExchange(#"{"src_ip":"192.0.2.1","raw_request":"<BADREQ>","resp_status":200}"#))
  }

  @Test func `known keys are completed, never overruled`() throws {
    let values = try Self.values(
      #"{"time":"2029-01-01T00:00:00Z","method":"GET","path":"/a","orig_path":"/b","status":200,"rs_code":404,"header_UA":"x y","client_app":"10.0.0.9"}"#
    )
    #expect(values["url.path"] == "/a" && values["http.response.status_code"] == "200")
    #expect(values["user_agent.original"] == "x y")
  }

  @Test func `what stands too deep or too late is not looked at`() throws {
    let deep = #"{"a":{"b":{"c":{"d":{"verb_x":"GET","resource":"/a","answer":200}}}}}"#
    #expect(try !Self.isExchange(deep))
    let many = (0..<100).map { #""k\#($0)":\#($0 + 1)"# }.joined(separator: ",")
    #expect(try !Self.isExchange(#"{\#(many),"verb_x":"GET","resource":"/a","answer":200}"#))
  }

  @Test func `pairs whose sizes are there without content count the header section`() throws {
    func line(_ method: String, _ status: Int, _ bytes: Int) -> String {
      "src=203.0.113.9 method=\(method) path=/api/v1/teams status=\(status) bytes=\(bytes) total_ms=3"
    }
    let sized = [line("GET", 200, 573), line("GET", 304, 181), line("HEAD", 200, 176)]
    let sizes = try Parsing.parse(sized).records.map { $0.values["http.response.size"] }
    #expect(sizes == ["573", "181", "176"])
    // One answer that is shorter than any header section, or empty, and nothing is known of the others.
    let plain = try Parsing.parse(sized + [line("PUT", 204, 0), line("GET", 200, 2)]).records
    #expect(plain.allSatisfy { $0.values["http.response.size"] == nil })
    #expect(plain[0].values["http.response.body.size"] == "573")
  }
}
