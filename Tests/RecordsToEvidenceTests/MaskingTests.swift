import EvidenceBytes
import RecordsToEvidence
import Testing
import Vocabulary

@Suite struct `What is kept of a request` {
  private func endpoints(_ lines: [RecordMaker.Line]) throws -> [EndpointKey: EndpointDay] {
    let settings = GatheringSettings(
      clientKey: 7, trustedProxies: try TrustedProxies(TrustedProxies.defaultBlocks))
    var gatherer = Gatherer(source: "access.log", settings: settings)
    gatherer.gather(RecordMaker.read(lines, settings))
    var endpoints: [EndpointKey: EndpointDay] = [:]
    for day in try gatherer.take().evidence().days.values {
      for table in EndpointTable.allCases {
        for (key, endpoint) in day[table].entries {
          endpoints[key.key, default: .neutral].merge(endpoint)
        }
      }
    }
    return endpoints
  }

  @Test func `secrets, users, addresses and bodies do not reach the stored bytes`() throws {
    var line = RecordMaker.Line()
    line.path = "/api/v1/users/someone@example.com/4111111111111111"
    line.query = "token=hunter2secret"
    line.user = "somebody"
    line.address = "198.51.100.77"
    line.responseBody = "{\"password\":\"hunter3secret\"}"
    line.referer = "https://panel.example.com/admin/users/someone@example.com?key=hunter4secret"
    for endpoint in try endpoints([line]).values {
      let text = String(decoding: endpoint.encoded(day: Day(number: 20454)), as: UTF8.self)
      for secret in ["someone@", "4111", "hunter", "somebody", "198.51.100"] {
        #expect(!text.contains(secret))
      }
    }
  }

  @Test func `the client behind trusted proxies is the rightmost untrusted hop`() throws {
    var a = RecordMaker.Line()
    a.address = "10.0.0.1"
    a.forwarded = "1.2.3.4, 203.0.113.5, 10.0.0.7"
    var b = a
    b.forwarded = "6.6.6.6, 203.0.113.5"
    let tally = try #require(try endpoints([a, b]).values.first)
    #expect(tally.clients.entries.count == 1)
  }

  @Test func `a search and a later page are series of their own`() throws {
    var search = RecordMaker.Line()
    search.query = "q=nothing"
    var page = RecordMaker.Line()
    page.query = "page=7&limit=20"
    var first = RecordMaker.Line()
    first.query = "page=1&sort=name"
    let tally = try #require(try endpoints([search, page, first]).values.first)
    let series = tally.outcomes.entries.keys.map { OutcomeKey(code: $0).series }
    #expect(Set(series) == [.filtered, .laterPage, .plain])
  }

  @Test(arguments: [
    ("[]", ContentShape.emptyList), ("{\"items\":[],\"total\":0}", .emptyList),
    ("null", .emptyList),
    ("{\"data\":{\"items\":[]}}", .emptyList), ("{}", .emptyObject), ("[1]", .list),
    ("{\"items\":[{}]}", .object), ("{\"error\":\"x\"}", .object), ("", .nothing),
    ("<!doctype html><html>", .html), ("ok", .other), ("{\"a\":", .object), ("[", .list),
  ])
  func `logged content shows its shape`(body: String, shape: ContentShape) throws {
    var line = RecordMaker.Line()
    line.responseBody = body
    if body.isEmpty { return }
    let tally = try #require(try endpoints([line]).values.first)
    #expect(tally.outcomes.entries.keys.map { OutcomeKey(code: $0).content } == [shape])
  }
}
